"""The network: who is linked to whom, on whose word, as arcs beside a list of names.

Takes an analysis; gives `network`: the most linked actors, at most twenty, in a column by side, and
an arc for each pair that an article links, with an arrow at the one that the link is to. The layout
is that of the list: the same from build to build, whatever is added elsewhere, and its names can be
read at any width, which those around a circle cannot.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from builder.analysis.whole import Analysis
from builder.charts import sides
from builder.charts.base import Chart, Href, hover, sources, wrapped
from builder.charts.held import Cell, Drawing, Table
from builder.charts.ties import Tie, column, most_linked, others, side, ties
from builder.wording import plural, sentence

_HEAD = ("Who", "Link", "To whom", "Asserted by", "Source")
_ROW = 34
_STEPS = 24
_LINES = 2
_WIDE, _NARROW = (0.30, 28), (0.50, 21)
"""The share of the width that names take, and the letters that fit in it."""


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The network, where any actors are linked."""
    found = ties(analysis)
    if not found:
        return []
    names = column(analysis, most_linked(found))
    drawn = [tie for tie in found if set(tie.pair) <= set(names)]
    return [Chart(
        "network", _finding(analysis, found), _says(analysis, found, names),
        _draw(analysis, names, drawn, href), Table(_HEAD, tuple(_rows(analysis, drawn, href))),
        "column",
    )]  # fmt: skip


def _finding(analysis: Analysis, found: Sequence[Tie]) -> str:
    linked = others(found)
    first = min(linked, key=lambda actor: (-len(linked[actor]), actor))
    count = len(linked[first])
    name = analysis.briefing.actors[first].name
    alone = sum(len(one) == count for one in linked.values()) == 1
    more = ", more than any other actor" if alone and len(linked) > 2 else ""
    return f"{sentence(name)} is linked to {plural(count, 'other')}{more}"


def _says(analysis: Analysis, found: Sequence[Tie], names: Sequence[str]) -> str:
    linked = len(others(found))
    drawn = f"the {len(names)} most linked of {linked}" if linked > len(names) else f"all {linked}"
    marks = "; ".join(
        f"{sides.symbol_name(number)}: {sides.side_name(analysis, number)}"
        for number in sides.in_order({side(analysis, actor) for actor in names})
    )
    return (
        f"Links between actors that the articles state, {drawn}. An arrow points to the one that a "
        "link is to. Full: an outlet says so itself; dotted: only somebody whom it quotes. "
        f"{sentence(marks)}."
    )


def _draw(analysis: Analysis, names: Sequence[str], drawn: Sequence[Tie], href: Href) -> Any:
    rows = {actor: number * _ROW for number, actor in enumerate(names)}
    pairs: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in drawn:
        pairs[tie.pair].append(tie)
    arcs = [_arc(analysis, rows, pair, group) for pair, group in sorted(pairs.items())]
    height = len(names) * _ROW + 8
    return Drawing(
        [*arcs, _heads(analysis, rows, pairs, href), _nodes(analysis, names, drawn, rows, href)],
        {
            "height": height, "margin": {"l": 4, "r": 8, "t": 4, "b": 4},
            "xaxis": {"range": [-0.03, 1.02], "domain": [_WIDE[0], 1], "visible": False},
            "yaxis": {"range": [len(names) * _ROW - _ROW / 2, -_ROW / 2], "visible": False},
            "annotations": _names(analysis, rows, *_WIDE),
            "meta": {
                "heights": [height, height],
                "narrow": {"xaxis.domain": [_NARROW[0], 1],
                           "annotations": _names(analysis, rows, *_NARROW)},
            },
        },
    )  # fmt: skip


def _arc(
    analysis: Analysis, rows: Mapping[str, int], pair: tuple[str, str], group: Sequence[Tie]
) -> dict[str, Any]:
    """Half an ellipse to the right of the list, the farther out the farther apart the two are."""
    start, end = (rows[actor] for actor in pair)
    depth = math.sqrt(max(abs(end - start), _ROW) / max(_ROW * (len(rows) - 1), _ROW))
    turns = [math.pi * step / _STEPS for step in range(_STEPS + 1)]
    quoted = all(tie.relation.asserted_by != "narrator" for tie in group)
    articles = len({tie.article for tie in group})
    return {
        "type": "scatter", "mode": "lines", "hoverinfo": "skip",
        "x": [round(depth * math.sin(turn), 3) for turn in turns],
        "y": [round((start + end) / 2 - (end - start) / 2 * math.cos(turn), 1) for turn in turns],
        "line": {
            "color": _faint(analysis, pair[0]), "width": 1 + min(articles, 4) / 2,
            "dash": "dot" if quoted else "solid",
        },
    }  # fmt: skip


