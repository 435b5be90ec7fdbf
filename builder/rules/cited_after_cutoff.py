"""An edition cites nothing that happened after its own cut-off.

An earlier edition, even one compiled later, tells what was known on its day. An event of the next
day in its prose or evidence would make it wiser than it was. Cite something earlier, or move the
sentence to the next edition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from builder.edtf import parse_edtf
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.edition_articles import cited


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each citation of an event, utterance or article of a later day."""
    first_day = _first_days(briefing)
    for edition in briefing.editions.values():
        cutoff = parse_edtf(edition.cutoff).last
        for loc, id_, line in cited(edition):
            day = first_day.get(id_)
            if day and cutoff and day > cutoff:
                message = f"{id_!r} is of {day}, after this edition's cut-off {edition.cutoff}"
                yield Finding(edition.id, loc, message, "cite something earlier, or move it to the "
                              "next edition", line)  # fmt: skip


def _first_days(briefing: Briefing) -> Mapping[str, date | None]:
    times = {event.id: event.when for event in briefing.events.values()}
    times |= {utterance.id: utterance.said for utterance in briefing.utterances.values()}
    times |= {article.id: article.published for article in briefing.articles.values()}
    return {key: parse_edtf(when.edtf).first for key, when in times.items()}


RULE = Rule("cited-after-cutoff", "error", "ICD 203: the information cut-off is stated", check)
