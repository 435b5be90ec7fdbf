"""What pages say in sentences of their own: counts in words, right for none, one and many."""

import re

import pytest

from builder.analysis.whole import Analysis
from builder.editions.history import Past
from builder.exports.as_json import data
from builder.pages import home, names, proofs, prose_pages, sources
from builder.pages.base import Page, clipped
from builder.pages.captures import capture_of
from builder.pages.judgements import judgement_views
from tests.briefing import Case

HOME = "content/editions/2/edition.yml"


def home_page(analysis: Analysis) -> Page:
    (page,) = home.pages(analysis, {}, (Past(analysis.edition, (), data(analysis), None),))
    return page


def strip(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_home_names_what_it_rests_on_and_where_that_is_explained(analysis: Analysis) -> None:
    page = home_page(analysis)

    assert page.context["facts"] == (
        ("As of", "4 March 2031", ""),
        ("Data cut-off", "4 March 2031", ""),
        ("Rests on", "four articles, three lineages", "sources/index.html#lineages"),
        ("Verified word for word", "16 of 16 quotations", "method.html#verified"),
    )


def test_a_disagreement_on_home_shows_two_answers_and_counts_the_rest(analysis: Analysis) -> None:
    page = home_page(analysis)
    shown = {
        d.verdict.question.id: ([v.answer.claim.words[0] for v in d.against], d.more)
        for d in page.context["disputes"]
    }

    assert len(shown) == 3
    assert shown["strike-deaths"] == (
        ["25 of its men were killed", "killed 31 pirates"], "two more answers",
    )  # fmt: skip
    assert shown["ships-turned-away"][1] == ""


def test_figures_at_a_glance_are_of_one_part(analysis: Analysis) -> None:
    page = home_page(analysis)
    marines = next(n for n in page.context["numbers"] if n.verdict.question.id == "marines-sent")

    assert (marines.part, marines.spread) == ("the first to go", "300 to 310")
    assert {a.claim.part for a in marines.verdict.answers} == {"first-wave"}


def test_a_judgement_keeps_its_spaces_and_says_who_says_what(
    analysis: Analysis, pages: dict[str, str]
) -> None:
    first, second, third = judgement_views(analysis)

    assert (first.before, first.likelihood, first.after) == (
        "It is ", "very likely (80–95\N{NO-BREAK SPACE}%)",
        " that the crowd returns to the harbour office.",
    )  # fmt: skip
    assert "It is very likely (80–95 %) that the crowd" in strip(pages["index.md"])
    assert [(e.name, e.note) for e in first.evidence] == [
        ("", "Anton Brusk, in Sava Gull"),
        ("Crowd breaks into the harbour office", "corroborated, two lineages"),
        ("Veltan marines land at the East Quay", "single lineage"),
    ]
    assert (first.warnings, third.warnings) == ((), ())
    assert second.warnings == ("Rests on interested parties only.",)


@pytest.mark.parametrize(
    ("evidence", "warning"),
    [
        ("tern-marines/crowd-size", "Rests on one lineage."),
        ("tern-marines/analysts-doubt", "Rests on unnamed sources only."),
        ("port-sava", "Rests on no passage in the text of an article."),
    ],
)
def test_a_judgement_warns_of_what_it_rests_on(case: Case, evidence: str, warning: str) -> None:
    case.replace(HOME, "[gull-harbour-office/not-leave, crowd-enters-office, marines-land]",
                 f"[{evidence}]").verify()  # fmt: skip

    assert warning in judgement_views(case.analysis())[0].warnings


def test_one_of_a_kind_is_said_in_the_singular(analysis: Analysis) -> None:
    counted = proofs.counts(analysis, ["gull-harbour-office"])

    assert [f"{count.verified} of {count.total} {count.what}" for count in counted] == [
        "7 of 7 quotations", "12 of 12 claims", "8 of 8 accounts of events", "1 of 1 link",
        "1 of 1 name in use",
    ]  # fmt: skip


def test_a_source_says_with_whom_it_counts_and_why(analysis: Analysis) -> None:
    copy = analysis.briefing.articles["plain-copy"]
    capture = capture_of(analysis, copy)

    assert sources.view_of(analysis, copy).lineage == "A, with Tern Wire"
    assert capture.reasons == (
        "Tern Wire (republished) and Tern Wire: Tern Wire (republished) carries the copy of Tern "
        "Wire",
        "Tern Wire (republished) and Tern Wire: they share 52 runs of 8 words outside quotation "
        "marks",
    )
    assert [(other.article, other.text) for other in capture.compared] == [
        ("tern-marines", "52 shared runs")
    ]
    assert capture.stamps == "by reader, 5 March 2031"
    assert [(row.what, row.tally.captured) for row in capture.coverage] == [
        ("Spans between quotation marks", 1), ("Counted quantities", 5), ("Dates", 3),
        ("Mentions of known actors", 6),
    ]  # fmt: skip


def test_every_form_of_a_name_is_shown_with_where_it_is_printed(analysis: Analysis) -> None:
    forms = names.forms_of(analysis, analysis.briefing.actors["coastal-league"])

    assert [(form.form, form.kind, dict(form.articles)) for form in forms] == [
        ("Coastal League", "preferred", {"tern-marines": 1, "gull-harbour-office": 2}),
        (
            "the League", "alias",
            {"tern-marines": 2, "gull-harbour-office": 2, "plain-copy": 1},
        ),
        ("Liga Costeira", "translation", {}),
    ]  # fmt: skip


def test_a_hand_written_page_has_its_heading_as_title(
    analysis: Analysis, pages: dict[str, str]
) -> None:
    (page,) = prose_pages.pages(analysis)

    assert (page.path, page.title) == ("about.html", "About this briefing")
    assert "About this briefing" in pages["index.md"]
    assert pages["about.md"].count("About this briefing") == 3  # title, description, heading


def test_a_hand_written_text_named_after_our_page_stands_on_it(case: Case) -> None:
    case.write("content/pages/method.md", "# Method\n\nWe read twice [[gull-harbour-office]].\n")

    pages = case.verify().site()

    assert "<p>We read twice." in pages["method.md"]


NOUNS = (
    "account", "act", "actor", "answer", "article", "claim", "event", "figure", "lineage", "link",
    "pair", "place", "proposition", "print", "question", "quotation", "run", "utterance",
)  # fmt: skip
MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{2,})"
WRONG = re.compile(rf"\b(?:[Oo]ne|1) (?:{'|'.join(NOUNS)})s\b|\b{MANY} (?:{'|'.join(NOUNS)})\b")


