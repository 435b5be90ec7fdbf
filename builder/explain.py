"""What pydantic found wrong with a record, said for the person who typed it.

Takes a document, the model that refused it and pydantic's error; gives problems at the marks of
the fields concerned. Reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from builder.model.base import Loc, Part
from builder.problem import Problem
from builder.source import Document

_PLAIN_MESSAGES = {
    "missing": "the field {field!r} is missing",
    "extra_forbidden": "there is no field {field!r} here",
    "string_type": "{field!r} must be text, not {input!r}",
    "int_type": "{field!r} must be a whole number, not {input!r}",
    "bool_type": "{field!r} must be true or false, not {input!r}",
    "tuple_type": "{field!r} must be a list",
    "model_type": "{field!r} must be a mapping of fields",
    "too_short": "{field!r} must not be empty",
    "string_too_short": "{field!r} must not be empty",
}

_UNION = (("int",), ("float",))


def explained(document: Document, model: type[Part], error: ValidationError) -> Iterable[Problem]:
    """Each fault once: the branches of a union that all failed are one fault."""
    return dict.fromkeys(_each(document, model, error))


def _each(document: Document, model: type[Part], error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False, include_context=True):
        loc = _written(document, tuple(detail["loc"]))
        extra = detail["type"] == "extra_forbidden"
        mark = document.key(loc) if extra else document.mark(loc)
        rule = "unknown-field" if extra else "schema"
        yield Problem(document.path, mark.line, mark.column, rule, "error",
                      _message(detail, loc), _hint(detail, model))  # fmt: skip


def _written(document: Document, loc: Loc) -> Loc:
    """The path as the file has it, without the branch of a union that pydantic appends."""
    return loc[:-1] if loc[-1:] in _UNION and loc[:-1] in document.marks.values else loc


def _message(detail: ErrorDetails, loc: Loc) -> str:
    name = next((str(x) for x in reversed(loc) if isinstance(x, str)), "the file")
    if len(loc) < len(detail["loc"]):
        return f"{name!r} must be a number, not {detail['input']!r}"
    if detail["type"] in _PLAIN_MESSAGES:
        return _PLAIN_MESSAGES[detail["type"]].format(field=name, input=detail["input"])
    if detail["type"] == "literal_error":
        return f"{detail['input']!r} is no value of {name!r}"
    if detail["type"] == "value_error":
        return str(detail["msg"]).removeprefix("Value error, ")
    text = str(detail["msg"])
    return f"{name!r}: {text[0].lower()}{text[1:]}"


def _hint(detail: ErrorDetails, model: type[Part]) -> str:
    if detail["type"] == "literal_error":
        expected = str(detail.get("ctx", {}).get("expected", ""))
        values = re.findall(r"'([^']+)'", expected)
        near = get_close_matches(str(detail["input"]), values, 1)
        return f"did you mean {near[0]!r}?" if near else f"one of {', '.join(values)}"
    if detail["type"] == "extra_forbidden":
        near = get_close_matches(str(detail["loc"][-1]), _field_names(model), 1, 0.75)
        return f"did you mean {near[0]!r}?" if near else "remove it, or look up the field's name"
    return ""


def _field_names(model: type[Part]) -> list[str]:
    """The names of fields of a model and of everything that can stand inside it."""
    text = model.model_json_schema(by_alias=True)
    parts = [text, *text.get("$defs", {}).values()]
    return sorted({name for part in parts for name in part.get("properties", {})})
