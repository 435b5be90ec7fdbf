"""An edition rests on the articles that it lists, and every article is in some edition.

What only other articles support is left out of an edition before anything is computed; its own
prose and judgements may not lean on them, and an article that no edition lists would be dropped
in silence. Add the article to `articles`, or rest the sentence on one that is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.rules.base import Finding, Rule, refused
from builder.rules.texts import of_record

_CITING = ("evidence", "contrary")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each citation of an article that is not listed, and each article in none."""
    behind, lost = _articles_behind(briefing), refused(briefing, "article")
    for edition in briefing.editions.values():
        for loc, id_, line in cited(edition):
            articles = behind.get(id_, {id_.partition("/")[0]} & briefing.articles.keys())
            if articles and articles.isdisjoint(edition.articles):
                message = f"{id_!r} rests on no article of this edition"
                hint = f"add {' or '.join(sorted(articles))} to its articles"
                yield Finding(edition.id, loc, message, hint, line, lost)
    yield from _unlisted(briefing)


def cited(edition: Edition) -> Iterator[tuple[Loc, str, int | None]]:
    """What an edition's prose and judgements cite: the place, the id, the line of prose."""
    for passage in of_record(edition):
        for sentence in passage.sentences if passage.kind in ("sourced", "judged") else ():
            yield from ((passage.loc, id_, sentence.line) for id_ in sentence.references)
    for index, judgement in enumerate(edition.judgements):
        for field in _CITING:
            for at, id_ in enumerate(getattr(judgement, field)):
                yield ("judgements", index, field, at), id_, None


def _articles_behind(briefing: Briefing) -> Mapping[str, set[str]]:
    """For events, questions and utterances, the articles that tell of them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article in briefing.articles.values():
        told = [report.event for report in article.reports]
        told += [claim.question for claim in article.claims]
        told += [quote.utterance for quote in article.quotes if quote.utterance]
        for id_ in told:
            found[id_].add(article.id)
    return found


def _unlisted(briefing: Briefing) -> Iterator[Finding]:
    listed = {article for edition in briefing.editions.values() for article in edition.articles}
    lost = refused(briefing, "edition")
    hint = "briefing new edition begins the next one, or names the one that is open, to add it to"
    for article in briefing.articles.values() if briefing.editions else ():
        if article.id not in listed and article.withdrawn is None:
            yield Finding(article.id, (), "no edition lists this article", hint, leans=lost)


RULE = Rule(
    "edition-articles",
    "error",
    "ICD 206: what a product rests on is listed",
    check,
    structural=True,
)
