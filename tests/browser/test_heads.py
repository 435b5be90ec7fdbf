"""What stands around the pages: addresses, the share image, the 404 page, data for machines."""

import json
import re
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from builder.exports.headers import POLICY
from builder.publication.write import inventory
from tests.browser.sites import Site

SITE = "https://example.org/some/where/"
INLINE = re.compile(
    r'<script(?![^>]*\ssrc=|[^>]*type="application/ld\+json")|\sstyle="|\son[a-z]+="'
)
META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def test_every_page_forbids_what_the_header_forbids(harbour: Site) -> None:
    for path in harbour.pages.values():
        text = harbour.built[path]
        found = META.search(text)
        assert found, path
        assert POLICY.startswith(found[1]), path  # a header can forbid frames, too
        assert INLINE.findall(text) == [], path


def test_every_page_knows_its_address_and_its_picture(harbour: Site) -> None:
    for path in set(harbour.pages.values()) - {"404.html"}:
        text = harbour.built[path]
        assert f'<link rel="canonical" href="{SITE}{path}">' in text, path
        assert f'<meta property="og:url" content="{SITE}{path}">' in text, path
        assert '<meta name="description" content="' in text, path
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text):
            assert json.loads(data)["@context"] == "https://schema.org", path
        (share,) = re.findall(rf'<meta property="og:image" content="{SITE}([^"]*)">', text)
    with Image.open(harbour.built.root / share) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))


def test_the_sitemap_lists_every_page_that_is_one(harbour: Site) -> None:
    listed = {str(e.text) for e in ET.fromstring(harbour.built["sitemap.xml"]).iter() if e.text}
    pages = {path for path in inventory(harbour.built.root) if path.endswith(".html")}
    kinds = {path for path in pages if 'http-equiv="refresh"' not in harbour.built[path]}
    wanted = {SITE + path for path in kinds - {"404.html"}}
    assert {url for url in listed if url.startswith("http")} == wanted
    assert f"Sitemap: {SITE}sitemap.xml" in harbour.built["robots.txt"]


@pytest.mark.browser
def test_a_lost_reader_finds_home_from_any_depth(chromium: Browser, harbour: Site) -> None:
    page = chromium.new_page()
    lost = harbour.built["404.html"]
    page.route(
        "**/not/there.html", lambda route: route.fulfill(body=lost, content_type="text/html")
    )
    page.goto(f"{harbour.served_at}/not/there.html")
    expect(page.locator("h1")).to_have_css("font-weight", "600")  # the style sheet has come
    page.locator("main p a").click()
    expect(page).to_have_url(f"{harbour.served_at}/index.html")
    page.close()


def test_a_language_from_right_to_left_turns_the_page(mirrored: Site) -> None:
    assert '<html lang="fa" dir="rtl">' in mirrored.built["index.html"]
