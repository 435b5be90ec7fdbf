"""Finds out which tests execute which lines, and how long each takes.

Takes collected tests and the modules of interest; runs every test once in a fork, so that whoever
asks stays as it was, and gives a ``Survey``. Has whatever the tests load later loaded before: what
is there before a fork need not be made in each.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

Run = Callable[[pytest.Item, pytest.Item | None], bool]
"""Runs a test, told which comes after it; tells whether it fails."""


class TestsFailError(Exception):
    """Tests fail without any mutant: nothing can be learned from them."""


@dataclass(frozen=True)
class Survey:
    """The tests that execute a line of a module, and the seconds of each, both by name."""

    reached: Mapping[str, Mapping[int, Sequence[str]]]
    seconds: Mapping[str, float]

    def tests(self, module: str, lines: Iterable[int]) -> set[str]:
        """The tests that execute at least one of some lines."""
        of = self.reached.get(module, {})
        return {test for line in lines for test in of.get(line, ())}


def survey(items: Sequence[pytest.Item], modules: Sequence[str], fails: Run) -> Survey:
    """Run every test once, in a fork that tells what it found through a pipe."""
    mine, theirs = os.pipe()
    if (child := os.fork()) == 0:
        _tell(items, modules, fails, theirs)
    os.close(theirs)
    with os.fdopen(mine, encoding="utf-8") as told:
        text = told.read()
    if os.waitpid(child, 0)[1]:
        raise TestsFailError(text)
    found = json.loads(text)
    _load(found["loaded"])
    reached = {
        module: {int(line): tests for line, tests in lines.items()}
        for module, lines in found["reached"].items()
    }
    return Survey(reached, found["seconds"])


def _tell(items: Sequence[pytest.Item], modules: Sequence[str], fails: Run, told: int) -> None:
    """In the fork: never returns."""
    code = 1
    try:
        with os.fdopen(told, "w", encoding="utf-8") as text:
            before = {*sys.modules}
            failed, found = _traced(items, modules, fails)
            found["loaded"] = sorted({*sys.modules} - before)
            text.write(", ".join(failed) if failed else json.dumps(found))
            code = bool(failed)
    finally:
        os._exit(code)


def _traced(
    items: Sequence[pytest.Item], modules: Sequence[str], fails: Run
) -> tuple[list[str], dict[str, Any]]:
    """The tests that fail, and what the survey is made of."""
    import coverage  # only the tools have it

    traced = coverage.Coverage(data_file=None, include=[*modules], config_file=False)
    traced.set_option("run:core", "ctrace")  # others tell of a line only once
    failed, seconds = [], {}
    traced.start()
    for item, after in zip(items, (*items[1:], None), strict=True):
        _forget()
        traced.switch_context(item.nodeid)
        began = time.process_time()
        failed += [item.nodeid] if fails(item, after) else []
        seconds[item.nodeid] = time.process_time() - began
    traced.stop()
    data = traced.get_data()
    paths = {module: str(Path(module).absolute()) for module in modules}
    reached = {module: data.contexts_by_lineno(path) for module, path in paths.items()}
    return failed, {"reached": reached, "seconds": seconds}


def _forget() -> None:
    """Empty what the builder remembers, so that each test executes all that it needs."""
    for name, module in [*sys.modules.items()]:
        if name.startswith("builder."):
            for value in [*vars(module).values()]:
                getattr(value, "cache_clear", lambda: None)()


def _load(names: Iterable[str]) -> None:
    """Have modules loaded, and the tables of Hypothesis made, before anything forks."""
    for name in names:
        with suppress(Exception):
            importlib.import_module(name)
    from hypothesis.internal import charmap

    charmap.charmap()
