"""The drafting aid is as good as it must be, on made-up articles of many house styles."""

from pathlib import Path

import pytest

from builder.content.source import read_tree
from builder.evidence.store import read_capture
from builder.parse import parse
from tests.draft.labelled import labelled
from tests.draft.measure import FOLDERS, ROOT, Score, coded, knowing_only, scored

MISSED = 1
"""Quotations of the content whose speaker is not among the first three proposals, at most."""

SETS = {folder: labelled(folder) for folder in FOLDERS}


def total(folder: str) -> Score:
    return sum((scored(article) for article in SETS[folder]), Score())


@pytest.mark.parametrize("folder", SETS)
def test_it_reaches_what_is_asked_of_it(folder: str) -> None:
    score = total(folder)

    assert score.spans_found == score.spans
    assert score.spans_found >= 0.99 * score.spans_given
    assert score.first >= 0.90 * score.spans
    assert score.three >= 0.98 * score.spans
    assert score.numbers_found >= 0.97 * score.numbers
    assert score.numbers_found >= 0.95 * score.numbers_given
    assert score.values >= 0.97 * score.numbers
    assert score.right >= 0.97 * score.resolved
    assert score.resolved >= 0.75 * score.times
    assert score.names_found >= 0.99 * score.names


def test_it_knows_who_speaks_in_the_articles_of_the_content(articles: Path) -> None:
    briefing = parse(read_tree(ROOT).tree).briefing
    assert briefing is not None
    texts = [(one, read_capture(articles, one.capture)) for one in briefing.articles.values()]
    score = sum(
        (coded(briefing, one, text) for one, text in texts if isinstance(text, str)), Score()
    )

    assert score.spans_found == score.spans > 0
    assert score.first >= 0.97 * score.spans
    assert score.spans - score.three <= MISSED


def test_without_its_word_lists_it_is_worse_and_still_finds_every_quotation() -> None:
    with knowing_only(set()):
        without = total("unseen")
    assert without.spans_found == without.spans
    assert without.first < total("unseen").first


def test_the_set_is_large_and_varied() -> None:
    assert len(SETS["articles"]) >= 12
    assert len({article.head["style"] for article in SETS["articles"]}) == len(SETS["articles"])
