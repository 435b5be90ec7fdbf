from builder.rules.event_reported import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"
LEASE = "content/events/2029/velta-leases-quay.yml"


def test_an_event_that_no_article_tells_of(case: Case) -> None:
    case.replace(GULL, "event: velta-leases-quay", "event: depot-attack")
    assert case.problems(RULE) == [
        f"{LEASE}:1:1: error event-reported: no article reports this event"
        "\n    hint: add it to the reports of an article, or withdraw it",
    ]


def test_a_withdrawn_event_needs_none(case: Case) -> None:
    assert case.problems(RULE) == []


def test_a_refused_article_may_tell_of_it(case: Case) -> None:
    case.append(NAVY, "access: on_scene\n")
    assert case.problems(RULE) == []
