"""Pages are planned again only if their plan, or one of them, has to be made again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from builder.asking.values import Likeness
from builder.asking.watch import Watch
from builder.kept.cache import Shelf
from builder.making.planned import planned
from builder.model.base import Part
from builder.pages.base import Crumb, Later, Page
from builder.pages.filters import Control, Filters, Option
from builder.pages.issue import Issue

PLANNED: list[str] = []


@dataclass(frozen=True, eq=False)
class Port:
    """Something like an analysis."""

    ships: dict[str, int] = field(default_factory=lambda: {"gull": 3, "tern": 5})
    notes: dict[str, str] = field(default_factory=dict)


def crew(port: Port, ship: str) -> dict[str, Any]:
    return {"crew": port.ships[ship], "note": port.notes.get(ship)}


def words(ship: str) -> dict[str, str]:
    return {"ship": ship}


def controls(ships: Sequence[str]) -> tuple[Control, ...]:
    return (Control("ship", "Ship", "All", tuple(Option(one, one.title()) for one in ships)),)


def pages(port: Port, site: str) -> Iterator[Page]:
    PLANNED.append(site)
    found = Filters([*port.ships], words, controls)
    for ship in port.ships:
        yield Page(
            f"{ship}.html", "ship", ship.title(), "A ship.", Later(crew, port, ship),
            (Crumb("Ships", "ships.html"),), Issue("Ships", "2031", "1.html"), found,
        )  # fmt: skip


def odd(port: Port, site: str) -> Iterator[Page]:
    PLANNED.append(site)
    yield Page("odd.html", "ship", "Odd", "", {"odd": object(), "ships": len(port.ships)})


class Crate(Part):
    """Something like a part of a record."""

    ships: int


def load(crate: Crate) -> dict[str, Any]:
    return {"said": crate}


def told(port: Port, site: str) -> Iterator[Page]:
    PLANNED.append(site)
    yield Page("told.html", "ship", "Told", "", Later(load, Crate(ships=port.ships["gull"])))


def made(shelf: Shelf, port: Port, site: object = "here", plan: Any = pages) -> list[Page]:
    """The pages of a build, without the times that their plan was worked out before."""
    PLANNED.clear()
    watch = Watch(Likeness(), (Port,), shelf)
    found = [*planned(watch, partial(plan, watch.of("port", port), site))]
    watch.ledger.save()
    return found


def test_a_plan_with_the_same_answers_is_not_worked_out_again() -> None:
    shelf = Shelf(None)
    first, again = made(shelf, Port()), made(shelf, Port(notes={"gull": "slow"}))

    assert not PLANNED
    for page, before in zip(again, first, strict=True):
        assert (page.path, page.template, page.title) == (before.path, "ship", before.title)
        assert (page.description, page.crumbs) == (before.description, before.crumbs)
        assert (page.issue, page.mark) == (before.issue, before.mark)
        assert page.whole
        assert before.whole
        assert page.whole.words == before.whole.words
        assert page.whole.controls == before.whole.controls
    assert again[0].whole is again[1].whole


def test_the_values_of_a_page_are_worked_out_alone_when_somebody_asks() -> None:
    shelf = Shelf(None)
    made(shelf, Port())

    again = made(shelf, Port(notes={"gull": "slow"}))

    assert dict(again[0].context) == {"crew": 3, "note": "slow"}
    assert dict(again[1].context) == {"crew": 5, "note": None}
    assert not PLANNED


def test_what_may_hold_more_than_is_kept_is_planned_when_somebody_asks() -> None:
    shelf = Shelf(None)
    made(shelf, Port(), plan=told)

    (again,) = made(shelf, Port(), plan=told)

    assert not PLANNED
    assert again.context["said"] == Crate(ships=3)
    assert PLANNED == ["here"]


def test_what_the_plan_asks_is_not_asked_by_the_page() -> None:
    shelf = Shelf(None)
    made(shelf, Port())
    watch = Watch(Likeness(), (Port,), shelf)
    page, _ = planned(watch, partial(pages, watch.of("port", Port()), "here"))

    watch.begin()
    dict(page.context)

    ships, notes = (watch.ledger.of(f"port/{name}") for name in ("ships", "notes"))
    assert watch.noted == {ships["gull"], notes["gull"]}


def test_other_answers_and_other_gifts_plan_again() -> None:
    shelf = Shelf(None)
    made(shelf, Port())

    assert [page.title for page in made(shelf, Port({"skua": 1}))] == ["Skua"]
    assert PLANNED == ["here"]

    made(shelf, Port({"skua": 1}), "there")
    assert PLANNED == ["there"]


def test_what_cannot_be_compared_is_planned_each_time() -> None:
    shelf = Shelf(None)
    for _ in range(2):
        made(shelf, Port(), object())
        assert len(PLANNED) == 1

    assert made(shelf, Port(), plan=odd)[0].mark is None
    (page,) = made(shelf, Port(), plan=odd)
    assert (page.mark, [*page.context], PLANNED) == (None, ["odd", "ships"], ["here"])
