"""Whom outer words tell to have been asked or written to: *"We wrote to the port. We were told"*.

Takes a quotation inside another; gives whoever may have answered. Knows no sentence but those of
the same speaker.
"""

from collections.abc import Iterator, Sequence

from builder.desk.scaffold import as_id
from builder.draft.article.figure import Figure
from builder.draft.english.words import listed
from builder.draft.meaning.pronouns import fits
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.speech import Inside, told_in

_ADDRESSING = listed("""
    wrote write writing complained complain spoke spoken appealed applied turned talked went
    reported
""")
"""Behind these and *to* stands whoever is to answer."""

_TALKING = ("spoke", "spoken", "talked")
"""Behind these and *with* too."""

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
    talks = before[-1:] == ["with"] and len(before) > 1 and before[0] in _TALKING
    one = phrase.text.lower() == "one"
    return phrase.kind != "pronoun" and (one or not phrase.weak) and (to or asked or talks)


def answering(here: Inside, pronoun: str) -> Iterator[Figure]:
    """*"I asked the minister on Friday, and he said, 'Wait'"*: whoever was asked last, where nobody
    else is named behind him."""
    sentence, found = told_in(here)[-1]
    asked = [one for one in found if _is_approached(sentence, one)]
    behind = [one for one in found if asked and one.first >= asked[-1].last]
    for phrase in () if any(_is_person(here, one) for one in behind) else asked[-1:]:
        figure = here.desk.reading.cast.figure(phrase)
        called = phrase.kind == "role" and figure.gender in ("", pronoun)
        if figure.key == here.speaker and " of " in phrase.full:
            yield Figure(as_id(phrase.full), phrase.full, "person")  # the king of Orle
        elif figure.key != here.speaker and (called or fits(figure, pronoun)):
            yield figure


def _is_person(here: Inside, phrase: Phrase) -> bool:
    """True for somebody whom *he* may mean."""
    if phrase.kind == "pronoun" or phrase.weak:
        return False
    return here.desk.reading.cast.figure(phrase).sort == "person"


def _lower(words: Sequence[Word]) -> list[str]:
    return [word.lower for word in words]
