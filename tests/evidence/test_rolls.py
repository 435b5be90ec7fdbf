"""Rolls: what locks of many articles say of each other in few lines, and never too much."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import combinations
from math import log2
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.generate import generate
from builder.check import check
from builder.cli import main
from builder.evidence.command import verify
from builder.evidence.comparisons import comparisons
from builder.evidence.lock import HEADER, Lock, Overlap, Roll
from builder.evidence.lock_text import read, write
from builder.evidence.rolls import FEW, LONG, path_of, read_rolls, roll_of, write_roll
from builder.evidence.settle import settle
from builder.evidence.shingles import Pair
from builder.evidence.verify import Stamp
from builder.model.briefing import Page
from builder.problem import as_text, errors

STAMP = Stamp("verifier", "2031-01-01")
TWO = roll_of({"b" * 12, "a" * 12})


def lock(text: str) -> Lock:
    """That of an article with this text."""
    return Lock("a.txt", sha256(text.encode()).hexdigest(), 9, 1, {})


def locks(count: int) -> dict[str, Lock]:
    """Those of so many articles, before anything is said of others."""
    return {f"a{number:04}": lock(f"{number}") for number in range(count)}


def rolls_of(found: Mapping[str, Lock]) -> dict[str, Roll]:
    """The rolls that locks name."""
    return {one.roll.name: one.roll for one in found.values() if one.roll.name}


# --- as text --------------------------------------------------------------------------------


def test_a_roll_is_named_by_what_is_on_it() -> None:
    assert write_roll(TWO) == f"{HEADER}\n{'a' * 12}\n{'b' * 12}\n"
    page = Page(path_of(TWO.name), write_roll(TWO))
    assert page.path == f"content/evidence/rolls/{TWO.name}.lock"
    assert read_rolls({TWO.name: page}) == ({TWO.name: TWO}, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [("b" * 12, "c" * 12), ("b" * 12 + "\n", ""), (HEADER, "# Mine"), ("\nb", "\n\nb"),
     ("a" * 12, f"{'b' * 12}\n{'a' * 12}"), (write_roll(TWO), "")],
)  # fmt: skip
def test_a_roll_that_was_edited_or_merged_is_none(old: str, new: str) -> None:
    page = Page(path_of(TWO.name), write_roll(TWO).replace(old, new, 1))
    found, problems = read_rolls({TWO.name: page})
    assert (found, [as_text(one) for one in problems]) == ({}, [
        f"{page.path}:1:1: error lock-form: this is not the list that its name stands for\n"
        "    hint: restore the file from the repository, or delete it and run briefing verify"
    ])  # fmt: skip


@pytest.mark.parametrize("apart", [frozenset[str](), frozenset({"c" * 12})])
def test_a_lock_names_its_roll_before_the_texts_that_are_not_on_it(apart: frozenset[str]) -> None:
    long = replace(lock("x"), apart=apart, roll=Roll(TWO.name))
    text = write(long)
    assert f"\napart: |\n  all of {TWO.name}\n{'  cccccccccccc' if apart else 'names'}" in text
    for one in (text, text.replace("words: 9", "words: 9 # nine")):
        found = read("x.lock", one)
        assert isinstance(found, Lock)
        assert (found.roll, frozenset(found.apart)) == (Roll(TWO.name), apart)


# --- which lock says what -------------------------------------------------------------------


def test_few_name_each_other_and_many_a_roll() -> None:
    few = settle(locks(LONG), {}, {}, locks(LONG))
    assert rolls_of(few) == {}
    assert [len(one.apart) for one in few.values()] == [*range(LONG)]
    many = settle(locks(LONG + 1), {}, {}, locks(LONG + 1))
    assert rolls_of(many) == {r.name: r for r in [roll_of({one.mark for one in many.values()})]}
    assert {(len(one.overlaps), len(one.apart)) for one in many.values()} == {(0, 0)}


def test_a_lock_that_names_a_roll_names_besides_who_shares_enough() -> None:
    plain = locks(LONG + 1)
    one, near, far, *_ = plain
    found = settle(plain, {}, {(one, near): FEW, (one, far): FEW - 1}, plain)
    assert found[one].overlaps == {near: Overlap(plain[near].mark, FEW)}
    assert found[near].overlaps == {one: Overlap(plain[one].mark, FEW)}
    assert plain[far].mark in found[one].unlike
    assert plain[near].mark not in found[one].unlike
    again = settle(plain, found, {(one, near): FEW, (one, far): FEW - 1}, plain, rolls_of(found))
    assert again == found


def test_an_article_more_changes_no_lock_but_its_own_and_no_roll() -> None:
    plain = locks(LONG + 3)
    (first, one), (second, other), *rest = plain.items()
    former = settle(dict(rest), {}, {}, plain)
    there = rolls_of(former)
    mine = settle({first: one, **dict(rest)}, former, {}, plain, there)
    theirs = settle({second: other, **dict(rest)}, former, {}, plain, there)
    assert {**mine, first: None} == {**former, first: None}
    assert mine[first].roll == theirs[second].roll == former[max(former)].roll
    merged = settle(plain, {**mine, **theirs}, {}, plain, there)
    assert {key for key in plain if merged[key] != {**mine, **theirs}[key]} == {second}
    assert merged[second].apart == {one.mark}


def test_what_a_roll_tells_outlives_captures_that_are_not_here() -> None:
    plain = locks(LONG + 1)
    one, near, *_ = plain
    former = settle(plain, {}, {(one, near): FEW}, plain)
    alone = settle({one: plain[one]}, former, {}, plain, rolls_of(former))
    assert alone == {one: former[one]}
    other_text = settle({one: lock("another")}, former, {}, plain, rolls_of(former))
    assert other_text == {one: lock("another")}


def test_a_lock_that_lists_everybody_is_read_as_before_and_stays_until_it_is_proved_anew() -> None:
    plain = locks(LONG)
    former = settle(plain, {}, {(min(plain), max(plain)): 1}, plain)
    assert settle(plain, former, {(min(plain), max(plain)): 1}, plain) == former
    told = comparisons([*plain], former)
    assert (told.least, [*told.unmet()]) == (1, [])
    assert dict(told.shared[min(plain)]) == {max(plain): 1}


# --- growth ---------------------------------------------------------------------------------


def neighbours(count: int) -> dict[Pair, int]:
    """Everybody shares a run with everybody, and much with the three before."""
    return {
        pair: 30 if int(pair[1][1:]) - int(pair[0][1:]) <= 3 else 1
        for pair in combinations([*locks(count)], 2)
    }


def lines(found: Mapping[str, Lock]) -> int:
    """Lines in which locks and rolls tell of other articles."""
    named = sum(len(one.overlaps) + len(one.apart) + bool(one.roll.name) for one in found.values())
    return named + sum(len(roll.marks) for roll in rolls_of(found).values())


@pytest.mark.parametrize("count", [50, 400])
def test_articles_that_come_together_need_a_few_lines_each(count: int) -> None:
    found = settle(locks(count), {}, neighbours(count), locks(count))
    assert lines(found) <= 8 * count


def test_articles_that_come_one_by_one_need_far_fewer_lines_than_there_are_pairs() -> None:
    counts, found, there = neighbours(100), dict[str, Lock](), dict[str, Roll]()
    for number in range(2, 101):
        plain = locks(number)
        found = settle(plain, found, counts, plain, there)
        there = rolls_of(found)
    assert lines(found) < 100 * log2(100) * 3 < 100 * 99 / 4
    assert [*comparisons([*found], found).unmet()] == []


class Counted(frozenset[str]):
    """Marks that count how often they are gone through."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        Counted.times += 1
        return super().__iter__()


