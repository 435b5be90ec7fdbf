"""Breaks the core on purpose, one small change at a time, and tells what no test noticed.

Takes the name of a module of the core, or none for all of them; prints how many of its mutants the
tests that belong to it killed, and names the rest, which `mutmut show NAME` prints in
`build/mutants`. Works on a copy of what git knows, one module at a time. Exits with 1 where fewer
than 85 of 100 were killed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORK = Path("build/mutants")
ENOUGH = 85
CORE = ("yamlmarks", "source", "letters", "bounds", "evidence", "analysis", "rules")
"""Modules and packages of `builder` whose tests are tried."""

_CONFIG = """
[tool.mutmut]
source_paths = [{module}]
pytest_add_cli_args_test_selection = [{tests}]
pytest_add_cli_args = ["-m", "not slow and not browser", "-p", "no:cacheprovider"]
also_copy = [{beside}]
"""


@dataclass(frozen=True)
class Outcome:
    """What became of the mutants of one module."""

    module: str
    killed: int
    total: int
    left: tuple[str, ...]

    def __str__(self) -> str:
        share = 100 * self.killed // self.total if self.total else 100
        lines = [f"{self.module}: {self.killed} of {self.total} killed ({share} %)"]
        return "\n  ".join([*lines, *self.left])


def main(chosen: str = "") -> int:
    """Try one module, or all; gives the exit code."""
    modules = [m for m in core() if chosen in ("", m)]
    if not modules:
        print(f"{chosen} is no module of the core: say one like builder/yamlmarks.py")
        return 2
    outcomes = []
    for module in modules:
        outcomes.append(tried(module))
        print(outcomes[-1], flush=True)
    killed, total = sum(o.killed for o in outcomes), sum(o.total for o in outcomes)
    print(f"In all: {killed} of {total} killed")
    return 0 if 100 * killed >= ENOUGH * total else 1


def core() -> Iterator[str]:
    """Every module that is tried."""
    for name in CORE:
        path = Path("builder", name)
        found = sorted(path.glob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
        yield from (one.as_posix() for one in found if one.name != "__init__.py")


def tests_of(module: str) -> list[str]:
    """The tests of a module: those of its own name, else those of its folder."""
    path = Path(module.replace("builder", "tests", 1))
    own = path.with_name(f"test_{path.name}")
    return [(own if own.is_file() else path.parent).as_posix()]


def tried(module: str) -> Outcome:
    """Mutate one module in a copy of the project, and run its tests against each mutant."""
    _copy(module)
    tool = str(Path(sys.executable).with_name("mutmut").absolute())
    subprocess.run([tool, "run"], cwd=WORK, stdout=subprocess.DEVNULL, check=False)
    subprocess.run([tool, "export-cicd-stats"], cwd=WORK, stdout=subprocess.DEVNULL, check=True)
    stats = json.loads((WORK / "mutants/mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    listed = subprocess.run([tool, "results"], cwd=WORK, capture_output=True, text=True, check=True)
    left = [line.strip() for line in listed.stdout.splitlines() if "killed" not in line]
    killed = stats["killed"] + stats.get("timeout", 0)
    return Outcome(module, killed, stats["total"], tuple(line for line in left if line))


def _copy(module: str) -> None:
    shutil.rmtree(WORK, ignore_errors=True)
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        (WORK / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(name, WORK / name)
    beside = sorted({path.name for path in WORK.iterdir()} - {"pyproject.toml"})
    quoted = {"module": [module], "tests": tests_of(module), "beside": beside}
    filled = {key: ", ".join(json.dumps(one) for one in ones) for key, ones in quoted.items()}
    with (WORK / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(_CONFIG.format(**filled))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
