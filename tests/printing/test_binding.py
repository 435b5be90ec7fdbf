"""The print edition: what it binds, how its anchors and links are rewritten, what it leaves out."""

import pytest

from builder.pages.base import Page
from builder.printing.binding import MOST_RECORDS, Chapter, anchor_of, bound

HOME, DAYS = Page("index.html", "home", "Port Sava", ""), Page("chronology.html", "c", "Days", "")
FERRY = Page("events/ferry.html", "event", "Guards board the ferry", "")
EVENTS, DATA = Page("events/index.html", "events", "Events", ""), Page("data.html", "d", "Data", "")


def chapters(*bodies: tuple[Page, str]) -> tuple[Chapter, ...]:
    texts = {
        page.path.replace(".html", ".md"): f"---\nx: 1\n---\n\n{body}" for page, body in bodies
    }
    page = bound(
        [page for page, _ in bodies], texts.__getitem__, lambda article: f"{article} in full & more"
    )
    found: tuple[Chapter, ...] = page.context["chapters"]
    return found


def body(page: Page, text: str, *others: Page) -> str:
    """What one page becomes when it is bound with others."""
    found = chapters((page, text), *((other, '<p id="gaps"></p>') for other in others))
    return next(str(c.lead.body) for c in found if c.lead.anchor == anchor_of(page.path))


def test_pages_are_bound_in_the_order_of_reading() -> None:
    found = chapters((DATA, ""), (EVENTS, ""), (FERRY, ""), (DAYS, ""), (HOME, ""))
    assert [chapter.lead.title for chapter in found] == ["Port Sava", "Days", "Events"]
    assert [sheet.title for sheet in found[2].sheets] == ["Guards board the ferry"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<p id="a">x</p>', '<p id="chronology--a">x</p>'),
        ('<i aria-labelledby="a b">', '<i aria-labelledby="chronology--a chronology--b">'),
        ('<a href="#a" id="a">', '<a href="#chronology--a" id="chronology--a">'),
        ('<a href="#a">', '<a href="#chronology">'),
        ('<a href="index.html">', '<a href="#index">'),
        ('<a href="index.html#gaps">', '<a href="#index--gaps">'),
        ('<a href="data.html#files">', '<a href="data.html#files">'),
        ('<a href="https://example.org/#a">', '<a href="https://example.org/#a">'),
        ("<h1>x</h1><h6>y</h6>", "<h2>x</h2><h6>y</h6>"),
        ("<details><summary>", "<details open><summary>"),
        ('<details class="a" open>', '<details class="a" open>'),
        ('<div role="region" tabindex="0">', '<div role="group" tabindex="0">'),
        ('<p>Event <button type="button">Cite</button></p>', "<p>Event </p>"),
        ('<div data-filter><form class="filters">…</form></div>', "<div></div>"),
        (
            '<h2 id="a"><a class="anchor" href="#a">A</a></h2>',
            '<h3 id="chronology--a">A</h3>',
        ),
        ("<p>an id=&#34;a&#34; in words</p>", "<p>an id=&#34;a&#34; in words</p>"),
    ],
)
def test_a_page_becomes_a_part(text: str, expected: str) -> None:
    assert body(DAYS, text, HOME) == expected


def test_links_of_a_page_in_a_folder_are_followed_from_there() -> None:
    found = chapters(
        (EVENTS, ""),
        (FERRY, '<a href="../index.html#a"><a href="index.html">'),
        (HOME, '<p id="a">'),
    )
    assert str(found[1].sheets[0].body) == '<a href="#index--a"><a href="#events-index">'


def test_a_chart_stands_once_and_draws_at_once() -> None:
    figure = '<figure class="chart" data-chart="days" id="c"><p>…</p></figure>'
    home, days = chapters((HOME, figure), (DAYS, f"{figure}<p>after</p>"))
    assert "data-eager data-chart" in home.lead.body
    assert days.lead.body == "<p>after</p>"


def test_a_note_to_a_passage_cites_its_article_in_full() -> None:
    notes = (
        '<section class="part notes"><ol>\n<li><a href="sources/gull.html#gull--a">“x”</a></li>\n'
    )
    found = body(DAYS, f'{notes}<li><a href="index.html">y</a></li></ol></section>')
    assert '“x”</a> <span class="note-source">gull in full &amp; more</span></li>' in found
    assert found.count("note-source") == 1


def test_a_note_elsewhere_is_left_alone() -> None:
    text = '<ol>\n<li><a href="sources/gull.html">Gull</a></li></ol>'
    assert "note-source" not in body(DAYS, text)


def test_more_records_than_anybody_prints_stay_on_their_pages() -> None:
    many = [Page(f"events/e{n}.html", "event", f"{n}", "") for n in range(MOST_RECORDS)]
    (events,) = chapters((EVENTS, ""), *((page, "") for page in many))
    assert events.sheets == ()


def test_what_goes_on_over_pages_is_one_chapter_again() -> None:
    head = '<header class="page-head"><h1>Days</h1></header>'
    later = Page("chronology.2.html", "c", "Days, page 2", "")
    found = chapters(
        (DAYS, f'{head}<h2 id="d-1">Monday</h2><p id="a">x</p><h2 id="d-2">Tuesday</h2>'),
        (later, f'{head}<h2 id="d-2">Tuesday</h2><p id="b">y</p><h2 id="d-1">Monday</h2>'),
        (FERRY, '<a href="../chronology.2.html#b">y</a><a href="../chronology.2.html">z</a>'),
    )
    (days, ferry) = found
    assert days.lead.body.replace("\n", "") == (
        '<header class="page-head"><h2>Days</h2></header><h3 id="chronology--d-1">Monday</h3>'
        '<p id="chronology--a">x</p><h3 id="chronology--d-2">Tuesday</h3>'
        '<p id="chronology--b">y</p><h3>Monday</h3>'
    )
    assert days.sheets == ()
    assert ferry.lead.body == '<a href="#chronology--b">y</a><a href="#chronology">z</a>'


def test_a_section_that_goes_on_does_so_where_it_began() -> None:
    def part(anchor: str, rows: str) -> str:
        heading = f'<h2 id="{anchor}">{anchor}</h2>'
        return f'<section class="part">{heading}<div><h3>Added</h3>{rows}</div></section>'

    def short(number: int) -> str:
        return f'<details class="list"><summary>{number}</summary>…</details>'

    later = Page("chronology.2.html", "c", "Days, page 2", "")
    (days,) = chapters(
        (DAYS, part("second", f"{short(1)}{short(2)}") + part("first", "<p>b</p>")),
        (later, part("second", f"{short(2)}{short(3)}<h3>Revised</h3>{short(2)}")),
    )
    assert days.lead.body.replace("\n", "") == (
        '<section class="part"><h3 id="chronology--second">second</h3><div><h4>Added</h4>'
        '<p class="in-short">1</p><p class="in-short">2</p></div><div><p class="in-short">3</p>'
        '<h4>Revised</h4><p class="in-short">2</p></div></section>'
        '<section class="part"><h3 id="chronology--first">first</h3><div><h4>Added</h4><p>b</p>'
        "</div></section>"
    )
