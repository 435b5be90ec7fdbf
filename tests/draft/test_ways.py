"""What times mean by the words around them: many sentences, a line each, in two files of text."""

from pathlib import Path

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.when import Time, published_on

DAY = published_on("2031-03-04")
MEANT = {"ahead": "2031-03-07", "back": "2031-02-28", "open": ""}


def lines(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("# ")]


def sentences(way: str) -> list[str]:
    """The sentences under a heading of `ways.txt`."""
    told = lines("ways.txt")
    rest = told[told.index(f"## {way}") + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


def times(text: str) -> tuple[Time, ...]:
    return drafted(text, (), (), DAY).times


@pytest.mark.parametrize("way", MEANT)
def test_which_friday_is_meant(way: str) -> None:
    wrong = [text for text in sentences(way) if friday(text) != MEANT[way]]
    assert wrong == []


def friday(text: str) -> str:
    """The first Friday of a sentence, without an end where it is the beginning of a stretch."""
    found = [time for time in times(text) if "Friday" in time.words]
    return found[0].resolved.edtf.removesuffix("/..")


def test_each_line_holds_the_times_that_are_told() -> None:
    told = [line.rsplit("|", 1) for line in lines("times.txt")]
    resolved = ((text, [time.resolved.edtf for time in times(text)]) for text, _ in told)
    found = [(text, " ".join(filter(None, edtf))) for text, edtf in resolved]
    assert found == [(text, wanted) for text, wanted in told]
