"""What the docstring below a field says of it, read where somebody asks.

Takes a model; gives its fields, each with its description. Pydantic would take the source of every
model apart when it is loaded, and a build or a check without errors asks for none of it.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from pydantic.fields import FieldInfo

from builder.model.base import Part


@cache
def described(model: type[Part]) -> Mapping[str, FieldInfo]:
    """The fields of a model by their names, with their descriptions."""
    ours = [each for each in model.__mro__ if issubclass(each, Part)]
    for name, field in model.model_fields.items():
        found = (_docstrings(each.__module__).get((each.__name__, name)) for each in ours)
        field.description = next(filter(None, found), None)
    return model.model_fields


@cache
def _docstrings(module: str) -> Mapping[tuple[str, str], str]:
    """By class and field what stands below each field in a module."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = (node for node in tree.body if isinstance(node, ast.ClassDef))
    return {(each.name, field): text for each in classes for field, text in _below(each)}


def _below(model: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(model.body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, inspect.cleandoc(text)
