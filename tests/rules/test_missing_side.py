import pytest

from builder.rules.missing_side import RULE
from tests.briefing import Case

EVENT = "content/events/2031/depot-attack.yml"
ASKED = "content/questions/league-fired-rocket.yml"


def test_an_accusation_with_the_question_for_the_answer(case: Case) -> None:
    assert "role: alleged_perpetrator" in case.read(EVENT)
    assert case.problems(RULE) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("accuses: coastal-league", ""), ("accuses: coastal-league", "accuses: velta"),
     ("event: depot-attack", "event: marines-land")],
)  # fmt: skip
def test_an_accusation_without_it(case: Case, old: str, new: str) -> None:
    case.replace(ASKED, old, new)
    (found,) = case.problems(RULE)
    before = case.read(EVENT).partition("actor: coastal-league")[0] + "actor: "
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert found == (
        f"{EVENT}:{line}:{column}: warning missing-side: 'coastal-league' is accused, and no"
        " question asks for the answer"
        "\n    hint: add a question of kind stance with event: depot-attack and accuses:"
        " coastal-league"
    )


def test_who_is_not_accused_needs_no_question(case: Case) -> None:
    case.replace(ASKED, "accuses: coastal-league", "")
    case.replace(EVENT, "role: alleged_perpetrator", "role: bystander")
    assert case.problems(RULE) == []
