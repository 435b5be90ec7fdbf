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


FOLDERS = pytest.mark.parametrize(
    "folder", [ROOT, ROOT / "templates/starter"], ids=["ours", "starter"]
)


@FOLDERS
def test_a_draft_asks_for_its_article(folder: Path, tmp_path: Path) -> None:
    assert told(folder, "draft", tmp_path) == (2, "Say which: make draft ARTICLE=articles/x.txt")


def test_locks_are_renewed_by_a_tool_that_is_not_pinned_here(tmp_path: Path) -> None:
    advice = "uv is needed: pipx install uv, or see https://docs.astral.sh/uv/"
    assert told(ROOT, "lock", tmp_path) == (2, advice)


@FOLDERS
@pytest.mark.parametrize(
    ("files", "stays"),
    [(["data/briefing.json", "index.html"], False), ([], False), (["cv.html"], True),
     ([".profile"], True), (["data/briefing.json", ".git/config"], True)],
)  # fmt: skip
def test_a_clean_up_takes_no_site_that_no_build_made(
    folder: Path, tmp_path: Path, files: list[str], stays: bool
) -> None:
    shutil.copy(folder / "Makefile", tmp_path)
    (tmp_path / "build/docs").mkdir(parents=True)
    (tmp_path / "site").mkdir()
    for name in files:
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).touch()
    make = ["make", "-s", "clean"]
    done = subprocess.run(make, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == (2 if stays else 0)
    assert (tmp_path / "site").exists() == stays
    told = "site/ holds what no build made: move or remove it first"
    assert (done.stderr.partition("\n")[0] == told) == stays
