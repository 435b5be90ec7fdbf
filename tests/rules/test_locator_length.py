from builder.rules.locator_length import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
COPY = "content/articles/plain-copy.yml"
NAVY = "content/articles/navy-release.yml"


def test_a_claim_of_thirteen_words(case: Case) -> None:
    case.replace(
        NAVY,
        "Nearly 1,000 will be there by Friday",
        "The first 310 marines landed at 06:30 today. Nearly 1,000 will be there",
    )
    assert case.problems(RULE) == [
        f"{NAVY}:38:12: error locator-length: 13 words, and a locator has at most 12"
        "\n    hint: shorten it to the fewest words that find the place",
    ]


def test_two_segments_count_together(case: Case) -> None:
    case.replace(
        NAVY, "on the origin of the rocket", "on the origin of the rocket at the fuel depot"
    )
    assert case.problems(RULE) == [
        f"{NAVY}:67:12: error locator-length: 13 words, and a locator has at most 12"
        "\n    hint: shorten it to the fewest words that find the place",
    ]


def test_what_is_ignored_and_what_stands_before(case: Case) -> None:
    case.replace(
        COPY, "3 more stories", "Read more: 3 more stories on the harbour, the union and the league"
    ).replace(
        TERN,
        "starts: on the way after",
        "starts: one two three four five six seven eight nine ten eleven twelve thirteen",
    )
    assert case.problems(RULE) == [
        f"{COPY}:89:13: error locator-length: 13 words, and a locator has at most 12"
        "\n    hint: shorten it to the fewest words that find the place",
        f"{TERN}:15:13: error locator-length: 13 words, and a locator has at most 12"
        "\n    hint: shorten it to the fewest words that find the place",
    ]


def test_twelve_words_are_fine(case: Case) -> None:
    case.replace(
        NAVY,
        "Nearly 1,000 will be there by Friday",
        "The first marines landed at 06:30 today. Nearly 1,000 will be there",
    )
    assert case.problems(RULE) == []
