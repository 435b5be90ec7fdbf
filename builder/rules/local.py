"""Which records must be looked at again, and the part of a briefing that shows what is wrong there.

Takes a briefing and what earlier checks found nothing wrong with; gives a `Share` of it. A `local`
rule finds in a record what follows from its text, from the closed lists, from the records that it
names, and from the articles that tell of what our prose in it cites. A record is passed over while
all of that is to the byte what it was when no local rule found anything. Whatever had a finding is
looked at each time, for a hint may look further. Every other rule sees the whole briefing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from builder.kept.cache import Shelf, digest
from builder.kept.sealed import SIZE
from builder.model.article import Article
from builder.model.base import Record, references
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.prose import REFERENCE
from builder.rules.base import ALLOW, Share
from builder.rules.texts import of_record

T = TypeVar("T")

Names = tuple[tuple[str, ...], tuple[str, ...]]
"""The ids that a record names in its fields, and those that our prose in it rests on."""

_NOWHERE = bytes(SIZE)


class Local:
    """The local part of one check; `clean` and `named` are shelves of the cache."""

    def __init__(self, briefing: Briefing, clean: Shelf, named: Shelf) -> None:
        self._briefing, self._clean, self._named = briefing, clean, named
        self._told = _told(briefing)
        self._marks = {id_: _mark(briefing, id_) for id_ in briefing.known}
        paths = sorted(briefing.files.keys() - briefing.known.keys() - {ALLOW})
        self._shared = digest(*paths, *(briefing.files[path].digest for path in paths))
        self._keys: dict[str, bytes] = {}
        self._pages = {page.path: page for page in briefing.pages.values()}

    def share(self) -> Share:
        """The records to look at, in all that the local rules look up for them."""
        again = {*self._few(), *self._changed()}
        around = {id_ for record in again for id_ in self._around(record)}
        return Share(_part(self._briefing, again | around), frozenset(again))

    def keep(self, found: Iterable[str]) -> None:
        """Note what turned out to be clean, given the records in which something was found."""
        for record in self._keys.keys() - set(found):
            self._clean.put(self._keys[record], True)

    def _few(self) -> Iterator[str]:
        """What is looked at each time: editions, pages, settings and closed lists."""
        yield from self._briefing.editions
        yield from (page.path for page in self._briefing.pages.values())
        yield from self._briefing.files.keys() - self._briefing.known.keys()

    def _changed(self) -> Iterator[str]:
        for record in self._briefing.known:
            key = self._key(record)
            if self._clean.get(key) is None:
                self._keys[record] = key
                yield record

    def _key(self, record: str) -> bytes:
        """The digest of all that the local rules look up for a record."""
        around = (self._marks.get(id_, _NOWHERE) for id_ in sorted(self._around(record)))
        return digest(self._shared, self._marks[record], b"".join(around))

    def _around(self, record: str) -> set[str]:
        """The records that it names, those that it cites, and the articles that tell of these."""
        fields, cites = self._names(record)
        found = {id_.partition("/")[0] for id_ in (*fields, *cites)}
        for id_ in cites:
            found |= self._told.get(id_, set())
            asked = self._briefing.questions.get(id_)
            found |= {asked.event} if asked and asked.event else set()
        return found

    def _names(self, record: str) -> Names:
        document, page = self._briefing.files.get(record), self._pages.get(record)
        if document is None:
            return (), _cited(page.text) if page else ()
        kind = self._briefing.known.get(record, "")
        key = digest(kind, document.digest)
        kept: Names | None = self._named.get(key)
        if kept is None:
            kept = _named(self._briefing, kind, record)
            self._named.put(key, kept)
        return kept


def _named(briefing: Briefing, kind: str, id_: str) -> Names:
    record = _group(briefing, kind).get(id_) if kind else None
    if record is None:
        return (), ()
    whole = isinstance(record, Edition)  # it rests on articles that no local rule looks up
    fields = {r.target for r in references(record) if not (whole and r.loc[0] == "articles")}
    if isinstance(record, Article):
        fields |= {claim.answer for claim in record.claims if claim.answer}
    cites = {
        id_ for passage in of_record(record) for id_ in (*_cited(passage.text), *passage.cites)
    }
    return tuple(sorted(fields)), tuple(sorted(cites))


def _cited(text: str) -> tuple[str, ...]:
    return tuple(match[1] for match in REFERENCE.finditer(text))


def _told(briefing: Briefing) -> Mapping[str, set[str]]:
    """For events, questions and utterances, the articles that tell of them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article in briefing.articles.values():
        for report in article.reports:
            found[report.event].add(article.id)
        for claim in article.claims:
            found[claim.question].add(article.id)
        for quote in article.quotes:
            found[quote.utterance or ""].add(article.id)
    return found


def _mark(briefing: Briefing, id_: str) -> bytes:
    """The digest of a record: its id, its kind, and its text if that could be read."""
    document = briefing.files.get(id_)
    return digest(id_, briefing.known[id_], document.digest if document else b"")


def _part(briefing: Briefing, ids: set[str]) -> Briefing:
    """The briefing with some of its records only; it knows of all."""
    return replace(
        briefing, whole=briefing,
        articles=_some(briefing.articles, ids), utterances=_some(briefing.utterances, ids),
        actors=_some(briefing.actors, ids), places=_some(briefing.places, ids),
        events=_some(briefing.events, ids), questions=_some(briefing.questions, ids),
    )  # fmt: skip


def _some(group: Mapping[str, T], ids: set[str]) -> dict[str, T]:
    return {key: value for key, value in group.items() if key in ids}


def _group(briefing: Briefing, kind: str) -> Mapping[str, Record]:
    found: Mapping[str, Record] = getattr(briefing, f"{kind}s")
    return found
