"""What is dear to make and only read: made once, for all processes that run tests side by side."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], T]) -> T:
    """What `make` gives of a folder of its own, and what it leaves there.

    The first process that asks makes it, and those that ask meanwhile wait. A pickle hands it on.
    """
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    kept = shared / f"{name}.made"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            (shared / name).mkdir(exist_ok=True)
            kept.write_bytes(pickle.dumps(make(shared / name)))
    found: T = pickle.loads(kept.read_bytes())
    return found
