from builder.rules.said_after_publication import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
SPEECH = "content/utterances/brusk-not-leave.yml"


def test_words_that_had_not_been_said(case: Case) -> None:
    case.replace(SPEECH, '"2031-03-03", part_of_day: afternoon', '"2031-03-04", clock: "08:00"')
    assert case.problems(RULE) == [
        f"{TERN}:34:16: error said-after-publication: the words are dated 2031-03-04 08:00, after "
        "this article was published (2031-03-03 22:40 Atlantic/Azores)"
        "\n    hint: correct one of the dates, or its zone",
    ]


def test_an_articles_own_date_of_the_words(case: Case) -> None:
    case.replace(TERN, 'said: {edtf: "2031-03-02"}', 'said: {edtf: "2031-03-04"}')
    assert case.problems(RULE) == [
        f"{TERN}:31:11: error said-after-publication: the words are dated 2031-03-04, after this "
        "article was published (2031-03-03 22:40 Atlantic/Azores)"
        "\n    hint: correct one of the dates, or its zone",
    ]


def test_words_of_the_very_hour_of_publication(case: Case) -> None:
    case.replace(SPEECH, '"2031-03-03", part_of_day: afternoon',
                 '"2031-03-03", clock: "22:40", tz: Atlantic/Azores')  # fmt: skip
    assert case.problems(RULE) == []


def test_late_there_may_be_early_here(case: Case) -> None:
    case.replace(
        SPEECH,
        '"2031-03-03", part_of_day: afternoon',
        '"2031-03-04", clock: "00:30", tz: Asia/Tokyo',
    )
    assert case.problems(RULE) == []
