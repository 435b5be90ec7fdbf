"""Our own prose, and what in it is our own wording."""

from collections import Counter

import pytest

from builder.rules.base import Finding
from builder.rules.texts import SPEAKS_FOR_US, Kind, Passage, found_words, own_voice, passages
from tests.briefing import Case


def test_every_field_of_prose_is_a_passage(case: Case) -> None:
    all_of_it = passages(case.briefing(), (*SPEAKS_FOR_US, "note"))
    found = [(p.record, ".".join(map(str, p.loc))) for p in all_of_it]
    assert max(Counter(found).values()) == 1
    assert {loc for record, loc in found if record == "edition-2" if "1" not in loc} == {
        "bottom_line", "source_summary", "gaps.0.text", *(
            f"judgements.{n}.{field}" for n in (0, 2) for field in (
                "statement", "so_what", "alternatives.0.text", "alternatives.0.for",
                "alternatives.0.against", "indicators.0", "confidence.basis", "change.why")),
        *(f"corrections.0.{field}" for field in ("was", "now", "why")),
        "judgements.0.assumptions.0.text", "judgements.0.assumptions.0.if_wrong",
    }  # fmt: skip
    assert {loc for record, loc in found if record == "depot-attack"} == {
        "title", "summary", "codings.0.why", "codings.1.why",
    }  # fmt: skip
    assert ("content/pages/about.md", "") in found
    assert ("marines-sent", "readings.0.text") in found
    assert ("staff-evacuated", "answers.1.text") in found
    assert ("content/briefing.yml", "scope") in found
    assert ("tern-marines", "reports.0.says") in found
    assert ("sava-gull", "descriptor") in found


OF_KIND = {
    "title": """content/briefing.yml title question scope
                depot-attack title""",
    "sourced": """depot-attack summary
                  edition-2 bottom_line source_summary gaps.0.text gaps.1.text""",
    "account": """navy-release reports.0.says reports.1.says
                  marines-sent readings.0.text""",
    "judged": """edition-2 judgements.1.statement judgements.1.so_what judgements.1.outcome
                 judgements.1.alternatives.0.text judgements.1.alternatives.0.for
                 judgements.1.alternatives.0.against judgements.1.indicators.0
                 judgements.0.assumptions.0.text judgements.0.assumptions.0.if_wrong""",
    "note": """navy-release descriptor
               sava-gull descriptor
               depot-attack codings.0.why codings.1.why
               staff-evacuated text answers.0.text answers.1.text answers.2.text
               marines-sent text parts.0.text parts.1.text parts.2.text
               edition-2 judgements.1.confidence.basis judgements.1.change.why
               corrections.0.was corrections.0.now corrections.0.why""",
}
"""For each kind of passage the fields that are of it, behind their record."""


@pytest.mark.parametrize("kind", OF_KIND)
def test_each_passage_is_of_the_kind_that_its_field_is(case: Case, kind: Kind) -> None:
    found = {(p.record, ".".join(map(str, p.loc))) for p in passages(case.briefing(), [kind])}
    records = {record for record, _ in found}
    wanted: set[tuple[str, str]] = set()
    for word in OF_KIND[kind].split():
        if word in records:
            record = word
        else:
            wanted.add((record, word))
    assert wanted <= found


def test_a_row_that_cites_nothing_above_another_heads_no_table() -> None:
    table = Passage("x", (), "| A word |\n|---|\n| Another |\n| A third |", "sourced")
    assert [(s.words, table.unsourced(s)) for s in table.sentences] == [
        ("A word", False), ("Another", True), ("A third", True),
    ]  # fmt: skip
    cited = Passage("x", (), "| A word | [[depot-attack]] |\n", "sourced", ("orsk",))
    assert cited.sources(cited.sentences[0])[-2:] == ("depot-attack", "orsk")
    line = Passage("x", (), "| A word |\n-----", "sourced")
    assert [line.unsourced(sentence) for sentence in line.sentences] == [True]
    assert table.finding("no", "yes") == Finding("x", (), "no", "yes", 0)


def test_a_passage_knows_what_it_rests_on(case: Case) -> None:
    judged = [p for p in passages(case.briefing(), ["judged"]) if p.record == "edition-1"]
    fore = next(p for p in judged if p.loc == ("judgements", 0, "alternatives", 0, "for"))
    (sentence,) = fore.sentences
    assert fore.sources(sentence) == (
        "guards-fire-gas", "gull-harbour-office/not-leave", "crowd-enters-office",
    )  # fmt: skip


def test_a_reading_rests_on_the_claims_that_it_sums(case: Case) -> None:
    accounts = [p for p in passages(case.briefing(), ["account"]) if p.record == "marines-sent"]
    assert [p.cites for p in accounts] == [
        ("tern-marines/marines-first", "tern-marines/marines-standby")
    ]


def test_what_is_quoted_or_refers_is_not_our_wording() -> None:
    text = 'It "was" a\n“mob” ‘or a’ group’s `x` {y} [[mob]] [[a-b|the mob]]'
    ours = own_voice(text)
    assert len(ours) == len(text)
    assert ours.split() == ["It", "a", "group’s", "the", "mob]]"]
    assert ours.index("\n") == text.index("\n")


def test_the_longest_word_is_found_whole_and_in_any_case(case: Case) -> None:
    found = [
        (passage.record, word, line)
        for passage, word, line in found_words(
            case.briefing(), ["sourced"], ["crowd", "the crowd", "row", "velta"]
        )
        if passage.record in {"crowd-enters-office", "depot-attack"}
    ]
    assert found == [("crowd-enters-office", "The crowd", 0), ("depot-attack", "Velta", 1)]
    assert list(found_words(case.briefing(), ["sourced"], [])) == []
