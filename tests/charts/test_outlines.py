"""Outlines: the right countries in the right place, whole across the date line and round a pole."""

from itertools import pairwise

import pytest

from builder.charts.outlines import Frame, Shape, area_around, shapes


def shown(frame: Frame) -> dict[str, Shape]:
    return {shape.name: shape for shape in shapes(frame, 0.01)}


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (Frame(-25, 63, -13, 67), {"Iceland"}),
        (Frame(-60, -12, -58, -10), {"Brazil"}),  # inside, far from any border
        (Frame(-160, 40, -150, 45), set()),
    ],
)
def test_the_countries_of_a_frame(frame: Frame, expected: set[str]) -> None:
    assert set(shown(frame)) == expected


def test_what_leaves_the_frame_is_cut_off() -> None:
    frame = Frame(-10, 36, 4, 44)
    for shape in shown(frame).values():
        for x, y in (point for ring in shape.rings for point in ring):
            assert frame.west - 0.01 <= x <= frame.east + 0.01
            assert frame.south - 0.01 <= y <= frame.north + 0.01


@pytest.mark.parametrize("west", [175.0, -185.0])
def test_fiji_is_there_from_both_sides_of_the_date_line(west: float) -> None:
    fiji = shown(Frame(west, -20, west + 10, -15))["Fiji"]
    xs = [x for ring in fiji.rings for x, _ in ring]
    assert west < min(xs)
    assert max(xs) < west + 10


def test_no_outline_runs_across_the_map() -> None:
    for shape in shown(Frame(-180, 55, 180, 85)).values():
        for ring in shape.rings:
            inner = [(x, y) for x, y in ring if abs(x) < 179 and 56 < y < 84]
            steps = (abs(u - x) for (x, _), (u, _) in pairwise(inner))
            assert max(steps, default=0) < 90, shape.name


@pytest.mark.parametrize(
    ("lon", "lat", "area"),
    [(-55, -10, 8_500_000), (-19, 65, 103_000), (100, 62, 16_900_000), (0, -85, 13_000_000)],
    ids=["Brazil", "Iceland", "Russia", "Antarctica"],
)
def test_the_area_of_a_country(lon: float, lat: float, area: float) -> None:
    assert area_around(lon, lat) == pytest.approx(area, rel=0.1)


def test_the_sea_is_no_country() -> None:
    assert area_around(-30, 40) is None
