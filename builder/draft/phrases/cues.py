"""The verbs of speaking in a sentence, told from nouns of the same form.

Takes the words of a sentence; gives ``Cue``s, in order. *Reports*, *claims* and *calls* are verbs
behind a subject, and nouns behind an article or an adjective.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.draft.english.lexicon import (
    ADJECTIVES,
    DETERMINERS,
    LINKS,
    RELATIVE,
    SUBORDINATORS,
)
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.people import ROLES
from builder.draft.english.verbs import CUES, GOING, NEVER_NOUNS
from builder.draft.english.words import listed
from builder.draft.phrases.bare import is_bare
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.holding import brings_in
from builder.draft.phrases.phrase import is_speaker
from builder.draft.phrases.semblance import (
    CHARGING,
    charges,
    finds,
    is_done,
    is_gerund,
    is_heard,
    is_other,
    is_qualified,
    is_read,
    is_talk,
)

_NOUNS_TOO = listed("""
    attacks reports claims demands calls comments questions promises orders requests appeals answers
    remarks estimates forecasts guesses fears hopes feels doubts threats texts posts tweets messages
    emails blogs jokes shouts cries screams whispers chants signals hints murmurs laughs sighs
    smiles shrugs challenges notes states quotes guards cheers jeers labels brands terms addresses
    protests objects welcomes volunteers attack report claim demand call sanctions rules hopes
    details
""")
"""Cues that are plural nouns too."""

_BEHIND_NOUN = listed("""
    and or of in on by from since against . ; with after during at were are have had was is as
    inside outside near made but read reads
