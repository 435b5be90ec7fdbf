"""What every record is made of: the strict base class, ids, typed references, dates.

Takes and gives plain data; reads nothing and knows no file. A field's description (the docstring
below it, which `described` reads), allowed values and references are all declared once, on the
field: the validator, the JSON Schema and the field reference are generated from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    Strict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema

from builder.edtf import parse_edtf
from builder.model.lean import share_names

Loc = tuple[str | int, ...]

T = TypeVar("T")
Many = Annotated[tuple[T, ...], Strict(False)]
"""A YAML list, frozen. (Strict mode would refuse a list where a tuple is meant.)"""

LONGEST = 80
"""Characters of an id, or of a page's name: a file of that name fits any disk."""
ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
WHOLE_ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?$"
_DAY = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?"
EDTF_PATTERN = rf"^({_DAY}|\.\.)(/({_DAY}|\.\.))?$|^\[[^\[\]]+\]$"
"""What every date looks like; `parse_edtf` says whether it is one."""


@dataclass(frozen=True)
class RefTo:
    """Marks a field that names another record: the kinds it may name, or none for any."""

    kinds: tuple[str, ...]

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """What the JSON Schema says of such a field: that the rest is a rule's to check."""
        pattern = ID_PATTERN if self.kinds else WHOLE_ID_PATTERN
        return {**handler(core), "pattern": pattern, "refersTo": list(self.kinds)}


LIKENESS = "likeness"
"""Where a part keeps the digest of what it holds, once asked for (`builder/asking/values.py`)."""


class Part(BaseModel):
    """Base of everything that stands inside a file: frozen, strict, no unknown field."""

    __slots__ = (LIKENESS,)
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Make room for parts that are held in little."""
        share_names(cls)


def know(part: Part, likeness: bytes) -> None:
    """Let a part keep a digest that no other part has which is not the same."""
    object.__setattr__(part, LIKENESS, likeness)


def _dated(text: str) -> str:
    parse_edtf(text)
    return text


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST)]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Edtf = Annotated[
    str,
    AfterValidator(_dated),
    WithJsonSchema({"type": "string", "format": "edtf", "pattern": EDTF_PATTERN}),
]
Number = int | Annotated[float, Field(allow_inf_nan=False)]


class Withdrawn(Part):
    """Why a record no longer holds. It keeps its page, with this as its banner."""

    on: Edtf
    """The day of the withdrawal, as an EDTF date.

    Good: "2031-03-04"
    """
    why: Text
    """What was wrong.

    Good: the outlet took the report back
    """


class Record(Part):
    """Base of everything that is a file of its own. `id` is the file's stem, never typed."""

    id: Id
    """The stem of the file's name."""
    formerly: Many[Id] = ()
    """Ids that this record had before; each becomes a redirect."""
    withdrawn: Withdrawn | None = None
    """Why it no longer holds. Nothing that was published is deleted."""


ActorRef = Annotated[str, RefTo(("actor",))]
PlaceRef = Annotated[str, RefTo(("place",))]
EventRef = Annotated[str, RefTo(("event",))]
ArticleRef = Annotated[str, RefTo(("article",))]
QuestionRef = Annotated[str, RefTo(("question",))]
UtteranceRef = Annotated[str, RefTo(("utterance",))]
AnyRef = Annotated[str, RefTo(())]
"""The whole id of any record, or of a part of an article (`article/part`)."""
Asserter = Annotated[str, RefTo(("actor", "narrator"))]
"""An actor, or `narrator`: the outlet in its own voice."""

Basis = Literal["stated", "inferred", "unknown"]
PartOfDay = Literal["early", "morning", "afternoon", "evening", "late", "overnight"]


class When(Part):
    """A time, with what is known of it and why."""

    edtf: Edtf
    """EDTF (ISO 8601-2), quoted: a day, a month, an interval `A/B` that lasts, a set `[A..B]`.

    Good: "2031-03-04"
    Good: "[2031-03-03..2031-03-04]"
    Bad: yesterday (a reader must know which day without knowing when it was written)
    Bad: 04/03/2031 (the year first, then month and day, with hyphens)
    """
    clock: Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    """Local time of day, HH:MM.

    Good: "18:00"
    Bad: 18:00 (unquoted, some YAML readers take it for the number 1080)
    """
    part_of_day: PartOfDay | None = None
    """Where the article says no more than that."""
    tz: str | None = None
    """IANA zone of the clock and the day; the briefing's own where left out."""
    basis: Basis = "stated"
    """`inferred` where we worked it out, `unknown` where nobody can tell."""
    evidence: Text | None = None
    """The words of an article, or our reason, when the basis is `inferred` or `unknown`."""


class Reference(NamedTuple):
    """One reference that stands in a record: where, to which kinds it may lead, to which id."""

    loc: Loc
    kinds: tuple[str, ...]
    target: str


def references(part: Part) -> list[Reference]:
    """Every reference in a record, its parts included, with its place inside the record."""
    found: list[Reference] = []
    _collect(part, (), found)
    return found


def named(part: Part, *without: str) -> list[tuple[str, str]]:
    """Every reference in a part, as the field that holds it and the id; those in some of its own
    fields left out. Quicker than `references`, which say where each stands."""
    found: list[tuple[str, str]] = []
    for name, alias, kinds, nested in _plan(type(part)):
        value = getattr(part, name)
        if value and name not in without:
            _name(value, alias, kinds, nested, found)
    return found


def _name(
    value: Any, field: str, kinds: tuple[str, ...] | None, nested: bool,
    found: list[tuple[str, str]],
) -> None:  # fmt: skip
    if isinstance(value, str):
        if kinds is not None:
            found.append((field, value))
    elif isinstance(value, tuple):
        for item in value:
            _name(item, field, kinds, nested, found)
    elif nested and isinstance(value, Part):
        found += named(value)


def _collect(part: Part, loc: Loc, found: list[Reference]) -> None:
    for name, alias, kinds, nested in _plan(type(part)):
        value = getattr(part, name)
        if type(value) is str:
            if kinds is not None:
                found.append(Reference((*loc, alias), kinds, value))
        elif value:
            _inside(value, (*loc, alias), kinds, nested, found)


def _inside(
    value: Any, loc: Loc, kinds: tuple[str, ...] | None, nested: bool, found: list[Reference]
) -> None:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            _inside(item, (*loc, index), kinds, nested, found)
    elif isinstance(value, str):
        if kinds is not None:
            found.append(Reference(loc, kinds, value))
    elif isinstance(value, Part) and nested:
        _collect(value, loc, found)


@cache
def _plan(model: type[Part]) -> tuple[tuple[str, str, tuple[str, ...] | None, bool], ...]:
    """Per field that can hold a reference: its name, its YAML name, the kinds, and nesting."""
    rows = []
    for name, field in model.model_fields.items():
        found = [*_find((*field.metadata, field.annotation))]
        kinds = next((f.kinds for f in found if isinstance(f, RefTo)), None)
        nested = any(isinstance(f, type) for f in found)
        if kinds is not None or nested:
            rows.append((name, field.alias or name, kinds, nested))
    return tuple(rows)


def _find(hints: tuple[Any, ...]) -> Iterator[RefTo | type[Part]]:
    for hint in hints:
        if isinstance(hint, RefTo) or (isinstance(hint, type) and issubclass(hint, Part)):
            yield hint
        else:
            yield from _find((*getattr(hint, "__metadata__", ()), *get_args(hint)))
