"""Which articles count as one, and why."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evidence.captured import Captured
from builder.evidence.lineage import ENOUGH, Lineages, Link, Origin, Teller, lineages
from builder.evidence.lock import Lock, Overlap
from builder.evidence.locks import read_locks
from builder.evidence.settle import settle
from builder.evidence.shingles import Overlaps, shingles
from builder.kept.cache import Cache
from tests.briefing import Case

TERN = "content/evidence/tern-marines.lock"
OWN = "Dockers shut the harbour of Port Sava on Monday after a night of fire"


def test_a_shingle_is_eight_words_of_the_outlets_own_in_one_paragraph() -> None:
    assert len(shingles(Captured.of(OWN))) == 14 - 7
    assert shingles(Captured.of(OWN)) == shingles(Captured.of(f"{OWN.upper()}!\n\n{OWN}"))
    quoted = Captured.of(f"She said: “{OWN}” and ‘{OWN}’ and no more of it")
    assert shingles(quoted) == set()
    assert shingles(Captured.of(OWN.replace(" on ", "\n\n"))) == set()


def test_one_changed_word_costs_the_shingles_that_hold_it() -> None:
    other = Captured.of(OWN.replace("fire", "rain"))
    assert len(shingles(Captured.of(OWN)) & shingles(other)) == 6


@given(st.lists(st.frozensets(st.integers(0, 40)), max_size=6))
def test_counting_through_the_index_equals_counting_pair_by_pair(
    articles: list[frozenset[int]],
) -> None:
    overlaps = Overlaps()
    for number, held in enumerate(articles):
        overlaps.add(f"a{number}", held)
    plain = {
        (f"a{i}", f"a{j}"): len(one & other)
        for (i, one), (j, other) in combinations(enumerate(articles), 2)
        if one & other
    }
    assert overlaps.counts() == plain


def lock(sha: str) -> Lock:
    return Lock("a.txt", sha * 64, 9, 1, {})


def test_an_overlap_goes_to_the_later_id_and_stays_where_it_is() -> None:
    plain = {key: lock(key) for key in "abc"}
    first = settle(plain, {}, {("a", "b"): 5}, "abc")
    assert {k: (dict(v.overlaps), v.apart) for k, v in first.items()} == {
        "a": ({}, frozenset()),
        "b": ({"a": Overlap("a" * 12, 5)}, frozenset()),
        "c": ({}, frozenset({"a" * 12, "b" * 12})),
    }
    assert settle(plain, first, {("a", "b"): 5}, "abc") == first


def test_a_new_article_changes_no_lock_but_its_own() -> None:
    former = settle({"b": lock("b"), "c": lock("c")}, {}, {}, "bc")
    found = settle({key: lock(key) for key in "abc"}, former, {("a", "c"): 30}, "abc")
    assert (found["b"], found["c"]) == (former["b"], former["c"])
    assert found["a"].overlaps == {"c": Overlap("c" * 12, 30)}
    assert found["a"].apart == {"b" * 12}
    assert settle({key: lock(key) for key in "abc"}, found, {("a", "c"): 30}, "abc") == found


@pytest.mark.parametrize("counts", [{("a", "b"): 7}, {}])
def test_a_count_outlives_an_absent_capture_while_the_text_is_the_same(
    counts: dict[tuple[str, str], int],
) -> None:
    former = settle({key: lock(key) for key in "ab"}, {}, counts, "ab")
    assert settle({"b": lock("b")}, former, {}, "ab")["b"] == former["b"]
    assert settle({"b": lock("e")}, former, {}, "ab")["b"] == lock("e")
    assert settle({"b": lock("b")}, former, {}, "b")["b"] == lock("b")


def test_a_count_that_two_locks_hold_stays_in_both() -> None:
    plain = {key: lock(key) for key in "ab"}
    both = {
        "a": replace(plain["a"], overlaps={"b": Overlap("b" * 12, 5)}),
        "b": replace(plain["b"], overlaps={"a": Overlap("a" * 12, 5)}),
    }
    assert settle(plain, both, {("a", "b"): 5}, "ab") == both


def known(case: Case, **counts: int) -> dict[str, Lock]:
    """Locks of all articles, with each pair's count; `plain_copy__tern_marines` names a pair."""
    ids = sorted(case.briefing().articles)
    named = {tuple(k.replace("_", "-").split("--")): v for k, v in counts.items()}
    pairs = {(a, b): named.get((a, b), 0) for a, b in combinations(ids, 2)}
    return settle({key: lock(format(n, "x")) for n, key in enumerate(ids)}, {}, pairs, ids)


def whole(found: Lineages) -> int:
    """How many lineages all articles are of."""
    return found.count(Origin(article) for article in found.of)


def test_a_wire_credit_and_a_republication_join(case: Case) -> None:
    found = lineages(case.briefing(), known(case))
    assert found.links == (
        Link("plain-copy", "tern-marines", "plain-copy carries the copy of tern-wire"),
    )
    assert found.of["tern-marines"] == found.of["plain-copy"] == "plain-copy"
    assert found.members("tern-marines") == ("plain-copy", "tern-marines")
    assert found.reasons("tern-marines") == found.reasons("plain-copy") == found.links
    assert found.reasons("navy-release") == ()
    assert whole(found) == 3


def test_two_who_carry_what_a_third_outlet_sent_join(case: Case) -> None:
    for path in ("navy-release", "gull-harbour-office"):
        case.append(f"content/articles/{path}.yml", "wire_credit: [tern-wire]\n")
    reasons = {link.reason for link in lineages(case.briefing(), known(case)).links}
    assert reasons == {
        "gull-harbour-office carries the copy of tern-wire",
        "both carry the copy of tern-wire",
    }


