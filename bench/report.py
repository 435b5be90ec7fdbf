"""What was measured, as a table in Markdown, as JSON, and as a page of growth curves.

Takes what `run` found; gives texts, and a page that draws itself.
"""

from __future__ import annotations

import json
from pathlib import Path

from bench.run import Measured, Row
from bench.sent import LIMIT, Sent

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
        parts += [_sent(found.sent[events]), "\n"]
    parts += ["## Stages, without caches\n\n", _stages(found, sizes)]
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


def _sent(found: Sent) -> str:
    """The first search, and the kinds of pages of which some are over the limit, else the first."""
    over = [one for one in found.heaviest if one.over] or [*found.heaviest[:1]]
    lines = (
        f"| {one.kind} | {one.page} | {one.bytes / 1000:.1f} | {one.over:,} of {one.pages:,} |\n"
        for one in over
    )
    return (
        f"A first search: {found.search / 1000:.0f} KB at most.\n\n"
        f"| pages | the heaviest, with its style and script | KB | over {LIMIT / 1000:.0f} KB |\n"
        "|---|---|--:|--:|\n" + "".join(lines)
    )


def _stages(found: Measured, sizes: list[int]) -> str:
    """Seconds by stage and size, what one event costs against the size before, and memory."""
    names = list(dict.fromkeys(name for size in sizes for name in found.stages[size]))
    columns = (f"{size:,}: s | MB" for size in sizes)
    head = f"| stage | {' | '.join(columns)} | s an event, the last two sizes |\n"
    rule = "|---|" + "--:|" * (2 * len(sizes) + 1) + "\n"
    return head + rule + "".join(_stage(found, sizes, name) for name in names)


def _stage(found: Measured, sizes: list[int], name: str) -> str:
    stages = [found.stages[size].get(name, {"cpu": 0.0, "memory": 0.0}) for size in sizes]
    cells = " | ".join(f"{one['cpu']:.2f} | {one['memory']:.0f}" for one in stages)
    growth = ""
    if len(sizes) > 1 and stages[-2]["cpu"]:
        more = stages[-1]["cpu"] / stages[-2]["cpu"] * sizes[-2] / sizes[-1]
        growth = f"× {more:.2f}"
    return f"| {name} | {cells} | {growth} |\n"


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
