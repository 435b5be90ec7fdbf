"""What a number amounts to, and what the words around it say of it."""

import pytest

from builder.draft.drafted import drafted
from builder.draft.figures import Count
from builder.draft.times.when import Published


def counted(text: str) -> Count:
    (count,) = drafted(text, (), (), Published()).counts
    return count


@pytest.mark.parametrize(
    ("text", "value", "approx"),
    [
        ("It sent 1,200 men.", 1200, "exact"),
        ("It sent about 750 men.", 750, "about"),
        ("It sent nearly two dozen men.", 24, "nearly"),
        ("It sent more than three million men.", 3_000_000, "over"),
        ("It sent up to half a million men.", 500_000, "at_most"),
        ("It sent at least 12 men.", 12, "at_least"),
        ("It sent no more than 12 men.", 12, "at_most"),
        ("It cost $2.4bn.", 2_400_000_000, "exact"),
        ("It cost £5million.", 5_000_000, "exact"),
        ("Two-thirds of the fleet left.", 2 / 3, "exact"),
        ("It sent 20 men or more.", 20, "at_least"),
        ("It sent dozens of men.", None, "vague"),
        ("It sent several hundred men.", None, "vague"),
        ("It sent just under 400 men.", 400, "nearly"),
        ("It sent under 400 men.", 400, "at_most"),
        ("It cost about pounds 2,500.", 2500, "about"),
        ("It cost more than Rs 2,500.", 2500, "over"),
        ("It lasted over 12 years.", 12, "over"),
        ("He was held for over 12 years.", 12, "over"),
        ("It is spread over 12 years.", 12, "exact"),
    ],
)
def test_value_and_approximator(text: str, value: float | None, approx: str) -> None:
    assert (counted(text).value, counted(text).approx) == (value, approx)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It sent 5,000-7,000 men.", (5000, 7000)),
        ("It sent between 5,000 and 7,000 men.", (5000, 7000)),
        ("It cost 2 to 3 million euros.", (2_000_000, 3_000_000)),
    ],
)
def test_a_range_is_one_number(text: str, ends: tuple[float, float]) -> None:
    count = counted(text)
    assert (count.value, count.low, count.high) == (None, *ends)


@pytest.mark.parametrize(
    ("text", "relation", "noun", "unit"),
    [
        ("It sent 750 more troops to the coast.", "more", "troops", ""),
        ("It sent another 4,000 soldiers.", "another", "soldiers", ""),
        ("It sent 750 US soldiers to the coast.", "", "US soldiers", ""),
        ("It sent an additional 300 armed men.", "additional", "armed men", ""),
        ("25 of its fighters were killed.", "", "fighters", ""),
        ("It rose 4.5 percent.", "", "", "percent"),
        ("It lay 40 km away.", "", "", "km"),
        ("It cost €250 for a day.", "", "", "euros"),
        ("It cost pounds 250bn we do not have.", "", "", "pounds"),
        ("It cost Rs 250 for a day.", "", "", "Rs"),
        ("A two-year ban followed.", "", "", "year"),
        ("A five-point plan followed.", "", "point", ""),
        ("A 40-strong crew followed.", "", "", ""),
        ("It has served two terms we liked.", "", "terms", ""),
        ("It sent 12 reports to the coast.", "", "reports", ""),
        ("The five tried to leave.", "", "", ""),
        ("Its five wounded men left.", "", "wounded men", ""),
        ("It has 44 million and the rest is sand.", "", "", ""),
        ("It set 40 men and women free.", "", "men", ""),
        ("It has 40 we do not.", "", "", ""),
        ("It sat 12 of them down.", "", "", ""),
        ("It had 9 ministers' votes.", "", "ministers", ""),
    ],
)
def test_of_what(text: str, relation: str, noun: str, unit: str) -> None:
    count = counted(text)
    assert (count.relation, count.noun, count.unit) == (relation, noun, unit)


def test_of_a_number_of_others() -> None:
    found = drafted("Five of the eight men left.", (), (), Published()).counts
    assert [count.noun for count in found] == ["men", "men"]


def test_money_over_years_is_exact() -> None:
    found = drafted("It gave Brava $960m over 15 years.", (), (), Published()).counts
    assert [(count.value, count.approx) for count in found] == [(960e6, "exact"), (15, "exact")]


def test_a_number_of_the_page_itself_is_none_of_the_article() -> None:
    text = "Ships leave\n\nPhoto 2 of 7\n\nAll 12 ships left on Monday, she said.\n"
    assert counted(text).value == 12


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost ₹45 crore.", 450_000_000),
        ("It hit 1.3 lakh people.", 130_000),
        ("An eighth of the fleet left.", 0.125),
        ("It lay half a mile away.", 0.5),
        ("It came six weeks later.", 6),
        ("It took seven point two five tonnes.", 7.25),
        ("He spoke for the twenty-one, and sat.", 21),
        ("It was ‘nearer nine’.", 9),
        ("It took three and a half hours.", 3.5),
        ("It paid two and a half million.", 2_500_000),
        ("It held 14 500 men.", 14_500),
        ("It stood empty seven days later.", 7),
    ],
)
def test_other_ways_to_count(text: str, value: float) -> None:
    assert counted(text).value == value


def test_a_count_from_a_day_that_is_told_belongs_to_the_day() -> None:
    text = "It fell on 3 May 2029, and rose seven days later."
    assert not drafted(text, (), (), Published()).counts


def test_numbers_that_fall_are_two_and_no_range() -> None:
    found = drafted("It went from nine boats to four.", (), (), Published()).counts
    assert [count.value for count in found] == [9, 4]


def test_two_or_three_is_one_number() -> None:
    count = counted("It sent two or three boats.")
    assert (count.low, count.high) == (2, 3)


@pytest.mark.parametrize(
    "text",
    [
        "I was nine when they came.", "Her son is 19.", "It gave way at 3:00 am (0200 GMT).",
        "He answered in one word.", "They were of two minds.", "It was twenty past four.",
        "“Quiet!” shouted one every few minutes.", "If you call 911, nobody comes.",
        "The girl, now 17, was there.", "Ida Pell, 24 — the twin — left.", "One might as well go.",
        "“I am forty-one,” he said.",
    ],
)  # fmt: skip
def test_what_counts_nothing(text: str) -> None:
    assert not drafted(text, (), (), Published()).counts
