"""Who speaks in a quotation inside another: *"He told me 'go without me', and I went."*

Takes the state of a reading, the outer and the inner span; gives keys and names of whom the outer
words point at. A pronoun that nobody in the outer words explains means somebody told of before.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from builder.draft.article.figure import Figure
from builder.draft.article.reading import Reading
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import Attribution
from builder.draft.english.people import FAMILY
from builder.draft.meaning.pronouns import antecedents, fits
from builder.draft.meaning.settled import OUTLET, Desk
from builder.draft.phrases.clauses import Sentence, Word, outermost, words_of
from builder.draft.phrases.nouns import phrases
from builder.draft.phrases.phrase import Phrase
from builder.evidence.marks import Span


def _sentence(reading: Reading, outer: Span, inner: Span) -> Sentence:
    """The sentence of the outer words that the inner ones stand in, a long way before them."""
    end = min(outer.end, inner.end + 200)
    inside = _inside(reading, outer.start, end)
    words = tuple(words_of(reading.article, outer.start, end, inside))
    at = next((n for n, word in enumerate(words) if word.quote == inner), 0)
    last = at + 1 if words and words[at].text[-1:] in tuple(".!?") else len(words)
    first = next((n + 1 for n in range(at - 1, -1, -1) if _ends(words[n])), 0)
    return Sentence(outer.start, end, 0, words[first:last])


def _inside(reading: Reading, start: int, end: int) -> list[Span]:
    """The quotations that stand in a stretch of an outer one."""
    spans = reading.article.spans
    low = bisect_left(spans, start + 1, key=lambda span: span.start)
    high = bisect_left(spans, end, key=lambda span: span.start)
    return outermost(spans[low:high])


def _ends(word: Word) -> bool:
    return word.text in tuple(".!?") or (word.quote is not None and word.text[-1:] in tuple(".!?"))


WIDEST = 4_000
"""Characters of an outer quotation beyond which nothing is looked for."""

NEAR = 60
"""Characters between two quotations that are one speech."""

_ANSWERS = ("answer", "reply", "response")

_SAYINGS = (("a", "saying"), ("a", "proverb"), ("an", "expression"))

_BEING = ("was", "is")

_POINTED = ("this", "that", "these", "those")


Row = tuple[str, str, str, str]
"""Key, name, words and actor of somebody."""


def spoken_inside(desk: Desk, outer: Span, inner: Span, speaker: str) -> Iterator[Row]:
    """Give whoever the outer words say speaks the inner ones, where ``speaker`` is the key of
    whoever speaks the outer ones."""
    if inner.end - outer.start > WIDEST:
        return
    sentence = _sentence(desk.reading, outer, inner)
    found = phrases(sentence, desk.reading.known, desk.reading.caps)
    at = next((n for n, word in enumerate(sentence.words) if word.quote == inner), 0)
    asked = Attribution(sentence, found, at)
    if asked.own_words() or _is_passive(sentence, at) or _is_answer(sentence, at):
        yield OUTLET, "nobody who is named", "no-attribution", ""
    for hint in asked.direct():
        if hint.phrase.text.lower().startswith("no "):
            continue  # no rule says "…"
        if hint.phrase.name in ("i", "we", "you"):
            return
        if hint.phrase.kind != "pronoun":
            yield _row(desk.reading.cast.figure(hint.phrase), hint.why)
        elif hint.phrase.name in ("he", "she", "they"):
            yield from _stands_for(desk, outer, inner, speaker, hint)


def _is_passive(sentence: Sentence, at: int) -> bool:
    """True for *I was told, "…"*: by somebody whom the words do not name."""
    before = [word.lower for word in sentence.words[max(0, at - 3) : at] if word.is_word]
    return before[-2:] in (["was", "told"], ["were", "told"], ["been", "told"])


def _is_answer(sentence: Sentence, at: int) -> bool:
    """True for *the answer was always "…"* and *there is a saying: "…"*: of nobody who is named."""
    words = [word.lower for word in sentence.words[max(0, at - 5) : at] if word.is_word]
    if "is" in words and any(pair in _SAYINGS for pair in pairwise(words)):
        return True
    answers = [n for n, word in enumerate(words[:-1]) if word in _ANSWERS]
    return bool(answers) and words[answers[0] - 1] == "the" and words[answers[0] + 1] in _BEING


def _row(figure: Figure, why: str) -> Row:
    return figure.key, figure.name, why, figure.actor


def _stands_for(desk: Desk, outer: Span, inner: Span, speaker: str, hint: Hint) -> Iterator[Row]:
    """Whom a pronoun of the outer words means: whoever these name last, else somebody outside."""
    pronoun = hint.phrase
    named = [*reversed(_spoken_of(desk, outer, inner, speaker)), *_kin(desk, outer)]
    if pronoun.name == "they":
        named.sort(key=lambda phrase: not (phrase.plural or phrase.head.endswith("s")))
    for phrase in named:
        figure = desk.reading.cast.figure(phrase)
        many = pronoun.name == "they" and phrase.head not in FAMILY and not phrase.weak
        if many or fits(figure, pronoun.name):
            yield _row(figure, hint.why)
    if pronoun.name == "they":
        yield pronoun.name, pronoun.text, hint.why, ""
    before = desk.reading.sentence_at(outer.start)
    rows = antecedents(desk.reading, before, replace(pronoun, first=0), None, desk.stood)
    outside = (row.figure for row in rows)
    for figure in [one for one in outside if one.key != speaker][:2]:
        yield _row(figure, hint.why)
    yield pronoun.name, pronoun.text, hint.why, ""


def _spoken_of(desk: Desk, outer: Span, inner: Span, speaker: str) -> list[Phrase]:
    """Whoever is named in the outer words, and in those that the same speaker said just before."""
    spans = outermost(desk.reading.article.spans)
    at = bisect_left(spans, outer.start, key=lambda span: span.start)
    parts = [(outer, inner.start - 1)]
    if at and (said := desk.said.get(before := spans[at - 1])):
        same = bool(said.candidates) and said.candidates[0].key == speaker
        if same and outer.start - before.end < NEAR and inner.end - before.start < WIDEST:
            parts.insert(0, (before, before.end))
    found = []
    for span, end in parts:
        inside = _inside(desk.reading, span.start, end)
        words = tuple(words_of(desk.reading.article, span.start, end, inside))
        sentence = Sentence(span.start, end, 0, words)
        found += [
            p for p in phrases(sentence, desk.reading.known, desk.reading.caps) if _may_speak(p)
        ]
    return found


def _may_speak(phrase: Phrase) -> bool:
    """False for a pronoun, and for *this man*, of whom everybody has been speaking."""
    return phrase.kind != "pronoun" and phrase.text.split()[0].lower() not in _POINTED


def _kin(desk: Desk, outer: Span) -> Iterator[Phrase]:
    """The father of *Brusk, whose father is at sea,* in the sentence before a quotation: who he is
    of whom Brusk speaks."""
    index = desk.reading.sentence_at(outer.start)
    goes_on = index > 0 and desk.reading.told[index - 1][0].words[0].quote is not None
    for _, found in desk.reading.told[max(0, index - 1 - goes_on) : index]:
        yield from (phrase for phrase in found if phrase.head in FAMILY)
