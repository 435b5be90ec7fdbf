"""What was measured, as a table in Markdown, as JSON, and as a page of growth curves.

Takes what `run` found; gives texts, and a page that draws itself.
"""

from __future__ import annotations

import json
from pathlib import Path

from bench.run import Measured, Row

BUILD = "build, cold"


def write(found: Measured, folder: Path) -> str:
    """Write all three into a folder; gives the table."""
    folder.mkdir(parents=True, exist_ok=True)
    table = markdown(found)
    (folder / "bench.md").write_text(table, encoding="utf-8")
    (folder / "bench.json").write_text(json.dumps(found.plain(), indent=1), encoding="utf-8")
    _draw(found, folder / "bench.html")
    return table


def markdown(found: Measured) -> str:
    """The tables: what each command costs, beside our own cold build; then the stages."""
    sizes = sorted(found.trees)
    parts = ["# Measured\n", *(f"- {why}\n" for why in found.left_out), "\n"]
    for events in sizes:
        parts += [f"## {events:,} events\n\n", _tree(found, events), _costs(found, events), "\n"]
    parts += ["## Stages, in processor seconds, without caches\n\n", _stages(found, sizes)]
    return "".join(parts)


def _tree(found: Measured, events: int) -> str:
    one = found.trees[events]
    return f"The site has {one.files:,} files, {one.bytes / 1e6:,.1f} MB.\n\n"


def _costs(found: Measured, events: int) -> str:
    rows = [row for row in found.rows if row.events == events]
    ours = next(row for row in rows if row.name == BUILD)
    head = "| what | processor s | wall s | memory MB | our cold build ÷ this | runs |\n"
    lines = (
        f"| {row.name} | {row.cpu:.2f} | {row.wall:.2f} | {row.memory:.0f}"
        f" | {ours.cpu / row.cpu:.2f} | {row.runs} |\n"
        for row in rows
    )
    return head + "|---|--:|--:|--:|--:|--:|\n" + "".join(lines)


def _stages(found: Measured, sizes: list[int]) -> str:
    names = list(dict.fromkeys(name for size in sizes for name in found.stages[size]))
    head = "| stage | " + " | ".join(f"{size:,}" for size in sizes) + " | growth |\n"
    rule = "|---|" + "--:|" * (len(sizes) + 1) + "\n"
    return head + rule + "".join(_stage(found, sizes, name) for name in names)


def _stage(found: Measured, sizes: list[int], name: str) -> str:
    times = [found.stages[size].get(name, 0.0) for size in sizes]
    growth = f"{times[-1] / times[-2]:.1f}×" if len(times) > 1 and times[-2] else ""
    return f"| {name} | " + " | ".join(f"{time:.2f}" for time in times) + f" | {growth} |\n"


def _draw(found: Measured, path: Path) -> None:
    from plotly.graph_objects import Figure

    names = list(dict.fromkeys(row.name for row in found.rows))
    figure = Figure(
        [_curve(name, [row for row in found.rows if row.name == name]) for name in names],
        {
            "title": {"text": "Processor time by number of events"}, "height": 700,
            "xaxis": {"type": "log", "title": {"text": "events"}},
            "yaxis": {"type": "log", "title": {"text": "processor seconds"}},
        },
    )  # fmt: skip
    figure.write_html(path, include_plotlyjs="directory")


def _curve(name: str, rows: list[Row]) -> dict[str, object]:
    ordered = sorted(rows, key=lambda row: row.events)
    return {
        "type": "scatter", "mode": "lines+markers", "name": name,
        "x": [row.events for row in ordered], "y": [row.cpu for row in ordered],
    }  # fmt: skip
