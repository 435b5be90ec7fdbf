"""Values are compared by what they hold, or not at all."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

import pytest

from builder.asking.values import Likeness, UnlikeError
from builder.model.base import When


@dataclass(frozen=True)
class Pair:
    first: Any
    second: Any = None
    note: str = field(default="", compare=False)


@dataclass(frozen=True)
class Other(Pair):
    pass


@dataclass(frozen=True, eq=False)
class Alone:
    first: int = 1


class Named(NamedTuple):
    first: int


class Holding(NamedTuple):
    first: Any


def module_function() -> None:
    """Has a name that says all."""


DIFFERENT = [
    None, False, 0, 1, 1.0, "1", b"1", "", (), ("1",), (("1",),), {}, {"1": 1}, {1: "1"},
    {"a": 1, "b": 2}, {"b": 2, "a": 1}, frozenset("ab"), Pair(1), Pair(1, 2), Pair(None, 1),
    Other(1), date(2031, 3, 4), When(edtf="2031-03-04"), When(edtf="2031-03-04", clock="18:00"),
    module_function,
]  # fmt: skip


def test_values_that_differ_have_different_digests() -> None:
    likeness = Likeness()

    assert len({likeness.digest(value) for value in DIFFERENT}) == len(DIFFERENT)


@pytest.mark.parametrize("value", DIFFERENT)
def test_a_value_has_one_digest_in_every_build(value: Any) -> None:
    assert Likeness().digest((value, value)) == Likeness().digest((value, value))


def test_what_does_not_count_is_left_out() -> None:
    likeness = Likeness()

    assert likeness.digest(Pair(1, note="one")) == likeness.digest(Pair(1, note="other"))
    assert likeness.digest({"b", "a"}) == likeness.digest({"a", "b"})


def test_a_row_of_named_fields_is_compared_as_a_row() -> None:
    likeness, rows = Likeness(), ((1,), (2,))

    assert likeness.digest(tuple(Named(*row) for row in rows)) == likeness.digest(rows)
    assert likeness.digest(Holding(Pair(1))) == likeness.digest((Pair(1),))
    assert likeness.digest(Holding(Pair(1))) != likeness.digest(Holding(Pair(2)))


@pytest.mark.parametrize(
    "value", [object(), Alone(), (1, Alone()), lambda: 1, {"a": object()}, Holding(object())]
)
def test_what_may_be_other_than_it_looks_is_refused(value: Any) -> None:
    with pytest.raises(UnlikeError):
        Likeness().digest(value)
