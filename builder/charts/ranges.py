"""Range strips: what each article answers to a question of number.

Takes an analysis; gives one chart per question with two figures or more, named `question-QUESTION`.
"""

from __future__ import annotations

from builder.analysis.verdicts import Verdict, VerdictName
from builder.analysis.whole import Analysis
from builder.charts.answers import Figure, figures, groups, table
from builder.charts.base import Chart, Href
from builder.charts.strip import HOW, draw, folded, left_out
from builder.model.shared import Question
from builder.wording import count_text, plural, quantity_text, sentence

_Two = tuple[Figure, Figure]

_OUTCOMES: dict[VerdictName, str] = {
    "conflict": "their figures conflict", "compatible": "their figures fit together",
    "agree": "they agree", "single lineage": "are of one lineage",
    "not comparable": "they measure different things",
}  # fmt: skip


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The strips, the sharpest disagreement first."""
    found = [v for v in analysis.verdicts if v.question.kind == "number"]
    return [_chart(analysis, v, href) for v in found if len(figures(analysis, v)) > 1]


def _chart(analysis: Analysis, verdict: Verdict, href: Href) -> Chart:
    question = verdict.question
    full = groups(analysis, verdict, href)
    drawn = folded(full)
    unit = f", in {question.unit}" if question.unit else ""
    return Chart(
        f"question-{question.id}", _finding(analysis, verdict),
        f"{question.text} Answers as printed{unit}. {HOW}.{left_out(full, drawn)}",
        draw(drawn), table(analysis, [verdict], href), "column",
    )  # fmt: skip


def _finding(analysis: Analysis, verdict: Verdict) -> str:
    """How many articles answer, how their answers stand to each other, and two of them."""
    found = figures(analysis, verdict)
    answering = len({answer.article.id for answer, _ in found})
    everyone = plural(len(analysis.articles), "article")
    ends = _ends(found, verdict)
    if answering == 1:
        inside = "contradicts itself" if verdict.name == "conflict" else "gives several figures"
        return f"One of {everyone} answers, and {inside}{ends}"
    who = f"{sentence(count_text(answering))} of {everyone}"
    if answering == len(analysis.articles):
        who = f"All {everyone}"
    return f"{who} answer, and {_OUTCOMES[verdict.name]}{ends}"


def _ends(found: list[Figure], verdict: Verdict) -> str:
    """The pair of comparable answers that lie farthest apart, in a conflict one in conflict."""
    of = {answer.id: (answer, interval) for answer, interval in found}
    worst = "conflict" if verdict.conflicts else None
    pairs: list[_Two] = [
        (of[p.first.id], of[p.second.id]) for p in verdict.pairs
        if p.first.id in of and p.second.id in of
        and (p.outcome == worst if worst else p.outcome != "not comparable")
    ]  # fmt: skip
    if not pairs:
        return ""
    farthest: _Two = max(pairs, key=_distance)
    low, high = sorted(farthest, key=_size)
    several = len({answer.claim.part for answer, _ in found}) > 1
    part = "".join(
        f" ({p.text})" for p in verdict.question.parts if several and p.id == low[0].claim.part
    )
    first, second = _amount(low), _amount(high)
    if first == second:
        return f"{part}: {_with_unit(high, verdict.question)}"
    return f"{part}: {first} {'against' if worst else 'and'} {_with_unit(high, verdict.question)}"


def _distance(pair: _Two) -> tuple[float, str, str]:
    """How many times one figure is the other, then the ids, for one order only."""
    low, high = sorted(_size(figure)[0] for figure in pair)
    return high / (low or 1), pair[0][0].id, pair[1][0].id


def _amount(figure: Figure) -> str:
    return quantity_text(figure[0].claim, figure[1].word)


def _with_unit(figure: Figure, question: Question) -> str:
    """A figure with its unit, unless it is given in the article's own words, or is one."""
    text = _amount(figure)
    bare = text.startswith("“") or figure[1].point == 1 or not question.unit
    return text if bare else f"{text} {question.unit}"


def _size(figure: Figure) -> tuple[float, float]:
    interval = figure[1]
    return (interval.low if interval.point is None else interval.point, interval.high)
