"""Every part of a kind inside a record."""

from builder.model.base import When
from builder.model.shared import Name, Participant
from builder.rules.walk import inside, whens
from tests.briefing import Case


def test_parts_are_found_at_any_depth_with_their_place(case: Case) -> None:
    briefing = case.briefing()
    found = list(inside(briefing.articles["navy-release"], When))
    assert [(loc, when.clock) for loc, when in found] == [
        (("published",), None), (("claims", 0, "as_of"), "06:30"), (("claims", 1, "as_of"), None),
    ]  # fmt: skip
    roles = [p.role for _, p in inside(briefing.events["depot-attack"], Participant)]
    assert roles == ["initiator", "alleged_perpetrator", "target"]
    assert [loc for loc, _ in inside(briefing.actors["coastal-league"], Name)] == [
        ("names", 0), ("names", 1),
    ]  # fmt: skip


def test_every_time_of_a_briefing_is_found(case: Case) -> None:
    found = {(record, loc) for record, loc, _ in whens(case.briefing())}
    assert ("gull-harbour-office", ("claims", 1, "when")) in found
    assert ("dorn-pirates", ("said",)) in found
    assert ("velta-leases-quay", ("when",)) in found
