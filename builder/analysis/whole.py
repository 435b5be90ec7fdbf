"""The whole analysis in one value.

Takes a briefing and the locks of its evidence; gives everything that pages, charts and exports
need, computed once, when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from builder.analysis.compare import Answer
from builder.analysis.links import Link, accounts, backlinks, renderings
from builder.analysis.order import Day, Entry, days, entries
from builder.analysis.positions import Called, Proposition, called, propositions
from builder.analysis.status import Status, statuses
from builder.analysis.verdicts import Verdict, judged, sharpest_first
from builder.analysis.weight import Weight, weights
from builder.edtf import parse_edtf
from builder.evidence.lineage import Lineages, lineages
from builder.evidence.lock import Lock
from builder.model.article import Head, Report
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.model.quote import Quote


@dataclass(frozen=True, eq=False)
class Analysis:
    """What is computed from a briefing, each part once somebody asks for it: of an older edition
    nobody asks for more than its judgements show. Mappings are by record id."""

    briefing: Briefing
    edition: Edition
    lineages: Lineages
    locks: Mapping[str, Lock]

    @cached_property
    def verdict_of(self) -> Mapping[str, Verdict]:
        """Verdicts by question id."""
        return judged(self.briefing, self.lineages)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The same, sharpest first."""
        return sharpest_first(self.verdict_of.values())

    @cached_property
    def statuses(self) -> Mapping[str, Status]:
        """How well each event is established."""
        return statuses(self.briefing, self.verdict_of, self.lineages)

    @cached_property
    def weights(self) -> Mapping[str, Weight]:
        """What each judgement of the edition rests on."""
        return weights(self.briefing, self.edition.judgements, self.lineages)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The events in the order of the chronology."""
        return entries(self.briefing)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The same by day."""
        return days(self.entries)

    @cached_property
    def propositions(self) -> tuple[Proposition, ...]:
        """What is asserted or denied, with who does either."""
        return propositions(self.verdicts)

    @cached_property
    def called(self) -> tuple[Called, ...]:
        """What articles call the actors."""
        return called(self.briefing)

    @cached_property
    def links(self) -> Mapping[str, tuple[Link, ...]]:
        """What leads to each record."""
        return backlinks(self.briefing)

    @cached_property
    def accounts(self) -> Mapping[str, tuple[tuple[str, Report], ...]]:
        """The accounts of each event, with the article of each."""
        return {
            event: tuple((article.id, report) for article, report in told)
            for event, told in accounts(self.briefing).items()
        }

    @cached_property
    def renderings(self) -> Mapping[str, tuple[tuple[str, Quote], ...]]:
        """The prints of each utterance, with the article of each."""
        return renderings(self.briefing)

    @cached_property
    def answer_of(self) -> Mapping[str, Answer]:
        """Answers by the whole id of their claim."""
        return {a.id: a for v in self.verdicts for a in v.answers}

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """Where each question stands among the verdicts, by its id."""
        return {v.question.id: number for number, v in enumerate(self.verdicts)}

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each event stands among the entries, by its id."""
        return {entry.event.id: number for number, entry in enumerate(self.entries)}

    @cached_property
    def turn(self) -> Mapping[str, int]:
        """Where each article stands among those that count, by its id."""
        return {article.id: number for number, article in enumerate(self.articles)}

    @cached_property
    def heads(self) -> Mapping[str, Head]:
        """The head of each article, by its id. Who needs no more asks for no more: whatever an
        article says may change, and its head does not."""
        return {key: article.head for key, article in self.briefing.articles.items()}

    @cached_property
    def articles(self) -> tuple[Head, ...]:
        """Articles by the first day on which each may have been published, then by the last;
        withdrawn ones left out."""
        found = (head for head in self.heads.values() if head.withdrawn is None)
        return tuple(sorted(found, key=_published))


def _published(article: Head) -> tuple[date, date, str]:
    """An open end counts as the other end: what is not known moves no article far."""
    span = parse_edtf(article.published.edtf)
    first, last = span.first or span.last or date.max, span.last or span.first or date.max
    return first, last, article.id


def analyse(
    briefing: Briefing, edition: Edition, locks: Mapping[str, Lock],
    clusters: Lineages | None = None,
) -> Analysis:  # fmt: skip
    """The analysis of an edition. Pure: equal input, equal output. `clusters` are the lineages that
    follow from these articles and locks, where somebody knows them."""
    return Analysis(briefing, edition, clusters or lineages(briefing, locks), locks)
