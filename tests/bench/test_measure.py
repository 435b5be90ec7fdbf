"""What the benchmark counts, undoes and tells; how long anything takes is no matter here."""

import sys
from pathlib import Path

import pytest

from bench.edits import EDITS, edited
from bench.generate import files
from bench.peers import PEERS, laid_out, missing
from bench.process import FailedError, Tree, measured
from bench.report import markdown, write
from bench.run import Measured, Row
from bench.world import World


def test_a_command_costs_something_and_leaves_nothing_behind(tmp_path: Path) -> None:
    cost = measured([sys.executable, "-c", "print(1)"], tmp_path)

    assert cost.cpu > 0
    assert cost.memory > 1
    assert list(tmp_path.iterdir()) == []


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="no such luck"):
        measured([sys.executable, "-c", "raise SystemExit('no such luck')"], tmp_path)


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_changes_one_file_and_is_undone(what: str, tmp_path: Path) -> None:
    for path, text in files(World(20)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    before = _texts(tmp_path)
    with edited(tmp_path, what):
        changed = {path for path, text in _texts(tmp_path).items() if before.get(path) != text}
    assert len(changed) == 1
    assert _texts(tmp_path) == before


def _texts(folder: Path) -> dict[Path, str]:
    return {path: path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_a_generator_that_is_not_there_is_left_out_and_named(tmp_path: Path) -> None:
    assert [missing(peer, tmp_path).split(":")[0] for peer in PEERS] == [
        f"{name} is left out" for name in ("hugo", "eleventy", "mkdocs", "material")
    ]


def test_every_generator_gets_every_page_and_nothing_else(tmp_path: Path) -> None:
    for path in ("index.md", "events/index.md", "events/a.md", "assets/a.js"):
        (tmp_path / "pages" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pages" / path).write_text("---\ntitle: A\n---\n")
    for peer in PEERS:
        folder = laid_out(peer, tmp_path / "pages", tmp_path / peer.name)
        assert len(list(folder.rglob("*.md"))) == 3
        assert not list(folder.rglob("a.js"))


def test_the_table_has_every_run_beside_our_cold_build(tmp_path: Path) -> None:
    found = Measured(
        [Row(100, "build, cold", 2.0, 3.0, 100, 3), Row(100, "hugo", 4.0, 1.0, 50, 3)],
        {100: {"read": 1.0}}, {100: Tree(12, 3_000_000)}, ["eleventy is left out: not there"],
    )  # fmt: skip
    table = write(found, tmp_path)

    assert table == markdown(found)
    assert "- eleventy is left out: not there" in table
    assert "The site has 12 files, 3.0 MB." in table
    assert "| hugo | 4.00 | 1.00 | 50 | 0.50 | 3 |" in table
    assert {"bench.md", "bench.json", "bench.html"} <= {path.name for path in tmp_path.iterdir()}
