"""Without script, from the keyboard, with a reader's preferences: nothing of the site is lost."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.faults import scrolled_through
from tests.browser.sites import Site

pytestmark = pytest.mark.browser

SCRIPTED = ".filters, .cite-open, .scheme-button, .chart-area"
FILTERED = ("chronology", "quotations", "disagreements", "events/index")

# The focused element, and whether one can see that it is: inside the window, with an outline.
FOCUS = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return [e.className || e.localName, seen && shown, e.outerHTML.slice(0, 160)];
}"""

HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter(e => e.checkVisibility()).map(e => e.textContent)"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    found = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield found
    found.close()


@pytest.mark.parametrize("slug", FILTERED)
def test_each_choice_counts_what_it_leaves_and_can_be_taken_back(
    page: Page, harbour: Site, slug: str
) -> None:
    page.goto(f"{harbour.served_at}/{slug}.html")
    everything = page.locator("[data-item]:visible").count()
    status = page.locator(".filters [role=status]")
    expect(status).to_have_text(re.compile(rf"^{everything} of {everything} "))
    for control in page.locator(".filters select").all():
        value = control.locator("option").nth(1).get_attribute("value")
        control.select_option(value)
        expect(page).to_have_url(re.compile(r"\?"))
        left = page.locator("[data-item]:visible").count()
        expect(status).to_have_text(re.compile(rf"^{left} of {everything} "))
        expect(page).to_have_url(re.compile(rf"[?&]{control.get_attribute('name')}={value}(&|$)"))
        page.go_back()
        expect(control).to_have_value("")
        expect(page.locator("[data-item]:visible")).to_have_count(everything)
        page.go_forward()
        expect(page.locator("[data-item]:visible")).to_have_count(left)
        page.get_by_role("button", name="Show all").click()
        expect(page.locator("[data-item]:visible")).to_have_count(everything)


def test_without_script_every_page_says_the_same(chromium: Browser, harbour: Site) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in harbour.pages.values():
        page.goto(f"{harbour.served_at}/{path}")
        expect(page.locator(SCRIPTED).locator("visible=true")).to_have_count(0)
        items, tables = page.locator("[data-item]"), page.locator(".chart .table-wrap")
        expect(page.locator("[data-item]:visible")).to_have_count(items.count())
        expect(page.locator(".cite-plain")).to_have_count(int(path != "404.html"))
        expect(page.locator(".chart .table-wrap:visible")).to_have_count(tables.count())
    context.close()


@pytest.mark.parametrize("kind", ["home", "event", "actor", "sources", "places", "escalation"])
def test_a_heading_is_called_by_its_words_alone(page: Page, harbour: Site, kind: str) -> None:
    page.goto(f"{harbour.served_at}/{harbour.pages[kind]}")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    headings = (node for node in tree if node.get("role", {}).get("value") == "heading")
    called = [node["name"]["value"] for node in headings]
    assert len(called) > 2
    assert sorted(map(_words, called)) == sorted(map(_words, page.evaluate(HEADINGS)))


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(
    page: Page, harbour: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(reduced_motion="reduce")  # or the page is still on its way to the element
    page.goto(f"{harbour.served_at}/chronology.html")
    scrolled_through(page)  # or a figure may be drawn, and its table fold, while a key is pressed
    page.evaluate("scrollTo(0, 0)")
    reached: set[str] = set()
    unseen = []
    for _ in range(400):
        page.keyboard.press("Tab")
        name, is_shown, html = page.evaluate(FOCUS)
        if name == "body":
            break
        reached.add(name)
        if name == "summary" and ("Sections" in html or "same facts" in html):
            page.keyboard.press("Enter")
        if not is_shown:
            unseen.append(html)
    assert unseen == []
    assert name == "body", "the keyboard is caught"
    wanted = {"skip", "search-open", "scheme-button", "select", "button", "anchor", "cite-open"}
    assert reached >= wanted | {"summary", "table-wrap", "a"}


def test_the_table_of_a_chart_opens_and_scrolls_from_the_keyboard(page: Page, own: Site) -> None:
    page.set_viewport_size({"width": 640, "height": 900})
    page.goto(f"{own.served_at}/figures.html")
    chart = page.locator(".chart").first
    chart.locator("summary").focus()
    page.keyboard.press("Enter")
    table = chart.locator(".table-wrap")
    expect(table).to_be_visible()
    while page.evaluate("document.activeElement.className") != "table-wrap":
        page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    expect(table).not_to_have_js_property("scrollLeft", 0)


def test_who_wants_no_motion_gets_none(chromium: Browser, harbour: Site) -> None:
    page = chromium.new_page(reduced_motion="reduce")
    page.goto(f"{harbour.served_at}/chronology.html")
    expect(page.locator(".chart .main-svg").first).to_be_visible()
    moving = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll("*")].filter(e => {
          const style = getComputedStyle(e);
          return style.scrollBehavior === "smooth" || parseFloat(style.animationDuration) > 0
            || parseFloat(style.transitionDuration) > 0;
        }).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert moving == []
    page.close()


