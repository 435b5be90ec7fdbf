"""What a reader copies to cite a record, an article or the edition, on a real page from disk."""

import json
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
    page.goto((site / "events/depot-attack.html").as_uri())
    found = forms(page, "Cite: ", ".record-head")
    title = page.locator("h1").inner_text().removesuffix(" #")
    address = f"{SITE}events/depot-attack.html"
    assert found["Citation"] == f"“{title}”, {WHOLE}, {address}, The edition: {EDITION}"
    (item,) = json.loads(found["CSL-JSON"])
    assert (item["URL"], item["note"]) == (address, f"The edition: {EDITION}")
    assert f"note = {{The edition: {EDITION}}}" in found["BibTeX"]


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
