"""What happens at each event of MkDocs: pages come in at the start, and are published at the end.

Takes a compiler, which turns a briefing's folder, and the address of its site where one is known,
into pages without touching the disk. Before MkDocs looks for files the pages are written to
`build/docs/`, of which it is to list what differs; it renders to `build/html/`; what it rendered is
published only if nothing failed. Must not know what stands on a page.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from builder.apart import apart, dismiss, finish
from builder.content.files import Identity
from builder.framing.ended import ContentError, refusals
from builder.framing.finished import Compiled, FinishedPage
from builder.framing.handover import Handover, complete
from builder.framing.standing import Standing, what_may_stand
from builder.halved import PAGES_A_STEP, halved
from builder.kept.cache import Cache, digest
from builder.problem import Problem, errors, in_order
from builder.publication.others import refuse_others
from builder.publication.publish import exclusive, publish, recover
from builder.publication.write import sync
from builder.serve.live import Frame
from builder.serve.overlay import headline
from builder.serve.preview import guard, permitted, watch
from builder.templating.bytecode import Bytecode
from builder.templating.slip import slip
from builder.terminal import say_that_we_wait, show

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.utils.templates import TemplateContext

    from builder.serve.window import Window

log = get_plugin_logger("briefing")
PREVIEW = "preview"
Compiler = Callable[[Path, str, Cache], Compiled]


class Engine:
    """The events of one run of MkDocs, in the order in which they come."""

    def __init__(self, compiler: Compiler, asked: Compiler | None = None) -> None:
        self._compile, self._asked = compiler, asked
        self._window: Window | None = None
        self._lock = ExitStack()
        self._frame: Mapping[str, object] = {}
        self._faults: tuple[Problem, ...] = ()
        self._made: Compiled | None = None
        self._standing: Standing | None = None
        self._given: Handover | None = None
        self._serving = self._rendered = False
        self._pages = 0
        self._others: Callable[[], Problem | None] = lambda: None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._serving = command == "serve"

    @refusals()
    def on_config(self, config: MkDocsConfig) -> None:
        """Take the lock, finish what an earlier run left, and render beside what is published."""
        self._config, self._rendered = config, False
        self._root = Path(config.config_file_path).parent
        complete(config.theme, self._root)
        self._work = self._root / "build"
        self._site = self._place_to_publish(Path(config.site_dir))
        if self._lock.enter_context(exclusive(self._work, say_that_we_wait)):
            dismiss()  # what was read ahead may have been edited while we waited
        there = None if self._serving else Path(config.site_dir)
        if self._site:
            recover(self._site, self._work)
            config.site_dir = str(self._work / "html")
        refuse_others(there, Path(config.docs_dir), self._root)
        if not self._window:  # MkDocs loads a hook once, however many builds a process makes
            self._kept = Cache(self._work / "cache")

    def _place_to_publish(self, site_dir: Path) -> Path | None:
        """The folder to publish to, in a preview one of ours; none where MkDocs renders straight to
        a folder it was given, as with `--site-dir`."""
        own = site_dir if site_dir == self._root / "site" else None
        return self._work / PREVIEW if self._serving else own

    @refusals()
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Compile the content and write the pages; in a preview, errors leave the last good ones.
        Raises `ContentError` if the content has errors and there is nothing else to show."""
        log.info("Checking the content")
        work, given = self._compile, (self._root, config.site_url or "", self._kept)
        compiled = work(*given) if self._serving else apart(work, given, self._kept)
        show(compiled.problems, self._root, sys.stderr)
        self._faults, self._pages = in_order(errors(compiled.problems)), 0
        if not self._faults:
            log.info("Writing the pages")
            docs = Path(config.docs_dir)  # if that is not ours, other files lie there
            sync(docs, compiled.files, compiled.kept if docs == self._work / "docs" else ())
            self._made, self._frame = compiled, compiled.frame
        elif not (self._serving and (Path(config.docs_dir) / "index.md").exists()):
            raise ContentError(f"{headline(self._faults)}; nothing was published")
        config.extra["briefing"] = dict(self._frame or compiled.frame)
        config.site_name = str(self._frame.get("title", config.site_name))
        if self._made:
            self._choose(self._made, config)

    def _choose(self, made: Compiled, config: MkDocsConfig) -> None:
        """See what stands in the published folder; MkDocs is to list the rest."""
        there = self._site, self._kept.shelf("published"), self._serving
        self._standing = what_may_stand(made, config, *there)
        self._given = Handover(made, config, self._standing)
        if not self._serving and Path(config.docs_dir) == self._work / "docs":  # else others' too
            self._given.narrow(config, self._work / "fresh")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Hand over the pages that are finished; the others MkDocs reads as Markdown."""
        if self._given:
            self._given.hand_over(files, config)
        return files

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let the sitemap list all pages, those that MkDocs was not shown too."""
        if self._given:
            context["pages"] = self._given.all_pages(config) if config.site_url else ()
        return context

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Note the navigation, for pages that are made later."""
        self._nav = nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Let the theme's templates be compiled once for all builds, and begin with the pages."""
        env.bytecode_cache = Bytecode(self._kept.common("theme"))
        self._env = env
        if self._standing and not self._serving:
            self._others = halved(Frame(config, self._nav, env), files, self._standing, self._root)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave out what is wrong without the site's address: the sitemap and the 404 page.

        That page is shown at any depth, so no relative link on it leads home.
        """
        return output if config.site_url else ""

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Say how far we are; fit the page for a preview."""
        self._pages += 1
        if self._pages % PAGES_A_STEP == 0:
            log.info("Rendered %d pages", self._pages)
            gc.collect(0)
        output = permitted(output) if self._serving else output
        if self._standing:
            self._standing.rendered(page.file.dest_uri, digest(output))
        if isinstance(page, FinishedPage):
            page.put_away()
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Note that all pages are rendered; where nothing is to be published, that is all."""
        if fault := self._others():
            raise self._told(fault)
        if self._given:
            self._given.widen(config)
        finish()
        self._kept.save()
        self._rendered = True
        if not self._site:
            self._lock.close()

    def on_build_error(self, *, error: Exception) -> None:
        """Say what is wrong with a template of the theme; raises `ContentError` for it."""
        self._rendered = False
        if not isinstance(error, Abort) and (fault := slip(error, self._root)):
            raise self._told(fault) from error

    def _told(self, fault: Problem) -> ContentError:
        show([fault], self._root, sys.stderr)
        self._faults = (fault,)
        return ContentError(f"{headline(self._faults)}; nothing was published")

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Watch what people edit, answer them alone, and let no failed build hold up an answer."""
        from builder.serve.serving import Server  # none but a preview needs a server
        from builder.serve.window import Window

        self.on_shutdown()
        self._window = Window(self._root, self._work / PREVIEW, self._kept, self._asked)
        place, answer = str(self._work / PREVIEW), self._window.answer
        serving = Server(server, partial(self._rebuild, builder), place, answer)
        watch(serving, config, self._root)
        guard(serving, config.dev_addr.host)
        self._tell(self._window)
        return serving

    def _rebuild(self, builder: Callable[[], None]) -> None:
        """Look at the content again, or build all once more where the settings have changed. If
        that fails, say so and go on showing the last good pages: after a build that raises, MkDocs
        lets every request wait for the next one that does not."""
        assert self._window
        try:
            if not self._window.renewed():
                builder()
                self.on_shutdown()
                self._tell(self._window)
        except Exception as error:
            log.error("%s", error, exc_info=not isinstance(error, Abort))
            self._window.failed(self._faults)
        finally:
            self._lock.close()

    def _tell(self, window: Window) -> None:
        """Tell it what a whole build came to, and of a frame that pages can be put into later."""
        able = self._standing is not None and not self._faults
        window.built(Frame(self._config, self._nav, self._env) if able else None, self._faults)

    @refusals()
    def on_shutdown(self) -> str | None:
        """Publish what was rendered, unless something failed: strict mode fails after all else.

        Gives what was done in a line, if it was done.
        """
        with self._lock:
            if not (self._rendered and self._site):
                return None
            self._rendered = False
            log.info("Publishing")
            stand = self._standing.files if self._standing else dict[str, Identity]()
            done = publish(Path(self._config.site_dir), self._site, self._work, stand)
            self._config.site_dir = str(self._site)  # from where `mkdocs gh-deploy` takes it
            log.info(told := f"{self._site.name}/index.html: {done}")
            return told
