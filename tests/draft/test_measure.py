"""The drafting aid is as good as it must be, on made-up articles of many house styles."""

import pytest

from tests.draft.labelled import labelled
from tests.draft.measure import FOLDERS, Score, knowing_only, scored

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


def test_without_its_word_lists_it_is_worse_and_still_finds_every_quotation() -> None:
    with knowing_only(set()):
        without = total("unseen")
    assert without.spans_found == without.spans
    assert without.first < total("unseen").first


def test_the_set_is_large_and_varied() -> None:
    assert len(SETS["articles"]) >= 12
    assert len({article.head["style"] for article in SETS["articles"]}) == len(SETS["articles"])
