"""Whose words a headline shows: *Brusk: Nets "not safe" says report*, *Nets "not safe"*.

Takes the state of a reading and the index of a sentence; gives ``Candidate``s.
"""

from collections.abc import Iterator, Sequence

from builder.draft.meaning.settled import DISPLAYED, Candidate, Desk, candidate
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase

_BESIDE = ("quotation-name-cue", "quotation-cue-name")
"""Rules by which a verb right behind the words tells whose they are."""


def headed(desk: Desk, index: int, direct: Sequence[Candidate]) -> Iterator[Candidate]:
    """*Anna Brusk: Nets Are "Not Safe"*: whoever a headline begins with, where the text has them
    say something and no verb behind the words names another."""
    sentence, found = desk.reading.told[index]
    standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
    if standing not in DISPLAYED or not found or not _is_led(sentence.words, found[0]):
        return
    figure = desk.reading.cast.figure(found[0])
    tells = figure.key in desk.reading.naming.tellers
    told = direct and direct[0].rule.endswith(_BESIDE)
    if figure.sort in ("person", "body", "name") and tells and not told:
        yield candidate(figure, "colon", found[0].text)


def _is_led(words: Sequence[Word], first: Phrase) -> bool:
    """True for a name at the beginning with a colon behind it."""
    led = not first.first and first.last < len(words) and words[first.last].text == ":"
    return led and first.kind == "name"
