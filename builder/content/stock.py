"""What a site is made of besides its content: templates, the theme's files, what was made before.

Takes the briefing's root folder; gives bytes by path. A file of the briefing's own stands in place
of the one that comes with the package. Reads, never writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.assets import FOLDERS
from builder.content.files import is_left_over, plain


def template_folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the briefing's own first, then those of the package.

    In an installed package they stand inside it, in its repository beside it.
    """
    here = Path(__file__).parents[1]
    folders = (root / "templates", here.parent / "templates", here / "_templates")
    return tuple(folder for folder in folders if folder.is_dir())


def asset_files(root: Path) -> dict[str, bytes]:
    """Style sheets, scripts and pictures of the theme, by path from the site's root."""
    return dict(_files(root, FOLDERS))


def page_templates(root: Path) -> dict[str, bytes]:
    """The templates of the pages, by path."""
    return dict(_files(root, ("pages",)))


def _files(root: Path, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """All files below folders of these names, the briefing's own last."""
    for folder in reversed(template_folders(root)):
        for path in (p for name in names for p in sorted((folder / name).rglob("*"))):
            if path.is_file() and not is_left_over(path.name):
                yield path.relative_to(folder).as_posix(), path.read_bytes()


def last_text(root: Path, path: str) -> bytes | None:
    """What the last build wrote for a page, by its path below `build/docs/`; None if nothing."""
    return plain(f"{root}/build/docs/{path}")
