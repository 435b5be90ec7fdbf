"""Whether a pronoun tells the words in front of it, of others: *The ship, it said, was outside*.

Takes a sentence and a pronoun in it.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import DETERMINERS, FRONTED
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase

LAST = 5
"""Words in which a sentence may end behind *he told the court*."""


def is_apart(sentence: Sentence, pronoun: Phrase) -> bool:
    """Tell whether whoever is named in front of a pronoun is somebody else than it."""
    return _is_thrown_in(sentence, pronoun) or _is_asked(sentence, pronoun)


def _is_thrown_in(sentence: Sentence, pronoun: Phrase) -> bool:
    """True where the words in front of a pronoun are told by it, of others: *The ship, it said, was
    outside* and *Her mother had warned her, she said*."""
    words, at = sentence.words, pronoun.last
    behind = [word.text for word in words[at + 1 : at + 2]]
    closed = behind in ([], [","], ["."]) or _tells_somebody(words[at + 1 :])
    return _is_behind_comma(words, pronoun) and closed and is_cue(words, at)


def _tells_somebody(words: Sequence[Word]) -> bool:
    """True for the *the court* with which a sentence ends behind *he told*, and for *the Gazette,*
    there."""
    end = next((n for n, word in enumerate(words) if word.text in (",", ".")), LAST)
    whom = words[:end]
    short = 0 < end < LAST and not any(word.quote for word in whom)
    return short and (whom[0].lower in DETERMINERS or whom[0].text[0].isupper())


def _is_asked(sentence: Sentence, pronoun: Phrase) -> bool:
    """True where they tell of others: *Asked whether a judge would come, he laughed*."""
    first = sentence.words[0].lower
    asked = first.endswith(("ed", "ing")) and first in FRONTED
    return _is_behind_comma(sentence.words, pronoun) and asked


def _is_behind_comma(words: Sequence[Word], pronoun: Phrase) -> bool:
    return pronoun.first > 0 and words[pronoun.first - 1].text == ","
