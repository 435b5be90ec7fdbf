"""Which numbers count something, and which words name a time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evidence.dates import cases, dates
from builder.evidence.normalise import normalise
from builder.evidence.numbers import quantities


def counted(text: str) -> list[str]:
    body = normalise(text)
    return [f"{q.qualifier} {q.words}".strip() for q in quantities(body, dates(body))]


def dated(text: str) -> list[str]:
    return [d.words for d in dates(normalise(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sent 750 men, some 50 tents and 5,200 rations.", ["750", "some 50", "5,200"]),
        ("Nearly 5,000 troops, up to 20 boats and another 4,000.",
         ["Nearly 5,000", "up to 20", "another 4,000"]),
        ("About three thousand five hundred, two hundred and fifty.",
         ["About three thousand five hundred", "two hundred and fifty"]),
        ("Two dozen fighters, a dozen boats, half a dozen guns, dozens of men.",
         ["Two dozen", "a dozen", "half a dozen", "dozens"]),
        ("Hundreds came, then tens of thousands; scores of boats, he scores goals.",
         ["Hundreds", "tens of thousands", "scores"]),
        ("Several ships, a few guards, a couple of tugs.", ["Several", "a few", "a couple of"]),
        ("twenty-five men and 1.5 million tonnes, five percent, 12%, $3bn",
         ["twenty-five", "1.5 million", "five percent", "12%", "$3bn"]),
        ("5,000-7,000 men and 10–15 ships", ["5,000-7,000", "10–15"]),
        ("a 750-strong force", ["750"]),
        ("One guard and one of them; the one that no one saw.", ["One"]),
        ("It sent 2000 men.", ["2000"]),
        ("two-thirds of the fleet", ["two-thirds of"]),
        ("A crew of 12.", ["12"]),
        ("Zero boats came. The count was zero.", ["Zero"]),
        ("Anton Brusk, 44, and Velta, 44 boats", ["44"]),
        ("They sent Brusk, forty boats", ["forty"]),
        ("a man of 20 years of service", ["20"]),
        ("They called 40 men; $5, €6, £7, ₹8 and ¥9 were lost.",
         ["40", "$5", "€6", "£7", "₹8", "¥9"]),
        ("They lost in June 300. Anna Brusk, 1500, said so.", ["300", "1500"]),
        ("Shares rose at 30 on Monday, at 25 they fell.", ["30", "25"]),
        ("They left before ten men came.", ["ten"]),
    ],
)  # fmt: skip
def test_quantities(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the 82nd Airborne, the 1st Brigade, a second day, the third wave",
        "at 4pm, at 17:43, at 6.30 a.m.",
        "on 3 March 2031, on May 5, in 2012, the 1990s, since 2001",
        "a 34-year-old man, aged 50, 12 years old",
        "Route 6, Pier 4, No. 10, an F-16, a B-52, Type 23",
        "for the past two months, over the next several days, in the last six months",
        "Union III, 9/11, 24/7",
        "aboard Apollo 11, they called 911 at 0630 hours",
        "They left before six yesterday, at six o'clock.",
        "They left before five. They met at 24 on Monday, AT 9 they went.",
        "I am 44, he said. I’m forty-four, he said. a girl of 12",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On December 31, 2019, on 3 March 2031, 01 January, 2020",
         ["December 31, 2019", "3 March 2031", "01 January, 2020"]),
        ("31 Dec, 2019 17:43", ["31 Dec, 2019 17:43"]),
        ("In May 2018 it may march. Since May they wait. March 2031",
         ["May 2018", "May", "March 2031"]),
        ("late Tuesday, Tuesday's, Sunday night, early Wednesday",
         ["late Tuesday", "Tuesday", "Sunday night", "early Wednesday"]),
        ("Yesterday, today, this morning, overnight, last week’s, New Year’s Eve",
         ["Yesterday", "today", "this morning", "overnight", "last week", "New Year’s Eve"]),
        ("'Happy New Year,' he said. 'Merry Christmas!' She left after Christmas.", ["Christmas"]),
        ("in 2014 as before, the 2003 war, the 1990s", ["2014", "2003", "1990s"]),
        ("in the last six months, over the weekend, the following day",
         ["the last six months", "over the weekend", "the following day"]),
        ("At 4pm and at 17:43 GMT", ["4pm", "17:43 GMT"]),
        ("his Mar-a-Lago house", []),
        ("in his 80s, in her 70s, in their 60s, in my 50s, in the 40s", ["40s"]),
        ("At 6.30 they left; at 6.30% they did not; a rise of 6.30", ["6.30"]),
        ("At 6.30 km they left.", []),
        ("It will last three weeks. Last few days were calm; it cannot last several months.",
         ["Last few days"]),
        ("6.30\n\nThey left at 7.30 to 8.", ["6.30"]),
        ("The year was 2012. It sent 2000 men. Since 2000 men have left.", ["2012", "2000"]),
        ("She may come. March on! It was May. In May, and May 2030", ["May", "May 2030"]),
    ],
)  # fmt: skip
def test_dates(text: str, expected: list[str]) -> None:
    assert dated(text) == expected


def test_words_are_known_in_the_cases_in_which_a_text_prints_them() -> None:
    assert cases("st|New") == {"st", "St", "ST", "new", "New", "NEW"}


@given(st.text(st.sampled_from("1230,.-:/ $%anhudretwosmilvyMar'")))
def test_quantities_and_dates_never_overlap(text: str) -> None:
    body = normalise(text)
    found = sorted([(q.start, q.end) for q in quantities(body, dates(body))]
                   + [(d.start, d.end) for d in dates(body)])  # fmt: skip
    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
