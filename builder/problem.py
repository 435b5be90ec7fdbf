"""A fault in the content, as a value.

Takes nothing from the rest of the package and gives the one shape in which every fault travels,
from the YAML reader to the terminal, the pull request and the preview's overlay. Never prints.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Level = Literal["error", "warning"]

HELD_BACK = "held-back"
"""The rule that counts what only follows from what else is wrong with a file."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault at one place.

    `path` is relative to the briefing's root, with forward slashes; `line` and `column` count
    from 1; `rule` is the id under which `briefing explain` knows it; `hint` says how to mend it.
    """

    path: str
    line: int
    column: int
    rule: str
    level: Level
    message: str
    hint: str = ""

    @property
    def place(self) -> str:
        """`path:line:column`."""
        return f"{self.path}:{self.line}:{self.column}"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by path, then line, column and rule; what counts things that follow from
    a file stands behind the causes, which it knows no lines of."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.rule == HELD_BACK, p)))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a build."""
    return tuple(p for p in problems if p.level == "error")


def as_text(problem: Problem) -> str:
    """`path:line:column: level rule: message`, and the hint on a line of its own."""
    head = f"{problem.place}: {problem.level} {problem.rule}: {problem.message}"
    return f"{head}\n    hint: {problem.hint}" if problem.hint else head


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON array of problems, one object each, in the given order."""
    return json.dumps([asdict(p) for p in problems], indent=2, ensure_ascii=False)


def as_github(problem: Problem) -> str:
    """A workflow command that GitHub turns into an annotation at the line.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", `::error file=,line=,col=::`.
    """
    body = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    where = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
    return f"::{problem.level} {where},title={_property(problem.rule)}::{_data(body)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
