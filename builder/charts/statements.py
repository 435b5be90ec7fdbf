"""Statements: whom each article quotes, and how often.

Takes an analysis; gives `statements`, a matrix of speakers and articles. Several prints of one
utterance in one article are one statement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.charts.base import MOST_ROWS, Chart, Href, sources
from builder.charts.held import Cell, Table
from builder.charts.matrix import MOST_COLUMNS, draw
from builder.charts.rows import Row
from builder.wording import count_text, number_text, plural, sentence

_LONG = ("Speaker", "Source", "Statements")

MOST_ARTICLES = 12
"""With more articles than this the table has a row for each that quotes a speaker, no columns."""

Said = Mapping[str, Mapping[str, int]]
"""By speaker and article: how many of the speaker's utterances the article prints."""


def charts(analysis: Analysis, href: Href) -> list[Chart]:
    """The matrix, where anybody is quoted."""
    said = _said(analysis)
    if not said:
        return []
    speakers = sorted(said, key=lambda key: (-sum(said[key].values()), key))
    articles = [article.id for article in analysis.articles]
    return [Chart(
        "statements", _finding(analysis, said, speakers), _subtitle(speakers),
        draw(
            [Row(analysis.briefing.actors[s].name) for s in speakers[:MOST_ROWS]],
            _columns(analysis, articles), _counts(said, speakers[:MOST_ROWS], articles),
            [href(s) for s in speakers[:MOST_ROWS]],
        ),
        _table(analysis, said, speakers, articles, href), "wide",
    )]  # fmt: skip


@once
def _said(analysis: Analysis) -> Said:
    found: dict[str, dict[str, set[str]]] = {}
    for utterance, quotes in analysis.renderings.items():
        for article, quote in quotes:
            speaker = quote.speaker or analysis.briefing.utterances[utterance].speaker
            if quote.withdrawn is None and speaker in analysis.briefing.actors:
                found.setdefault(speaker, {}).setdefault(article, set()).add(utterance)
    return {s: {a: len(ids) for a, ids in by.items()} for s, by in found.items()}


def _columns(analysis: Analysis, articles: Sequence[str]) -> list[str]:
    """The articles' names; beyond what there is room for, one column for all others."""
    names = sources(analysis)
    if len(articles) <= MOST_COLUMNS:
        return [names[key] for key in articles]
    kept = articles[: MOST_COLUMNS - 1]
    return [*(names[key] for key in kept), plural(len(articles) - len(kept), "other")]


def _counts(
    said: Said, speakers: Sequence[str], articles: Sequence[str]
) -> Mapping[tuple[int, int], int]:
    room = MOST_COLUMNS - (len(articles) > MOST_COLUMNS)
    place = {article: number for number, article in enumerate(articles)}
    found: Counter[tuple[int, int]] = Counter()
    for row, speaker in enumerate(speakers):
        for article, count in said[speaker].items():
            found[row, min(place[article], room)] += count
    return found


def _finding(analysis: Analysis, said: Said, speakers: Sequence[str]) -> str:
    """Who is quoted most, how often, and in how many articles."""
    most = said[speakers[0]]
    name = analysis.briefing.actors[speakers[0]].name
    prints = plural(sum(most.values()), "statement")
    tied = sum(sum(by.values()) == sum(most.values()) for by in said.values())
    if tied > 1:
        return f"{sentence(plural(tied, 'speaker'))} are quoted most, with {prints} each"
    everyone = plural(len(analysis.articles), "article")
    every = len(most) == len(analysis.articles)
    where = f"all {everyone}" if every else f"{count_text(len(most))} of {everyone}"
    return f"{name} is quoted most: {prints} in {where}"


def _subtitle(speakers: Sequence[str]) -> str:
    hidden = len(speakers) - MOST_ROWS
    more = f" {sentence(plural(hidden, 'more speaker'))} in the table." if hidden > 0 else ""
    return (
        "Statements of each speaker that each article prints, in quotation marks or as indirect "
        f"speech; the area and the number of a square say how many.{more}"
    )


def _table(
    analysis: Analysis, said: Said, speakers: Sequence[str], articles: Sequence[str], href: Href
) -> Table:
    names = sources(analysis)
    if len(articles) > MOST_ARTICLES:
        return Table(_LONG, tuple(_long(analysis, said, speakers, href)), numeric=(2,))
    rows = [
        (
            Cell(analysis.briefing.actors[speaker].name, href(speaker)),
            *(Cell(_count(said[speaker].get(article, 0))) for article in articles),
        )
        for speaker in speakers
    ]
    head = ("Speaker", *(names[article] for article in articles))
    return Table(head, tuple(rows), numeric=tuple(range(1, len(head))))


def _count(number: int) -> str:
    """A count for the table, in which an article that prints nothing of a speaker is silent."""
    return number_text(number) if number else ""


def _long(
    analysis: Analysis, said: Said, speakers: Sequence[str], href: Href
) -> Iterator[tuple[Cell, ...]]:
    """A row for each speaker and article that prints something of theirs."""
    names, actors = sources(analysis), analysis.briefing.actors
    for speaker in speakers:
        for article in sorted(said[speaker], key=analysis.turn.__getitem__):
            count = number_text(said[speaker][article])
            yield (
                Cell(actors[speaker].name, href(speaker)), Cell(names[article], href(article)),
                Cell(count),
            )  # fmt: skip
