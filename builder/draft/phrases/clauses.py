"""Sentences as a reader of attributions sees them: words, with each quotation as one block.

Takes a captured article; gives ``Sentence``s, each with its words outside quotation marks and the
quotations that stand in it. A quotation that ends a sentence ends it here too, unless what follows
tells who spoke. Works with bounded windows: linear in the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from builder.draft.english.verbs import CUES, GOING
from builder.evidence.captured import Captured
from builder.evidence.marks import Span
from builder.evidence.words import sentence_starts

WINDOW = 80
"""Words that are looked at on either side of a quotation."""

LONGEST = 250
"""Words after which a sentence is cut: no prose has longer ones, and so the work is bounded."""

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[JS]r\.(?='s\b)|'s\b|\d+(?:[,.]\d+)+|\w+(?:(?:'(?!s\b)|-)\w+)*"
    r"|[^\w\s*•]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Word:
    """A word, a punctuation mark or, with ``quote`` set, a whole quotation."""

    start: int
    end: int
    text: str
    lower: str
    quote: Span | None = None

    @property
    def is_word(self) -> bool:
        """True for what has letters and is no quotation."""
        return self.quote is None and (self.text[0].isalnum() or self.text[-1].isalnum())


@dataclass(frozen=True)
class Sentence:
    """A sentence: its span, its paragraph, its words in order."""

    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...] = field(repr=False)

    @property
    def quotes(self) -> list[Span]:
        """The outermost quotations that stand in it."""
        return [word.quote for word in self.words if word.quote]


def outermost(spans: Sequence[Span]) -> list[Span]:
    """Give the quotations that stand in no other."""
    found: list[Span] = []
    for span in spans:
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def sentences(article: Captured) -> tuple[Sentence, ...]:
    """Give every sentence of an article, in order."""
    outer = outermost(article.spans)
    starts = sentence_starts(article.body)
    found: list[Sentence] = []
    for number, (start, end) in enumerate(article.body.paragraphs, 1):
        low = bisect_left(outer, start, key=lambda span: span.start)
        high = bisect_left(outer, end, key=lambda span: span.start)
        breaks = starts[bisect_left(starts, start + 1) : bisect_left(starts, end)]
        words = tuple(words_of(article, start, end, outer[low:high]))
        found += _split(words, number, breaks)
    return tuple(found)


def words_of(article: Captured, start: int, end: int, quotes: Sequence[Span]) -> Iterator[Word]:
    """Give the words of a stretch, each quotation in it as one."""
    text = article.body.text
    for quote in quotes:
        yield from _plain(
            text, start, max(start, quote.start - 1 - _doubled(text, quote.start - 2))
        )
        yield Word(quote.start, quote.end, text[quote.start : quote.end] or '"', "", quote)
        start = min(end, quote.end + quote.closed)
        start += _doubled(text, start)
    yield from _plain(text, start, end)


def _doubled(text: str, at: int) -> bool:
    """True for the second apostrophe of a mark that is typed as two of them."""
    return text[at : at + 1] == "'"


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        yield Word(match.start(), match.end(), match[0], match[0].lower())


def _split(words: tuple[Word, ...], paragraph: int, breaks: Sequence[int]) -> Iterator[Sentence]:
    begun = 0
    coming = 0
    for index, word in enumerate(words):
        while index and coming < len(breaks) and breaks[coming] <= words[index - 1].start:
            coming += 1
        crossed = coming < len(breaks) and breaks[coming] <= _begins(word)
        over = _ends(words, index) or (crossed and _may_break(words, index))
        if index > begun and (over or index - begun == LONGEST):
            yield _sentence(words[begun:index], paragraph)
            begun = index
    if words[begun:]:
        yield _sentence(words[begun:], paragraph)


def _begins(word: Word) -> int:
    """Where the first letter of a word stands: behind the bracket of *"(Brusk) will come."*."""
    return word.start + len(word.text) - len(word.text.lstrip("(["))


def _sentence(words: tuple[Word, ...], paragraph: int) -> Sentence:
    return Sentence(words[0].start, words[-1].end, paragraph, words)


def _may_break(words: Sequence[Word], index: int) -> bool:
    """A break that the text layer sees counts, unless it stands behind a quotation."""
    before = words[index - 1]
    return before.quote is None and not (words[index].quote and before.text == ",")


def _ends(words: Sequence[Word], index: int) -> bool:
    """Tell whether a sentence ends in front of a word, behind a quotation."""
    before, word = words[index - 1], words[index]
    if before.quote is None:
        return False
    brought = index > 1 and words[index - 2].text == ":"
    last = before.text.rstrip("'\" )")[-1:]
    if word.quote is not None:
        return last in ".!?"
    if last not in ".!?…" or not word.is_word or word.text[0].islower():
        return False
    return brought or not _tells_speaker(words[index : index + TELLING], strict=last == ".")


TELLING = 18
"""Words behind a quotation in which somebody is named, described and made to speak."""


def _tells_speaker(words: Sequence[Word], *, strict: bool) -> bool:
    """Tell whether words such as *Anna Brusk said* follow; behind a full stop nothing else may."""
    for index, word in enumerate(words[:8]):
        after = words[index + 1].lower if index + 1 < len(words) else ""
        if index and not strict and after in GOING.get(word.lower, ()):
            return True  # "Why?" Brusk went on
        if word.lower in CUES:
            rest = words[index + 1 : index + 3]
            marks = ":," if word.lower in ("read", "reads") else ":"
            opens = len(rest) > 1 and rest[0].text in marks and rest[1].quote is not None
            if rest and rest[0].lower == "it":
                return False  # her critics cited it
            return index > 0 and not opens and (not strict or not rest or rest[0].text in ".,:")
        ended = words[index + 1 : index + 2]
        if (
            0 < index < 5
            and not strict
            and word.lower.endswith("ed")
            and (ended and ended[0].text == ".")
        ):
            return True  # of no list, in the place of one
        if word.text == "," and not strict and 0 < index < 6:
            return _follows_apposition(words[index + 1 :])
        if not word.is_word and word.text not in ".-":
            return False
    return False


def _follows_apposition(words: Sequence[Word]) -> bool:
    """True behind the first comma of *Anna Brusk, head of the inquiry, said*."""
    for index, word in enumerate(words):
        if word.text == ",":
            told = [one.lower for one in words[index + 1 : index + 3]]
            return bool(told) and (told[0] in CUES or (told[0].endswith("ly") and told[-1] in CUES))
        if not word.is_word and word.text not in ".()" and word.quote is None:
            return False
    return False
