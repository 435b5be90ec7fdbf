"""What the command `draft` is given: an article's text with its day, or why nothing can be drafted.

Takes the command's options; gives a ``Given``. Raises ``UsageError`` where a file is no article's.
"""

from __future__ import annotations

import argparse
import re
import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import PROBLEMS, UsageError, say

if TYPE_CHECKING:
    from builder.draft.saved import Page
    from builder.draft.times.when import Published


@dataclass(frozen=True)
class Given:
    """What was read: the article's text, its day, whence, its address and site where a saved page
    states them, what is wrong with it."""

    text: str
    published: Published
    dated: str
    url: str = ""
    site: str = ""
    notes: tuple[str, ...] = ()


def given(source: Path, options: argparse.Namespace, recorded: str, folder: Path) -> Given:
    """Read an article; its day is what the options say, else its record, else the page. ``folder``
    is where the captured texts are."""
    text, notes = _text(source, folder)
    if options.html:
        return _saved(_page(text, source), options.published or recorded, notes)
    if re.match(r"\s*<(?:!doctype html|html)\b", text, re.IGNORECASE):
        raise UsageError(f"{source} is a web page: add --html, and its text is taken out of it")
    dated = "given to briefing draft" if options.published else "as the text prints it"
    return Given(text, published(options.published or recorded), dated, notes=notes)


def _saved(page: Page, day: str, notes: tuple[str, ...]) -> Given:
    dated = "given to briefing draft" if day else "as the saved page states it"
    known = published(day or page.published)
    return Given(page.text, known, dated, page.url, page.site, notes)


def refuse_ill_named(source: Path) -> None:
    """An article names its capture, and not every name will do."""
    from builder.desk.scaffold import as_id
    from builder.model.names import CAPTURE_PATTERN

    if source.suffix in (".yml", ".yaml"):
        raise UsageError(f"{source} is a record: give the captured text that it is of")
    if not re.fullmatch(CAPTURE_PATTERN, source.name):
        better = source.with_name(f"{as_id(source.stem) or 'article'}{source.suffix}")
        signs = "it is of letters a to z, digits, dots, _ and -"
        rename = shlex.join(["mv", str(source), str(better)])
        raise UsageError(f"{source.name!r} is no name for a capture: {signs}; {rename}")


def _text(source: Path, folder: Path) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what is wrong with its encoding, if something is."""
    from builder.evidence.store import MAX_BYTES, decoded

    try:
        with source.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)  # a device may have no end
    except OSError as error:
        near = folder / source.name
        hint = f"; did you mean {near}?" if near.is_file() and not source.exists() else ""
        raise UsageError(f"{source} cannot be read: {error.strerror}{hint}") from error
    if len(raw) > MAX_BYTES:
        raise UsageError(f"{source} has more than {MAX_BYTES:,} bytes, which is no article's text")
    found = decoded(raw, source.name)
    if isinstance(found, str):
        return found, ()
    if not found.encoding:
        raise UsageError(f"{found.message}; {found.hint}")
    note = f"{found.message}; {found.hint}. This draft is of the text as it would then read."
    say(f"briefing: {note}", PROBLEMS)
    return raw.decode(found.encoding, errors="replace"), (note,)


def _page(html: str, source: Path) -> Page:
    from builder.draft.saved import MissingExtractorError, article_text

    try:
        page = article_text(html)
    except MissingExtractorError as error:
        raise UsageError(str(error)) from error
    if page is None:
        raise UsageError(f"no article is found in {source.name}; copy its text into a .txt instead")
    return page


def published(text: str) -> Published:
    """Read a day of publication, which may be empty."""
    from builder.draft.times.when import Published, published_on

    try:
        return published_on(text) if text else Published()
    except ValueError as error:
        raise UsageError(f"--published: {error}") from error
