import pytest

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


@pytest.mark.parametrize("standing", ["standfirst", "heading", "caption"])
def test_a_claim_of_another_place_than_the_text(case: Case, standing: str) -> None:
    case.replace(COPY, "in: headline", f"in: {standing}").replace(
        SECOND, "evidence: [depot-attack,", "evidence: [plain-copy/thousands-storm,"
    )
    (found,) = case.problems(RULE)
    assert f"'plain-copy/thousands-storm' stands in a {standing}\n" in found


def test_a_claim_of_the_text(case: Case) -> None:
    case.replace(COPY, "    in: headline\n", "").replace(
        SECOND, "evidence: [depot-attack,", "evidence: [plain-copy/thousands-storm,"
    )
    assert case.problems(RULE) == []


def test_it_may_speak_against_a_judgement(case: Case) -> None:
    case.replace(SECOND, "contrary: [gull", "contrary: [plain-copy/thousands-storm, gull")
    assert case.problems(RULE) == []
