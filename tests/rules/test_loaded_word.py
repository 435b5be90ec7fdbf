from builder.rules.loaded_word import RULE
from tests.briefing import Case

ATTACK = "content/events/2031/depot-attack.yml"
STRIKES = "content/events/2031/strikes-off-gannet.yml"
BREACH = "content/events/2031/crowd-enters-office.yml"
GULL_ACTOR = "content/actors/sava-gull.yml"


def test_in_a_summary(case: Case) -> None:
    case.replace(BREACH, "The crowd broke", "The Mob broke")
    assert case.problems(RULE) == [
        f"{BREACH}:11:10: error loaded-word: 'Mob' takes a side"
        "\n    hint: write crowd, or quote it",
    ]


def test_in_a_descriptor_and_a_rationale(case: Case) -> None:
    case.replace(GULL_ACTOR, "A daily paper", "A paper of the regime,").replace(
        STRIKES, "people were killed by it", "pirates were killed by it"
    )
    assert case.problems(RULE) == [
        f"{GULL_ACTOR}:5:13: error loaded-word: 'regime' takes a side"
        "\n    hint: write government, or quote it",
        f"{STRIKES}:16:36: error loaded-word: 'pirates' takes a side"
        "\n    hint: write the group's name, or quote it",
    ]


def test_in_quotation_marks_it_is_somebodys(case: Case) -> None:
    case.replace(BREACH, "The crowd broke", 'What one article calls "The mob" broke')
    assert case.problems(RULE) == []


def test_an_exception_with_its_reason(case: Case) -> None:
    case.write("content/allow.yml", "allow: []\n")
    assert case.problems(RULE) == [
        f"{ATTACK}:14:1: error loaded-word: 'raiders' takes a side"
        "\n    hint: write the group's name, or quote it",
    ]