""")

_CALLED = ("made", "make", "making", "received", "took", "telephone", "phone", "for")

_DOERS = RELATIVE | {"and", "but", "then", "what"}
"""Small words that a verb may follow at once: *who claims*, *and claims*."""

_MANNER = ("with", "at", "in", "to", "when", "as", "after", "on", "that", "from")


_TOLD_OF = ("telling", "saying", "asking", "shouting", "screaming", "whispering")

_OBJECTS = ("a", "an", "the", "it", "its", "that", "him", "her", "them")

_ALONE = ("he", "she", "it")
"""Behind these a word in *s* is no noun: *It calls on both to*."""

_HEARING = listed("hears hear heard faces faced face rejects reject rejected meets ignores ignored")
"""Verbs behind which such a noun stands: *hears calls*."""

_NOUN_BEFORE = listed("the a an his her its their this that these those any no of for")


HOW = 5
"""Words that tell how somebody put it, and the colon, at most."""
CLOSING = 10
"""Words of *the summary of the document states* at most, and the quotation."""


class Cue(NamedTuple):
    """A verb of speaking: its index in the words of the sentence, and its form."""

    at: int
    verb: str


def cues(words: Sequence[Word], first: int = 0, last: int | None = None) -> Iterator[Cue]:
    """Give the verbs of speaking among some words, nouns of the same form left out."""
    for at in range(first, len(words) if last is None else last):
        word = words[at]
        if word.quote is not None:
            continue
        if is_cue(words, at):
            yield Cue(at, word.lower)


def is_cue(words: Sequence[Word], at: int) -> bool:
    """Tell whether a word is a verb of speaking, and no noun of the same form; behind the last
    word of a line that is cut off none is."""
    return at < len(words) and _speaks(words, at)


def _speaks(words: Sequence[Word], at: int) -> bool:
    if words[at].lower == "read":
        return is_read(words, at)
    if words[at].lower in ("found", "finds"):
        return finds(words, at)
    if brings_in(words, at):
        return True
    if words[at].lower in CHARGING:
        return charges(words, at)
    if is_other(words, at):
        return False
    if at + 1 < len(words) and words[at + 1].lower in GOING.get(words[at].lower, ()):
        return _goes_on(words, at)
    if is_talk(words, at) or is_heard(words, at):
        return True
    told = words[at].lower in CUES and (_has_doer(words, at) or _is_verb(words, at))
    return told or is_bare(words, at)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """True for *went on: "…"*, *pointed out in a letter* and *put it this way: "…"*."""
    how = at + 2 + (words[at + 2 : at + 3] != () and words[at + 2].lower.endswith("ly"))
    after = words[how] if how < len(words) else None
    it = words[at + 1].lower == "it"
    if words[at + 1].lower == "of":
        return any(one.quote for one in words[at + 2 : at + 4])
    if it and after is not None and after.lower in ("on", "at", "under", "into"):
        return False
    if it and any(one.quote for one in words[how : how + HOW]):
        return True
    return after is None or bool(after.quote) or after.text in (":", ".", ",", *_MANNER)


def _has_doer(words: Sequence[Word], at: int) -> bool:
    """True for *another recalled her telling them*, *what the ministry calls a "…"* and *it calls
    on both*."""
    before = words[at - 1].lower if at else ""
    if before in ("her", "him", "them"):
        return words[at].lower in _TOLD_OF
    if before in _ALONE:
        return words[at].lower.endswith("s")
    after = words[at + 1] if at + 1 < len(words) else None
    object_ = after is not None and (bool(after.quote) or after.lower in _OBJECTS)
    return before in ROLES and object_ and words[at].lower in ("calls", "claims", "demands")


def _closes(words: Sequence[Word], at: int) -> bool:
    """True for the last word of *"…," the summary of the document states.*"""
    said = next((n for n in range(at - 2, max(-1, at - CLOSING), -1) if words[n].quote), None)
    ends = at + 1 == len(words) or words[at + 1].text == "."
    open_ = said is not None and (said == at - 3 or words[said].text[-1:] == ",")
    return ends and open_ and words[at].lower.endswith("s")


def _is_thing(words: Sequence[Word], at: int) -> bool:
    """True for the *warning* of *a severe warning*, not for that of *the minister warning*."""
    told = words[at].lower == "warning" and at > 1 and words[at - 2].lower in DETERMINERS
    return told and words[at - 1].text.islower() and not is_speaker(words[at - 1].lower)


def _is_verb(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.lower in NEVER_NOUNS or (at and is_gerund(words, at)):
        tied = at and words[at - 1].text == "-" and words[at - 1].end == word.start
        return not (tied or _is_thing(words, at))
    before = words[at - 1] if at else None
    if before is None:
        return not word.lower.endswith("s")
    small = before.lower in _NOUN_BEFORE or before.lower in DETERMINERS or before.lower == "'s"
    if small and not is_done(words, at):
        return False
    adjective = before.lower in ADJECTIVES and (
        word.lower in _NOUNS_TOO or before.lower not in ROLES
    )
    if adjective and word.lower.endswith("s"):  # the aid chief warns
        return False
    met = before.lower == "to" and word.lower.endswith("s") and word.lower not in _NOUNS_TOO
    if before.lower in LINKS and not (met or word.lower.endswith("ing")):  # whom we speak to asks
        return False
    owned = any(one.lower in _NOUN_BEFORE for one in words[max(0, at - 2) : at])
    done = before.text.islower() and before.lower.endswith(("ed", "growing"))
    done = done and word.lower.endswith("s")
    done = done or before.lower in _HEARING  # the court hears calls
    done = done or (word.lower == "calls" and before.lower in _CALLED)
    after = words[at + 1].lower if at + 1 < len(words) else "."
    states = before.lower in DOCUMENTS and after == "that"  # the letter states that
    if word.lower not in _NOUNS_TOO or states or _closes(words, at):
        return True
    if (
        owned
        or done
        or is_qualified(words, at)
        or before.text == "'"
        or before.lower in SUBORDINATORS - _DOERS
    ):
        return False  # his answer claims, raised questions, the rebels' demands, as protests rage
    struck = word.lower == "attacks" and after == ","
    return after not in _BEHIND_NOUN and not after.endswith("ed") and not struck
