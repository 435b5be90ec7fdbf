"""Breaks the core on purpose, one small change at a time, and tells what no test noticed.

Takes the name of a part of the core, a module or a package, or none for all of them; prints for
each module how many of its mutants the tests of the part killed, and names the rest, whose changes
stand in `left.diff` in the part's folder below `build/mutants`. Works on a copy of what git knows,
one part at a time; mutmut makes the mutants, `supply.trial` tries them. With `--again` it goes on
from the last run, and tries what that one left, did not come to or did not know. Exits with 1 where
fewer than 85 of 100 were killed in a part.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from supply.breaks import broken
from supply.copy import copied
from supply.mutant import Mutant
from supply.trial import FATES, LISTED, NOTICED, read_fates

WORK = Path("build/mutants")
ENOUGH = 85
CORE = (
    "content/yamlmarks", "content/source", "content/letters", "content/bounds",
    "evidence", "analysis", "rules",
)  # fmt: skip
"""Modules and packages of `builder` whose tests are tried."""

_TESTS = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov", "-s", "--tb=native",
          "-m", "not slow and not browser", "--ignore-glob=*/test_hostile.py")  # fmt: skip


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
    again = chosen[:1] == ("--again",)
    named = [Path(one.rstrip("/")) for one in chosen[again:]]
    enough = True
    for part in named or [Path("builder", name) for name in CORE]:
        if not (modules := modules_of(part)):
            print(f"{part} is no part of the core: say builder/rules, or builder/content/source.py")
            return 2
        found = [*outcomes(modules, tried(part, modules, again=again))]
        print(*found, sep="\n")
        killed, total = sum(o.killed for o in found), sum(o.total for o in found)
        print(f"{part}: in all {killed} of {total} killed", flush=True)
        enough &= 100 * killed >= ENOUGH * total
    return 0 if enough else 1


def modules_of(part: Path) -> list[str]:
    """The modules of a part of the core, by their paths; none where it is no such part."""
    if not any(part.with_suffix("").is_relative_to(Path("builder", name)) for name in CORE):
        return []
    found = sorted(part.glob("*.py")) if part.is_dir() else [part.with_suffix(".py")]
    return [one.as_posix() for one in found if one.name != "__init__.py" and one.is_file()]


def tests_of(module: str) -> str:
    """The tests that a module must satisfy: those of its package, or those of its own name."""
    path = Path(module.replace("builder", "tests", 1))
    alone = path.with_suffix("").relative_to("tests").as_posix() in CORE
    return (path.with_name(f"test_{path.name}") if alone else path.parent).as_posix()


def tried(part: Path, modules: list[str], *, again: bool) -> str:
    """Break modules in a copy of the project, and run their tests against each mutant."""
    work = WORK / "-".join(part.with_suffix("").parts)
    before = noticed(work) if again else {}
    copied(work)
    mutants = broken(work, modules)
    (work / LISTED).write_text(json.dumps([asdict(mutant) for mutant in mutants]), "utf-8")
    known = (f"{m.name}: {before[m.key]}\n" for m in mutants if m.key in before)
    (work / FATES).write_text("".join(known), "utf-8")
    tests = sorted({tests_of(module) for module in modules})
    trial = [str(Path(sys.executable).absolute()), "-m", "supply.trial", *_TESTS, *tests]
    with (work / FATES).open("a", encoding="utf-8") as listed:
        subprocess.run(trial, cwd=work, stdout=listed, check=True)
    return (work / FATES).read_text("utf-8")


def noticed(work: Path) -> dict[tuple[str, str], str]:
    """The mutants that the last run of a part tried and that were noticed, with their fates."""
    if not (work / FATES).exists():
        return {}
    mutants = [Mutant.of(one) for one in json.loads((work / LISTED).read_text("utf-8"))]
    fates = read_fates((work / FATES).read_text("utf-8"))
    return {m.key: fates[m.name] for m in mutants if fates.get(m.name) in NOTICED}


def outcomes(modules: list[str], listed: str) -> Iterator[Outcome]:
    """What became of each module, from mutmut's list of mutants and their fates, one a line."""
    fates = read_fates(listed)
    for module in modules:
        dotted = module.removesuffix(".py").replace("/", ".")
        own = {n: fate for n, fate in fates.items() if n.rpartition(".")[0] == dotted}
        left = (f"{name}: {fate}" for name, fate in own.items() if fate not in NOTICED)
        yield Outcome(module, len(own), tuple(left))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
