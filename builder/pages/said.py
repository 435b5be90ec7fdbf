"""What an actor said, a line for each utterance, in the order of time.

Takes an analysis and utterances; gives views of them. An utterance that no article prints goes
by the event that it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from builder.analysis.whole import Analysis
from builder.edtf import parse_edtf
from builder.model.quote import Quote
from builder.model.shared import Utterance
from builder.pages.base import clipped, name_of, spoken
from builder.wording import date_text


@dataclass(frozen=True)
class SaidView:
    """An utterance in one line: the words that are printed of it, or what it goes by, and when."""

    utterance: str
    words: str
    indirect: bool
    name: str
    when: str


def in_order(utterances: Iterable[Utterance]) -> list[Utterance]:
    """Utterances by the first day on which they may have been said, then the last."""
    return sorted(utterances, key=_days)


def said_view(analysis: Analysis, utterance: Utterance) -> SaidView:
    """An utterance as a line."""
    printed = analysis.renderings.get(utterance.id, ())
    lead = max((quote for _, quote in printed), key=_weight, default=None)
    words = clipped(spoken(lead.segments), 120) if lead else ""
    indirect, when = lead is not None and lead.kind == "indirect", date_text(utterance.said)
    return SaidView(
        utterance.id, words, indirect, "" if words else _name(analysis, utterance), when
    )


def _name(analysis: Analysis, utterance: Utterance) -> str:
    links = analysis.links.get(utterance.id, ())
    event = next((link.source for link in links if link.kind == "event"), utterance.id)
    return name_of(analysis, event)


def _days(utterance: Utterance) -> tuple[date, date, str]:
    span = parse_edtf(utterance.said.edtf)
    first = span.first or span.last or date.max
    return first, span.last or date.max, utterance.id


def _weight(quote: Quote) -> tuple[bool, int]:
    """Direct speech before indirect, then the longer print."""
    return quote.kind != "indirect", sum(map(len, quote.segments))
