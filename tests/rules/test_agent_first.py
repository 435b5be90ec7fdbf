from builder.rules.agent_first import RULE
from tests.briefing import Case

STRIKES = "content/events/2031/strikes-off-gannet.yml"
BREACH = "content/events/2031/crowd-enters-office.yml"
GAS = "content/events/2031/guards-fire-gas.yml"
LANDING = "content/events/2031/marines-land.yml"


def test_a_title_that_starts_with_the_deed(case: Case) -> None:
    case.replace(
        LANDING, "title: Veltan marines land at the East Quay", "title: Landing of Veltan marines"
    )
    assert case.problems(RULE) == [
        f"{LANDING}:1:8: error agent-first: the title does not start with whoever acts"
        "\n    hint: start it with Veltan marines",
    ]


def test_a_target_does_not_act(case: Case) -> None:
    case.replace(
        STRIKES,
        "title: Veltan Navy strikes boats of the Coastal League",
        "title: Coastal League loses boats",
    )
    assert case.problems(RULE) == [
        f"{STRIKES}:1:8: error agent-first: the title does not start with whoever acts"
        "\n    hint: start it with Veltan Navy",
    ]


def test_a_longer_word_is_another_name(case: Case) -> None:
    case.replace(BREACH, "title: Crowd breaks", "title: Crowds at last break")
    assert case.problems(RULE) == [
        f"{BREACH}:1:8: error agent-first: the title does not start with whoever acts"
        "\n    hint: start it with Crowd at the harbour office or Harbour guard",
    ]


def test_where_nobody_acts_somebody_is_asked_for(case: Case) -> None:
    case.replace(LANDING, "role: initiator", "role: target")
    assert case.problems(RULE) == [
        f"{LANDING}:1:8: error agent-first: the title does not start with whoever acts"
        "\n    hint: start it with a participant who acts",
    ]


def test_another_form_of_the_name_and_an_article(case: Case) -> None:
    case.replace(GAS, "title: Harbour guard fires", "title: The guards fire")
    assert case.problems(RULE) == []
