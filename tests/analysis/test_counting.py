"""One verdict per question: the worst comparable pair, counted by lineage."""

from typing import Any

import pytest

from builder.evidence.lineage import lineages
from builder.model.article import Article
from tests.analysis import make

WITHDRAWN = {"on": "2031-03-05", "why": "taken back"}


def says(key: str, value: int, **fields: Any) -> Article:
    return make.article(key, make.figure(f"{value}", value, **fields))


def vague(key: str, words: str) -> Article:
    return make.article(key, make.figure(words))


# --- the worst pair -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("articles", "name"),
    [
        ([says("gull", 25), says("tern", 25)], "agree"),
        ([vague("gull", "dozens"), vague("tern", "dozens")], "agree"),
        ([says("gull", 25), vague("tern", "dozens")], "compatible"),
        ([says("gull", 25), says("tern", 25), vague("skua", "dozens")], "compatible"),
        ([says("gull", 25), vague("tern", "dozens"), says("skua", 26)], "conflict"),
        ([says("gull", 25), says("tern", 25, part="men")], "not comparable"),
        ([says("gull", 25), says("tern", 25, part="men"), says("skua", 25)], "agree"),
        ([says("gull", 25)], "single lineage"),
    ],
)
def test_a_question_has_the_verdict_of_its_worst_comparable_pair(
    articles: list[Article], name: str
) -> None:
    assert make.verdict(*articles).name == name


def test_all_pairs_are_listed_by_id_with_the_reasons() -> None:
    found = make.verdict(says("tern", 25), says("skua", 25, part="men"), vague("gull", "dozens"))
    assert make.outcomes(found.pairs) == [
        ("gull/claim", "skua/claim", "not comparable"),
        ("gull/claim", "tern/claim", "compatible"),
        ("skua/claim", "tern/claim", "not comparable"),
    ]
    assert make.outcomes(found.comparable) == [("gull/claim", "tern/claim", "compatible")]
    assert found.reasons == ("they speak of different parts",)


def test_a_question_that_nobody_answers_has_an_empty_verdict() -> None:
    found = make.verdict()
    assert (found.name, found.answers, found.lineages) == ("single lineage", (), 0)


def test_a_withdrawn_claim_is_no_answer() -> None:
    found = make.verdict(says("gull", 25), says("tern", 31, withdrawn=WITHDRAWN))
    assert [answer.id for answer in found.answers] == ["gull/claim"]
    assert found.name == "single lineage"


# --- counted by lineage ---------------------------------------------------------------------


def test_articles_of_one_lineage_count_once() -> None:
    found = make.verdict(says("gull", 25), says("tern", 25), tern="gull")
    assert (found.name, found.lineages) == ("single lineage", 1)


def test_articles_that_were_never_compared_are_not_independent() -> None:
    records = make.briefing(make.question(), says("gull", 25), says("tern", 25))
    (found,) = make.verdicts(records, lineages(records, {}))
    assert (found.name, found.lineages) == ("single lineage", 1)


def test_articles_of_one_lineage_can_conflict() -> None:
    found = make.verdict(says("gull", 25), says("tern", 31), tern="gull")
    assert (found.name, found.lineages, found.opposed) == ("conflict", 1, 0)


def test_a_conflict_within_one_article_counts() -> None:
    gull = make.article("gull", make.figure("25", 25), make.figure("31", 31, id_="later"))
    found = make.verdict(gull, says("tern", 25))
    assert found.name == "conflict"
    assert make.outcomes(found.conflicts) == [
        ("gull/claim", "gull/later", "conflict"),
        ("gull/later", "tern/claim", "conflict"),
    ]
    assert make.verdict(gull).name == "conflict"
    assert make.verdict(gull).opposed == 0


def test_claims_via_one_agency_share_a_lineage() -> None:
    both = says("gull", 25, via="agency"), says("tern", 25, via="agency")
    found = make.verdict(*both)
    assert (found.name, found.lineages) == ("single lineage", 1)
    assert [answer.lineage for answer in found.answers] == ["gull", "gull"]
    assert make.verdict(*both, says("skua", 25)).lineages == 2
    other = make.verdict(says("gull", 25, via="agency"), says("tern", 25, via="herald"))
    assert (other.name, other.lineages) == ("agree", 2)


