from builder.rules.number_in_prose import RULE
from tests.briefing import Case

NAVY = "content/articles/navy-release.yml"
STRIKES = "content/events/2031/strikes-off-gannet.yml"
GAS = "content/events/2031/guards-fire-gas.yml"
LANDING = "content/events/2031/marines-land.yml"
FIRST = "content/editions/1/edition.yml"
SECOND = "content/editions/2/edition.yml"
ABOUT = "content/pages/about.md"


def test_a_figure_that_no_cited_record_holds(case: Case) -> None:
    case.replace(LANDING, "first 310 marines", "first 320 marines")
    assert case.problems(RULE) == [
        f"{LANDING}:10:10: error number-in-prose: no cited record holds '320'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_a_figure_of_another_claim(case: Case) -> None:
    case.replace(LANDING, "[[navy-release/first-landed]]", "[[navy-release/all-by-friday]]")
    assert case.problems(RULE) == [
        f"{LANDING}:10:10: error number-in-prose: no cited record holds '310'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_counting_words(case: Case) -> None:
    case.replace(STRIKES, "struck three boats", "struck four boats").replace(
        GAS, "Guards fired gas", "Dozens of guards fired gas"
    )
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error number-in-prose: no cited record holds 'Dozens'"
        "\n    hint: cite the claim that has it, or leave it out",
        f"{STRIKES}:11:10: error number-in-prose: no cited record holds 'four'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_a_day_and_an_hour(case: Case) -> None:
    case.replace(LANDING, "on 4 March 2031", "on 5 March 2031").replace(
        GAS, "at about 18:00", "at about 19:00"
    )
    assert case.problems(RULE) == [
        f"{GAS}:10:10: error number-in-prose: no cited record holds '19:00'"
        "\n    hint: cite the claim that has it, or leave it out",
        f"{LANDING}:10:10: error number-in-prose: no cited record holds '5 March 2031'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_accounts_rest_on_their_own_claims(case: Case) -> None:
    case.replace(NAVY, "killed 31 and sank", "killed 25 and sank")
    assert case.problems(RULE) == [
        f"{NAVY}:77:11: error number-in-prose: no cited record holds '25'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_judgements_rest_on_their_evidence(case: Case) -> None:
    case.replace(FIRST, "Another rocket closes", "Another 2 rockets close")
    assert case.problems(RULE) == [
        f"{FIRST}:48:14: error number-in-prose: no cited record holds '2'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_the_line_of_a_block_is_named(case: Case) -> None:
    case.replace(SECOND, "count 25, two dozen", "count 25, three dozen")
    assert case.problems(RULE) == [
        f"{SECOND}:7:1: error number-in-prose: no cited record holds 'three dozen'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_a_number_in_digits_or_in_words(case: Case) -> None:
    case.replace(LANDING, "first 310 marines", "first three hundred and ten marines")
    assert case.problems(RULE) == []


def test_a_word_that_only_points_back(case: Case) -> None:
    case.replace(STRIKES, "and the counts", "and the seven counts")
    assert case.problems(RULE) == []
    case.replace(STRIKES, "and the seven counts", "and the 7 counts")
    assert case.problems(RULE) == [
        f"{STRIKES}:11:10: error number-in-prose: no cited record holds '7'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_what_the_page_counts_itself(case: Case) -> None:
    case.replace(ABOUT, "from these articles", "from {count:articles} articles of 2031")
    assert case.problems(RULE) == [
        f"{ABOUT}:3:1: error number-in-prose: no cited record holds '2031'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_an_article_that_cannot_be_read_may_hold_more_of_an_event(case: Case) -> None:
    case.write("content/articles/plain-copy.yml", "title: [")
    case.replace(LANDING, "first 310 marines", "first 320 marines")
    case.replace(STRIKES, "struck three boats", "struck four boats [[strikes-off-gannet]]")
    assert case.problems(RULE) == [
        f"{LANDING}:10:10: error number-in-prose: no cited record holds '320'"
        "\n    hint: cite the claim that has it, or leave it out",
    ]


def test_a_reference_that_leads_nowhere_has_a_rule_of_its_own(case: Case) -> None:
    case.replace(LANDING, "[[navy-release/first-landed]]", "[[navy-release/nobody]]")
    assert case.problems(RULE) == []
