"""Everybody near a quotation, weighed: who may have spoken it where the rules are silent or wrong.

Takes the state of a reading, a quotation and what the rules propose for it; gives the proposals and
whoever else is named near, the likeliest first. What the rules propose first stays first, unless
the rule is one that often errs and by far more speaks for somebody else (``doubt``).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from builder.draft.article.figure import Figure
from builder.draft.meaning.neighbours import around
from builder.draft.meaning.settled import (
    BACK,
    OUTLET,
    WRITTEN,
    Candidate,
    Desk,
    candidate,
)
from builder.draft.meaning.weights import strongest, total
from builder.draft.speakers import doubt
from builder.draft.speakers.seen import figure_seen, outlet_seen, place_seen
from builder.evidence.marks import Span

WEIGHTS = {
    "named before it": 27,
    "three words or fewer": 18,
    "named behind it": 16,
    "a person": 14,
    "in the same paragraph": 11,
    "a name of several words": 10,
    "in the sentence before": 8,
    "named often": 8,
    "proposed": 8,
    "says something near": 8,
    "thought of before": 8,
    "proposed by a document": 6,
    "proposed second": 6,
    "the outlet": 6,
    "owns something near": 5,
    "opens the sentence": 4,
    "proposed by a verb": 4,
    "the outlet, behind a name": 4,
    "a name": 2,
    "a pronoun": 2,
    "proposed as the subject": 2,
    "second behind the outlet": 2,
    "a crowd": -2,
    "a place": -2,
    "displayed": -2,
    "named further on": -2,
    "spoke last": -2,
    "a thing": -4,
    "proposed as going on": -4,
    "spoke before the last": -4,
    "a body": -5,
    "the outlet, in a talk": -8,
    "may be a thing": -9,
    "more than six words": -9,
    "an office": -10,
    "a thing that carries no words": -5,
    "spoken to": -8,
    "stands for a place somewhere": -12,
}
"""How much each of these tells for the second place and the third, in tenths of a logit: the mean
of two fits. One (itself a mean of two) rests on the first sets and a part of PolNeAR, the other on
the quotations of the labelled sets for which the rules point at somebody else, six sets as they
were first met among them. On made-up sets and on PolNeAR the mean errs less than the second. The
last three are set by hand, and move one in a thousand of the first three with all that the rules
say of the right one hidden."""

GOING_ON = ("continuation", "last-speaker", "exchange", "answer")
"""Rules that propose whoever spoke before."""

_IN_TALK = (*GOING_ON, "presented", "nearby")

NEAR = 2
"""Sentences back to a quotation whose second and third speaker are thought of again."""

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
    first = [*_rival(rows.values(), proposed), *proposed[:1]]
    yield from first
    for lead in first[:1]:
        _compare(desk, index, lead, rows)
    keys = {one.key for one in first}
    rest = [row for row in rows.values() if row.one.key not in keys]
    yield from (row.one for row in sorted(rest, key=lambda row: -row.weight))


def _rival(rows: Collection[_Weighed], proposed: Sequence[Candidate]) -> Iterator[Candidate]:
    """Somebody for whom by far more speaks than for whoever a doubtful rule puts first."""
    if proposed and doubt.is_doubtful(proposed[0]):
        best = max(rows, key=lambda row: row.lead)
        first = next(row for row in rows if row.one is proposed[0])
        if best.lead - first.lead >= doubt.MARGIN:
            yield replace(best.one, meant=strongest(doubt.WEIGHTS, best.told))


def _rows(desk: Desk, index: int, span: Span, proposed: Sequence[Candidate]) -> dict[str, _Weighed]:
    rows = {one.key: _Weighed(one, {*_proposal(one), *one.signs}) for one in proposed}
    for one in proposed[:1]:
        rows[one.key].told |= {"first", f"first by {doubt.family(one.rule)}"}
    for one, place in zip(proposed[1:], _PLACES, strict=False):
        rows[one.key].told.add(place)
    for beside in around(desk.reading, index):
        figure = beside.named.figure
        rows.setdefault(figure.key, _Weighed(_nearby(figure))).told |= set(place_seen(beside, span))
    if desk.last:
        rows.setdefault(desk.last.key, _Weighed(_spoke(desk.last))).told.add("spoke last")
    outlet = Candidate(OUTLET, "the outlet itself", "no-attribution")
    rows.setdefault(OUTLET, _Weighed(outlet)).told |= set(outlet_seen(desk, index, span))
    for key, row in rows.items():
        row.told |= set(figure_seen(desk, key))
    return rows


def _proposal(one: Candidate) -> Iterator[str]:
    """By what sort of rule somebody was proposed."""
    yield "proposed"
    if one.rule.startswith("document"):
        yield "proposed by a document"
    elif one.rule.endswith("subject"):
        yield "proposed as the subject"
    elif one.key != OUTLET and one.rule in GOING_ON:
        yield "proposed as going on"
    elif one.key != OUTLET and one.rule != WRITTEN and not one.rule.startswith("pronoun"):
        yield "proposed by a verb"


def _compare(desk: Desk, index: int, lead: Candidate, rows: Mapping[str, _Weighed]) -> None:
    """Note of the others what only whoever comes first, and who spoke before, tells."""
    if _goes_on(lead):
        rows[OUTLET].told.add("the outlet, in a talk")
    elif _is_named(lead):
        rows[OUTLET].told.add("the outlet, behind a name")
    for row in rows.values():
        if lead.key == OUTLET and "proposed second" in row.told:
            row.told.add("second behind the outlet")
    for key, seen in _kept_in_mind(desk, index, lead):
        if key in rows:
            rows[key].told.add(seen)


def _kept_in_mind(desk: Desk, index: int, lead: Candidate) -> Iterator[tuple[str, str]]:
    """Whoever the words before may be of, where the same one goes on; who spoke before the last."""
    for span, said in islice(reversed(desk.said.items()), _goes_on(lead)):
        if index - desk.reading.sentence_at(span.start) <= NEAR:
            yield from ((one.key, "thought of before") for one in said.candidates[1:3])
    for (place, one), (_, last) in pairwise(desk.spoke[-2:]):
        if one.key != last.key and index - place <= BACK:
            yield one.key, "spoke before the last"


def _goes_on(one: Candidate) -> bool:
    """True for whoever goes on or answers, with no verb of speaking beside the words."""
    return doubt.family(one.rule) in _IN_TALK and not one.rule.startswith("pronoun")


def _is_named(one: Candidate) -> bool:
    """True for whoever a verb of speaking points at by name."""
    spoken = one.key != OUTLET and one.rule != WRITTEN and not one.rule.startswith("pronoun")
    beside = spoken and doubt.family(one.rule) not in ("subject", "document")
    return beside and one.name.split()[-1][0].isupper()


def _nearby(figure: Figure) -> Candidate:
    return candidate(figure, "nearby", figure.name)


def _spoke(last: Candidate) -> Candidate:
    return replace(last, rule="last-speaker")
