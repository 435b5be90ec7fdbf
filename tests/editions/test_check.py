"""What must hold between the content and what was frozen of it: each message, at its place."""

import json
import re

import pytest

from builder.check import check
from builder.editions.snapshot import frozen
from builder.problem import as_text
from tests.briefing import Case
from tests.editions.conftest import Run

FIRST = "content/editions/1/snapshot.json"
SECOND = "content/editions/2/snapshot.json"
EDITION = "content/editions/2/edition.yml"
GULL = "content/articles/gull-harbour-office.yml"
BESIEGED = "content/events/2031/crowd-besieges-office.yml"


@pytest.fixture
def kept(proved: Case, run: Run) -> Case:
    """The made-up briefing with both editions frozen."""
    assert run("edition", "1")[0] == run("edition", "2")[0] == 0
    assert problems(proved) == []
    return proved


def problems(case: Case, *rules: str) -> list[str]:
    """What is wrong, of some rules or of all, without line, column and hint."""
    found = [p for p in check(case.root).problems if not rules or p.rule in rules]
    return [re.sub(r":\d+:\d+:", ":", as_text(p).split("\n")[0], count=1) for p in found]


def whole(case: Case, rule: str) -> str:
    """The one problem of a rule, in full."""
    (found,) = [p for p in check(case.root).problems if p.rule == rule]
    return as_text(found)


def line_of(case: Case, path: str, text: str) -> int:
    (number,) = [n for n, line in enumerate(case.read(path).split("\n"), 1) if text in line]
    return number


# --- snapshots ------------------------------------------------------------------------------


def test_an_edited_snapshot(kept: Case) -> None:
    kept.replace(SECOND, '"value": 31,', '"value": 13,')
    assert whole(kept, "snapshot") == (
        f"{SECOND}:2:13: error snapshot: "
        "it is not what was frozen: its SHA-256 is another than it says\n"
        "    hint: restore it from the repository: the tool alone writes it, once"
    )


def test_a_snapshot_without_its_edition(kept: Case) -> None:
    kept.delete("content/editions/1/edition.yml")
    assert whole(kept, "snapshot") == (
        f"{FIRST}:1:1: error snapshot: there is no edition.yml beside this snapshot\n"
        "    hint: a frozen edition stays: restore the file from the repository"
    )


def test_an_edition_that_lost_its_snapshot_while_a_later_one_has_its_own(kept: Case) -> None:
    kept.delete(FIRST)
    assert whole(kept, "snapshot") == (
        "content/editions/1/edition.yml:1:9: warning snapshot: nothing shows that it is as it"
        " was published: it has no snapshot.json, and a later edition has\n"
        "    hint: restore it from the repository, or, if it never had one, freeze it:"
        " briefing edition 1"
    )


def test_an_edition_that_cannot_be_understood_is_no_missing_one(kept: Case) -> None:
    kept.replace("content/editions/1/edition.yml", "as_of:", "as_ov:")
    assert problems(kept, "snapshot", "tombstone", "frozen") == []


# --- what is gone ---------------------------------------------------------------------------


def test_a_claim_that_is_just_gone(kept: Case) -> None:
    kept.write(GULL, re.sub(r"  - id: union-flags\n(    .*\n)+", "", kept.read(GULL)))
    line = line_of(kept, SECOND, '"id": "gull-harbour-office/union-flags"')
    assert whole(kept, "tombstone") == (
        f"{SECOND}:{line}:13: error tombstone: edition 2 holds the claim "
        "'gull-harbour-office/union-flags', and the content no longer does\n"
        "    hint: put it back with `withdrawn`, or name this id in `formerly` of what it became"
    )


def test_an_article_that_is_just_gone_is_said_once(kept: Case) -> None:
    kept.delete("content/articles/plain-copy.yml")
    assert problems(kept, "tombstone") == [
        f"{SECOND}: error tombstone: edition 2 holds the article 'plain-copy', "
        "and the content no longer does"
    ]


def test_an_id_that_is_another_kind_of_thing_now(kept: Case) -> None:
    kept.move(BESIEGED, "content/places/crowd-besieges-office.yml")
    kept.write("content/places/crowd-besieges-office.yml", "name: A wall\nprecision: point\n")
    assert "edition 2 holds the event 'crowd-besieges-office'" in problems(kept, "tombstone")[0]


