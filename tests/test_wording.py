"""How dates, figures and sources read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from builder.model.article import Article, Claim
from builder.model.base import When
from builder.model.shared import Actor
from builder.wording import (
    asked,
    count_text,
    date_text,
    day_text,
    join_words,
    number_text,
    plural,
    quantity_text,
    sentence,
    short_source,
    short_sources,
)
from tests.analysis.make import question


@pytest.mark.parametrize(
    ("edtf", "reads"),
    [
        ("2031-03-13", "13 March 2031"),
        ("2031-03-03", "3 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-03-13~", "about 13 March 2031"),
        ("2031-03?", "possibly March 2031"),
        ("2031%", "possibly about 2031"),
        ("2031-03-13/2031-03-15", "13–15 March 2031"),
        ("2031-03-29/2031-04-02", "29 March – 2 April 2031"),
        ("2030-12-29/2031-01-02", "29 December 2030 – 2 January 2031"),
        ("2031-01/2031-03", "January–March 2031"),
        ("2030-05/2031-03", "May 2030 – March 2031"),
        ("2029/2031", "2029–2031"),
        ("2029/2031-04-02", "2029 – 2 April 2031"),
        ("2031-03-13~/2031-03-15", "about 13 March 2031 – 15 March 2031"),
        ("2031-03/2031-04-02", "March 2031 – 2 April 2031"),
        ("2031-03-13/..", "from 13 March 2031 on"),
        ("../2031-03-13", "until 13 March 2031"),
        ("[2031-03-13..2031-03-15]", "between 13 and 15 March 2031"),
        ("[2030-12-31..2031-01-01]", "between 31 December 2030 and 1 January 2031"),
        ("[..2031-03-13]", "on or before 13 March 2031"),
        ("[2031-03-13..]", "on or after 13 March 2031"),
        ("[2031-03-13,2031-03-15]", "13 March 2031 or 15 March 2031"),
        ("2031-03-13/2031-03-13", "13 March 2031"),
    ],
)
def test_a_date_reads_as_in_a_sentence(edtf: str, reads: str) -> None:
    assert date_text(edtf) == reads
    assert date_text(When(edtf=edtf)) == reads


def test_a_day_has_its_weekday() -> None:
    assert day_text(date(2031, 3, 13)) == "Thursday 13 March 2031"


@pytest.mark.parametrize(
    ("number", "reads"),
    [(5000, "5,000"), (750, "750"), (0, "0"), (2.5, "2.5"), (10.0, "10"), (1e6, "1,000,000"),
     (10, "10"), (-1200, "-1,200"), (1e22, "10,000,000,000,000,000,000,000")],
)  # fmt: skip
def test_a_number_has_commas_and_no_idle_digits(number: float, reads: str) -> None:
    assert number_text(number) == reads


def claim(words: str, **fields: Any) -> Claim:
    return Claim.model_validate(
        {"id": "c", "question": "q", "words": [words], "asserted_by": "narrator", **fields}
    )


@pytest.mark.parametrize(
    ("given", "reads"),
    [
        (claim("750 guards", value=750), "750"),
        (claim("about 750 guards", value=750, approx="about"), "about 750"),
        (claim("nearly 5,000 guards", value=5000, approx="nearly"), "nearly 5,000"),
        (claim("more than 20", value=20, approx="over"), "more than 20"),
        (claim("at least 20", value=20, approx="at_least"), "at least 20"),
        (claim("six guards", value=6), "6"),
        (claim("two dozen guards", value=24, approx="about"), "“two dozen guards”"),
        (claim("hundreds of people", approx="vague"), "“hundreds of people”"),
        (claim("3 to 5", min=3, max=5), "from 3 to 5"),
        (claim("3 or more", min=3), "at least 3"),
        (claim("up to 5", max=5), "at most 5"),
    ],
)
def test_a_figure_never_says_more_than_its_words(given: Claim, reads: str) -> None:
    assert quantity_text(given) == reads


def test_counts_and_lists() -> None:
    assert [count_text(n) for n in (0, 4, 10, 11, 1200)] == ["no", "four", "ten", "11", "1,200"]
    assert plural(1, "article") == "one article"
    assert plural(12, "article") == "12 articles"
    assert plural(2, "army", "armies") == "two armies"
    assert sentence("four of five") == "Four of five"
    assert sentence("") == ""
    assert [join_words("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_a_vague_word_stands_for_all_the_words_where_it_is_known() -> None:
    assert quantity_text(claim("two dozen guards", value=24, approx="about"), "two dozen") == (
        "“two dozen”"
    )


ACTORS = {
    key: Actor.model_validate({"id": key, "kind": "media", "name": name})
    for key, name in (("courier", "Sava Courier"), ("radio", "North Coast Radio"))
}


def article(key: str, **fields: Any) -> Article:
    given = {
        "id": key, "title": "Port stays shut as guards board ferry", "outlet": None,
        "outlet_basis": {"basis": "unknown"}, "published": {"edtf": "2031-03-13"},
        "url_unknown": "not in the text", "access": "secondary", "descriptor": "made up",
        "capture": "one.txt",
    }  # fmt: skip
    return Article.model_validate(given | fields)


def test_a_source_has_a_short_name() -> None:
    assert short_source(article("a", outlet="courier"), ACTORS) == "Sava Courier"
    unnamed = "Unnamed outlet, “Port stays shut as…”"
    assert short_source(article("a"), ACTORS) == unnamed
    assert short_source(article("a", title="Port shut"), ACTORS) == "Unnamed outlet, “Port shut”"


def test_a_republication_says_so() -> None:
    carried = article("a", republishes="courier")
    assert short_source(carried, ACTORS) == "Sava Courier (republished)"
    carried = article("a", republishes="courier", outlet="radio")
    assert short_source(carried, ACTORS) == "Sava Courier, carried by North Coast Radio"


def test_no_two_sources_share_a_short_name() -> None:
    found = short_sources(
        [
            article("a", outlet="courier"),
            article("b", outlet="courier", published={"edtf": "2031-03-14"}),
            article("c", outlet="courier", published={"edtf": "2031-03-14"}),
            article("d", outlet="radio"),
        ],
        ACTORS,
    )
    assert found == {
        "a": "Sava Courier, 13 March 2031",
        "b": "Sava Courier, 14 March 2031, b",
        "c": "Sava Courier, 14 March 2031, c",
        "d": "North Coast Radio",
    }


@pytest.mark.parametrize(
    ("kind", "text", "reads"),
    [
        ("stance", "The guards shut the gate.", "Whether the guards shut the gate"),
        ("stance", "Orsk arms the League", "Whether Orsk arms the League"),
        ("number", "How many came?", "How many came?"),
    ],
)
def test_a_proposition_is_never_said_in_our_voice(kind: str, text: str, reads: str) -> None:
    assert asked(question(kind, text=text)) == reads
