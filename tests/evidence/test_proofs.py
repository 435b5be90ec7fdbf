"""What of an article is to be proved, and under which conditions."""

import pytest

from builder.evidence.match import Wanted
from builder.evidence.proofs import FIELDS, Asked, asked, place_of
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"


def wants(case: Case) -> dict[str, Asked]:
    briefing = case.briefing()
    return {want.key: want for want in asked(briefing, briefing.articles["gull-harbour-office"])}


def test_each_part_has_its_key_its_place_and_its_conditions(case: Case) -> None:
    found = wants(case)
    brusk = ("Anton Brusk", "Antun Brusk")
    assert found["quotes/not-leave"].wanted.names[:2] == brusk
    assert found["quotes/not-leave"].wanted.marks == "inside"
    assert found["quotes/not-leave"].loc == ("quotes", 0, "segments")
    assert found["quotes/lease-torn-up"].wanted.marks == "outside"
    assert found["quotes/the-raiders"].wanted.names[0] == "Velta"
    assert found["claims/crowd-size"] == Asked(
        "claims/crowd-size", ("claims", 0, "words"),
        Wanted(("Several hundred dockers and students",), one_sentence=True),
    )  # fmt: skip
    assert found["reports/guards-fire-gas"] == Asked(
        "reports/guards-fire-gas", ("reports", 2, "words"),
        Wanted(("Guards fired tear gas at about 18:00",)),
    )  # fmt: skip
    assert found["relations/brusk-leads-union"].loc == ("relations", 0, "words")
    assert found["labels/dockers"].loc == ("labels", 0, "words")


def test_words_may_say_where_they_start_and_that_nothing_marks_them(case: Case) -> None:
    case.replace(
        GULL, "    kind: chant\n", "    kind: chant\n    marks: none\n    starts: the crane\n"
    )
    case.replace(GULL, "  - id: boats-struck\n", "  - id: boats-struck\n    starts: The jets\n")
    found = wants(case)
    assert found["quotes/ships-out"].wanted.marks == "any"
    assert found["quotes/ships-out"].wanted.starts == "the crane"
    assert found["claims/boats-struck"].wanted.starts == "The jets"


def test_reports_of_one_event_are_told_apart(case: Case) -> None:
    more = "  - event: guards-fire-gas\n    says: Gas.\n    words: [tear gas]\n"
    keys = [*wants(case.replace(GULL, "\nrelations:", f"{more * 2}\nrelations:"))]
    assert [key for key in keys if "guards" in key] == [
        "reports/guards-fire-gas", "reports/guards-fire-gas/2", "reports/guards-fire-gas/3",
    ]  # fmt: skip


def test_a_part_knows_the_key_under_which_it_is_asked_for(case: Case) -> None:
    more = "  - event: guards-fire-gas\n    says: Gas.\n    words: [tear gas]\n"
    briefing = case.replace(GULL, "\nrelations:", f"{more}\nrelations:").briefing()
    article = briefing.articles["gull-harbour-office"]
    parts = [part for name in FIELDS for part in getattr(article, name)]
    told = [place_of(article.reports, part) for part in parts]
    assert told == [want.key for want in asked(briefing, article)]
    assert told[-3:-2] == ["reports/guards-fire-gas/2"]


def test_a_candidate_of_several_may_be_named(case: Case) -> None:
    case.replace(GULL, "    kind: scare\n    segments: [\"pirates\"]\n    speaker: ilka-dorn\n",
                 "    kind: scare\n    segments: [\"pirates\"]\n")  # fmt: skip
    assert "Ilka Dorn" in wants(case)["quotes/pirates"].wanted.names


@pytest.mark.parametrize("kind", ["unnamed", "unknown", "crowd"])
def test_nobody_looks_for_the_name_of_somebody_unnamed(case: Case, kind: str) -> None:
    before = wants(case)["quotes/not-leave"]
    assert before.needs_name
    case.replace("content/actors/anton-brusk.yml", "kind: person", f"kind: {kind}")
    after = wants(case)["quotes/not-leave"]
    assert (after.wanted.names, after.needs_name) == ((), False)
    assert after.digest == before.digest


def test_only_what_stands_in_the_body_needs_a_name_nearby(case: Case) -> None:
    case.replace(GULL, "    utterance: brusk-not-leave\n    kind: full\n",
                 "    utterance: brusk-not-leave\n    kind: full\n    in: headline\n")  # fmt: skip
    found = wants(case)["quotes/not-leave"]
    assert (found.wanted.names[0], found.needs_name) == ("Anton Brusk", False)
