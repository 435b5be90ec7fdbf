"""Who tells what the sentence before a pronoun says: *Weir said so. "…," he said*.

Takes a sentence and somebody named in it; gives words for what is seen, those of ``antecedents``.
"""

from collections.abc import Iterator

from builder.draft.article.naming import Named
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase

CLOSING = 5
"""Words at the end of a sentence in which whoever tells it is named."""

_SAID = ("said", "says", "added", "adds")

_GOING_ON = ("added", "adds", "continued", "continues")

_PRONOUNS = ("he", "she", "they", "it")


def said_so(sentence: Sentence, one: Named) -> Iterator[str]:
    """Of *Weir said Brusk would come. "…," he said* and of *It angered Weir, who said so. "…," he
    said*: Weir goes on."""
    behind = [word.lower for word in sentence.words[one.phrase.last : one.phrase.last + 3]]
    who = behind[:1] == ["who"] or behind[:2] == [",", "who"]
    says_who = behind[behind.index("who") + 1 :] if who else []
    told = one.phrase.first == 0 and says(sentence, one.phrase) and not _is_closed(sentence)
    if not sentence.quotes and (told or (says_who[:1] != [] and says_who[0] in _SAID)):
        yield "says the sentence before"


def goes_on(sentence: Sentence, pronoun: Phrase) -> bool:
    """True for the *she* of *"…," she added*: whoever spoke last does."""
    behind = sentence.words[pronoun.last : pronoun.last + 1]
    quoted = pronoun.first > 0 and sentence.words[pronoun.first - 1].quote is not None
    return quoted and bool(behind) and behind[0].lower in _GOING_ON


def _is_closed(sentence: Sentence) -> bool:
    """True for *Weir said it was so, Brusk stressed*, not for *Weir said so, and he accepted*."""
    last = len(sentence.words) - 2
    return is_cue(sentence.words, last) and sentence.words[last - 1].lower not in _PRONOUNS


def says(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the *he* of *he said*."""
    behind = sentence.words[phrase.last : phrase.last + 1]
    return bool(behind) and behind[0].lower in _SAID


def closes(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the Weir of *Brusk will come to Orle, Weir said*, also in the middle of it."""
    words, last = sentence.words, phrase.last
    comma = phrase.first > 0 and words[phrase.first - 1].text == ","
    inside = [word.text for word in words[last + 1 : last + 2]] == [","]
    return comma and (inside or last >= len(words) - CLOSING)
