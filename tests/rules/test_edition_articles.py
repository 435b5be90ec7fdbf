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


def test_reasoning_that_leans_on_one(case: Case) -> None:
    old = "for: The guards fired tear gas [[guards-fire-gas]]."
    case.replace(FIRST, old, old.replace("[[guards", "[[navy-release]] [[guards"))
    assert case.problems(RULE) == [
        f"{FIRST}:20:14: error edition-articles: 'navy-release' rests on no article of this "
        "edition"
        "\n    hint: add navy-release to its articles",
    ]


def test_without_an_edition_no_article_is_missed(case: Case) -> None:
    assert case.delete("content/editions").problems(RULE) == []


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


def test_a_part_of_an_article_and_an_event_of_two(case: Case) -> None:
    case.replace(FIRST, "evidence: [depot-attack,", "evidence: [navy-release/first-landed,")
    case.replace(FIRST, "articles: [", "articles: [plain-copy]  # [")
    assert [line.partition("error edition-articles: ")[2] for line in case.problems(RULE)][:0] == []
    found = "\n".join(case.problems(RULE))
    assert "'navy-release/first-landed' rests on no article of this edition\n" in found
    assert "hint: add gull-harbour-office or tern-marines to its articles" in found


def test_a_note_of_an_edition_may_cite_what_came_later(case: Case) -> None:
    case.write(FIRST, case.read(FIRST).replace("First edition.}", "First [[navy-release]].}", 1))
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
