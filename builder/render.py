"""Pages to text: Jinja2 templates with everything escaped by default.

Takes pages and the templates' folder as a loader; gives `{path: text}` for the tree that the site
engine reads. A template loops, prints and includes, nothing else: what it prints is decided in
`pages`, where it leads in `pages.addresses`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined
from markupsafe import Markup

from builder import wording
from builder.analysis.whole import Analysis
from builder.pages.addresses import address, anchor, relative
from builder.pages.base import Page, clipped, name_of, source_name
from builder.prose import Target, to_html, to_inline

_BLANK = re.compile(r"\n\s*")


class Notes:
    """The numbered references of one page, in the order in which they first occur."""

    def __init__(self, analysis: Analysis, page: str) -> None:
        self._analysis = analysis
        self._page = page
        self._numbers: dict[str, int] = {}

    def __call__(self, record: str) -> Target:
        """The reference to a record: its number here, its address, its name in full."""
        number = self._numbers.setdefault(record, len(self._numbers) + 1)
        href = relative(self._page, address(self._analysis.briefing, record))
        return Target(href, str(number), name_of(self._analysis, record))

    def __iter__(self) -> Iterator[Target]:
        """Every reference so far; a template that prints them at its end prints all."""
        return iter([self(record) for record in self._numbers])


def environment(loader: BaseLoader, analysis: Analysis) -> Environment:
    """Jinja2 with what every page needs, the same for all pages."""
    env = Environment(
        loader=loader, undefined=StrictUndefined, autoescape=True, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=False,
    )  # fmt: skip
    env.filters.update(
        date=wording.date_text, anchor=anchor, clip=clipped, number=wording.number_text,
        name=lambda record: name_of(analysis, record),
        source=lambda article: source_name(analysis, article),
        join_words=wording.join_words, plural=wording.plural,
    )  # fmt: skip
    env.globals.update(analysis=analysis, briefing=analysis.briefing)
    return env


def render(env: Environment, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Each page as the path of its Markdown file and the text of it."""
    for page in pages:
        yield page.path.removesuffix(".html") + ".md", _text(env, page)


def _text(env: Environment, page: Page) -> str:
    analysis: Analysis = env.globals["analysis"]  # type: ignore[assignment]
    notes = Notes(analysis, page.path)
    body = env.get_template(f"{page.template}.md.j2").render(
        **page.context, **_per_page(analysis, page, notes), notes=notes, page=page
    )
    return f"---\n{_front_matter(page)}\n---\n\n{_squeezed(body)}\n"


def _per_page(analysis: Analysis, page: Page, notes: Notes) -> dict[str, Callable[..., Any]]:
    """What depends on where the page stands: addresses are relative to it."""

    def href(record: str) -> str:
        return relative(page.path, address(analysis.briefing, record))

    def to(path: str) -> str:
        return relative(page.path, path)

    def prose(text: str) -> Markup:
        return to_html(text, notes)

    def inline(text: str) -> Markup:
        return to_inline(text, notes)

    return {"href": href, "to": to, "prose": prose, "inline": inline}


def _front_matter(page: Page) -> str:
    """YAML, written as JSON values so that no text can break out of its field."""
    fields: dict[str, Any] = {
        "title": page.title, "description": page.description, "kind": page.template,
    }  # fmt: skip
    if page.crumbs:
        fields["crumbs"] = [{"title": c.title, "url": c.url} for c in page.crumbs]
    return "\n".join(f"{key}: {json.dumps(value)}" for key, value in fields.items())


def _squeezed(body: str) -> str:
    """No blank line and no indentation: to every Markdown dialect one block of HTML."""
    return _BLANK.sub("\n", body.strip())
