"""Pages that come to MkDocs with their body finished: it need not read them as Markdown.

Takes a page's text as `render` writes it, front matter and one block of HTML; gives MkDocs's own
kind of page with its data and its body in place. Any engine makes the same of that text (ADR 0002),
so nothing is decided here: Python-Markdown is spared what it would read slowly and leave as it is.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from builder.problem import Problem


class Compiled(Protocol):
    """What a compiler gives."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the content."""

    @property
    def files(self) -> Mapping[str, bytes]:
        """By path below the folder that the engine reads."""

    @property
    def finished(self) -> Collection[str]:
        """Those of the files that are pages whose body is HTML throughout."""

    @property
    def frame(self) -> Mapping[str, object]:
        """The facts that stand on every page."""

    @property
    def digests(self) -> Mapping[str, bytes]:
        """Those of the files, where somebody knows them."""

    @property
    def kept(self) -> Collection[str]:
        """Those of the files that the engine's folder holds already."""


class FinishedPage(Page):
    """A page whose steps from Markdown to HTML have nothing left to do."""

    def __init__(
        self, title: str | None, file: File, config: MkDocsConfig, texts: Mapping[str, bytes],
        text: bytes,
    ) -> None:  # fmt: skip
        """`text` is what `texts` hold of this page, which are asked for it again when needed."""
        self._texts, self._body, self._is_changed = texts, "", False
        super().__init__(title, file, config)
        self.meta = data_of(first_lines(text).decode())
        self.markdown = ""

    @property
    def content(self) -> str:
        """The body. It is held only while MkDocs is at work on the page: all are much to hold."""
        body = self._body or body_of(self._texts[self.file.src_uri].decode())
        if self.active:
            self._body = body
        return body

    @content.setter
    def content(self, body: str | None) -> None:
        """MkDocs sets what it was given, or what another plugin made of it, which is held."""
        if body and body != self.content:
            self._body, self._is_changed = body, True
        elif not self._is_changed:
            self._body = ""

    def put_away(self) -> None:
        """Hold the body no longer: the page is built."""
        self._body = ""

    def renew(self, texts: Mapping[str, bytes]) -> None:
        """Take another text, from among others."""
        self._texts, self._body = texts, ""
        self.meta = data_of(first_lines(texts[self.file.src_uri]).decode())

    def read_source(self, config: MkDocsConfig) -> None:
        """Its data are known."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  MkDocs gives them
        """Its body is there. `linkcheck` has proved the links in it, more of them than MkDocs."""
        self._body = self.content


def data_of(head: str) -> dict[str, Any]:
    """The front matter, of which each line is a name and JSON."""
    fields = (line.partition(": ") for line in head.removeprefix("---\n").split("\n"))
    return {name: json.loads(value) for name, _, value in fields}


def body_of(text: str) -> str:
    """What stands behind the front matter."""
    return text.partition("\n---\n\n")[2].removesuffix("\n")


def first_lines(data: bytes) -> bytes:
    """The front matter, in which the title is; all of a text that has none."""
    return data.partition(b"\n---\n")[0]


def listed(nav: Any) -> Iterator[tuple[str, str | None]]:
    """The path of each page in the `nav` of the configuration, and the title that it has there."""
    if isinstance(nav, str):
        yield nav, None
    elif isinstance(nav, Mapping):
        for title, inside in nav.items():
            yield from [(inside, title)] if isinstance(inside, str) else listed(inside)
    else:
        for item in nav or ():
            yield from listed(item)
