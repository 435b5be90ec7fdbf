"""The record of each verification, for the badge beside a passage.

Takes an analysis with its locks; gives what they hold in words. A passage that no current entry of
a lock proves has no record, and its badge says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from builder.analysis.whole import Analysis
from builder.evidence.lock import Entry
from builder.evidence.match import Kind
from builder.evidence.proofs import FIELDS, Asked, Proved, asked
from builder.model.article import Article
from builder.model.quote import Quote
from builder.once import lasting, remembered
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


def proof_of(analysis: Analysis, article: Article, part: Proved) -> Proof | None:
    """The record of one passage, or None where no lock proves it as it stands now."""
    return _proofs(analysis, article.id).get(id(part))


@remembered
def _proofs(analysis: Analysis, key: str) -> Mapping[int, Proof]:
    """Every proved passage of an article. By identity, which one build alone knows: an account of
    an event has no id of its own."""
    found: dict[int, Proof] = {}
    article = analysis.briefing.articles[key]
    if lock := analysis.locks.get(key):
        for want in asked(analysis.briefing, article):
            entry = lock.entries.get(want.key)
            if entry and entry.words == want.digest:
                found[id(_part(article, want))] = Proof(lock.capture, lock.sha256, entry)
    return found


def _part(article: Article, want: Asked) -> Proved:
    field, index = want.loc[:2]
    part: Proved = getattr(article, str(field))[index]
    return part


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


def counts(analysis: Analysis, articles: Iterable[Article]) -> tuple[Count, ...]:
    """The passages of some articles by kind; withdrawn ones are not counted."""
    found = [_tallies(analysis, article.id) for article in articles]
    return tuple(_count(name, [tally[n] for tally in found]) for n, name in enumerate(FIELDS))


def _count(name: str, tallies: Sequence[tuple[int, int]]) -> Count:
    verified, total = (sum(tally[n] for tally in tallies) for n in (0, 1))
    one, many = _WHAT[name]
    return Count(one if total == 1 else many, verified, total)


@lasting
def _tallies(analysis: Analysis, key: str) -> tuple[tuple[int, int], ...]:
    """How many passages of an article are verified, of how many, for each kind."""
    article = analysis.briefing.articles[key]
    parts = ([p for p in getattr(article, name) if not p.withdrawn] for name in FIELDS)
    return tuple(
        (sum(proof_of(analysis, article, part) is not None for part in some), len(some))
        for some in parts
    )


def quotations_verified(analysis: Analysis) -> str:
    """How many quotations are verified: "93 of 93"."""
    count = counts(analysis, analysis.articles)[0]
    return f"{count.verified} of {count.total}"


def fragment(article: Article, quote: Quote, proof: Proof | None) -> str:
    """The address of the words on the outlet's own page, or nothing.

    Only where the article has an address and its capture holds the words once, letter for letter,
    in one piece: then a browser that knows text fragments finds them, and marks no other.
    """
    unique = proof and proof.entry.occurrences == 1 and proof.entry.match == "exact"
    if not article.url or not unique or len(quote.segments) > 1:
        return ""
    words = percent_encoded(quote.segments[0], safe="").replace("-", "%2D")
    return f"{article.url}{'' if '#' in article.url else '#'}:~:text={words}"
