"""An id stands once in the file that it belongs to.

Quotations, claims, relations and labels share one namespace inside their article, since each is
known elsewhere as `article/part`; so do the answers of a question, the judgements of an edition
and the entries of each closed list. Of two with one id a reference could mean either. Rename one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from builder.model.base import Loc
from builder.model.briefing import Briefing, parts
from builder.rules.base import Finding, Rule

Named = tuple[Loc, str]


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each id that stands in its file a second time."""
    for record, group in _groups(briefing):
        seen: dict[str, Loc] = {}
        for loc, id_ in group:
            if id_ in seen:
                line = briefing.files[record].mark((*seen[id_], "id")).line
                yield Finding(record, (*loc, "id"), f"the id {id_!r} is taken in line {line}",
                              "give one of the two another id")  # fmt: skip
            seen.setdefault(id_, loc)


def _groups(briefing: Briefing) -> Iterator[tuple[str, Iterable[Named]]]:
    for article in briefing.articles.values():
        yield article.id, [(loc, part.id) for loc, part in parts(article)]
    for question in briefing.questions.values():
        yield question.id, _listed("answers", question.answers)
        yield question.id, _listed("parts", question.parts)
    for edition in briefing.editions.values():
        yield edition.id, _listed("judgements", edition.judgements)
    yield from _closed_lists(briefing)


def _closed_lists(briefing: Briefing) -> Iterator[tuple[str, Iterable[Named]]]:
    settings, vocab = briefing.settings, briefing.vocab
    for name in ("sides", "topics", "coders"):
        yield "content/briefing.yml", _listed(name, getattr(settings, name))
    yield "content/vocab/relations.yml", _listed("relations", vocab.relations.relations)
    yield "content/vocab/event-types.yml", _listed("types", vocab.event_types.types)
    yield "content/vocab/likelihood.yml", _listed("scales", vocab.likelihood.scales)


def _listed(name: str, items: Iterable[Any]) -> Iterable[Named]:
    return [((name, index), item.id) for index, item in enumerate(items)]


RULE = Rule(
    "part-id",
    "error",
    "Content model: ids are unique and for ever",
    check,
    structural=True,
    local=True,
)
