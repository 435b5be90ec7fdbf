"""The links of a site that lead nowhere, and the anchors that stand twice."""

import pytest

from builder.making.linkcheck import Broken, Proof, links_in

PAGES = {
    "index.html": '<h2 id="top">Top</h2>',
    "events/siege.html": '<h2 id="when">When</h2><p id="a&amp;b">both</p>',
}
NAMES = ("deaths", "hurt")
FILES = {"data/briefing.json", "assets/charts/deaths.js"}


def faults(page: str, html: str) -> list[str]:
    """What is wrong with a page that holds just this, besides those that are there."""
    return [fault.href for fault in proved({**PAGES, page: html}) if fault.page == page]


def proved(pages: dict[str, str]) -> list[Broken]:
    proof = Proof()
    for path, text in pages.items():
        proof.add(path, links_in(text))
    return list(proof.faults(FILES))


@pytest.mark.parametrize(
    "href",
    [
        "siege.html", "siege.html#when", "siege.html#a&amp;b", "../index.html#top", "#here",
        "../data/briefing.json", "", "https://example.org/#x", "mailto:desk@example.org",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere(href: str) -> None:
    assert faults("events/here.html", f'<p id="here"><a href="{href}">x</a></p>') == []


@pytest.mark.parametrize(
    "href",
    ["seige.html", "siege.html#where", "index.html", "#there", "../data/x.json",
     "../data/briefing.json#x"],
)  # fmt: skip
def test_links_that_lead_nowhere(href: str) -> None:
    assert faults("events/here.html", f'<p id="here"><a href="{href}">x</a></p>') == [href]


def test_a_label_names_an_element_of_its_page() -> None:
    html = '<h2 id="a">A</h2><div aria-labelledby="a"></div><div aria-labelledby="top"></div>'

    assert faults("here.html", html) == ["#top"]


def test_a_chart_has_its_figure() -> None:
    there, gone = (f'<figure data-src="assets/charts/{name}.js"></figure>' for name in NAMES)
    html = there + gone

    assert faults("here.html", html) == ["assets/charts/hurt.js"]


def test_an_anchor_stands_once_on_a_page() -> None:
    twice = {"a.html": '<p id="x"></p><p id="x"></p><p id="y"></p>', "b.html": '<p id="x"></p>'}

    assert proved(twice) == [Broken("a.html", "#x")]


def test_what_many_pages_of_a_folder_lead_to_is_told_once() -> None:
    link = '<a href="gone.html">x</a>'
    pages = {"events/a.html": link, "events/b.html": link, "actors/a.html": link}

    assert proved(pages) == [
        Broken("events/a.html", "gone.html"), Broken("actors/a.html", "gone.html"),
    ]  # fmt: skip
