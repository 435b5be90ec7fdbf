"""What is a mark for review, and what only looks like one."""

import pytest

from builder.content.reviews import Review, reviews
from tests.briefing import Case

BRUSK = "content/actors/anton-brusk.yml"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b  # REVIEW who says so?", [Review(1, 7, "who says so?")]),
        ("a: b  # REVIEW", [Review(1, 7, "")]),
        ("# REVIEW: all\na: b", [Review(1, 1, "all")]),
        ("a: b\n    # REVIEW one\nc: [d]  #REVIEW two", [Review(2, 5, "one"), Review(3, 9, "two")]),
        ('a: "b # REVIEW c"  # REVIEW d', [Review(1, 20, "d")]),
        ("a: 'b # REVIEW c'", []),
        ("a: |\n  b\n  # REVIEW c\nd: e  # REVIEW f", [Review(4, 7, "f")]),
        ("a: b#REVIEW c", []),
        ("a: b  # a REVIEW of it", []),
        ("a: b  # REVIEWED", []),
    ],
)
def test_a_mark_is_a_comment(text: str, expected: list[Review]) -> None:
    assert list(reviews(text)) == expected


def test_any_record_that_carries_one_is_refused(case: Case) -> None:
    case.replace(BRUSK, "name: Anton Brusk", "name: Anton Brusk  # REVIEW so spelt?")
    assert [line for line in case.problems() if "review" in line] == [
        f"{BRUSK}:2:20: error review: nobody has looked at this guess yet: so spelt?\n"
        "    hint: hold it against the article, mend it, and delete the comment # REVIEW"
    ]
