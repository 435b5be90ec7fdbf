"""The stub: an article's record in YAML, with a mark for review on every guess.

Takes a ``Drafted``, the briefing's shelf and what is known of the capture; gives text that passes
the schema. Segments are the article's own words, to be proved like any others. Whoever has looked
at a guess deletes its mark; ``builder.content.reviews`` refuses those that are left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.content.reviews import MARK
from builder.desk.modeline import modeline
from builder.draft.drafted import Drafted
from builder.draft.figures import Count
from builder.draft.imprint import Credit, Imprint
from builder.draft.marked import Ids, quoted, review, who
from builder.draft.meaning.settled import OUTLET
from builder.draft.segments import SHOWN, Piece, pieces, posts, starts_for
from builder.draft.shelf import Shelf
from builder.draft.told import labels, relations, reports
from builder.evidence.captured import Stretch

UNASKED = "not-yet-asked"
"""Stands where a claim's question is not known: no question is called so."""

MOST = 10**14
"""No news counts more of anything: a larger number is a misreading, and is left out."""


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
    ids, claims = Ids(), dict[str, Stretch]()
    lines = (
        *_head(draft, capture), *_quotes(draft, shelf, ids), *_claims(draft, shelf, ids, claims),
        *reports(draft, shelf, claims), *relations(draft, shelf, ids), *labels(draft, ids),
        *_ignored(draft),
    )  # fmt: skip
    return "\n".join(lines) + "\n"


# --- the article ----------------------------------------------------------------------------


def _head(draft: Drafted, capture: Capture) -> Iterator[str]:
    yield modeline(f"content/articles/{capture.id}.yml")
    yield f"# Drafted from {capture.file}. {MARK} marks a guess: look, mend, delete the mark."
    title = draft.title or capture.id
    yield review(f"title: {quoted(title)}", "the headline, as it seems")
    yield from _outlet(draft.imprint.outlet)
    yield "published:"
    yield from _published(draft, capture)
    if capture.url:
        yield review(f"url: {quoted(capture.url)}", "as the saved page states it")
    else:
        yield review('url_unknown: "not in the captured text"', "or url: the address")
    yield from _carried(draft.imprint)
    yield review(
        "access: secondary", "on_scene, interview, official_record, secondary or aggregation?"
    )
    what = "what a reader should know about access, bias, currency and motive"
    yield review('descriptor: "to be written"', what)
    yield f"capture: {capture.file}"


def _outlet(credit: Credit | None) -> Iterator[str]:
    if credit is None:
        yield review("outlet: null", "the outlet's id, where the text names it")
        yield review("outlet_basis: {basis: unknown}", "stated, with the words that show it?")
        return
    yield who("outlet: ", credit.actor, credit.name, "is it the outlet, or one of its sources?")
    evidence = f"outlet_basis: {{basis: stated, evidence: {quoted(credit.words)}}}"
    yield review(evidence, "do these words show it?")


def _carried(imprint: Imprint) -> Iterator[str]:
    """The outlet whose article this one carries, and the agencies that it credits."""
    if taken := imprint.republishes:
        yield who("republishes: ", taken.actor, taken.name, taken.words)
    if imprint.agencies:
        yield "wire_credit:"
    for one in imprint.agencies:
        yield who("  - ", one.actor, one.name, one.words)


def _published(draft: Drafted, capture: Capture) -> Iterator[str]:
    if draft.published.edtf:
        yield review(f"  edtf: {quoted(draft.published.edtf)}", capture.dated)
        if draft.published.evidence:
            yield f"  evidence: {quoted(draft.published.evidence)}"
        return
    yield review('  edtf: "[1900..2100]"', "the day of publication; the text prints none")
    yield "  basis: unknown"
    yield '  evidence: "no day in the captured text"'


# --- quotations -----------------------------------------------------------------------------


def _quotes(draft: Drafted, shelf: Shelf, ids: Ids) -> Iterator[str]:
    found = [*pieces(draft), *posts(draft)]
    if found or draft.indirect:
        yield from ("", "quotes:")
    for piece in found:
        yield from _quote(draft, shelf, ids, piece)
    for one in draft.indirect:
        words = draft.reading.article.body.printed[one.at[0] : one.at[1]]
        if '"' not in words and one.demand:
            yield f"  - id: {ids.of(f'{one.speaker} {words}')}"
            yield review("    utterance: null", "which utterance? briefing new utterance ID")
            yield from _speaker(one.actor, one.name, one.verb)
            yield review("    kind: indirect", "a claim instead, where it answers a question")
            yield f"    segments: [{quoted(words)}]"
            yield from _starts(draft, [one.at])


