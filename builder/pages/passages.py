"""What stands on which page of an article: its passages, cut into pages that a phone can load.

Takes an article; gives its passages in groups, each group on one page. A short article has them all
on its page. A long one has an index there, in which every passage keeps the anchor under which it
may have been published, and its passages on pages behind it; what stands on which of those changes
with the article. Knows nothing of an analysis: addresses are worked out from this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.asking.once import Lazily, once
from builder.model.article import Article, Claim, Ignored, Label, Relation, Report
from builder.model.briefing import Briefing
from builder.model.quote import Quote

Passage = Quote | Claim | Report | Relation | Label | Ignored

SHORT = 6_000
"""An article whose passages weigh no more has them on its own page."""

MOST = 7_900
"""What the passages of one page weigh at most, in bytes as they are sent, or nearly."""

_BARE = 45
"""Of a passage without its words: anchor, links, place in the capture."""


@dataclass(frozen=True)
class Group:
    """Passages that are not torn apart: one, or all of an article that answer one question, or name
    one actor. `section` is where the page shows them."""

    section: str
    passages: tuple[Passage, ...]

    @property
    def weight(self) -> int:
        """About how many bytes it takes, compressed."""
        return sum(_BARE + len(_text(one)) // 2 for one in self.passages)


def groups(article: Article) -> tuple[Group, ...]:
    """All passages of an article, in the order of its page."""
    return (
        *(Group("quotes", (one,)) for one in article.quotes),
        *(Group("claims", found) for found in _by(article.claims, "question")),
        *(Group("reports", (one,)) for one in article.reports),
        *(Group("relations", (one,)) for one in article.relations),
        *(Group("labels", found) for found in _by(article.labels, "actor")),
        *(Group("ignored", (one,)) for one in article.ignored),
    )


def sheets(article: Article) -> tuple[tuple[Group, ...], ...]:
    """The groups of each of the article's pages, its own first: all of them, or none."""
    found = groups(article)
    if sum(group.weight for group in found) <= SHORT:
        return (found,)
    return (), *_cut(found)


def sheet_of(briefing: Briefing, article: str, part: str) -> int:
    """The number of the page on which a part of an article stands; 1 is the article's own."""
    return _numbers(briefing)[article].get(part, 1)


@once
def _numbers(briefing: Briefing) -> Mapping[str, Mapping[str, int]]:
    """For each article the pages of its parts. A table, because most edits to an article leave its
    parts where they are, and whoever asks for an address asks for no more."""
    articles = briefing.articles
    return Lazily(articles, lambda article: _numbered(articles[article]))


def _numbered(article: Article) -> Mapping[str, int]:
    return {
        one.id: number
        for number, found in enumerate(sheets(article), 1)
        for group in found
        for one in group.passages
        if not isinstance(one, Report | Ignored)
    }


def _cut(found: Sequence[Group]) -> Iterator[tuple[Group, ...]]:
    """Runs of groups of at most `MOST`; a group that weighs more has a page to itself."""
    run: list[Group] = []
    weight = 0
    for group in found:
        if run and weight + group.weight > MOST:
            yield tuple(run)
            run, weight = [], 0
        run.append(group)
        weight += group.weight
    yield tuple(run)


def _by(parts: Iterable[Claim] | Iterable[Label], name: str) -> Iterable[tuple[Passage, ...]]:
    """Parts that share a field, in the order in which its values come first."""
    found: dict[str, list[Passage]] = {}
    for part in parts:
        found.setdefault(getattr(part, name), []).append(part)
    return map(tuple, found.values())


def _text(one: Passage) -> str:
    """The words that a page shows of it."""
    if isinstance(one, Quote):
        return " ".join(one.segments)
    if isinstance(one, Ignored):
        return one.words + one.reason
    return " ".join((*one.words, one.says if isinstance(one, Report) else ""))
