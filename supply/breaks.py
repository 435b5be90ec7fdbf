"""Breaks a module in many ways, each a small change to one function: its mutants.

Takes a module's path and source; gives the source with every mutant of every function beside it,
as mutmut makes it, and what each changes. `supply.trial` puts one in force at a time.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from itertools import zip_longest
from pathlib import Path

from supply.mutant import Mutant

Function = ast.FunctionDef | ast.AsyncFunctionDef


def broken(folder: Path, modules: Iterable[str]) -> list[Mutant]:
    """Put broken modules in place of those of a folder; gives all their mutants."""
    from mutmut.mutation.file_mutation import mutate_file_contents

    mutants: list[Mutant] = []
    for module in modules:
        path = folder / module
        made = mutate_file_contents(module, path.read_text("utf-8"))
        path.write_text(made.code, "utf-8")
        mutants += mutants_in(module, made.code, made.mutant_names)
    return mutants


def mutants_in(module: str, code: str, names: Iterable[str]) -> Iterator[Mutant]:
    """What the mutants of a broken module change, by the names of their functions."""
    rows = code.splitlines()
    nodes = [node for node in ast.walk(ast.parse(code)) if isinstance(node, Function)]
    found = {node.name: node for node in nodes}
    originals = {mutants: node for node in nodes for mutants in _names_of_mutants(node)}
    dotted = module.removesuffix(".py").replace("/", ".")
    for name in names:
        original = originals[name.rpartition("_")[0]]
        one, other = _text(rows, original), _text(rows, found[name], original.name)
        lines = _lines(original, original.lineno + _differs(one, other))
        diff = "\n".join([*unified_diff(one, other, lineterm="")][3:])
        yield Mutant(f"{dotted}.{name}", module, lines, diff)


def _names_of_mutants(node: Function) -> Iterator[str]:
    """What the names of a function's mutants begin with, where it has any: mutmut decorates it."""
    for decorator in node.decorator_list:
        match decorator:
            case ast.Call(ast.Name("_mutmut_mutated"), [ast.Name(table), *_]):
                yield table.removeprefix("mutants_")


def _text(rows: Sequence[str], node: Function, name: str = "") -> list[str]:
    first, *others = rows[node.lineno - 1 : node.end_lineno]
    return [first.replace(f" {node.name}(", f" {name or node.name}(", 1), *others]


def _differs(one: Sequence[str], other: Sequence[str]) -> int:
    """The first line in which two texts differ."""
    pairs = enumerate(zip_longest(one, other))
    return next(place for place, (mine, yours) in pairs if mine != yours)


def _lines(function: Function, line: int) -> tuple[int, ...]:
    """The lines that are executed with one: its statement's, or where it is not in the body all."""
    if line < function.body[0].lineno:
        return tuple(range(function.body[0].lineno, (function.end_lineno or line) + 1))
    around = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    inner = max(around, key=lambda node: (node.lineno, -(node.end_lineno or 0)))
    return tuple(sorted({line, *_own_lines(inner)}))


def _own_lines(statement: ast.stmt) -> range:
    """The lines of a statement without those of its body."""
    body: Sequence[ast.stmt] = getattr(statement, "body", [])
    end = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(end, statement.lineno) + 1)
