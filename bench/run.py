"""Measures the builder at several sizes, and others beside it.

Takes sizes and rounds; gives rows of plain values. The runs of one size alternate between all that
is measured, so that a slow minute of the machine slows all alike.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

from bench.edits import EDITS, edited
from bench.generate import REPOSITORY, generate
from bench.peers import PEERS, Peer, forget, laid_out, missing
from bench.process import Cost, Tree, measured, tree
from bench.sent import Sent, sent

BRIEFING = Path(sys.executable).parent / "briefing"
OURS = "ours"

Run = Callable[[], Cost]
Stages = dict[str, dict[str, float]]
"""By stage its `cpu` in seconds, and the most `memory` in megabytes that was held until its end."""


@dataclass(frozen=True)
class Row:
    """One thing that was measured at one size: the median of its runs, and how many there were."""

    events: int
    name: str
    cpu: float
    wall: float
    memory: float
    runs: int


@dataclass
class Measured:
    """All that a run of the benchmark found."""

    rows: list[Row] = field(default_factory=list)
    stages: dict[int, Stages] = field(default_factory=dict)
    trees: dict[int, Tree] = field(default_factory=dict)
    sent: dict[int, Sent] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    def plain(self) -> dict[str, object]:
        """The same as JSON has it."""
        return asdict(self)


def measure(sizes: Iterable[int], rounds: int, work: Path, installed: Path) -> Measured:
    """Measure every size; fewer rounds of the large ones, which vary less."""
    found = Measured()
    there = [peer for peer in PEERS if not missing(peer, installed)]
    found.left_out = [why for peer in PEERS if (why := missing(peer, installed))]
    for why in found.left_out:
        _tell(why)
    for events in sizes:
        root = work / str(events)
        _tell(f"{events:,} events: making the briefing")
        shutil.rmtree(root, ignore_errors=True)
        generate(events, root / "briefing")
        _one_size(found, events, 1 if events > 3000 else rounds, root, there, installed)
    return found


def _one_size(
    found: Measured, events: int, rounds: int, root: Path, there: list[Peer], installed: Path
) -> None:
    briefing = root / "briefing"
    measured([BRIEFING, "build"], briefing)
    found.trees[events] = tree(briefing / "site")
    found.sent[events] = sent(briefing / "site")
    found.stages[events] = _stages(briefing)
    runs = {**_ours(briefing), **_others(there, briefing / "build/docs", root, installed)}
    costs: dict[str, list[Cost]] = defaultdict(list)
    for number in range(rounds):
        for name, run in runs.items():
            _tell(f"{events:,} events, round {number + 1} of {rounds}: {name}")
            costs[name].append(run())
    found.rows += [_row(events, name, some) for name, some in costs.items()]


def _ours(root: Path) -> dict[str, Run]:
    def cold(command: str) -> Run:
        def run() -> Cost:
            for name in ("site", "build"):
                shutil.rmtree(root / name, ignore_errors=True)
            (root / "build/docs").mkdir(parents=True)
            return measured([BRIEFING, command], root)

        return run

    def warm(command: str) -> Run:
        return lambda: measured([BRIEFING, command], root)

    def after(edit: str) -> Run:
        def run() -> Cost:
            with edited(root, edit):
                cost = measured([BRIEFING, "build"], root)
            measured([BRIEFING, "build"], root)
            return cost

        return run

    return {
        "check, cold": cold("check"), "check, warm": warm("check"),
        "build, cold": cold("build"), "build, warm": warm("build"),
        **{f"build, after an edited {edit}": after(edit) for edit in EDITS},
    }  # fmt: skip


def _others(there: list[Peer], pages: Path, root: Path, installed: Path) -> dict[str, Run]:
    def one(peer: Peer) -> Run:
        folder = laid_out(peer, pages, root / peer.name)

        def run() -> Cost:
            forget(folder)
            return measured([installed / peer.program, *peer.command], folder)

        return run

    return {peer.name: one(peer) for peer in there}


def _stages(briefing: Path) -> Stages:
    out = briefing / "stages.json"
    command: list[str | Path] = [sys.executable, "-m", "bench.stages", briefing, out]
    measured(command, briefing, {"PYTHONPATH": str(REPOSITORY)})
    found: Stages = json.loads(out.read_text())
    out.unlink()
    return found


def _row(events: int, name: str, costs: list[Cost]) -> Row:
    return Row(
        events, name, median(c.cpu for c in costs), median(c.wall for c in costs),
        median(c.memory for c in costs), len(costs),
    )  # fmt: skip


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
