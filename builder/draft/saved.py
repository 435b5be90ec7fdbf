"""An article's text out of a saved web page, by trafilatura (Apache-2.0), where that is installed.

Takes HTML; gives a ``Page``: the article's own text, a paragraph a line, and the day and address
that the page states. Fetches nothing. The library is an extra of this package: without it
``MissingExtractorError`` says how to get it.
"""

import re
from dataclasses import dataclass

from builder.edtf import parse_edtf

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
"""The day that the page itself states; by default the library asks the clock for the latest."""

INSTALL = "pip install 'briefing[html]'"


class MissingExtractorError(Exception):
    """The library that reads saved pages is not installed."""

    def __init__(self, error: ImportError) -> None:
        super().__init__(f"--html needs the library trafilatura: {INSTALL} ({error})")


@dataclass(frozen=True)
class Page:
    """What a saved page holds: text, and where the page states them its day, address and site."""

    text: str
    published: str = ""
    url: str = ""
    site: str = ""


def article_text(html: str) -> Page | None:
    """Give the article of a saved page; None where none is found in it.

    Raises ``MissingExtractorError`` where trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise MissingExtractorError(error) from error
    found = bare_extraction(
        html, with_metadata=True, include_comments=False, include_tables=False,
        date_extraction_params={**_DATES},
    )  # fmt: skip
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return None
    text = _with_title(found.title or "", found.text or "")
    return Page(text, _day(found.date), found.url or "", found.sitename or "")


def _with_title(title: str, text: str) -> str:
    """The headline is a part of the article, wherever the page keeps it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    begun = re.sub(r"\W+", "", " ".join(lines[:3])).casefold()
    if title and re.sub(r"\W+", "", title).casefold() not in begun:
        lines.insert(0, title.strip())
    return "\n\n".join(lines) + "\n"


def _day(text: str | None) -> str:
    try:
        return text if text and parse_edtf(text).precise else ""
    except ValueError:
        return ""
