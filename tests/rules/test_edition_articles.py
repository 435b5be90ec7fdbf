from builder.rules.edition_articles import RULE
from tests.briefing import Case

COPY = "content/articles/plain-copy.yml"
FIRST = "content/editions/1/edition.yml"
SECOND = "content/editions/2/edition.yml"


def test_prose_that_leans_on_an_article_of_a_later_edition(case: Case) -> None:
    case.replace(FIRST, "[[tern-marines]].", "[[tern-marines]] [[navy-release]].")
    assert case.problems(RULE) == [
        f"{FIRST}:51:1: error edition-articles: 'navy-release' rests on no article of this "
        "edition"
        "\n    hint: add navy-release to its articles",
    ]


def test_an_event_that_only_other_articles_report(case: Case) -> None:
    case.replace(FIRST, "evidence: [depot-attack,", "evidence: [marines-land,")
    assert case.problems(RULE) == [
        f"{FIRST}:42:16: error edition-articles: 'marines-land' rests on no article of this "
        "edition"
        "\n    hint: add navy-release to its articles",
    ]


def test_an_article_that_cannot_be_read_may_report_it(case: Case) -> None:
    case.replace(FIRST, "evidence: [depot-attack,", "evidence: [marines-land,")
    case.write("content/articles/plain-copy.yml", "title: [")
    assert case.problems(RULE) == []


def test_an_event_that_is_also_reported_by_another(case: Case) -> None:
    case.replace(FIRST, "evidence: [depot-attack,", "evidence: [strikes-off-gannet,")
    assert case.problems(RULE) == []


def test_an_article_that_no_edition_lists(case: Case) -> None:
    case.replace(SECOND, ", plain-copy, navy-release]", ", navy-release]").replace(
        SECOND, "[[plain-copy]], ", ""
    )
    assert case.problems(RULE) == [
        f"{COPY}:1:1: error edition-articles: no edition lists this article"
        "\n    hint: briefing new edition begins the next one, or names the one that is open, to"
        " add it to",
    ]
