"""Whom outer words tell to have been asked or written to: *"We wrote to the port. We were told"*.

Takes a quotation inside another; gives whoever may have answered. Knows no sentence but those of
the same speaker.
"""

from collections.abc import Iterator, Sequence

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.speech import Inside, told_in

_ADDRESSING = listed("""
    wrote write writing complained complain spoke appealed applied turned talked went reported
""")
"""Behind these and *to* stands whoever is to answer."""

_ASKING = listed("""
    asked ask asking rang ring called phoned telephoned emailed contacted approached begged pressed
    petitioned visited
""")


def approached(here: Inside) -> Iterator[Phrase]:
    """Give whoever the speaker tells to have turned to, the last one first."""
    for sentence, found in reversed(told_in(here)):
        yield from (one for one in reversed(found) if _is_approached(sentence, one))


def _is_approached(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the port of *wrote to the port* and of *rang the port*."""
    before = _lower(sentence.words[max(0, phrase.first - 2) : phrase.first])
    to = before[-1:] == ["to"] and len(before) > 1 and before[0] in _ADDRESSING
    asked = before[-1:] != [] and before[-1] in _ASKING
    return phrase.kind != "pronoun" and not phrase.weak and (to or asked)


def _lower(words: Sequence[Word]) -> list[str]:
    return [word.lower for word in words]
