from builder.rules.report_claims import RULE
from tests.briefing import Case

COPY = "content/articles/plain-copy.yml"
NAVY = "content/articles/navy-release.yml"


def test_a_claim_of_another_article(case: Case) -> None:
    case.replace(COPY, "claims: [thousands-storm]", "claims: [crowd-size]")
    assert case.problems(RULE) == [
        f"{COPY}:67:14: error report-claims: this article has no claim 'crowd-size'"
        "\n    hint: add the claim to this article, or remove it",
    ]


def test_a_slip_of_the_finger(case: Case) -> None:
    case.replace(NAVY, "claims: [navy-count, boats-sunk]", "claims: [navy-count, boat-sunk]")
    assert case.problems(RULE) == [
        f"{NAVY}:78:26: error report-claims: this article has no claim 'boat-sunk'"
        "\n    hint: did you mean 'boats-sunk'?",
    ]
