"""The pair of answers that shows a disagreement best, for a page that has room for one.

Takes a briefing and a verdict; gives one of its conflicting pairs, or None. The order of claims
and of articles never changes the choice.
"""

from __future__ import annotations

from builder.analysis.compare import Pair, when_window
from builder.analysis.intervals import interval_of
from builder.analysis.verdicts import Verdict
from builder.edtf import Window
from builder.model.briefing import Briefing

_Key = tuple[bool, bool, float, int, tuple[str, ...]]


def sharpest(briefing: Briefing, verdict: Verdict) -> Pair | None:
    """The conflicting pair to show: of two lineages, both in the text of their articles, the
    farthest apart in figures or hours; of those left, the one in the fewest words."""
    kind = verdict.question.kind
    return min(verdict.conflicts, key=lambda pair: _key(briefing, kind, pair), default=None)


def _key(briefing: Briefing, kind: str, pair: Pair) -> _Key:
    both = (pair.first, pair.second)
    apart = _APART[kind](briefing, pair) if kind in _APART else 0.0
    words = sum(len(" ".join(answer.claim.words)) for answer in both)
    ids = tuple(sorted(answer.id for answer in both))
    return not pair.across, not all(a.corroborates for a in both), -apart, words, ids


def _times(briefing: Briefing, pair: Pair) -> float:
    """How many times the top of the lower figure goes into the bottom of the higher."""
    found = (interval_of(a.claim, briefing.vocab.words) for a in (pair.first, pair.second))
    low, high = sorted((i.low, i.high) for i in found if i)
    return high[0] / (low[1] or 1)


def _hours(briefing: Briefing, pair: Pair) -> float:
    """The hours between two times."""
    first, second = (
        when_window(a.claim.when, briefing) for a in (pair.first, pair.second) if a.claim.when
    )
    return max(_gap(first, second), _gap(second, first))


def _gap(earlier: Window, later: Window) -> float:
    if earlier.end is None or later.start is None:
        return 0.0
    return (later.start - earlier.end).total_seconds() / 3600


_APART = {"number": _times, "time": _hours}
"""How far apart two answers in conflict are, for the kinds of question where that is a number."""
