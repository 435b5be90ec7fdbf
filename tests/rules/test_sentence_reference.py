from builder.rules.sentence_reference import RULE
from tests.briefing import Case

ATTACK = "content/events/2031/depot-attack.yml"
GAS = "content/events/2031/guards-fire-gas.yml"
LANDING = "content/events/2031/marines-land.yml"
FIRST = "content/editions/1/edition.yml"
SECOND = "content/editions/2/edition.yml"
ABOUT = "content/pages/about.md"


def test_a_summary_that_cites_nothing(case: Case) -> None:
    case.replace(GAS, " [[gull-harbour-office/gas-at-six]]", "")
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error sentence-reference: no reference in 'Guards fired gas, at about "
        "18:00 …'"
        "\n    hint: write [[id]] before the full stop",
    ]


def test_the_line_of_a_block_is_named(case: Case) -> None:
    case.replace(ATTACK, " [[gull-harbour-office/the-raiders]]", "")
    assert case.problems(RULE) == [
        f"{ATTACK}:14:1: error sentence-reference: no reference in 'Velta says that the League, "
        "in …'"
        "\n    hint: write [[id]] before the full stop",
    ]


def test_a_reference_after_the_full_stop(case: Case) -> None:
    case.replace(LANDING, " [[navy-release/first-landed]].", ". [[navy-release/first-landed]]")
    assert case.problems(RULE) == [
        f"{LANDING}:10:10: error sentence-reference: no reference in 'The first 310 marines "
        "landed on …'"
        "\n    hint: put [[navy-release/first-landed]] before the full stop",
    ]


def test_pages_and_lists(case: Case) -> None:
    case.replace(ABOUT, " [[gull-harbour-office]];", ";").append(
        ABOUT, "\nNothing else was read.\n"
    )
    assert case.problems(RULE) == [
        f'{ABOUT}:5:1: error sentence-reference: no reference in "one of the city\'s own paper;"'
        "\n    hint: write [[id]] before the full stop",
        f"{ABOUT}:13:1: error sentence-reference: no reference in 'Nothing else was read.'"
        "\n    hint: write [[id]] before the full stop",
    ]


def test_editions(case: Case) -> None:
    case.replace(SECOND, ", question: league-fired-rocket}", "}").replace(
        FIRST, " [[gull-harbour-office]].", "."
    )
    assert case.problems(RULE) == [
        f"{FIRST}:51:1: error sentence-reference: no reference in 'The Gull had a reporter at …'"
        "\n    hint: write [[id]] before the full stop",
        f"{SECOND}:55:12: error sentence-reference: no reference in 'Who fired the rocket is not "
        "…'"
        "\n    hint: write [[id]] before the full stop",
    ]


def test_headings_and_the_opening_of_a_list_need_none(case: Case) -> None:
    case.append(
        ABOUT, "\n## And nothing else\n\nWhat else was read:\n\n- one speech [[dorn-will-pay]]\n"
    )
    assert case.problems(RULE) == []


def test_a_row_of_a_table_needs_one(case: Case) -> None:
    case.append(
        ABOUT,
        "\n| who | what |\n|---|---|\n| crowd | gate [[crowd-enters-office]] |\n| guards | gas |\n",
    )
    assert case.problems(RULE) == [
        f"{ABOUT}:16:1: error sentence-reference: no reference in 'gas'"
        "\n    hint: write [[id]] before the full stop",
        f"{ABOUT}:16:1: error sentence-reference: no reference in 'guards'"
        "\n    hint: write [[id]] before the full stop",
    ]


def test_an_abbreviation_ends_no_sentence(case: Case) -> None:
    case.replace(GAS, "Guards fired gas", "Guards under Gen. A. Tollen fired gas")
    assert case.problems(RULE) == []
