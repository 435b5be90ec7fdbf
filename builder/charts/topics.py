"""Figures by topic: force posture, casualties, crowds and whatever else asks for a chart.

Takes an analysis; gives one chart per topic of `briefing.yml` with `chart`, named `topic-TOPIC`:
a row per figure, grouped by question and part. `posture` marks each by its status.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.charts.answers import SYMBOLS, figures, groups, table
from builder.charts.base import MOST_ROWS, Chart, Href
from builder.charts.strip import HOW, Group, draw, folded, left_out
from builder.model.article import ForceStatus
from builder.model.settings import Topic
from builder.wording import count_text, join_words, plural, sentence

_STATUSES: dict[ForceStatus | None, str] = {
    "present": "already there", "deployed": "deployed", "ordered": "ordered",
    "prepared": "made ready", "expected": "expected", "may": "possible",
    None: "without a stated status",
}  # fmt: skip


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The charts, in the order of the topics."""
    found = ((topic, _verdicts(analysis, topic)) for topic in analysis.briefing.settings.topics)
    return [_chart(analysis, t, verdicts, href) for t, verdicts in found if t.chart and verdicts]


def _verdicts(analysis: Analysis, topic: Topic) -> list[Verdict]:
    """The topic's questions with figures, those with most answers first."""
    found = [
        v for v in analysis.verdicts
        if v.question.topic == topic.id and v.question.kind == "number" and figures(analysis, v)
    ]  # fmt: skip
    return sorted(found, key=lambda v: (-len(v.answers), v.question.id))


def _chart(analysis: Analysis, topic: Topic, verdicts: Sequence[Verdict], href: Href) -> Chart:
    posture = topic.chart == "posture"
    full = [
        group for v in verdicts for group in groups(analysis, v, href, posture=posture, named=True)
    ]
    drawn = _within_reason(folded(full))
    return Chart(
        f"topic-{topic.id}",
        _posture(analysis, topic, verdicts) if posture else _finding(topic, verdicts),
        "One row per figure, grouped by question; the groups do not add up. "
        f"{_key(analysis, verdicts) if posture else HOW}.{left_out(full, drawn)}",
        draw(drawn), table(analysis, verdicts, href, named=True), "column",
    )  # fmt: skip


def _within_reason(found: Sequence[Group]) -> list[Group]:
    """The first groups, as long as they make a chart that can be read through."""
    kept: list[Group] = []
    for group in found:
        if kept and sum(len(g.marks) for g in (*kept, group)) > 2 * MOST_ROWS:
            break
        kept.append(group)
    return kept


def _finding(topic: Topic, verdicts: Sequence[Verdict]) -> str:
    conflicts = sum(v.name == "conflict" for v in verdicts)
    asked = plural(len(verdicts), "question")
    where = f"on {count_text(conflicts)} of {asked}" if len(verdicts) > 1 else f"on {asked}"
    if not conflicts:
        return f"{topic.name}: figures on {asked}, no two of them in conflict"
    return f"{topic.name}: {where} the figures conflict"


def _posture(analysis: Analysis, topic: Topic, verdicts: Sequence[Verdict]) -> str:
    """How many figures there are of each status."""
    counts = _counts(analysis, verdicts)
    parts = [f"{count_text(n)} {_STATUSES[status]}" for status, n in counts.items()]
    return f"{topic.name}, {plural(sum(counts.values()), 'figure')}: {join_words(parts)}"


def _key(analysis: Analysis, verdicts: Sequence[Verdict]) -> str:
    used = _counts(analysis, verdicts)
    key = "; ".join(f"{_shape(status)}: {_STATUSES[status]}" for status in used)
    return f"{sentence(key)}. A bar is the interval that the words are read as"


def _shape(status: ForceStatus | None) -> str:
    symbol, hollow = SYMBOLS[status]
    return "saltire" if symbol == "x" else f"{'hollow' if hollow else 'full'} {symbol}"


def _counts(analysis: Analysis, verdicts: Sequence[Verdict]) -> dict[ForceStatus | None, int]:
    found = [a.claim.status for v in verdicts for a, _ in figures(analysis, v)]
    return {status: found.count(status) for status in SYMBOLS if status in found}
