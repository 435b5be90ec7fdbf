"""What words for a time mean in an article of Tuesday, 4 March 2031."""

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.holidays import easter
from builder.draft.times.moment import Resolved
from builder.draft.times.when import Published, published_on

DAY = published_on("2031-03-04")


def meaning(text: str, published: Published = DAY) -> list[Resolved]:
    return [time.resolved for time in drafted(text, (), (), published).times]


def edtf(text: str, published: Published = DAY) -> list[str]:
    return [resolved.edtf for resolved in meaning(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on Tuesday.", "2031-03-04"),
        ("It fell on Monday.", "2031-03-03"),
        ("It fell on Wednesday.", "2031-02-26"),
        ("It fell last Tuesday.", "2031-02-25"),
        ("They will meet on Friday.", "2031-03-07"),
        ("The talks are expected to resume next Tuesday.", "2031-03-11"),
        ("He said on Friday that they would meet.", "2031-02-28"),
        ("They have given him up to Friday.", "2031-03-07"),
        ("A vote is promised for Friday.", "2031-03-07"),
        ("The price stood at 45 as of Sunday night.", "2031-03-02"),
        ("By Friday the water had reached the quay.", "2031-02-28"),
        ("Her hip was to have been done on Monday.", "2031-03-10"),
        ("He urged them to vote on Friday.", "2031-03-07"),
        ("He could not be reached on Friday.", "2031-02-28"),
        ("It is closed from 12 January to 12 February.", "2031-01-12 2031-02-12"),
        ("It fell on 3 May 2029 and rose two days later.", "2029-05-03 2029-05-05"),
        ("It fell in 2016. They met that year.", "2016 2016"),
        ("Between 2024 and 2030 it fell.", "2024/2030"),
        ("Between June 2029 and January 2030 it fell.", "2029-06/2030-01"),
        ("He will stay unless it is paid by Friday.", "2031-03-07"),
        ("On June 8, if they'll have her.", "2031-06-08"),
        ("It fell on Epiphany.", "2031-01-06"),
        ("Rain fell today.", "2031-03-04"),
        ("Rain fell yesterday.", "2031-03-03"),
        ("Rain fell overnight.", "2031-03-03/2031-03-04"),
        ("Rain fell over the weekend.", "2031-03-01/2031-03-02"),
        ("Rain fell last week.", "[2031-02-24..2031-03-02]"),
        ("Rain fell this week.", "[2031-03-03..2031-03-04]"),
        ("They will vote next week.", "[2031-03-10..2031-03-16]"),
        ("Rain fell last month.", "2031-02"),
        ("Rain fell in May.", "2030-05"),
        ("They will vote in May.", "2031-05"),
        ("It has rained since May.", "2030-05/.."),
        ("It fell last year.", "2030"),
        ("It fell two weeks ago.", "2031-02-18~"),
        ("It fell three days ago.", "2031-03-01"),
        ("It fell three years ago.", "2028"),
        ("It rained for the past two months.", "2031-01-04/2031-03-04"),
        ("It rained on New Year's Eve.", "2030-12-31"),
        ("It rained on Christmas Day.", "2030-12-25"),
        ("They will march on May Day.", "2031-05-01"),
        ("It rained on Good Friday.", "2030-04-19"),
        ("It rained on 3 March.", "2031-03-03"),
        ("It rained on December 30.", "2030-12-30"),
        ("It rained on 23 December last year.", "2030-12-23"),
        ("It rained on Sunday, 2 March 2031.", "2031-03-02"),
        ("It rained on 3-5 February.", "2031-02-03/2031-02-05"),
        ("It rained in the 1990s.", "1990/1999"),
        ("It rained in mid-2018.", "2018"),
        ("It began on 9/11.", "2001-09-11"),
        ("The gate was sold in June 2027. The press, bought that May, rusts.", "2027-06 2027-05"),
        ("The pit shut on 3 May 2029. That Friday the owner fled.", "2029-05-03 2029-05-04"),
        ("Rules made in June 2027 drew on those of the previous month.", "2027-06 2027-05"),
        ("He vanished in 2027. The following year a boat was found.", "2027 2028"),
        ("The mill closed in 2027. It was sold in May of that year.", "2027 2027-05 2027"),
        ("He said that Friday was too late.", "2031-02-28"),
        ("It fell on the Sunday before last.", "2031-02-23"),
        ("It fell the week before last.", "[2031-02-17..2031-02-23]"),
        ("It fell on 28/02/2031.", "2031-02-28"),
        ("The tolls rise from April 9.", "2031-04-09"),
        ("Rents doubled after December's vote.", "2030-12"),
        ("They will sail next Monday.", "2031-03-10"),
        ("They will sail next Wednesday.", "2031-03-12"),
    ],
)
def test_news_style(text: str, expected: str) -> None:
    assert " ".join(edtf(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell late Monday.", ("2031-03-03", "late", "")),
        ("It fell on Monday morning.", ("2031-03-03", "morning", "")),
        ("It fell last night.", ("2031-03-03", "late", "")),
        ("It fell at dawn on Friday.", ("2031-02-28", "early", "")),
        ("It fell at 4:30 p.m. on Monday.", ("2031-03-03", "", "16:30")),
    ],
)
def test_hours(text: str, expected: tuple[str, str, str]) -> None:
    found = meaning(text)[0]
    assert (found.edtf, found.part, found.clock) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("It fell the following day.", "counted from something else in the story"),
        ("It rained last summer.",
         "a season is no day, and differs between the halves of the earth"),
        ("It rained in recent weeks.", "how long is not told"),
        ("It fell at 4pm.", "a time of day; the day stands elsewhere"),
        ("They will sail next Sunday.", "it may be the one of this week or of the next"),
        ("It fell on 05/06/2030.",
         "it may be a day of either of two months"),
        ("They march every Friday.", "it comes again and again, or is one of many"),
        ("She was born on a Friday.", "it comes again and again, or is one of many"),
        ("It fell the previous month.", "counted from something else in the story"),
        ("They met before Ramadan.",
         "the day of ramadan differs from year to year and place to place"),
        ("“It fell yesterday,” she said.",
         "it counts from the day of the words, which is not told here"),
    ],
)  # fmt: skip
def test_what_is_refused_and_why(text: str, reason: str) -> None:
    assert [(r.edtf, r.reason) for r in meaning(text)] == [("", reason)]


