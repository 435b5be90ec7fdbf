from builder.rules.headline_evidence import RULE
from tests.briefing import Case

COPY = "content/articles/plain-copy.yml"
SECOND = "content/editions/2/edition.yml"


def test_a_claim_of_a_headline(case: Case) -> None:
    case.replace(SECOND, "evidence: [depot-attack,", "evidence: [plain-copy/thousands-storm,")
    assert case.problems(RULE) == [
        f"{SECOND}:43:16: error headline-evidence: 'plain-copy/thousands-storm' stands in a "
        "headline"
        "\n    hint: rest the judgement on the text of an article",
    ]


def test_a_claim_of_the_text(case: Case) -> None:
    case.replace(COPY, "in: headline", "in: standfirst").replace(
        SECOND, "evidence: [depot-attack,", "evidence: [plain-copy/thousands-storm,"
    )
    assert case.problems(RULE) == []


def test_it_may_speak_against_a_judgement(case: Case) -> None:
    case.replace(SECOND, "contrary: [gull", "contrary: [plain-copy/thousands-storm, gull")
    assert case.problems(RULE) == []
