"""Where a place's position stands, and what it rests on."""

from tests.briefing import Case

ISLAND = "content/places/gannet-island.yml"
POSITION = "<dt>Position</dt>"
AT = "37.90° N, 25.10° W"


def test_a_position_that_the_map_lists_stands_there_alone(case: Case) -> None:
    page = case.verify().site()["places.md"]
    assert page.count(AT) == 1
    assert POSITION not in page
    assert "Positions are ours: made up for the tests.</p>" in page


def test_positions_of_several_bases_stand_with_their_own(case: Case) -> None:
    case.replace(ISLAND, "basis: made up for the tests", "basis: a chart of 2030")
    page = case.verify().site()["places.md"]
    assert f'{POSITION}<dd>{AT} <span class="basis-note">a chart of 2030</span>' in page
    assert page.count('<span class="basis-note">made up for the tests</span>') == 2
    assert "Positions are ours.</p>" in page


def test_without_a_map_each_place_has_its_position(case: Case) -> None:
    for event in case.root.glob("content/events/*/*.yml"):
        lines = event.read_text(encoding="utf-8").splitlines(keepends=True)
        event.write_text("".join(line for line in lines if not line.startswith("where:")))
    assert f"{POSITION}<dd>{AT}</dd>" in case.verify().site()["places.md"]
