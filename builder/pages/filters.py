"""Filters over a list: what can be chosen, and which rows each choice leaves.

Takes the rows of a whole list, and two functions that know them; gives the form that a page shows,
and the table that a list which goes on over pages needs besides. A row's words stand under the name
of the control that looks at them, split by spaces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

T = TypeVar("T")

MOST_OPTIONS = 60
"""Choices that a page of a longer list names; of more it names its own, and the script the rest."""


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter."""

    value: str
    text: str


@dataclass(frozen=True)
class Control:
    """A filter: the name of the words that it looks at, its label, its choices."""

    name: str
    label: str
    all: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Form:
    """The filters as a page shows them, and how many rows they go through."""

    controls: tuple[Control, ...]
    total: int


class Whole(Protocol):
    """What is known of a whole list without its rows."""

    @property
    def words(self) -> tuple[Mapping[str, str], ...]:
        """The words of each row that can be filtered, in order."""

    @property
    def controls(self) -> tuple[Control, ...]:
        """All that can be chosen."""


class Filters(Generic[T]):
    """The filters over all rows of a list; `words` gives None for a row that none applies to."""

    def __init__(
        self, rows: Sequence[T], words: Callable[[T], Mapping[str, str] | None],
        controls: Callable[[Sequence[T]], tuple[Control, ...]],
    ) -> None:  # fmt: skip
        self._rows, self._words, self._controls = rows, words, controls

    @cached_property
    def words(self) -> tuple[Mapping[str, str], ...]:
        """The words of each row that can be filtered, in order."""
        return tuple(words for words in map(self._words, self._rows) if words is not None)

    @cached_property
    def controls(self) -> tuple[Control, ...]:
        """All that can be chosen."""
        return self._controls(self._rows)

    def form(self, found: Sequence[T]) -> Form:
        """The form on the page that has these rows."""
        many = sum(len(control.options) for control in self.controls) > MOST_OPTIONS
        controls = self._controls(found) if many and len(found) < len(self._rows) else self.controls
        return Form(controls, len(self.words))
