"""On a phone, without script: a wide table is set as blocks, or scrolls in a frame that says so."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.faults import clipped, too_wide
from tests.browser.sites import Site

pytestmark = pytest.mark.browser

PHONE = 360

UNNAMED = """() => [...document.querySelectorAll("main *")]
  .filter(e => /auto|scroll/.test(getComputedStyle(e).overflowX))
  .filter(e => e.scrollWidth > e.clientWidth + 1)
  .filter(e => e.tabIndex !== 0 || !e.matches("[role=region]:is([aria-label], [aria-labelledby])")
    || !getComputedStyle(e).backgroundImage.includes("gradient"))
  .map(e => e.outerHTML.slice(0, 160))"""
"""Frames that scroll sideways and have no place in the order of keys, no name, or no shade."""

ROLELESS = """() => [...document.querySelectorAll("table, table :is(thead, tbody, tr, th, td)")]
  .filter(e => !e.role && !getComputedStyle(e).display.startsWith("table"))
  .map(e => e.outerHTML.slice(0, 160))"""
"""What a browser may take for no part of a table any more, as it is set as none."""

ALONE = """main => [...main.querySelectorAll(".permalink, .proved .sign")].filter(sign => {
  const link = sign.matches(".permalink"), text = link ? sign.parentElement : sign;
  const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), found = [];
  while (words.nextNode()) if (words.currentNode.data.trim()) found.push(words.currentNode);
  const word = link ? found[found.indexOf(sign.firstChild) - 1] : found[0];
  const range = document.createRange();
  range.selectNodeContents(word);
  const lines = [...range.getClientRects()], box = sign.getClientRects()[0];
  const line = link ? lines.at(-1) : lines[0];
  return box.bottom < line.top + 1 || box.top > line.bottom - 1;
}).map(sign => sign.parentElement.textContent)"""
"""Links to passages that stand on another line than the word before, and drawings that stand on
another than the word behind."""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": PHONE, "height": 900}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", ["harbour", "own"])
def test_what_scrolls_in_its_frame_says_so(
    page: Page, name: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    found = []
    for path in {*site.pages.values()} - {"print.html"}:
        page.goto(f"{site.served_at}/{path}")
        faults = [*too_wide(page), *clipped(page), *page.evaluate(UNNAMED)]
        found += [f"{path}: {fault}" for fault in faults]
    assert found == []


@pytest.mark.parametrize("kind", ["positions", "coverage", "network"])
def test_a_matrix_is_blocks_that_name_their_columns(page: Page, own: Site, kind: str) -> None:
    page.goto(f"{own.served_at}/{own.pages[kind]}")
    for frame in page.locator(".matrix-wrap").all():
        assert frame.evaluate("e => e.scrollWidth <= e.clientWidth")
        row = frame.locator("tbody tr:has(td)").first
        head = frame.locator("thead th").all_text_contents()
        shown = [cell for cell in row.locator("td").all() if cell.is_visible()]
        named = [str(cell.get_attribute("data-label")) for cell in shown]
        assert named
        assert set(named) <= {text.strip() for text in head}
        assert [cell.inner_text() for cell in shown if not cell.inner_text().strip()] == []
    expect(page.locator(".blocks-note").first).to_be_visible()


def test_silence_is_not_shown_cell_by_cell_but_said(page: Page, own: Site) -> None:
    page.goto(f"{own.served_at}/{own.pages['positions']}")
    expect(page.locator("td [data-sign=silent]").first).to_be_hidden()
    expect(page.locator(".blocks-note").first).to_contain_text("silent, which is not consent")
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.locator("td [data-sign=silent]").first).to_be_visible()
    expect(page.locator(".blocks-note").first).to_be_hidden()
    page.set_viewport_size({"width": PHONE, "height": 900})


@pytest.mark.parametrize("kind", ["positions", "escalation", "question", "names"])
def test_a_table_set_as_blocks_is_a_table_still(chromium: Browser, own: Site, kind: str) -> None:
    page = chromium.new_page(viewport={"width": PHONE, "height": 900})
    page.goto(f"{own.served_at}/{own.pages[kind]}")
    expect(page.get_by_role("table").last).to_have_css("display", "block")
    assert page.evaluate(ROLELESS) == []
    page.close()


@pytest.mark.parametrize("kind", ["positions", "figures", "coverage", "question"])
def test_a_row_of_figures_runs_on_and_names_its_columns(page: Page, own: Site, kind: str) -> None:
    page.goto(f"{own.served_at}/{own.pages[kind]}")
    table = page.locator(".chart .data:has(.num)").first
    row = table.locator("tbody tr").first
    assert row.evaluate("e => e.scrollWidth <= e.closest('.table-wrap').clientWidth")
    for cell in row.locator("td.num:not(:empty)").all():
        column = table.locator("thead th").nth(cell.evaluate("e => e.cellIndex"))
        named = cell.evaluate("e => getComputedStyle(e, '::before').content")
        assert named == f'"\N{NO-BREAK SPACE}· {column.text_content()}\N{NO-BREAK SPACE}"'


def test_above_the_blocks_stand_the_names_of_what_reports_alone(page: Page, own: Site) -> None:
    page.goto(f"{own.served_at}/{own.pages['coverage']}")
    expect(page.locator(".matrix thead th.num")).to_be_hidden()
    names = page.locator(".matrix thead th:visible")
    assert len({name.evaluate("e => getComputedStyle(e).paddingLeft") for name in names.all()}) == 1
    dots = [name.evaluate("e => getComputedStyle(e, '::after').content") for name in names.all()]
    assert [dot == "none" for dot in dots] == [False] * (len(dots) - 1) + [True]


def test_a_name_on_a_phone_runs_on_with_its_kind_and_no_labels(page: Page, own: Site) -> None:
    page.goto(f"{own.served_at}/{own.pages['actor']}")
    name, kind, where = page.locator(".forms tbody tr").first.locator("th, td").all()
    assert abs(_top(kind) - _top(name)) < 8 < _top(where) - _top(name)
    assert [_label(cell) for cell in (name, kind, where)] == ["none"] * 3


@pytest.mark.parametrize("label", ["likelihood", "words", "hours"])
def test_a_table_of_two_short_columns_stays_a_table(page: Page, own: Site, label: str) -> None:
    page.goto(f"{own.served_at}/{own.pages['method']}")
    frame = page.locator(f".table-wrap[aria-labelledby={label}]")
    expect(frame.locator("thead")).to_be_visible()
    assert frame.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_no_sign_stands_alone_on_a_line(page: Page, own: Site) -> None:
    """Neither the link to a passage, behind its words, nor the drawing before where it stands."""
    page.goto(f"{own.served_at}/{own.pages['source.']}")
    alone = page.locator("main").evaluate(ALONE)
    assert page.locator(".permalink").count() > 9
    assert alone == []


def test_no_line_parts_the_range_of_a_likelihood(page: Page, own: Site) -> None:
    for kind in ("home", "changes"):
        page.goto(f"{own.served_at}/{own.pages[kind]}")
        ranges = page.locator(".likelihood > span").all()
        assert len(ranges) > 2
        assert [
            r.inner_text() for r in ranges if r.evaluate("e => e.getClientRects().length > 1")
        ] == []


def test_the_names_of_groups_of_sections_take_one_line(page: Page, own: Site) -> None:
    page.goto(f"{own.served_at}/{own.pages['method']}")
    titles = page.locator(".footer .sections-title").all()
    assert len(titles) > 1
    assert max(title.evaluate("e => e.clientHeight") for title in titles) < 30


def _top(cell: Locator) -> float:
    return float(cell.evaluate("e => e.getBoundingClientRect().top"))


def _label(cell: Locator) -> str:
    return str(cell.evaluate("e => getComputedStyle(e, '::before').content"))
