"""What a difference finds; that it is complete, and the same both ways."""

from typing import Any

from hypothesis import given

from builder.editions.difference import KINDS, Difference, difference
from tests.briefing import Case
from tests.editions.exports import EXPORTS, export_of, named, since

DEPOT = "content/events/2031/depot-attack.yml"
GULL = "content/articles/gull-harbour-office.yml"
TERN = "content/articles/tern-marines.yml"


def ids(export: dict[str, Any]) -> set[tuple[str, str]]:
    return {(kind, row["id"]) for name, kind in KINDS.items() for row in export.get(name, ())}


def gone(found: Difference) -> set[tuple[str, str]]:
    left = [*found.removed, *(w.item for w in found.withdrawn)]
    return {*named(*left), *((r.item.kind, r.old) for r in found.renamed)}


def come(found: Difference, before: dict[str, Any]) -> set[tuple[str, str]]:
    """What is there now and was not; two records may have become one that was there."""
    return {*named(*found.added, *(r.item for r in found.renamed))} - ids(before)


def changes(found: Difference, of: set[tuple[str, str]]) -> set[tuple[str, ...]]:
    """The changes of some records: id, what changed, before, after."""
    listed = [(r.item, c.field, str(c.old), str(c.new)) for r in found.revised for c in r.changes]
    listed += [(t.item, "is", t.old, t.new) for t in (*found.verdicts, *found.statuses)]
    return {(item.id, *rest) for item, *rest in listed if (item.kind, item.id) in of}


@given(EXPORTS)
def test_a_thing_does_not_differ_from_itself(export: dict[str, Any]) -> None:
    assert not difference(export, export)


