"""The order of the modules, as the docstrings of the packages draw it."""

import ast
import importlib
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import builder

PACKAGE = Path(builder.__file__).parent
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path
    for path in PACKAGE.rglob("*.py")
    if path != PACKAGE / "__init__.py"
}
ORDERED = """
asking content draft framing kept making printing publication serve templating
"""
LAYERED = ["builder", *(f"builder.{name}" for name in ORDERED.split())]


def imported(path: Path) -> set[str]:
    """The modules of ours that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            names |= {_source(f"{node.module}", alias.name) for alias in node.names}
    return {module for name in names for module in (name, f"{name}.__init__") if module in MODULES}


def _source(module: str, name: str) -> str:
    """Where `from module import name` takes the name from: a module of that name, or the module."""
    whole = f"{module}.{name}"
    return whole if {whole, f"{whole}.__init__"} & MODULES.keys() else module


def layers(package: str) -> list[str]:
    """The names in the table of a package's docstring, in its order."""
    docstring = str(importlib.import_module(package).__doc__)
    rows = re.findall(r"^    ((?:\w+, )*\w+) {3,}\S", docstring, flags=re.MULTILINE)
    return [name for row in rows for name in row.split(", ")]


def inside(package: str) -> dict[str, str]:
    """The modules of a package, each with the part of the package that it belongs to."""
    depth = package.count(".") + 1
    return {
        module: module.split(".")[depth]
        for module in MODULES
        if module.startswith(f"{package}.") and module != f"{package}.__init__"
    }


@pytest.mark.parametrize("package", LAYERED)
def test_the_docstring_names_every_module_once(package: str) -> None:
    assert sorted(layers(package)) == sorted(set(inside(package).values()))


@pytest.mark.parametrize("package", LAYERED)
def test_later_modules_import_earlier_ones_and_never_the_reverse(package: str) -> None:
    place = {name: number for number, name in enumerate(layers(package))}
    parts = inside(package)
    backwards = [
        f"{module} imports {other}"
        for module, part in parts.items()
        for other in imported(MODULES[module]) & parts.keys()
        if place[parts[other]] > place[part]
    ]
    assert backwards == []


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {module: imported(path) for module, path in MODULES.items()}
    TopologicalSorter(graph).prepare()  # raises CycleError
