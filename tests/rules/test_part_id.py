from builder.rules.part_id import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"
FIRST = "content/editions/1/edition.yml"
SENT = "content/questions/marines-sent.yml"
STAFF = "content/questions/staff-evacuated.yml"
SETTINGS = "content/briefing.yml"
RELATIONS = "content/vocab/relations.yml"
TYPES = "content/vocab/event-types.yml"
SCALES = "content/vocab/likelihood.yml"


def test_two_claims_of_an_article(case: Case) -> None:
    case.replace(NAVY, "id: boats-sunk", "id: navy-count")
    assert case.problems(RULE) == [
        f"{NAVY}:55:9: error part-id: the id 'navy-count' is taken in line 50"
        "\n    hint: give one of the two another id",
    ]


def test_a_claim_and_a_quotation_share_one_namespace(case: Case) -> None:
    case.replace(GULL, "id: league-dead", "id: not-leave")
    assert case.problems(RULE) == [
        f"{GULL}:73:9: error part-id: the id 'not-leave' is taken in line 14"
        "\n    hint: give one of the two another id",
    ]


def test_two_articles_may_use_one_id(case: Case) -> None:
    case.replace(NAVY, "id: boats-sunk", "id: boats-struck")
    assert case.problems(RULE) == []


def test_answers_parts_and_judgements(case: Case) -> None:
    case.replace(STAFF, "{id: some,", "{id: nobody,").replace(
        SENT, "{id: all,", "{id: first-wave,"
    ).replace(FIRST, "id: more-marines", "id: crowd-returns")
    assert case.problems(RULE) == [
        f"{FIRST}:25:9: error part-id: the id 'crowd-returns' is taken in line 11"
        "\n    hint: give one of the two another id",
        f"{SENT}:11:10: error part-id: the id 'first-wave' is taken in line 9"
        "\n    hint: give one of the two another id",
        f"{STAFF}:7:10: error part-id: the id 'nobody' is taken in line 6"
        "\n    hint: give one of the two another id",
    ]


def test_closed_lists(case: Case) -> None:
    case.replace(SETTINGS, "{id: coder-b,", "{id: coder-a,").replace(
        RELATIONS, "{id: commands,", "{id: backs,"
    )
    case.replace(TYPES, "{id: protest,", "{id: agree,").replace(SCALES, "phia2025", "icd203")
    assert case.problems(RULE) == [
        f"{SETTINGS}:23:10: error part-id: the id 'coder-a' is taken in line 22"
        "\n    hint: give one of the two another id",
        f"{TYPES}:6:10: error part-id: the id 'agree' is taken in line 4"
        "\n    hint: give one of the two another id",
        f"{SCALES}:14:9: error part-id: the id 'icd203' is taken in line 3"
        "\n    hint: give one of the two another id",
        f"{RELATIONS}:4:10: error part-id: the id 'backs' is taken in line 3"
        "\n    hint: give one of the two another id",
    ]
