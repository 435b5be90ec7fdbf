"""What a new briefing is begun from.

Takes nothing; gives files by path. Reads them where the package is installed, or its repository.
"""

from __future__ import annotations

from pathlib import Path

from builder.content.source import CONTENT
from builder.content.stock import template_folders


def starter_files() -> dict[str, str]:
    """What a new briefing is begun from, by path: the files of `templates/starter/`, the engine's
    configuration and the closed lists, which in the repository are those of its own briefing."""
    base = next(f for f in reversed(template_folders(Path())) if (f / "starter").is_dir())
    found = _texts_below(base / "starter")
    if "mkdocs.yml" not in found:
        vocab = _texts_below(base.parent / CONTENT / "vocab")
        found |= {f"{CONTENT}/vocab/{name}": text for name, text in vocab.items()}
        found["mkdocs.yml"] = (base.parent / "mkdocs.yml").read_text(encoding="utf-8")
    return found


def _texts_below(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.suffix != ".pyc")
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in files
        if path.is_file()
    }
