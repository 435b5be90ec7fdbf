"""A long article goes on over pages, and every address of a passage of it still leads there."""

import re

import pytest

from builder.model.briefing import parts, whole_id
from builder.pages import passages
from builder.pages.addresses import address, permanent
from builder.pages.holdings import index_of
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
        line = next(line for line in index.splitlines() if f'<i id="{anchor}">' in line)
        before = line.partition(f'<i id="{anchor}">')[0]
        assert before.rpartition("<a href=")[2].startswith(f'"{page.removeprefix("sources/")}">')
        assert f'href="{LONGEST}.html#{anchor}"' in pages[page.replace(".html", ".md")]


def test_the_index_says_of_whom_or_what_passages_are(long: Case) -> None:
    index = long.site()[PAGE].partition('<h2 id="passages">')[2]
    read = [" ".join(re.sub("<[^>]*>", " ", line).split()) for line in index.splitlines()]
    assert [line for line in read if line][1:18] == [
        "Quotations", "Anton Brusk 2", "Crowd at the harbour office", "Velta", "Ilka Dorn 2",
        "Foreign Ministry of Orsk",
        "Claims", "Crowd breaks into the harbour office 2",
        "Harbour guard fires tear gas at the crowd",
        "Veltan Navy strikes boats of the Coastal League 2",
        "Unknown attackers fire a rocket at the fuel depot in Port Sava 2", "Who is behind it",
        "Velta orders marines to Port Sava 2", "The harbour office", "Trade",
        "Links", "Anton Brusk",
    ]  # fmt: skip


def test_what_goes_on_to_a_further_page_leads_to_both(
    long: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passages, "MOST", 1)
    article = long.analysis().briefing.articles[LONGEST]
    found = [line for _, lines in index_of(long.analysis(), article) for line in lines]
    both = next(line for line in found if len(line.runs) > 1)
    pages = [f'<a href="{LONGEST}.{number}.html">' for number in both.runs]
    line = next(one for one in long.site()[PAGE].splitlines() if both.of in one and pages[0] in one)
    assert [line.count(page) for page in pages] == [1, 1]
    assert f"</i>page\u00a0{[*both.runs][1]}</a>" in line


def test_a_renamed_passage_keeps_its_old_address(long: Case) -> None:
    long.replace(f"content/articles/{LONGEST}.yml", "  - id: not-leave\n",
                 "  - id: not-leave\n    formerly: [never-leave]\n")  # fmt: skip

    assert f'id="{LONGEST}--never-leave"' in long.site()[PAGE]
