"""Marks for review: guesses of the drafting aid that nobody has looked at yet.

Takes the text of a YAML file; gives each mark with its place, and a problem for it. A mark is a
comment, ``# REVIEW`` and what was guessed, so that a draft passes the schema, the guess stands
beside its mark, and accepting it is deleting a comment. Inside a quoted text it is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from builder.content.yamlmarks import LOADER
from builder.problem import Problem

MARK = "REVIEW"

_COMMENT = re.compile(rf"(?:(?<=[ \t])|^)#[ \t]*{MARK}\b:?[ \t]*([^\r\n]*)", re.MULTILINE)


class Review(NamedTuple):
    """A mark: its line and column, counted from 1, and what was guessed."""

    line: int
    column: int
    why: str


def reviews(text: str) -> tuple[Review, ...]:
    """Give the marks of a text that is YAML of our dialect, in order."""
    if MARK not in text:
        return ()
    outside = _COMMENT.finditer(_without_scalars(text))
    return tuple(_review(text, match) for match in outside)


def unreviewed(path: str, text: str) -> Iterator[Problem]:
    """Give a problem for each mark: nothing that nobody has looked at is content."""
    for line, column, why in reviews(text):
        yield Problem(
            path, line, column, "review", "error",
            f"nobody has looked at this guess yet: {why}" if why else "a mark for review",
            f"hold it against the article, mend it, and delete the comment # {MARK}",
        )  # fmt: skip


def _review(text: str, match: re.Match[str]) -> Review:
    start = match.start()
    line = text.count("\n", 0, start) + 1
    return Review(line, start - text.rfind("\n", 0, start), match[1].strip())


def _without_scalars(text: str) -> str:
    """The text with each quoted text and block blanked out, every character in its place."""
    parts, done = [], 0
    for start, end in _scalars(text):
        parts += [text[done:start], re.sub(r"[^\n]", "_", text[start:end])]
        done = end
    return "".join((*parts, text[done:]))


def _scalars(text: str) -> list[tuple[int, int]]:
    """Where each text in the YAML stands, quotation marks and blocks included."""
    events: Any = yaml.parse(text, Loader=LOADER)
    return [
        (event.start_mark.index, event.end_mark.index)
        for event in events
        if hasattr(event, "value") and event.style
    ]
