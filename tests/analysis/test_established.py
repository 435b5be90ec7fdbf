"""What an event's accounts amount to, and the credibility digit that follows."""

from typing import Any

import pytest

from builder.analysis.status import Status, statuses
from builder.analysis.verdicts import judged
from builder.model.article import Article
from builder.model.shared import Question
from tests.analysis import make

WITHDRAWN = {"on": "2031-03-05", "why": "taken back"}
SIDES = (
    make.actor("guard", side="city"), make.actor("mayor", side="city"),
    make.actor("crowd"), make.actor("witness"),
)  # fmt: skip
DENIED = make.question("stance", event="siege", text="The crowd besieged the office.")


def told(key: str, by: str = "narrator", via: str | None = None, **fields: Any) -> Article:
    """An article whose account of the siege rests on one claim of somebody."""
    claim = make.claim(question="boats", asserted_by=by, via=via)
    return make.article(key, claim, reports=(make.report("siege", "claim", **fields),))


def stance(key: str, which: str, **fields: Any) -> Article:
    claim = make.claim(stance=which, **fields)
    return make.article(key, claim, reports=(make.report("siege"),))


def status(
    *articles: Article, asked: Question | None = None, act: str = "deed", **lineage: str
) -> Status:
    """The status of the siege, in which the guard took part."""
    siege = make.event("siege", "guard", act=act)
    records = make.briefing(*SIDES, siege, *([asked] if asked else []), *articles)
    of = make.own(records, **lineage)
    return statuses(records, judged(records, of), of)["siege"]


def test_two_lineages_corroborate() -> None:
    found = status(told("gull"), told("tern"))
    expected = Status("corroborated", "independent lineages report it", ("gull", "tern"), 2)
    assert found == expected


def test_two_articles_of_one_lineage_do_not() -> None:
    found = status(told("gull"), told("tern"), tern="gull")
    assert found == Status("single lineage", "one lineage reports it", ("gull", "tern"), 1)


def test_two_accounts_from_one_agency_are_one() -> None:
    both = told("gull", via="agency"), told("tern", via="agency")
    assert (status(*both).name, status(*both).lineages) == ("single lineage", 1)
    assert status(*both, told("skua")).lineages == 2
    assert status(told("gull", via="agency"), told("tern", via="herald")).lineages == 2


def test_an_account_that_adds_its_own_is_its_own() -> None:
    claims = make.claim(via="agency"), make.claim("seen")
    mixed = make.article("tern", *claims, reports=(make.report("siege", "claim", "seen"),))
    assert status(told("gull", via="agency"), mixed).name == "corroborated"


def test_an_outlet_is_the_source_of_what_others_have_from_it() -> None:
    own = told("tern").model_copy(update={"outlet": "agency"})
    assert status(told("gull", via="agency"), own).name == "single lineage"
    again = told("skua").model_copy(update={"outlet": "agency"})
    assert status(own, again).name == "single lineage"


@pytest.mark.parametrize("standing", ["headline", "standfirst", "heading", "caption"])
def test_what_stands_outside_the_text_corroborates_nothing(standing: str) -> None:
    aside = {"in": standing}
    assert status(told("gull"), told("tern", **aside)).name == "single lineage"
    found = status(told("gull", **aside), told("tern", **aside))
    reason = "it stands in headlines or captions only"
    assert found == Status("single lineage", reason, ("gull", "tern"), 0)


def test_an_event_that_no_article_tells_of() -> None:
    empty = Status("single lineage", "no article tells of it", (), 0)
    assert status() == empty
    assert status(told("gull", withdrawn=WITHDRAWN)) == empty


def test_a_denial_contests_an_event_and_is_its_reason() -> None:
    found = status(stance("gull", "asserts"), stance("tern", "denies"), asked=DENIED)
    reason = "asserted and denied: whether the crowd besieged the office"
    assert found == Status("contested", reason, ("gull", "tern"), 2)


@pytest.mark.parametrize("other", ["asserts", "doubts", "declines", "not_reported"])
def test_less_than_a_denial_contests_nothing(other: str) -> None:
    found = status(stance("gull", "asserts"), stance("tern", other), asked=DENIED)
    assert found.name == "corroborated"


def test_a_denied_accusation_does_not_undo_what_happened() -> None:
    accusation = make.question("stance", event="siege", accuses="crowd")
    found = status(stance("gull", "asserts"), stance("tern", "denies"), asked=accusation)
    assert found.name == "corroborated"


def test_a_figure_in_conflict_does_not_contest_the_event() -> None:
    reports = (make.report("siege"),)
    gull, tern = (
        make.article(key, make.figure(f"{n}", n), reports=reports)
        for key, n in (("gull", 25), ("tern", 31))
    )
    assert status(gull, tern, asked=make.question(event="siege")).name == "corroborated"


def test_a_deed_that_only_parties_assert_is_claimed() -> None:
    found = status(told("gull", "guard"), told("tern", "mayor"))
    reason = "only interested parties assert it"
    assert found == Status("claimed", reason, ("gull", "tern"), 2)


@pytest.mark.parametrize("other", ["narrator", "witness"])
def test_one_account_by_somebody_else_is_enough(other: str) -> None:
    assert status(told("gull", "guard"), told("tern", other)).name == "corroborated"
    assert status(told("gull", other)).name == "single lineage"


def test_an_account_that_rests_on_no_claim_is_the_outlets_own() -> None:
    assert status(make.article("gull", reports=(make.report(),))).name == "single lineage"


def test_speech_is_never_claimed_since_the_outlet_heard_it() -> None:
    assert status(told("gull", "guard"), act="speech").name == "single lineage"
    assert status(told("gull", "guard"), told("tern", "guard"), act="speech").name == "corroborated"


def test_the_credibility_digit_follows_from_the_status() -> None:
    found = [
        status(told("gull"), told("tern")),
        status(told("gull")),
        status(stance("gull", "asserts"), stance("tern", "denies"), asked=DENIED),
        status(told("gull", "guard")),
    ]
    assert [(s.name, s.credibility) for s in found] == [
        ("corroborated", 1), ("single lineage", 3), ("contested", 4), ("claimed", 6),
    ]  # fmt: skip
