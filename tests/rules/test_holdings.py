"""What a cited record vouches for."""

import pytest

from builder.edtf import parse_edtf
from builder.rules.holdings import Held, Holdings, digits_in
from builder.rules.texts import report_id
from tests.briefing import Case

NAVY = "content/articles/navy-release.yml"


def test_a_claim_holds_its_words_figures_and_times(case: Case) -> None:
    held = Holdings(case.briefing()).of(["navy-release/first-landed"])
    assert held.text == "first 310 marines landed at the East Quay"
    assert held.numbers == {310}
    assert held.clocks == {"06:30"}
    assert held.days == {parse_edtf("2031-03-04")}
    gas = Holdings(case.briefing()).of(["gull-harbour-office/gas-at-six"])
    assert (gas.clocks, gas.days) == ({"18:00"}, {parse_edtf("2031-03-03")})
    ships = Holdings(case.briefing()).of(["gull-harbour-office/ships-february"])
    assert (ships.clocks, ships.days) == (set(), {parse_edtf("2031-02")})


def test_a_range_holds_its_ends_and_a_quotation_when_it_was_said(case: Case) -> None:
    case.replace(NAVY, "value: 310", "min: 300\n    max: 320")
    case.replace(NAVY, "kind: partial\n", 'kind: partial\n    said: {edtf: "2030-12-24"}\n')
    holdings = Holdings(case.briefing())
    assert holdings.of(["navy-release/first-landed"]).figures == {300, 320}
    assert holdings.of(["navy-release/no-comment"]).days == {parse_edtf("2030-12-24")}


def test_a_question_holds_when_its_event_was(case: Case) -> None:
    assert parse_edtf("2031-03-01") in Holdings(case.briefing()).of(["league-fired-rocket"]).days


def test_the_hours_of_several_times_are_held(case: Case) -> None:
    events, held = case.briefing().events, Held()
    held.add_times(events["marines-land"].when, None, events["guards-fire-gas"].when, "2031-03")
    assert held.clocks == {"06:30", "18:00"}
    assert parse_edtf("2031-03") in held.days


def test_an_edition_holds_its_number_and_both_its_days(case: Case) -> None:
    case.replace("content/editions/2/edition.yml", 'as_of: "2031-03-04"', 'as_of: "2031-03-05"')
    assert Holdings(case.briefing()).of(["velta"]).words[:1] == ["Velta"]
    held = Holdings(case.briefing()).of(["edition-2"])
    assert held.figures == {2}
    assert held.days == {parse_edtf("2031-03-04"), parse_edtf("2031-03-05")}


def test_an_event_holds_what_its_reports_locate_and_claim(case: Case) -> None:
    held = Holdings(case.briefing()).of(["strikes-off-gannet"])
    assert held.figures == {3, 25, 31}
    assert "The strikes of 2 March killed 31" in held.text
    assert parse_edtf("2031-03-02") in held.days
    assert "differ" not in held.text


def test_a_question_an_utterance_and_an_article_hold_what_belongs_to_them(case: Case) -> None:
    holdings = Holdings(case.briefing())
    assert holdings.of(["marines-sent"]).figures == {300, 310, 700, 1000}
    assert parse_edtf("[2031-03-02..2031-03-03]") in holdings.of(["dorn-pirates"]).days
    assert "gray ships" in holdings.of(["brusk-not-leave"]).text
    assert "grey ships" in holdings.of(["brusk-not-leave"]).text
    assert "22:40" in holdings.of(["tern-marines"]).clocks
    assert "The League, which is backed by Orsk" in holdings.of(["tern-marines"]).text
    assert holdings.of(["navy-release"]).figures == {3, 31, 310, 1000}


def test_an_actor_holds_its_names_roles_and_their_times(case: Case) -> None:
    held = Holdings(case.briefing()).of(["anton-brusk"])
    assert held.text == "Anton Brusk | Antun Brusk | Brusk | leader"
    assert held.days == {parse_edtf("2027"), parse_edtf("2031-03")}


def test_an_account_holds_its_own_words_and_the_day_of_the_event(case: Case) -> None:
    held = Holdings(case.briefing()).of([report_id("navy-release", 0)])
    assert held.text == "first 310 marines landed at the East Quay in Port Sava"
    assert held.clocks == {"06:30"}
    assert held.figures == set()


def test_ids_hold_together_and_unknown_ones_hold_nothing(case: Case) -> None:
    holdings = Holdings(case.briefing())
    both = holdings.of(["navy-release/navy-count", "gull-harbour-office/league-dead", "nobody"])
    assert both.figures == {25, 31}
    assert holdings.knows(["navy-release/navy-count", "edition-1"])
    assert not holdings.knows(["navy-release/navy-count", "nobody"])
    assert holdings.of(["edition-1"]).figures == {1}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("some 25 000 men", {0, 25, 25_000}), ("1 250 000 of them", {0, 1, 250, 1_250_000}),
        ("in 2019 750 men", {750, 2019}), ("on 6, 120 men", {6, 120}), ("1,000 and 3", {3, 1000}),
    ],
)  # fmt: skip
def test_numbers_in_digits(text: str, shown: set[float]) -> None:
    assert digits_in(text) == shown
