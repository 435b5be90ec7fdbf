from builder.rules.outlet_basis import RULE
from tests.briefing import Case

COPY = "content/articles/plain-copy.yml"
NAVY = "content/articles/navy-release.yml"


def test_an_outlet_on_no_basis(case: Case) -> None:
    case.replace(NAVY, "basis: stated, evidence: Statement", "basis: unknown, evidence: Statement")
    assert case.problems(RULE) == [
        f"{NAVY}:3:23: error outlet-basis: an outlet on no basis"
        "\n    hint: write stated or inferred, or outlet: null",
    ]


def test_no_outlet_on_a_basis(case: Case) -> None:
    case.replace(NAVY, "outlet: veltan-navy", "outlet: null")
    assert case.problems(RULE) == [
        f"{NAVY}:3:23: error outlet-basis: no outlet, and a basis that is stated"
        "\n    hint: write basis: unknown, or name the outlet",
    ]


def test_a_basis_without_evidence(case: Case) -> None:
    case.replace(
        COPY,
        "{basis: unknown, evidence: the capture names no outlet of its own}",
        "{basis: unknown}",
    )
    assert case.problems(RULE) == [
        f"{COPY}:3:23: error outlet-basis: a basis that is unknown, without evidence"
        "\n    hint: add the words, or the reason",
    ]