def test_no_sentence_counts_in_the_wrong_number(pages: dict[str, str]) -> None:
    found = {
        f"{path}: {match[0]}"
        for path, text in pages.items()
        if path.endswith(".md") and not path.startswith("fields.")  # names of fields, not sentences
        for match in WRONG.finditer(strip(text))
    }
    assert found == set()


@pytest.mark.parametrize(
    "words", ["the quay […] until the ships leave", "the quay … until dawn, or so"]
)
def test_a_title_is_clipped_with_one_ellipsis_that_begins_no_line(words: str) -> None:
    assert clipped(words, 15) == "the quay\N{NO-BREAK SPACE}…"


def test_the_head_of_the_quotations_counts_all_that_the_list_has(case: Case) -> None:
    case.write(
        "content/utterances/zz-heard.yml",
        'speaker: ilka-dorn\nmedium: unknown\nsaid: {edtf: "2031-03-01", basis: stated}\n',
    )
    case.replace(
        "content/events/2031/dorn-threatens-league.yml", "utterances: [", "utterances: [zz-heard, "
    )
    assert (
        "Nine utterances in 16 prints, four of these nobody’s statement; one more utterance told "
        "of and not printed." in case.verify().site()["quotations.md"]
    )


def test_a_chant_that_is_told_as_one_is_not_called_so_twice(case: Case) -> None:
    page = case.verify().site()["quotations/grey-ships-chant.md"]
    assert '<span class="said-how">chant, ' in page
    assert ">Chant<" not in page
