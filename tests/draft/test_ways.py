"""Which Friday a sentence means, by its verbs and what stands in front of the day."""

from pathlib import Path

import pytest

from builder.draft.drafted import drafted
from builder.draft.when import published_on

DAY = published_on("2031-03-04")
MEANT = {"ahead": "2031-03-07", "back": "2031-02-28", "open": ""}
LINES = Path(__file__).with_name("ways.txt").read_text(encoding="utf-8").splitlines()


def sentences(way: str) -> list[str]:
    start = LINES.index(f"## {way}") + 1
    rest = LINES[start:]
    return rest[: rest.index("")] if "" in rest else rest


@pytest.mark.parametrize("way", MEANT)
def test_which_friday_is_meant(way: str) -> None:
    wrong = [text for text in sentences(way) if friday(text) != MEANT[way]]
    assert wrong == []


def friday(text: str) -> str:
    """The first Friday of a sentence, without an end where it is the beginning of a stretch."""
    found = [t for t in drafted(text, (), (), DAY).times if "Friday" in t.words]
    return found[0].resolved.edtf.removesuffix("/..")
