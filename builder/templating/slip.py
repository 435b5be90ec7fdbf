"""What went wrong in a template, a style sheet or a script, as a problem at its line.

Takes an error that was raised while templates were read or filled, or assets were named, and the
briefing's root folder; gives a problem, or None for what is no fault of these. Reads and prints
nothing.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import jinja2
from jinja2 import TemplateSyntaxError

from builder.assets import AssetError
from builder.problem import Problem

RULE = "template"
_ENDINGS = (".j2", ".html", ".xml")
_JINJA = str(Path(jinja2.__file__).parent)
_HINT = "mend the file, or take it away: that of the package then comes in its place"
_GIVEN = (AttributeError, LookupError, TypeError, ValueError)
"""What a function raises that is given what it cannot take. Any other error is its own."""


def slip(error: BaseException, root: Path) -> Problem | None:
    """The problem that an error tells of."""
    if isinstance(error, AssetError):
        path = f"templates/{error.path}"
        return Problem(path, error.line, 1, RULE, "error", error.why, _HINT)
    where, called = next(_places(error), None), _called(error)
    if where is None or (called and not isinstance(error, _GIVEN)):
        return None
    path, line = where
    hint = f"look at what the line gives to `{called}`, or {_HINT}" if called else _HINT
    return Problem(_shown(Path(path), root), line, 1, RULE, "error", _said(error), hint)


def _places(error: BaseException) -> Iterator[tuple[str, int]]:
    """Where in templates an error arose, the innermost place first."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        yield error.filename, error.lineno
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if _is_template(frame):
            yield frame.filename, frame.lineno or 1


def _called(error: BaseException) -> str:
    """The function that a template called and in which the error arose, if it did so in one."""
    inner = reversed(traceback.extract_tb(error.__traceback__))
    below = takewhile(lambda frame: not _is_template(frame), inner)
    names = [frame.name for frame in below if not frame.filename.startswith(_JINJA)]
    return "" if _is_of_jinja(error) or not names else names[-1]


def _is_template(frame: traceback.FrameSummary) -> bool:
    return frame.filename.endswith(_ENDINGS)


def _is_of_jinja(error: BaseException) -> bool:
    return type(error).__module__.startswith("jinja2")


def _shown(path: Path, root: Path) -> str:
    """The path from the briefing's root; of a template of the package, from what holds it."""
    if path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    kinds = [n for n, step in enumerate(path.parts) if step in ("pages", "theme")]
    return "/".join(("templates", *path.parts[kinds[-1] :])) if kinds else path.as_posix()


def _said(error: BaseException) -> str:
    text = str(error.message if isinstance(error, TemplateSyntaxError) else error)
    plain = " ".join(text.split()) or "it failed"
    return plain if _is_of_jinja(error) else f"{type(error).__name__}: {plain}"