def _faint(analysis: Analysis, actor: str) -> str:
    return sides.colour(side(analysis, actor)).replace(")", "@0.75)")


def _heads(
    analysis: Analysis, rows: Mapping[str, int], pairs: Mapping[tuple[str, str], Sequence[Tie]],
    href: Href,
) -> dict[str, Any]:  # fmt: skip
    """The arrows, beside the mark that they point to; each leads to a passage that says so."""
    ordered = sorted(pairs)
    return {
        "type": "scatter", "mode": "markers", "x": [0.03] * len(ordered),
        "meta": {"narrow": {"x": [0.09] * len(ordered)}},
        "y": [rows[end] + _nudge(rows[start] - rows[end]) for start, end in ordered],
        "customdata": [_passage(pairs[pair][0], href) for pair in ordered],
        "hovertext": [hover(*_told(analysis, pairs[pair])) for pair in ordered],
        "hoverinfo": "text",
        "marker": {
            "symbol": "triangle-left", "size": 8, "opacity": 1, "line": {"width": 0},
            "color": [sides.colour(side(analysis, start)) for start, _ in ordered],
        },
    }  # fmt: skip


def _nudge(way: int) -> int:
    """Arrows from above and from below stand apart."""
    return -3 if way < 0 else 3


def _nodes(
    analysis: Analysis, names: Sequence[str], drawn: Sequence[Tie], rows: Mapping[str, int],
    href: Href,
) -> dict[str, Any]:  # fmt: skip
    links = Counter(actor for tie in drawn for actor in set(tie.pair))
    known = analysis.briefing.actors
    return {
        "type": "scatter", "mode": "markers", "x": [0] * len(names),
        "y": [rows[actor] for actor in names], "customdata": [href(actor) for actor in names],
        "hovertext": [hover(known[a].name, plural(links[a], "link")) for a in names],
        "hoverinfo": "text", "cliponaxis": False,
        "marker": {
            "symbol": [sides.symbol(side(analysis, actor)) for actor in names], "size": 11,
            "color": [sides.colour(side(analysis, actor)) for actor in names], "opacity": 1,
            "line": {"width": 0},
        },
    }  # fmt: skip


def _names(
    analysis: Analysis, rows: Mapping[str, int], share: float, letters: int
) -> list[dict[str, Any]]:
    """The names beside the marks, cut where they would take more than two lines."""
    return [
        {
            "text": "<br>".join(_lines(analysis.briefing.actors[actor].name, letters)),
            "xref": "paper", "x": share, "xanchor": "right", "xshift": -6, "y": y,
            "yanchor": "middle", "align": "right", "showarrow": False, "borderpad": 0,
        }
        for actor, y in rows.items()
    ]  # fmt: skip


def _lines(name: str, letters: int) -> tuple[str, ...]:
    lines = wrapped(name, letters)
    return lines if len(lines) <= _LINES else (lines[0], f"{lines[1].rstrip()} …")


def _told(analysis: Analysis, group: Sequence[Tie]) -> Iterator[str]:
    for tie in group:
        yield " ".join((_name(analysis, tie.pair[0]), tie.text, _name(analysis, tie.pair[1])))


def _name(analysis: Analysis, actor: str) -> str:
    return analysis.briefing.actors[actor].name


def _passage(tie: Tie, href: Href) -> str:
    return href(f"{tie.article}/{tie.relation.id}")


def _rows(analysis: Analysis, drawn: Sequence[Tie], href: Href) -> Iterator[tuple[Cell, ...]]:
    outlets = sources(analysis)
    ordered = sorted(
        drawn, key=lambda t: (*(_name(analysis, a).casefold() for a in t.pair), t.text)
    )
    for tie in ordered:
        said = tie.relation.asserted_by
        yield (
            Cell(_name(analysis, tie.pair[0]), href(tie.pair[0])),
            Cell(tie.text, _passage(tie, href)),
            Cell(_name(analysis, tie.pair[1]), href(tie.pair[1])),
            Cell("the outlet itself" if said == "narrator" else _name(analysis, said)),
            Cell(outlets[tie.article], href(tie.article)),
        )
