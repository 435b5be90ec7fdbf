"""The archive of an edition, unpacked on a machine without a network and opened from disk."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.cli import main
from tests.built import harbour
from tests.chromium import Visit

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    packed, root = elsewhere / "edition.zip", harbour(tmp_path_factory).root.parent
    assert main(["--root", str(root), "archive", "--output", str(packed)]) == 0
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(elsewhere)
    return elsewhere / "site"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(offline=True)
    visit = Visit(page)
    yield page
    page.close()
    assert visit.complaints == []
    assert [url for url in visit.requests if not url.startswith("file://")] == []


def test_it_is_searched(page: Page, site: Path) -> None:
    page.goto((site / "events/depot-attack.html").as_uri())
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("tollen")
    found = page.get_by_role("dialog").get_by_role("link", name="Mira Tollen").first
    expect(found).to_be_visible()
    found.click()
    expect(page.locator("h1")).to_contain_text("Mira Tollen")


def test_its_figures_are_drawn(page: Page, site: Path) -> None:
    page.goto((site / "chronology.html").as_uri())
    figure = page.locator(".chart[data-chart]").first
    figure.scroll_into_view_if_needed()
    expect(figure.locator(".chart-area[role=img] svg.main-svg").first).to_be_visible()


def test_its_data_stand_beside_it(page: Page, site: Path) -> None:
    page.goto((site / "data.html").as_uri())
    for link in page.locator("a[download]").all():
        href = link.get_attribute("href")
        assert href
        assert (site / href).is_file(), href