def test_an_article_that_cannot_be_understood_is_not_gone(kept: Case) -> None:
    kept.replace(GULL, "access: on_scene", "access: nowhere")
    assert problems(kept, "tombstone") == []


def test_what_was_withdrawn_is_not_gone(kept: Case) -> None:
    kept.append("content/questions/ships-turned-away.yml",
                'withdrawn: {on: "2031-03-05", why: Nobody asks.}\n')  # fmt: skip
    assert problems(kept, "tombstone") == []


def test_what_was_renamed_is_not_gone(kept: Case) -> None:
    kept.replace(GULL, "id: union-flags\n", "id: flags\n    formerly: [union-flags]\n")
    kept.move("content/questions/flags-on-crane.yml", "content/questions/flags.yml")
    kept.append("content/questions/flags.yml", "formerly: [flags-on-crane]\n")
    kept.move(GULL, "content/articles/gull.yml")
    kept.append("content/articles/gull.yml", "formerly: [gull-harbour-office]\n")
    assert problems(kept, "tombstone") == []


# --- what an edition says -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("bottom_line", "bottom_line: |\n", "bottom_line: |\n  Now. "),
        ("source_summary", "source_summary: |\n", "source_summary: |\n  Now. "),
        ("gaps", "Who fired the rocket is", "Who fired the rockets is"),
        ("cutoff", 'cutoff: "2031-03-04"', 'cutoff: "2031-03-03"'),
    ],
)
def test_what_a_frozen_edition_says_as_a_whole_is_not_rewritten(
    kept: Case, field: str, old: str, new: str
) -> None:
    kept.replace(EDITION, old, new)
    assert problems(kept, "frozen") == [
        f"{EDITION}: error frozen: edition 2 is frozen, and its {field!r} is another now"
    ]


def test_what_an_older_form_did_not_freeze_is_not_compared(kept: Case) -> None:
    export = json.loads(kept.read(SECOND))
    kept.write(SECOND, frozen({k: v for k, v in export.items() if k not in ("sha256", "gaps")}))
    kept.replace(EDITION, "Who fired the rocket is", "Who fired the rockets is")
    assert problems(kept, "frozen", "snapshot") == []


def test_a_frozen_judgement_that_is_another_now(kept: Case) -> None:
    kept.replace(EDITION, "likelihood: almost certain", "likelihood: likely")
    line = line_of(kept, EDITION, "- id: more-marines")
    assert whole(kept, "frozen") == (
        f"{EDITION}:{line}:5: error frozen: edition 2 is frozen, "
        "and its judgement 'more-marines' is another now: likelihood\n"
        "    hint: put it back as it was: what was wrong is a correction in the next edition"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Marines of Velta landed", "Marines landed", "its 'bottom_line' is another now"),
        ('as_of: "2031-03-04"', 'as_of: "2031-03-05"', "its 'as_of' is another now"),
        ("id: crowd-returns", "id: crowd-comes", "has the judgement 'crowd-comes' now"),
        (", plain-copy,", ",", "lacks the article 'plain-copy' now"),
    ],
)
def test_a_frozen_edition_is_not_rewritten(kept: Case, old: str, new: str, told: str) -> None:
    kept.replace(EDITION, old, new)
    assert f"{EDITION}: error frozen: edition 2 is frozen, and {told}" in problems(kept, "frozen")


def test_the_outcome_of_a_judgement_may_be_added(kept: Case) -> None:
    kept.replace(
        EDITION,
        "    change: {kind: unchanged",
        "    outcome: None fell.\n    change: {kind: unchanged",
    )
    assert problems(kept, "frozen") == []


def test_an_edition_follows_an_id_that_is_another_now(kept: Case) -> None:
    kept.replace(GULL, "id: not-leave\n", "id: stay\n    formerly: [not-leave]\n")
    for path in (EDITION, "content/editions/1/edition.yml"):
        text = kept.read(path).replace("gull-harbour-office/not-leave", "gull-harbour-office/stay")
        kept.write(path, text)
    assert problems(kept, "frozen", "tombstone", "reference", "prose-reference") == []


