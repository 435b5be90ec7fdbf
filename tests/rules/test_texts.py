"""Our own prose, and what in it is our own wording."""

from collections import Counter

from builder.rules.texts import SPEAKS_FOR_US, found_words, own_voice, passages
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


def test_a_passage_knows_what_it_rests_on(case: Case) -> None:
    judged = [p for p in passages(case.briefing(), ["judged"]) if p.record == "edition-1"]
    fore = next(p for p in judged if p.loc == ("judgements", 0, "alternatives", 0, "for"))
    (sentence,) = fore.sentences
    assert fore.sources(sentence) == (
        "guards-fire-gas", "gull-harbour-office/not-leave", "crowd-enters-office",
    )  # fmt: skip


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
