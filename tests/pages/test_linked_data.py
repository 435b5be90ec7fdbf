"""The JSON-LD of the pages: schema.org's types, ids that lead somewhere, nothing that is unsure."""

import json
import posixpath
import re
from collections.abc import Iterator
from typing import Any

import pytest

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
TYPES = {
    "Event", "GeoCoordinates", "GovernmentOrganization", "NewsArticle", "NewsMediaOrganization",
    "Organization", "Person", "Place", "Quotation", "Report", "Thing",
}  # fmt: skip

Node = dict[str, Any]


@pytest.fixture(scope="module")
def data(pages: dict[str, str]) -> dict[str, list[Node]]:
    """The nodes at the top of each page that has any, by its address."""
    found = {}
    for path, text in pages.items():
        if path.endswith(".md") and (block := DATA.search(text)):
            read = json.loads(block[1])
            assert read["@context"] == "https://schema.org"
            found[path.removesuffix(".md") + ".html"] = read.get("@graph", [read])
    return found


def within(node: Any) -> Iterator[Node]:
    """A node and all that stand in it."""
    if isinstance(node, dict):
        yield node
    for inner in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from within(inner)


def test_every_record_of_its_kind_is_told_of(data: dict[str, list[Node]]) -> None:
    kinds = {node["@type"] for nodes in data.values() for node in nodes}
    assert kinds >= {"Event", "NewsArticle", "Quotation", "Person", "Organization"}
    every = [node for nodes in data.values() for one in nodes for node in within(one)]
    assert {node["@type"] for node in every} <= TYPES
    assert {node["geo"]["@type"] for node in every if node["@type"] == "Place" and "geo" in node}


def test_every_id_is_an_anchor_that_there_is(
    data: dict[str, list[Node]], pages: dict[str, str]
) -> None:
    anchors = {
        path.removesuffix(".md") + ".html": set(re.findall(r'\sid="([^"]*)"', text))
        for path, text in pages.items()
        if path.endswith(".md")
    }
    for page, nodes in data.items():
        for node in (inner for one in nodes for inner in within(one) if "@id" in inner):
            path, _, anchor = node["@id"].partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
            assert not anchor or anchor in anchors[target if path else page], (page, node["@id"])


def test_a_quotation_names_who_said_it_and_who_printed_it(data: dict[str, list[Node]]) -> None:
    pages = [page for page in data if page.startswith("quotations/")]
    assert pages
    for node in (node for page in pages for node in data[page] if "text" in node):
        assert node["@type"] == "Quotation"
        assert node["text"]
        assert node["creator"]["name"]
        assert node["isPartOf"][0]["headline"]


def test_a_date_stands_only_where_it_is_certain(data: dict[str, list[Node]]) -> None:
    dates = [
        value
        for nodes in data.values() for one in nodes for node in within(one)
        for name, value in node.items() if name in ("startDate", "dateCreated", "datePublished")
    ]  # fmt: skip
    assert dates
    assert [date for date in dates if not re.fullmatch(r"\d{4}(-\d\d){0,2}", date)] == []
