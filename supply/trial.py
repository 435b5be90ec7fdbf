"""Tries mutants, each in a fork of one process that has collected the tests.

Takes a copy of the project in which `supply.breaks` has put broken modules, and the list of their
mutants. For each it runs the tests that execute the changed line until one fails; first those that
found most of the function's other mutants, for their seconds. Prints the fate of each, a line a
mutant, in an order by chance that is always the same, so that a run that is cut short is a fair
sample; what is not noticed goes with its diff to `left.diff`. A mutated function has the code of
its mutant and runs as fast as ever; where a module has computed something when it was loaded, that
was done with the sound one.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from mmap import mmap
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import mkdtemp
from types import FunctionType
from typing import Any

import pytest

from supply.mutant import Mutant
from supply.survey import Survey, survey

LISTED, FATES, LEFT = "mutants.json", "fates.txt", "left.diff"
NOTICED = ("killed", "timeout", "segfault")
MEMORY = 4 << 30

_EXITS = {0: "survived", 1: "killed", -signal.SIGKILL: "timeout"} | dict.fromkeys(
    (-signal.SIGPROF, -signal.SIGALRM), "timeout"
)

_BODIES: list[tuple[FunctionType, Mapping[str, Any]]] = []


class Order:
    """Learns which tests find what: those that find most for the time they take come first."""

    def __init__(self, seconds: Mapping[str, float]) -> None:
        self._seconds = seconds
        self._run: Counter[tuple[str, str]] = Counter()
        self._found: Counter[tuple[str, str]] = Counter()

    def of(self, mutant: Mutant, tests: set[str]) -> list[str]:
        """The tests in the order in which to run them against a mutant."""
        own = f"test_{mutant.module_name}.py"

        def price(test: str) -> tuple[float, str]:
            key = mutant.function, test
            likely = (self._found[key] + (0.5 if own in test else 0.1)) / (self._run[key] + 1)
            return (self._seconds.get(test, 0) + 0.005) / likely, test

        return sorted(tests, key=price)

    def learn(self, mutant: Mutant, run: Sequence[str], *, found: bool) -> None:
        """Note which tests were run against a mutant, and whether the last of them noticed it."""
        self._run.update((mutant.function, test) for test in run)
        if found:
            self._found[mutant.function, run[-1]] += 1


class Trial:
    """A plugin of pytest that runs collected tests against each mutant instead of once."""

    def __init__(self, mutants: Sequence[Mutant], told: int) -> None:
        self._mutants, self._told, self._failed = mutants, told, False
        self._at = mmap(-1, 8)  # how many tests a fork has begun

    @pytest.hookimpl(tryfirst=True)
    def pytest_load_initial_conftests(self) -> None:
        """Settle Hypothesis before the tests' own profiles, which go on from this one."""
        _settle_hypothesis()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note that a test failed."""
        self._failed |= report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant, and print what became of it."""
        session.config.pluginmanager.unregister(name="terminalreporter")
        modules = sorted({mutant.module for mutant in self._mutants})
        known = survey(session.items, modules, self._fails)
        self._try_all({item.nodeid: item for item in session.items}, known)
        return True

    def _try_all(self, items: Mapping[str, pytest.Item], known: Survey) -> None:
        order, forces = Order(known.seconds), _forces()
        gc.freeze()  # a fork then shares what is there, for nobody counts it through
        for mutant in self._mutants:
            tests = order.of(mutant, known.tests(mutant.module, mutant.lines))
            with _in_force(*forces[mutant.name]):
                fate = self._fate([items[test] for test in tests], known)
            begun = int.from_bytes(self._at[:], "big")
            order.learn(mutant, tests[:begun], found=fate == "killed")
            self._tell(mutant, fate)

    def _tell(self, mutant: Mutant, fate: str) -> None:
        os.write(self._told, f"{mutant.name}: {fate}\n".encode())
        if fate not in NOTICED:
            with Path(LEFT).open("a", encoding="utf-8") as left:
                left.write(f"{mutant.name}: {fate}\n{mutant.diff}\n\n")

    def _fate(self, tests: Sequence[pytest.Item], known: Survey) -> str:
        self._at[:] = bytes(8)
        if not tests:
            return "no tests"
        place = Path(mkdtemp(prefix="mutant-"))
        if (child := os.fork()) == 0:
            self._try(tests, known, place)
        _, status = os.waitpid(child, 0)
        rmtree(place, ignore_errors=True)
        return _EXITS.get(os.waitstatus_to_exitcode(status), "segfault")

    def _try(self, tests: Sequence[pytest.Item], known: Survey, place: Path) -> None:
        """In the fork: run tests until one fails; never returns."""
        code = 1
        try:
            _confine(tests[0], place)
            following: Iterator[pytest.Item | None] = iter((*tests[1:], None))
            for number, (test, after) in enumerate(zip(tests, following, strict=True), 1):
                self._at[:] = number.to_bytes(8, "big")
                _limit(known.seconds[test.nodeid])
                if self._fails(test, after):
                    break
            code = int(self._failed)
        finally:
            os._exit(code)

    def _fails(self, test: pytest.Item, after: pytest.Item | None) -> bool:
        self._failed = False
        test.config.hook.pytest_runtest_protocol(item=test, nextitem=after)
        return self._failed


