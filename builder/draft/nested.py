"""Who speaks in a quotation inside another: *"He told me 'go without me', and I went."*

Takes the state of a reading, the outer and the inner span; gives keys and names of whom the outer
words point at. A pronoun that nobody in the outer words explains means somebody told of before.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from builder.draft.attribution import Attribution
from builder.draft.clauses import Sentence, Word, outermost, words_of
from builder.draft.settled import Desk
from builder.draft.nouns import phrases
from builder.draft.phrase import Caps
from builder.draft.pronouns import antecedents
from builder.draft.reading import Reading
from builder.evidence.marks import Span


def _sentence(reading: Reading, outer: Span, inner: Span) -> Sentence:
    """The sentence of the outer words that the inner ones stand in, a long way before them."""
    end = min(outer.end, inner.end + 200)
    spans = reading.article.spans
    low = bisect_left(spans, outer.start + 1, key=lambda span: span.start)
    high = bisect_left(spans, end, key=lambda span: span.start)
    inside = outermost(spans[low:high])
    words = tuple(words_of(reading.article, outer.start, end, inside))
    at = next((n for n, word in enumerate(words) if word.quote == inner), 0)
    last = at + 1 if words and words[at].text[-1:] in tuple(".!?") else len(words)
    first = next((n + 1 for n in range(at - 1, -1, -1) if _ends(words[n])), 0)
    return Sentence(outer.start, end, 0, words[first:last])


def _ends(word: Word) -> bool:
    return word.text in tuple(".!?") or (word.quote is not None and word.text[-1:] in tuple(".!?"))


WIDEST = 4_000
"""Characters of an outer quotation beyond which nothing is looked for."""

_NOBODY = Caps(frozenset())


def spoken_inside(
    desk: Desk, outer: Span, inner: Span, speaker: str
) -> Iterator[tuple[str, str, str, str]]:
    """Give key, name, words and actor of whoever the outer words say speaks the inner ones, where
    ``speaker`` is the key of whoever speaks the outer ones."""
    reading = desk.reading
    if inner.end - outer.start > WIDEST:
        return
    sentence = _sentence(reading, outer, inner)
    found = phrases(sentence, reading.known, _NOBODY)
    at = next((n for n, word in enumerate(sentence.words) if word.quote == inner), 0)
    for hint in Attribution(sentence, found, at).direct():
        if hint.phrase.name in ("i", "we"):
            return
        if hint.phrase.kind != "pronoun":
            figure = reading.cast.figure(hint.phrase)
            yield figure.key, figure.name, hint.why, figure.actor
        elif hint.phrase.name in ("he", "she", "they"):
            earlier = [p for p in found if p.last <= hint.phrase.first and p.kind != "pronoun"]
            for phrase in reversed(earlier):
                figure = reading.cast.figure(phrase)
                yield figure.key, figure.name, hint.why, figure.actor
            if hint.phrase.name == "they" and not earlier:
                yield hint.phrase.name, hint.phrase.text, hint.why, ""
            before = reading.sentence_at(outer.start)
            outside = antecedents(reading, before, replace(hint.phrase, first=0), None, desk.stood)
            for figure in [one for one in outside if one.key != speaker][:2]:
                yield figure.key, figure.name, hint.why, figure.actor
            yield hint.phrase.name, hint.phrase.text, hint.why, ""
