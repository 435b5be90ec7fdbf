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

from builder.content.stock import template_folders
from builder.framing.finished import Compiled, FinishedPage
from builder.framing.standing import Standing
from builder.kept.cache import digest
from builder.publication.publish import shared

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
        path = file.src_uri
        if path not in made.files:
            continue
        if standing and path not in nav and _needs_nothing(made, file, standing):
            files.remove(file)
        elif path in made.finished:
            FinishedPage(nav.get(path), file, config, made.files, made.files[path])


def _needs_nothing(made: Compiled, file: File, standing: Standing) -> bool:
    path = file.src_uri
    if path in made.finished:
        return standing.has_page(file.dest_uri, made.digests.get(path) or digest(made.files[path]))
    source = str(file.abs_src_path)
    if standing.has_file(file.dest_uri, source, lambda: made.files[path]):
        return True
    return not file.is_documentation_page() and shared(source, file.abs_dest_path)
