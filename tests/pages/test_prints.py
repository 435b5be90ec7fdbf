"""The prints of an utterance beside the fullest, with what each differs in, and its proof."""

import pytest

from builder.analysis.whole import Analysis
from builder.pages.prints import Prints, Run, lone, prints
from builder.pages.proofs import fragment, proof_of, quotations_verified
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
TERN = "content/articles/tern-marines.yml"


def of(analysis: Analysis, utterance: str) -> Prints:
    return prints(analysis, analysis.renderings[utterance])


def test_the_fullest_print_comes_first_and_the_others_show_their_differences(
    analysis: Analysis,
) -> None:
    found = of(analysis, "brusk-not-leave")

    assert found.verdict == "substantive"
    assert [(one.article.id, one.says) for one in found.prints] == [
        ("gull-harbour-office", "the words above"),
        ("tern-marines", "differs in substance"),
    ]
    assert found.prints[0].segments == ()
    assert found.prints[1].segments == (
        (
            Run("", "We", ""), Run("substantive", "do", "will"),
            Run("", "not leave the quay until the", ""), Run("house", "gray", "grey"),
            Run("", "ships leave our", ""), Run("substantive", "waters", "water"),
        ),
    )  # fmt: skip


def test_equal_words_are_not_printed_twice(analysis: Analysis) -> None:
    found = of(analysis, "dorn-will-pay")

    assert found.verdict == "identical"
    assert [(one.says, one.segments) for one in found.prints] == [
        ("the words above", ()), ("the same words", ()),
    ]  # fmt: skip


def test_another_part_of_a_statement_is_no_difference(analysis: Analysis) -> None:
    found = of(analysis, "tollen-guard-people")

    assert found.verdict == "apart"
    assert found.prints[1].says == "other words"
    assert found.prints[1].segments == ((Run("", "They fire only if fired upon.", ""),),)


def test_indirect_speech_stands_apart_and_is_not_compared(analysis: Analysis) -> None:
    found = of(analysis, "union-demand")

    assert found.verdict is None
    assert [one.says for one in found.prints] == ["indirect speech"]


def test_beside_indirect_speech_alone_words_are_not_printed_twice(analysis: Analysis) -> None:
    found = analysis.renderings["grey-ships-chant"] + analysis.renderings["union-demand"]

    assert [(one.says, bool(one.segments)) for one in prints(analysis, found).prints] == [
        ("the words above", False), ("indirect speech", True),
    ]  # fmt: skip


def test_a_comma_of_the_outlets_sentence_is_not_shown(analysis: Analysis) -> None:
    article = analysis.briefing.articles["tern-marines"]
    quote = next(q for q in article.quotes if q.id == "careful-answer")

    assert [segment[0].words for segment in lone(analysis, article, quote).segments] == [
        "This step is a careful answer to the attack on our sailors",
        "Velta will protect its people.",
    ]


# --- proofs ---------------------------------------------------------------------------------


def record(analysis: Analysis, article: str, quote: str) -> tuple[str, str, str]:
    found = analysis.briefing.articles[article]
    proof = proof_of(analysis, found, next(q for q in found.quotes if q.id == quote))
    return (proof.where, proof.match, proof.in_short) if proof else ("", "", "")


@pytest.mark.parametrize(
    ("article", "quote", "where", "match", "in_short"),
    [
        (
            "gull-harbour-office", "ships-out", "paragraph 5, characters 475–490", "exact, once",
            "paragraph 5 (475–490)",
        ),
        (
            "gull-harbour-office", "not-leave", "paragraph 4, characters 298–362 and 427–454",
            "split, once", "paragraph 4 (298–362, 427–454), split",
        ),
    ],
)  # fmt: skip
def test_a_proof_says_where_the_words_stand_and_how_they_match(
    analysis: Analysis, article: str, quote: str, where: str, match: str, in_short: str
) -> None:
    assert record(analysis, article, quote) == (where, match, in_short)


def test_the_day_of_the_proof_is_in_words(analysis: Analysis) -> None:
    article = analysis.briefing.articles["gull-harbour-office"]
    proof = proof_of(analysis, article, article.quotes[0])

    assert proof is not None
    assert (proof.entry.by, proof.on) == ("reader", "5 March 2031")


def test_without_a_lock_nothing_is_verified_and_the_page_says_so(case: Case) -> None:
    case.verify()
    analysis = case.analysis()
    unproved = {key: lock for key, lock in analysis.locks.items() if key != "gull-harbour-office"}
    less = type(analysis)(**{**vars(analysis), "locks": unproved})

    assert quotations_verified(analysis) == "16 of 16"
    assert quotations_verified(less) == "9 of 16"
    assert of(less, "brusk-not-leave").prints[0].proof is None


def test_the_words_lead_to_the_outlets_page_only_where_they_are_unique(analysis: Analysis) -> None:
    article = analysis.briefing.articles["gull-harbour-office"]
    links = {q.id: fragment(article, q, proof_of(analysis, article, q)) for q in article.quotes}

    assert links["ships-out"] == (
        "https://example.org/gull/harbour-office#:~:text=Grey%20ships%20out%21"
    )
    assert links["not-leave"] == ""  # in two pieces
    unproved = fragment(article, article.quotes[1], None)
    assert unproved == ""


def test_a_hyphen_and_a_comma_are_no_signs_of_the_fragment(analysis: Analysis) -> None:
    article = analysis.briefing.articles["gull-harbour-office"]
    quote = article.quotes[1]
    proof = proof_of(analysis, article, quote)
    odd = quote.model_copy(update={"segments": ("tear-gas, & more",)})
    anchored = article.model_copy(update={"url": "https://example.org/a#part"})

    assert fragment(anchored, odd, proof) == (
        "https://example.org/a#part:~:text=tear%2Dgas%2C%20%26%20more"
    )
