"""A briefing as its readers get it: built by MkDocs with our theme, templates and hook."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from builder.cli import main
from tests.briefing import Case
from tests.once import once
from tests.project import ROOT

ADDRESS = "https://example.org/some/where/"


class Built:
    """The site, by the paths of its pages."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __getitem__(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def __contains__(self, path: str) -> bool:
        return (self.root / path).is_file()

    def around(self, path: str, start: str, end: str) -> str:
        """A piece of a page, from one text to the next occurrence of another."""
        _, _, rest = self[path].partition(start)
        assert rest, f"{start!r} is not on {path}"
        return rest.partition(end)[0]


def build(case: Case, address: str = "") -> Built:
    """Prove the case's quotations, and build it as a project of its own, for an address if any."""
    assert main(["--root", str(case.root), "verify"]) == 0
    return publish(case.root, address)


def publish(root: Path, address: str = "") -> Built:
    """Build the content in a folder, with what this project builds its own with."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    if address:
        config = config.replace('!ENV [SITE_URL, ""]', json.dumps(address))
    config = config.replace("templates/theme", f"{ROOT}/templates/theme")
    config = config.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "build/docs").mkdir(parents=True, exist_ok=True)
    assert main(["--root", str(root), "build"]) == 0
    return Built(root / "site")


def harbour(factory: pytest.TempPathFactory) -> Built:
    """The made-up briefing, built for an address, once for all who only read it."""
    return once(factory, "harbour", lambda root: build(Case(root), ADDRESS))


def own(factory: pytest.TempPathFactory) -> Built:
    """The briefing of this project, built for an address, likewise."""

    def copied(root: Path) -> Built:
        shutil.copytree(ROOT / "content", root / "content")
        return publish(root, ADDRESS)

    return once(factory, "own", copied)
