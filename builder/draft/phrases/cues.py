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
from builder.draft.english.people import CROWDS, DOCUMENTS, ROLES
from builder.draft.english.verbs import BARE, CUES, GOING, NEVER_NOUNS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.holding import brings_in
from builder.draft.phrases.semblance import (
    CHARGING,
    TOLD,
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

_PLURALS = listed("they we i you who")

_SHARES = ("percent", "cent", "%")

_ALWAYS = listed("always just still often never also simply only sometimes usually even all both")
"""What may stand between *they* and its verb."""

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

_DOERS = RELATIVE | {"and", "but", "then", "what"}
"""Small words that a verb may follow at once: *who claims*, *and claims*."""

_MANNER = ("with", "at", "in", "to", "when", "as", "after", "on", "that", "from")

_HABITS = listed("""
    used likes liked went goes go began had has have continued continues tried wanted wants chose
    happened prefers preferred paused stopped rushed came
""")

_NEVER_IMPERATIVE = listed("say think believe argue fear insist claim warn hope suspect agree")
"""What a plural subject does behind the commas around what else is told of it."""

_HELD = listed("think believe fear hope suspect agree accept assume imagine")
"""What somebody else may be asked to do, and what brings in nobody's words then."""

_ENTITLING = listed("""
    right rights chance opportunity ability duty time threat threats vow vows promise promises
    pledge pledges
""")
"""Behind these nouns stands what somebody may do: *the right to respond*."""

_ASKING = listed("""
    ask asks asked asking want wants wanted wanting expect expects expected expecting lead leads
    led leading persuade convince urge urges urged urging invite invited inviting
""")

_MODALS = listed("""
    will would can could may might must should did didn't won't wouldn't cannot can't 'd 'll
""")

_TOLD_OF = ("telling", "saying", "asking", "shouting", "screaming", "whispering")

_OBJECTS = ("a", "an", "the", "it", "its", "that")

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
    """Tell whether a word is a verb of speaking, and no noun of the same form."""
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
    return told or _is_bare(words, at)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """True for *went on: "…"*, *pointed out in a letter* and *put it this way: "…"*."""
    how = at + 2 + (words[at + 2 : at + 3] != () and words[at + 2].lower.endswith("ly"))
    after = words[how] if how < len(words) else None
    if words[at + 1].lower == "it" and any(one.quote for one in words[how : how + HOW]):
        return True
    return after is None or bool(after.quote) or after.text in (":", ".", ",", *_MANNER)


def _has_doer(words: Sequence[Word], at: int) -> bool:
    """True for *another recalled her telling them* and *what the ministry calls a "…"*."""
    before = words[at - 1].lower if at else ""
    if before in ("her", "him", "them"):
        return words[at].lower in _TOLD_OF
    after = words[at + 1] if at + 1 < len(words) else None
    object_ = after is not None and (bool(after.quote) or after.lower in _OBJECTS)
    return before in ROLES and object_ and words[at].lower in ("calls", "claims", "demands")


def _is_bare(words: Sequence[Word], at: int) -> bool:
    """The present of a plural: *crowds chant*, *they say*, *experts warn*."""
    word, before = words[at].lower, words[at - 1].lower if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    if word not in BARE or (word == "state" and after is not None and after.text.islower()):
        return False  # many state workers
    begun = [one.lower for one in words[max(0, at - 8) : at]]
    if before == "to":
        return _is_infinitive(words, at, begun)
    if before.endswith(("ly", "er")) and begun[-2:-1] and begun[-2] in _MODALS:
        return word in TOLD or word == "write"  # would later write
    would = any(one in _MODALS or one.endswith("'d") for one in begun)
    if before == "and" and ("to" in begun[-4:] or would):
        return any(one.quote for one in words[at + 1 : at + 6])
    if before in _MODALS or before.endswith(("'d", "'ll")):
        return word in TOLD
    if word in _NEVER_IMPERATIVE and at and not words[at - 1].is_word:
        quoted, closed = bool(words[at - 1].quote), before in (",", ")", "-")
        return quoted or (closed and after is not None and after.text != ",")
    tied = word in TOLD and words[at - 1].text[:1].isupper() and bool(CROWDS & {*begun[:2]})
    many = before in CROWDS or before in _SHARES
    return many or _doer(words, at) in _PLURALS or tied  # sources close to Brusk say


def _doer(words: Sequence[Word], at: int) -> str:
    """The *they* of *they always say*."""
    n = at - 1
    while n > 0 and words[n].lower in _ALWAYS:
        n -= 1
    return words[n].lower if at else ""


def _is_infinitive(words: Sequence[Word], at: int, begun: Sequence[str]) -> bool:
    """True for the *say* of *went on to say*, and where marks or *that* stand behind; not for
    *asking voters to believe that it was "…"*."""
    word, after = words[at].lower, words[at + 1] if at + 1 < len(words) else None
    if begun[-2:-1] and begun[-2] in _HABITS:
        return word in TOLD
    if (word in _HELD and not _ASKING.isdisjoint(begun)) or word in ("blame", "begin"):
        return False
    if after is not None and (bool(after.quote) or after.lower in (",", ":", "that")):
        return True
    if begun[-2:-1] and begun[-2] in _ENTITLING:
        return False
    return any(one.quote for one in words[at + 1 : at + 9])


def _closes(words: Sequence[Word], at: int) -> bool:
    """True for the last word of *"…," the summary of the document states.*"""
    said = next((n for n in range(at - 2, max(-1, at - CLOSING), -1) if words[n].quote), None)
    ends = at + 1 == len(words) or words[at + 1].text == "."
    open_ = said is not None and (said == at - 3 or words[said].text[-1:] == ",")
    return ends and open_ and words[at].lower.endswith("s")


def _is_verb(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.lower in NEVER_NOUNS or (at and is_gerund(words, at)):
        return not (at and words[at - 1].text == "-" and words[at - 1].end == word.start)
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
    done = before.text.islower() and before.lower.endswith("ed") and word.lower.endswith("s")
    done = done or before.lower in _HEARING  # the court hears calls
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
