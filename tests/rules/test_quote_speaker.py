from builder.rules.quote_speaker import RULE
from tests.briefing import Case

NAVY = "content/articles/navy-release.yml"


def test_words_that_nobody_says(case: Case) -> None:
    case.replace(NAVY, "utterance: navy-no-comment", "utterance: null")
    assert case.problems(RULE) == [
        f"{NAVY}:23:16: error quote-speaker: nobody says this"
        "\n    hint: name the utterance, its candidates or the speaker",
    ]


def test_a_speaker_is_enough(case: Case) -> None:
    case.replace(NAVY, "utterance: navy-no-comment", "utterance: null\n    speaker: veltan-navy")
    assert case.problems(RULE) == []


def test_the_outlets_own_marks_need_none(case: Case) -> None:
    assert case.problems(RULE) == []
