import pytest

from builder.rules.judgement_change import RULE
from tests.briefing import Case

SECOND = "content/editions/2/edition.yml"
THIRD = "content/editions/3/edition.yml"


def test_changes_that_are_true(case: Case) -> None:
    assert case.problems(RULE) == []


def test_a_judgement_that_was_made_before_is_not_new(case: Case) -> None:
    case.replace(SECOND, "kind: strengthened, why: The marines", "kind: new, why: The marines")
    (found,) = case.problems(RULE)
    assert found.endswith(
        ": error judgement-change: new, and the edition before judges 'crowd-returns'"
        "\n    hint: say how it has changed"
    )
    assert found.startswith(f"{SECOND}:")


def test_a_judgement_that_nobody_made_before_is_new(case: Case) -> None:
    case.replace(SECOND, "id: league-strikes-back", "id: league-attacks")
    (found,) = case.problems(RULE)
    assert found.endswith(
        ": error judgement-change: unchanged, and the edition before does not judge "
        "'league-attacks'\n    hint: write new, or give it the id that it had"
    )


def test_the_first_edition_has_new_judgements_only(case: Case) -> None:
    case.replace("content/editions/1/edition.yml", "why: First edition.}\n  - id: more-marines",
                 "why: First edition.}\n  - id: old-marines")  # fmt: skip
    (found,) = case.problems(RULE)
    assert "strengthened, and the edition before does not judge 'more-marines'" in found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("kind: strengthened, why: The first", "kind: unchanged, why: The first",
         "unchanged, from 'very likely' to 'almost certain'"),
        ("kind: unchanged", "kind: reversed",
         "reversed, from 'roughly even chance' to 'roughly even chance'"),
    ],
)  # fmt: skip
def test_a_change_that_the_likelihood_belies(case: Case, old: str, new: str, told: str) -> None:
    case.replace(SECOND, old, new)
    before = case.read(SECOND).partition(new)[0] + "kind: "
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    assert case.problems(RULE) == [
        f"{SECOND}:{line}:{column}: error judgement-change: {told}"
        "\n    hint: strengthened, weakened, reversed or unchanged: say which"
    ]


def test_it_is_held_against_the_edition_right_before(case: Case) -> None:
    case.write(THIRD, case.read(SECOND).replace("number: 2", "number: 3"))
    case.replace(THIRD, "likelihood: roughly even chance", "likelihood: likely")
    (found,) = case.problems(RULE)
    assert "unchanged, from 'roughly even chance' to 'likely'" in found
