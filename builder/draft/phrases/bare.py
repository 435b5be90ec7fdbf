"""Base forms that tell of speech: *crowds chant*, *they always say*, *went on to say*.

Takes the words of a sentence and the index of one; answers yes or no. Looks at a bounded number of
words in front of it.
"""

from collections.abc import Sequence

from builder.draft.english.people import CROWDS
from builder.draft.english.verbs import BARE
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.semblance import TOLD

_PLURALS = listed("they we i you who")

_SHARES = ("percent", "cent", "%")

_ALWAYS = listed("""
    always just still often never also simply only sometimes usually even all both here there
""")
"""What may stand between *they* and its verb."""

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
    pledge pledges decision decisions refusal plan plans move attempt
""")
"""Behind these nouns stands what somebody may do: *the right to respond*."""

_ASKING = listed("""
    ask asks asked asking want wants wanted wanting expect expects expected expecting lead leads
    led leading persuade convince urge urges urged urging invite invited inviting
""")

_MODALS = listed("""
    will would can could may might must should did didn't won't wouldn't cannot can't 'd 'll
""")


def is_bare(words: Sequence[Word], at: int) -> bool:
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
    doer = _doer(words, at)
    many = before in _SHARES or doer in CROWDS or doer in _PLURALS or _is_party(words, at)
    return many or tied  # sources close to Brusk say


def _is_party(words: Sequence[Word], at: int) -> bool:
    """True for *the Tories say*."""
    told = [word.text for word in words[max(0, at - 2) : at]]
    many = told[:1] in (["the"], ["The"]) and told[-1][0].isupper() and told[-1].endswith("s")
    return many and words[at].lower in TOLD


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
