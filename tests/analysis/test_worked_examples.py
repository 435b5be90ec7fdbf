"""How two answers stand to each other: the worked examples, and all five kinds of question."""

from typing import Any

import pytest

from builder.analysis.compare import around, when_window
from builder.analysis.intervals import interval_of
from builder.model.article import Claim
from tests.analysis import make

WORKED = [
    (("750", 750), ("about 750", 750), "agree"),
    (("nearly 5,000", 5000), ("5,000", 5000), "agree"),
    (("25", 25), ("two dozen", 24), "compatible"),
    (("25", 25), ("two dozen", None), "compatible"),
    (("about 3,000 more", 3000), ("another 4,000", 4000), "conflict"),
    (("3,750", 3750), ("nearly 5,000", 5000), "conflict"),
    (("dozens", None), ("thousands", None), "conflict"),
    (("thousands", None), ("some 6,000", 6000), "compatible"),
]

OTHERS = [
    (("25", 25), ("25", 25), "agree"),
    (("25", 25), ("26", 26), "conflict"),
    (("dozens", None), ("dozens of boats", None), "same word"),
    (("two dozen", 24), ("two dozen", 24), "same word"),
    (("dozens", None), ("hundreds", None), "compatible"),
    (("thousands", None), ("tens of thousands", None), "compatible"),
    (("at least 25", 25), ("31", 31), "compatible"),
    (("at least 25", 25), ("24", 24), "conflict"),
    (("up to 25", 25), ("at least 25", 25), "agree"),
    (("over 300", 300), ("450", 450), "compatible"),
    (("over 300", 300), ("451", 451), "conflict"),
    (("a crowd", None), ("25", 25), "not comparable"),
]

Figure = tuple[str, int | None]


def both(first: Claim, second: Claim, *records: Any, **asked: Any) -> tuple[str, str]:
    """The outcome and its reason, which must be the same either way round."""
    question = make.question(**asked)
    pair, turned = (
        make.pair(*two, question, *records) for two in ((first, second), (second, first))
    )
    assert (pair.outcome, pair.reason) == (turned.outcome, turned.reason)
    return pair.outcome, pair.reason


# --- numbers --------------------------------------------------------------------------------


@pytest.mark.parametrize(("first", "second", "outcome"), WORKED + OTHERS)
def test_figures(first: Figure, second: Figure, outcome: str) -> None:
    assert both(make.figure(*first), make.figure(*second))[0] == outcome


def test_two_ranges_that_meet_are_compatible_since_they_name_no_point() -> None:
    first, second = make.claim(min=20, max=30), make.claim(min=30, max=40)
    assert both(first, second)[0] == "compatible"
    assert both(first, make.claim(min=31))[0] == "conflict"


@pytest.mark.parametrize(("more", "agrees"), [(3000, False), (4000, True)])
def test_which_sum_the_figure_for_all_leaves_room_for(more: int, agrees: bool) -> None:
    whole = make.figure("nearly 5,000", 5000)
    interval = interval_of(whole, make.WORDS)
    assert interval is not None
    assert interval.holds(750 + more) is agrees
    outcome, _ = both(make.figure(f"{750 + more:,}", 750 + more), whole)
    assert outcome == ("compatible" if agrees else "conflict")


# --- what is comparable ---------------------------------------------------------------------


def test_figures_of_different_parts_never_conflict() -> None:
    first = make.figure("750", 750, part="first-wave")
    later = make.figure("3,000", 3000, part="second-wave")
    reason = "they speak of different parts"
    assert both(first, later) == ("not comparable", reason)
    assert both(first, make.figure("3,000", 3000)) == ("not comparable", reason)
    assert both(later, make.figure("4,000", 4000, part="second-wave")) == ("conflict", "")


