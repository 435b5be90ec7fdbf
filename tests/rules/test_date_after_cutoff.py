from builder.rules.date_after_cutoff import RULE
from tests.briefing import Case

NAVY = "content/articles/navy-release.yml"
LANDING = "content/events/2031/marines-land.yml"
DENIAL = "content/utterances/orsk-no-order.yml"


def test_an_event(case: Case) -> None:
    case.replace(LANDING, "2031-03-04", "2031-03-05")
    assert case.problems(RULE) == [
        f"{LANDING}:3:14: error date-after-cutoff: the event is dated 2031-03-05, after the "
        "cut-off 2031-03-04"
        "\n    hint: correct the date, or begin a new edition",
    ]


def test_words_and_a_publication(case: Case) -> None:
    case.replace(DENIAL, "2031-03-03", "2031-04").replace(
        NAVY, 'published: {edtf: "2031-03-04"}', 'published: {edtf: "2032"}'
    )
    assert case.problems(RULE) == [
        f"{NAVY}:4:19: error date-after-cutoff: the publication is dated 2032, after the cut-off "
        "2031-03-04"
        "\n    hint: correct the date, or begin a new edition",
        f"{DENIAL}:3:14: error date-after-cutoff: the utterance is dated 2031-04, after the "
        "cut-off 2031-03-04"
        "\n    hint: correct the date, or begin a new edition",
    ]


def test_a_claim_may_speak_of_what_is_to_come(case: Case) -> None:
    case.replace(NAVY, 'as_of: {edtf: "2031-03-04"}', 'as_of: {edtf: "2031-03-07"}')
    assert case.problems(RULE) == []
