"""Spares Python-Markdown the HTML of our pages, which it would read slowly and leave as it is.

Takes a page's Markdown and gives it back with each HTML block set aside, an empty block in its
place; later puts the blocks into the HTML that came of the rest. Must give what Python-Markdown
alone would give: where the end of a block is in doubt, it is left to Python-Markdown.
"""

from __future__ import annotations

import re
from html import unescape

from markdown.util import BLOCK_LEVEL_ELEMENTS

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
START = re.compile(rf"^<(?:{'|'.join(BLOCK_LEVEL_ELEMENTS)})(?=[ \n>])", re.MULTILINE)
TAG = re.compile(r"""<(/?)([a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""")
DATA = r'script(?! type="application/ld\+json">)'  # JSON of ours, in which no `<` stands
DOUBT = re.compile(rf"^ {{0,3}}(?:```|~~~)|<!|<\?|<(?:{DATA}|style|textarea|math)\b", re.MULTILINE)
ID = re.compile(r'<[^<>]*?\sid="([^"]+)"')
PLACE = re.compile(r'<div data-set-aside="(\d+)"></div>')


def set_aside(text: str) -> tuple[str, list[str]]:
    """The text with an empty block for each run of HTML blocks, and the runs.

    A block starts with a block-level tag at the start of a line, and ends where that tag does: the
    rule of Python-Markdown's `HTMLExtractor`. Code, comments and scripts may hold what only looks
    like a tag; a page with any is left as it is.
    """
    blocks: list[str] = []
    parts: list[str] = []
    done = len(text) if DOUBT.search(text) else 0
    while (start := START.search(text, done)) and (end := _end(text, start.start())):
        between, block = text[done : start.start()], text[start.start() : end]
        if blocks and not between.strip("\n"):
            blocks[-1] += between[:2] + block  # as Python-Markdown: at most one blank line
        else:
            parts += between, f'<div data-set-aside="{len(blocks)}"></div>'
            blocks.append(block)
        done = end
    return ("".join(parts) + text[done:], blocks) if blocks else (text, [])


def put_back(html: str, blocks: list[str]) -> str:
    """The rendered text with each block in its place."""
    return PLACE.sub(lambda place: blocks[int(place[1])], html)


def anchors(blocks: list[str]) -> set[str]:
    """The ids in the blocks, for the check of links to them."""
    return {unescape(found) for block in blocks for found in ID.findall(block)}


def _end(text: str, start: int) -> int:
    """Where the element that starts there ends, or 0 if its tags do not match."""
    opened: list[str] = []
    for tag in TAG.finditer(text, start):
        closing, name = tag[1], tag[2].lower()
        if closing:
            if not opened or opened.pop() != name:
                return 0
        elif name not in VOID and not tag[0].endswith("/>"):
            opened.append(name)
        if not opened:
            return tag.end()
    return 0
