"""The pages of a preview, each put into the theme's frame when somebody asks for it.

Takes what MkDocs worked out in its last whole build, and a site of which each file is made when it
is looked up; gives files by address. Must not know when something has changed, nor who asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation

from builder.framing.finished import Compiled, FinishedPage


@dataclass(frozen=True)
class Frame:
    """What MkDocs worked out: its settings, the navigation, and the theme's templates."""

    config: MkDocsConfig
    nav: Navigation
    env: Environment


def framed(frame: Frame, page: FinishedPage) -> str:
    """A page in the theme's frame."""
    page.active = True
    try:
        context = get_context(frame.nav, (), frame.config, page)
        template = frame.env.get_template(page.meta.get("template", "main.html"))
        return template.render(context)
    finally:
        page.active = False
        page.put_away()


class Live:
    """One state of the content, as a reader would see it."""

    def __init__(self, frame: Frame, site: Compiled) -> None:
        self._frame, self._site, self._lock = frame, site, Lock()
        self._framed: dict[str, bytes] = {}
        frame.config.extra["briefing"] = dict(site.frame)
        frame.config.site_name = str(site.frame.get("title", frame.config.site_name))
        frame.env.auto_reload = True
        if frame.env.cache is not None:
            frame.env.cache.clear()  # with a template goes what it kept for the pages of one state
        for name in frame.env.list_templates(extensions=["html"]):
            frame.env.get_template(name)  # what cannot be read is told of now, not page by page
        for page in frame.nav.pages:
            if isinstance(page, FinishedPage) and page.meta.get("kind") == "prose":
                page.renew(site.files)  # its title stands in the navigation of every page

    def file(self, address: str) -> bytes | None:
        """The file at an address, counted from the site's root; None if there is none."""
        with self._lock:  # templates know which page they fill, so they fill one at a time
            is_page = address.endswith(".html")
            path = address.removesuffix(".html") + ".md" if is_page else address
            if path not in self._site.files:
                return None
            if not is_page:
                return self._site.files[path]
            if path not in self._framed:
                self._framed[path] = self._page(path)
            return self._framed[path]

    def _page(self, path: str) -> bytes:
        return framed(self._frame, self._listed(path) or self._unlisted(path)).encode()

    def _listed(self, path: str) -> FinishedPage | None:
        """The page in the navigation, with what it holds now."""
        for page in self._frame.nav.pages:
            if page.file.src_uri == path and isinstance(page, FinishedPage):
                page.renew(self._site.files)
                return page
        return None

    def _unlisted(self, path: str) -> FinishedPage:
        config = self._frame.config
        file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
        return FinishedPage(None, file, config, self._site.files, self._site.files[path])
