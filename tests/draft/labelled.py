"""Made-up articles with what a careful reader found in them, written into the text itself.

    ‘{s nora-quist|We begged them,}’ she said on {d 2031-03-03|Monday}.

`{s WHO|…}` is a quotation with its speaker, `{n VALUE|…}` a number (`~` where no figure can be
given), `{d EDTF|…}` an expression of time (`?` where it cannot be resolved), `{a ID|…}` a mention
of somebody known. Alternatives stand with a `/` between them where a reader would accept either.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Label:
    """What a reader marked: the sort, the value, and where in the plain text."""

    sort: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Labelled:
    """One article: its name, its head, its plain text, its labels in order."""

    name: str
    head: dict[str, str]
    text: str
    labels: tuple[Label, ...]

    def of(self, sort: str) -> list[Label]:
        """The labels of one sort."""
        return [label for label in self.labels if label.sort == sort]


def labelled(folder: str = "articles") -> list[Labelled]:
    """All labelled articles of a folder, by name."""
    return [_read(path) for path in sorted((HERE / folder).glob("*.txt"))]


def _read(path: Path) -> Labelled:
    head, _, body = path.read_text(encoding="utf-8").partition("---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    return read(path.stem, body, fields)


def read(name: str, body: str, head: Mapping[str, str] = MappingProxyType({})) -> Labelled:
    """Read a text with its labels in it."""
    pieces: list[str] = []
    labels = list(_labels(body, pieces))
    return Labelled(name, dict(head), "".join(pieces), tuple(sorted(labels, key=_place)))


def _place(label: Label) -> tuple[int, int]:
    return label.start, -label.end


def _labels(body: str, pieces: list[str]) -> Iterator[Label]:
    waiting: list[tuple[str, str, int]] = []
    at = length = 0
    while at < len(body):
        if body[at] == "{":
            bar = body.index("|", at)
            sort, _, value = body[at + 1 : bar].partition(" ")
            waiting.append((sort, value, length))
            at = bar + 1
        elif body[at] == "}":
            sort, value, start = waiting.pop()
            yield Label(sort, value, start, length)
            at += 1
        else:
            pieces.append(body[at])
            length += 1
            at += 1
    assert not waiting, f"{waiting[-1]} is never closed"
