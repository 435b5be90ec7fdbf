"""Our own prose: Markdown fields to safe HTML, and to sentences with their references.

Takes Markdown as contributors write it, with references `[[id]]` or `[[id|words]]`; gives HTML
through markdown-it-py with raw HTML off and links checked, or the sentences that rules look at.
Knows no record: what a reference shows and where it leads is asked of a `Resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

REFERENCE = re.compile(r"\[\[([a-z0-9][a-z0-9/-]*)(?:\|([^\[\]|]+))?\]\]")
_PLAIN = re.compile(r"[^\W\d_][^\\`*_\[\]<>&'\"\0\t\r\n\x1c-\x1f\x85]*")
"""One paragraph in which no sign means anything to Markdown, to HTML or to a typographer, nor is
white space to Python alone."""
_LEFT_OVER = re.compile(r"\s*\([\s,]*\)|\s+(?=[.,;:!?])")
"""What references leave behind: brackets that held nothing else, a space before a sign."""

_CONTESTED = ' <span class="sign" data-sign="contested">contested</span>'
_SCHEMES = ("http:", "https:", "mailto:")
_END = re.compile(r"[.!?][\"'”’)]*(?=\s|$)")
_SHORT = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Gen|Lt|Col|St|No|vs|etc|e\.g|i\.e))\.$")


@dataclass(frozen=True)
class Target:
    """Where a reference leads: its address, its words, and a name in full for screen readers.

    `contested` where the sources conflict on what it holds; the page then says so beside it.
    """

    href: str
    text: str
    title: str
    contested: bool = False


Resolve = Callable[[str], Target]


@dataclass(frozen=True)
class Sentence:
    """One sentence of a Markdown text: as written, the line it begins on (from 0), its ids."""

    text: str
    line: int
    references: tuple[str, ...]

    @property
    def words(self) -> str:
        """The sentence without its references; words given inside one stay."""
        bare = REFERENCE.sub(lambda m: m[2] or "", self.text) if "[[" in self.text else self.text
        return " ".join(bare.split())


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence of paragraphs, lists and tables; headings and code are no sentences."""
    if _is_one_line(text):
        yield from _split(text.rstrip(), 0)
        return
    heading = False
    for token in _blocks().parse(text):
        heading = token.type == "heading_open" or (heading and token.type != "heading_close")
        if token.type == "inline" and not heading:
            line = token.map[0] if token.map else 0
            yield from _split(token.content, line)


def _is_one_line(text: str) -> bool:
    """True for what is sure to be one paragraph: a line that begins with a letter."""
    return text[:1].isalpha() and "\r" not in text and "\n" not in text.rstrip()


def _split(text: str, line: int) -> Iterator[Sentence]:
    start = 0
    for end in _ends(text):
        yield _sentence(text, start, end, line)
        start = end
    if text[start:].strip():
        yield _sentence(text, start, len(text), line)


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        if not _SHORT.search(text[: match.start() + 1]):
            yield match.end()


def _sentence(text: str, start: int, end: int, line: int) -> Sentence:
    piece = text[start:end].strip()
    begin = line + text.count("\n", 0, start + len(text[start:end]) - len(text[start:end].lstrip()))
    return Sentence(piece, begin, tuple(m[1] for m in REFERENCE.finditer(piece)))


def to_html(text: str, resolve: Resolve) -> Markup:
    """Block HTML of a Markdown text."""
    if _PLAIN.fullmatch(text):
        return Markup(f"<p>{text.strip()}</p>")
    return _html(_parser().render(text, {"resolve": resolve}))


def to_inline(text: str, resolve: Resolve) -> Markup:
    """The same without a paragraph around it, for one line of prose."""
    if _PLAIN.fullmatch(text):
        return Markup(text.strip())
    return _html(_parser().renderInline(text, {"resolve": resolve}))


def plain(text: str) -> str:
    """The text without its references, on one line, for where no link can stand."""
    bare = REFERENCE.sub(lambda match: match[2] or "", text)
    return _LEFT_OVER.sub("", " ".join(bare.split()))


def _html(rendered: str) -> Markup:
    # Safe: the parser escapes text and refuses raw HTML.
    return Markup(rendered.strip())


@cache
def _blocks() -> MarkdownIt:
    """Finds blocks only: the inside of a paragraph is left as it is."""
    return (
        MarkdownIt("commonmark", {"html": False}).enable("table").disable(["html_block", "inline"])
    )


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "linkify": False, "typographer": True}
    # Of typography only quotation marks and apostrophes: an evidence check takes all shapes as one.
    parser = MarkdownIt("commonmark", options).enable(["table", "smartquotes"])
    parser.disable(["html_block", "html_inline", "image"])
    parser.validateLink = _allowed  # type: ignore[method-assign]
    parser.inline.ruler.before("link", "reference", _reference_rule)
    parser.add_render_rule("reference", _render_reference)
    parser.add_render_rule("link_open", _render_link)
    return parser


def _allowed(url: str) -> bool:
    return url.strip().lower().startswith(_SCHEMES)


def _reference_rule(state: StateInline, silent: bool) -> bool:
    match = REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("reference", "", 0)
        token.meta = {"id": match[1], "words": match[2]}
    state.pos = match.end()
    return True


def _render_reference(
    _: RendererHTML, tokens: list[Token], index: int, __: Any, env: Mapping[str, Any]
) -> str:
    meta = tokens[index].meta
    target: Target = env["resolve"](meta["id"])
    beside = _CONTESTED if _is_contested(tokens, index, env["resolve"]) else ""
    if meta["words"]:
        return f'<a href="{escape(target.href)}">{escape(meta["words"])}</a>{beside}'
    return (
        f'<a class="ref" href="{escape(target.href)}" title="{escape(target.title)}">'
        f"{escape(target.text)}</a>{beside}"
    )


def _is_contested(tokens: list[Token], index: int, resolve: Resolve) -> bool:
    """Whether a reference ends a row of them of which one at least is contested."""
    row = [tokens[index], *_row(reversed(tokens[:index]))]
    return not _row(tokens[index + 1 :]) and any(resolve(t.meta["id"]).contested for t in row)


def _row(tokens: Iterable[Token]) -> list[Token]:
    """The references that come before any word."""
    silent = takewhile(lambda t: t.type == "reference" or not t.content.strip(), tokens)
    return [token for token in silent if token.type == "reference"]


def _render_link(
    renderer: RendererHTML, tokens: list[Token], index: int, options: Any, env: Any
) -> str:
    tokens[index].attrSet("rel", "noopener noreferrer nofollow")
    return renderer.renderToken(tokens, index, options, env)
