"""What a page holds in other forms: the links that its head has for machines.

Takes a page; gives types and addresses. A record's page has the file beside it, a page of many
records their tables.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.exports import as_records
from builder.pages.addresses import FOLDERS, is_later
from builder.pages.base import Page

JSON, CSV = "application/json", "text/csv"
GEOJSON, CSL = "application/geo+json", "application/vnd.citationstyles.csl+json"

_LISTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "index.html": ((JSON, "data/briefing.json"),),
    "data.html": ((JSON, "data/briefing.json"), (JSON, "data/datapackage.json")),
    "actors/index.html": ((CSV, "data/actors.csv"),),
    "chronology.html": ((CSV, "data/events.csv"), (GEOJSON, "data/events.geojson")),
    "events/index.html": ((CSV, "data/events.csv"), (GEOJSON, "data/events.geojson")),
    "places.html": ((CSV, "data/places.csv"), (GEOJSON, "data/places.geojson")),
    "network.html": ((CSV, "data/relations.csv"),),
    "quotations.html": ((CSV, "data/utterances.csv"), (CSV, "data/quotes.csv")),
    "disagreements.html": ((CSV, "data/questions.csv"), (CSV, "data/claims.csv")),
    "sources/index.html": ((CSV, "data/articles.csv"), (CSL, "data/articles.csl.json")),
}


def alternates(page: Page) -> list[dict[str, str]]:
    """Type and address, from the site's root, of each other form."""
    folder, _, name = page.path.rpartition("/")
    found = _LISTS.get(page.path, ())
    if folder == "editions":
        found = ((JSON, f"data/editions/{as_records.path(name)}"),)
    elif folder in FOLDERS and name != "index.html" and not is_later(page.path):
        found = ((JSON, as_records.path(page.path)),)
    return [{"type": type_, "href": href} for type_, href in found]
