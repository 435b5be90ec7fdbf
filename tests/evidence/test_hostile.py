"""Long and ugly texts: anything that is not linear would not come to an end here."""

import pytest

from builder.evidence.captured import Captured
from builder.evidence.dates import dates
from builder.evidence.match import Found, Refused, Wanted, find
from builder.evidence.numbers import quantities
from builder.evidence.shingles import shingles
from builder.evidence.words import sentence_starts

SIZE = 20_000
TEXTS = [
    "!", ".' ", "a ", "'a' ", "\"a\" ", "“", "“a ", "”", "‘", "’ ", "'", '"', "s' a", "a\n", "\n",
    "1", "1,111", "111,", "1.1", "1-", "two hundred ", "two-", "hundred and ", "the last ", "May ",
    "e\u0301", "\u0301", "\u200b", "\u00a0", "…", "a\u200b\u0301", "U.S.", "Mr. ", "“‘", "‘“a”’ ",
]  # fmt: skip


@pytest.mark.parametrize("piece", TEXTS)
def test_a_long_run_of_anything_is_read(piece: str) -> None:
    article = Captured.of(piece * (SIZE // len(piece)))
    assert len(article.body.offsets) == len(article.body.text) + 1
    assert all(span.start < span.end for span in article.spans)
    assert sentence_starts(article.body) == sorted(set(sentence_starts(article.body)))
    counted = quantities(article.body, dates(article.body))
    assert all(number.start < number.end for number in counted)
    assert all(isinstance(digest, int) for digest in shingles(article))
    for words in (piece, piece * 400, f"{piece} b", "b " + piece * 9):
        assert isinstance(find(article, Wanted((words,), marks="inside")), Found | Refused)


def test_a_quotation_may_hold_many_others() -> None:
    article = Captured.of("“" + "“a” " * 5_000 + "b”" + "“" * 5_000 + "”" * 5_000)
    assert len(article.spans) > 5_000
    assert isinstance(find(article, Wanted(("b",), marks="inside")), Found)
