"""What `make` says where it lacks something: what to do, in a line of its own."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.project import ROOT


def told(folder: Path, target: str, programs: Path) -> tuple[int, str]:
    """Run a target, with the environment taken for ready and no programs in reach but these; give
    how it ended and the first line of what it said."""
    make, counter = shutil.which("make"), shutil.which("getconf")
    assert make
    assert counter
    (programs / "getconf").symlink_to(counter)  # by which the Makefile counts cores
    done = subprocess.run(
        [make, "-o", ".venv/.ready", "-o", ".venv/.dev-ready", target],
        cwd=folder, env={"PATH": str(programs)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, (done.stdout + done.stderr).partition("\n")[0]


@pytest.mark.parametrize("folder", [ROOT, ROOT / "templates/starter"], ids=["ours", "starter"])
def test_a_draft_asks_for_its_article(folder: Path, tmp_path: Path) -> None:
    assert told(folder, "draft", tmp_path) == (2, "Say which: make draft ARTICLE=articles/x.txt")


def test_locks_are_renewed_by_a_tool_that_is_not_pinned_here(tmp_path: Path) -> None:
    advice = "uv is needed: pipx install uv, or see https://docs.astral.sh/uv/"
    assert told(ROOT, "lock", tmp_path) == (2, advice)
