"""A difference as text, held to golden files; write them anew with GOLDEN=new."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest

from builder.editions.difference import Change, Difference, Item, Renaming, Revision, Turn
from builder.editions.difference import Withdrawal as Gone
from builder.editions.show import as_json, as_markdown, as_text, counted, value_text

GOLDEN = Path(__file__).parent / "golden"

MARINES = Item("event", "marines-land", "Marines land at the East Quay")
DEAD = Item("question", "strike-deaths", "How many did the strikes kill?")
LEAGUE = Item("actor", "coastal-league", "Coastal League [*armed*]")
COUNT = Item("claim", "navy-release/navy-count", "“killed 31 pirates”")

FOUND = Difference(
    added=(MARINES, Item("article", "navy-release", "Statement of the navy")),
    removed=(Item("ignored passage", "navy-release/“4 March”", "the date line"),),
    withdrawn=(Gone(COUNT, "2031-03-05", "The navy\n  took it back."),),
    renamed=(Renaming(LEAGUE, "the-league"),),
    revised=(
        Revision(MARINES, (
            Change("places", [], ["east-quay", "port-sava"]),
            Change("date", "2031-03", "2031-03-04"),
            Change("rung", None, 4), Change("summary", "They\nlanded.", "They\nlanded there.\n"),
        )),
        Revision(DEAD, (Change("exclusive", False, True), Change("value", 12000, 31.5))),
    ),
    verdicts=(Turn(DEAD, "single lineage", "conflict"),),
    statuses=(Turn(MARINES, "claimed", "corroborated"),),
)  # fmt: skip


@pytest.mark.parametrize(("form", "file"), [(as_text, "all.txt"), (as_markdown, "all.md")])
def test_every_sort_of_change(form: Callable[..., str], file: str) -> None:
    text = form(FOUND, "edition 1", "edition 2 (draft)")
    if os.environ.get("GOLDEN") == "new":
        (GOLDEN / file).write_text(text, encoding="utf-8")
    assert text == (GOLDEN / file).read_text(encoding="utf-8")


def test_json_holds_it_all() -> None:
    read = json.loads(as_json(FOUND, "edition 1", "edition 2"))
    assert (read.pop("before"), read.pop("after")) == ("edition 1", "edition 2")
    assert read == json.loads(json.dumps(asdict(FOUND)))


def test_no_difference() -> None:
    assert as_text(Difference(), "edition 1", "main") == "From edition 1 to main: no difference\n"
    assert as_markdown(Difference(), "a", "b") == "## From a to b\n\nNo difference.\n"


def test_counts_are_in_the_order_of_kinds() -> None:
    assert counted([MARINES, COUNT, DEAD, COUNT]) == "two claims, one question and one event"


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "nothing"), ([], "nothing"), (["a", "b"], "a, b"), (True, "yes"), (1200, "1,200")],
)
def test_values_in_words(value: object, text: str) -> None:
    assert value_text(value) == text
