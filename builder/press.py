"""Pages to text, each rendered only if it would come out other than before.

Takes pages, the environment that renders them, a shelf, and what reads the texts of the last build;
gives texts with their links. The key of a page is the digest of all that its template is given.
What it says of the records that it names it asks `Facts`, which notes what was asked: a page is
taken as it was if it is given the same, would be told the same, and its text is unharmed. A page
whose values have no digest is rendered. Must not know what stands on a page.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment

from builder.analysis.whole import Analysis
from builder.cache import Shelf, digest
from builder.charts.base import Drawing
from builder.linkcheck import Links, links_in
from builder.model.base import Part
from builder.pages.base import Later, Page
from builder.pages.facts import Facts
from builder.render import Extras, extras, rendered


class Printed(NamedTuple):
    """A page's text in UTF-8, under the path of its Markdown file, and its links.

    `kept` is the digest of a text that the last build wrote just so.
    """

    path: str
    text: bytes
    links: Links
    kept: bytes | None = None


class Press:
    """Renders the pages of one build, or finds again what came of them."""

    def __init__(
        self, env: Environment, known: Shelf, before: Callable[[str], bytes | None]
    ) -> None:
        self._env, self._known, self._before = env, known, before
        self._facts = _facts(env)
        self._parts: dict[int, tuple[Part, bytes]] = {}
        self._shared = _templates(env)

    def prove_templates(self) -> None:
        """Raise what Jinja2 raises for a template that cannot be read."""
        assert self._env.loader
        for name in self._env.loader.list_templates():
            self._env.get_template(name)

    def print(self, pages: Iterable[Page]) -> Iterator[Printed]:
        """The text of each page."""
        for page in pages:
            path = page.path.removesuffix(".html") + ".md"
            besides = extras(self._env, page)
            key = self._key(page, besides)
            yield self._again(path, key) or self._anew(path, page, besides, key)

    def _again(self, path: str, key: bytes | None) -> Printed | None:
        kept = self._known.get(key) if key else None
        if kept and kept["facts"] == self._facts.digest(kept["asked"]):
            text = self._before(path)
            if text is not None and kept["text"] == digest(text):
                return Printed(path, text, Links(*kept["links"]), kept["text"])
        return None

    def _anew(self, path: str, page: Page, besides: Extras, key: bytes | None) -> Printed:
        self._facts.begin()
        text = rendered(self._env, page, besides)
        printed = Printed(path, text.encode(), links_in(text))
        if key:
            asked = self._facts.asked()
            self._known.put(key, {
                "asked": asked, "facts": self._facts.digest(asked), "text": digest(printed.text),
                "links": tuple(printed.links),
            })  # fmt: skip
        return printed

    def _key(self, page: Page, besides: Extras) -> bytes | None:
        """The digest of all that a template is given for a page; None if there is none."""
        out = io.BytesIO()
        try:
            _Digested(out, self._part).dump((page, besides))
        except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
            return None
        return digest(self._shared, out.getvalue())

    def _part(self, part: Part) -> bytes:
        """The digest of a part of a record, which many pages show; it lives on with its number."""
        if id(part) not in self._parts:
            self._parts[id(part)] = part, digest(repr(part))
        return self._parts[id(part)][1]


class _Digested(pickle.Pickler):
    """Writes values only to be digested, never to be read: large ones by their own digests."""

    def __init__(self, out: io.BytesIO, part: Callable[[Part], bytes]) -> None:
        super().__init__(out, 5)
        self._part = part

    def reducer_override(self, value: Any) -> Any:
        """What stands for a value: a digest, or what a dataclass is compared by."""
        if isinstance(value, Part):
            return _by_name, (type(value).__name__, self._part(value))
        if isinstance(value, Later):
            return _by_name, (dict(value),)
        if isinstance(value, Drawing):
            return _by_name, ("drawing", value.digest)
        if isinstance(value, Analysis):
            raise pickle.PicklingError("a page that is given everything depends on everything")
        if is_dataclass(value) and not isinstance(value, type):
            names = _compared(type(value))
            return _by_name, (type(value).__name__, *(getattr(value, name) for name in names))
        return NotImplemented


def _facts(env: Environment) -> Facts:
    facts = env.globals["facts"]
    assert isinstance(facts, Facts)
    return facts


def _by_name(*_: Any) -> None:
    """Stands in a digested value for whatever is no plain data."""


@cache
def _compared(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.compare)


def _templates(env: Environment) -> bytes:
    """The digest of all templates and of what all of them are given."""
    assert env.loader
    names = sorted(env.loader.list_templates())
    texts = (env.loader.get_source(env, name)[0] for name in names)
    shared = (repr(env.globals["settings"]), repr(env.globals["masthead"]))
    return digest(*shared, *names, *texts)
