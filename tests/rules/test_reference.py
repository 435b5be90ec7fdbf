from builder.rules.reference import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"
STRIKES = "content/events/2031/strikes-off-gannet.yml"
SENT = "content/questions/marines-sent.yml"
QUAY = "content/places/east-quay.yml"
WORDS = "content/utterances/dorn-pirates.yml"


def test_a_record_that_does_not_exist(case: Case) -> None:
    case.replace(WORDS, "speaker: ilka-dorn", "speaker: ilka-dron")
    assert case.problems(RULE) == [
        f"{WORDS}:1:10: error reference: there is no actor 'ilka-dron'"
        "\n    hint: did you mean 'ilka-dorn'?",
    ]


def test_a_record_of_another_kind(case: Case) -> None:
    case.replace(STRIKES, "follows: [depot-attack]", "follows: [depot-attack, port-sava]")
    assert case.problems(RULE) == [
        f"{STRIKES}:14:25: error reference: 'port-sava' is no event but of kind place"
        "\n    hint: name another event",
    ]


def test_a_part_of_an_article(case: Case) -> None:
    case.replace(SENT, "tern-marines/marines-standby]", "tern-marines/marines-on-standby]")
    assert case.problems(RULE) == [
        f"{SENT}:14:39: error reference: there is no record 'tern-marines/marines-on-standby'"
        "\n    hint: did you mean 'tern-marines/marines-standby'?",
    ]


def test_nothing_is_near(case: Case) -> None:
    case.replace(QUAY, "within: port-sava", "within: xyzzy")
    assert case.problems(RULE) == [
        f"{QUAY}:3:9: error reference: there is no place 'xyzzy'"
        "\n    hint: add the place, or correct the id",
    ]


def test_the_narrator_asserts_and_does_nothing_else(case: Case) -> None:
    case.replace(GULL, "from: anton-brusk", "from: narrator")
    assert case.problems(RULE) == [
        f"{GULL}:153:11: error reference: 'narrator' is no record but of kind narrator"
        "\n    hint: name another record",
    ]


def test_a_part_of_an_article_that_was_refused_may_be_there(case: Case) -> None:
    case.append(NAVY, "access: on_scene\n")
    assert case.problems(RULE) == []


def test_a_part_of_what_is_no_article(case: Case) -> None:
    case.replace(SENT, "tern-marines/marines-standby]", "port-sava/marines-standby]")
    assert case.problems(RULE) == [
        f"{SENT}:14:39: error reference: there is no record 'port-sava/marines-standby'"
        "\n    hint: did you mean 'tern-marines/marines-standby'?",
    ]
