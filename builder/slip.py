"""What went wrong in a template, a style sheet or a script, as a problem at its line.

Takes an error that was raised while templates were read or filled, or assets were named, and the
briefing's root folder; gives a problem, or None for what is no fault of these. Reads and prints
nothing.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateSyntaxError

from builder.assets import AssetError
from builder.problem import Problem

RULE = "template"
_ENDINGS = (".j2", ".html", ".xml")
_HINT = "mend the file, or take it away: that of the package then comes in its place"


def slip(error: BaseException, root: Path) -> Problem | None:
    """The problem that an error tells of."""
    if isinstance(error, AssetError):
        path = f"templates/{error.path}"
        return Problem(path, error.line, 1, RULE, "error", error.why, _HINT)
    where = next(_places(error), None)
    if where is None:
        return None
    path, line = where
    return Problem(_shown(Path(path), root), line, 1, RULE, "error", _said(error), _HINT)


def _places(error: BaseException) -> Iterator[tuple[str, int]]:
    """Where in templates an error arose, the innermost place first."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        yield error.filename, error.lineno
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(_ENDINGS):
            yield frame.filename, frame.lineno or 1


def _shown(path: Path, root: Path) -> str:
    """The path from the briefing's root; of a template of the package, from what holds it."""
    if path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    kinds = [n for n, step in enumerate(path.parts) if step in ("pages", "theme")]
    return "/".join(("templates", *path.parts[kinds[-1] :])) if kinds else path.as_posix()


def _said(error: BaseException) -> str:
    text = str(error.message if isinstance(error, TemplateSyntaxError) else error)
    plain = " ".join(text.split()) or "it failed"
    known = isinstance(error, TemplateSyntaxError) or type(error).__module__.startswith("jinja2")
    return plain if known else f"{type(error).__name__}: {plain}"
