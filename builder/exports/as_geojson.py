"""Places and events as GeoJSON.

Takes a data export; gives texts. How precisely a place is known is a property, for a point alone
says more than anybody knows; a place without coordinates has no geometry. Source: RFC 7946.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from builder.exports.as_json import Export, encode

Row = Mapping[str, Any]
Position = tuple[float, float]


def files(export: Export) -> Iterator[tuple[str, str]]:
    """The two files, as (path from the site's root, text)."""
    places = {place["id"]: place for place in export["places"]}
    yield "data/places.geojson", _collection(map(_place, export["places"]))
    yield "data/events.geojson", _collection(_event(event, places) for event in export["events"])


def _collection(features: Iterable[Row]) -> str:
    """A feature on a line."""
    lines = ",\n".join(map(encode, features))
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'


def _feature(row: Row, found: list[Position], properties: Row) -> Row:
    return {
        "type": "Feature", "id": row["id"], "geometry": _geometry(found), "properties": properties,
    }  # fmt: skip


def _geometry(found: list[Position]) -> Row | None:
    if len(found) > 1:
        return {"type": "MultiPoint", "coordinates": found}
    return {"type": "Point", "coordinates": found[0]} if found else None


def _place(place: Row) -> Row:
    properties = {
        "name": place["name"], "names": place["names"], "precision": place["kind"],
        "within": place["within"],
    }  # fmt: skip
    return _feature(place, _positions([place]), properties)


def _event(event: Row, places: Mapping[str, Row]) -> Row:
    """An event where its places are; each place with its own precision, in the same order."""
    found = [places[key] for key in event["places"]]
    shown = ("title", "date", "act", "scope", "type", "status", "articles")
    properties = {
        **{name: event[name] for name in shown}, "places": event["places"],
        "precision": [place["kind"] for place in found],
    }  # fmt: skip
    return _feature(event, _positions(found), properties)


def _positions(places: Iterable[Row]) -> list[Position]:
    """Longitude first, as the standard wants it."""
    return [(p["lon"], p["lat"]) for p in places if p["lat"] is not None]
