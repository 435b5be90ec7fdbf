"""Pages to text: Jinja2 templates with everything escaped by default.

Takes a page and the templates' folder as a loader; gives the text for the tree that the site
engine reads. A template loops, prints and includes, nothing else: what it prints is decided in
`pages`, where it leads in `pages.addresses`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any, NamedTuple

from jinja2 import BaseLoader, Environment, StrictUndefined

from builder import wording
from builder.analysis.whole import Analysis
from builder.kept.cache import Shelf
from builder.model.edition import Edition
from builder.pages.addresses import anchor
from builder.pages.alternates import alternates
from builder.pages.base import Page, clipped, spoken
from builder.pages.earlier import Door, doors
from builder.pages.facts import Fact, Facts
from builder.pages.here import Here
from builder.pages.linked_data import linked_data
from builder.pages.prose_pages import without_title
from builder.pages.redirects import Moved, moved
from builder.templating.bytecode import Bytecode
from builder.templating.compiler import Compiler
from builder.typeset import finished

MOVED = "moved.j2"
"""The template of what follows a page to which old anchors lead."""

_JSON = json.JSONEncoder(ensure_ascii=False)
_DENSE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BLANK = re.compile(r"\n[ \t\r\n]*")
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


class Extras(NamedTuple):
    """What a page is given besides its own values: the hand-written text for it, old anchors that
    lead on from it or, of very many, doors to them, and what machines read in it."""

    written: str
    moved: tuple[Moved, ...]
    doors: tuple[Door, ...]
    data: str


@dataclass(frozen=True)
class Masthead:
    """What a page may say of the edition that it belongs to."""

    number: int
    as_of: str
    cutoff: str

    @classmethod
    def of(cls, edition: Edition) -> Masthead:
        """That of an edition."""
        return cls(edition.number, edition.as_of, edition.cutoff)


def environment(
    loader: BaseLoader, analysis: Analysis, compiled: Shelf, facts: Mapping[str, Fact] | None = None
) -> Environment:
    """Jinja2 with what every page needs, the same for all pages.

    `compiled` keeps what Jinja2 makes of the templates. A template is given no record but those of
    its page: what it says of others it asks `facts`, which are those of the analysis.
    """
    facts = Facts(analysis) if facts is None else facts
    here = Here(facts)
    env = Environment(
        loader=loader, undefined=StrictUndefined, autoescape=True, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=False, auto_reload=False,
        bytecode_cache=Bytecode(compiled),
    )  # fmt: skip
    env.code_generator_class = Compiler
    env.filters.update(
        anchor=anchor, asked=wording.asked, clip=clipped, date=wording.date_text,
        number=wording.number_text, spoken=spoken,
        name=lambda record: facts[record].name,
        precision=lambda place: facts[place].precision,
        source=lambda article: facts[article].name,
        join_words=wording.join_words, plural=wording.plural, upper_first=wording.sentence,
    )  # fmt: skip
    env.globals.update(
        here=here, href=here.href, to=here.to, prose=here.prose, inline=here.inline,
        settings=analysis.briefing.settings, masthead=Masthead.of(analysis.edition),
        extras=partial(_extras, analysis),
    )  # fmt: skip
    return env


def extras(env: Environment, page: Page) -> Extras:
    """What a page is given besides its own values."""
    found: Extras = env.globals["extras"](page)  # type: ignore[operator]
    return found


def rendered(env: Environment, page: Page, besides: Extras) -> str:
    """The text of a page's Markdown file."""
    here = env.globals["here"]
    assert isinstance(here, Here)
    here.turn_to(page.path)
    values = {"notes": here.notes, "page": page, "written": besides.written}
    body = env.get_template(f"{page.template}.md.j2").render(**page.context, **values)
    if besides.moved or besides.doors:
        old = {"moved": besides.moved, "doors": besides.doors}
        body += env.get_template(MOVED).render(**old, **values)
    body = finished(_squeezed(body))  # in its place, for one page binds all others
    if besides.data:
        body += f"\n{besides.data}"
    return f"---\n{front_matter(page)}\n---\n\n{body}\n"


def _extras(analysis: Analysis, page: Page) -> Extras:
    written = "" if page.template == "prose" else _written(analysis, page)
    data = linked_data(analysis, page)
    behind = doors(analysis.briefing, page.path)
    found = () if behind else moved(analysis.briefing).get(page.path, ())
    return Extras(written, found, behind, _block(data) if data else "")


def _block(data: Mapping[str, Any]) -> str:
    """Data in the page, for machines: JSON in which no `<` can end its element, never executed."""
    text = _DENSE.encode(data).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _written(analysis: Analysis, page: Page) -> str:
    """The hand-written text for a page of ours, under the same name, or nothing."""
    found = analysis.briefing.pages.get(page.path.removesuffix(".html"))
    return without_title(found) if found else ""


def front_matter(page: Page) -> str:
    """YAML, written as JSON values so that no text can break out of its field."""
    fields: dict[str, Any] = {
        "title": page.title, "description": wording.sentence(page.description),
        "kind": page.template,
    }  # fmt: skip
    if page.issue:
        fields["issue"] = asdict(page.issue)
    if others := alternates(page):
        fields["alternates"] = others
    if page.crumbs:
        fields["crumbs"] = [{"title": c.title, "url": c.url} for c in page.crumbs]
    return "\n".join(f"{key}: {_scalar(value)}" for key, value in fields.items())


def _scalar(value: Any) -> str:
    """JSON that YAML reads alike: JSON's own escapes, and those signs that YAML 1.1 refuses or
    takes for the end of a line. (JSON would write a letter beyond U+FFFF as two escapes, which
    YAML does not join: real letters stay.)"""
    text = _JSON.encode(value)
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _squeezed(body: str) -> str:
    """No blank line and no indentation: to every Markdown dialect one block of HTML."""
    return _BLANK.sub("\n", body.strip())
