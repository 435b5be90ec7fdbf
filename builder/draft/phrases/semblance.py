"""Words that look like verbs of speaking and are none, or are some only beside other words.

Takes the words of a sentence and the index of one; answers for *called*, *reading*, *found* and for
gerunds. Looks at a bounded number of words.
"""

from collections.abc import Sequence
from itertools import pairwise

from builder.draft.english.lexicon import BEING, DETERMINERS, PREPOSITIONS
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.people import ROLES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.parts import ANYBODY

_HELD_SO = ("the", "it", "him", "her", "them", "this", "that", "his", "their")

CHARGING = ("charged", "charges", "charging")

_BE = ("was", "were", "is", "am", "'s", "'re", "'m")

_CHARGED = 7
"""Words from *charged* to what somebody is charged with."""

_IN_PART = ("in", "part", ":", ",")

TOLD = listed("""
    say call describe confirm add admit argue tell reveal concede claim remind ask warn write quip
    joke insist explain declare complain boast shout
""")
"""What somebody may be heard to do, and does behind *would*."""

_HEARD = listed("yell scream cry whisper mutter murmur sob sing chant plead beg mumble gasp")
"""What somebody may be heard to do, besides these."""


def names(words: Sequence[Word], at: int) -> bool:
    """True for the *called* of *a docker called Anselm*: a noun in front, a name behind."""
    before, after = words[max(0, at - 3) : at], words[at + 1 : at + 2]
    one = any(word.lower in ("a", "an") for word in before) and before[-1].text.islower()
    return one and bool(after) and after[0].is_word and after[0].text[0].isupper()


def reads(words: Sequence[Word], at: int) -> bool:
    """True for *reading: "…"* and *reading from a paper*, not for *shown reading apologies*."""
    ahead = next((word for word in words[at + 1 :] if word.lower not in _IN_PART), None)
    return ahead is not None and (bool(ahead.quote) or ahead.lower in ("from", "out", "aloud"))


def is_gerund(words: Sequence[Word], at: int) -> bool:
    """True for *for calling the minister a "…"*, not for *a lack of understanding of it*."""
    if words[at - 1].lower not in ("for", "of") or not words[at].lower.endswith("ing"):
        return False
    after = words[at + 1] if at + 1 < len(words) else words[at]
    if after.text in (",", ":"):
        return words[at + 2 : at + 3] != () and bool(words[at + 2].quote)  # fond of saying, "…"
    return after.is_word and after.lower not in PREPOSITIONS


def finds(words: Sequence[Word], at: int) -> bool:
    """True for *found that*, *found it "…"*, *finds it "…"*, not for *found the note "…"*."""
    behind = words[at + 1 : at + 4]
    told = [word.lower for word in behind]
    if told[:1] == ["that"] or (told[:1] == ["in"] and told[2:] == ["that"]):
        return words[at - 1].lower not in BEING
    quoted = next((n for n, word in enumerate(behind) if word.quote), 0)
    noun = behind[quoted - 1].lower if quoted else ""
    definite = bool(quoted) and behind[0].lower in _HELD_SO
    carries = noun in WRITING or noun in DOCUMENTS or noun in ("words", "phrase")
    return definite and not carries and (at == 0 or words[at - 1].lower not in BEING)


def charges(words: Sequence[Word], at: int) -> bool:
    """True for *charged the owners with "…"* and *charged in Orle that it was "…"*, not for *was
    charged with "…"*."""
    noun = words[at].lower == "charges" and at > 1 and words[at - 2].lower.endswith("ed")
    if at == 0 or noun or words[at - 1].lower in BEING:
        return False  # renewed Orle's charges
    behind = words[at + 1 : at + 2 * _CHARGED]
    ahead = behind[0].lower if behind else ""
    told = (ahead == "that" or ahead in PREPOSITIONS) and any(w.lower == "that" for w in behind)
    near = behind[1 : _CHARGED - 1]
    return told or any(a.lower == "with" and b.quote is not None for a, b in pairwise(near))


def is_other(words: Sequence[Word], at: int) -> bool:
    """True for *shown reading apologies*, *a docker called Anselm*, *warned in writing* and
    *continued selling*."""
    word, before = words[at].lower, words[at - 1].lower if at else ""
    named = word in ("called", "nicknamed") and names(words, at)
    silent = word == "reading" and not reads(words, at)
    after = words[at + 1].lower if at + 1 < len(words) else ""
    lasts = word.startswith("continu") and (after == "to" or after.endswith("ing"))
    return named or silent or lasts or (word == "writing" and before == "in")


def is_talk(words: Sequence[Word], at: int) -> bool:
    """True for *he goes, "…"*, *I was like, "…"* and *the boss come and say, "…"*."""
    behind = words[at + 1 : at + 4]
    behind = behind[1:] if behind and behind[0].lower in ("me", "us") else behind
    brings = len(behind) > 1 and behind[0].text in ",:" and behind[1].quote is not None
    before, word = words[at - 1].lower if at else "", words[at].lower
    told = word in ("say", "tell") and before == "and"
    return brings and (told or word in ("goes", "went") or (word == "like" and before in _BE))


def is_qualified(words: Sequence[Word], at: int) -> bool:
    """True for the *comments* of *Brusk's over-the-top public comments*: adjectives between."""
    for n in range(at - 1, max(0, at - 4), -1):
        if words[n].lower == "'s":
            return n < at - 1
        if not words[n].text.islower() or not words[n].is_word or words[n].lower in ROLES:
            return False
    return False


def is_heard(words: Sequence[Word], at: int) -> bool:
    """True for the *say* of *heard him say: "…"* and *heard a man say "…"*."""
    told = words[at].lower in TOLD or words[at].lower in _HEARD
    if not told or not any(word.quote for word in words[at + 1 : at + 3]):
        return False
    before = [word.lower for word in words[max(0, at - 4) : at]]
    if before[-1:] != [] and before[-1] in DETERMINERS:
        return False  # heard a cry: "…"
    return "heard" in before[:-1] or "hear" in before[:-1]


def is_read(words: Sequence[Word], at: int) -> bool:
    """The past of *reads*: *the statement partly read*, *a card read: "…"*."""
    before = [word.lower for word in words[max(0, at - 2) : at]]
    carried = any(word in WRITING or word in DOCUMENTS for word in before)
    after = words[at + 1] if at + 1 < len(words) else None
    if any(word.quote for word in words[max(0, at - 2) : at]) and not carried:
        part = before[-1:] == ["it"] and after is not None and after.lower == "in"
        return part or any(word.lower in WRITING for word in words[at + 1 : at + 5])
    if at + 1 < len(words) and any(word.quote for word in words[at + 1 : at + 3]):
        return carried or after is None or bool(after.quote) or after.text in ":,"
    return carried and (after is None or after.text in (":", ".", ",", "in"))


def is_done(words: Sequence[Word], at: int) -> bool:
    """True for *some chanted "…"*, *one quoted her* and *a ruling that branded the law "…"*."""
    word, before, behind = words[at].lower, words[at - 1].lower, words[at + 1 : at + 3]
    first = behind[0].lower if behind else ""
    if before in ANYBODY and not word.endswith("s"):
        return first in ("her", "him", "them") or any(one.quote for one in behind)
    return before == "that" and word.endswith("ed") and first in DETERMINERS
