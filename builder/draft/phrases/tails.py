"""Where the words end that go with a noun: *the head of the UN observation mission*.

Takes the words of a sentence and the phrases in it by where they begin; gives indices. Bounded work
at each noun.
"""

from collections.abc import Mapping, Sequence

from builder.draft.english.lexicon import AUXILIARIES, LINKS, PREPOSITIONS, TIED, TIMES, is_small
from builder.draft.english.people import BODIES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase

FAR = 14
"""Words that may stand behind a noun and go with it."""

NOUNS = 4
"""Words between the name of a state or a body and the noun of what it runs."""

_UNDERTAKINGS = listed("programme program project scheme operation fund service")

_SPELLS = TIMES | {"days", "weeks", "months", "years", "hours", "minutes"}


def tail(words: Sequence[Word], starting: Mapping[int, Phrase], at: int, most: int = 9) -> int:
    """Give the index behind the words that go with a noun which ends at ``at``."""
    begun = at
    while most and at < len(words) and at - begun < FAR:
        ahead = at
        if words[ahead].lower in TIED and text_at(words, ahead + 1) in PREPOSITIONS:
            ahead += 1
        lasts = {text_at(words, ahead + 1), text_at(words, ahead + 2)} & _SPELLS
        if words[ahead].lower not in LINKS or lasts:
            return at
        end = _object(words, starting, ahead + 1)
        if end == ahead + 1:
            return at
        at, most = end, most - 1
    return at


def _object(words: Sequence[Word], starting: Mapping[int, Phrase], at: int) -> int:
    """Give the index behind what a preposition governs."""
    end = at
    while end < len(words) and end - at < 6:
        if (phrase := starting.get(end)) and phrase.kind != "pronoun":
            if phrase.kind == "name" and end > at:
                return end
            return phrase.last if phrase.kind == "role" else _past_nouns(words, phrase.last)
        word = words[end]
        if not word.is_word or word.lower in PREPOSITIONS or word.lower in AUXILIARIES:
            return end
        if is_cue(words, end) or (word.lower.endswith("ed") and end > at):
            return end
        end += 1
    return end


def _past_nouns(words: Sequence[Word], at: int) -> int:
    """Give the index behind the *observation mission* of *the UN observation mission*; the same
    where no noun of a body ends the words behind a name."""
    for end in range(at, min(at + NOUNS, len(words))):
        if not words[end].is_word or not words[end].text.islower() or is_small(words[end].lower):
            return at
        if words[end].lower in BODIES or words[end].lower in _UNDERTAKINGS:
            return end + 1
    return at


def text_at(words: Sequence[Word], at: int) -> str:
    """Give a word in lower case; empty behind the last one."""
    return words[at].lower if at < len(words) else ""


def is_treated(words: Sequence[Word], noun: Phrase) -> bool:
    """True for the leaflets of *after leaflets dropped from a plane promised*."""
    behind = [word.lower for word in words[noun.last : noun.last + 2]]
    timed = noun.first > 0 and words[noun.first - 1].lower in ("after", "before", "since", "until")
    return timed and behind[0].endswith("ed") and behind[-1] in PREPOSITIONS
