"""The address of the site: any that there can be, and a clear word about one that cannot."""

import re

import pytest

from builder.cli.site import address_fault
from tests.briefing import Case
from tests.built import build
from tests.project import Project


@pytest.mark.parametrize("site", [
    "", "https://example.org/", "http://127.0.0.1:8000/some/where/", "https://xn--bcher-kva.example/~a/",
    "https://example.org/a%20b/",
])  # fmt: skip
def test_an_address_that_can_be(site: str) -> None:
    assert address_fault(site) == ""


@pytest.mark.parametrize(("site", "why"), [
    ("ftp://example.org/", "is no address that begins with https:// and a host"),
    ("example.org/", "is no address that begins with https:// and a host"),
    ("https:///path/", "is no address that begins with https:// and a host"),
    ("https://example.org/?q=1", "holds '?', which stands in no address of a site"),
    ("https://example.org/a b#c/", "holds ' #', which stands in no address of a site"),
    ('https://example.org/"<x>/', "holds '\"<>', which stands in no address of a site"),
])  # fmt: skip
def test_one_that_cannot(site: str, why: str) -> None:
    assert address_fault(site) == f"{site!r} {why}"


def test_the_build_says_so_and_publishes_nothing(project: Project) -> None:
    assert project.build().returncode == 0
    before = project.published()
    config = (project.root / "mkdocs.yml").read_text()
    for wrong, said in (
        ("https://example.org/?q", "often set as SITE_URL: 'https://example.org/?q' holds '?'"),
        ("nowhere", "mkdocs.yml cannot be used as it is"),
    ):
        project.write("mkdocs.yml", re.sub("site_url: .*", f'site_url: "{wrong}"', config))
        built = project.build()
        assert built.returncode == 2
        assert said in built.stderr
        assert "Traceback" not in built.stderr
    assert project.published() == before


def test_without_an_address_nothing_names_one(case: Case) -> None:
    site = build(case).root
    assert not (site / "sitemap.xml").exists()
    assert not (site / "404.html").exists()
    home = (site / "index.html").read_text(encoding="utf-8")
    assert 'rel="canonical"' not in home
    assert 'href="editions/2.html"' in home


def test_a_site_below_a_path_names_it_where_it_must_and_is_relative_inside(case: Case) -> None:
    site = build(case, "https://example.org/some/where").root  # MkDocs adds the slash
    page = (site / "events/depot-attack.html").read_text(encoding="utf-8")
    base = "https://example.org/some/where/"
    assert f'<link rel="canonical" href="{base}events/depot-attack.html">' in page
    assert re.search(rf'og:image" content="{base}assets/share\.[0-9a-f]{{10}}\.png"', page)
    assert '<link rel="cite-as" href="../editions/2.html">' in page
    assert '<link rel="alternate" type="application/json" href="depot-attack.json">' in page
    assert not re.search(r'(?:src|href)="/', page)
    assert (site / "_headers").read_text().startswith("/some/where/*\n")
    assert f"url = {{{base}editions/2.html}}" in (site / "data/editions/2.bib").read_text()
    assert f"<loc>{base}events/depot-attack.html</loc>" in (site / "sitemap.xml").read_text()
