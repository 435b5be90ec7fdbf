"""Pages to text, each rendered only if it could come out other than before.

Takes pages, the environment that renders them, what reads the texts of the last build, and
the watch through which pages and templates see what the site is made from; gives texts with their
links. A page is known by its address, its title and what else it is given; what it asked while its
values were worked out and its template ran is kept with it. It is taken as it was if it would be
given the same answers, and its text is unharmed: then neither is its text made, nor are its values.
A page that is given what cannot be compared is made each time. Must not know what stands on a page.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from jinja2 import Environment

from builder.asking.values import UnlikeError
from builder.asking.watch import Watch
from builder.kept.cache import digest
from builder.making.linkcheck import Links, links_in
from builder.pages.base import Page
from builder.templating.included import used
from builder.templating.render import MOVED, extras, rendered


class Printed(NamedTuple):
    """A page's text in UTF-8, under the path of its Markdown file, what gives its links, and the
    digests of links and text.

    `kept` tells of a text that the last build wrote just so.
    """

    path: str
    text: bytes
    links: Callable[[], Links]
    mark: bytes
    digest: bytes
    kept: bool = False


class Press:
    """Renders the pages of one build, or finds again what came of them."""

    def __init__(
        self, env: Environment, before: Callable[[str], bytes | None], watch: Watch
    ) -> None:
        self._env, self._before, self.watch = env, before, watch
        self._templates = _templates(env)

    def prove_templates(self) -> None:
        """Raise what Jinja2 raises for a template that cannot be read."""
        assert self._env.loader
        for name in self._env.loader.list_templates():
            self._env.get_template(name)

    def print(self, pages: Iterable[Page]) -> Iterator[Printed]:
        """The text of each page."""
        for page in pages:
            path = page.path.removesuffix(".html") + ".md"
            key = self._key(page)
            yield self._again(path, key) or self._anew(path, page, key)

    def _again(self, path: str, key: bytes | None) -> Printed | None:
        kept = self.watch.kept(key) if key else None
        if key and kept:
            known, mark, _ = kept
            text = self._before(path)
            if text is not None and known == digest(text):
                return Printed(path, text, partial(self._links, key), mark, known, kept=True)
        return None

    def _links(self, key: bytes) -> Links:
        """The links of a page that was kept."""
        return Links(*marshal.loads(self.watch.kept(key)[2]))

    def _anew(self, path: str, page: Page, key: bytes | None) -> Printed:
        self.watch.begin()
        text = rendered(self._env, page, extras(self._env, page))
        data, links = text.encode(), links_in(text)
        packed = marshal.dumps(tuple(links))
        mark = digest(packed)
        printed = Printed(path, data, lambda: links, mark, digest(data))
        if key:
            self.watch.keep(key, (printed.digest, mark, packed))
        return printed

    def _key(self, page: Page) -> bytes | None:
        """The digest of all that a page is given; None if there is none."""
        try:
            templates = self._templates.get(f"{page.template}.md.j2", b"")
            return digest(templates, page.mark or self.watch.likeness.digest(page))
        except UnlikeError:
            return None


def _templates(env: Environment) -> Mapping[str, bytes]:
    """By the name of each template the digest of all that it can use, and of what all are given."""
    assert env.loader
    texts = {name: env.loader.get_source(env, name)[0] for name in env.loader.list_templates()}
    shared = (repr(env.globals["settings"]), repr(env.globals["masthead"]))
    found = used(texts)
    last = found.get(MOVED, frozenset())  # which may follow on any page
    return {
        name: digest(
            *shared, *(part for one in sorted(names | last) for part in (one, texts.get(one, "")))
        )
        for name, names in found.items()
    }