def test_a_roll_is_gone_through_once_however_many_name_it() -> None:
    plain = locks(60)
    marks = Counted(one.mark for one in plain.values())
    found = {key: replace(one, roll=Roll("0" * 12, marks)) for key, one in plain.items()}
    Counted.times = 0
    assert [*comparisons([*found], found).unmet()] == []
    assert Counted.times == 1


# --- nobody is held to be compared who was not ----------------------------------------------

T = TypeVar("T")
IDS = "abcdef"
TEXTS = [f"{key}{version}" for key in IDS for version in "xy"]
STEP = st.one_of(
    st.tuples(st.just("verify"), st.sets(st.sampled_from(IDS), min_size=1)),
    st.tuples(st.just("verify"), st.just({*IDS})),
    st.tuples(st.just("capture"), st.tuples(st.sampled_from(IDS), st.sampled_from(TEXTS))),
    st.tuples(st.just("rename"), st.tuples(st.sampled_from(IDS), st.sampled_from(IDS))),
    st.tuples(st.just("restore"), st.tuples(st.sampled_from(IDS), st.integers(0, 5))),
    st.tuples(st.just("lose"), st.sampled_from(IDS)),
)


def runs(one: str, other: str) -> int:
    """How many runs two texts share."""
    both = "".join(sorted((one, other)))
    return 90 if one == other else sha256(both.encode()).digest()[0] % (2 * FEW)


