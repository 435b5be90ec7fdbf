from builder.rules.unknown_agent import RULE
from tests.briefing import Case

ATTACK = "content/events/2031/depot-attack.yml"


def test_an_act_that_nobody_does(case: Case) -> None:
    case.replace(
        ATTACK, "  - {actor: unknown-attackers, role: initiator, basis: witnessed}\n", ""
    ).replace(ATTACK, "role: alleged_perpetrator", "role: bystander")
    assert case.problems(RULE) == [
        f"{ATTACK}:9:3: error unknown-agent: nobody acts in this event"
        "\n    hint: add an initiator; an actor of kind unknown where nobody knows",
    ]


def test_an_alleged_agent_is_one(case: Case) -> None:
    case.replace(ATTACK, "  - {actor: unknown-attackers, role: initiator, basis: witnessed}\n", "")
    assert case.problems(RULE) == []
