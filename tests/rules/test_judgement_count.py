from builder.rules.judgement_count import RULE
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"


def test_five_are_no_more_than_can_be_read(case: Case) -> None:
    text = case.read(FIRST)
    start, end = text.index("  - id: league-strikes-back"), text.index("source_summary")
    more = [text[start:end].replace("league-strikes-back", f"more-{n}") for n in range(3)]
    case.write(FIRST, text[:end] + "".join(more[:2]) + text[end:])
    assert case.problems(RULE) == []
    case.write(FIRST, text[:end] + "".join(more) + text[end:])
    assert [line.split(": ")[2].split("\n")[0] for line in case.problems(RULE)] == [
        "6 judgements, of 3 to 5"
    ]


def test_too_few(case: Case) -> None:
    case.replace(
        FIRST,
        case.read(FIRST)[
            case.read(FIRST).index("  - id: league-strikes-back") : case.read(FIRST).index(
                "source_summary"
            )
        ],
        "",
    )
    assert case.problems(RULE) == [
        f"{FIRST}:11:3: error judgement-count: 2 judgements, of 3 to 5"
        "\n    hint: merge some, or add what the reader needs to know",
    ]
