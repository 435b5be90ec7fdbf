"""Tries the mutants in a folder that mutmut has prepared, each in a fork of one process.

Takes what mutmut left in `mutants/` below the working folder: mutated modules, which tests reach
which function, and how long each took. The tests are collected once; each mutant gets a fork in
which it is in force and its tests run, those of its own module first, until one fails. Prints the
fate of each, a line a mutant, in an order by chance that is always the same, so that a run that is
cut short is a fair sample. mutmut's own run collects the tests anew for each mutant: some six times
the work.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import rmtree
from signal import SIG_DFL, SIGXCPU, signal
from tempfile import mkdtemp
from typing import Any

import pytest

FATES = {0: "survived", 1: "killed", -SIGXCPU: "timeout", -9: "timeout"}
MEMORY = 4 << 30


@dataclass(frozen=True)
class Prepared:
    """What mutmut found out: every mutant, the tests that reach a function, and their seconds."""

    names: tuple[str, ...]
    reached: Mapping[str, Sequence[str]]
    seconds: Mapping[str, float]

    @classmethod
    def read(cls, folder: Path) -> Prepared:
        """From its files."""
        metas = [json.loads(meta.read_text("utf-8")) for meta in folder.rglob("*.meta")]
        names = sorted(name for meta in metas for name in meta["exit_code_by_key"])
        stats = json.loads((folder / "mutmut-stats.json").read_text("utf-8"))
        Random(1).shuffle(names)
        reached, seconds = stats["tests_by_mangled_function_name"], stats["duration_by_test"]
        return cls(tuple(names), reached, seconds)

    def tests(self, name: str) -> list[str]:
        """The tests of a mutant: those of its own module first, then the quick ones."""
        function, _, _ = name.partition("__mutmut_")
        own = f"test_{name.split('.')[-2]}.py"
        found = self.reached.get(function, ())
        return sorted(found, key=lambda test: (own not in test, self.seconds.get(test, 0), test))


class Trial:
    """A plugin of pytest that runs collected tests against each mutant instead of once."""

    def __init__(self, prepared: Prepared, told: int) -> None:
        self._prepared, self._told, self._failed = prepared, told, False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note that a test failed."""
        self._failed |= report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant, and print what became of it."""
        items = {item.nodeid: item for item in session.items}
        session.config.pluginmanager.unregister(name="terminalreporter")
        gc.freeze()  # a fork then shares what is there, for nobody counts it through
        for name in self._prepared.names:
            tests = [items[test] for test in self._prepared.tests(name) if test in items]
            os.write(self._told, f"{name}: {self._fate(name, tests)}\n".encode())
        return True

    def _fate(self, name: str, tests: list[pytest.Item]) -> str:
        if not tests:
            return "no tests"
        place = Path(mkdtemp(prefix="mutant-"))
        if (child := os.fork()) == 0:
            self._try(name, tests, place)
        _, status = os.waitpid(child, 0)
        rmtree(place, ignore_errors=True)
        return FATES.get(os.waitstatus_to_exitcode(status), "segfault")

    def _try(self, name: str, tests: list[pytest.Item], place: Path) -> None:
        """In the fork: run tests until one fails; never returns."""
        code = 1
        try:
            self._confine(tests, place)
            _put_in_force(name)
            following: Iterator[pytest.Item | None] = iter((*tests[1:], None))
            for test, after in zip(tests, following, strict=True):
                test.config.hook.pytest_runtest_protocol(item=test, nextitem=after)
                if self._failed:
                    break
            code = int(self._failed)
        finally:
            os._exit(code)

    def _confine(self, tests: list[pytest.Item], place: Path) -> None:
        """Say nothing, write only to a place of its own, and end when it takes far too long."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        known = sum(self._prepared.seconds.get(test.nodeid, 0) for test in tests)
        limit = 5 + int(5 * known)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal(SIGXCPU, SIG_DFL)
        factory: Any = tests[0].config
        factory._tmp_path_factory._basetemp = place


def _put_in_force(name: str) -> None:
    from mutmut.mutation.trampoline import set_mutant_under_test

    set_mutant_under_test(name)


def main() -> int:
    """Try all mutants of the folder; gives pytest's exit code."""
    settings = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["tool"]["mutmut"]
    prepared = Prepared.read(Path("mutants"))
    told = os.dup(sys.stdout.fileno())  # pytest catches what goes to the other
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    os.chdir("mutants")
    sys.path.insert(0, "")
    _put_in_force("")
    chosen = settings["pytest_add_cli_args_test_selection"]
    words = ["--rootdir=.", "-q", "-p", "no:xdist", *chosen, *settings["pytest_add_cli_args"]]
    return int(pytest.main(words, plugins=[Trial(prepared, told)]))


if __name__ == "__main__":
    sys.exit(main())
