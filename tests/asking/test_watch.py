"""A watch notes whatever is asked, and tells whether the answers are the same in another build."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pytest

from builder.asking.ledger import Ledger
from builder.asking.once import LASTS, lasting, once, remembered
from builder.asking.values import Likeness
from builder.asking.watch import Watch
from builder.kept.cache import Shelf


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


KEY = b"what is made"


def would_be_the_same(ask: Callable[[Port], Any], before: Port, now: Port) -> bool:
    shelf = Shelf(None)
    then, seen = watch(before, shelf)
    then.begin()
    ask(seen)
    then.keep(KEY, "made")
    then.ledger.save()
    found: str | None = watch(now, shelf)[0].kept(KEY)
    return found == "made"


def asked(made: Watch) -> dict[str, list[Any]]:
    """By the path to a value, the keys that were asked for."""
    paths = "ships", "log", *LASTS
    found = {path: made.ledger.of(path) for path in (f"port/{step}" for step in paths)}
    keys = {path: [key for key in one if one[key] in made.noted] for path, one in found.items()}
    return {path: some for path, some in keys.items() if some}


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
    assert not made.noted

    told(seen, "gull")

    assert asked(made) == {"port/ships": ["gull"]}


def test_what_lasts_is_worked_out_again_only_if_an_answer_is_another() -> None:
    shelf = Shelf(None)
    WORKED.clear()
    made, seen = watch(Port(), shelf)
    assert kept(seen, "gull") == [3]
    made.ledger.save()

    made, seen = watch(MORE, shelf)
    made.begin()
    assert (kept(seen, "gull"), WORKED) == ([3], ["gull"])
    assert asked(made) == {f"port/once {__name__}.kept": [("gull",)]}

    assert (kept(watch(OTHER, shelf)[1], "gull"), WORKED) == ([4], ["gull", "gull"])


def test_a_result_that_lasts_may_be_the_same_where_what_it_asked_is_not() -> None:
    def ask(port: Port) -> None:
        by_ten(port, "gull")

    assert would_be_the_same(ask, Port(), OTHER)
    assert not would_be_the_same(ask, Port(), Port({"gull": 13}))
    assert not would_be_the_same(ask, Port(), Port({"tern": 3}))


def test_what_cannot_be_compared_is_never_the_same() -> None:
    odd = Port(ships={"gull": object()})  # type: ignore[dict-item]

    assert not would_be_the_same(lambda port: port.ships["gull"], odd, odd)
    assert not would_be_the_same(lambda port: port.ships["gull"], Port(), odd)
    assert not would_be_the_same(lambda port: port.ships["gull"], odd, Port())


def test_what_asked_of_something_that_is_not_there_now_is_made_again() -> None:
    shelf = Shelf(None)
    made, _ = watch(Port(), shelf)
    made.of("harbour", {"depth": 3})["depth"]
    made.keep(KEY, "made")
    made.ledger.save()

    later, _ = watch(Port(), shelf)
    assert later.kept(KEY) is None

    later, _ = watch(Port(), shelf)
    later.of("harbour", {"depth": 3})
    assert later.kept(KEY) is None, "it was given up"


def test_new_questions_do_not_push_the_old_ones_from_their_places() -> None:
    """Those to a value that was not there when an earlier build's were looked at."""
    shelf, there = Shelf(None), {"depths": {"east": 3}}
    made = Ledger(there.__getitem__, Likeness(), shelf)
    made.keep(KEY, "made", {made.of("depths")["east"]})
    made.save()

    there["depths"] = {"east": 4, "north": 3}
    later = Ledger(there.__getitem__, Likeness(), shelf)
    later.keep(b"other", "other", {later.of("depths")["north"]})

    assert later.kept(KEY) is None


class Kept(dict[str, int]):
    """Answers of which those to some questions are known to stand."""

    stands = "east".__eq__


def test_an_answer_that_was_kept_and_stands_is_not_digested_again() -> None:
    shelf, there = Shelf(None), {"depths": Kept(east=3, west=3)}
    made = Ledger(there.__getitem__, Likeness(), shelf)
    for way in ("east", "west"):
        made.keep(way.encode(), way, {made.of("depths")[way]})
    made.save()

    there["depths"] = Kept(west=4)
    later = Ledger(there.__getitem__, Likeness(), shelf)

    assert later.kept(b"east") == (array("I", [later.of("depths")["east"]]), "east")
    assert later.kept(b"west") is None


def test_nothing_is_believed_after_a_build_that_came_to_no_end() -> None:
    """What it made is of other answers than those that are noted."""
    shelf = Shelf(None)
    for port, is_whole in ((Port(), True), (OTHER, False)):
        made, seen = watch(port, shelf)
        made.begin()
        seen.ships["gull"]
        made.keep(KEY, port.ships["gull"])
        if is_whole:
            made.ledger.save()

    assert watch(Port(), shelf)[0].kept(KEY) is None
    assert watch(OTHER, shelf)[0].kept(KEY) is None


def test_what_one_build_leaves_out_is_not_held_to_its_answers() -> None:
    shelf = Shelf(None)
    made, seen = watch(Port(), shelf)
    for ship in ("gull", "tern"):
        made.begin()
        seen.ships[ship]
        seen.ships["tern"]
        made.keep(ship.encode(), ship)
    made.ledger.save()

    between, seen = watch(Port({"gull": 3, "tern": 6}), shelf)
    assert between.kept(b"gull") is None
    between.begin()
    seen.ships["tern"]
    between.keep(b"gull", "gull")
    between.ledger.save()

    now, _ = watch(Port({"gull": 3, "tern": 6}), shelf)
    assert now.kept(b"gull") == "gull"
    assert now.kept(b"tern") is None, "it was of another answer, and nobody asked for it between"


def test_questions_that_nobody_asks_any_more_do_not_pile_up() -> None:
    shelf = Shelf(None)
    for number in range(5):
        made, seen = watch(Port({f"ship-{number}": 1}), shelf)
        found = made.kept(KEY)
        made.begin()
        len(seen.ships), seen.ships[f"ship-{number}"]
        made.keep(KEY, number)
        made.ledger.save()
        assert found is None
    assert len(made.ledger.of("port/ships")) < 5


def test_an_answer_is_not_taken_for_that_to_another_question() -> None:
    def ask(port: Port) -> None:
        port.ships.get("gull"), port.ships.get("skua")

    assert not would_be_the_same(ask, Port({"gull": 3}), Port({"skua": 3}))
