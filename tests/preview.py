"""A preview in a process of its own, driven over HTTP: no time is asserted, conditions are met."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.project import ROOT


def free_address() -> str:
    """An address at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


class Preview:
    """`mkdocs serve` or `briefing serve`, running in a folder, answering within `with`.

    Without an address the one is taken that it says it serves at.
    """

    def __init__(self, root: Path, *command: str, address: str = "") -> None:
        self.root, self.address = root, address
        self.log = root / "log.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=root,
                env={"PYTHONPATH": str(ROOT), "TMPDIR": str(root)},
                stdout=subprocess.DEVNULL,
                stderr=log,
            )

    def __enter__(self) -> Preview:
        try:
            self.wait(lambda: "Serving on" in self.log.read_text())
            self.address = self.address or self.log.read_text().split("http://")[1].split("/")[0]
            self.wait(self.page)
        except BaseException:
            self.process.kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=60)
        finally:
            self.process.kill()

    def page(self, path: str = "index.html") -> str:
        """The page, or nothing while nobody answers."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=30) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            return ""

    def edit(self, path: str, text: str) -> None:
        """Change a file in one step, as editors do, so that no build reads half of it."""
        (self.root / "draft.tmp").write_text(text, encoding="utf-8")
        (self.root / "draft.tmp").rename(self.root / path)

    def wait(self, condition: Callable[[], object]) -> None:
        until = time.monotonic() + 60
        while not condition():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < until, self.log.read_text()
            time.sleep(0.05)

    def wait_for(self, text: str, path: str = "index.html") -> None:
        self.wait(lambda: text in self.page(path))

    def builds(self) -> int:
        said = self.log.read_text()
        return said.count("Building documentation...") + said.count("Looking at the content again")

    def terminate(self) -> int:
        """End it as `kill` does; gives its exit code."""
        self.process.terminate()
        return self.process.wait(timeout=60)

    def stop(self) -> int:
        """End it as Ctrl-C does; gives its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=60)
