"""A mutant: one small change to one function of a module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Mutant:
    """A change: its name, the module that it is in, the lines of the broken module of which a test
    must execute one to notice it, and the change as a diff."""

    name: str
    module: str
    lines: tuple[int, ...]
    diff: str

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Mutant:
        """One from its fields as JSON has them."""
        return cls(**{**plain, "lines": tuple(plain["lines"])})

    @property
    def key(self) -> tuple[str, str]:
        """What tells whether it is the same as one of another run."""
        return self.name, self.diff

    @property
    def function(self) -> str:
        """The function that it changes, which it shares with its siblings."""
        return self.name.partition("__mutmut_")[0]

    @property
    def module_name(self) -> str:
        """The last part of the module's name."""
        return self.name.split(".")[-2]