def test_what_an_article_has_in_its_own_voice_is_its_own() -> None:
    """The copy of an agency joins two passages; it does not reach what stands beside them."""
    gull, tern = (says(key, 25, via="agency") for key in ("gull", "tern"))
    own = make.figure("25", 25, id_="own")
    both = make.article("tern", *tern.claims, own)
    assert make.verdict(gull, both).lineages == 2
    skua = says("skua", 25)
    for first, second in ((gull, tern), (tern, gull)):
        assert make.verdict(first, second, skua, skua=first.id).lineages == 2


def test_an_outlet_is_the_source_of_what_others_have_from_it() -> None:
    own = says("tern", 25).model_copy(update={"outlet": "agency"})
    found = make.verdict(says("gull", 25, via="agency"), own)
    assert (found.name, found.lineages) == ("single lineage", 1)


def test_a_shared_via_holds_for_that_question_alone() -> None:
    gull, tern = (
        make.article(key, make.figure("25", 25, via="agency"),
                     make.figure("9", 9, id_="boats", question="boats"))
        for key in ("gull", "tern")
    )  # fmt: skip
    asked = make.question(), make.question(id_="boats")
    records = make.briefing(*asked, gull, tern)
    found = {v.question.id: v.name for v in make.verdicts(records, make.own(records))}
    assert found == {"asked": "single lineage", "boats": "agree"}


@pytest.mark.parametrize("standing", ["headline", "standfirst", "heading", "caption"])
def test_what_stands_outside_the_text_is_shown_and_corroborates_nothing(standing: str) -> None:
    found = make.verdict(says("gull", 25), says("tern", 25, **{"in": standing}))
    assert (found.name, found.lineages, len(found.answers)) == ("single lineage", 1, 2)
    against = make.verdict(says("gull", 25), says("tern", 31, **{"in": standing}))
    assert against.name == "conflict"


def test_a_caption_does_not_make_two_figures_that_do_not_compare_agree() -> None:
    caption = make.figure("25", 25, id_="caption", **{"in": "caption"})
    tern = make.article("tern", make.figure("31", 31, part="men"), caption)
    assert make.verdict(says("gull", 25), tern).name == "not comparable"


def test_an_article_that_repeats_itself_agrees_with_nobody() -> None:
    gull = make.article("gull", make.figure("25", 25), make.figure("25", 25, id_="again"))
    assert make.verdict(gull, says("tern", 31, part="men")).name == "not comparable"


def test_the_lineages_against_each_other_are_counted() -> None:
    found = make.verdict(says("gull", 25), says("tern", 31), says("skua", 25), says("rook", 25),
                         rook="gull")  # fmt: skip
    assert (found.lineages, found.opposed) == (3, 3)
    assert [pair.across for pair in found.pairs].count(False) == 1


# --- the order of questions -----------------------------------------------------------------


def test_questions_stand_sharpest_first() -> None:
    answers = {
        "lone": (25, None), "parts": (25, 25), "same": (25, 25), "wide": (25, 26), "clash": (25, 31)
    }  # fmt: skip
    second = {"parts": {"part": "men"}, "wide": {"approx": "about"}}
    articles = [
        make.article(key, *(
            make.figure(f"{values[at]}", values[at], id_=id_, question=id_,
                        **(second.get(id_, {}) if at else {}))
            for id_, values in answers.items() if values[at]
        ))
        for at, key in enumerate(["gull", "tern"])
    ]  # fmt: skip
    records = make.briefing(*(make.question(id_=id_) for id_ in answers), *articles)
    found = [(v.question.id, v.name) for v in make.verdicts(records, make.own(records))]
    assert found == [
        ("clash", "conflict"), ("wide", "compatible"), ("same", "agree"),
        ("parts", "not comparable"), ("lone", "single lineage"),
    ]  # fmt: skip
