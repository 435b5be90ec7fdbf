from builder.rules.speech_act import RULE
from tests.briefing import Case

THREAT = "content/events/2031/dorn-threatens-league.yml"
GAS = "content/events/2031/guards-fire-gas.yml"


def test_a_threat_without_its_words(case: Case) -> None:
    case.replace(THREAT, "utterances: [dorn-will-pay]\n", "")
    assert case.problems(RULE) == [
        f"{THREAT}:2:6: error speech-act: a speech act that names no utterance"
        "\n    hint: add utterances: [...], or make it act: deed",
    ]


def test_words_on_a_rung_for_deeds(case: Case) -> None:
    case.replace(THREAT, "rung: 3", "rung: 5")
    assert case.problems(RULE) == [
        f"{THREAT}:11:28: error speech-act: words cannot stand on rung 5"
        "\n    hint: the ladder lets speech stand on 0, 1, 2, 3",
    ]


def test_a_deed_with_words(case: Case) -> None:
    case.append(GAS, "utterances: [union-demand]\n")
    assert case.problems(RULE) == [
        f"{GAS}:13:13: error speech-act: a deed names utterances"
        "\n    hint: remove them, or make it act: speech",
    ]


def test_the_ladder_says_where_words_may_stand(case: Case) -> None:
    case.replace(THREAT, "rung: 3", "rung: 0")
    assert case.problems(RULE) == []
