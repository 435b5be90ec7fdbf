"""Every record has a permanent address, and something stands there."""

import re

import pytest

from builder.analysis.whole import Analysis
from builder.model.briefing import parts, whole_id
from builder.pages import prose_pages
from builder.pages.addresses import address, anchor, relative
from builder.pages.chronology import day_anchor

_ID = re.compile(r'\sid="([^"]*)"')


def test_every_record_and_every_part_of_one_stands_at_its_address(
    analysis: Analysis, pages: dict[str, str]
) -> None:
    briefing = analysis.briefing
    records = [*briefing.known]
    records += [whole_id(a, p) for a in briefing.articles.values() for _, p in parts(a)]
    records += [f"{analysis.edition.id}/{j.id}" for j in analysis.edition.judgements]
    missing = []
    for record in records:
        page, _, fragment = address(briefing, record).partition("#")
        text = pages.get(page.removesuffix(".html") + ".md", "")
        if not text or (fragment and fragment not in _ID.findall(text)):
            missing.append(record)
    assert missing == []


def test_an_utterance_that_no_article_prints_keeps_its_place(
    analysis: Analysis, pages: dict[str, str]
) -> None:
    unprinted = analysis.briefing.utterances.keys() - analysis.renderings.keys()

    assert all(f'id="{key}"' in pages["quotations.md"] for key in unprinted)


@pytest.mark.parametrize(
    ("when", "named"),
    [
        ("2031-03-04", "d-2031-03-04"),
        ("2031-03", "d-2031-03"),
        ("2031-03-04~", "d-2031-03-04-about"),
        ("2031-03-04?", "d-2031-03-04-perhaps"),
        ("2031-03-04%", "d-2031-03-04-perhaps-about"),
        ("2031-03-03/2031-03-04", "d-2031-03-03-until-2031-03-04"),
        ("[2031-03-03..2031-03-04]", "d-one-of-2031-03-03-to-2031-03-04"),
        ("[..2031-03-04]", "d-one-of-to-2031-03-04"),
        ("[2031-03-04..]", "d-one-of-2031-03-04-to-"),
        ("[2031-03-03,2031-03-04]", "d-one-of-2031-03-03-or-2031-03-04"),
    ],
)
def test_a_date_has_an_anchor_of_its_own(when: str, named: str) -> None:
    assert day_anchor(when) == named


def test_an_address_is_seen_from_where_a_page_stands() -> None:
    assert relative("events/a.html", "events/b.html#x") == "b.html#x"
    assert relative("events/a.html", "events/a.html#x") == "#x"
    assert relative("index.html", "actors/a.html") == "actors/a.html"
    assert relative("events/a.html", "index.html") == "../index.html"
    assert anchor("gull/quote") == "gull--quote"


def test_the_names_of_our_own_pages_are_not_for_others(pages: dict[str, str]) -> None:
    """A hand-written page of such a name stands on ours; of any other it is a page of its own."""
    top = {path.partition(".")[0] for path in pages if path.endswith(".md") and "/" not in path}

    assert top - {"about"} <= prose_pages.OURS
