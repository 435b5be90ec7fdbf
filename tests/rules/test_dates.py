"""When things are dated to."""

from datetime import date

from builder.model.base import When
from builder.rules.dates import facts, is_zone, last_cutoff, safe_window, told
from tests.briefing import Case


def test_facts_are_events_utterances_and_publications(case: Case) -> None:
    found = {(d.record, d.loc): d.what for d in facts(case.briefing())}
    assert found["marines-land", ("when",)] == "the event"
    assert found["dorn-pirates", ("said",)] == "the utterance"
    assert found["navy-release", ("published",)] == "the publication"
    assert found["tern-marines", ("quotes", 3, "said")] == "the utterance"
    assert len(found) == 10 + 9 + 4 + 1


def test_the_newest_edition_sets_the_cut_off(case: Case) -> None:
    assert last_cutoff(case.briefing()) == date(2031, 3, 4)
    case.delete("content/editions")
    assert last_cutoff(case.briefing()) is None


def test_only_zones_of_the_database_are_zones() -> None:
    assert [is_zone(name) for name in ("UTC", "Asia/Tokyo")] == [True, True]
    for name in ("", "Asia", "Nowhere", "../../etc/passwd", "/etc/localtime", "a\0b"):
        assert not is_zone(name)


def test_a_time_is_told_as_it_was_typed(case: Case) -> None:
    assert told(When(edtf="2031-03-04", clock="06:30", tz="UTC")) == "2031-03-04 06:30 UTC"
    assert told(When(edtf="2031-03", part_of_day="late")) == "2031-03 late"
    assert told(When(edtf="2031")) == "2031"
    assert safe_window(When(edtf="2031", tz="Nowhere"), case.briefing()).start is None