def test_signs_and_sides_stay_where_the_system_sets_the_colours(
    chromium: Browser, harbour: Site
) -> None:
    page = chromium.new_page(forced_colors="active", color_scheme="dark")
    page.goto(f"{harbour.served_at}/chronology.html")
    canvas, ink = page.evaluate(
        """() => ["Canvas", "CanvasText"].map(name => {
          const probe = document.body.appendChild(document.createElement("i"));
          probe.style.color = name; return getComputedStyle(probe).color; })"""
    )
    sign = """e => { const drawn = getComputedStyle(e, "::before");
        return [drawn.backgroundColor, drawn.maskImage !== "none"]; }"""
    assert page.locator(".chip[data-sign]").first.evaluate(sign) == [ink, True]
    fill = "e => getComputedStyle(e, '::before').backgroundColor"
    assert page.locator('.side[data-side="1"]').first.evaluate(fill) not in (canvas, "transparent")
    page.close()


def test_an_old_address_of_a_passage_leads_on_to_it(chromium: Browser, own: Site) -> None:
    sources = sorted(own.built.root.glob("sources/*.html"))
    path = next(p.name for p in sources if 'class="passages"' in p.read_text(encoding="utf-8"))
    page = chromium.new_page()
    page.goto(f"{own.served_at}/sources/{path}")
    link = page.locator(".passages a").first
    anchor = link.locator("i").first.get_attribute("id")
    leaf = str(link.get_attribute("href"))
    link.click()
    expect(page).to_have_url(re.compile(rf"/{re.escape(leaf)}#{anchor}$"))
    page.goto(f"{own.served_at}/sources/{path}#{anchor}")
    expect(page).to_have_url(re.compile(rf"/{re.escape(leaf)}#{anchor}$"))
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    page.close()


def test_a_link_that_holds_the_anchors_of_several_leads_on_to_the_one_that_is_asked_for(
    page: Page, own: Site
) -> None:
    sources = sorted(own.built.root.glob("sources/*.html"))
    path = next(p.name for p in sources if 'class="passages"' in p.read_text(encoding="utf-8"))
    page.goto(f"{own.served_at}/sources/{path}")
    link = page.locator(".passages a:has(i + i)").first
    anchor, leaf = link.locator("i").last.get_attribute("id"), str(link.get_attribute("href"))
    page.evaluate("to => { location.hash = to; }", anchor)
    expect(page).to_have_url(re.compile(rf"/{re.escape(leaf)}#{anchor}$"))


def test_a_title_of_300_characters_leaves_the_bottom_line_on_a_phones_screen(
    page: Page, full: Site
) -> None:
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(f"{full.served_at}/index.html")
    assert len(page.locator("h1").inner_text()) == 300
    expect(page.locator(".bottom-line h2")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_reference_leads_to_words_that_name_their_article(
    page: Page, harbour: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{harbour.served_at}/index.html")
    page.locator(".hero ~ * a[href^='sources/'][href*='#']").first.click()
    passage = page.locator(":target")
    expect(passage).to_be_in_viewport()
    expect(page.locator("html")).to_have_css("scroll-behavior", "auto")
    named = passage.evaluate("e => getComputedStyle(e, '::before').content")
    expect(page.locator(".kicker").first).to_contain_text(named.strip('"'))
    assert passage.evaluate("e => e.getBoundingClientRect().top") > 72
    expect(passage).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    passage.locator("a").last.focus()
    expect(page.locator("html")).to_have_css("scroll-behavior", "smooth")


def test_a_table_of_many_columns_says_that_it_goes_on(page: Page, own: Site) -> None:
    page.set_viewport_size({"width": 1600, "height": 900})
    page.goto(f"{own.served_at}/positions.html")
    frames = page.locator(".matrix-wrap")
    wider = [frame.evaluate("e => e.scrollWidth > e.clientWidth + 1") for frame in frames.all()]
    assert any(wider)
    for frame, goes_on in zip(frames.all(), wider, strict=True):
        note = frame.locator("xpath=preceding-sibling::*[contains(@class, 'goes-on')]")
        expect(note).to_have_count(int(goes_on))
    page.set_viewport_size({"width": 360, "height": 900})
    expect(page.locator(".goes-on")).to_be_hidden()


def test_the_sections_stand_still_from_page_to_page(page: Page, harbour: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    found = []
    for path in ("index.html", "chronology.html", "sources/index.html"):
        page.goto(f"{harbour.served_at}/{path}")
        links = page.locator(".sections-wide a")
        found.append(links.evaluate_all("found => found.map(e => e.getBoundingClientRect().x)"))
    assert len(found[0]) > 5
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize(("width", "folded"), [(1024, True), (1152, False), (1180, False)])
def test_the_sections_stand_in_one_row_or_are_folded(
    page: Page, own: Site, width: int, folded: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{own.served_at}/chronology.html")
    if folded:
        expect(page.locator(".sections-wide")).to_be_hidden()
        page.locator(".sections-narrow summary").click()
    groups = page.locator(".masthead .sections-group:visible")
    tops = groups.evaluate_all("found => found.map(e => e.getBoundingClientRect().top)")
    assert len(tops) == 3
    assert len(set(tops)) == 1


def test_what_five_articles_report_fits_a_small_laptop(page: Page, own: Site) -> None:
    page.set_viewport_size({"width": 1024, "height": 768})
    page.goto(f"{own.served_at}/coverage.html")
    assert page.locator(".matrix thead th").count() == 7
    assert page.locator(".matrix-wrap").evaluate("e => e.scrollWidth - e.clientWidth") == 0


def _words(text: str) -> str:
    return " ".join(text.split())
