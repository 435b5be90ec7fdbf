"""A new record: where it goes, what is filled in, and what to do next.

Takes the parsed content, a kind, an id and what the command line gave; gives a draft, or raises
`RefusedDraftError` with words for the person at the terminal. Writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from builder.desk.carry import carried
from builder.desk.modeline import PLACES
from builder.desk.template import template
from builder.edtf import parse_edtf
from builder.latin import latin
from builder.model.base import ID_PATTERN
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.model.names import reserved

NEXT: Mapping[str, str] = {
    "article": "put the captured text into articles/, fill in what stands open, then add its"
    " quotes, claims and reports",
    "utterance": "say who said it, how and when; then let the quotes of the articles point at it",
    "actor": "say what they are, and add every form of the name that an article prints",
    "place": "say how precisely it is known; give its coordinates if you can check them",
    "event": "fill in what stands open; then let each article that tells of it report it",
    "question": "fill in what stands open; then let the claims of the articles answer it",
    "edition": "see that the bottom line and the summary of sources hold, and say of each judgement"
    " what changed it",
}
"""What to do with a new record of each kind."""


class RefusedDraftError(Exception):
    """A record that cannot be begun; the message says why, and what would do."""


@dataclass(frozen=True)
class Draft:
    """A new file: the record's id, its path from the root, its text."""

    id: str
    path: str
    text: str


def draft(briefing: Briefing, kind: str, name: str, when: str, frozen: Set[int]) -> Draft:
    """A new record of a kind. `when` is an EDTF date, or empty where none was given; `frozen` are
    the numbers of the editions that are."""
    if kind == "edition":
        return _edition(briefing, name, when, frozen)
    _refuse_bad(kind, name)
    _refuse_taken(briefing, kind, name)
    given = {**_time(kind, when), **_speaker(briefing, kind, name)}
    path = PLACES[kind].format(id=name, year=_year(when) if kind == "event" else "")
    return Draft(name, path, template(kind, given))


def _edition(briefing: Briefing, name: str, when: str, frozen: Set[int]) -> Draft:
    """The next edition, with what the last one holds; an empty one where there is none."""
    last = briefing.newest
    number = last.number + 1 if last else 1
    if name not in ("", str(number)):
        raise RefusedDraftError(f"the next edition is number {number}, not {name!r}")
    path = PLACES["edition"].format(id=number)
    articles = [*_articles(briefing, last)]
    days = {"as_of": when, "cutoff": when} if when and _quoted(when) else {}
    if when and not parse_edtf(when).precise:
        raise RefusedDraftError('--when: an edition is of one known day, such as "2031-03-04"')
    if last is None:
        days = {field: _quoted(day) for field, day in days.items()}
        given = {"number": str(number), "articles": f"[{', '.join(articles)}]", **days}
        return Draft(f"edition-{number}", path, template("edition", given))
    if last.number not in frozen:
        raise RefusedDraftError(
            f"edition {last.number} is still open: add to {briefing.files[last.id].path}, or freeze"
            " it first with briefing edition"
        )
    if when and when < last.cutoff:
        raise RefusedDraftError(
            f"--when: edition {last.number} is of {last.cutoff}, and none goes back behind that"
        )
    return Draft(f"edition-{number}", path, carried(last, number, days, articles))


def _articles(briefing: Briefing, last: Edition | None) -> Iterator[str]:
    """Those of the last edition, in its order, then the new ones; withdrawn ones left out."""
    known = sorted(key for key, kind in briefing.known.items() if kind == "article")
    for key in dict.fromkeys((*(last.articles if last else ()), *known)):
        article = briefing.articles.get(key)
        if article is None or article.withdrawn is None:
            yield key


def _refuse_bad(kind: str, name: str) -> None:
    if not name:
        raise RefusedDraftError(f"say which: briefing new {kind} ID")
    if reason := reserved(name):
        raise RefusedDraftError(f"{name!r} is reserved: {reason}")
    if not re.fullmatch(ID_PATTERN, name):
        hint = f"; {as_id(name)} would do" if as_id(name) else ""
        raise RefusedDraftError(
            f"{name!r} is no id: lower-case letters, digits and single hyphens{hint}"
        )


def _refuse_taken(briefing: Briefing, kind: str, name: str) -> None:
    taken = briefing.known.get(name)
    if taken is None:
        return
    path = briefing.files[name].path if name in briefing.files else f"a broken {taken}"
    free = f"{name}-place" if kind == "place" and taken != "place" else ""
    hint = f"; {free} would do" if free and free not in briefing.known else ""
    raise RefusedDraftError(f"the id {name!r} is taken by {path}{hint}")


def _time(kind: str, when: str) -> Mapping[str, str]:
    fields = {"article": "published", "utterance": "said", "event": "when"}
    if when and kind not in fields:
        raise RefusedDraftError(f"a new {kind} has no date: leave --when out")
    return {fields[kind]: f"\n  edtf: {_quoted(when)}"} if when else {}


def _speaker(briefing: Briefing, kind: str, name: str) -> Mapping[str, str]:
    """Who said a new utterance, as a quote names them that points at it already, as drafts do."""
    quotes = (quote for article in briefing.articles.values() for quote in article.quotes)
    named = (quote.speaker for quote in quotes if quote.utterance == name and quote.speaker)
    speaker = next(named, "") if kind == "utterance" else ""
    return {"speaker": speaker} if speaker else {}


def _year(when: str) -> str:
    span = parse_edtf(when) if when else None
    if span is None or span.first is None:
        raise RefusedDraftError(
            'the file of an event lies in the folder of its year: give --when "2031-03-04"'
        )
    return f"{span.first.year:04}"


def _quoted(when: str) -> str:
    try:
        parse_edtf(when)
    except ValueError as error:
        raise RefusedDraftError(f"--when: {error}") from None
    return f'"{when}"'


def as_id(name: str) -> str:
    """The id that a name would make: `Mira Tollén` gives `mira-tollen`; empty if none."""
    return re.sub("[^a-z0-9]+", "-", latin(name)).strip("-")[:80].strip("-")
