"""Links that were proved are not proved again; whatever differs has all of them proved."""

from collections.abc import Mapping

import pytest

from builder.kept.cache import Shelf, digest
from builder.making.linkcheck import Broken, Links, links_in
from builder.making.proven import Proven

PAGES = {"a.html": '<a href="b.html#mast">', "b.html": '<p id="mast"><a href="map.csv">'}
FILES = ("map.csv",)


def build(
    shelf: Shelf, pages: Mapping[str, str] = PAGES, files: tuple[str, ...] = FILES
) -> tuple[list[Broken], list[str]]:
    """What is broken, and the pages whose links were looked at."""
    shelf.begin()
    proven, looked = Proven(shelf), list[str]()

    def links(page: str) -> Links:
        looked.append(page)
        return links_in(pages[page])

    for page, text in pages.items():
        proven.add(page, digest(text), lambda page=page: links(page))  # type: ignore[misc]
    return [*proven.faults(files)], looked


def test_the_same_links_are_looked_at_once() -> None:
    shelf = Shelf(None)

    assert build(shelf) == ([], [*PAGES])
    assert build(shelf) == ([], [])


@pytest.mark.parametrize(
    ("pages", "files", "broken"),
    [
        ({**PAGES, "b.html": '<a href="map.csv">'}, FILES, ["b.html#mast"]),
        ({"a.html": PAGES["a.html"]}, FILES, ["b.html#mast"]),
        (PAGES, (), ["map.csv"]),
        ({**PAGES, "c.html": '<a href="d.html">'}, FILES, ["d.html"]),
        ({**PAGES, "c.html": ""}, FILES, []),
    ],
)
def test_where_something_differs_all_links_are_proved(
    pages: Mapping[str, str], files: tuple[str, ...], broken: list[str]
) -> None:
    shelf = Shelf(None)
    build(shelf)

    for _ in range(2):  # what is broken is not remembered as proved
        found, looked = build(shelf, pages, files)
        assert [fault.href for fault in found] == broken
        assert looked == [*pages]
        if not broken:
            break
    assert build(shelf) == ([], [] if broken else [*PAGES])
