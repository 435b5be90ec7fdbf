"""Whom *the Dutchman* and *the Tongan* mean: somebody who is named near, and whose country is told.

Takes the state of a reading, the index of a sentence and the phrase; gives figures.
"""

import re
from collections.abc import Iterator

from builder.draft.article.figure import Figure
from builder.draft.english.words import listed
from builder.draft.meaning.likeness import gender_next, likes
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.phrase import Phrase

_FORM = re.compile(r"[A-Z]\w+(?:an|ian|ese|i|woman|man)$")
"""How the nouns end for people of a country."""

_COUNTRYMEN = listed("""
    briton brit scot croat serb swede dane finn pole turk spaniard greek thai czech slovak slovene
    swiss filipino frenchman frenchwoman dutchman dutchwoman irishman irishwoman englishman
    englishwoman welshman welshwoman kiwi aussie basque catalan uzbek kazakh tajik afghan arab
    kurd bosniak icelander new-zealander lett scotsman northerner southerner dubliner londoner
    parisian new-yorker german russian italian american canadian australian brazilian ukrainian
    belgian austrian norwegian hungarian romanian bulgarian korean japanese chinese kenyan
    nigerian ghanaian egyptian iranian iraqi israeli indian indonesian mexican colombian chilean
""")
"""Nouns for people of a country that may stand where it was not told."""

LEAST = 15
"""Tenths of a logit that must speak for somebody whose country was not told."""


def natives(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give the named person whom such a noun means, first whose country is told; nobody for other
    words."""
    words = phrase.text.split()
    known = words[-1].lower() in _COUNTRYMEN
    if phrase.kind != "name" or len(words) != 2 or words[0].lower() != "the":
        return
    if desk.reading.cast.figure(phrase).actor and not gender_next(desk, index, phrase):
        return  # the state, by another name
    if known or _FORM.match(words[-1]):
        rows = [row for row in likes(desk, index, phrase) if row.is_named and row.told]
        told = [row for row in rows if "a word of it beside" in row.seen]
        told = told or [row for row in rows if "its noun beside" in row.seen]
        best = max(told or rows, key=lambda row: row.weight, default=None)
        if best and (told or (known and best.weight >= LEAST)):
            yield best.figure
