"""The index: what it holds, that it is cut small, and what a first query costs at 10,000 events."""

import gzip
import json
import random
import re
from collections.abc import Mapping
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

import pytest

from builder.assets import plain
from builder.pages.find import KINDS, Entry
from builder.search.index import files

BUDGET = 400_000
"""Bytes of a first query, compressed, with the script and its style."""

SHOWN = 4
"""Finds of each kind that the script shows at first."""

ASSETS = Path("templates/assets")

HARBOUR = [
    Entry("Actors", "Ilse Maron", "actors/maron.html", "harbour master", "Also Ilsa Maroun.",
          ("Ilse Maron", "Ilsa Maroun")),
    Entry("Events", "Guards board the <ferry>", "events/ferry.html", "13 March 2031", "By night.",
          ("Ilse Maron",)),
]  # fmt: skip


def read(scripts: Mapping[str, str]) -> dict[str, list[Any]]:
    """What each script hands over, by its name."""
    found = {}
    for path, text in scripts.items():
        call = re.fullmatch(r"briefing\.search\.(\w+)\((.*)\);\n", text)
        assert call
        found[Path(plain(path)).stem] = json.loads(f"[{call[2]}]")
    return found


def numbers(differences: list[int]) -> list[tuple[int, int]]:
    """Entry and weight of each place in a list of differences."""
    entry, places = 0, []
    for difference in differences:
        entry += difference // 4
        places.append((entry, difference % 4))
    return places


def test_each_term_leads_to_its_entries_with_the_best_weight() -> None:
    (_, found), (_, rows) = (read(dict(files(HARBOUR)))[name] for name in ("terms-0", "entries-0"))
    assert numbers(found["maron"]) == [(0, 3), (1, 2)]
    assert numbers(found["fery"]) == [(1, 3)]
    assert numbers(found["night"]) == [(1, 1)]
    assert found["~mrn"] == ["maron"]
    assert rows[1] == [
        "Guards board the <ferry>",
        "events/ferry.html",
        "13 March 2031",
        "By night.",
    ]


def test_the_head_tells_kinds_and_blocks() -> None:
    (head,) = read(dict(files(HARBOUR)))["index"]
    assert head["starts"] == [0, 0, 0, 1, 2, 2, 2, 2, 2, 2]
    assert head["blocks"] == [0, 2]
    assert head["ranges"] == ["13"]


def test_no_script_holds_a_sign_that_ends_a_script_element() -> None:
    assert not any("<" in text for _, text in files(HARBOUR))


def test_nothing_to_find_is_an_index_too() -> None:
    assert {Path(plain(path)).stem for path, _ in files([])} == {"index"}


@pytest.fixture(scope="module")
def large() -> dict[str, str]:
    """10,000 events with what goes with them, in words as unevenly used as those of a language."""
    draw = random.Random(31)
    syllables = [a + b for a in "bcdfghjklmnprstvw" for b in "aeiou"]
    words = ["".join(draw.choices(syllables, k=draw.randint(1, 4))) for _ in range(20_000)]
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))

    def said(length: int) -> str:
        return " ".join(draw.choices(words, cum_weights=weights, k=length))

    sizes = {"Events": 10_000, "Actors": 2_000, "Quotations": 5_000, "Questions": 1_000,
             "Claims": 10_000, "Places": 500, "Sources": 1_000}  # fmt: skip

    def entry(kind: str) -> Entry:
        address = f"{kind.lower()}/{said(3)}.html"
        return Entry(kind, said(8), address, said(4), said(25), draw.choice(names))

    names = [(said(3), said(2)) for _ in range(2_000)]
    return dict(files([entry(kind) for kind in KINDS for _ in range(sizes.get(kind, 0))]))


def test_a_first_query_is_light_however_large_the_briefing(large: dict[str, str]) -> None:
    def sizes(stem: str) -> dict[str, int]:
        chosen = {path: text for path, text in large.items() if Path(path).stem.startswith(stem)}
        return {path: len(gzip.compress(text.encode())) for path, text in chosen.items()}

    script = sum(len(gzip.compress((ASSETS / f"search.{x}").read_bytes())) for x in ("js", "css"))
    (head,) = read(large)["index"]
    beginnings = [len(list(group)) for _, group in groupby(head["ranges"], key=lambda t: t[:2])]
    terms = sorted(sizes("terms").values())[-(max(beginnings) + 1) :]
    entries = sorted(sizes("entries").values())[-SHOWN * len(KINDS) :]
    assert script + sum(sizes("index").values()) + sum(terms) + sum(entries) <= BUDGET


def test_no_range_or_block_is_much_larger_than_the_rest(large: dict[str, str]) -> None:
    assert max(map(len, large.values())) < 64_000
