from builder.rules.agentless_passive import RULE
from tests.briefing import Case

GAS = "content/events/2031/guards-fire-gas.yml"


def test_nobody_says_by_whom(case: Case) -> None:
    case.replace(
        GAS, "title: Harbour guard fires tear gas at the crowd", "title: Harbour guard was attacked"
    )
    assert case.problems(RULE) == [
        f"{GAS}:1:8: error agentless-passive: 'was attacked' does not say by whom"
        "\n    hint: start with the agent, in the active voice",
    ]


def test_an_irregular_verb(case: Case) -> None:
    case.replace(
        GAS,
        "title: Harbour guard fires tear gas at the crowd",
        "title: Harbour guard is suddenly hit",
    )
    assert case.problems(RULE) == [
        f"{GAS}:1:8: error agentless-passive: 'is suddenly hit' does not say by whom"
        "\n    hint: start with the agent, in the active voice",
    ]


def test_the_agent_is_named(case: Case) -> None:
    case.replace(
        GAS,
        "title: Harbour guard fires tear gas at the crowd",
        "title: Harbour guard is attacked by the crowd",
    )
    assert case.problems(RULE) == []


def test_a_clause_that_only_tells_more(case: Case) -> None:
    case.replace(GAS, "at the crowd", "at people who were seated")
    assert case.problems(RULE) == []
