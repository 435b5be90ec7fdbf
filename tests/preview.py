"""A preview in a process of its own, driven over HTTP: no time is asserted, conditions are met."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path

from tests.project import LONG, ours

ANY = "127.0.0.1:0"
"""Any port that is free: the system chooses it and gives it in one step, so that nobody else can
have it by then."""

SERVED = re.compile(r"Serving on http://(\S+?)/\s*\n")


class Preview:
    """`mkdocs serve` or `briefing serve`, running in a folder, answering within `with`."""

    def __init__(self, root: Path, *command: str) -> None:
        self.root, self.address = root, ""
        self.log = root / "log.txt"
        self._left, theirs = os.pipe()
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=root,
                env=ours(TMPDIR=str(root)),
                stdout=subprocess.DEVNULL,
                stderr=log,
                pass_fds=[theirs],
            )
        os.close(theirs)

    def __enter__(self) -> Preview:
        try:
            self.wait(lambda: SERVED.search(self.said()))
            self.address = str(SERVED.findall(self.said())[0])
            self.page()
        except BaseException:
            self._kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=LONG)
        finally:
            self._kill()

    def _kill(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._left)

    def said(self) -> str:
        """What it has told so far."""
        return self.log.read_text(encoding="utf-8")

    def get(self, path: str) -> bytes:
        """What is at an address below the root, or nothing where nothing is; asked again where
        the connection is lost, while the process lives."""
        found: list[bytes] = []
        self.wait(lambda: self._asked(path, found))
        return found[0]

    def _asked(self, path: str, found: list[bytes]) -> bool:
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=LONG) as answer:
                found.append(answer.read())
        except urllib.error.HTTPError as error:
            error.close()
            found.append(b"")
        except (OSError, HTTPException):
            pass
        return bool(found)

    def page(self, path: str = "index.html") -> str:
        """The page, or nothing where there is none."""
        return self.get(path).decode()

    def edit(self, path: str, text: str) -> None:
        """Change a file in one step, as editors do, so that no build reads half of it."""
        (self.root / "draft.tmp").write_text(text, encoding="utf-8")
        (self.root / "draft.tmp").rename(self.root / path)

    def wait(self, condition: Callable[[], object]) -> None:
        until = time.monotonic() + LONG
        while not condition():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, self.said()
            time.sleep(0.05)

    def wait_for(self, text: str, path: str = "index.html") -> None:
        self.wait(lambda: text in self.page(path))

    def builds(self) -> int:
        said = self.said()
        return said.count("Building documentation...") + said.count("Looking at the content again")

    def terminate(self) -> int:
        """End it as `kill` does; gives its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=LONG)

    def stop(self) -> int:
        """End it as Ctrl-C does; gives its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=LONG)

    def is_gone(self) -> bool:
        """Whether no process of its is left: each holds a pipe that comes to its end then."""
        return bool(select.select([self._left], [], [], LONG)[0])
