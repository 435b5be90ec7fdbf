"""Positions: on each proposition, how many voices assert, deny, doubt or decline.

Takes an analysis; gives `positions`. A column without a square is silence, never consent.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import get_args

from builder.analysis.compare import Answer
from builder.analysis.positions import Proposition
from builder.analysis.whole import Analysis
from builder.charts.base import MOST_ROWS, Chart, Href
from builder.charts.held import Cell, Table
from builder.charts.matrix import draw
from builder.charts.rows import Row
from builder.model.article import Stance
from builder.wording import count_text, plural, sentence

_STANCES: tuple[Stance, ...] = get_args(Stance)


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The matrix, where any proposition has an answer."""
    found = [p for p in analysis.propositions if _stances(p)]
    if not found:
        return []
    drawn = sorted(found, key=lambda p: (-len(_stances(p)), -_stances(p).total()))[:MOST_ROWS]
    drawn = [p for p in drawn if _stances(p).total() > 1] or drawn[:1]
    rest = len(found) - len(drawn)
    more = f" {sentence(plural(rest, 'more proposition'))} in the table." if rest else ""
    return [Chart(
        "positions", _finding(analysis, found),
        "How many voices, each counted once for a stance: named actors, and outlets speaking for "
        f"themselves. An empty place is silence.{more}",
        draw(
            [Row(text=p.question.text) for p in drawn], [_name(s) for s in _STANCES],
            _counts(drawn), [href(p.question.id) for p in drawn],
        ),
        _table(found, href), "wide",
    )]  # fmt: skip


def _name(stance: Stance) -> str:
    return sentence(stance.replace("_", " "))


def _voices(proposition: Proposition) -> list[tuple[str, Answer]]:
    """Every answer that stands, with the actor or article whose voice it is."""
    both = (proposition.by_actor, proposition.by_narrator)
    return [
        (voice, answer)
        for group in both
        for voice, answers in group.items()
        for answer in answers
        if answer.claim.stance and answer.claim.withdrawn is None
    ]


def _stances(proposition: Proposition) -> Counter[str]:
    """How many voices take each stance."""
    found = {(voice, str(answer.claim.stance)) for voice, answer in _voices(proposition)}
    return Counter(stance for _, stance in found)


def _counts(propositions: Sequence[Proposition]) -> Mapping[tuple[int, int], int]:
    return {
        (row, _STANCES.index(stance)): found[stance]
        for row, found in enumerate(map(_stances, propositions))
        for stance in _STANCES
        if found[stance]
    }


def _finding(analysis: Analysis, propositions: Sequence[Proposition]) -> str:
    """On how many propositions one voice denies what another asserts of the same time."""
    clashes = sum(analysis.verdict_of[p.question.id].name == "conflict" for p in propositions)
    return (
        f"On {count_text(clashes)} of {plural(len(propositions), 'proposition')} one voice denies "
        "what another asserts of the same time"
    )


def _table(propositions: Sequence[Proposition], href: Href) -> Table:
    """How many voices take each stance; an empty cell is silence."""
    counts = [_stances(p) for p in propositions]
    taken = [stance for stance in _STANCES if any(found[stance] for found in counts)]
    rows = tuple(
        (
            Cell(p.question.text, href(p.question.id)),
            *(Cell(str(found[stance] or "")) for stance in taken),
        )
        for p, found in zip(propositions, counts, strict=True)
    )
    return Table(("Proposition", *map(_name, taken)), rows, tuple(range(1, len(taken) + 1)))