def _quote(draft: Drafted, shelf: Shelf, ids: Ids, piece: Piece) -> Iterator[str]:
    said, words = piece.said, piece.words
    best = said.candidates[0] if said.candidates else None
    yield f"  - id: {ids.of(words[0])}"
    known = shelf.utterance(" ".join(words))
    yield review(
        f"    utterance: {known or 'null'}",
        "other articles print the same words" if known else "which utterance?",
    )
    if best and best.key != OUTLET and not known:
        yield from _speaker(best.actor, best.name, f"{best.rule}: {best.why}")
    yield review(f"    kind: {piece.kind}", "full, partial, scare, chant or label?")
    yield f"    segments: [{', '.join(map(quoted, words))}]"
    if piece.unmarked:
        yield review("    marks: none", "an embedded post")
    if said.via:
        yield f"    # {MARK} via: {', '.join(said.via)}"
    if piece.standing != "body":
        yield review(f"    in: {piece.standing}", "where it stands")
    yield from _starts(draft, piece.spans)


def _speaker(actor: str, name: str, why: str) -> Iterator[str]:
    if actor:
        yield review(f"    speaker: {actor}", why)
    else:
        yield f"    # {MARK} speaker: {' '.join(name.split())}, not known yet ({why.strip(': ')})"


def _starts(draft: Drafted, spans: Sequence[Stretch]) -> Iterator[str]:
    if starts := starts_for(draft, spans[0]):
        yield f"    starts: {quoted(starts)}"


# --- claims and what is ignored -------------------------------------------------------------


def _claims(draft: Drafted, shelf: Shelf, ids: Ids, claims: dict[str, Stretch]) -> Iterator[str]:
    """Write the claims, and note where each stands."""
    shown = [count for count in draft.counts if not _repeats(draft, count.at)]
    if shown:
        yield from ("", "claims:")
    for count in shown:
        key = ids.of(f"{count.noun} {count.words}")
        claims[key] = count.at
        yield from _claim(draft, shelf, key, count)


def _claim(draft: Drafted, shelf: Shelf, key: str, count: Count) -> Iterator[str]:
    body = draft.reading.article.body
    at = count.at[0], _end(draft, count)
    words = body.printed[at[0] : at[1]]
    sentence, _ = draft.reading.told[draft.reading.sentence_at(count.at[0])]
    question = shelf.question(body.text[sentence.start : sentence.end], count.noun)
    yield f"  - id: {key}"
    why = "the question that it seems to answer" if question else "which question? ask it first"
    yield review(f"    question: {question or UNASKED}", why)
    yield f"    words: [{quoted(words)}]"
    yield from _value(count)
    yield from _asserted(draft, count.at)
    yield from _starts(draft, [at])


def _asserted(draft: Drafted, at: Stretch) -> Iterator[str]:
    """Whoever a number is quoted of, or told of in indirect speech; else the outlet."""
    said = next((s for s in draft.said if s.span.start <= at[0] < s.span.end), None)
    told = next((one for one in draft.indirect if one.at[0] <= at[0] < one.at[1]), None)
    best = said.candidates[0] if said and said.candidates else None
    ask = "who says so: an actor, or the outlet itself?"
    if best and best.key != OUTLET:
        yield who("    asserted_by: ", best.actor, best.name, best.rule)
    elif told:
        yield who("    asserted_by: ", told.actor, told.name, told.verb)
    else:
        yield review("    asserted_by: narrator", ask)
    paragraph = draft.reading.paragraphs[draft.reading.article.body.paragraph_at(at[0]) - 1]
    if paragraph.standing in SHOWN:
        yield review(f"    in: {paragraph.standing}", "where it stands")


def _value(count: Count) -> Iterator[str]:
    if max(count.low or 0, count.high or 0, count.value or 0) > MOST:
        return
    if count.low is not None and count.high is not None and count.low <= count.high:
        yield review(f"    min: {_number(count.low)}", "the lower end")
        yield f"    max: {_number(count.high)}"
    elif count.value is not None:
        yield review(f"    value: {_number(count.value)}", f"as read from {count.words}")
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
        yield f"  - words: {quoted(words)}"
        yield review("    reason: page furniture", why)
