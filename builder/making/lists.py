"""All rows of lists that go on over pages, as scripts that load when somebody filters.

Takes the pages, and their texts as `render` wrote them; gives for each list a head that knows every
choice and the rows it leaves, and for each of its pages a script with the rows that stand there. A
row travels as the tree of its elements, with texts as texts, so that the script in the page
(`assets/filter.js`) builds the very row that the template wrote, and reads nothing as markup. The
head keeps its name, so that no page changes with it, and holds the hashes in the names of the rest.
Works on what our templates write, in which every attribute stands in double quotes. A page's script
is made again only if the page's text is another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import accumulate, groupby
from typing import Any

from builder.assets import hashed, plain
from builder.kept.cache import Shelf, digest
from builder.pages.addresses import first_leaf, rows_path
from builder.pages.base import Page
from builder.pages.filters import Control, Whole
from builder.script import literal

FOLDERS = ("lists/", "assets/lists/")
"""Where the heads stand, and the rows."""

Tree = str | list[Any]
"""A text, or the name of an element, its attributes, and what it holds."""

_GROUP = re.compile(r'<section class="part" data-group>.*?</section>', re.DOTALL)
_HEADING = re.compile(r"<h2 .*?</h2>", re.DOTALL)
_LIST = re.compile(r"<(ol|ul)(?: class=\"([^\"]*)\")?>(?=\s*<li [^>]*data-item)")
_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)")
_ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
_VOID = {"br", "hr", "img", "input", "wbr"}


@dataclass(frozen=True)
class Block:
    """The script with the rows of one page, and how many they are."""

    path: str
    script: bytes
    rows: int


class Blocks:
    """Makes the scripts of single pages, or finds again what came of the same text.

    `known` keeps their paths and numbers, `before` reads what the last build wrote.
    """

    def __init__(self, known: Shelf, before: Callable[[str], bytes | None]) -> None:
        self._known, self._before = known, before

    def of(self, name: str, number: int, text: str) -> Block:
        """The script of a page of a list."""
        key = digest(name, str(number), text)
        block = self._again(key) or _block(name, number, text)
        self._known.put(key, (block.path, block.rows))
        return block

    def _again(self, key: bytes) -> Block | None:
        path, rows = self._known.get(key) or ("", 0)
        script = self._before(path) if path else None
        return Block(path, script, rows) if script and hashed(plain(path), script) == path else None


def _block(name: str, number: int, text: str) -> Block:
    found = groups(text)
    script = f"briefing.rows({literal(name)},{number},{literal(found)});\n".encode()
    path = hashed(f"{FOLDERS[1]}{name}-{number}.js", script)
    return Block(path, script, sum(len(rows) for _, _, rows in found))


def files(
    pages: Iterable[Page], text: Callable[[str], str], blocks: Blocks
) -> Iterator[tuple[str, bytes]]:
    """The scripts of every list that goes on and can be filtered. `text` gives a page by path."""
    listed = (page for page in pages if page.whole)
    for first, found in groupby(listed, lambda page: first_leaf(page.path)):
        leaves, head = [*found], rows_path(first)
        name = head.removeprefix(FOLDERS[0]).removesuffix(".js")
        made = []
        for number, leaf in enumerate(leaves, 1):
            block = blocks.of(name, number, text(leaf.path.removesuffix(".html") + ".md"))
            yield block.path, block.script
            made.append(replace(block, script=b""))
        assert leaves[0].whole
        yield head, _head(name, leaves[0].whole, made)


def _head(name: str, whole: Whole, made: Sequence[Block]) -> bytes:
    head = {
        "starts": [*accumulate((block.rows for block in made), initial=0)],
        "hashes": [block.path.rsplit(".", 2)[1] for block in made],
        "controls": [_control(whole, control) for control in whole.controls],
    }
    return f"briefing.list({literal(name)},{literal(head)});\n".encode()


def _control(whole: Whole, control: Control) -> list[Any]:
    """Its name, and for each choice its value, its text and the rows that it leaves: the number of
    the first, then how far on each next one is."""
    found: dict[str, list[int]] = {option.value: [] for option in control.options}
    last: dict[str, int] = {}
    for number, words in enumerate(whole.words):
        for word in set(words[control.name].split()) & found.keys():
            found[word].append(number - last.get(word, 0))
            last[word] = number
    return [control.name, [[o.value, o.text, found[o.value]] for o in control.options]]


def groups(text: str) -> list[tuple[Tree, Tree, list[Tree]]]:
    """Each group of a page's rows: its heading, the list without its rows, the rows."""
    found = []
    for group in _GROUP.findall(text):
        heading, begun = _HEADING.search(group), _LIST.search(group)
        if heading and begun:
            kind, style = begun.groups()
            rows = trees(group[begun.end() : group.rindex(f"</{kind}>")])
            bare: Tree = [kind, {"class": style} if style else {}]
            found.append((trees(heading[0])[0], bare, [row for row in rows if row[0] == "li"]))
    return found


def trees(markup: str) -> list[Tree]:
    """Markup that our templates wrote, as trees, without the words that only filters look at."""
    top: list[Tree] = []
    open_: list[list[Tree]] = [top]
    for closes, name, attributes, words in _TOKEN.findall(markup):
        if words:
            open_[-1].append(unescape(words))
        elif closes:
            open_.pop()
        else:
            made: Tree = [name, _attributes(attributes)]
            open_[-1].append(made)
            if name not in _VOID:
                open_.append(made)  # type: ignore[arg-type]
    assert open_ == [top], "an element is not closed"
    return top


def _attributes(text: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)}
