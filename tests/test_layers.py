"""The order of the modules, as the docstring of the package draws it."""

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import builder

PACKAGE = Path(builder.__file__).parent
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path
    for path in PACKAGE.rglob("*.py")
    if path != PACKAGE / "__init__.py"
}


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


def layers() -> list[str]:
    """The names in the docstring's table, in its order."""
    rows = re.findall(r"^    ((?:\w+, )*\w+) {3,}\S", str(builder.__doc__), flags=re.MULTILINE)
    return [name for row in rows for name in row.split(", ")]


def layer(module: str) -> str:
    return module.split(".")[1]


def test_the_docstring_names_every_module_once() -> None:
    assert sorted(layers()) == sorted({layer(module) for module in MODULES})


def test_later_modules_import_earlier_ones_and_never_the_reverse() -> None:
    place = {name: number for number, name in enumerate(layers())}
    backwards = [
        f"{module} imports {other}"
        for module, path in MODULES.items()
        for other in imported(path)
        if place[layer(other)] > place[layer(module)]
    ]
    assert backwards == []


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {module: imported(path) for module, path in MODULES.items()}
    TopologicalSorter(graph).prepare()  # raises CycleError
