"""Who says what of a proposition, and what the outlets call somebody in their own voice."""

import pytest

from builder.analysis.whole import Analysis
from tests.briefing import Case


@pytest.fixture(scope="module")
def analysis(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    return Case(tmp_path_factory.mktemp("proved")).verify().analysis()


def test_each_voice_stands_under_its_own_name_and_outlets_apart(analysis: Analysis) -> None:
    found = {p.question.id: p for p in analysis.propositions}["orsk-behind-league"]

    assert {key: [a.claim.stance for a in told] for key, told in found.by_actor.items()} == {
        "ilka-dorn": ["asserts"],
        "orsk": ["denies"],
        "orsk-foreign-ministry": ["denies"],
        "unnamed-analysts": ["doubts"],
    }
    assert found.by_narrator == {}


def test_the_response_is_what_the_accused_says(analysis: Analysis) -> None:
    found = {p.question.id: p for p in analysis.propositions}

    assert [a.id for a in found["orsk-behind-league"].response] == [
        "tern-marines/orsk-denies-arming"
    ]


def test_names_are_an_outlets_own_and_the_most_named_comes_first(analysis: Analysis) -> None:
    called = {row.actor.id: row.by_article for row in analysis.called}

    assert [label.words for label in called["harbour-crowd"]["tern-marines"]] == [
        ("The mob burned a hut",)
    ]
    counts = [sum(map(len, row.by_article.values())) for row in analysis.called]
    assert counts == sorted(counts, reverse=True)
