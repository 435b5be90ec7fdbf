"""What MkDocs is given to render and to copy: only what is not there without it.

Takes the files that MkDocs found, what was compiled, the titles in the navigation, and what of the
published site stands; takes from MkDocs's list what need not pass through it. A page that stands is
published as it stands. A file that is published as it is becomes one file with that of the tree,
which is written beside and renamed when it changes, never in place.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from builder.finished import Compiled, FinishedPage
from builder.publish import shared
from builder.source import template_folders
from builder.standing import Standing

Nav = Mapping[str, str | None]
"""The pages in the navigation, with the titles that they are given there."""


def complete(theme: Theme, root: Path) -> None:
    """Give a briefing without a theme of its own that of the package, behind what it has."""
    own, *rest = theme.dirs  # the last of them is MkDocs's own
    if not (Path(own) / "main.html").exists():
        theme.dirs = [own, *(str(folder / "theme") for folder in template_folders(root)), *rest]


def hand_over(
    made: Compiled, files: Files, nav: Nav, config: MkDocsConfig, standing: Standing | None
) -> None:
    """Leave MkDocs what is for it, pages that are finished as such.

    Without `standing` that is everything: MkDocs renders to a folder that is not ours to publish.
    """
    for file in list(files):
        data, is_page = made.files.get(file.src_uri), file.src_uri in made.finished
        if data is None:
            continue
        if standing and file.src_uri not in nav and _needs_nothing(file, data, is_page, standing):
            files.remove(file)
        elif is_page:
            FinishedPage(nav.get(file.src_uri), file, config, made.files, data)


def _needs_nothing(file: File, data: bytes, is_page: bool, standing: Standing) -> bool:
    if standing.has(file.dest_uri, data, is_page):
        return True
    return not file.is_documentation_page() and shared(str(file.abs_src_path), file.abs_dest_path)
