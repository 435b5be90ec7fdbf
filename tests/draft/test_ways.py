"""What times mean by the words around them: many sentences, a line each, in two files of text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.moment import Time
from builder.draft.times.when import Published, published_on

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


def times(text: str, published: Published = DAY) -> tuple[Time, ...]:
    """The times of a text, in which `¶` parts paragraphs."""
    return drafted(text.replace(" ¶ ", "\n\n"), (), (), published).times


@pytest.mark.parametrize("way", MEANT)
def test_which_friday_is_meant(way: str) -> None:
    wrong = [text for text in sentences(way) if friday(text) != MEANT[way]]
    assert wrong == []


def friday(text: str) -> str:
    """The first Friday of a sentence, without an end where it is the beginning of a stretch."""
    found = [time for time in times(text) if "Friday" in time.words]
    return found[0].resolved.edtf.removesuffix("/..")


def dated(lines: list[str]) -> Iterator[tuple[Published, str, str]]:
    """The lines with the times that they are to hold, each with the day that heads its part."""
    published = DAY
    for line in lines:
        if line.startswith("## "):
            published = published_on(line[3:])
        else:
            text, _, wanted = line.rpartition("|")
            yield published, text, wanted


def test_each_line_holds_the_times_that_are_told() -> None:
    told = [*dated(lines("times.txt"))]
    resolved = ((text, [one.resolved.edtf for one in times(text, day)]) for day, text, _ in told)
    found = [(text, " ".join(filter(None, edtf))) for text, edtf in resolved]
    assert found == [(text, wanted) for _, text, wanted in told]
