"""Documents to records: every fault of every file in one run.

Takes the tree that `source` read; gives the briefing, as far as it could be understood, and the
problems. The only module besides `model` that knows pydantic. Reads no file.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import reduce
from operator import getitem
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from builder.content.reviews import unreviewed
from builder.content.source import Document, Tree
from builder.explain import explained, faults
from builder.kept.cache import digest
from builder.layout import claimed, misplaced, refused
from builder.model.article import Article
from builder.model.base import ID_PATTERN, Loc, Part, Record, know
from builder.model.briefing import Briefing, Page, Vocab
from builder.model.edition import Edition
from builder.model.lean import lean
from builder.model.names import reserved
from builder.model.settings import OPTIONAL, SINGLES
from builder.model.shared import Actor, Event, Place, Question, Utterance
from builder.problem import Problem

P = TypeVar("P", bound=Part)

RECORDS: dict[str, tuple[str, type[Record]]] = {
    r"content/articles/([^/]+)\.yml": ("article", Article),
    r"content/utterances/([^/]+)\.yml": ("utterance", Utterance),
    r"content/actors/([^/]+)\.yml": ("actor", Actor),
    r"content/places/([^/]+)\.yml": ("place", Place),
    r"content/events/\d{4}/([^/]+)\.yml": ("event", Event),
    r"content/questions/([^/]+)\.yml": ("question", Question),
    r"content/editions/(\d+)/edition\.yml": ("edition", Edition),
}
"""Which path holds which kind of record; the group is the stem of its id."""

MODELS = dict(RECORDS.values())

_PLACES = re.compile("|".join(RECORDS))
_KINDS = [kind for kind, _ in RECORDS.values()]
_ID = re.compile(ID_PATTERN)


class Parsed(NamedTuple):
    """A briefing (None when its settings or closed lists are broken) and the problems."""

    briefing: Briefing | None
    problems: tuple[Problem, ...]


@dataclass
class _Desk:
    """What has been understood so far."""

    records: dict[str, dict[str, Record]] = field(
        default_factory=lambda: {kind: {} for kind, _ in RECORDS.values()}
    )
    singles: dict[str, Part] = field(default_factory=dict)
    files: dict[str, Document] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    given: dict[frozenset[str], set[str]] = field(default_factory=dict)

    def refuse(self, document: Document, rule: str, message: str, hint: str, loc: Loc = ()) -> None:
        """Note a problem at a key of a document."""
        mark = document.key(loc)
        place = (document.path, mark.line, mark.column)
        self.problems.append(Problem(*place, rule, "error", message, hint))


def parse(tree: Tree) -> Parsed:
    """Records of every document; a refused record stays known by its id, so that references to
    it are no second error."""
    desk = _Desk()
    for path in sorted(tree.broken):
        if found := _kind_of(path):
            desk.known[found[1]], desk.unread[found[1]] = found[0], path
    for path, document in tree.documents.items():
        _take(desk, path, document)
        desk.problems += unreviewed(path, document.text)
    homeless = tree.documents.keys() - {document.path for document in desk.files.values()}
    for path in (*tree.lost, *sorted(homeless)):
        _claim(desk, path, tree.documents[path].text if path in homeless else "")
    if tree.documents or tree.broken:  # else there is no content, and whoever reads it says so
        for path in sorted(SINGLES.keys() - desk.files.keys() - tree.broken):
            _absent(desk, path)
    desk.problems += refused(tree.texts)
    return Parsed(_briefing(desk, tree), tuple(desk.problems))


def _claim(desk: _Desk, path: str, text: str) -> None:
    """Take the id for known that a file would have if it stood right and could be read: whoever
    refers to it makes no second error. Of a folder that is closed only its path is known."""
    kind, stem = claimed(path, text)
    if _ID.fullmatch(stem) and stem not in desk.known:
        desk.known[stem], desk.unread[stem] = kind, path
    elif not stem:
        desk.unread[path] = path


def _take(desk: _Desk, path: str, document: Document) -> None:
    if path in SINGLES:
        desk.files[path] = document
        single = _validate(desk, document, SINGLES[path], document.data)
        if single is not None:
            desk.singles[path] = single
    elif found := _kind_of(path):
        _record(desk, document, *found)
    else:
        desk.problems.append(misplaced(path, document.text))


def _kind_of(path: str) -> tuple[str, str] | None:
    """The kind of record that lives at a path, and its id."""
    match = _PLACES.fullmatch(path)
    if not match or not match.lastindex:
        return None
    kind, stem = _KINDS[match.lastindex - 1], match[match.lastindex]
    return kind, f"edition-{stem}" if kind == "edition" else stem


def _record(desk: _Desk, document: Document, kind: str, stem: str) -> None:
    if not _ID.fullmatch(stem):
        desk.refuse(
            document, "id", f"the file's name {stem!r} is not an id",
            "lower-case letters, digits and single hyphens",
        )  # fmt: skip
    elif reason := reserved(stem):
        desk.refuse(document, "id", f"the id {stem!r} is reserved: {reason}", "name it otherwise")
    elif stem in desk.known:
        taken = f"taken by {desk.files[stem].path}" if stem in desk.files else "taken"
        desk.refuse(
            document, "id", f"the id {stem!r} is {taken}",
            "ids are unique over all kinds; a place that clashes ends in -place",
        )  # fmt: skip
    else:
        desk.known[stem] = kind
        desk.files[stem] = document
        record = _validate(desk, document, MODELS[kind], _with_id(desk, document, stem))
        if record is not None:
            found = desk.records[kind][stem] = lean(record, desk.given)
            know(found, digest(kind, stem, marshal.dumps(document.data, 0)))


def _with_id(desk: _Desk, document: Document, stem: str) -> Any:
    data = document.data
    if not isinstance(data, dict):
        return data
    if "id" in data:
        desk.refuse(
            document, "id", "the id is never typed",
            f"remove it: the file's name makes it {stem!r}", ("id",),
        )  # fmt: skip
    return {**data, "id": stem}


def _validate(desk: _Desk, document: Document, model: type[P], data: Any) -> P | None:
    if data is None and any(field.is_required() for field in model.model_fields.values()):
        desk.refuse(document, "schema", "the file is empty", "fill it, or remove it")
        return None
    try:
        return model.model_validate({} if data is None else data)
    except ValidationError as error:
        desk.problems += explained(document, model, error)
        return _without_unknown(desk, document, model, data, error)


def _without_unknown(
    desk: _Desk, document: Document, model: type[P], data: Any, error: ValidationError
) -> P | None:
    """The record without its unknown fields, if nothing else is wrong with it: they have been
    reported, and need not hide what is found in the rest."""
    found = faults(error)
    if any(fault["type"] != "extra_forbidden" for fault in found):
        return None
    rest = deepcopy(data)
    for *path, name in (fault["loc"] for fault in found):
        reduce(getitem, path, rest).pop(name, None)
    try:
        return model.model_validate(rest)
    except ValidationError as more:  # of fields that belong together
        desk.problems += explained(document, model, more)
        return None


def _absent(desk: _Desk, path: str) -> None:
    if path in OPTIONAL:
        desk.singles[path] = OPTIONAL[path]
        return
    desk.problems.append(
        Problem(path, 1, 1, "content", "error", "this file is missing",
                "every briefing has it; copy the one that briefing init DIR makes, and edit it")
    )  # fmt: skip


def _briefing(desk: _Desk, tree: Tree) -> Briefing | None:
    if desk.singles.keys() != SINGLES.keys():
        return None
    single: Mapping[str, Any] = {p.split("/")[-1][:-4]: x for p, x in desk.singles.items()}
    groups: dict[str, Any] = {f"{kind}s": found for kind, found in desk.records.items()}
    return Briefing(
        settings=single["briefing"], allow=single["allow"], vocab=_vocab(single),
        pages=_texts(tree, "content/pages/", ".md"),
        locks=_texts(tree, "content/evidence/", ".lock"),
        rolls=_texts(tree, "content/evidence/rolls/", ".lock"),
        files=desk.files, known=desk.known, unread=desk.unread, **groups,
    )  # fmt: skip


def _vocab(single: Mapping[str, Any]) -> Vocab:
    return Vocab(
        ladder=single["ladder"], words=single["words"], likelihood=single["likelihood"],
        event_types=single["event-types"], relations=single["relations"], style=single["style"],
    )  # fmt: skip


def _texts(tree: Tree, folder: str, suffix: str) -> dict[str, Page]:
    return {
        path.removeprefix(folder).removesuffix(suffix): Page(path, text)
        for path, text in tree.texts.items()
        if path.startswith(folder) and path.endswith(suffix) and "/" not in path[len(folder) :]
    }
