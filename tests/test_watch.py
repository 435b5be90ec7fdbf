"""A watch notes whatever is asked, and tells whether the answers are the same in another build."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pytest

from builder.cache import Shelf
from builder.once import lasting, once, remembered
from builder.values import Likeness
from builder.watch import Watch


@dataclass(frozen=True, eq=False)
class Port:
    """Something like an analysis."""

    ships: dict[str, int] = field(default_factory=lambda: {"gull": 3, "tern": 5})
    log: tuple[str, ...] = ("fire", "fog")
    name: str = "Sava"

    @cached_property
    def largest(self) -> dict[str, str]:
        return {"ship": max(self.ships, key=self.ships.__getitem__)}

    @property
    def many(self) -> int:
        return len(self.ships)

    def crew(self, ship: str) -> int:
        return self.ships.get(ship, 0)


@once
def by_crew(port: Port) -> dict[int, str]:
    return {crew: ship for ship, crew in port.ships.items()}


@remembered
def told(port: Port, ship: str) -> str:
    return f"{ship}: {port.crew(ship)}"


@lasting
def kept(port: Port, ship: str) -> list[int]:
    WORKED.append(ship)
    return [port.crew(ship)]


@lasting
def by_ten(port: Port, ship: str) -> int:
    return port.ships[ship] // 10


WORKED: list[str] = []


def watch(port: Port, known: Shelf | None = None) -> tuple[Watch, Port]:
    made = Watch(Likeness(), (Port,), known)
    return made, made.of("port", port)


def would_be_the_same(ask: Callable[[Port], Any], before: Port, now: Port) -> bool:
    then, seen = watch(before)
    then.begin()
    ask(seen)
    asked = then.asked()
    return then.digest(asked) == watch(now)[0].digest(asked)


MORE = Port({"gull": 3, "tern": 5, "skua": 1})
OTHER = Port({"gull": 4, "tern": 5})


@pytest.mark.parametrize(
    ("ask", "more", "other"),
    [
        (lambda port: port.ships["gull"], True, False),
        (lambda port: port.ships.get("tern"), True, True),
        (lambda port: port.ships.get("skua"), False, True),
        (lambda port: "skua" in port.ships, False, True),
        (lambda port: "gull" in port.ships, True, True),
        (lambda port: len(port.ships), False, True),
        (lambda port: [*port.ships], False, False),
        (lambda port: port.many, False, True),
        (lambda port: port.crew("gull"), True, False),
        (lambda port: port.largest["ship"], True, True),
        (lambda port: by_crew(port).get(3), True, False),
        (lambda port: by_crew(port).get(1), False, True),
        (lambda port: told(port, "gull"), True, False),
        (lambda port: (told(port, "tern"), told(port, "tern")), True, True),
        (lambda port: kept(port, "gull"), True, False),
        (lambda port: port.log[0] + port.name, True, True),
    ],
)
def test_only_another_answer_counts(ask: Callable[[Port], Any], more: bool, other: bool) -> None:
    assert would_be_the_same(ask, Port(), Port())
    assert would_be_the_same(ask, Port(), MORE) == more
    assert would_be_the_same(ask, Port(), OTHER) == other


@pytest.mark.parametrize(
    ("ask", "same"),
    [
        (lambda port: port.log[0], True),
        (lambda port: port.log[-1], False),
        (lambda port: port.log[:1], False),
        (lambda port: len(port.log), False),
        (lambda port: list(port.log), False),
        (lambda port: port.name, True),
    ],
)
def test_a_row_is_asked_place_by_place(ask: Callable[[Port], Any], same: bool) -> None:
    assert would_be_the_same(ask, Port(), Port(log=("fire", "fog", "calm"))) == same


def test_what_is_remembered_tells_each_time_what_it_asked() -> None:
    made, seen = watch(Port())
    told(seen, "gull")
    made.begin()
    assert not made.asked()

    told(seen, "gull")

    assert made.asked() == {"port/ships": ("gull",)}


def test_what_lasts_is_worked_out_again_only_if_an_answer_is_another() -> None:
    shelf = Shelf(None)
    WORKED.clear()
    made, seen = watch(Port(), shelf)
    assert kept(seen, "gull") == [3]

    made, seen = watch(MORE, shelf)
    made.begin()
    assert (kept(seen, "gull"), WORKED) == ([3], ["gull"])
    assert made.asked() == {f"port/once {__name__}.kept": (("gull",),)}

    assert (kept(watch(OTHER, shelf)[1], "gull"), WORKED) == ([4], ["gull", "gull"])


def test_a_result_that_lasts_may_be_the_same_where_what_it_asked_is_not() -> None:
    def ask(port: Port) -> None:
        by_ten(port, "gull")

    assert would_be_the_same(ask, Port(), OTHER)
    assert not would_be_the_same(ask, Port(), Port({"gull": 13}))
    assert not would_be_the_same(ask, Port(), Port({"tern": 3}))


def test_what_cannot_be_compared_is_never_the_same() -> None:
    made, seen = watch(Port(ships={"gull": object()}))  # type: ignore[dict-item]
    made.begin()
    seen.ships["gull"]

    assert made.digest(made.asked()) is None
    assert made.digest({"harbour/ships": ("gull",)}) is None


def test_an_answer_is_not_taken_for_that_to_another_question() -> None:
    def ask(port: Port) -> None:
        port.ships.get("gull"), port.ships.get("skua")

    assert not would_be_the_same(ask, Port({"gull": 3}), Port({"skua": 3}))
