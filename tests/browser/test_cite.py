"""What a reader copies to cite a record, an article or the edition: its words on a real page from
disk, and that they reach the clipboard."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sites import Site
from tests.chromium import Visit

pytestmark = pytest.mark.browser

SITE = "https://example.org/some/where/"
WHOLE = "The harbour of Port Sava, 1 to 4 March 2031, Edition 2, as of 4 March 2031"
EDITION = f"{SITE}editions/2.html"


@pytest.fixture(scope="module")
def site(harbour: Site) -> Path:
    return harbour.built.root


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    visit = Visit(page)
    yield page
    page.close()
    assert visit.complaints == []


def forms(page: Page, button: str, within: str = "body") -> dict[str, str]:
    """What is offered to be copied, by its name."""
    page.locator(within).get_by_role("button", name=button).first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return {
        row.locator("h3").inner_text(): row.locator("pre").inner_text()
        for row in dialog.locator("section").all()
    }


def test_the_edition_is_cited_as_its_files_cite_it(page: Page, site: Path) -> None:
    page.goto((site / "events/depot-attack.html").as_uri())
    found = forms(page, "Cite this edition")
    assert found["Permanent link"] == EDITION
    assert found["Citation"] == (
        "“The harbour of Port Sava, 1 to 4 March 2031”, Edition 2, as of 4 March 2031, " + EDITION
    )
    assert found["BibTeX"] == (site / "data/editions/2.bib").read_text().rstrip("\n")
    given = json.loads((site / "data/editions/2.csl.json").read_text())
    assert json.loads(found["CSL-JSON"]) == given
    assert given[0]["URL"] == EDITION
    stated = page.goto((site / "editions/2.html").as_uri())
    assert stated is not None
    expect(page.locator("#cite + .prose")).to_contain_text(found["Citation"])


def test_an_older_edition_is_cited_as_itself(page: Page, site: Path) -> None:
    page.goto((site / "editions/1.html").as_uri())
    found = forms(page, "Cite: Edition 1", ".record-head")
    assert found["Permanent link"] == f"{SITE}editions/1.html"
    assert found["BibTeX"] == (site / "data/editions/1.bib").read_text().rstrip("\n")


def test_a_record_is_cited_with_its_edition(page: Page, site: Path) -> None:
    page.goto((site / "events/marines-land.html").as_uri())
    found = forms(page, "Cite: ", ".record-head")
    title, address = "Veltan marines land at the East Quay", f"{SITE}events/marines-land.html"
    assert found["Citation"] == f"“{title}”, {WHOLE}, {address}, The edition: {EDITION}"
    (item,) = json.loads(found["CSL-JSON"])
    assert (item["title"], item["URL"], item["note"], item["issued"]) == (
        title, address, f"The edition: {EDITION}", {"date-parts": [[2031, 3, 4]]},
    )  # fmt: skip
    assert found["BibTeX"].startswith("@misc{veltan-marines-land-at-2031,\n")
    for line in (f"title = {{{{{title}}}}}", f"url = {{{address}}}", f"{{The edition: {EDITION}}}"):
        assert line in found["BibTeX"]


def test_the_marks_of_a_quotation_are_not_doubled(page: Page, site: Path) -> None:
    page.goto((site / "quotations/dorn-will-pay.html").as_uri())
    found = forms(page, "Cite: ", ".quotation >> nth=0")
    assert found["Citation"].startswith("“‘")
    assert "““" not in found["Citation"]
    assert found["Quotation"].startswith("“")


def test_an_article_is_cited_under_the_key_of_the_lists(page: Page, site: Path) -> None:
    page.goto((site / "sources/tern-marines.html").as_uri())
    found = forms(page, "Cite: ", ".record-head")
    (item,) = json.loads(found["CSL-JSON"])
    listed = {one["id"]: one for one in json.loads((site / "data/articles.csl.json").read_text())}
    same = ("id", "type", "title", "container-title", "URL", "issued")
    given = listed["tern-marines"]
    assert {name: item.get(name) for name in same} == {name: given.get(name) for name in same}
    assert EDITION in item["note"]
    assert found["BibTeX"].startswith("@article{tern-marines,\n")


# --- to the clipboard -----------------------------------------------------------------------


@pytest.fixture(scope="module")
def clipboard(chromium: Browser) -> Iterator[Page]:
    """A page that may read what was copied."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def copied(page: Page, form: str) -> str:
    page.get_by_role("button", name=f"Copy: {form}", exact=True).click()
    expect(page.locator(".cite-status")).to_have_text(f"{form} copied.")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_quotation_is_copied_with_who_said_it(clipboard: Page, harbour: Site) -> None:
    clipboard.goto(f"{harbour.served_at}/quotations/dorn-will-pay.html")
    clipboard.locator("#dorn-will-pay .cite-open").click()
    expect(clipboard.get_by_role("button", name="Copy: Quotation")).to_be_focused()
    words, attribution, address = copied(clipboard, "Quotation").split("\n")
    assert words == "“Whoever fires on our sailors will pay for it”"
    assert attribution.startswith("Ilka Dorn, ")
    assert "Sava Gull" in attribution
    assert address == f"{SITE}quotations/dorn-will-pay.html#dorn-will-pay"
    assert copied(clipboard, "Permanent link") == address


