"""A withdrawn actor or place keeps its address, and stands in no list of those there are."""

from tests.briefing import Case

GONE = 'withdrawn: {on: "2031-03-05", why: A misreading.}\n'
ACTOR = "name: Phantom Fleet\nkind: group\n" + GONE
PLACE = "name: Phantom Reef\nprecision: point\n" + GONE


def pages(case: Case) -> dict[str, str]:
    case.write("content/actors/phantom-fleet.yml", ACTOR)
    case.write("content/places/phantom-reef.yml", PLACE)
    return case.verify().site()


def test_no_list_has_a_withdrawn_record(case: Case) -> None:
    found = pages(case)
    assert "Phantom Fleet" not in found["actors/index.md"]
    assert "Phantom" not in found["find.md"]
    assert "Withdrawn, 5\xa0March 2031: A misreading." in found["actors/phantom-fleet.md"]


def test_a_withdrawn_place_stands_apart_at_its_address(case: Case) -> None:
    places = pages(case)["places.md"]
    assert "Five places, each" in places
    before, _, after = places.partition('<h2 id="within-withdrawn">')
    assert "Phantom Reef" not in before
    assert 'id="phantom-reef"' in after
    assert "A misreading." in after
