"""Places and events as GeoJSON: RFC 7946, and nothing more precise than what is known."""

import json
from typing import Any

import pytest

from builder.exports.as_geojson import files

Collection = dict[str, Any]


@pytest.fixture(scope="module")
def places(export: dict[str, Any]) -> Collection:
    found: Collection = json.loads(dict(files(export))["data/places.geojson"])
    return found


@pytest.fixture(scope="module")
def events(export: dict[str, Any]) -> Collection:
    found: Collection = json.loads(dict(files(export))["data/events.geojson"])
    return found


def by_id(collection: Collection) -> dict[str, dict[str, Any]]:
    return {feature["id"]: feature for feature in collection["features"]}


def positions(geometry: dict[str, Any] | None) -> list[list[float]]:
    if geometry is None:
        return []
    found: list[Any] = geometry["coordinates"]
    return [found] if geometry["type"] == "Point" else found


def test_it_is_a_collection_of_features_as_the_standard_has_it(
    places: Collection, events: Collection
) -> None:
    for collection in (places, events):
        assert collection.keys() == {"type", "features"}
        assert collection["type"] == "FeatureCollection"
        for feature in collection["features"]:
            assert feature.keys() == {"type", "id", "geometry", "properties"}
            assert feature["type"] == "Feature"
            for lon, lat in positions(feature["geometry"]):
                assert -180 <= lon <= 180
                assert -90 <= lat <= 90


def test_every_place_is_there_with_its_precision(
    places: Collection, export: dict[str, Any]
) -> None:
    found = by_id(places)
    assert [*found] == [row["id"] for row in export["places"]]
    for row in export["places"]:
        feature = found[row["id"]]
        at = [] if row["lat"] is None else [[row["lon"], row["lat"]]]
        assert positions(feature["geometry"]) == at
        assert feature["properties"] == {
            "name": row["name"], "names": row["names"], "precision": row["kind"],
            "within": row["within"],
        }  # fmt: skip


def test_a_place_that_nobody_located_has_no_geometry(export: dict[str, Any]) -> None:
    lost = {**export["places"][0], "lat": None, "lon": None}
    event = {**export["events"][0], "places": [lost["id"]]}
    found = dict(files({"places": [lost], "events": [event]}))
    for text in found.values():
        (feature,) = json.loads(text)["features"]
        assert feature["geometry"] is None


def test_every_event_is_where_its_places_are(
    events: Collection, places: Collection, export: dict[str, Any]
) -> None:
    found, at = by_id(events), by_id(places)
    for row in export["events"]:
        feature = found[row["id"]]
        known = [p for key in row["places"] for p in positions(at[key]["geometry"])]
        assert positions(feature["geometry"]) == known
        assert feature["properties"]["places"] == row["places"]
        assert feature["properties"]["precision"] == [
            at[key]["properties"]["precision"] for key in row["places"]
        ]
    assert {f["geometry"]["type"] for f in found.values() if f["geometry"]} >= {"Point"}


def test_an_event_at_two_places_is_at_both(export: dict[str, Any]) -> None:
    here, there = [row for row in export["places"] if row["lat"] is not None][:2]
    event = {**export["events"][0], "places": [here["id"], there["id"]]}
    text = dict(files({"places": [here, there], "events": [event]}))["data/events.geojson"]
    (feature,) = json.loads(text)["features"]
    assert feature["geometry"] == {
        "type": "MultiPoint",
        "coordinates": [[here["lon"], here["lat"]], [there["lon"], there["lat"]]],
    }
