"""Rolls: what locks of many articles say of each other in few lines."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from math import log2

import pytest

from builder.evidence.comparisons import comparisons
from builder.evidence.lock import HEADER, Lock, Overlap, Roll
from builder.evidence.lock_text import read, write
from builder.evidence.rolls import FEW, LONG, path_of, read_rolls, roll_of, write_roll
from builder.evidence.settle import settle
from builder.evidence.shingles import Pair
from builder.model.briefing import Page
from builder.problem import as_text
from tests.evidence.locked import lock, rolls_of

TWO = roll_of({"b" * 12, "a" * 12})


def locks(count: int) -> dict[str, Lock]:
    """Those of so many articles, before anything is said of others."""
    return {f"a{number:04}": lock(f"{number}") for number in range(count)}


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
