"""The stub: an article's record in YAML, with a mark for review on every guess.

Takes a ``Drafted``, the briefing's shelf and what is known of the capture; gives text that passes
the schema. Segments are the article's own words, to be proved like any others. Whoever has looked
at a guess deletes its mark; ``builder.content.reviews`` refuses those that are left.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.content.reviews import MARK
from builder.desk.modeline import modeline
from builder.draft.claimed import claims
from builder.draft.drafted import Drafted
from builder.draft.imprint import Credit, Imprint
from builder.draft.marked import Ids, quoted, review, who
from builder.draft.meaning.settled import OUTLET
from builder.draft.segments import Piece, pieces, posts, starts_for
from builder.draft.shelf import Shelf
from builder.draft.speakers.indirect import Indirect
from builder.draft.told import labels, relations, reports
from builder.evidence.captured import Stretch
from builder.evidence.normalise import fold


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
    ids, places = Ids(shelf.taken), dict[str, Stretch]()
    lines = [
        *_head(draft, capture, ids), *_quotes(draft, shelf, ids),
        *claims(draft, shelf, ids, places), *reports(draft, shelf, places),
        *relations(draft, shelf, ids), *labels(draft, ids), *_ignored(draft),
    ]  # fmt: skip
    return "\n".join((modeline(f"content/articles/{capture.id}.yml"), *_new(ids), *lines)) + "\n"


def _new(ids: Ids) -> Iterator[str]:
    """The commands that make the records which the guesses below name and nobody has yet."""
    for kind, keys in (("actor", ids.actors), ("utterance", ids.utterances)):
        if keys:
            yield f"# {MARK} make those that are new indeed: briefing new {kind} {' '.join(keys)}"


# --- the article ----------------------------------------------------------------------------


def _head(draft: Drafted, capture: Capture, ids: Ids) -> Iterator[str]:
    yield f"# Drafted from {capture.file}. {MARK} marks a guess: look, mend, delete the mark."
    title = draft.title or capture.id
    yield review(f"title: {quoted(title)}", "the headline, as it seems")
    yield from _outlet(draft.imprint.outlet, ids)
    yield "published:"
    yield from _published(draft, capture)
    if capture.url:
        yield review(f"url: {quoted(capture.url)}", "as the saved page states it")
    else:
        yield review('url_unknown: "not in the captured text"', "or url: the address")
    yield from _carried(draft.imprint, ids)
    yield review(
        "access: secondary", "on_scene, interview, official_record, secondary or aggregation?"
    )
    what = "what a reader should know about access, bias, currency and motive"
    yield review('descriptor: "to be written"', what)
    yield f"capture: {capture.file}"


def _outlet(credit: Credit | None, ids: Ids) -> Iterator[str]:
    if credit is None:
        yield review("outlet: null", "the outlet's id, where the text names it")
        basis = "outlet_basis: {basis: unknown, evidence: the captured text names no outlet}"
        yield review(basis, "stated, with the words that show it?")
        return
    ask = "is it the outlet, or one of its sources?"
    yield who("outlet: ", credit.actor, credit.name, ask, ids)
    evidence = f"outlet_basis: {{basis: stated, evidence: {quoted(credit.words)}}}"
    yield review(evidence, "do these words show it?")


def _carried(imprint: Imprint, ids: Ids) -> Iterator[str]:
    """The outlet whose article this one carries, and the agencies that it credits."""
    if taken := imprint.republishes:
        yield who("republishes: ", taken.actor, taken.name, taken.words, ids)
    if imprint.agencies:
        yield "wire_credit:"
    for one in imprint.agencies:
        yield who("  - ", one.actor, one.name, one.words, ids)


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
    found = [line for piece in (*pieces(draft), *posts(draft))
             for line in _quote(draft, shelf, ids, piece)]  # fmt: skip
    for one in draft.indirect:
        words = draft.reading.article.body.printed[one.at[0] : one.at[1]]
        if '"' not in words and one.demand:
            found += _demand(draft, ids, one, words)
    if found:
        yield from ("", "quotes:")
    yield from found


def _demand(draft: Drafted, ids: Ids, one: Indirect, words: str) -> Iterator[str]:
    yield f"  - id: {ids.of(f'{one.speaker} {words}')}"
    yield _utterance(ids, one.actor or one.name, words)
    yield who("    speaker: ", one.actor, one.name, one.verb, ids)
    yield review("    kind: indirect", "a claim instead, where it answers a question")
    yield f"    segments: [{quoted(words)}]"
    yield from _starts(draft, [one.at])


def _quote(draft: Drafted, shelf: Shelf, ids: Ids, piece: Piece) -> Iterator[str]:
    said, words = piece.said, piece.words
    best = said.candidates[0] if said.candidates else None
    yield f"  - id: {ids.of(words[0])}"
    if known := shelf.utterance(" ".join(words)):
        yield review(f"    utterance: {known}", "other articles print the same words")
    elif best and best.key != OUTLET:
        yield _utterance(ids, best.actor or best.name, words[0])
        yield who("    speaker: ", best.actor, best.name, f"{best.rule}: {best.why}", ids)
    else:
        yield review("    utterance: null", "which utterance, or whose words?")
    yield review(f"    kind: {piece.kind}", "full, partial, scare, chant or label?")
    yield f"    segments: [{', '.join(map(quoted, words))}]"
    if piece.unmarked:
        yield review("    marks: none", "an embedded post")
    yield from _via(draft, ids, said.via)
    if piece.standing != "body":
        yield review(f"    in: {piece.standing}", "where it stands")
    yield from _starts(draft, piece.spans)


def _via(draft: Drafted, ids: Ids, media: Sequence[str]) -> Iterator[str]:
    """The medium that the outlet has the words from, unless it is the outlet itself."""
    own = draft.imprint.outlet
    for name in [name for name in media if not (own and name == own.name)][:1]:
        known = draft.reading.who.forms.get(fold(name).casefold(), ())
        yield who("    via: ", known[0] if len(known) == 1 else "", name, "told or quoted by", ids)


def _utterance(ids: Ids, speaker: str, words: str) -> str:
    new = ids.utterance(speaker, words)
    return review(f"    utterance: {new}", "new, or one that is there, or null")


def _starts(draft: Drafted, spans: Sequence[Stretch]) -> Iterator[str]:
    if starts := starts_for(draft, spans[0]):
        yield f"    starts: {quoted(starts)}"


# --- what is ignored -------------------------------------------------------------------------


def _ignored(draft: Drafted) -> Iterator[str]:
    """What belongs to the page: words of its furniture, and the times that it is stamped with."""
    found = dict.fromkeys(_of_the_page(draft))
    if found:
        yield from ("", "ignored:")
    for words, starts, reason, why in found:
        yield f"  - words: {quoted(words)}"
        if starts:
            yield f"    starts: {quoted(starts)}"
        yield review(f"    reason: {reason}", why)


def _of_the_page(draft: Drafted) -> Iterator[tuple[str, str, str, str]]:
    """The words, what tells their place from others, the reason and why it seems so. A time that
    stands in the text too is left to whoever reads: to ignore one would be to ignore both."""
    body = draft.reading.article.body
    for item in draft.items:
        paragraph = draft.reading.paragraphs[body.paragraph_at(item.at[0]) - 1]
        words, starts = body.printed[item.at[0] : item.at[1]].strip(), starts_for(draft, item.at)
        if paragraph.standing == "furniture" and item.sort in ("quoted", "numbers", "dates"):
            yield words, starts, "page furniture", paragraph.why
        elif item.sort == "dates" and item.at == paragraph.span and not starts:
            yield words, "", "a time of the page", "it stands alone on its line"
