from builder.rules.quote_kind import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"


def test_a_fragment_called_full(case: Case) -> None:
    case.replace(GULL, "We will not leave the quay until", "will not leave the quay until")
    assert case.problems(RULE) == [
        f"{GULL}:18:9: error quote-kind: called full, and begins inside a sentence"
        "\n    hint: call it partial",
    ]


def test_indirect_speech_in_marks(case: Case) -> None:
    case.replace(
        GULL, '["The union wants the lease torn up"]', "['The union wants the lease \"torn up\"']"
    )
    assert case.problems(RULE) == [
        f"{GULL}:49:16: error quote-kind: indirect speech, with quotation marks"
        "\n    hint: leave the marked words to a quote",
    ]


def test_indirect_speech_at_length(case: Case) -> None:
    case.replace(GULL, '["The union wants', '["The union ' + "really " * 18 + "wants")
    assert case.problems(RULE) == []
    case.replace(GULL, "really wants", "really really wants")
    assert case.problems(RULE) == [
        f"{GULL}:49:16: error quote-kind: indirect speech of 26 words, of at most 25"
        "\n    hint: shorten it to what is demanded, threatened or condemned",
    ]


def test_a_number_or_a_bracket_begins_a_sentence(case: Case) -> None:
    case.replace(
        GULL, "We will not leave the quay until", "[we] will not leave the quay until"
    ).replace(NAVY, "They fire only if", "100 fire only if")
    assert case.problems(RULE) == []


def test_what_goes_on_from_the_paragraph_before(case: Case) -> None:
    case.replace(NAVY, "They fire only if", "and they fire only if")
    assert case.problems(RULE) == []
