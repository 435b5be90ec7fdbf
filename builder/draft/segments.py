"""Quotations as records hold them: the parts of a broken quotation together, each place plain.

Takes a ``Drafted``; gives ``Piece``s. *"A," she said. "B."* is one quotation of two segments where
the matcher would join them too; what it would refuse stays apart. ``starts_for`` gives the words
that tell a place from others with the same words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.draft.article.layout import Standing
from builder.draft.drafted import Drafted
from builder.draft.meaning.settled import Said
from builder.evidence.captured import Stretch
from builder.evidence.match import Found, Wanted, find
from builder.evidence.words import is_inside_word
from builder.model.quote import QuoteKind

SCARE = 3
"""Words up to which quoted words are scare quotes (the content model)."""

BEFORE, MOST_BEFORE = 8, 12
"""Words in front of a place by which it is told from others, and the most that there may be."""

SHOWN: dict[Standing, str] = {
    "headline": "headline", "standfirst": "standfirst", "heading": "heading", "caption": "caption",
}  # fmt: skip
"""Where words that do not stand in the body stand."""


_ENDED = re.compile(r"[.!?:]\W|\n")
"""Where one sentence ends, or what somebody says begins."""


@dataclass(frozen=True)
class Piece:
    """One quotation for the record: its spans and words, its kind, and where it stands."""

    said: Said
    spans: tuple[Stretch, ...]
    words: tuple[str, ...]
    kind: QuoteKind
    standing: str
    unmarked: bool = False


def pieces(draft: Drafted) -> Iterator[Piece]:
    """Give the quotations of an article, in order; what a caption repeats is given once."""
    waiting: list[Said] = []
    for said in draft.said:
        if _is_repeated(draft, said):
            continue
        if waiting and _may_join(draft, [*waiting, said]):
            waiting.append(said)
            continue
        if waiting:
            yield _piece(draft, waiting)
        waiting = [said]
    if waiting:
        yield _piece(draft, waiting)


def kind_of(draft: Drafted, said: Said, *, broken: bool = False) -> QuoteKind:
    """Give what sort of quotation it seems to be, by its length and its form; of one that is
    ``broken`` this is the first part alone, which may be short."""
    words = draft.reading.article.body.text[said.span.start : said.span.end].strip()
    rule = said.candidates[0].rule if said.candidates else ""
    if rule.endswith("chant"):
        return "chant"
    if len(words.split()) <= SCARE and not broken:
        return "scare"
    whole = words[:1].isupper() and bool(re.search(r"[.!?,]$", words))
    return "full" if whole else "partial"


def posts(draft: Drafted) -> Iterator[Piece]:
    """Give the embedded posts of an article, which stand without quotation marks."""
    for said in draft.posts:
        at = said.span.start, said.span.end
        yield Piece(said, (at,), (_words(draft, at),), "full", "body", unmarked=True)


def _piece(draft: Drafted, parts: Sequence[Said]) -> Piece:
    kind = kind_of(draft, parts[0], broken=len(parts) > 1)
    spans = tuple((said.span.start, said.span.end) for said in parts)
    words = tuple(_words(draft, at) for at in spans)
    return Piece(parts[0], spans, words, kind, _standing(draft, parts[0]))


def _standing(draft: Drafted, said: Said) -> str:
    number = draft.reading.article.body.paragraph_at(said.span.start)
    return SHOWN.get(draft.reading.paragraphs[number - 1].standing, "body")


def _words(draft: Drafted, at: Stretch) -> str:
    return draft.reading.article.body.printed[at[0] : at[1]].strip()


def _is_repeated(draft: Drafted, said: Said) -> bool:
    number = draft.reading.article.body.paragraph_at(said.span.start)
    return bool(draft.reading.paragraphs[number - 1].repeats)


def _may_join(draft: Drafted, parts: Sequence[Said]) -> bool:
    """Two parts of one quotation: the same speaker, near, and the matcher joins them."""
    first, second = parts[-2], parts[-1]
    if not (first.candidates and second.candidates) or second.span.start < first.span.end:
        return False
    if not _goes_on(draft, first, second):
        return False
    if first.candidates[0].key != second.candidates[0].key or len(parts) > 6:
        return False
    words = tuple(_words(draft, (said.span.start, said.span.end)) for said in parts)
    if min(len(text.split()) for text in words) < 3:
        return False
    actor = draft.reading.who.actors.get(first.candidates[0].actor)
    names = (actor.name, *(name.form for name in actor.names)) if actor else ()
    found = find(draft.reading.article, Wanted(words, marks="inside", names=names))
    return isinstance(found, Found)


def _goes_on(draft: Drafted, first: Said, second: Said) -> bool:
    """Nobody else's words open the second part: it goes on without a cue of its own, or the cue
    breaks a sentence in two. Two things that somebody is told to have said are two quotations."""
    if _standing(draft, first) != _standing(draft, second):
        return False
    if second.candidates[0].rule == "continuation":
        return True
    between = draft.reading.article.body.printed[first.span.end : second.span.start]
    broken = _words(draft, (first.span.start, first.span.end))
    return broken[:1].isupper() and broken.endswith(",") and not _ENDED.search(between)


def whole(draft: Drafted, at: Stretch) -> Stretch:
    """Give a place with the rest of the words that it begins and ends in: *N20m* for *20m*."""
    body, (start, end) = draft.reading.article.body, at
    while is_inside_word(body, start):
        start -= 1
    while is_inside_word(body, end):
        end += 1
    return start, end


def starts_for(draft: Drafted, at: Stretch) -> str:
    """Give words that stand before a place where the same words recur; else an empty string."""
    article = draft.reading.article
    words = article.body.text[at[0] : at[1]].strip()
    places = [start for start, _ in article.occurrences(words)]
    if len({article.passage_at(start) for start in places}) < 2:
        return ""
    tried = [starts for starts in _starts(draft, at) if starts]
    printed = (article.body.printed[at[0] : at[1]].strip(),)
    return next(
        (one for one in tried if isinstance(find(article, Wanted(printed, one)), Found)),
        tried[0],
    )


def _starts(draft: Drafted, at: Stretch) -> Iterator[str]:
    """Words in front of a place, more of them, and for what begins a paragraph or stands behind the
    same words elsewhere they themselves with some that follow."""
    body = draft.reading.article.body
    begun, last = body.paragraph_span(body.paragraph_at(at[0]))
    words, inside = body.printed[begun:last].split(" "), len(body.printed[begun : at[1]].split(" "))
    before = body.printed[begun : at[0]].split(" ")
    front = " ".join(before).rstrip(" \"'“‘").split(" ")
    yield from (" ".join(front[-many:]).strip(" \"'”’") for many in (BEFORE, MOST_BEFORE))
    yield " ".join(words[: min(inside + 3, MOST_BEFORE)])
    yield from (" ".join(words[max(0, len(before) - back) :][:MOST_BEFORE]) for back in (4, 1))
