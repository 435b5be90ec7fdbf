"""What pydantic found wrong with a record, said for the person who typed it.

Takes a document, the model that refused it and pydantic's error; gives problems at the marks of
the fields concerned. What a field is for comes from its own description. Reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from builder.content.source import Document
from builder.model.base import EDTF_PATTERN, ID_PATTERN, WHOLE_ID_PATTERN, Loc, Part
from builder.model.described import described
from builder.model.names import CAPTURE_PATTERN
from builder.problem import Problem

_MESSAGES = {
    "missing": "the field {name} is missing",
    "extra_forbidden": "there is no field {name} here",
    "string_type": "{name} must be text, not {given}",
    "int_type": "{name} must be a whole number, not {given}",
    "float_type": "{name} must be a number, not {given}",
    "bool_type": "{name} must be true or false, not {given}",
    "tuple_type": "{name} must be a list, not {given}",
    "model_type": "{name} must be a mapping of fields, not {given}",
    "too_short": "{name} holds fewer than {min_length} items",
    "too_long": "{name} holds {actual_length} items, and may hold {max_length}",
    "string_too_short": "{name} is shorter than {min_length} characters",
    "string_too_long": "{name} is longer than {max_length} characters",
    "string_pattern_mismatch": "{given} is no fitting value of {name}",
    "greater_than_equal": "{name} must be at least {ge:g}, not {given}",
    "less_than_equal": "{name} must be at most {le:g}, not {given}",
    "literal_error": "{given} is no value of {name}",
    "value_error": "{error}",
}
"""Ours for pydantic's; for a kind of error that is not here, pydantic's own words stand."""

PATTERNS = {
    ID_PATTERN: "lower-case letters, digits and single hyphens",
    WHOLE_ID_PATTERN: "the id of a record, or article/part",
    EDTF_PATTERN: 'a quoted date: "2031-03-04", "2031-03", "A/B", "[A..B]"',
    r"\S": "write it, or leave the field out",
    r"^([01]\d|2[0-3]):[0-5]\d$": 'a quoted time of day, "00:00" to "23:59"',
    r"^https?://\S+$": "an address that begins with https:// and holds no space",
    r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$": "a language tag such as en or pt-BR",
    CAPTURE_PATTERN: "the bare name of a file, of letters a to z, digits, dots, _ and -",
    r"^Q[1-9]\d*$": "the letter Q and a number",
}
"""What to say where a text does not fit; editors say it too."""

_LONGEST = 40


def explained(document: Document, model: type[Part], error: ValidationError) -> Iterable[Problem]:
    """Each fault once: the branches of a union that all failed are one fault."""
    return dict.fromkeys(_each(document, model, error))


def faults(error: ValidationError) -> tuple[ErrorDetails, ...]:
    """What pydantic lists, less the lists that are too short only without their faulty items."""
    return tuple(
        detail
        for detail in error.errors(include_url=False, include_context=True)
        if detail["type"] != "too_short" or len(detail["input"]) < detail["ctx"]["min_length"]
    )


def _each(document: Document, model: type[Part], error: ValidationError) -> Iterator[Problem]:
    for detail in faults(error):
        loc, kind = _written(detail)
        extra = kind == "extra_forbidden"
        mark = document.key(loc) if extra else document.mark(loc)
        yield Problem(
            document.path, mark.line, mark.column, "unknown-field" if extra else "schema", "error",
            _message(detail, kind, loc), _hint(detail, kind, model, loc),
        )  # fmt: skip


def _written(detail: ErrorDetails) -> tuple[Loc, str]:
    """The path as the file has it, and the kind of fault.

    A number is a whole one or a fraction, and pydantic appends which of the two it tried.
    """
    loc = tuple(detail["loc"])
    return (loc[:-1], "float_type") if loc[-1:] in (("int",), ("float",)) else (loc, detail["type"])


def _message(detail: ErrorDetails, kind: str, loc: Loc) -> str:
    name = _name(loc)
    if detail["input"] in (None, "", []) and kind.endswith(("_type", "too_short", "literal_error")):
        return f"{name} is empty"
    if kind not in _MESSAGES:
        return f"{name}: {detail['msg']}"
    given = _short(detail["input"])
    return _MESSAGES[kind].format(name=name, given=given, **detail.get("ctx", {}))


def _name(loc: Loc) -> str:
    field = next((repr(step) for step in reversed(loc) if isinstance(step, str)), "the file")
    return f"item {loc[-1] + 1} of {field}" if loc and isinstance(loc[-1], int) else field


def _short(given: Any) -> str:
    """A value as it was typed, cut short."""
    if isinstance(given, dict):
        return "a mapping"
    if isinstance(given, list):
        return "a list"
    text = {True: "true", False: "false"}[given] if isinstance(given, bool) else repr(given)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _hint(detail: ErrorDetails, kind: str, model: type[Part], loc: Loc) -> str:
    if kind == "extra_forbidden":
        return _of_unknown(str(loc[-1]), _part(model, loc[:-1]), model)
    field = _field(model, loc)
    match kind:
        case "literal_error":
            return _near(str(detail["input"]), _values(field))
        case "string_pattern_mismatch":
            return PATTERNS.get(str(detail["ctx"]["pattern"]), _description(field))
        case "missing":
            values = ", ".join(_values(field))
            return f"add it: {_description(field) or (values and f'one of {values}') or loc[-1]}"
        case "tuple_type":
            return "put [ ] around it, or each item on a line of its own after '- '"
        case "model_type" if part := _part(model, loc):
            needed = [f.alias or name for name, f in part.model_fields.items() if f.is_required()]
            return f"write its fields: {', '.join(name for name in needed if name != 'id')}"
        case "string_type" if isinstance(detail["input"], int | float):
            return f'quote it: "{str(detail["input"]).lower()}"'
    return _description(field)


def _of_unknown(name: str, part: type[Part] | None, model: type[Part]) -> str:
    here = [key for key in by_alias(part) if key != "id"] if part else []
    owners = [
        key
        for key, field in by_alias(model).items()
        if any(name in _names_below(below) for below in _parts_in(field))
    ]
    if near := get_close_matches(name, here, 1):
        return f"did you mean {near[0]!r}?"
    if owners:
        return f"it belongs inside {' or '.join(owners)}"
    return f"the fields here are {', '.join(here)}"


def _near(given: str, values: list[str]) -> str:
    near = get_close_matches(given, values, 1)
    return f"did you mean {near[0]!r}?" if near else f"one of {', '.join(values)}"


def _description(field: FieldInfo | None) -> str:
    """What a field is for: the first paragraph of its description, and its good example."""
    text = (field.description if field else None) or ""
    first = " ".join(text.split("\n\n")[0].split())
    good = re.search(r"^Good: (.+)$", text, re.MULTILINE)
    return f"{first} Such as: {good[1]}" if good else first


def _values(field: FieldInfo | None) -> list[str]:
    return [str(v) for hint in _unwrapped(field.annotation if field else None)
            if get_origin(hint) is Literal for v in get_args(hint)]  # fmt: skip


def _field(model: type[Part], loc: Loc) -> FieldInfo | None:
    """The field that a path inside a model leads to; None for a part of it or a wrong turn."""
    part = _part(model, loc[:-1])
    return by_alias(part).get(str(loc[-1])) if part and loc and isinstance(loc[-1], str) else None


def _part(model: type[Part], loc: Loc) -> type[Part] | None:
    """The model of the mapping that a path inside a model leads to."""
    part: type[Part] | None = model
    for step in loc:
        if isinstance(step, str) and part is not None:
            field = by_alias(part).get(step)
            part = next(_parts_in(field), None)
    return part


def by_alias(part: type[Part]) -> Mapping[str, FieldInfo]:
    """The fields of a part, with their descriptions, by the names under which they are typed."""
    return {field.alias or name: field for name, field in described(part).items()}


def _parts_in(field: FieldInfo | None) -> Iterator[type[Part]]:
    for hint in _unwrapped(field.annotation if field else None):
        if isinstance(hint, type) and issubclass(hint, Part):
            yield hint


def _unwrapped(hint: Any) -> Iterator[Any]:
    """A type hint and all that it is made of."""
    yield hint
    if get_origin(hint) is not Literal:
        for inner in get_args(hint):
            yield from _unwrapped(inner)


def _names_below(model: type[Part]) -> set[str]:
    names = set(by_alias(model))
    for field in model.model_fields.values():
        names |= {name for part in _parts_in(field) for name in _names_below(part)}
    return names