class History:
    """Articles whose texts change and are verified, by people who hold this or that capture."""

    def __init__(self) -> None:
        self.text = {key: f"{key}x" for key in IDS}
        self.locks: dict[str, Lock] = {}
        self.past: list[dict[str, Lock]] = []
        self.rolls: dict[str, Roll] = {}
        self.compared: set[frozenset[str]] = set()

    def verify(self, held: set[str]) -> None:
        self.past.append(self.locks)
        fresh = {key: lock(self.text[key]) for key in sorted(held)}
        pairs = [*combinations(sorted(held), 2)]
        counts = {(a, b): runs(self.text[a], self.text[b]) for a, b in pairs}
        found = settle(fresh, self.locks, counts, IDS, self.rolls)
        self.locks, self.rolls = {**self.locks, **found}, self.rolls | rolls_of(found)
        self.compared |= {frozenset(lock(self.text[key]).mark for key in pair) for pair in pairs}

    def capture(self, what: tuple[str, str]) -> None:
        """An article has another text, which may be that of another article."""
        self.text[what[0]] = what[1]

    def rename(self, what: tuple[str, str]) -> None:
        """Two articles change their names, and with them their files and locks."""
        self.text = _changed(self.text, *what)
        self.locks = _changed(self.locks, *what)

    def restore(self, what: tuple[str, int]) -> None:
        """One lock is taken from another branch."""
        then = self.past[what[1] % len(self.past)] if self.past else {}
        if what[0] in then:
            self.locks = {**self.locks, what[0]: then[what[0]]}

    def lose(self, article: str) -> None:
        self.locks = {key: one for key, one in self.locks.items() if key != article}

    def holds(self) -> None:
        """Who is held to be compared was, and all that they share is named."""
        found = comparisons(IDS, self.locks)
        unmet = {article: {*others} for article, others in found.unmet()}
        for one, other in combinations(sorted(self.locks), 2):
            marks = frozenset({self.locks[one].mark, self.locks[other].mark})
            if other not in unmet.get(one, ()):
                assert marks in self.compared
                texts = {lock(text).mark: text for text in TEXTS}
                names = [texts[self.locks[key].mark] for key in (one, other)]
                count, named = runs(*names), dict(found.shared.get(one, {})).get(other, 0)
                assert named == count or (count < FEW and named == 0)


def _changed(things: dict[str, T], one: str, other: str) -> dict[str, T]:
    swapped = {one: other, other: one}
    return {swapped.get(key, key): value for key, value in things.items()}


@settings(max_examples=300, deadline=None)
@given(st.lists(STEP, max_size=12))
def test_whatever_happens_a_pair_that_was_not_compared_is_not_held_to_be(
    steps: list[tuple[str, object]],
) -> None:
    history = History()
    with patch("builder.evidence.rolls.LONG", 3), patch("builder.evidence.settle.LONG", 3):
        for name, what in steps:
            getattr(history, name)(what)
            history.holds()
        history.verify({*IDS})
        history.holds()
    assert [*comparisons(IDS, history.locks).unmet()] == []


# --- in a briefing --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing of twenty articles."""
    root = tmp_path_factory.mktemp("world")
    generate(200, root)
    return root


def test_a_briefing_of_many_articles_is_sound_and_verified_again_as_it_is(world: Path) -> None:
    (roll,) = (world / "content/evidence/rolls").iterdir()
    assert roll.read_text().count("\n") == 21
    again = verify(world, world / "articles", STAMP, check_only=False)
    assert (errors(again.problems), again.locks, again.gone) == ((), {}, ())
    found = check(world)
    assert found.briefing
    assert errors(found.problems) == ()
    lineages = found.locks.lineages(found.briefing)
    assert {*lineages.unknown} <= {"article-gone"}


def test_a_roll_that_is_not_there_is_told_where_it_is_named_and_written_again(world: Path) -> None:
    (roll,) = (world / "content/evidence/rolls").iterdir()
    text = roll.read_text()
    roll.unlink()
    found = [as_text(one) for one in errors(check(world).problems)]
    assert len(found) == 21
    assert (
        f"error lock-form: the roll {roll.stem}, whose texts it was compared with, is not there\n"
        "    hint: restore it from the repository, or run briefing verify"
    ) in found[0]
    path, line, *_ = found[0].split(":")
    assert (world / path).read_text().split("\n")[int(line) - 1] == f"  all of {roll.stem}"
    asked = verify(world, world / "articles", STAMP, check_only=True)
    assert [as_text(one) for one in errors(asked.problems)] == found
    written = verify(world, world / "articles", STAMP, check_only=False).locks
    assert written == {path_of(roll.stem): text}
    roll.write_text(text)


def test_a_roll_that_no_lock_names_is_removed(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = world / path_of(TWO.name)
    (named,) = page.parent.iterdir()
    page.write_text(write_roll(TWO))
    assert main(["--root", str(world), "verify", "--check"]) == 0
    assert page.exists()
    assert main(["--root", str(world), "verify"]) == 0
    assert [*page.parent.iterdir()] == [named]
    assert capsys.readouterr().out.endswith("in 21 of 21 articles; 0 locks written\n")
