"""What a cited record holds: words that stand in articles, figures, days and hours.

Takes a briefing; gives, for any id that our prose may cite, all that this id vouches for. An event
vouches for what its reports locate, a question for its claims, an utterance for its renderings,
an article for everything in it. Our own prose never vouches for itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.asking.once import once
from builder.edtf import Span, parse_edtf
from builder.evidence.normalise import fold
from builder.model.article import Article, Claim, Quote
from builder.model.base import When
from builder.model.briefing import Briefing, parts, whole_id
from builder.model.shared import Actor, Event, Place
from builder.prose import Sentence
from builder.rules.base import refused
from builder.rules.texts import Passage, passages, report_id

_DIGITS = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
_APART = re.compile(r"(?<![\w.,])\d{1,3}(?:\s\d{3})+(?![\w,])")
"""Thousands set apart by a space, which may as well be numbers side by side: *31 750*."""


@dataclass
class Held:
    """Words as printed, figures typed, days, and times of day."""

    words: list[str] = field(default_factory=list)
    figures: set[float] = field(default_factory=set)
    days: set[Span] = field(default_factory=set)
    clocks: set[str] = field(default_factory=set)

    def add(self, other: Held) -> None:
        """Take in all that another holds."""
        self.words += other.words
        self.figures |= other.figures
        self.days |= other.days
        self.clocks |= other.clocks

    def add_times(self, *times: When | str | None) -> None:
        """Take in times: a `when`, or a bare EDTF date."""
        for time in times:
            if time is not None:
                edtf, clock = (time, None) if isinstance(time, str) else (time.edtf, time.clock)
                self.days.add(parse_edtf(edtf))
                self.clocks |= {clock} if clock else set()

    @cached_property
    def text(self) -> str:
        """The words in the form in which words are compared."""
        return fold(" | ".join(self.words))

    @cached_property
    def numbers(self) -> set[float]:
        """The figures typed, and those that the words show in digits."""
        return self.figures | digits_in(self.text)


def digits_in(text: str) -> set[float]:
    """The numbers that a text shows in digits, *25 000* as one and as two."""
    apart = {float(re.sub(r"\s", "", match)) for match in _APART.findall(text)}
    return apart | {float(match.replace(",", "")) for match in _DIGITS.findall(text)}


@once
def holdings_of(briefing: Briefing) -> Holdings:
    """What the ids of a briefing hold, worked out once for all rules."""
    return Holdings(briefing)


class Holdings:
    """Looks up what ids hold. An id that is not known holds nothing."""

    def __init__(self, briefing: Briefing) -> None:
        self._held: defaultdict[str, Held] = defaultdict(Held)
        self._whole = not refused(briefing, "article")
        self._add_times(briefing)
        self._add_names(briefing)
        for article in briefing.articles.values():
            self._add_parts(article)
            self._add_reports(article, briefing.events)

    def of(self, ids: Iterable[str]) -> Held:
        """All that some ids hold together."""
        together = Held()
        for held in (self._held[id_] for id_ in ids if id_ in self._held):
            together.add(held)
        return together

    def sentences(self, briefing: Briefing) -> Iterator[tuple[Passage, Sentence]]:
        """Every sentence that rests on records, if these are known.

        One that cites nothing, or something that does not exist, breaks a rule of its own.
        """
        for passage in passages(briefing, ("sourced", "account", "judged")):
            for sentence in passage.sentences:
                known = self.knows(passage.sources(sentence))
                if known and not passage.unsourced(sentence):
                    yield passage, sentence

    def knows(self, ids: Iterable[str]) -> bool:
        """True unless some id leads nowhere, or may hold more in an article that was refused."""
        return all(id_ in self._held and (self._whole or "/" in id_) for id_ in ids)

    def _add_times(self, briefing: Briefing) -> None:
        for event in briefing.events.values():
            self._held[event.id].add_times(event.when)
        for question in briefing.questions.values():
            about = briefing.events.get(question.event or "")
            self._held[question.id].add_times(about.when if about else None)
        for utterance in briefing.utterances.values():
            self._held[utterance.id].add_times(utterance.said)
        for edition in briefing.editions.values():
            self._held[edition.id].figures.add(edition.number)
            self._held[edition.id].add_times(edition.as_of, edition.cutoff)

    def _add_names(self, briefing: Briefing) -> None:
        named: list[Actor | Place] = [*briefing.actors.values(), *briefing.places.values()]
        for record in named:
            self._held[record.id].words += [record.name, *(name.form for name in record.names)]
        for actor in briefing.actors.values():
            for role in actor.roles:
                self._held[actor.id].words.append(role.title)
                self._held[actor.id].add_times(role.since, role.until)

    def _add_parts(self, article: Article) -> None:
        whole = self._held[article.id]
        whole.words.append(article.title)
        whole.add_times(article.published)
        for _, part in parts(article):
            held = self._held[whole_id(article, part)]
            if isinstance(part, Quote):
                self._add_quote(held, part)
            else:
                held.words += part.words
            if isinstance(part, Claim):
                self._add_claim(held, part)
            whole.add(held)

    def _add_quote(self, held: Held, quote: Quote) -> None:
        held.words += quote.segments
        held.add_times(quote.said)
        if quote.utterance:
            self._held[quote.utterance].add(held)

    def _add_claim(self, held: Held, claim: Claim) -> None:
        held.figures |= {n for n in (claim.value, claim.min, claim.max) if n is not None}
        held.add_times(claim.when, claim.as_of, claim.period)
        self._held[claim.question].add(held)

    def _add_reports(self, article: Article, events: Mapping[str, Event]) -> None:
        for index, report in enumerate(article.reports):
            held = self._held[report_id(article.id, index)]
            held.words += report.words
            claims = self.of(f"{article.id}/{claim}" for claim in report.claims)
            for owner in (article.id, report.event):
                self._held[owner].add(held)
                self._held[owner].add(claims)
            event = events.get(report.event)
            held.add_times(event.when if event else None)