def test_an_article_is_not_left_out_again(proved: Case) -> None:
    proved.replace(EDITION, "gull-harbour-office, tern-marines, ", "tern-marines, ")
    line = line_of(proved, EDITION, "articles:")
    assert whole(proved, "edition-drops") == (
        f"{EDITION}:{line}:11: error edition-drops: "
        "'gull-harbour-office' is left out, on which edition 1 rests\n"
        "    hint: add it, or withdraw the article with the reason"
    )


def test_a_withdrawn_article_may_be_left_out(proved: Case) -> None:
    proved.replace(EDITION, "gull-harbour-office, tern-marines, ", "tern-marines, ")
    proved.append(GULL, 'withdrawn: {on: "2031-03-05", why: The Gull took it back.}\n')
    assert problems(proved, "edition-drops") == []


# --- what was withdrawn ---------------------------------------------------------------------


def withdrawn(case: Case, part: str) -> Case:
    stone = 'withdrawn: {on: "2031-03-05", why: It was misread.}'
    return case.replace(GULL, f"  - id: {part}\n", f"  - id: {part}\n    {stone}\n")


def test_nothing_rests_on_what_was_withdrawn(proved: Case) -> None:
    withdrawn(proved, "nobody-claimed")
    line = line_of(proved, EDITION, "evidence: [depot-attack, gull")
    assert [as_text(p) for p in check(proved.root).problems if p.rule == "withdrawn"] == [
        f"{EDITION}:{line}:30: error withdrawn: 'gull-harbour-office/nobody-claimed' was "
        "withdrawn on 2031-03-05\n    hint: name something that stands, or withdraw this too",
        f"{EDITION}:{line + 3}:14: error withdrawn: 'gull-harbour-office/nobody-claimed' was "
        "withdrawn on 2031-03-05\n    hint: name something that stands, or withdraw this too",
    ]


def test_what_rests_on_it_may_be_withdrawn_too(proved: Case) -> None:
    proved.append(BESIEGED, 'withdrawn: {on: "2031-03-05", why: There was none.}\n')
    leaning = problems(proved, "withdrawn")
    assert any(GULL in one for one in leaning)
    assert not any(BESIEGED in one for one in leaning), "it cites itself"
    report = "    says: The crowd hung flags and would not leave the quay.\n"
    stone = '    withdrawn: {on: "2031-03-05", why: There was none.}\n'
    proved.replace(GULL, report, report + stone)
    assert not any(GULL in one for one in problems(proved, "withdrawn"))


def test_a_page_rests_on_nothing_withdrawn_either(proved: Case) -> None:
    withdrawn(proved, "ships-february")
    proved.write(
        "content/pages/about.md", "# A\n\nOne.\nTwo [[gull-harbour-office/ships-february]]."
    )
    (found,) = [p for p in check(proved.root).problems if p.rule == "withdrawn"]
    assert (found.path, found.line) == ("content/pages/about.md", 4)


def test_an_earlier_edition_and_a_correction_may_cite_it(proved: Case) -> None:
    text = proved.read(EDITION).replace(
        "record: flags-on-crane", "record: gull-harbour-office/union-flags"
    )
    proved.write(EDITION, text)
    withdrawn(proved, "union-flags")
    assert problems(proved, "withdrawn") == []


# --- after freezing -------------------------------------------------------------------------


def test_what_changes_after_freezing_is_told(kept: Case) -> None:
    kept.replace("content/places/east-quay.yml", "name: East Quay", "name: The East Quay")
    line = line_of(kept, EDITION, "number: 2")
    assert whole(kept, "after-freeze") == (
        f"{EDITION}:{line}:9: warning after-freeze: "
        "since this edition was frozen the content changed: one place revised\n"
        "    hint: begin the next one with briefing new edition; briefing diff 2 draft shows all"
    )


def test_a_draft_may_change(kept: Case) -> None:
    third = kept.read(EDITION).replace("number: 2", "number: 3")
    kept.write("content/editions/3/edition.yml", third)
    kept.replace("content/places/east-quay.yml", "name: East Quay", "name: The East Quay")
    assert problems(kept, "after-freeze", "frozen", "tombstone") == []


def test_a_verdict_that_another_program_finds_is_no_change(kept: Case) -> None:
    export = json.loads(kept.read(SECOND))
    del export["sha256"]
    for row in export["questions"]:
        row["verdict"] = "agree"
    kept.write(SECOND, frozen(export))
    assert problems(kept) == []
