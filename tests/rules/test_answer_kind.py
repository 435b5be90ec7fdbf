from builder.rules.answer_kind import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
COPY = "content/articles/plain-copy.yml"
NAVY = "content/articles/navy-release.yml"


def test_an_answer_of_another_kind(case: Case) -> None:
    case.replace(NAVY, "value: 31\n", "value: 31\n    stance: asserts\n")
    assert case.problems(RULE) == [
        f"{NAVY}:59:13: error answer-kind: 'stance' is no answer to 'strike-deaths', which asks "
        "for a number"
        "\n    hint: answer with value or min or max",
    ]


def test_each_kind_wants_its_answer(case: Case) -> None:
    case.replace(NAVY, "    value: 31\n", "").replace(NAVY, "    stance: declines\n", "")
    case.replace(NAVY, "    answer: everybody\n", "").replace(NAVY, "    answer: east-quay\n", "")
    case.replace(TERN, '    when: {edtf: "2031-03-03", part_of_day: evening}\n', "")
    assert case.problems(RULE) == [
        f"{NAVY}:46:15: error answer-kind: the claim does not answer 'marines-destination', which "
        "asks for a place"
        "\n    hint: add answer",
        f"{NAVY}:55:15: error answer-kind: the claim does not answer 'strike-deaths', which asks "
        "for a number"
        "\n    hint: add value or min or max, or add the vague word to vocab/words.yml",
        f"{NAVY}:59:15: error answer-kind: the claim does not answer 'staff-evacuated', which "
        "asks for a choice"
        "\n    hint: add answer",
        f"{NAVY}:63:15: error answer-kind: the claim does not answer 'league-fired-rocket', which "
        "asks for a stance"
        "\n    hint: add stance",
        f"{TERN}:80:15: error answer-kind: the claim does not answer 'gas-when', which asks for a "
        "time"
        "\n    hint: add when",
    ]


def test_a_vague_word_of_the_vocabulary_is_an_answer(case: Case) -> None:
    case.replace(TERN, 'words: ["thousands of people"]', 'words: ["dozens of people"]')
    assert case.problems(RULE) == []


def test_a_vague_word_outside_the_vocabulary_is_none(case: Case) -> None:
    case.replace(TERN, 'words: ["thousands of people"]', 'words: ["a great many people"]')
    assert case.problems(RULE) == [
        f"{TERN}:64:15: error answer-kind: the claim does not answer 'crowd-size', which asks for "
        "a number"
        "\n    hint: add value or min or max, or add the vague word to vocab/words.yml",
    ]


def test_a_vague_word_gets_no_number_of_ours(case: Case) -> None:
    case.replace(
        COPY,
        "approx: vague\n    asserted_by: narrator\n    via",
        "approx: vague\n    value: 24\n    asserted_by: narrator\n    via",
    )
    assert case.problems(RULE) == [
        f"{COPY}:50:12: error answer-kind: a vague word with a number of ours"
        "\n    hint: remove the value, or say what stands before the number: about, nearly, over",
    ]


def test_a_range_is_an_answer(case: Case) -> None:
    case.replace(NAVY, "value: 31\n", "min: 31\n")
    assert case.problems(RULE) == []
