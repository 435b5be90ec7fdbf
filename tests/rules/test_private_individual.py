from builder.rules.private_individual import RULE
from tests.briefing import Case

TOLLEN = "content/actors/mira-tollen.yml"


def test_a_person_without_a_role(case: Case) -> None:
    case.write(TOLLEN, "kind: person\nname: Mira Tollen\nside: velta-side\n")
    assert case.problems(RULE) == [
        f"{TOLLEN}:2:7: warning private-individual: 'Mira Tollen' has no public role"
        "\n    hint: add the role, or make it an unnamed actor",
    ]