def test_a_date_that_holds_together_is_copied_in_plain_spaces(
    clipboard: Page, harbour: Site
) -> None:
    clipboard.goto(f"{harbour.served_at}/{harbour.pages['event']}")
    date = clipboard.locator("main dd", has_text=re.compile(r"\d\sMarch")).first
    assert re.search("[0-9]\N{NO-BREAK SPACE}March", date.text_content() or "")
    date.evaluate("e => getSelection().selectAllChildren(e)")
    clipboard.keyboard.press("Control+c")
    found = str(clipboard.evaluate("navigator.clipboard.readText()"))
    assert re.search("[0-9] March", found)


def test_the_page_and_the_edition_are_cited_from_the_foot(clipboard: Page, harbour: Site) -> None:
    clipboard.goto(f"{harbour.served_at}/figures.html")
    clipboard.get_by_role("button", name="Cite this page").click()
    assert copied(clipboard, "Permanent link") == f"{SITE}figures.html"
    clipboard.keyboard.press("Escape")
    clipboard.get_by_role("button", name="Cite this edition").click()
    assert copied(clipboard, "Permanent link") == f"{SITE}editions/2.html"


def test_the_keyboard_opens_copies_and_closes(clipboard: Page, harbour: Site) -> None:
    clipboard.goto(f"{harbour.served_at}/quotations/dorn-will-pay.html")
    button = clipboard.locator("#dorn-will-pay .cite-open")
    button.focus()
    clipboard.keyboard.press("Enter")
    expect(clipboard.get_by_role("button", name="Copy: Quotation")).to_be_focused()
    clipboard.keyboard.press("Enter")
    expect(clipboard.locator(".cite-status")).to_have_text("Quotation copied.")
    clipboard.keyboard.press("Escape")
    expect(clipboard.get_by_role("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_where_the_clipboard_is_closed_the_text_is_copied_all_the_same(
    chromium: Browser, harbour: Site
) -> None:
    page = chromium.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{harbour.served_at}/quotations/dorn-will-pay.html")
    page.locator("#dorn-will-pay .cite-open").click()
    page.get_by_role("button", name="Copy: Permanent link").click()
    expect(page.locator(".cite-status")).to_have_text("Permanent link copied.")
    page.close()


@pytest.mark.parametrize("width", [360, 1200])
def test_beside_a_long_title_the_button_that_closes_stays_whole(
    page: Page, site: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((site / "events/depot-attack.html").as_uri())
    forms(page, "Cite: ")
    close, copy = (
        page.get_by_role("dialog").get_by_role("button", name=name).first.bounding_box()
        for name in ("Close", "Copy")
    )
    assert close
    assert copy
    assert close["height"] == copy["height"]
    assert close["width"] > close["height"]
