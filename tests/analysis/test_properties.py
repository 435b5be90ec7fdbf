"""What holds for any briefing: order changes nothing, and vagueness never makes a conflict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.analysis.order import entries
from builder.analysis.positions import propositions
from builder.analysis.sharpest import sharpest
from builder.analysis.status import statuses
from builder.analysis.verdicts import judged
from builder.evidence.lineage import Lineages
from builder.model.article import Article, Claim
from builder.model.briefing import Briefing
from tests.analysis import make

many = settings(max_examples=80, deadline=None)

ARTICLES = ("gull", "tern", "skua", "rook")
ACTORS = st.sampled_from(["narrator", "guard", "mayor", "agency"])
DATES = st.sampled_from(["2031-03-04", "2031-03-05", "2031-03", "[..2031-03-04]"])
TIMES = st.builds(
    make.when, DATES, clock=st.sampled_from([None, "09:00"]), tz=st.sampled_from([None, "UTC"])
)
PARTS = st.sampled_from([None, "men"])

QUESTIONS = (
    make.question("number", "number", event="siege", time_sensitive=True),
    make.question("choice", "choice", event="siege",
                  answers=[{"id": "union", "text": "u"}, {"id": "league", "text": "l"}]),
    make.question("place", "place"),
    make.question("time", "time"),
    make.question("stance", "stance", event="siege"),
)  # fmt: skip
FIXED = (
    make.actor("guard", side="city"), make.actor("mayor", side="city"), make.actor("agency"),
    make.place("sava"), make.place("quay", "sava"), make.place("island"),
    make.event("siege", "guard"), make.event("fire", "mayor", when=make.when("2031-03-03")),
)  # fmt: skip

FIGURES: st.SearchStrategy[Mapping[str, Any]] = st.one_of(
    st.sampled_from(["dozens", "two dozen", "hundreds"]).map(lambda w: {"words": (w,)}),
    st.builds(
        lambda n, approx: {"words": (f"{n}",), "value": n, "approx": approx},
        st.integers(18, 30), st.sampled_from(["exact", "about", "nearly", "over", "at_least"]),
    ),
    st.integers(15, 30).map(lambda n: {"min": n, "max": n + 4}),
)  # fmt: skip
ANSWERS: dict[str, st.SearchStrategy[Mapping[str, Any]]] = {
    "number": st.builds(
        lambda figure, part, as_of: {**figure, "part": part, "as_of": as_of},
        FIGURES, PARTS, st.none() | TIMES,
    ),
    "choice": st.fixed_dictionaries({"answer": st.sampled_from(["union", "league", None])}),
    "place": st.fixed_dictionaries({"answer": st.sampled_from(["sava", "quay", "island"])}),
    "time": st.fixed_dictionaries({"when": TIMES}),
    "stance": st.fixed_dictionaries({
        "stance": st.sampled_from(["asserts", "denies", "doubts", "declines", "not_reported"]),
        "tense": st.sampled_from([None, "past", "future"]),
    }),
}  # fmt: skip


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """The fields of a claim that answers one of the questions."""
    kind = draw(st.sampled_from(sorted(ANSWERS)))
    common = {
        "question": kind,
        "asserted_by": draw(ACTORS),
        "via": draw(st.sampled_from([None, None, "agency"])),
        "in": draw(st.sampled_from(["body", "body", "caption", "headline"])),
    }
    return {**common, **draw(ANSWERS[kind])}


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, ...]:
    found = []
    for key in ARTICLES[: draw(st.integers(1, len(ARTICLES)))]:
        claims = [
            make.claim(f"c{n}", **f) for n, f in enumerate(draw(st.lists(answers(), max_size=4)))
        ]
        accounts = [make.report("siege", c.id) for c in claims[:1]] + [make.report("fire")]
        found.append(make.article(key, *claims, reports=accounts))
    return tuple(found)


@st.composite
def unknowns(draw: st.DrawFn, ids: Sequence[str]) -> dict[str, set[str]]:
    """For each article those that it was never compared with, both ways."""
    found: dict[str, set[str]] = {}
    for one, other in draw(st.sets(st.sampled_from([*combinations(ids, 2)]))) if ids[1:] else ():
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


@dataclass(frozen=True)
class Shuffled:
    """One briefing in two orders, and the lineages of its articles."""

    plain: Briefing
    shuffled: Briefing
    lineage: Lineages


@st.composite
def shuffles(draw: st.DrawFn) -> Shuffled:
    plain = draw(articles())
    turned = [
        a.model_copy(update={
            "claims": tuple(draw(st.permutations(a.claims))),
            "reports": tuple(draw(st.permutations(a.reports))),
        })
        for a in draw(st.permutations(plain))
    ]  # fmt: skip
    rest: list[make.Made] = draw(st.permutations([*QUESTIONS, *FIXED]))
    lineage = Lineages({a.id: draw(st.sampled_from([a.id, plain[0].id])) for a in plain},
                       unknown=draw(unknowns([a.id for a in plain])))  # fmt: skip
    return Shuffled(
        make.briefing(*QUESTIONS, *FIXED, *plain), make.briefing(*rest, *turned), lineage
    )


def said(records: Briefing, lineage: Lineages) -> list[object]:
    """Everything that verdicts say, articles and claims by their ids."""
    return [
        (v.question.id, v.name, v.lineages, v.opposed, v.reasons,
         [(a.id, a.lineage) for a in v.answers],
         [(p.first.id, p.second.id, p.outcome, p.reason) for p in v.pairs],
         (p := sharpest(records, v)) and (p.first.id, p.second.id))
        for v in make.verdicts(records, lineage)
    ]  # fmt: skip


@many
@given(shuffles())
def test_the_order_of_claims_and_articles_changes_no_verdict(two: Shuffled) -> None:
    assert said(two.plain, two.lineage) == said(two.shuffled, two.lineage)


@many
@given(shuffles())
def test_the_order_of_claims_and_articles_changes_no_status(two: Shuffled) -> None:
    first, second = (
        statuses(records, judged(records, two.lineage), two.lineage)
        for records in (two.plain, two.shuffled)
    )
    assert first == second


@many
@given(shuffles())
def test_the_order_of_records_changes_no_chronology_and_no_position(two: Shuffled) -> None:
    def found(records: Briefing) -> list[object]:
        rows = propositions(make.verdicts(records, two.lineage))
        cells = [
            (key, [answer.id for answer in cell])
            for row in rows
            for group in (row.by_actor, row.by_narrator)
            for key, cell in group.items()
        ]
        return [[entry.event.id for entry in entries(records)], cells]

    assert found(two.plain) == found(two.shuffled)


# --- vagueness ------------------------------------------------------------------------------

WIDER = {
    "exact": ("about", "nearly", "over", "at_least", "at_most"),
    "nearly": ("about", "at_most"),
    "over": ("at_least",),
}
"""For each value of `approx`, those that mean no less than it does."""

SIMPLE = st.builds(
    lambda n, approx: make.figure(f"{n}", n, approx=approx),
    st.integers(1, 60), st.sampled_from(["exact", "nearly", "over", "about"]),
)  # fmt: skip
RANGES = st.builds(
    lambda low, more: make.claim(min=low, max=low + more), st.integers(1, 60), st.integers(0, 20)
)


def wider(claim: Claim, how: int) -> Claim:
    """The same claim said more vaguely; the claim itself where nothing is vaguer."""
    if claim.min is not None and claim.max is not None:
        return claim.model_copy(update={"min": max(0, claim.min - how), "max": claim.max + how})
    choices = WIDER.get(claim.approx, (claim.approx,))
    return claim.model_copy(update={"approx": choices[how % len(choices)]})


@many
@given(st.lists(SIMPLE | RANGES, min_size=2, max_size=4), st.integers(0, 9), st.integers(0, 3))
def test_a_wider_interval_never_makes_a_conflict(claims: list[Claim], how: int, which: int) -> None:
    vaguer = [wider(c, how) if n == which else c for n, c in enumerate(claims)]
    before, after = (
        make.verdict(*(make.article(key, c) for key, c in zip(ARTICLES, group, strict=False)))
        for group in (claims, vaguer)
    )
    held = {(p.first.id, p.second.id) for p in before.pairs if p.outcome != "conflict"}
    assert not held & {(p.first.id, p.second.id) for p in after.conflicts}
    assert before.name == "conflict" or after.name != "conflict"


@many
@given(st.integers(1, 9999), st.sampled_from(WIDER["exact"]))
def test_a_figure_and_the_same_figure_said_vaguely_agree(number: int, approx: str) -> None:
    plain = make.figure(f"{number}", number)
    vague = make.figure(f"{number}", number, approx=approx)
    assert make.pair(plain, vague, make.question()).outcome == "agree"
