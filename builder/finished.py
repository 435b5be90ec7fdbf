"""Pages that come to MkDocs with their body finished: it need not read them as Markdown.

Takes a page's text as `render` writes it, front matter and one block of HTML; gives MkDocs's own
kind of page with its data and its body in place. Any engine makes the same of that text (ADR 0002),
so nothing is decided here: Python-Markdown is spared what it would read slowly and leave as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page


class FinishedPage(Page):
    """A page whose steps from Markdown to HTML have nothing left to do."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, text: str) -> None:
        super().__init__(title, file, config)
        self.meta, self.content = split(text)
        self.markdown = ""

    def read_source(self, config: MkDocsConfig) -> None:
        """Its data are known."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Its body is there. `linkcheck` has proved the links in it, more of them than MkDocs."""


def split(text: str) -> tuple[dict[str, Any], str]:
    """The front matter, of which each line is a name and JSON, and the body."""
    head, _, body = text.removeprefix("---\n").partition("\n---\n\n")
    fields = (line.partition(": ") for line in head.split("\n"))
    return {name: json.loads(value) for name, _, value in fields}, body.removesuffix("\n")


def titles(nav: Any) -> Iterator[tuple[str, str]]:
    """The path and title of each page that the `nav` of the configuration gives a title."""
    if isinstance(nav, Mapping):
        for title, inside in nav.items():
            yield from [(inside, title)] if isinstance(inside, str) else titles(inside)
    elif isinstance(nav, list):
        for item in nav:
            yield from titles(item)
