"""Locator maps: marks, radii, names, and what is on no map."""

import math
from typing import Any

import pytest

from builder.charts.labels import Named, fitted
from builder.charts.outlines import EARTH
from builder.charts.spots import Plane
from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces

PLACES = "content/places"
LANDING = "content/events/2031/marines-land.yml"


def place(case: Case, name: str, lat: float, lon: float, precision: str = "city") -> Case:
    return case.write(
        f"{PLACES}/{name}.yml",
        f"name: {name.title()}\nprecision: {precision}\n"
        f"at: {{lat: {lat}, lon: {lon}, basis: made up}}\n",
    )


def rings(case: Case, name: str = "map") -> list[list[tuple[float, float]]]:
    """The rings of radius that a map draws."""
    trace = next(t for t in traces(charts(case)[name]) if t.get("line", {}).get("dash") == "dot")
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if x is None:
            found.append([])
        else:
            found[-1].append((x, y))
    return [ring for ring in found if ring]


def row(case: Case, name: str, chart: str = "map") -> list[str]:
    return next([c.text for c in r] for r in charts(case)[chart].table.rows if r[0].text == name)


def test_places_that_lie_close_together_share_a_mark(case: Case) -> None:
    chart = charts(case)["map"]
    (dots,) = [trace for trace in traces(chart) if trace["mode"] == "markers"]
    assert len(dots["x"]) < len(column(chart, "Place"))
    assert "Port Sava +2" in texts(chart)
    assert set(marks(chart)) <= {r[0].href for r in chart.table.rows}


def test_a_place_without_a_position_is_drawn_where_it_lies_within(case: Case) -> None:
    assert row(case, "East Quay") == [
        "East Quay", "district", "20 km", "37.70° N, 25.60° W, as Port Sava", "1", "1"
    ]  # fmt: skip


def test_a_place_of_no_known_position_stands_in_the_table_alone(case: Case) -> None:
    assert row(case, "Marun")[3] == "not known"
    assert "One place of no known position: see the table." in charts(case)["map"].subtitle


def test_a_region_has_a_ring_of_its_radius(case: Case) -> None:
    widths = [max(x for x, _ in ring) - min(x for x, _ in ring) for ring in rings(case)]
    heights = [max(y for _, y in ring) - min(y for _, y in ring) for ring in rings(case)]
    assert (300, 300) in [
        (round(w, -1), round(h, -1)) for w, h in zip(widths, heights, strict=True)
    ]


def test_a_country_has_the_radius_of_its_area(case: Case) -> None:
    place(case, "iceland", 65.0, -18.5, "country")
    radius = float(row(case, "Iceland", "map-far")[2].removesuffix(" km"))
    assert radius == pytest.approx(math.sqrt(103_000 / math.pi), rel=0.05)


def test_a_country_at_sea_has_a_radius_all_the_same(case: Case) -> None:
    place(case, "atlantis", 30.0, -40.0, "country")
    assert row(case, "Atlantis", "map-far")[2] == "250 km"


def test_far_places_have_a_map_of_their_own(case: Case) -> None:
    assert "map-far" not in charts(case)
    place(case, "antipolis", -37.7, 154.4)
    far = charts(case)["map-far"]
    assert far.title == "One place lies more than 1,500 km from Port Sava, up to 20,000 km"
    assert column(far, "Place") == ["Antipolis"]
    assert any("Antipolis" in text for text in texts(far))


@pytest.mark.parametrize(("form", "across"), [(0, 680), (0, 1_152), (1, 288), (1, 679)])
def test_no_screen_shows_more_of_a_far_map_than_the_earth(
    case: Case, form: int, across: int
) -> None:
    place(case, "antipolis", -20, 120)
    far = charts(case)["map-far"]
    height = far.heights[form] * min(1, across / far.widths[form])
    axes = far.figure.layout
    half = max(axes.yaxis.range[1], axes.xaxis.range[1] * height / across)
    drawn = max(abs(y) for y in traces(far)[0]["y"] if y is not None)
    coast = (57 + (37.7 - 20) / 2) * math.pi * EARTH / 180
    assert max(half, drawn) <= coast + 20  # outlines stand on a grid


def test_a_map_across_the_date_line_is_one_map(case: Case) -> None:
    for name, lon in (("port-sava", 179.5), ("harbour-office", -179.6), ("gannet-island", 179.9)):
        text = case.read(f"{PLACES}/{name}.yml")
        case.write(f"{PLACES}/{name}.yml", text.split("at:")[0])
        case.append(f"{PLACES}/{name}.yml", f"at: {{lat: -17.0, lon: {lon}, basis: made up}}\n")
    chart = charts(case)["map"]
    low, high = chart.figure.layout.xaxis.range
    (dots,) = [trace for trace in traces(chart) if trace["mode"] == "markers"]
    assert high - low < 2_000
    assert all(low < x < high for x in dots["x"])
    assert "map-far" not in charts(case)


def test_without_events_at_places_there_is_no_map(case: Case) -> None:
    for event in case.root.glob("content/events/*/*.yml"):
        lines = event.read_text(encoding="utf-8").splitlines(keepends=True)
        event.write_text("".join(line for line in lines if not line.startswith("where:")))
    assert "map" not in charts(case)


FLAT = Plane(0, 0, 1_000, 500)


def names(found: list[dict[str, Any]]) -> list[str]:
    return [note["text"] for note in found]


def test_a_name_stands_where_it_covers_no_other() -> None:
    places = [Named("Port Sava", 0, 0, 0), Named("North mole", 30, 0, 0)]
    found = fitted(places, [], FLAT, [(900, 450)])
    assert [(note["text"], note["xanchor"]) for note in found] == [
        ("Port Sava", "right"), ("North mole", "left"),
    ]  # fmt: skip


def test_a_name_that_fits_nowhere_is_left_to_the_table() -> None:
    crowd = [Named(f"Quay {n}", n * 4, n * 3 % 7, 0) for n in range(40)]
    assert 0 < len(fitted(crowd, [], FLAT, [(330, 160)])) < 40


def test_a_country_is_named_once_and_only_where_its_name_fits() -> None:
    countries = [
        Named("Orsk", 300, 100, 200),
        Named("Velta", -300, 100, 5),
        Named("Sava", 0, 0, 900),
    ]
    assert names(fitted([Named("Sava", -400, -200, 0)], countries, FLAT, [(900, 450)])) == [
        "Sava", "Orsk",
    ]  # fmt: skip


def test_a_name_must_fit_on_the_slimmest_screen_and_on_the_widest() -> None:
    low, beside = Named("Orsk", 0, -245, 500), Named("Velta", 60, 100, 0)
    others = [Named("Sava", 0, 100, 0)]
    assert names(fitted(others, [low], FLAT, [(900, 500)])) == ["Sava", "Orsk"]
    assert names(fitted(others, [low], FLAT, [(900, 500), (1_200, 500)])) == ["Sava"]
    wide = [note["xanchor"] for note in fitted([*others, beside], [], FLAT, [(1_100, 550)])]
    both = [
        note["xanchor"] for note in fitted([*others, beside], [], FLAT, [(600, 550), (1_100, 550)])
    ]
    assert wide == ["left", "left"]
    assert both == ["right", "left"]


def test_a_very_long_name_is_cut() -> None:
    (note,) = fitted([Named("x" * 300, 0, 0, 0)], [], FLAT, [(900, 450)])
    assert note["text"] == "x" * 33 + "…"
