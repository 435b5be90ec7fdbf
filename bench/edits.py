"""Edits of the kind that people make between two builds: a quotation, a name, a template.

Takes a made-up briefing's folder; changes it, and puts it back as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.generate import REPOSITORY

EDITS = ("quotation", "name", "template")
"""What there is to edit. The actor is a state, which stands on more pages than any other."""

_TEMPLATE = "templates/pages/event.md.j2"


@contextmanager
def edited(root: Path, what: str) -> Iterator[None]:
    """The briefing with one edit, for as long as the block lasts."""
    path, new = _edit(root, what)
    old = path.read_text(encoding="utf-8") if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(new, encoding="utf-8")
    try:
        yield
    finally:
        if old is None:
            path.unlink()
        else:
            path.write_text(old, encoding="utf-8")


def _edit(root: Path, what: str) -> tuple[Path, str]:
    if what == "template":
        text = (REPOSITORY / _TEMPLATE).read_text(encoding="utf-8")
        return root / _TEMPLATE, text.replace("</h1>", " </h1>", 1)
    if what == "name":
        path = root / "content/actors/actor-0.yml"
        name = _field(path, "name")
        names = f'names: [{{form: "{name}", kind: alias}}]\n'
        text = path.read_text(encoding="utf-8")
        return path, text.replace(f"name: {name}\n", f"name: {name} Union\n{names}")
    path = root / "content/articles/article-1.yml"
    text = path.read_text(encoding="utf-8")
    return path, text.replace("    kind: full\n", "    kind: full\n    gloss: of the harbour\n", 1)


def _field(path: Path, name: str) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(line.removeprefix(f"{name}: ") for line in lines if line.startswith(f"{name}: "))
