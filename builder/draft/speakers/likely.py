"""Everybody near a quotation, weighed: who may have spoken it where the rules are silent or wrong.

Takes the state of a reading, a quotation and what the rules propose for it; gives the proposals and
whoever else is named near, the likeliest first. What the rules propose first stays first, unless
the rule is one that often errs and by far more speaks for somebody else (``doubt``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from builder.draft.article.figure import Figure
from builder.draft.meaning.neighbours import Neighbour, around
from builder.draft.meaning.settled import DISPLAYED, OUTLET, WRITTEN, Candidate, Desk, candidate
from builder.draft.meaning.weights import strongest, total
from builder.draft.speakers import doubt
from builder.evidence.marks import Span

WEIGHTS = {
    "named before it": 29,
    "named behind it": 22,
    "in the sentence before": 12,
    "says something near": 11,
    "opens the sentence": 11,
    "in the same paragraph": 11,
    "named often": 9,
    "a person": 8,
    "owns something near": 7,
    "spoke last": -4,
    "a place": -6,
    "named further on": -7,
    "a thing": -8,
    "proposed second": 11,
    "proposed third": 4,
    "may hold the office": 15,
    "proposed by a document": 11,
    "proposed by a verb": 8,
    "proposed as the subject": 8,
    "proposed as writing": 8,
    "the outlet": 10,
    "three words or fewer": 25,
    "more than six words": -12,
}
"""How much each of these tells, in tenths of a logit: a conditional logit over the quotations of
four labelled sets and of a part of PolNeAR (weighed at three tenths) for which the rules, as they
were before these were known to them, pointed at somebody else; rounded."""

OFTEN = 4
"""Mentions from which on somebody is named often."""

FEW, MANY = 3, 6
"""Words up to which the outlet is likely to quote itself, and beyond which it is not."""

HOLDING = ("protagonist", "named-next", "office")

RECENT = ("continuation", "last-speaker", "exchange", "answer")

_PLACES = ("proposed second", "proposed third")


@dataclass
class _Weighed:
    one: Candidate
    told: set[str] = field(default_factory=set)

    @property
    def weight(self) -> int:
        return total(WEIGHTS, self.told)

    @property
    def lead(self) -> int:
        """How much speaks for the first place."""
        return total(doubt.WEIGHTS, self.told)


def weighed(
    desk: Desk, index: int, span: Span, proposed: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Give the candidates for a quotation in a sentence, the likeliest first."""
    rows = _rows(desk, index, span, proposed)
    first = [*_rival(rows, proposed), *proposed[:1]]
    yield from first
    keys = {one.key for one in first}
    rest = [row for row in rows if row.one.key not in keys]
    yield from (row.one for row in sorted(rest, key=lambda row: -row.weight))


def _rival(rows: Sequence[_Weighed], proposed: Sequence[Candidate]) -> Iterator[Candidate]:
    """Somebody for whom by far more speaks than for whoever a doubtful rule puts first."""
    if proposed and doubt.is_doubtful(proposed[0]):
        best = max(rows, key=lambda row: row.lead)
        first = next(row for row in rows if row.one is proposed[0])
        if best.lead - first.lead >= doubt.MARGIN:
            yield replace(best.one, meant=strongest(doubt.WEIGHTS, best.told))


def _rows(desk: Desk, index: int, span: Span, proposed: Sequence[Candidate]) -> list[_Weighed]:
    rows: dict[str, _Weighed] = {}
    for one in proposed:
        rows[one.key] = _Weighed(one, {*_proposal(one), *one.signs})
    for one in proposed[:1]:
        rows[one.key].told |= {"first", f"first by {doubt.family(one.rule)}"}
    for one, place in zip(proposed[1:], _PLACES, strict=False):
        rows[one.key].told.add(place)
    for beside in around(desk.reading, index):
        figure = beside.named.figure
        rows.setdefault(figure.key, _Weighed(_nearby(figure))).told |= set(_place(beside, span))
    if desk.last:
        rows.setdefault(desk.last.key, _Weighed(_spoke(desk.last))).told.add("spoke last")
    outlet = Candidate(OUTLET, "the outlet itself", "no-attribution")
    rows.setdefault(OUTLET, _Weighed(outlet)).told |= set(_outlet(desk, index, span))
    for key, row in rows.items():
        row.told |= set(_figure(desk, key))
    return list(rows.values())


def _proposal(one: Candidate) -> Iterator[str]:
    """By what sort of rule somebody was proposed."""
    if one.rule.startswith(HOLDING):
        yield "may hold the office"
    if one.rule == WRITTEN:
        yield "proposed as writing"
    elif one.rule.startswith("document"):
        yield "proposed by a document"
    elif one.rule.endswith("subject"):
        yield "proposed as the subject"
    elif one.key != OUTLET and one.rule not in RECENT and not one.rule.startswith("pronoun"):
        yield "proposed by a verb"


def _place(one: Neighbour, span: Span) -> Iterator[str]:
    """Where somebody is named, seen from the quotation."""
    owns = one.named.phrase.owner and one.named.owns
    if not one.distance:
        yield "named before it" if one.named.phrase.start < span.start else "named behind it"
    if one.distance == -1:
        yield "in the sentence before"
    if one.distance > 1:
        yield "named further on"
    if one.distance and one.beside:
        yield "in the same paragraph"
    if not one.distance and one.named.begins:
        yield "opens the sentence"
    if one.named.says and abs(one.distance) <= 1:
        yield "says something near"
    if owns:
        yield "owns something near"


def _outlet(desk: Desk, index: int, span: Span) -> Iterator[str]:
    sentence, _ = desk.reading.told[index]
    standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
    yield from doubt.own_signs(sentence, span)
    if standing in DISPLAYED:
        yield "displayed"
    many = len(desk.reading.article.body.text[span.start : span.end].split())
    yield "the outlet"
    if many <= FEW:
        yield "three words or fewer"
    elif many > MANY:
        yield "more than six words"


def _figure(desk: Desk, key: str) -> Iterator[str]:
    figure = desk.reading.cast.by_key(key)
    if figure is not None:
        yield f"a {figure.sort}"
    if desk.reading.naming.often[key] >= OFTEN:
        yield "named often"


def _nearby(figure: Figure) -> Candidate:
    return candidate(figure, "nearby", figure.name)


def _spoke(last: Candidate) -> Candidate:
    return replace(last, rule="last-speaker")
