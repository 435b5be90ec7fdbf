"""The candidates of a quotation in order: who is sure, who comes first, each of them once.

Takes and gives ``Said`` and ``Candidate``s; decides nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from builder.draft.meaning.settled import Candidate, Desk, Said

KEPT = 5
"""Candidates that are shown."""

_UNSURE = frozenset(
    ("continuation", "presented", "subject", "last-speaker", "nearby", "no-attribution", "short")
)
"""Rules that rest on no verb of speaking beside the quotation."""


def is_sure(said: Said) -> bool:
    """Tell whether a verb of speaking beside a quotation tells who spoke."""
    return bool(said.candidates) and said.candidates[0].rule not in _UNSURE


def prefer(desk: Desk, said: Said, better: Sequence[Candidate]) -> None:
    """Put some candidates before those that a quotation has."""
    desk.said[said.span] = replace(said, candidates=ranked((*better, *said.candidates)))


def ranked(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Give each candidate once, as many as are shown."""
    kept: dict[str, Candidate] = {}
    for one in candidates:
        kept.setdefault(one.key, one)
    return tuple(kept.values())[:KEPT]