AS_OF = [
    ("2031-03-04", "2031-03-05", "not comparable", "they speak of different times"),
    ("2031-03-04", "2031-03-04", "conflict", ""),
    ("2031-03", "2031-03-04", "conflict", ""),
    ("[..2031-03-04]", "2031-03-01", "conflict", ""),
    ("[..2031-03-04]", "2031-03-05", "not comparable", "they speak of different times"),
    ("2031-03-04", None, "conflict", ""),
    (None, None, "conflict", ""),
]


@pytest.mark.parametrize(("first", "second", "outcome", "reason"), AS_OF)
def test_where_time_matters_only_figures_of_one_time_compare(
    first: str | None, second: str | None, outcome: str, reason: str
) -> None:
    times = [make.when(edtf) if edtf else None for edtf in (first, second)]
    a, b = make.figure("750", 750, as_of=times[0]), make.figure("900", 900, as_of=times[1])
    assert both(a, b, time_sensitive=True) == (outcome, reason)
    assert both(a, b) == ("conflict", "")


def test_the_hour_of_a_figure_counts() -> None:
    morning = make.figure("750", 750, as_of=make.when(clock="08:00"))
    evening = make.figure("900", 900, as_of=make.when(part_of_day="evening"))
    assert both(morning, evening, time_sensitive=True)[0] == "not comparable"


PERIODS = [
    ("2030", "2030", "conflict", ""),
    ("2030", "2030-12", "conflict", "periods differ"),
    ("2030", None, "conflict", "periods differ"),
    ("2030", "2031", "not comparable", "they cover different periods"),
    ("2030-01/2030-06", "2030-07/2030-12", "not comparable", "they cover different periods"),
]


@pytest.mark.parametrize(("first", "second", "outcome", "reason"), PERIODS)
def test_figures_of_a_flow_say_where_their_periods_differ(
    first: str, second: str | None, outcome: str, reason: str
) -> None:
    a, b = make.figure("11", 11, period=first), make.figure("12", 12, period=second)
    assert both(a, b, quantity="flow") == (outcome, reason)
    assert both(a, b, quantity="stock") == ("conflict", "")


# --- choices --------------------------------------------------------------------------------

ANSWERS = [{"id": "union", "text": "the union's"}, {"id": "league", "text": "the league's"}]


@pytest.mark.parametrize(
    ("first", "second", "exclusive", "result"),
    [
        ("union", "union", True, ("agree", "")),
        ("union", "league", True, ("conflict", "")),
        ("union", "league", False, ("compatible", "both can hold")),
        ("union", None, True, ("not comparable", "one of them gives no answer")),
    ],
)
def test_choices(first: str, second: str | None, exclusive: bool, result: tuple[str, str]) -> None:
    a, b = make.claim(answer=first), make.claim(answer=second)
    assert both(a, b, kind="choice", answers=ANSWERS, exclusive=exclusive) == result


# --- places ---------------------------------------------------------------------------------

PLACES = (
    make.place("sava"),
    make.place("port", "sava"),
    make.place("quay", "port"),
    make.place("island", "sava"),
)


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [
        ("quay", "quay", ("agree", "")),
        ("quay", "port", ("compatible", "one lies within the other")),
        ("quay", "sava", ("compatible", "one lies within the other")),
        ("quay", "island", ("conflict", "")),
        ("quay", None, ("not comparable", "one of them names no place")),
    ],
)
def test_places(first: str, second: str | None, result: tuple[str, str]) -> None:
    assert both(make.claim(answer=first), make.claim(answer=second), *PLACES, kind="place") == (
        result
    )


def test_the_places_around_one_come_nearest_first_and_a_ring_ends() -> None:
    assert around("quay", {p.id: p for p in PLACES}) == ("port", "sava")
    ring = {"a": make.place("a", "b"), "b": make.place("b", "a")}
    assert around("a", ring) == ("b", "a")


# --- times ----------------------------------------------------------------------------------

NEW_YORK, BAGHDAD = "America/New_York", "Asia/Baghdad"
TUESDAY = "2031-03-04"


