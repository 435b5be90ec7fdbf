"""Filters over a list that goes on over pages see all of its rows, on whichever page they are used.

The same briefing is built twice, once with each list on one page. What its filters leave there, by
the words that stand on the rows themselves, they must leave here, row by row as it is drawn.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from builder.pages import chronology, events, questions, quotations
from tests.briefing import Case
from tests.browser.faults import inaccessible, moved, small_targets, too_wide
from tests.browser.sites import Site, Window, opened
from tests.built import build
from tests.chromium import Visit

pytestmark = pytest.mark.browser

FEW = 4
LISTS = {
    "chronology.html": "events", "events/index.html": "events", "disagreements.html": "questions",
    "quotations.html": "utterances",
}  # fmt: skip

ROWS = """() => [...document.querySelectorAll("[data-item]")].filter(e => e.checkVisibility())
  .map(item => {
    const copy = item.cloneNode(true), home = item.closest("[data-group]").querySelector("h2").id;
    copy.getAttributeNames().filter(name => !/^(class|id|lang)$/.test(name))
      .forEach(name => copy.removeAttribute(name));
    return home + copy.outerHTML;
  })"""
"""The rows that one sees, each with the heading that it stands under, as they are drawn."""

EACH = f"""async () => {{
  const status = document.querySelector(".filters [role=status]"), found = {{}};
  const until = async form => {{
    do await new Promise(done => setTimeout(done)); while (!form.test(status.textContent));
  }};
  for (const select of document.querySelectorAll(".filters select"))
    for (const value of [...select.options].map(option => option.value).filter(Boolean)) {{
      select.value = value;
      select.dispatchEvent(new Event("change", {{bubbles: true}}));
      await until(/^\\d+ of /);
      found[select.name + "=" + value] = [status.textContent, ({ROWS})()];
      select.form.reset();
      await until(/^\\d+ of | in all$/);
    }}
  return found;
}}"""
"""What each choice leaves: what is said of it, and the rows."""


@pytest.fixture(scope="module")
def spread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The made-up briefing with each list on as many pages as it can have."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (chronology, events, questions, quotations):
            patch.setattr(module, "MOST_ROWS", FEW)
        built = build(Case(tmp_path_factory.mktemp("spread")))
    with opened(built) as site:
        yield site


@pytest.fixture(params=[False, True], ids=["served", "from-disk"])
def visit(request: pytest.FixtureRequest, chromium: Browser, spread: Site) -> Iterator[Visit]:
    with Window("light", 1280, request.param).visit(chromium) as found:
        found.page.goto(f"{spread.home(request.param)}/chronology.html")
        yield found
        assert found.complaints == []


def leaves(site: Site, path: str) -> list[str]:
    """The pages of a list, in order."""
    stem = path.removesuffix(".html")
    later = len([*site.built.root.glob(f"{stem}.*.html")])
    return [path, *(f"{stem}.{number}.html" for number in range(2, later + 2))]


def to(page: Page, path: str) -> None:
    """Go to a page of the site that one is on; all pages that are used stand at its root."""
    page.goto(re.sub(r"[\w.]+\.html.*$", path, page.url))


def choose(page: Page, control: str, value: str | Locator) -> None:
    value = value if isinstance(value, str) else str(value.get_attribute("value"))
    page.locator(f".filters [name={control}]").select_option(value)
    expect(status(page)).to_have_text(re.compile(r"^\d+ of \d+ "))
    expect(page).to_have_url(re.compile(rf"[?&]{control}="))


def status(page: Page) -> Locator:
    return page.locator(".filters [role=status]")


@pytest.mark.parametrize("path", LISTS)
def test_each_choice_leaves_the_same_rows_as_on_a_list_of_one_page(
    chromium: Browser, harbour: Site, spread: Site, path: str
) -> None:
    first, *_, last = leaves(spread, path)
    with Window("light", 1280).visit(chromium) as visit:
        wanted = each(visit, f"{harbour.served_at}/{path}")
        assert len(wanted) > 4
        assert any(rows for _, rows in wanted.values())
        for leaf in (first, last):
            if "data-filter" in spread.built[leaf]:
                assert each(visit, f"{spread.served_at}/{leaf}") == wanted
        opens_as_sent(visit, f"{spread.served_at}/{path}", wanted)
        assert visit.complaints == []


Left = dict[str, tuple[str, list[str]]]
"""What each choice leaves, by the choice as it stands in an address: what is said, and the rows."""


def each(visit: Visit, address: str) -> Left:
    """What each choice leaves on a page."""
    visit.page.goto(address)
    visit.page.locator(".filters select").first.focus()
    expect(visit.page.locator(".filters option").nth(1)).to_have_text(re.compile(r"\(\d+\)$"))
    found: Left = visit.page.evaluate(EACH)
    return found


def opens_as_sent(visit: Visit, address: str, wanted: Left) -> None:
    """Whether an address with a choice in it shows what the choice leaves, and nothing jumps."""
    asked, (words, rows) = max(wanted.items(), key=lambda one: len(one[1][1]))
    visit.page.goto(f"{address}?{asked}&foreign=1")
    expect(status(visit.page)).to_have_text(words)
    assert visit.page.evaluate(ROWS) == rows
    assert [*moved(visit.page)] == []


def test_a_choice_is_counted_kept_in_the_address_and_taken_back(visit: Visit) -> None:
    page = visit.page
    whole, before = status(page).text_content(), page.evaluate(ROWS)
    pager = page.locator(".leaves, .onward")
    assert (whole or "").endswith(" events in all")
    choose(page, "scope", "background")
    background = page.evaluate(ROWS)
    expect(status(page)).to_have_text(re.compile(rf"^{len(background)} of \d+ events$"))
    assert not {*background} & {*before}, "all of them stand on other pages"
    expect(pager.locator("visible=true")).to_have_count(0)
    choose(page, "scope", "crisis")
    page.go_back()
    expect(status(page)).to_have_text(re.compile(rf"^{len(background)} of "))
    assert page.evaluate(ROWS) == background
    page.reload()
    expect(status(page)).to_have_text(re.compile(rf"^{len(background)} of "))
    page.get_by_role("button", name="Show all").click()
    expect(status(page)).to_have_text(str(whole))
    assert page.evaluate(ROWS) == before
    expect(pager.locator("visible=true")).to_have_count(2)
    expect(page).to_have_url(re.compile(r"chronology\.html$"))


def test_each_choice_says_how_many_it_would_leave(visit: Visit) -> None:
    page = visit.page
    choose(page, "act", "deed")
    for value, text in page.locator("[name=status] option").evaluate_all(
        "all => all.filter(e => e.value).map(e => [e.value, e.text])"
    ):
        page.locator("[name=status]").select_option(value)
        count = re.search(r"\((\d+)\)$", text)
        assert count
        expect(status(page)).to_have_text(re.compile(rf"^{count[1]} of "))
        assert len(page.evaluate(ROWS)) == int(count[1])


def test_nothing_is_loaded_before_somebody_reaches_for_a_filter(visit: Visit) -> None:
    page = visit.page
    page.wait_for_load_state("networkidle")
    assert [url for url in visit.requests if re.search(r"/lists/|/filter\.", url)] == []
    page.locator(".filters select").first.hover()
    expect(page.locator(".filters option").nth(1)).to_have_text(re.compile(r"\(\d+\)$"))
    assert [url for url in visit.requests if "/assets/lists/" in url] == []


def test_the_keyboard_and_a_reader_of_the_screen_get_the_same(visit: Visit) -> None:
    page = visit.page
    page.locator(".filters select").first.focus()
    expect(page.locator(".filters option").nth(1)).to_have_text(re.compile(r"\(\d+\)$"))
    page.keyboard.press("ArrowDown")
    expect(status(page)).to_have_text(re.compile(r"^\d+ of \d+ events$"))
    expect(page.locator(".filters select").first).to_be_focused()
    assert [*inaccessible(page)] == []


def test_a_link_to_a_row_that_is_hidden_shows_the_page(visit: Visit) -> None:
    page = visit.page
    shown = str(page.locator("[data-item]").first.get_attribute("id"))
    to(page, f"chronology.html?scope=background#{shown}")
    expect(page.locator(f"#{shown}")).to_be_in_viewport()
    expect(status(page)).to_have_text(re.compile("in all$"))


def test_a_list_that_does_not_come_is_told_and_the_page_stays(
    chromium: Browser, spread: Site
) -> None:
    page = chromium.new_page()
    page.route("**/lists/chronology.js", lambda route: route.abort())
    page.goto(f"{spread.served_at}/chronology.html?scope=background")
    expect(status(page)).to_have_text("The whole list could not be loaded.")
    expect(page.locator("[data-item]:visible")).to_have_count(page.locator("[data-item]").count())
    expect(page.locator(".leaves")).to_be_visible()
    page.unroute("**/lists/chronology.js")
    choose(page, "scope", "background")
    page.close()


def test_on_a_phone_it_fits(chromium: Browser, spread: Site) -> None:
    with Window("dark", 360).visit(chromium) as visit:
        page = visit.page
        for path in LISTS:
            page.goto(f"{spread.served_at}/{path}")
            control = page.locator(".filters select").first
            choose(page, str(control.get_attribute("name")), control.locator("option").nth(1))
            assert [*too_wide(page), *small_targets(page)] == []


def test_paper_says_what_was_chosen_and_has_what_is_shown(visit: Visit) -> None:
    page = visit.page
    note = page.locator(".filter-note")
    choose(page, "scope", "background")
    count = str(status(page).text_content())
    expect(note).to_be_hidden()
    page.emulate_media(media="print")
    expect(note).to_be_visible()
    expect(note).to_have_text(f"{count}: Scope “Background”")
    expect(page.locator("[data-item]:visible")).to_have_count(int(count.split()[0]))


def test_very_many_rows_come_in_steps(chromium: Browser, full: Site) -> None:
    with Window("light", 1280).visit(chromium) as found:
        page = found.page
        page.goto(f"{full.served_at}/chronology.3.html?actor=harbour-guard")
        rows = page.locator("[data-item]:visible")
        expect(rows).to_have_count(50)
        total = int(str(status(page).text_content()).split()[0])
        assert total > 400
        expect(page.locator(".filter-more")).to_have_text(f"50 of {total} shown Show 50 more")
        last = page.evaluate(ROWS)[-1]
        page.get_by_role("button", name="Show 50 more").click()
        expect(rows).to_have_count(100)
        assert page.evaluate(ROWS)[49] == last
        expect(rows.nth(50).locator("a").first).to_be_focused()
        assert found.complaints == []
