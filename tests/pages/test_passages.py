"""A long article goes on over pages, and every address of a passage of it still leads there."""

import re

import pytest

from builder.model.briefing import parts, whole_id
from builder.pages import passages
from builder.pages.addresses import address, permanent
from builder.pages.passages import groups, sheets
from tests.briefing import Case

LONGEST = "gull-harbour-office"
PAGE = f"sources/{LONGEST}.md"
_ID = re.compile(r'\sid="([^"]*)"')


@pytest.fixture
def long(case: Case, monkeypatch: pytest.MonkeyPatch) -> Case:
    """The briefing as if its articles were long."""
    monkeypatch.setattr(passages, "SHORT", 500)
    monkeypatch.setattr(passages, "MOST", 900)
    return case.verify()


def test_a_short_article_stands_on_its_page(case: Case) -> None:
    briefing = case.verify().analysis().briefing
    article = briefing.articles[LONGEST]

    assert sheets(article) == (groups(article),)
    for _, part in parts(article):
        assert address(briefing, whole_id(article, part)) == (
            f"sources/{LONGEST}.html#{LONGEST}--{part.id}"
        )


def test_each_group_stands_on_one_page_in_its_order(long: Case) -> None:
    article = long.analysis().briefing.articles[LONGEST]
    first, *others = sheets(article)

    assert first == ()
    assert len(others) > 2
    assert tuple(group for sheet in others for group in sheet) == groups(article)
    for sheet in others:
        assert sum(group.weight for group in sheet) <= passages.MOST or len(sheet) == 1


def test_a_passage_is_where_links_lead_and_its_permanent_address_leads_on(long: Case) -> None:
    briefing, pages = long.analysis().briefing, long.site()
    article = briefing.articles[LONGEST]
    index = pages[PAGE].partition('<h2 id="passages">')[2]
    for _, part in parts(article):
        record = whole_id(article, part)
        page, _, anchor = address(briefing, record).partition("#")
        assert page != f"sources/{LONGEST}.html"
        assert anchor in _ID.findall(pages[page.replace(".html", ".md")])
        assert permanent(briefing, record) == f"sources/{LONGEST}.html#{anchor}"
        assert f'<a id="{anchor}" href="{page.removeprefix("sources/")}">' in index
        assert f'href="{LONGEST}.html#{anchor}"' in pages[page.replace(".html", ".md")]


def test_a_renamed_passage_keeps_its_old_address(long: Case) -> None:
    long.replace(f"content/articles/{LONGEST}.yml", "  - id: not-leave\n",
                 "  - id: not-leave\n    formerly: [never-leave]\n")  # fmt: skip

    assert f'id="{LONGEST}--never-leave"' in long.site()[PAGE]
