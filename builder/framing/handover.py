"""What MkDocs is given to render and to copy: only what is not there without it.

Takes what was compiled, MkDocs's settings, and what of the published site stands; gives MkDocs the
folder that it is to list, and takes from its list what need not pass through it. A page that stands
is published as it stands. A file that is published as it is becomes one file with that of the tree,
which is written beside and renamed when it changes, never in place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from builder.content.stock import template_folders
from builder.framing.finished import Compiled, FinishedPage, listed
from builder.framing.standing import Standing
from builder.kept.cache import digest
from builder.publication.publish import remove, shared
from builder.publication.write import make_folders


def complete(theme: Theme, root: Path) -> None:
    """Give a briefing without a theme of its own that of the package, behind what it has."""
    own, *rest = theme.dirs  # the last of them is MkDocs's own
    if not (Path(own) / "main.html").exists():
        theme.dirs = [own, *(str(folder / "theme") for folder in template_folders(root)), *rest]


class Handover:
    """What MkDocs is given in one build.

    Where nobody knows what may stand that is everything: MkDocs renders to a folder that is not
    ours to publish.
    """

    def __init__(
        self, made: Compiled, config: MkDocsConfig, standing: Standing | None
    ) -> None:  # fmt: skip
        self._made, self._nav = made, dict(listed(config.nav))
        self._docs = Path(config.docs_dir)
        self._fresh: Path | None = None
        self._pages: Sequence[File] | None = None
        self._knows = standing is not None
        self._stand = frozenset(self._standing(standing) if standing else ())

    def _standing(self, standing: Standing) -> Iterator[str]:
        """The files of the tree that need not pass through MkDocs."""
        made, docs = self._made, self._docs
        for path in (path for path in made.files if path not in self._nav):
            if path in made.finished:
                text = made.digests.get(path) or digest(made.files[path])
                stands = standing.has_page(path.removesuffix(".md") + ".html", text)
            else:
                data = partial(made.files.__getitem__, path)
                stands = standing.has_file(path, f"{docs}/{path}", data)
            if stands:
                yield path

    def narrow(self, config: MkDocsConfig, fresh: Path) -> None:
        """Let MkDocs list a folder, made anew, with what does not stand. It lists the whole tree
        where nothing stands, or the disk cannot have one file in both."""
        remove(fresh)
        if self._stand:
            rest, self._fresh = self._made.files.keys() - self._stand, fresh
            make_folders(fresh, rest)
            if all(shared(f"{self._docs}/{path}", f"{fresh}/{path}") for path in rest):
                config.docs_dir = str(fresh)

    def widen(self, config: MkDocsConfig) -> None:
        """Take that folder away, in which nothing is to be kept."""
        config.docs_dir = str(self._docs)
        if self._fresh:
            remove(self._fresh)

    def hand_over(self, files: Files, config: MkDocsConfig) -> None:
        """Leave MkDocs what is for it, pages that are finished as such."""
        made = self._made
        if config.docs_dir == str(self._docs):
            self._pages = files.documentation_pages()
        for file in list(files):
            path = file.src_uri
            if path not in made.files:
                continue
            if self._knows and path not in self._nav and (path in self._stand or _is_put(file)):
                files.remove(file)
            elif path in made.finished:
                FinishedPage(self._nav.get(path), file, config, made.files, made.files[path])

    def all_pages(self, config: MkDocsConfig) -> Sequence[File]:
        """Every page of the tree, in the order of MkDocs, each with its address."""
        if self._pages is None:
            shown, config.docs_dir = config.docs_dir, str(self._docs)
            self._pages = get_files(config).documentation_pages()
            config.docs_dir = shown
        for file in self._pages:
            file.page or Page(None, file, config)
        return self._pages


def _is_put(file: File) -> bool:
    """Whether a file that is published as it is was put where MkDocs would have copied it to."""
    return not file.is_documentation_page() and shared(str(file.abs_src_path), file.abs_dest_path)
