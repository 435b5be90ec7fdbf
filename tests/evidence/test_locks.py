"""The lock as text: the same for the same proofs, and refused where it is not what we write."""

import re
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evidence.lock import Entry, Lock, Overlap, Tally
from builder.evidence.lock_text import again, quick, read, write
from builder.evidence.locks import read_locks
from builder.model.briefing import Page
from builder.problem import Problem, as_text

DIGEST = "0123456789abcdef" * 4
ENTRY = Entry(DIGEST, DIGEST[::-1], ((12, 40), (55, 60)), 3, 1, "split", "desk", "2031-03-04")
LOCK = Lock(
    "01_gull.txt", DIGEST, 275, 1,
    {"quotes/not-leave": ENTRY, "claims/crowd-size": ENTRY},
    {"quoted": Tally(7, 1, 0), "dates": Tally(0, 0, 3)},
    {"tern-marines": Overlap("abcdef012345", 37), "navy-release": Overlap("0" * 12, 4)},
    frozenset({"fedcba543210", "012345abcdef"}),
    {("union", "the 'men'"): 2, ("anton-brusk", "Anton Brusk"): 1, ("union", "400: #1"): 12},
)  # fmt: skip

TEXT = f"""\
# Written by `briefing verify`. Do not edit: run it again.
version: 1
normaliser: 1
capture: "01_gull.txt"
sha256: "{DIGEST}"
words: 275
coverage:
  dates: "0 0 3"
  quoted: "7 1 0"
overlaps: |
  navy-release 000000000000 4
  tern-marines abcdef012345 37
apart: |
  012345abcdef
  fedcba543210
names: |
  anton-brusk 1 Anton Brusk
  union 12 400: #1
  union 2 the 'men'
entries:
  claims/crowd-size:
    words: "{DIGEST}"
    passage: "{DIGEST[::-1]}"
    at: "12-40 55-60"
    paragraph: 3
    occurrences: 1
    match: split
    verified: "desk 2031-03-04"
  quotes/not-leave:
    words: "{DIGEST}"
    passage: "{DIGEST[::-1]}"
    at: "12-40 55-60"
    paragraph: 3
    occurrences: 1
    match: split
    verified: "desk 2031-03-04"
"""

PATH = "content/evidence/gull.lock"


def test_a_lock_is_written_in_one_order_and_read_back() -> None:
    assert write(LOCK) == TEXT
    assert read(PATH, TEXT) == LOCK


def test_what_a_lock_says_of_others_is_the_same_however_it_is_read() -> None:
    told = read_locks({"gull": Page(PATH, TEXT)}).of["gull"].overlaps
    assert (told["navy-release"], len(told), [*told]) == (
        LOCK.overlaps["navy-release"], 2, ["navy-release", "tern-marines"],
    )  # fmt: skip
    assert dict(told.items()) == LOCK.overlaps


def test_a_lock_that_was_read_before_is_read_again_as_it_was() -> None:
    lock = again(TEXT)
    assert lock
    names = [field.name for field in fields(Lock)]
    for name in names:
        held, told = getattr(lock, name), getattr(LOCK, name)
        assert (dict(held.items()) if isinstance(told, dict) else held) == told, name


def test_what_a_lock_says_of_itself_is_held_when_lineages_are_known() -> None:
    locks = read_locks({"gull": Page(PATH, TEXT)})
    assert locks.of["gull"].overlaps
    locks.lessen()
    lock = locks.of["gull"]
    assert (len(lock.overlaps), len(lock.apart), lock.names) == (0, 0, LOCK.names)
    assert (lock.words, dict(lock.coverage), dict(lock.entries.items())) == (
        LOCK.words, LOCK.coverage, LOCK.entries,
    )  # fmt: skip


def test_only_what_we_write_is_read_the_quick_way() -> None:
    assert quick(TEXT) == LOCK
    assert quick(TEXT + "\n") is None
    assert quick(TEXT.replace("words: 275", "words: 0275")) is None


def test_a_part_of_the_locks_holds_those_and_what_their_texts_were() -> None:
    pages = {key: Page(f"content/evidence/{key}.lock", TEXT) for key in ("gull", "tern")}
    locks = read_locks(pages)
    part = locks.part({"gull", "heron"})
    assert ([*part], len(part), part["gull"]) == (["gull"], 1, LOCK)
    assert part.digest_of("gull") == locks.digests["gull"] != b""
    assert (part.digest_of("tern"), part.digest_of("heron")) == (b"", b"")
    with pytest.raises(KeyError, match="tern"):
        part["tern"]


