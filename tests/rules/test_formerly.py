from builder.rules.formerly import RULE
from tests.briefing import Case

LEAGUE = "content/actors/coastal-league.yml"
ORSK = "content/actors/orsk.yml"


def test_the_id_of_another_record(case: Case) -> None:
    case.replace(LEAGUE, "[the-league]", "[orsk]")
    assert case.problems(RULE) == [
        f"{LEAGUE}:7:12: error formerly: 'orsk' is the id of an existing actor"
        "\n    hint: an old id leads to one record",
    ]


def test_the_former_id_of_another_record(case: Case) -> None:
    case.append(ORSK, "formerly: [the-league]\n")
    assert case.problems(RULE) == [
        f"{ORSK}:4:12: error formerly: 'the-league' was the id of 'coastal-league' already"
        "\n    hint: an old id leads to one record",
    ]


def test_two_former_ids_of_one_record(case: Case) -> None:
    case.replace(LEAGUE, "[the-league]", "[the-league, league]")
    assert case.problems(RULE) == []
