"""Which pair of answers stands for a disagreement where there is room for one."""

import pytest

from builder.analysis.compare import Answer
from builder.analysis.sharpest import sharpest
from builder.analysis.verdicts import verdict
from builder.model.base import When
from builder.model.briefing import Briefing
from builder.model.shared import Answer as Choice
from builder.model.shared import Question
from tests.analysis.questions import answer, figure, figures, question

FLAGS = (Choice(id="blue", text="blue"), Choice(id="red", text="red"))


def chosen(briefing: Briefing, asked: Question, answers: list[Answer]) -> list[str] | None:
    pair = sharpest(briefing, verdict(briefing, asked, answers))
    return sorted(a.article.id for a in (pair.first, pair.second)) if pair else None


@pytest.mark.parametrize(
    ("lines", "pair"),
    [
        (["a: 25", "b: 31", "c: 90"], ["a", "c"]),
        (["a: dozens", "b: 200", "c: thousands"], ["a", "c"]),
        (["a: 25", "b: 31", "c/caption: 900"], ["a", "b"]),
        (["a: 25", "b: about 25"], None),
    ],
)
def test_figures_farthest_apart_in_the_text(
    briefing: Briefing, lines: list[str], pair: list[str] | None
) -> None:
    assert chosen(briefing, question(), figures(*lines)) == pair


def test_two_lineages_before_one(briefing: Briefing) -> None:
    answers = [figure("a: 25", lineage="x"), figure("b: 900", lineage="x"), figure("c: 40")]

    assert chosen(briefing, question(), answers) == ["b", "c"]


def test_times_farthest_apart(briefing: Briefing) -> None:
    answers = [answer(f"{day}", when=When(edtf=f"2031-03-0{day}")) for day in (3, 1, 7)]

    assert chosen(briefing, question("time"), answers) == ["1", "7"]


def test_else_the_fewest_words(briefing: Briefing) -> None:
    asked = question("choice", answers=FLAGS)
    answers = [
        answer("a", "the flags were blue", answer="blue"),
        answer("b", "blue ones", answer="blue"),
        answer("c", "red", answer="red"),
        answer("d", "a red flag hung there", answer="red"),
    ]

    assert chosen(briefing, asked, answers) == ["b", "c"]
    assert chosen(briefing, asked, answers[::-1]) == ["b", "c"]