def test_a_lock_in_other_yaml_is_read_too() -> None:
    other = TEXT.replace('"', "").replace("version: 1\n", "\nversion: 1 # ours\n")
    assert read(PATH, other) == LOCK


def test_a_number_that_nothing_can_read_is_told_at_the_top() -> None:
    problem = read(PATH, TEXT.replace('"7 1 0"', f'"{"9" * 5000} 1 0"'))
    assert isinstance(problem, Problem)
    assert as_text(problem) == (
        f"{PATH}:1:1: error lock-form: a number in it is longer than any that a lock holds\n"
        "    hint: restore the file from the repository, or delete it and run briefing verify"
    )


def test_a_merge_that_was_not_finished_has_a_hint_of_its_own() -> None:
    problem = read(PATH, f"\n<<<<<<< ours\n{TEXT}")
    assert isinstance(problem, Problem)
    assert as_text(problem) == (
        f"{PATH}:2:1: error lock-form: a merge left its conflict markers here\n"
        "    hint: keep either side, then run briefing verify"
    )


def test_an_empty_lock_too() -> None:
    empty = Lock("a.txt", DIGEST, 0, 1, {})
    assert read(PATH, write(empty)) == empty
    assert write(empty).split("\n")[6:] == [
        "coverage: {}", 'overlaps: ""', 'apart: ""', 'names: ""', "entries: {}", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("entries:", "<<<<<<< ours\nentries:", "20:1", "a merge left its conflict markers here"),
        ("entries:", "=======\nentries:", "20:1", "a merge left its conflict markers here"),
        ("words: 275", "words: [", "", "bracket"),
        ("version: 1", "version: 2", "2:1", "this is no lock of version 1"),
        ("version: 1\n", "", "2:1", "this is no lock of version 1"),
        ("words: 275", "words: many", "6:1", "a whole number must stand here"),
        ("words: 275", "words: true", "6:1", "a whole number must stand here"),
        ("words: 275\n", "", "2:1", "the lock has no 'words' here"),
        ("words: 275", "words: 275\nauthor: me", "7:1", "the lock knows no 'author'"),
        ('"12-40 55-60"', '"12-40;"', "24:5", "this is not what a lock holds here"),
        ("match: split", "match: nearly", "", "this is not what a lock holds here"),
        ("2031-03-04", "2031-03-nine", "", "this is not what a lock holds here"),
        ("2031-03-04", "2031-13-04", "", "this is not what a lock holds here"),
        ("abcdef012345 37", "abc 37", "10:1", "this is not what a lock holds here"),
        ("union 2 the", "union two the", "16:1", "this is not what a lock holds here"),
        ('"7 1 0"', '"7 1"', "9:3", "this is not what a lock holds here"),
        (TEXT, "", "1:1", "names with values must stand here"),
        (TEXT, "- 1\n", "1:1", "names with values must stand here"),
        (TEXT, "\tversion: 1\n", "1:1", ""),
    ],
)
def test_what_is_no_lock_is_said_at_its_line(old: str, new: str, place: str, message: str) -> None:
    problem = read(PATH, TEXT.replace(old, new, 1))
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.level) == ("lock-form", "error")
    assert as_text(problem).startswith(f"{PATH}:{place}")
    assert problem.message == message or message in ("bracket", "")
    assert message in problem.message
    assert problem.hint


@given(st.text(max_size=80) | st.text(max_size=40).map(lambda junk: TEXT.replace("275", junk)))
def test_any_text_is_a_lock_or_a_problem(text: str) -> None:
    assert isinstance(read(PATH, text), Lock | Problem)


@pytest.mark.parametrize(("old", "new"), [
    (r'at: "\d+-\d+', 'at: "5 -'), (r'at: "\d+-\d+', 'at: "-'), (r'at: "\d+-\d+', 'at: "1-2-3'),
    (r'"(\d+) (\d+) (\d+)"', f'"{"9" * 5000} 1 1"'), (r"words: \d+", f"words: {'9' * 5000}"),
    (r'at: "\d+', f'at: "{"9" * 5000}'), (r"([0-9a-f]{12}) \d+\n", rf"\1 {'9' * 10}\n"),
])  # fmt: skip
def test_spans_that_are_none_and_endless_numbers_are_told(old: str, new: str) -> None:
    spoilt, times = re.subn(old, new, TEXT, count=1)
    assert times == 1
    problem = read(PATH, spoilt)
    assert isinstance(problem, Problem)
    assert problem.rule == "lock-form"
