"""Who has just been asked something: *Counsel asked Karl Weir when he had signed*.

Takes the words of a sentence and the phrases in it; gives the phrase of whoever is asked, in the
active, in the passive and behind *put it to*. Looks at a bounded number of words.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import AUXILIARIES, BEING, is_small
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase

_ASKS = listed("""
    asked asks asking questioned questions questioning pressed presses pressing challenged
    challenges cross-examined quizzed grilled probed
""")

_BIDS = _ASKS | listed("told tells urged urges invited invites ordered orders begged begs reminded")


_FIRM = ("again", "repeatedly", "then", "also", "later", "next", "first", "twice", "directly")

_WHETHER = ("if", "whether", "what", "why", "how", "when", "where")

ASKER = ("asked", "asks", "asking", "wondered", "inquired", "enquired")
"""Verbs of whoever asks again, and does not answer."""


def asked_in(sentence: Sentence, found: Sequence[Phrase]) -> Phrase | None:
    """Give whoever is asked in a sentence, the last one of several; pronouns are left out."""
    asked = None
    for phrase in found:
        if phrase.kind != "pronoun" and not phrase.weak and _is_asked(sentence, phrase):
            asked = phrase
    return asked


def asks_him(sentence: Sentence) -> tuple[int, str]:
    """Give the place of the verb, and the pronoun of whoever is asked, in *she asked him to go
    on*; 0 and nothing where nobody is. The *her* of *asked her name* asks nobody."""
    words = sentence.words
    for at, (verb, him, after) in enumerate(zip(words, words[1:], words[2:], strict=False)):
        noun = after.is_word and not is_small(after.lower) and after.lower != "about"
        bids = verb.lower in _BIDS and after.lower == "to"
        if (
            (bids or verb.lower in _ASKS)
            and him.lower in OBJECTS
            and not (noun and him.lower == "her")
        ):
            return at, OBJECTS[him.lower]
    return 0, ""


def asks_whether(sentence: Sentence, pronoun: str) -> int:
    """Give the place of the verb in *a docker asked if she had seen it*; 0 where nobody asks
    that of her."""
    row = sentence.words
    rows = zip(row, row[1:], row[2:], row[3:], strict=False)
    for at, (who, verb, whether, she) in enumerate(rows, 1):
        asks = verb.lower in _ASKS and who.is_word and not is_small(who.lower)
        if asks and whether.lower in _WHETHER and she.lower == pronoun:
            return at
    return 0


def _is_asked(sentence: Sentence, phrase: Phrase) -> bool:
    words = [word.lower for word in sentence.words]
    before = words[max(0, phrase.first - 4) : phrase.first]
    if words[phrase.last : phrase.last + 1] == ["'s"]:
        return False  # questioned Brusk's sanity
    if before[-1:] and before[-1] in _ASKS:
        told_of = before[-2:-1] == ["had"] and any(cues(sentence.words, 0, phrase.first - 2))
        return not told_of and (before[-2:-1] != [] or not phrase.first)  # said he had asked her
    if before[-1:] == ["to"] and before[:-1] and before[-3:-1] in (["put", "it"], ["it", "put"]):
        return True
    if before[-2:] == ["put", "to"] or (before[-1:] == ["to"] and before[-2:-1] == ["put"]):
        return True
    return _is_passive(words, phrase.last)


def _is_passive(words: Sequence[str], at: int) -> bool:
    """True behind the name in *Weir was then asked*, *Weir has been pressed*."""
    be = False
    while at < len(words) and (words[at] in AUXILIARIES or words[at] in _FIRM):
        be = be or words[at] in BEING
        at += 1
    return be and at < len(words) and words[at] in _ASKS
