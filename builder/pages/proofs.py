"""The record of each verification, for the badge beside a passage.

Takes an analysis with its locks; gives what they hold in words. A passage that no current entry of
a lock proves has no record, and its badge says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from urllib.parse import quote as percent_encoded

from builder.analysis.whole import Analysis
from builder.asking.once import lasting, once
from builder.evidence.entries import Entries
from builder.evidence.lock import Entry
from builder.evidence.locks import Part
from builder.evidence.match import Kind
from builder.evidence.proofs import FIELDS, Proved, asked, place_of
from builder.kept.cache import digest
from builder.model.article import Head, Report
from builder.model.quote import Quote
from builder.wording import date_text, join_words, plural

MATCHES: Mapping[Kind, str] = {
    "exact": "letter for letter",
    "normalised": "but for the shape of marks, dashes and spaces",
    "split": "in pieces, as printed",
}
"""How the words of an article and ours fit, for each kind of match."""


@dataclass(frozen=True)
class Proof:
    """One entry of a lock: where the words stand, how they match, and who looked when.

    `capture` and `sha256` are of the article's text. The lock is left out: it names hundreds of
    other passages and articles, and a page would depend on all of them.
    """

    capture: str
    sha256: str
    entry: Entry

    @property
    def where(self) -> str:
        """The place in the capture: "paragraph 8, characters 598–642"."""
        return f"paragraph {self.entry.paragraph}, characters {join_words(self._spans)}"

    @property
    def in_short(self) -> str:
        """The same for a list, with the match only where it is not exact and the only one."""
        often = f", {self.entry.occurrences} places" if self.entry.occurrences > 1 else ""
        match = "" if self.entry.match == "exact" else f", {self.entry.match}"
        return f"paragraph {self.entry.paragraph} ({', '.join(self._spans)}){match}{often}"

    @property
    def _spans(self) -> list[str]:
        return [f"{start}–{end}" for start, end in self.entry.at]

    @property
    def match(self) -> str:
        """The kind of match, and how often the words occur."""
        seen = self.entry.occurrences
        often = "once" if seen == 1 else f"one of {plural(seen, 'place')}"
        return f"{self.entry.match}, {often}"

    @property
    def on(self) -> str:
        """The day of the verification, in words."""
        return stamp_day(self.entry)


def stamp_day(entry: Entry) -> str:
    """The day on which an entry was verified, in words."""
    return "a day not known" if entry.on == "unknown" else date_text(entry.on)


def proof_of(analysis: Analysis, article: Head, part: Proved) -> Proof | None:
    """The record of one passage, or None where no lock proves it as it stands now."""
    whole = isinstance(part, Report)  # nothing more is asked of an article than need be
    reports = analysis.briefing.articles[article.id].reports if whole else ()
    return _proofs(analysis).get((article.id, place_of(reports, part)))


@once
def _proofs(analysis: Analysis) -> Mapping[tuple[str, str], Proof]:
    """The proved passages, by article and by their key in its lock."""
    return _Proofs(analysis)


class _Proofs(Mapping[tuple[str, str], Proof]):
    """What is proved of an article is looked for when somebody asks for a part of it."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis, self._locks = analysis, analysis.locks
        self._proved: dict[str, Container[str]] = {}

    def __getitem__(self, key: tuple[str, str]) -> Proof:
        if key not in self:
            raise KeyError(key)
        article, place = key
        lock = self._locks[article]
        return Proof(lock.capture, lock.sha256, lock.entries[place])

    def __contains__(self, key: object) -> bool:
        article, place = cast("tuple[str, str]", key)
        return place in self._proved_of(article)

    def _proved_of(self, article: str) -> Container[str]:
        if article not in self._proved:
            self._proved[article] = self._places(article)
        return self._proved[article]

    def _places(self, article: str) -> Container[str]:
        """The keys of the proofs that hold. Where a check has found all of an article proved they
        are those of its lock, and nobody need ask again what must be proved."""
        found = isinstance(self._locks, Part) and self._locks.proves_all(article)
        if found and self._analysis.briefing.articles[article].withdrawn is None:
            return self._locks[article].entries
        return frozenset(_proved(self._analysis, article))

    def digest_of(self, key: tuple[str, str]) -> bytes:
        """That of a proof, as it is written in its lock; nothing where there is none."""
        article, place = key
        proved = self._proved_of(article)
        if not isinstance(proved, Entries):
            return digest(repr(self[key])) if place in proved else b""
        lock, text = self._locks[article], proved.text_of(place)
        return digest(lock.capture, lock.sha256, text) if text else b""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for article in self._locks:
            yield from ((article, place) for place in _proved(self._analysis, article))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _proved(analysis: Analysis, key: str) -> Iterator[str]:
    if lock := analysis.locks.get(key):
        entries = dict(lock.entries.items())
        for want in asked(analysis.briefing, analysis.briefing.articles[key]):
            entry = entries.get(want.key)
            if entry and entry.words == want.digest:
                yield want.key


@dataclass(frozen=True)
class Count:
    """How many passages of one kind there are, and how many of them are verified.

    `what` fits the total: "quotation" where there is one.
    """

    what: str
    verified: int
    total: int


_WHAT = {
    "quotes": ("quotation", "quotations"), "claims": ("claim", "claims"),
    "reports": ("account of an event", "accounts of events"), "relations": ("link", "links"),
    "labels": ("name in use", "names in use"),
}  # fmt: skip


def counts(analysis: Analysis, articles: Iterable[str]) -> tuple[Count, ...]:
    """The passages of some articles by kind; withdrawn ones are not counted."""
    found = [_tallies(analysis, article) for article in articles]
    return tuple(_count(name, [tally[n] for tally in found]) for n, name in enumerate(FIELDS))


def _count(name: str, tallies: Sequence[tuple[int, int]]) -> Count:
    verified, total = (sum(tally[n] for tally in tallies) for n in (0, 1))
    one, many = _WHAT[name]
    return Count(one if total == 1 else many, verified, total)


@lasting
def _tallies(analysis: Analysis, key: str) -> tuple[tuple[int, int], ...]:
    """How many passages of an article are verified, of how many, for each kind."""
    article = analysis.briefing.articles[key]
    proved = Counter(place.partition("/")[0] for place in _proved(analysis, key))
    return tuple(
        (proved[name], sum(not part.withdrawn for part in getattr(article, name)))
        for name in FIELDS
    )


def quotations_verified(analysis: Analysis) -> str:
    """How many quotations are verified: "93 of 93"."""
    count = counts(analysis, analysis.turn)[0]
    return f"{count.verified} of {count.total}"


def has_quotations(analysis: Analysis) -> bool:
    """Whether there is a quotation that could be verified."""
    return counts(analysis, analysis.turn)[0].total > 0


def fragment(article: Head, quote: Quote, proof: Proof | None) -> str:
    """The address of the words on the outlet's own page, or nothing.

    Only where the article has an address and its capture holds the words once, letter for letter,
    in one piece: then a browser that knows text fragments finds them, and marks no other.
    """
    unique = proof and proof.entry.occurrences == 1 and proof.entry.match == "exact"
    if not article.url or not unique or len(quote.segments) > 1:
        return ""
    words = percent_encoded(quote.segments[0], safe="").replace("-", "%2D")
    return f"{article.url}{'' if '#' in article.url else '#'}:~:text={words}"