def test_enough_shared_words_join(case: Case) -> None:
    enough = known(case, gull_harbour_office__navy_release=ENOUGH)
    too_few = known(case, gull_harbour_office__navy_release=ENOUGH - 1)
    assert whole(lineages(case.briefing(), enough)) == 2
    assert whole(lineages(case.briefing(), too_few)) == 3
    reasons = [link.reason for link in lineages(case.briefing(), enough).links]
    assert "they share 20 runs of 8 words outside quotation marks" in reasons


def test_a_pair_never_compared_is_never_independent(case: Case) -> None:
    nothing = lineages(case.briefing(), {})
    assert whole(nothing) == 1
    assert nothing.unknown["navy-release"] == {
        "gull-harbour-office", "plain-copy", "tern-marines"
    }  # fmt: skip
    assert nothing.unknown["plain-copy"] == {"gull-harbour-office", "navy-release"}


def test_a_newcomer_is_named_as_a_stranger_and_those_it_never_met_are_not(case: Case) -> None:
    locks = known(case)
    case.write("content/articles/late-comer.yml", case.read("content/articles/navy-release.yml"))
    found = lineages(case.briefing(), locks)
    assert found.strangers("late-comer") == set(locks)
    assert [key for key in locks if found.strangers(key)] == []
    assert found.unknown["plain-copy"] == {"late-comer"}
    everybody = case.delete("content/articles/late-comer.yml").briefing()
    assert lineages(everybody, locks).strangers("plain-copy") == set()


def test_a_text_that_has_changed_since_was_never_compared(case: Case) -> None:
    locks = known(case, navy_release__tern_marines=ENOUGH)
    recaptured = {**locks, "navy-release": replace(locks["navy-release"], sha256="f" * 64)}
    found = lineages(case.briefing(), recaptured)
    assert found.shared == {}
    assert "tern-marines" in found.unknown["navy-release"]


def test_an_article_never_compared_leaves_the_others_apart(case: Case) -> None:
    locks = known(case)
    before = lineages(case.briefing(), locks)
    text = case.read("content/articles/navy-release.yml")
    case.write("content/articles/late-comer.yml", text)
    after = lineages(case.briefing(), locks)
    assert {key: after.of[key] for key in before.of} == dict(before.of)
    assert after.of["late-comer"] == "late-comer"
    assert whole(before) == whole(after) == 3


def test_lineages_that_were_kept_are_those_that_follow(case: Case) -> None:
    case.verify().delete("content/evidence/navy-release.lock")
    briefing, shelf = case.briefing(), Cache(case.root / "cache").shelf("locks")
    for locks in (read_locks(briefing.locks, shelf), read_locks(briefing.locks, shelf)):
        found, wanted = locks.lineages(briefing), lineages(briefing, locks.of)
        assert (found.of, found.links) == (wanted.of, wanted.links)
        assert dict(found.shared) == dict(wanted.shared)
        assert dict(found.unknown) == dict(wanted.unknown) != {}
        assert "navy-release" in found.unknown
        assert "nobody" not in found.unknown


@pytest.mark.parametrize(
    "edit",
    [
        lambda case: case.append("content/articles/navy-release.yml", "wire_credit: [tern-wire]\n"),
        lambda case: case.delete("content/evidence/navy-release.lock"),
        lambda case: case.write(TERN, re.sub(r"(plain-copy \w+) \d+", r"\1 3", case.read(TERN))),
    ],
)
def test_kept_lineages_are_worked_out_again_when_what_tells_them_changes(
    case: Case, edit: Callable[[Case], Case]
) -> None:
    shelf = Cache(case.verify().root / "cache").shelf("locks")
    briefing = case.briefing()
    before = read_locks(briefing.locks, shelf).lineages(briefing)
    edit(case)
    briefing = case.briefing()
    after = read_locks(briefing.locks, shelf).lineages(briefing)
    cold = lineages(briefing, read_locks(briefing.locks).of)
    assert _told(after) == _told(cold)
    assert _told(after) != _told(before)


def test_kept_lineages_are_told_without_reading_a_lock(case: Case) -> None:
    briefing, shelf = case.verify().briefing(), Cache(case.root / "cache").shelf("locks")
    locks = read_locks(briefing.locks, shelf)
    found = locks.lineages(briefing)
    unread = cast("dict[str, Lock]", dict.fromkeys(locks.of))
    assert _told(replace(locks, of=unread).lineages(briefing)) == _told(found)
    case.write(TERN, case.read(TERN).replace("    match: exact", "    match: split"))
    proved_anew = case.briefing()
    assert proved_anew.locks != briefing.locks
    assert _told(replace(locks, of=unread).lineages(proved_anew)) == _told(found)


def test_two_who_never_met_are_strangers_to_each_other() -> None:
    found = Lineages({key: key for key in "abc"}, unknown={"a": {"b"}, "b": {"a"}})
    assert [found.strangers(key) for key in "abc"] == [{"b"}, {"a"}, set()]


def test_an_origin_is_whom_the_article_has_it_from_else_its_outlet() -> None:
    plain, bare = Teller("gull", "sava-gull"), Teller("note", None)
    assert Origin.of(plain, "crowd") == ("gull", ("crowd", "sava-gull"))
    assert Origin.of(plain, "crowd", "guard") == ("gull", ("crowd", "guard"))
    assert Origin.of(bare, "crowd") == ("note", None)
    assert Origin.of(bare, "crowd", "guard") == ("note", ("crowd", "guard"))


def _told(found: Lineages) -> tuple[object, ...]:
    return found.of, found.links, dict(found.shared), dict(found.unknown)
