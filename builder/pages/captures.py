"""What proves an article: its capture, what of its text is taken up, and its lineage.

Takes an article with its lock; gives counts and digests in words, never a word of the capture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from builder.analysis.whole import Analysis
from builder.evidence.lock import Lock, Tally
from builder.model.article import Article
from builder.pages.base import reason_text, source_name
from builder.pages.proofs import MATCHES, Count, counts, stamp_day
from builder.wording import count_text, join_words, number_text, plural

MOST_NAMED = 20
"""Articles that share text with one, or were never compared with it, are named up to so many."""

_SORTS = {
    "quoted": "Spans between quotation marks", "numbers": "Counted quantities",
    "dates": "Dates", "names": "Mentions of known actors",
}  # fmt: skip


@dataclass(frozen=True)
class Covered:
    """One sort of thing in an article's text, and how many were taken up, ignored and left."""

    what: str
    tally: Tally


@dataclass(frozen=True)
class Compared:
    """Another article, and how much text the two share."""

    article: str
    text: str


@dataclass(frozen=True)
class CaptureView:
    """An article's capture record; without a lock only the file is known, and `sha256` empty."""

    file: str
    sha256: str
    normaliser: int
    words: str
    stamps: str
    matches: str
    counts: tuple[Count, ...]
    coverage: tuple[Covered, ...]
    compared: tuple[Compared, ...]
    more: str
    rest: str
    reasons: tuple[str, ...]


def capture_of(analysis: Analysis, article: Article) -> CaptureView:
    """The record of one article."""
    lock = analysis.locks.get(article.id)
    return CaptureView(
        article.capture, lock.sha256 if lock else "", lock.normaliser if lock else 0,
        plural(lock.words, "word") if lock else "",
        _stamps(lock) if lock else "", _matches(lock) if lock else "",
        counts(analysis, [article.id]),
        tuple(covered(lock)) if lock else (), *_compared(analysis, article),
        _rest(analysis.lineages.least), tuple(_reasons(analysis, article)),
    )  # fmt: skip


def covered(lock: Lock) -> Iterator[Covered]:
    """The counts of a lock, in the order in which they are shown."""
    for sort, words in _SORTS.items():
        if sort in lock.coverage:
            yield Covered(words, lock.coverage[sort])


def total_coverage(analysis: Analysis) -> tuple[Covered, ...]:
    """The counts of all articles together."""
    return tuple(_total(analysis, sort, words) for sort, words in _SORTS.items())


def _total(analysis: Analysis, sort: str, words: str) -> Covered:
    found = [lock.coverage[sort] for lock in analysis.locks.values() if sort in lock.coverage]
    sums = (sum(getattr(tally, state) for tally in found)
            for state in ("captured", "ignored", "left"))  # fmt: skip
    return Covered(words, Tally(*sums))


def _stamps(lock: Lock) -> str:
    """Who verified how many passages, and when."""
    found = Counter((entry.by, stamp_day(entry)) for entry in lock.entries.values())
    if len(found) == 1:
        ((by, on),) = found
        return f"by {by}, {on}"
    return "; ".join(f"{number_text(n)} by {by}, {on}" for (by, on), n in sorted(found.items()))


def _matches(lock: Lock) -> str:
    found = Counter(entry.match for entry in lock.entries.values())
    return "; ".join(
        f"{count_text(found[kind])} {words}" for kind, words in MATCHES.items() if found[kind]
    )


def _compared(analysis: Analysis, article: Article) -> tuple[tuple[Compared, ...], str]:
    """The articles that share text with this one, most first, and those never compared with it;
    and of those that are too many to be named, how many they are."""
    runs = analysis.lineages.shared.get(article.id, {})
    unknown = analysis.lineages.unknown.get(article.id, ())
    most = nsmallest(MOST_NAMED, runs, key=lambda key: (-runs[key], key))
    strangers = nsmallest(MOST_NAMED, unknown)
    more = (
        (len(runs) - len(most), "others share no more runs with it than the last of these"),
        (len(unknown) - len(strangers), "others were never compared with it"),
    )
    return (
        (
            *(Compared(other, plural(runs[other], "shared run")) for other in most),
            *(Compared(other, "never compared") for other in strangers),
        ),
        "; ".join(f"{number_text(count)} {what}" for count, what in more if count),
    )


def _rest(least: int) -> str:
    """How many runs it shares with an article that is not named."""
    return "none" if least == 1 else f"none, or fewer than {count_text(least)}"


def _reasons(analysis: Analysis, article: Article) -> Iterator[str]:
    """Why it counts as one with others: each link's reason, with the two articles it joins."""
    for link in analysis.lineages.reasons(article.id):
        two = join_words([source_name(analysis, key) for key in (link.first, link.second)])
        yield f"{two}: {reason_text(analysis, link)}"
