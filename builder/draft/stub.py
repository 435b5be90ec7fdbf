"""The stub: an article's record in YAML, with a mark for review on every guess.

Takes a ``Drafted``, the briefing's shelf and what is known of the capture; gives text that passes
the schema. Segments are the article's own words, to be proved like any others. Whoever has looked
at a guess deletes its mark; ``builder.reviews`` refuses those that are left.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.desk.modeline import modeline
from builder.desk.scaffold import as_id
from builder.draft.drafted import Drafted
from builder.draft.figures import Count
from builder.draft.segments import Piece, pieces, posts, starts_for
from builder.draft.shelf import Shelf
from builder.draft.speakers import OUTLET
from builder.evidence.captured import Stretch
from builder.reviews import MARK

UNASKED = "not-yet-asked"
"""Stands where a claim's question is not known: no question is called so."""

MOST = 10**14
"""No news counts more of anything: a larger number is a misreading, and is left out."""

NAME_WORDS = 5
"""Words of a quotation that make its id."""


_NO_TEXT = ("yes", "no", "on", "off", "y", "n", "true", "false", "null")
"""Ids that YAML would not read as text."""


@dataclass(frozen=True)
class Capture:
    """The article's id, its capture's file name, where its day was taken from, and its address
    where the saved page states one."""

    id: str
    file: str
    dated: str
    url: str = ""


def stub(draft: Drafted, shelf: Shelf, capture: Capture) -> str:
    """Give the text of the article's file."""
    ids = _Ids()
    lines = (
        *_head(draft, capture), *_quotes(draft, shelf, ids), *_claims(draft, shelf, ids),
        *_ignored(draft),
    )  # fmt: skip
    return "\n".join(lines) + "\n"