def at(edtf: str = TUESDAY, **fields: Any) -> Claim:
    return make.claim(when=make.when(edtf, **fields))


TIMES = [
    # 17 to 23 and 15 to 21 hours UTC
    (at(part_of_day="afternoon", tz=NEW_YORK), at(part_of_day="late", tz=BAGHDAD), "compatible"),
    # 17 to 23 and 2 to 9 hours UTC
    (at(part_of_day="afternoon", tz=NEW_YORK), at(part_of_day="morning", tz=BAGHDAD), "conflict"),
    (at(part_of_day="evening", tz=NEW_YORK), at("2031-03-05", clock="00:30", tz=BAGHDAD),
     "compatible"),
    (at(clock="09:00", tz=NEW_YORK), at(clock="17:00", tz=BAGHDAD), "agree"),
    (at(clock="09:00", tz=NEW_YORK), at(clock="09:00", tz=BAGHDAD), "conflict"),
    (at(clock="09:00"), at(clock="10:00", tz="UTC"), "agree"),
    (at(clock="09:00"), at(clock="09:01"), "conflict"),
    (at(clock="09:00"), at(part_of_day="morning"), "compatible"),
    (at(clock="02:00"), at("2031-03-03", part_of_day="overnight"), "compatible"),
    (at(), at(), "agree"),
    (at(), at(clock="09:00"), "compatible"),
    (at(), at("2031-03-05"), "conflict"),
    (at(), at("2031-03"), "compatible"),
    (at(), at("[..2031-03-04]"), "compatible"),
    (at(), at("[..2031-03-03]"), "conflict"),
    (at(), at("2031-03-01/2031-03-10"), "compatible"),
    (at(), make.claim(), "not comparable"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "outcome"), TIMES)
def test_times_compare_as_utc_windows(first: Claim, second: Claim, outcome: str) -> None:
    reason = "one of them gives no time" if outcome == "not comparable" else ""
    assert both(first, second, kind="time") == (outcome, reason)


def test_a_time_without_a_zone_is_in_the_briefings_own() -> None:
    noon = make.when(clock="12:00")
    windows = [when_window(noon, make.briefing(tz=tz)) for tz in ("UTC", NEW_YORK)]
    starts = [w.start.hour if w.start else None for w in windows]
    assert starts == [12, 17]


# --- stances --------------------------------------------------------------------------------

NO_SIDE = ("not comparable", "one of them takes no side")
DOUBT = ("compatible", "a doubt is no denial")
STANCES = [
    ("asserts", "asserts", ("agree", "")),
    ("denies", "denies", ("agree", "")),
    ("doubts", "doubts", ("agree", "")),
    ("asserts", "denies", ("conflict", "")),
    ("asserts", "doubts", DOUBT),
    ("denies", "doubts", DOUBT),
    ("asserts", "declines", NO_SIDE),
    ("denies", "declines", NO_SIDE),
    ("asserts", "not_reported", NO_SIDE),
    ("denies", "not_reported", NO_SIDE),
    ("declines", "declines", NO_SIDE),
    ("asserts", None, NO_SIDE),
]


@pytest.mark.parametrize(("first", "second", "result"), STANCES)
def test_stances(first: str, second: str | None, result: tuple[str, str]) -> None:
    a, b = make.claim(stance=first), make.claim(stance=second)
    assert both(a, b, kind="stance") == result


@pytest.mark.parametrize(
    ("first", "second", "result"),
    [
        ("past", "past", ("conflict", "")),
        ("past", "present", ("compatible", "they speak of different times")),
        ("past", "future", ("compatible", "they speak of different times")),
    ],
)
def test_a_denial_is_one_in_the_same_tense_only(
    first: str, second: str, result: tuple[str, str]
) -> None:
    a = make.claim(stance="asserts", tense=first)
    b = make.claim(stance="denies", tense=second)
    assert both(a, b, kind="stance") == result
