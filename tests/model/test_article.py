"""What one article says: the checks that a single record can make of itself."""

from typing import Any

import pytest
from pydantic import ValidationError

from builder.model.article import Article, Claim

CLAIM = {"id": "dead", "question": "strike-deaths", "words": ["25 men"], "asserted_by": "narrator"}
ARTICLE = {
    "id": "a", "title": "Crowd breaks in", "outlet": None, "outlet_basis": {"basis": "unknown"},
    "published": {"edtf": "2031-03-03"}, "url": "https://example.org/a", "access": "on_scene",
    "descriptor": "made up", "capture": "01_a.txt",
}  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"min": 5, "max": 2}, "min 5 is greater than max 2"),
        ({"value": 5, "max": 9}, "a claim has a value or a range (min, max), not both"),
        ({"value": 5, "min": 0}, "a claim has a value or a range (min, max), not both"),
    ],
)
def test_a_figure_is_a_value_or_a_range_in_order(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=r".") as caught:
        Claim.model_validate(CLAIM | fields)
    assert message in str(caught.value)


@pytest.mark.parametrize("fields", [{"value": 0}, {"min": 5, "max": 5}, {"min": 5}, {"max": 2.5}])
def test_either_end_of_a_range_may_be_open(fields: dict[str, Any]) -> None:
    claim = Claim.model_validate(CLAIM | fields)
    assert (claim.standing, claim.approx) == ("body", "exact")


def test_a_claim_has_one_or_two_stretches_of_words() -> None:
    for words in ([], ["a", "b", "c"]):
        with pytest.raises(ValidationError):
            Claim.model_validate(CLAIM | {"words": words})
    assert Claim.model_validate(CLAIM | {"words": ["a", "b"], "in": "headline"}).words == ("a", "b")


@pytest.mark.parametrize(
    ("fields", "fine"),
    [
        ({}, True),
        ({"url": None, "url_unknown": "not in the captured text"}, True),
        ({"url": None}, False),
        ({"url_unknown": "not in the captured text"}, False),
        ({"url": "javascript:alert(1)"}, False),
        ({"capture": "../a.txt"}, False),
        ({"capture": ".a.txt"}, False),
        ({"capture": "a.txt."}, False),
        ({"capture": "a:b.txt"}, False),
        ({"capture": "NUL.txt"}, False),
        ({"capture": "com1"}, False),
        ({"capture": "a" * 201}, False),
        ({"capture": "null.txt"}, True),
        ({"capture": "a"}, True),
        ({"descriptor": "x" * 281}, False),
    ],
)
def test_an_article_has_an_address_or_the_reason_for_none(
    fields: dict[str, Any], fine: bool
) -> None:
    if fine:
        assert Article.model_validate(ARTICLE | fields).id == "a"
    else:
        with pytest.raises(ValidationError):
            Article.model_validate(ARTICLE | fields)
