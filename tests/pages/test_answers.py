"""Answers by what they are read as, the pairs behind a verdict, and ranges as printed."""

import re

import pytest

from builder.analysis.whole import Analysis
from builder.pages.answers import lineage_note, parts_of, response_note
from builder.pages.pairs import pair_groups
from builder.pages.spread import spreads
from tests.briefing import Case

Parts = list[tuple[str, list[tuple[str, list[str]]]]]


def read(analysis: Analysis, question: str) -> Parts:
    """The parts of a question, their readings, and the words of each."""
    parts = parts_of(analysis, analysis.verdict_of[question])
    return [
        (part.name, [(r.text, [v.answer.claim.words[0] for v in r.voices]) for r in part.readings])
        for part in parts
    ]


def test_figures_stand_small_before_large_under_what_they_are_read_as(analysis: Analysis) -> None:
    assert read(analysis, "strike-deaths") == [
        ("", [
            ("22–26", ["Two dozen fighters were killed", "Two dozen fighters were killed"]),
            ("25", ["25 of its men were killed"]),
            ("31", ["killed 31 pirates"]),
        ]),
    ]  # fmt: skip


def test_parts_of_a_question_stay_apart(analysis: Analysis) -> None:
    names = [name for name, _ in read(analysis, "marines-sent")]

    assert names == ["the first to go", "more on standby", "all together"]


def test_stances_stand_in_one_order_with_their_tense_where_it_differs(analysis: Analysis) -> None:
    (part,) = parts_of(analysis, analysis.verdict_of["orsk-behind-league"])

    assert [reading.text for reading in part.readings] == [
        "asserts (present)", "denies (past)", "denies (present)", "doubts (present)",
    ]  # fmt: skip


def test_a_voice_says_what_it_counts_with_and_through_whom(analysis: Analysis) -> None:
    voices = {
        voice.answer.id: voice
        for part in parts_of(analysis, analysis.verdict_of["strike-deaths"])
        for reading in part.readings
        for voice in reading.voices
    }

    assert voices["tern-marines/fighters-killed"].letter == "A"
    assert voices["plain-copy/fighters-killed"].letter == "A"
    assert voices["navy-release/navy-count"].letter == "C"


@pytest.mark.parametrize(
    ("question", "article", "notes"),
    [
        ("crowd-size", "plain-copy", ("in a headline",)),
        ("league-fighters", "tern-marines", ("believed", "present")),
        ("ships-turned-away", "gull-harbour-office", ("over February 2031",)),
    ],
)
def test_what_tells_passages_apart_stands_beside_them(
    analysis: Analysis, question: str, article: str, notes: tuple[str, ...]
) -> None:
    (found,) = (
        voice.notes
        for part in parts_of(analysis, analysis.verdict_of[question])
        for reading in part.readings
        for voice in reading.voices
        if voice.answer.article.id == article
    )

    assert found == notes


def test_all_pairs_are_counted_the_worst_outcome_first(analysis: Analysis) -> None:
    verdict = analysis.verdict_of["strike-deaths"]
    groups = pair_groups(analysis, verdict)

    assert [(g.outcome, g.count, g.reason, g.readings) for g in groups] == [
        ("conflict", "three pairs", "", (("", ("22–26 · 31 (2)", "25 · 31")),)),
        ("compatible", "two pairs", "", (("", ("22–26 · 25 (2)",)),)),
        ("same word", "one pair", "", (("", ("22–26 · 22–26",)),)),
    ]


def test_pairs_stand_under_their_part_and_those_of_two_parts_are_counted(
    analysis: Analysis,
) -> None:
    groups = pair_groups(analysis, analysis.verdict_of["marines-sent"])

    assert [(g.outcome, g.count, g.reason, g.readings) for g in groups] == [
        ("compatible", "one pair", "", (("the first to go", ("270–330 · 310",)),)),
        (
            "agree", "four pairs", "",
            (
                ("the first to go", ("270–330 · 270–330", "270–330 · 300 (2)")),
                ("more on standby", ("700 · 700",)),
            ),
        ),
        ("not comparable", "14 pairs", "they speak of different parts", ()),
        (
            "not comparable", "two pairs", "they speak of different times",
            (("the first to go", ("270–330 · 310", "300 · 310")),),
        ),
    ]  # fmt: skip


def test_every_pair_is_counted(analysis: Analysis) -> None:
    words = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
             "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
    for verdict in analysis.verdicts:
        counts = [group.count.split()[0] for group in pair_groups(analysis, verdict)]
        assert sum(words.get(n) or int(n) for n in counts) == len(verdict.pairs)


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("strike-deaths", "four answers, three lineages"),
        ("league-fighters", "one answer, one lineage"),
    ],
)
def test_answers_and_lineages_are_counted_in_words(
    analysis: Analysis, question: str, note: str
) -> None:
    assert lineage_note(analysis.verdict_of[question]) == note


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("orsk-behind-league", "Orsk denies it"),
        ("league-fired-rocket", "Coastal League: no response in the sources"),
        ("crowd-size", ""),
    ],
)
def test_the_accused_is_heard_or_said_to_be_silent(
    analysis: Analysis, question: str, note: str
) -> None:
    assert response_note(analysis, analysis.verdict_of[question]) == note


def test_a_range_goes_from_least_to_most_as_printed(analysis: Analysis) -> None:
    (whole,) = spreads(analysis, analysis.verdict_of["strike-deaths"])
    first, *_ = spreads(analysis, analysis.verdict_of["marines-sent"])

    assert (whole.part, whole.spread, whole.note) == (
        "", "“two dozen” to 31", "four answers, three lineages",
    )  # fmt: skip
    assert (first.part, first.spread) == ("the first to go", "300 to 310")


def test_an_answer_of_an_article_that_was_never_compared_says_so(case: Case) -> None:
    """The others do not, which are known among themselves; and the count stays what it was."""
    lock = "content/evidence/navy-release.lock"
    before = case.verify().analysis().verdict_of["strike-deaths"].lineages
    text = re.sub(r'sha256: "\w{12}', 'sha256: "000000000000', case.read(lock), count=1)
    case.write(lock, re.sub(r"(apart|overlaps): \|\n(?:  .*\n)+", r'\1: ""\n', text))
    analysis = case.analysis()
    found = analysis.verdict_of["strike-deaths"]
    voices = [
        voice for part in parts_of(analysis, found)
        for reading in part.readings for voice in reading.voices
    ]  # fmt: skip
    assert {v.answer.article.id: v.notes for v in voices if v.notes} == {
        "navy-release": ("never compared with A and B",)
    }
    assert (before, found.lineages) == (3, 2)
