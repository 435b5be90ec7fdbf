"""The last look at a page's HTML before it is written: what no line parts, and the marks of print.

Takes HTML with everything escaped that a field gave; gives the same page, set. What is quoted
(`q`), a figure as an article prints it (`bdi`), code and scripts keep every character.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)  # fmt: skip
_DAY_OF_MONTH = re.compile(rf" (?<=\d )(?=(?:{_MONTHS})\b)(?![^<>]*>)")
"""The space between a day and its month, in no tag. It comes first, for that is found quickest."""
_MARKS = ("&#34;", "&#39;")
"""The marks of a keyboard as a field brings them: templates and prose have those of print."""
_KEPT = re.compile(r"<(q|bdi|code|pre|script|style|textarea)\b.*?</\1>|<[^>]*>|([^<]+)", re.DOTALL)


def finished(html: str) -> str:
    """The page as it is read."""
    return printed(held(html))


def held(html: str) -> str:
    """A page with no end of a line between a day and its month. What is copied has plain spaces
    again, which is the browsers' doing; what stands in attributes keeps them."""
    return _DAY_OF_MONTH.sub("\N{NO-BREAK SPACE}", html)


def printed(html: str) -> str:
    """A page with “…” and ’ for the "…" and ' that a field was written with."""
    if not any(mark in html for mark in _MARKS):
        return html
    return _KEPT.sub(lambda found: _set(found[2]) if found[2] else found[0], html)


def _set(text: str) -> str:
    """One run of text, its marks turned; what it escapes besides stays escaped."""
    if not any(mark in text for mark in _MARKS):
        return text
    for mark, sign in zip(_MARKS, "\"'", strict=True):
        text = text.replace(mark, sign)
    (line,) = _typographer().parseInline(text)
    turned = "".join(part.content for part in line.children or ())
    return turned.replace('"', _MARKS[0]).replace("'", _MARKS[1])


@cache
def _typographer() -> MarkdownIt:
    """Markdown without any markup: nothing changes but marks."""
    return MarkdownIt("zero", {"typographer": True}).enable("smartquotes")
