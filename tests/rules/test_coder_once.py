from builder.rules.coder_once import RULE
from tests.briefing import Case

BREACH = "content/events/2031/crowd-enters-office.yml"


def test_two_codings_by_one_coder(case: Case) -> None:
    case.replace(BREACH, "coder: coder-b", "coder: coder-a")
    assert case.problems(RULE) == [
        f"{BREACH}:15:13: error coder-once: 'coder-a' has coded this event already"
        "\n    hint: remove one of the two codings",
    ]
