from builder.rules.formerly import RULE
from tests.briefing import Case

NAVY = "content/articles/navy-release.yml"
LEAGUE = "content/actors/coastal-league.yml"
ORSK = "content/actors/orsk.yml"


def test_the_id_of_another_record(case: Case) -> None:
    case.replace(LEAGUE, "[the-league]", "[orsk]")
    assert case.problems(RULE) == [
        f"{LEAGUE}:7:12: error formerly: 'orsk' is the id of an existing actor"
        "\n    hint: an old id leads to one place",
    ]


def test_the_former_id_of_another_record(case: Case) -> None:
    case.append(ORSK, "formerly: [the-league]\n")
    assert case.problems(RULE) == [
        f"{ORSK}:4:12: error formerly: 'the-league' was the id of 'coastal-league' already"
        "\n    hint: an old id leads to one place",
    ]


def test_a_name_that_no_record_can_have_had(case: Case) -> None:
    case.append(ORSK, "formerly: [index, con]\n")
    assert [line.split("\n")[0] for line in case.problems(RULE)] == [
        f"{ORSK}:4:12: error formerly: 'index' was never an id: the page that lists all of them"
        " has it",
        f"{ORSK}:4:19: error formerly: 'con' was never an id: Windows takes it for a device, so"
        " nobody there could open the file",
    ]


def test_two_former_ids_of_one_record(case: Case) -> None:
    case.replace(LEAGUE, "[the-league]", "[the-league, league]")
    assert case.problems(RULE) == []


def test_a_former_id_of_a_part(case: Case) -> None:
    case.replace(NAVY, "id: boats-sunk", "id: boats-sunk\n    formerly: [navy-count]").replace(
        NAVY, "id: no-comment\n", "id: no-comment\n    formerly: [silence]\n"
    ).replace(NAVY, "id: pirates,", "id: pirates, formerly: [silence],")
    assert case.problems(RULE) == [
        f"{NAVY}:52:16: error formerly: 'navy-count' is the id of an existing part"
        "\n    hint: an old id leads to one place",
        f"{NAVY}:84:30: error formerly: 'silence' was the id of 'no-comment' already"
        "\n    hint: an old id leads to one place",
    ]


def test_parts_of_two_articles_may_have_had_one_id(case: Case) -> None:
    case.replace(NAVY, "id: pirates,", "id: pirates, formerly: [the-mob],")
    assert case.problems(RULE) == []
