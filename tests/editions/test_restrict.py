"""What an edition's articles carry: properties over every choice of articles, and some cases."""

from collections.abc import Iterable
from itertools import combinations

import pytest

from builder.editions.restrict import restrict
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.prose import REFERENCE
from builder.rules.reference import check, known_ids
from tests.briefing import Case

ARTICLES = ("gull-harbour-office", "navy-release", "plain-copy", "tern-marines")
CHOICES = [c for size in range(1, 5) for c in combinations(ARTICLES, size)]
EVENT = "content/events/2031/strikes-off-gannet.yml"


def resting_on(briefing: Briefing, articles: Iterable[str]) -> Edition:
    """An edition that rests on some articles, and comes before every other."""
    found = briefing.editions["edition-2"]
    return found.model_copy(update={"number": 0, "articles": tuple(articles)})


def restricted(case: Case, *articles: str) -> Briefing:
    briefing = case.briefing()
    return restrict(briefing, resting_on(briefing, articles))


def test_all_articles_leave_everything_as_it_is(case: Case) -> None:
    briefing = case.briefing()
    assert restrict(briefing, resting_on(briefing, ARTICLES)) == briefing


@pytest.mark.parametrize("articles", CHOICES, ids="+".join)
def test_restricting_twice_is_restricting_once(case: Case, articles: tuple[str, ...]) -> None:
    briefing = case.briefing()
    edition = resting_on(briefing, articles)
    once = restrict(briefing, edition)
    assert restrict(once, edition) == once


@pytest.mark.parametrize("articles", CHOICES, ids="+".join)
def test_nothing_refers_to_what_is_gone(case: Case, articles: tuple[str, ...]) -> None:
    left = restricted(case, *articles)
    assert list(check(left)) == []
    written = [event.summary for event in left.events.values()]
    written += [page.text for page in left.pages.values()]
    cited = {match[1] for text in written for match in REFERENCE.finditer(text)}
    assert cited <= known_ids(left).keys()


@pytest.mark.parametrize("articles", CHOICES, ids="+".join)
def test_every_event_keeps_a_summary(case: Case, articles: tuple[str, ...]) -> None:
    assert all(event.summary.strip() for event in restricted(case, *articles).events.values())


@pytest.mark.parametrize("articles", CHOICES, ids="+".join)
def test_more_articles_never_carry_less(case: Case, articles: tuple[str, ...]) -> None:
    """Save what no article tells of: it stays until the articles that it cites are there."""
    left = restricted(case, *articles)
    for more in set(ARTICLES) - {*articles}:
        assert left.known.keys() <= restricted(case, *articles, more).known.keys()


def test_only_what_the_articles_carry_is_left(case: Case) -> None:
    left = restricted(case, "navy-release")
    assert sorted(left.articles) == ["navy-release"]
    assert sorted(left.events) == ["boats-sail-for-office", "marines-land", "strikes-off-gannet"]
    assert sorted(left.utterances) == ["navy-no-comment", "tollen-guard-people"]
    assert "crowd-size" not in left.questions
    assert "anton-brusk" not in left.actors
    assert "gannet-island" in left.places, "an event that stays is placed there"
    assert left.editions == {}


def test_an_earlier_edition_stays_where_its_articles_do(case: Case) -> None:
    briefing = case.briefing()
    left = restrict(briefing, briefing.editions["edition-1"])
    assert list(left.editions) == ["edition-1"]
    assert "edition-2" not in left.known


def test_articles_of_earlier_editions_stay(case: Case) -> None:
    """A later edition that no longer lists an article has withdrawn it, not forgotten it."""
    case.replace("content/editions/2/edition.yml", "gull-harbour-office, tern-marines, ", "")
    briefing = case.briefing()
    assert restrict(briefing, briefing.editions["edition-2"]) == briefing


def test_an_event_loses_its_mentions_of_what_is_gone(case: Case) -> None:
    landed = restricted(case, "navy-release").events["marines-land"]
    assert landed.follows == ()


def test_a_reading_goes_with_a_claim_that_it_sums(case: Case) -> None:
    assert restricted(case, *ARTICLES).questions["marines-sent"].readings
    assert not restricted(case, "navy-release").questions["marines-sent"].readings


def test_sentences_that_rest_on_other_articles_fall_away(case: Case) -> None:
    case.replace(EVENT, "  Jets struck three boats", "  Jets flew [[navy-release]]. Jets struck")
    left = restricted(case, "navy-release").events["strikes-off-gannet"]
    assert left.summary == "Jets flew [[navy-release]]."


def test_a_summary_without_its_beginning_becomes_the_accounts_of_the_articles(case: Case) -> None:
    left = restricted(case, "navy-release").events["strikes-off-gannet"]
    assert left.summary == (
        "The navy says that its strikes killed 31 and sank three boats [[navy-release]]."
    )


def test_an_event_that_is_only_named_in_a_link_is_told_in_its_words(case: Case) -> None:
    case.replace(
        "content/articles/tern-marines.yml", "relations:\n",
        "relations:\n  - {id: land-after, from: marines-land, rel: said-to-respond-to,"
        " to: depot-attack, words: [answered a rocket], asserted_by: velta}\n",
    )  # fmt: skip
    left = restricted(case, "tern-marines").events["marines-land"]
    assert left.summary == "“answered a rocket” [[tern-marines/land-after]]."


def test_an_event_that_no_article_tells_of_goes_with_what_its_summary_rests_on(case: Case) -> None:
    assert "boats-sail-for-office" in restricted(case, "navy-release").events
    assert "boats-sail-for-office" not in restricted(case, "tern-marines").events


def test_pages_lose_bullets_and_sentences(case: Case) -> None:
    case.write(
        "content/pages/about.md",
        "# About\n\nTold in these:\n\n- one [[gull-harbour-office]];\n"
        "- a copy\n  of another ([[tern-marines]], [[plain-copy]]);\n- a third [[navy-release]].\n"
        "\n## Left out\n\n"
        "The navy landed [[navy-release]]. The lease\nis old [[velta-leases-quay]].\n",
    )
    assert restricted(case, "gull-harbour-office", "tern-marines").pages["about"].text == (
        "# About\n\nTold in these:\n\n- one [[gull-harbour-office]];\n\n"
        "## Left out\n\nThe lease\nis old [[velta-leases-quay]].\n"
    )