@given(EXPORTS, EXPORTS)
def test_additions_and_removals_lead_from_one_to_the_other(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    found = difference(before, after)
    assert ids(before) - gone(found) | come(found, before) == ids(after)
    assert gone(found) <= ids(before) - ids(after)


@given(EXPORTS, EXPORTS)
def test_backwards_it_is_the_same(before: dict[str, Any], after: dict[str, Any]) -> None:
    there, back = difference(before, after), difference(after, before)
    assert (gone(back), come(back, after)) == (come(there, before), gone(there))
    kept = ids(before) & ids(after)
    assert changes(there, kept) == {(*one[:2], one[3], one[2]) for one in changes(back, kept)}


@given(EXPORTS, EXPORTS)
def test_it_is_empty_only_where_nothing_differs(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    if not difference(before, after):
        assert ids(before) == ids(after)
        assert before["title"] == after["title"]


def test_editions_of_a_briefing(case: Case) -> None:
    found = difference(export_of(case, 1), export_of(case, 2))
    assert ("article", "navy-release") in named(*found.added)
    assert ("event", "marines-land") in named(*found.added)
    assert (found.removed, found.withdrawn, found.renamed) == ((), (), ())
    turned = {(t.item.id, t.old, t.new) for t in found.verdicts}
    assert ("strike-deaths", "single lineage", "conflict") in turned


def test_a_field_that_changed_is_given_before_and_after(case: Case) -> None:
    before = export_of(case)
    case.replace(DEPOT, '"2031-03-01"', '"2031-02-28"')
    (revision,) = since(before, case).revised
    assert (revision.item.kind, revision.item.id) == ("event", "depot-attack")
    (change,) = revision.changes
    assert (change.field, change.old, change.new) == ("date", "2031-03-01", "2031-02-28")


def test_what_is_computed_is_no_revision(case: Case) -> None:
    before = export_of(case)
    case.replace("content/articles/navy-release.yml", "value: 31\n", "value: 25\n")
    found = since(before, case)
    assert [revision.item.id for revision in found.revised] == ["navy-release/navy-count"]
    assert [(t.item.id, t.old, t.new) for t in found.verdicts] == [
        ("strike-deaths", "conflict", "single lineage")
    ]


def test_a_status_that_is_another_now(case: Case) -> None:
    after = export_of(case)
    before = {**after, "events": [{**row, "status": "claimed"} for row in after["events"]]}
    found = difference(before, after)
    assert ("dorn-threatens-league", "claimed") in [(t.item.id, t.old) for t in found.statuses]
    assert found.revised == ()


def test_a_record_that_was_withdrawn_tells_why(case: Case) -> None:
    before = export_of(case)
    case.replace(GULL, "  - id: ships-february\n", "  - id: ships-february\n    withdrawn: "
                 '{on: "2031-03-05", why: It was another harbour.}\n')  # fmt: skip
    (withdrawal,) = since(before, case).withdrawn
    assert named(withdrawal.item) == [("claim", "gull-harbour-office/ships-february")]
    assert (withdrawal.on, withdrawal.why) == ("2031-03-05", "It was another harbour.")


def test_with_an_article_goes_all_that_it_said(case: Case) -> None:
    before = export_of(case)
    case.append("content/articles/navy-release.yml",
                'withdrawn: {on: "2031-03-05", why: The navy took it back.}\n')  # fmt: skip
    found = since(before, case)
    assert found.removed == ()
    assert {w.why for w in found.withdrawn} == {"The navy took it back."}
    assert {("article", "navy-release"), ("claim", "navy-release/navy-count")} <= {
        *named(*(w.item for w in found.withdrawn))
    }


def test_a_record_that_is_gone_without_a_word(case: Case) -> None:
    before = export_of(case)
    case.replace(GULL, "  - id: union-flags\n    question: flags-on-crane\n"
                 "    words: [\"yellow flags of the Harbour Union\"]\n    answer: union\n"
                 "    asserted_by: narrator\n", "")  # fmt: skip
    assert named(*since(before, case).removed) == [("claim", "gull-harbour-office/union-flags")]


def test_a_renamed_part(case: Case) -> None:
    before = export_of(case)
    case.replace(GULL, "id: ships-february\n", "id: ships\n    formerly: [ships-february]\n")
    found = since(before, case)
    assert [(r.old, r.item.id) for r in found.renamed] == [
        ("gull-harbour-office/ships-february", "gull-harbour-office/ships")
    ]
    assert (found.added, found.removed, found.revised) == ((), (), ())


def test_a_renamed_record_is_no_revision_of_those_that_name_it(case: Case) -> None:
    before = export_of(case)
    rename(case, "content/events/2031/depot-attack.yml", "depot-attack", "rocket-on-depot")
    found = since(before, case)
    assert ("depot-attack", "rocket-on-depot") in [(r.old, r.item.id) for r in found.renamed]
    assert (found.added, found.removed, found.revised) == ((), (), ())


def test_a_renamed_article_takes_its_parts_along(case: Case) -> None:
    before = export_of(case)
    rename(case, TERN, "tern-marines", "tern-on-marines")
    found = since(before, case)
    assert ("tern-marines/marines-first", "tern-on-marines/marines-first") in [
        (r.old, r.item.id) for r in found.renamed
    ]
    assert (found.added, found.removed, found.revised) == ((), (), ())


def rename(case: Case, path: str, old: str, new: str) -> None:
    """Give a record another id, everywhere, and note the old one."""
    for file in (case.root / "content").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(old, new), encoding="utf-8")
    case.move(path, path.replace(old, new))
    case.append(path.replace(old, new), f"formerly: [{old}]\n")


def test_two_accounts_of_one_event_are_told_apart(case: Case) -> None:
    case.replace(GULL, "reports:\n",
                 "reports:\n  - {event: marines-land, says: One., words: [quay]}\n"
                 "  - {event: marines-land, says: Two., words: [quay]}\n")  # fmt: skip
    before = export_of(case)
    case.replace(GULL, "says: Two.", "says: Three.")
    (revision,) = since(before, case).revised
    assert revision.item.id == "gull-harbour-office/marines-land (2)"


def test_fields_and_lists_that_only_one_format_knows_are_not_compared(case: Case) -> None:
    after = export_of(case)
    before = {name: value for name, value in after.items() if name not in ("judgements", "title")}
    before["events"] = [
        {name: value for name, value in row.items() if name != "summary"} for row in after["events"]
    ]
    assert not difference(before, after)
    assert not difference(after, before)
