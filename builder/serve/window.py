"""What a preview shows: the newest state of the content that is sound, and what is wrong since.

Takes the briefing's folder, the folder of the last whole build, and a compiler that makes each file
when it is asked for; gives the answer to a request. Prints what is wrong once. Writes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

from builder.framing.finished import Compiled
from builder.kept.cache import Cache
from builder.problem import Problem, errors, in_order
from builder.serve.live import Frame, Live
from builder.serve.preview import overlaid, permitted
from builder.serve.serving import GoneError
from builder.templating.slip import slip
from builder.terminal import show

log = get_plugin_logger("briefing")


class SlipError(Exception):
    """A page cannot be made, by the fault of a template."""

    def __init__(self, fault: Problem) -> None:
        super().__init__(fault.message)
        self.fault = fault


class Window:
    """Through which a preview is seen."""

    def __init__(
        self, root: Path, site: Path, cache: Cache,
        asked: Callable[[Path, str, Cache], Compiled] | None,
    ) -> None:  # fmt: skip
        self._root, self._site, self._cache, self._asked = root, site, cache, asked
        self._faults: tuple[Problem, ...] = ()
        self._frame: Frame | None = None
        self._settings = b""
        self._live: Live | None = None
        self._good: dict[str, bytes] = {}
        self._told: set[Problem] = set()

    def built(self, frame: Frame | None, faults: tuple[Problem, ...]) -> None:
        """Note what a whole build came to: what frames pages, if they can be made one by one."""
        self._frame, self._faults, self._live = frame, faults, None
        self._settings = self._read_settings()
        self._good.clear()

    def failed(self, faults: tuple[Problem, ...]) -> None:
        """Note why the last build came to nothing: the next one is a whole one."""
        self._faults, self._frame = faults, None

    def renewed(self) -> bool:
        """Look at the content again; False where that takes a whole build."""
        if not (self._frame and self._asked) or self._settings != self._read_settings():
            return False
        log.info("Looking at the content again")
        self._told.clear()
        try:
            site = self._asked(self._root, self._frame.config.site_url or "", self._cache)
            show(site.problems, self._root, sys.stderr)
            self._faults = in_order(errors(site.problems))
            self._live = self._live if self._faults else Live(self._frame, site)
        except Exception as error:
            self._faults = (self._slip(error),)
        return True

    def answer(self, address: str) -> bytes | None:
        """The file at an address, counted from the site's root; None for what MkDocs has.

        Raises `GoneError` for a page that is no more. One that cannot be made is as it was before.
        """
        if not address.endswith(".html"):
            return self._live.file(address) if self._live else None
        faults, data = self._faults, self._good.get(address) or self._before(address)
        try:
            data = self._newest(address) if self._live else data
        except SlipError as error:
            faults = (*faults, error.fault)
        return overlaid(permitted(data.decode()), faults).encode() if data is not None else None

    def _newest(self, address: str) -> bytes:
        assert self._live
        try:
            data = self._live.file(address)
        except Exception as error:
            raise SlipError(self._slip(error)) from error
        if data is None:
            raise GoneError(address)
        self._good[address] = data
        return data

    def _before(self, address: str) -> bytes | None:
        """What the last whole build made, where nothing newer is to be had."""
        file = self._site / address
        return file.read_bytes() if file.is_file() else None

    def _slip(self, error: Exception) -> Problem:
        """What is wrong with a template, said once; raises what is no template's fault."""
        fault = slip(error, self._root)
        if fault is None:
            raise error
        if fault not in self._told:
            show([fault], self._root, sys.stderr)
        self._told.add(fault)
        return fault

    def _read_settings(self) -> bytes:
        return (self._root / "mkdocs.yml").read_bytes()
