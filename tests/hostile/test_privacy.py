"""The site keeps nothing about its readers, and tells nobody that they came."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.built import harbour
from tests.chromium import Visit, served
from tests.hostile.look import pages
from tests.project import ROOT

pytestmark = pytest.mark.browser
PROMISE = "asks no other host for anything, sets no cookie and counts no reader"
STORED = "() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return harbour(tmp_path_factory).root


def test_only_the_choice_of_light_or_dark_is_kept(site: Path, chromium: Browser) -> None:
    context = chromium.new_context()
    with served(site) as address:
        visit = Visit(context.new_page())
        for path in ("index.html", "chronology.html", "find.html"):
            visit.page.goto(f"{address}/{path}")
            assert visit.page.evaluate(STORED) == [[], [], ""]
        visit.page.locator(".scheme-button").click()
        kept, session, cookie = visit.page.evaluate(STORED)
        databases = visit.page.evaluate("async () => (await indexedDB.databases()).length")
        assert (len(kept), session, cookie, databases) == (1, [], "", 0)
        assert context.cookies() == []
        assert [url for url in visit.requests if not url.startswith(address)] == []
    context.close()


def test_links_that_lead_away_say_nothing_of_where_from(site: Path) -> None:
    for path in pages(site):
        text = (site / path).read_text(encoding="utf-8")
        for link in text.split("<a ")[1:]:
            tag = link.partition(">")[0]
            if 'href="http' in tag:
                assert 'rel="noopener noreferrer nofollow"' in tag, (path, tag)


def test_no_script_of_ours_can_call_home() -> None:
    calls = ("fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource", "indexedDB",
             "document.cookie", "sessionStorage", "serviceWorker")  # fmt: skip
    scripts = sorted((ROOT / "templates").glob("[!v]*/**/*.js"))
    assert len(scripts) > 5
    texts = {path.name: path.read_text(encoding="utf-8") for path in scripts}
    assert [(n, call) for n, text in texts.items() for call in calls if call in text] == []


def test_the_method_page_says_so(site: Path) -> None:
    assert PROMISE in (site / "method.html").read_text(encoding="utf-8")