def _confine(test: pytest.Item, place: Path) -> None:
    """Say nothing, write only to a place of its own, and hold no more than is fair."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    config: Any = test.config
    config._tmp_path_factory._basetemp = place


def _limit(seconds: float) -> None:
    """End a test that works far longer than it does without a mutant, or that waits for ever."""
    signal.setitimer(signal.ITIMER_PROF, 2 + 20 * seconds)
    signal.setitimer(signal.ITIMER_REAL, 60 + 200 * seconds)


# --- the mutants in the loaded modules ------------------------------------------------------


def _remember(mutants: dict[str, Any], **_: bool) -> Callable[[FunctionType], FunctionType]:
    """Stands for mutmut's decorator, which looks at each call which mutant is to run."""

    def as_it_is(function: FunctionType) -> FunctionType:
        _BODIES.append((function, mutants))
        return function

    return as_it_is


def _forces() -> dict[str, tuple[FunctionType, FunctionType]]:
    """For each mutant, by its name, the function that it changes and what this becomes."""
    return {
        f"{function.__module__}.{name}": (function, getattr(changed, "__func__", changed))
        for function, mutants in _BODIES
        for name, changed in mutants.items()
    }


@contextmanager
def _in_force(function: FunctionType, changed: FunctionType) -> Iterator[None]:
    sound = function.__code__, function.__defaults__, function.__kwdefaults__
    _become(function, changed.__code__, changed.__defaults__, changed.__kwdefaults__)
    yield
    _become(function, *sound)


def _become(function: FunctionType, code: Any, defaults: Any, named: Any) -> None:
    function.__code__, function.__defaults__, function.__kwdefaults__ = code, defaults, named


# --- the process ----------------------------------------------------------------------------


def _settle_hypothesis() -> None:
    """The same examples for every mutant, none looked for twice, and nobody hurried."""
    from hypothesis import HealthCheck, Phase, settings

    settings.register_profile(
        "mutants", phases=(Phase.explicit, Phase.generate), derandomize=True, database=None,
        suppress_health_check=[*HealthCheck],
    )  # fmt: skip
    settings.load_profile("mutants")


def read_fates(text: str) -> dict[str, str]:
    """The fates of mutants by their names, from a list with one a line."""
    pairs = (line.strip().rpartition(": ") for line in text.splitlines())
    return {name: fate for name, _, fate in pairs if name}


def main(*words: str) -> int:
    """Try the mutants that are listed in the working folder; gives pytest's exit code."""
    from mutmut.mutation import trampoline

    trampoline.wrap_in_trampoline = _remember
    known = read_fates(Path(FATES).read_text("utf-8"))
    listed = (Mutant.of(one) for one in json.loads(Path(LISTED).read_text("utf-8")))
    mutants = [mutant for mutant in listed if mutant.name not in known]
    Random(1).shuffle(mutants)
    told = os.dup(sys.stdout.fileno())  # pytest catches what goes to the other
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.path.insert(0, "")
    return int(pytest.main([*words], plugins=[Trial(mutants, told)]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