class _Ids:
    """Ids inside one article: each once."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, words: str) -> str:
        """Give an id for some words."""
        stem = as_id(" ".join(words.replace("'", "").replace("’", "").split()[:NAME_WORDS]))
        stem = stem[:60].strip("-") or "words"
        stem = f"n-{stem}" if stem[0].isdigit() or stem in _NO_TEXT else stem
        self._seen[stem] += 1
        return stem if self._seen[stem] == 1 else self.of(f"{stem} {self._seen[stem]}")


def _quoted(text: str) -> str:
    return json.dumps("".join(c for c in text if c.isprintable()), ensure_ascii=False)


def _review(value: str, why: str) -> str:
    return f"{value}  # {MARK} {' '.join(why.split())}"


# --- the article ----------------------------------------------------------------------------


def _head(draft: Drafted, capture: Capture) -> Iterator[str]:
    yield modeline(f"content/articles/{capture.id}.yml")
    yield f"# Drafted from {capture.file}. {MARK} marks a guess: look, mend, delete the mark."
    title = draft.title or capture.id
    yield _review(f"title: {_quoted(title)}", "the headline, as it seems")
    yield _review("outlet: null", "the outlet's id, where the text names it")
    yield _review("outlet_basis: {basis: unknown}", "stated, with the words that show it?")
    yield "published:"
    yield from _published(draft, capture)
    if capture.url:
        yield _review(f"url: {_quoted(capture.url)}", "as the saved page states it")
    else:
        yield _review('url_unknown: "not in the captured text"', "or url: the address")
    yield _review(
        "access: secondary", "on_scene, interview, official_record, secondary or aggregation?"
    )
    what = "what a reader should know about access, bias, currency and motive"
    yield _review('descriptor: "to be written"', what)
    yield f"capture: {capture.file}"


def _published(draft: Drafted, capture: Capture) -> Iterator[str]:
    if draft.published.edtf:
        yield _review(f"  edtf: {_quoted(draft.published.edtf)}", capture.dated)
        if draft.published.evidence:
            yield f"  evidence: {_quoted(draft.published.evidence)}"
        return
    yield _review('  edtf: "[1900..2100]"', "the day of publication; the text prints none")
    yield "  basis: unknown"
    yield '  evidence: "no day in the captured text"'


# --- quotations -----------------------------------------------------------------------------


def _quotes(draft: Drafted, shelf: Shelf, ids: _Ids) -> Iterator[str]:
    found = [*pieces(draft), *posts(draft)]
    if found or draft.indirect:
        yield from ("", "quotes:")
    for piece in found:
        yield from _quote(draft, shelf, ids, piece)
    for one in draft.indirect:
        words = draft.reading.article.body.printed[one.at[0] : one.at[1]]
        if '"' not in words and one.demand:
            yield f"  - id: {ids.of(f'{one.speaker} {words}')}"
            yield _review("    utterance: null", "which utterance? briefing new utterance ID")
            yield from _speaker(one.actor, one.name, one.verb)
            yield _review("    kind: indirect", "a claim instead, where it answers a question")
            yield f"    segments: [{_quoted(words)}]"
            yield from _starts(draft, [one.at])


def _quote(draft: Drafted, shelf: Shelf, ids: _Ids, piece: Piece) -> Iterator[str]:
    said, words = piece.said, piece.words
    best = said.candidates[0] if said.candidates else None
    yield f"  - id: {ids.of(words[0])}"
    known = shelf.utterance(" ".join(words))
    yield _review(
        f"    utterance: {known or 'null'}",
        "other articles print the same words" if known else "which utterance?",
    )
    if best and best.key != OUTLET and not known:
        yield from _speaker(best.actor, best.name, f"{best.rule}: {best.why}")
    yield _review(f"    kind: {piece.kind}", "full, partial, scare, chant or label?")
    yield f"    segments: [{', '.join(map(_quoted, words))}]"
    if piece.unmarked:
        yield _review("    marks: none", "an embedded post")
    if said.via:
        yield f"    # {MARK} via: {', '.join(said.via)}"
    if piece.standing != "body":
        yield _review(f"    in: {piece.standing}", "where it stands")
    yield from _starts(draft, piece.spans)


def _speaker(actor: str, name: str, why: str) -> Iterator[str]:
    if actor:
        yield _review(f"    speaker: {actor}", why)
    else:
        yield f"    # {MARK} speaker: {' '.join(name.split())}, not known yet ({why.strip(': ')})"


def _starts(draft: Drafted, spans: Sequence[Stretch]) -> Iterator[str]:
    if starts := starts_for(draft, spans[0]):
        yield f"    starts: {_quoted(starts)}"


# --- claims and what is ignored -------------------------------------------------------------


def _claims(draft: Drafted, shelf: Shelf, ids: _Ids) -> Iterator[str]:
    shown = [count for count in draft.counts if not _repeats(draft, count.at)]
    if shown:
        yield from ("", "claims:")
    for count in shown:
        yield from _claim(draft, shelf, ids, count)


def _claim(draft: Drafted, shelf: Shelf, ids: _Ids, count: Count) -> Iterator[str]:
    body = draft.reading.article.body
    at = count.at[0], _end(draft, count)
    words = body.printed[at[0] : at[1]]
    sentence, _ = draft.reading.told[draft.reading.sentence_at(count.at[0])]
    question = shelf.question(body.text[sentence.start : sentence.end], count.noun)
    yield f"  - id: {ids.of(f'{count.noun} {count.words}')}"
    why = "the question that it seems to answer" if question else "which question? ask it first"
    yield _review(f"    question: {question or UNASKED}", why)
    yield f"    words: [{_quoted(words)}]"
    yield from _value(count)
    yield _review("    asserted_by: narrator", "who says so: an actor, or the outlet itself?")
    yield from _starts(draft, [at])


def _value(count: Count) -> Iterator[str]:
    if max(count.low or 0, count.high or 0, count.value or 0) > MOST:
        return
    if count.low is not None and count.high is not None and count.low <= count.high:
        yield _review(f"    min: {_number(count.low)}", "the lower end")
        yield f"    max: {_number(count.high)}"
    elif count.value is not None:
        yield _review(f"    value: {_number(count.value)}", f"as read from {count.words}")
    if count.approx != "exact":
        yield f"    approx: {count.approx}"


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _end(draft: Drafted, count: Count) -> int:
    """Take in the noun behind a number where it follows in the same sentence."""
    text = draft.reading.article.body.text
    if count.noun and 0 <= (at := text.find(count.noun, count.at[1])) <= count.at[1] + 20:
        return at + len(count.noun)
    return count.at[1]


def _repeats(draft: Drafted, at: Stretch) -> bool:
    number = draft.reading.article.body.paragraph_at(at[0])
    return bool(draft.reading.paragraphs[number - 1].repeats)


def _ignored(draft: Drafted) -> Iterator[str]:
    body = draft.reading.article.body
    found: dict[str, str] = {}
    for item in draft.items:
        paragraph = draft.reading.paragraphs[body.paragraph_at(item.at[0]) - 1]
        if paragraph.standing == "furniture" and item.sort in ("quoted", "numbers", "dates"):
            found.setdefault(body.printed[item.at[0] : item.at[1]].strip(), paragraph.why)
    if found:
        yield from ("", "ignored:")
    for words, why in found.items():
        yield f"  - words: {_quoted(words)}"
        yield _review("    reason: page furniture", why)
