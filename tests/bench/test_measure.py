"""What the benchmark counts, undoes and tells; how long anything takes is no matter here."""

import sys
from pathlib import Path
from random import Random

import pytest

from bench.edits import EDITS, edited
from bench.generate import files
from bench.peers import PEERS, laid_out, missing
from bench.process import FailedError, Tree, measured
from bench.report import markdown, write
from bench.run import Measured, Row
from bench.sent import Heavy, Sent, sent
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


def test_what_one_event_costs_is_held_against_the_size_before() -> None:
    stages = {size: {"read": {"cpu": cpu, "memory": 9.0}} for size, cpu in ((10, 1.0), (100, 20.0))}
    rows = [Row(size, "build, cold", 1, 1, 1, 1) for size in stages]
    trees = dict.fromkeys(stages, Tree(1, 1))
    found = Measured(rows, stages, trees, dict.fromkeys(stages, Sent((), 0)))

    assert "| read | 1.00 | 9 | 20.00 | 9 | × 2.00 |" in markdown(found)


def test_a_page_weighs_what_it_asks_for_too(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "search").mkdir()
    (tmp_path / "search/index.js").write_bytes(Random(1).randbytes(500))
    (tmp_path / "a.css").write_bytes(Random(2).randbytes(30_000))
    link = '<link rel="stylesheet" href="../a.css">'
    (tmp_path / "events/a.html").write_text(f"{link}<p>A</p>")
    (tmp_path / "events/b.html").write_text("<p>B</p>")
    (tmp_path / "events/index.2.html").write_text("<p>B</p>")
    found = sent(tmp_path)

    first, second = found.heaviest
    assert (first.kind, first.page, first.over, first.pages) == ("events/*", "events/a.html", 1, 2)
    assert 30_000 < first.bytes < 30_200
    assert (second.kind, second.over) == ("events/index", 0)
    assert 500 < found.search < 600


def test_the_table_has_every_run_beside_our_cold_build(tmp_path: Path) -> None:
    found = Measured(
        [Row(100, "build, cold", 2.0, 3.0, 100, 3), Row(100, "hugo", 4.0, 1.0, 50, 3)],
        {100: {"read": {"cpu": 1.0, "memory": 70.0}}}, {100: Tree(12, 3_000_000)},
        {100: Sent((Heavy("events/*", "events/a.html", 21_000, 1, 100),), 90_000)},
        ["eleventy is left out: not there"],
    )  # fmt: skip
    table = write(found, tmp_path)

    assert table == markdown(found)
    assert "- eleventy is left out: not there" in table
    assert "The site has 12 files, 3.0 MB." in table
    assert "| hugo | 4.00 | 1.00 | 50 | 0.50 | 3 |" in table
    assert "A first search: 90 KB at most." in table
    assert "| events/* | events/a.html | 21.0 | 1 of 100 |" in table
    assert "| read | 1.00 | 70 |" in table
    assert {"bench.md", "bench.json", "bench.html"} <= {path.name for path in tmp_path.iterdir()}
