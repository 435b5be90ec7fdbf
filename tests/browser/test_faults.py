"""The checks of pages find what is wrong, axe at one text of each look as at all of them."""

import pytest
from playwright.sync_api import Browser

from tests.browser.faults import inaccessible
from tests.browser.sites import Site, Window

pytestmark = pytest.mark.browser

STYLED = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
SPOILT = {
    "main td { color: #999 }": "color-contrast",
    "main section { opacity: 0.4 }": "color-contrast",
    "main a { text-decoration: none !important; color: #333 !important }": "link-in-text-block",
}


@pytest.mark.parametrize("css", SPOILT)
@pytest.mark.parametrize("colours", ["whole", "looks"])
def test_colours_that_are_hard_to_tell_are_found(
    chromium: Browser, harbour: Site, css: str, colours: str
) -> None:
    with Window("light", 1280).visit(chromium) as visit:
        visit.page.goto(f"{harbour.served_at}/{harbour.pages['data']}")
        visit.page.evaluate(STYLED, css)
        faults = [*inaccessible(visit.page, colours=colours)]
        assert {fault.partition(":")[0] for fault in faults} == {SPOILT[css]}
