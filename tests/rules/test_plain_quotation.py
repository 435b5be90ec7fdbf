from builder.rules.plain_quotation import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"


def test_a_plain_segment(case: Case) -> None:
    case.replace(GULL, 'segments: ["the raiders"]', "segments: [the raiders]")
    assert case.problems(RULE) == [
        f"{GULL}:30:16: error plain-quotation: words of the article, not in quotation marks"
        "\n    hint: put them in double quotes, or in a block after |",
    ]


def test_a_folded_locator(case: Case) -> None:
    case.replace(
        NAVY, 'words: ["sank three boats"]', "words:\n      - >-\n        sank three\n        boats"
    )
    assert case.problems(RULE) == [
        f"{NAVY}:53:9: error plain-quotation: words of the article, not in quotation marks"
        "\n    hint: put them in double quotes, or in a block after |",
    ]


def test_what_is_ignored(case: Case) -> None:
    case.replace(NAVY, 'words: "4 March 2031"', "words: 4 March 2031")
    assert case.problems(RULE) == [
        f"{NAVY}:85:13: error plain-quotation: words of the article, not in quotation marks"
        "\n    hint: put them in double quotes, or in a block after |",
    ]


def test_a_literal_block_and_single_quotes(case: Case) -> None:
    case.replace(
        NAVY, 'words: ["sank three boats"]', "words:\n      - |-\n        sank three boats"
    ).replace(GULL, '"the raiders"', "'the raiders'")
    assert case.problems(RULE) == []


def test_an_alias(case: Case) -> None:
    case.replace(NAVY, 'words: "4 March 2031"', "words: *day").replace(
        NAVY, "published:", "title: &day 4 March 2031\npublished:"
    )
    case.write(NAVY, "\n".join(
        line for line in case.read(NAVY).split("\n")
        if not line.startswith("title:") or "&day" in line
    ))  # fmt: skip
    assert [found.split(":")[1:4] for found in case.problems(RULE)] == [
        ["85", "13", " error plain-quotation"]
    ]
