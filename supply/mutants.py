"""Breaks the core on purpose, one small change at a time, and tells what no test noticed.

Takes the name of a part of the core, a module or a package, or none for all of them; prints for
each module how many of its mutants the tests of the part killed, and names the rest, which
`mutmut show NAME` prints in the part's folder below `build/mutants`. Works on a copy of what git
knows, one part at a time; mutmut makes the mutants, `supply.trial` tries them. Exits with 1 where
fewer than 85 of 100 were killed in a part.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from supply.copy import copied

WORK = Path("build/mutants")
ENOUGH = 85
CORE = ("yamlmarks", "source", "letters", "bounds", "evidence", "analysis", "rules")
"""Modules and packages of `builder` whose tests are tried."""

_CONFIG = """
[tool.mutmut]
source_paths = [{modules}]
pytest_add_cli_args_test_selection = [{tests}]
pytest_add_cli_args = [
    "-m", "not slow and not browser", "-p", "no:cacheprovider", "--ignore-glob=*/test_hostile.py",
]
also_copy = [{beside}]
"""
_NOTICED = ("killed", "timeout", "segfault")


@dataclass(frozen=True)
class Outcome:
    """What became of the mutants of one module; `left` names those that no test noticed."""

    module: str
    total: int
    left: tuple[str, ...]

    @property
    def killed(self) -> int:
        """How many were noticed."""
        return self.total - len(self.left)

    def __str__(self) -> str:
        share = 100 * self.killed // self.total if self.total else 100
        lines = [f"{self.module}: {self.killed} of {self.total} killed ({share} %)"]
        return "\n  ".join([*lines, *self.left])


def main(*chosen: str) -> int:
    """Try some parts, or all; gives the exit code."""
    parts = [Path(one.rstrip("/")) for one in chosen] or [Path("builder", name) for name in CORE]
    enough = True
    for part in parts:
        modules = modules_of(part)
        if not modules:
            print(f"{part} is no part of the core: say one like builder/rules or builder/source.py")
            return 2
        outcomes = [*tried(modules)]
        print(*outcomes, sep="\n")
        killed, total = sum(o.killed for o in outcomes), sum(o.total for o in outcomes)
        print(f"{part}: in all {killed} of {total} killed", flush=True)
        enough &= 100 * killed >= ENOUGH * total
    return 0 if enough else 1


def modules_of(part: Path) -> list[str]:
    """The modules of a part of the core, by their paths; none where it is no such part."""
    if part.with_suffix("").parts[:2] not in {("builder", name) for name in CORE}:
        return []
    found = sorted(part.glob("*.py")) if part.is_dir() else [part.with_suffix(".py")]
    return [one.as_posix() for one in found if one.name != "__init__.py" and one.is_file()]


def tests_of(module: str) -> str:
    """The tests that a module must satisfy: those of its package, or those of its own name."""
    path = Path(module.replace("builder", "tests", 1))
    return (path.parent if len(path.parts) > 2 else path.with_name(f"test_{path.name}")).as_posix()


def tried(modules: list[str]) -> Iterator[Outcome]:
    """Mutate modules in a copy of the project, and run their tests against each mutant."""
    work = WORK / Path(modules[0]).with_suffix("").as_posix().replace("/", "-")
    _copy(work, modules)
    # It makes the mutants and learns which tests reach them before it looks for one of this name.
    tool = [str(Path(sys.executable).with_name("mutmut").absolute()), "run", "only-prepare"]
    subprocess.run(tool, cwd=work, capture_output=True, check=False)
    trial = [str(Path(sys.executable).absolute()), "-m", "supply.trial"]
    fates = work / "fates.txt"
    with fates.open("w", encoding="utf-8") as listed:
        subprocess.run(trial, cwd=work, stdout=listed, check=True)
    yield from outcomes(modules, fates.read_text(encoding="utf-8"))


def outcomes(modules: list[str], listed: str) -> Iterator[Outcome]:
    """What became of each module, from mutmut's list of mutants and their fates, one a line."""
    fates = dict(line.strip().split(": ") for line in listed.splitlines() if ": " in line)
    for module in modules:
        dotted = module.removesuffix(".py").replace("/", ".")
        own = {n: fate for n, fate in fates.items() if n.rpartition(".")[0] == dotted}
        left = (f"{name}: {fate}" for name, fate in own.items() if fate not in _NOTICED)
        yield Outcome(module, len(own), tuple(left))


def _copy(work: Path, modules: list[str]) -> None:
    copied(work)
    beside = sorted({path.name for path in work.iterdir()} - {"pyproject.toml"})
    tests = sorted({tests_of(module) for module in modules})
    filled = {
        key: ", ".join(map(json.dumps, some))
        for key, some in {"modules": modules, "tests": tests, "beside": beside}.items()
    }
    with (work / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(_CONFIG.format(**filled))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
