"""Who is on trial in a report from a court: *the defendant*, *the accused*.

Takes the sentences of an article with their phrases; gives the phrases that name whoever is told to
have been charged, to deny it or to have pleaded, the first one first. Looks at a bounded number of
words behind each name.
"""

from collections.abc import Iterable, Iterator, Sequence

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase

TRIED = listed("defendant accused")
"""What a report calls whoever is on trial, behind *the*."""

_CHARGED = listed("""
    denies denied denying pleaded pleads accused charged indicted convicted acquitted arraigned
    tried trial dock guilty prosecuted alleged
""")

_LIVING = ("of", "from", "in", "at")

FAR = 24
"""Words behind a name among which the charge is told."""


def on_trial(told: Iterable[tuple[Sentence, Sequence[Phrase]]]) -> Iterator[Phrase]:
    """Give the names behind which a charge is told, in order."""
    for sentence, found in told:
        for phrase in found:
            if phrase.kind == "name" and _is_charged(sentence.words, found, phrase):
                yield phrase


def _is_charged(words: Sequence[Word], found: Sequence[Phrase], phrase: Phrase) -> bool:
    """True for *Anna Brusk, 47, of Saltpan Lane, denies*, where nobody says so before."""
    homes = set(_homes(words, found))
    others = {other.first for other in found if other.kind == "name"} - homes
    if phrase.first in homes:
        return False
    for at in range(phrase.last, min(phrase.last + FAR, len(words))):
        if words[at].lower in _CHARGED:
            return True
        if words[at].quote or at in others or is_cue(words, at):
            return False
    return False


def _homes(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[int]:
    """Where the places of *Anna Brusk, of Saltpan Lane, Orle,* begin."""
    end = -1
    for phrase in (one for one in found if one.kind == "name"):
        before = words[phrase.first - 1].lower if phrase.first else ""
        if before in _LIVING or (before == "," and phrase.first - 1 == end):
            yield phrase.first
            end = phrase.last
