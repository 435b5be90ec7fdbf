"""Sums of ours, held against the figures of the articles."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.analysis.readings import Derived, derived
from builder.model.article import Article
from tests.analysis import make

PARTS = [{"id": "all", "text": "all"}, {"id": "first", "text": "f"}, {"id": "next", "text": "n"}]
SUM = {"text": "both together", "sum": ["tern/first", "tern/next"], "part": "all"}


def found(*articles: Article, **asked: Any) -> list[Derived]:
    question = make.question(parts=PARTS, readings=[SUM], **asked)
    records = make.briefing(question, *articles)
    (verdict,) = make.verdicts(records, make.own(records))
    return [*derived(records, verdict, {a.id: a for a in verdict.answers})]


def waves(first: int, second: int, **fields: Any) -> Article:
    """An article with a figure for the first and one for the next to go."""
    return make.article(
        "tern",
        make.figure(f"about {first}", first, id_="first", part="first", **fields),
        make.figure(f"another {second}", second, id_="next", part="next"),
    )


def whole(key: str, words: str, value: int | None = None, **fields: Any) -> Article:
    return make.article(key, make.figure(words, value, **{"part": "all", **fields}))


def test_a_sum_is_held_against_the_answers_of_its_part() -> None:
    (one,) = found(
        waves(750, 4000), whole("gull", "nearly 5,000", 5000), whole("skua", "4,000", 4000),
        whole("rook", "4,750", 4750, part="first"),
    )  # fmt: skip
    assert (one.total.low, one.total.high, one.total.point) == (4675, 4825, 4750)
    assert [answer.id for answer in one.fits] == ["gull/claim"]
    assert [answer.id for answer in one.differs] == ["skua/claim"]


def test_without_a_figure_to_hold_it_against_it_stands_alone() -> None:
    (one,) = found(waves(750, 4000), whole("gull", "a crowd"))
    assert (one.fits, one.differs) == ((), ())


def test_it_may_suppose_that_figures_of_two_times_belong_together() -> None:
    early, late = (make.when(day) for day in ("2031-03-04", "2031-03-09"))
    articles = waves(750, 4000, as_of=early), whole("gull", "nearly 5,000", 5000, as_of=late)
    assert len(found(*articles, time_sensitive=True)[0].fits) == 1


def test_a_sum_of_which_a_part_is_no_figure_is_no_sum() -> None:
    crowd = make.figure("a crowd", None, id_="next", part="next")
    figure = make.figure("about 750", 750, id_="first", part="first")
    assert found(make.article("tern", figure, crowd)) == []


def test_a_sum_with_a_summand_that_was_withdrawn_is_no_sum() -> None:
    withdrawn = {"on": "2031-03-05", "why": "taken back"}
    assert found(waves(750, 4000, withdrawn=withdrawn)) == []


def test_a_range_without_an_end_makes_a_sum_without_one() -> None:
    open_ended = make.article(
        "tern", make.figure("at least 9", 9, id_="first", part="first", approx="at_least"),
        make.figure("10 to 20", min=10, max=20, id_="next", part="next"),
    )  # fmt: skip
    (one,) = found(open_ended, whole("gull", "2,000", 2000), whole("skua", "18", 18))
    assert (one.total.low, one.total.point) == (19, None)
    assert [a.id for a in one.fits] == ["gull/claim"]


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from(["about", "nearly", "over"]))
def test_a_sum_fits_itself_and_never_enters_the_verdict(one: int, two: int, approx: str) -> None:
    gull = whole("gull", f"{one + two}", one + two)
    (reading,) = found(waves(one, two), whole("gull", f"{one + two}", one + two, approx=approx))
    assert [a.id for a in reading.fits] == ["gull/claim"]
    plain = make.verdict(waves(one, two), gull, asked=make.question(parts=PARTS))
    summed = make.verdict(waves(one, two), gull, asked=make.question(parts=PARTS, readings=[SUM]))
    assert (plain.name, plain.lineages) == (summed.name, summed.lineages)
