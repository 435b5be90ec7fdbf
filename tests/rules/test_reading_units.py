from builder.rules.reading_units import RULE
from tests.briefing import Case

SENT = "content/questions/marines-sent.yml"
DEAD = "content/questions/strike-deaths.yml"


def test_a_claim_that_counts_something_else(case: Case) -> None:
    case.replace(SENT, "tern-marines/marines-standby]", "navy-release/boats-sunk]")
    assert case.problems(RULE) == [
        f"{SENT}:14:39: error reading-units: 'navy-release/boats-sunk' counts boats, and this "
        "question marines"
        "\n    hint: sum claims of one unit",
    ]


def test_a_record_that_is_no_claim(case: Case) -> None:
    case.replace(SENT, "tern-marines/marines-standby]", "tern-marines]").replace(
        SENT, "tern-marines/marines-first", "tern-marines/careful-answer"
    )
    assert case.problems(RULE) == [
        f"{SENT}:14:11: error reading-units: 'tern-marines/careful-answer' is no claim"
        "\n    hint: name a claim as article/claim",
        f"{SENT}:14:40: error reading-units: 'tern-marines' is no claim"
        "\n    hint: name a claim as article/claim",
    ]


def test_a_claim_may_stand_in_an_article_that_cannot_be_read(case: Case) -> None:
    case.replace(SENT, "tern-marines/marines-standby]", "navy-release/boats-sunk, plain-copy]")
    case.write("content/articles/navy-release.yml", "title: [")
    case.write("content/articles/plain-copy.yml", "title: [")
    assert case.problems(RULE) == [
        f"{SENT}:14:64: error reading-units: 'plain-copy' is no claim"
        "\n    hint: name a claim as article/claim",
    ]


def test_a_claim_that_counts_nothing(case: Case) -> None:
    sent_to = "gull-harbour-office/marines-to-port-sava"
    case.replace(SENT, "tern-marines/marines-standby]", f"{sent_to}]")
    assert case.problems(RULE) == [
        f"{SENT}:14:39: error reading-units: {sent_to!r} counts nothing, and this question marines"
        "\n    hint: sum claims of one unit",
    ]


def test_a_claim_without_a_figure(case: Case) -> None:
    case.append(
        DEAD,
        "readings: [{text: all, sum: [navy-release/navy-count, tern-marines/fighters-killed]}]\n",
    )
    assert case.problems(RULE) == [
        f"{DEAD}:7:55: error reading-units: 'tern-marines/fighters-killed' has no figure"
        "\n    hint: sum claims that have a value or a range",
    ]


def test_a_claim_of_another_question_with_the_same_unit(case: Case) -> None:
    case.replace(DEAD, "unit: people", "unit: marines").append(
        DEAD,
        "readings: [{text: all, sum: [navy-release/navy-count, tern-marines/marines-first]}]\n",
    )
    assert case.problems(RULE) == []