def test_without_a_day_of_publication_only_what_is_written_in_full_is_resolved() -> None:
    text = "On Monday, in May and on 3 May 2030 it rained, as in 1994."
    assert edtf(text, Published()) == ["", "", "2030-05-03", "1994"]
    assert meaning(text, Published())[0].reason == "the day of publication is unknown"


def test_a_day_of_publication_that_is_not_known_settles_what_it_can() -> None:
    found = meaning(
        "On Monday and on Wednesday it rained.", published_on("[2031-03-04..2031-03-05]")
    )
    assert [r.edtf for r in found] == ["2031-03-03", ""]
    assert found[1].reason == (
        "it depends on the day of publication, which is not known to the day"
        " ([2031-03-04..2031-03-05])"
    )


def test_a_date_that_the_page_prints_is_the_day_of_publication() -> None:
    text = "Rain falls on Port Sava\n\n04 March, 2031 09:15\n\nIt fell on Monday, too.\n"
    draft = drafted(text, (), (), Published())
    assert (draft.published.edtf, draft.published.evidence) == (
        "2031-03-04",
        "04 March, 2031 09:15",
    )
    assert edtf(text, Published())[-1] == "2031-03-03"


def test_inside_a_quotation_a_time_counts_from_the_day_of_the_words() -> None:
    assert edtf("On Sunday she said: “It fell yesterday.”") == ["2031-03-02", "2031-03-01"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It fell yesterday,” she said on Sunday.", "2031-03-01 2031-03-02"),
        ("She spoke on Sunday. “It fell yesterday,” she said.", "2031-03-02 2031-03-01"),
        ("The wall fell on Monday.\n\n“I will go tomorrow,” one mason said.",
         "2031-03-03 2031-03-04"),
        ("The wall fell on Monday, the mayor said on Tuesday.\n\n“I will go on Friday,” she said.",
         "2031-03-03 2031-03-04 2031-03-07"),
        ("The wall fell on Sunday, the mayor said on Monday.\n\n“I go tomorrow,” one said.",
         "2031-03-02 2031-03-03 "),
        ("The mayor spoke on Monday.\n\n“Ask me on Friday,” she said.", "2031-03-03 2031-03-07"),
        ("The wall fell on Sunday.\n\n“I go tomorrow,” one said.\n\nThe mayor spoke on Tuesday.",
         "2031-03-02 2031-03-05 2031-03-04"),
    ],
)  # fmt: skip
def test_the_days_on_which_somebody_spoke_date_what_is_quoted(text: str, expected: str) -> None:
    assert " ".join(edtf(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Photo: Masons carry a beam past the gate on Friday. (Ida Roe/Global Wire)]",
         "2031-02-28"),
        ("A mason carries a beam past the gate on Friday. Photograph: Ida Roe", "2031-02-28"),
        ("[Photo: The gate, which will close on Friday. (Ida Roe/Global Wire)]", "2031-03-07"),
        ("A villager carries a beam past the gate on Friday", "2031-02-28"),
        ("Masons leave the port on Friday.", "2031-03-07"),
    ],
)  # fmt: skip
def test_the_present_tense_of_a_caption_is_of_the_past(text: str, expected: str) -> None:
    assert edtf(f"The gate of Port Sava\n\n{text}\n\nIt is old.") == [expected]


def test_easter() -> None:
    assert [easter(y).isoformat() for y in (1961, 2000, 2024, 2038)] == [
        "1961-04-02", "2000-04-23", "2024-03-31", "2038-04-25",
    ]  # fmt: skip
