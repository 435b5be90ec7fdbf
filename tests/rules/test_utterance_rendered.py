from builder.rules.utterance_rendered import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
TERN = "content/articles/tern-marines.yml"
THREAT = "content/events/2031/dorn-threatens-league.yml"


def test_words_that_no_article_prints(case: Case) -> None:
    case.replace(GULL, "utterance: union-demand", "utterance: brusk-not-leave")
    assert case.problems(RULE) == [
        "content/utterances/union-demand.yml:1:1: error utterance-rendered: no article prints "
        "this utterance"
        "\n    hint: add a quotation of it to an article, or name it in its speech act",
    ]


def test_an_article_that_cannot_be_read_may_print_it(case: Case) -> None:
    case.replace(GULL, "utterance: union-demand", "utterance: brusk-not-leave")
    case.write("content/articles/plain-copy.yml", "title: [")
    assert case.problems(RULE) == []


def test_a_candidate_is_enough(case: Case) -> None:
    case.replace(TERN, "utterance: dorn-pirates", "utterance: dorn-will-pay")
    assert case.problems(RULE) == []


def test_a_speech_act_is_enough(case: Case) -> None:
    case.replace(GULL, "utterance: union-demand", "utterance: brusk-not-leave").replace(
        THREAT, "[dorn-will-pay]", "[dorn-will-pay, union-demand]"
    )
    assert case.problems(RULE) == []
