from builder.rules.prose_reference import RULE
from tests.briefing import Case

NAVY = "content/articles/navy-release.yml"
ATTACK = "content/events/2031/depot-attack.yml"
LANDING = "content/events/2031/marines-land.yml"
FIRST = "content/editions/1/edition.yml"
ABOUT = "content/pages/about.md"


def test_a_record_that_does_not_exist(case: Case) -> None:
    case.replace(ATTACK, "depot [[depot-attack]].", "depot [[depot-atack]].")
    assert case.problems(RULE) == [
        f"{ATTACK}:13:1: error prose-reference: there is no record 'depot-atack'"
        "\n    hint: did you mean 'depot-attack'?",
    ]


def test_a_line_of_a_page_is_named(case: Case) -> None:
    case.replace(ABOUT, "[[velta-leases-quay]]", "[[the-lease]]")
    assert case.problems(RULE) == [
        f"{ABOUT}:11:1: error prose-reference: there is no record 'the-lease'"
        "\n    hint: add the record, or correct the id",
    ]


def test_two_brackets_that_hold_no_id(case: Case) -> None:
    case.replace(ATTACK, "depot [[depot-attack]].", "depot [[Depot attack]] [[depot-attack]].")
    assert case.problems(RULE) == [
        f"{ATTACK}:13:1: error prose-reference: '[[Depot attack]]' is no reference"
        "\n    hint: write [[id]] or [[id|words]], without spaces around the id",
    ]


def test_two_brackets_on_a_later_line_of_a_page(case: Case) -> None:
    case.replace(ABOUT, "[[velta-leases-quay]]", "[[The lease]]")
    assert case.problems(RULE) == [
        f"{ABOUT}:11:1: error prose-reference: '[[The lease]]' is no reference"
        "\n    hint: write [[id]] or [[id|words]], without spaces around the id",
    ]


def test_two_brackets_that_do_not_close(case: Case) -> None:
    case.replace(LANDING, "[[navy-release/first-landed]].", "[[navy-release/first-landed.")
    assert case.problems(RULE) == [
        f"{LANDING}:10:10: error prose-reference: '[[' is no reference"
        "\n    hint: write [[id]] or [[id|words]], without spaces around the id",
    ]


def test_the_prose_of_judgements_and_accounts_counts(case: Case) -> None:
    case.replace(FIRST, "tear gas [[guards-fire-gas]]", "tear gas [[gas]]").replace(
        NAVY, "land at 06:30", "land [[at-dawn]] at 06:30"
    )
    assert case.problems(RULE) == [
        f"{NAVY}:73:11: error prose-reference: there is no record 'at-dawn'"
        "\n    hint: add the record, or correct the id",
        f"{FIRST}:20:14: error prose-reference: there is no record 'gas'"
        "\n    hint: add the record, or correct the id",
    ]


def test_titles_and_notes_count_and_the_narrator_is_nobody_to_cite(case: Case) -> None:
    case.replace(ATTACK, "title: ", 'title: "[[at-dawn]] "  # ')
    case.replace(NAVY, "descriptor: A party", "descriptor: A [[party]]")
    case.replace(LANDING, "[[navy-release/first-landed]]", "[[narrator]]")
    assert [line.partition("\n")[0] for line in case.problems(RULE)] == [
        f"{NAVY}:7:13: error prose-reference: there is no record 'party'",
        f"{ATTACK}:1:8: error prose-reference: there is no record 'at-dawn'",
        f"{LANDING}:10:10: error prose-reference: there is no record 'narrator'",
    ]


def test_words_to_show_are_free(case: Case) -> None:
    case.replace(ABOUT, "[[velta-leases-quay]]", "[[velta-leases-quay|the lease]]")
    assert case.problems(RULE) == []
