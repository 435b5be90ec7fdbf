from builder.rules.cited_after_cutoff import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"


def test_an_event_in_prose_and_in_evidence(case: Case) -> None:
    case.replace(FIRST, "[[tern-marines]].", "[[tern-marines]] [[marines-land]].").replace(
        FIRST, "evidence: [depot-attack,", "evidence: [marines-land,"
    )
    assert case.problems(RULE) == [
        f"{FIRST}:42:16: error cited-after-cutoff: 'marines-land' is of 2031-03-04, after this "
        "edition's cut-off 2031-03-03"
        "\n    hint: cite something earlier, or move it to the next edition",
        f"{FIRST}:51:1: error cited-after-cutoff: 'marines-land' is of 2031-03-04, after this "
        "edition's cut-off 2031-03-03"
        "\n    hint: cite something earlier, or move it to the next edition",
    ]


def test_an_utterance_and_an_article(case: Case) -> None:
    case.replace(
        FIRST,
        "contrary: [gull-harbour-office/marines-ordered]",
        "contrary: [tollen-guard-people, navy-release]",
    )
    assert case.problems(RULE) == [
        f"{FIRST}:30:16: error cited-after-cutoff: 'tollen-guard-people' is of 2031-03-04, after "
        "this edition's cut-off 2031-03-03"
        "\n    hint: cite something earlier, or move it to the next edition",
        f"{FIRST}:30:37: error cited-after-cutoff: 'navy-release' is of 2031-03-04, after this "
        "edition's cut-off 2031-03-03"
        "\n    hint: cite something earlier, or move it to the next edition",
    ]


def test_the_next_edition_may_cite_them(case: Case) -> None:
    assert case.problems(RULE) == []
