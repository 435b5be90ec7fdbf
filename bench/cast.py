"""Who acts in a made-up world, and where.

Takes numbers; gives records as plain values.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from bench.names import id_of, name, person

Record = dict[str, object]

STATES = 6
ROUND_OF_KINDS = (
    "media", "unnamed", "military", "ministry", "group", "media", "person", "person", "person",
    "crowd",
)  # fmt: skip


def actor(number: int) -> Record:
    """The actor of a number: first the states, then by turns all kinds."""
    if number < STATES:
        return {"kind": "state", "name": name(number), "side": f"side-{number}"}
    if number == STATES:
        return {"kind": "unknown", "name": "Unknown attackers"}
    kind = ROUND_OF_KINDS[number % len(ROUND_OF_KINDS)]
    return {"kind": kind, **_ABOUT[kind](number)}


def _outlet(number: int) -> Record:
    state = {
        "control": "funded",
        "by": id_of("actor", number % STATES),
        "basis": "its yearly report",
    }
    return {
        "name": f"{name(number)} Courier",
        "descriptor": "A daily paper with a reporter at the scene.",
        "state_link": state
        if number % 3 == 0
        else {"control": "none", "basis": "owned by readers"},
        "reliability": {"grade": "F", "basis": "no track record on this desk"},
    }


def _unnamed(number: int) -> Record:
    return {
        "name": f"An officer of {name(number)}",
        "describes": "an officer reached by telephone",
        "anonymity_reason": "the article gives none",
    }


def _force(noun: str) -> Callable[[int], Record]:
    def force(number: int) -> Record:
        short = {"form": f"the {name(number)}s", "kind": "alias"}
        return {"name": f"{name(number)} {noun}", "names": [short], "side": _side(number)}

    return force


def _person(number: int) -> Record:
    record: Record = {
        "name": person(number),
        "names": [{"form": f"{name(number)}e", "kind": "transliteration", "lang": "pt"}],
        "roles": [_post(number)],
        "side": _side(number),
    }
    if number % 7 == 0:
        record["same_as"] = {"wikidata": f"Q{990_000_000 + number}", "basis": "made up"}
    if number % 10 == 7:
        record["not_same_as"] = [id_of("actor", number - 1)]
    return record


def _post(number: int) -> Record:
    org = id_of("actor", number % STATES)
    return {"title": "envoy", "org": org, "from": "2027", "to": "2031"}


def _side(number: int) -> str:
    return f"side-{number // 3 % STATES}"


_ABOUT = {
    "media": _outlet, "unnamed": _unnamed, "person": _person,
    "military": _force("Navy"), "ministry": _force("Ministry"), "group": _force("League"),
    "crowd": _force("marchers"),
}  # fmt: skip


def place(number: int, chance: Random) -> Record:
    """The place of a number: a country for each state, then its cities and buildings."""
    lat, lon = round(chance.uniform(-40, 60), 2), round(chance.uniform(-120, 140), 2)
    at = {"lat": lat, "lon": lon, "basis": "made up"}
    if number < STATES:
        return {"name": name(number), "precision": "country"}
    if number < 2 * STATES:
        capital = f"Port {name(number - STATES)}"
        form = {"form": f"Porto {name(number - STATES)}", "kind": "translation", "lang": "pt"}
        return {"name": capital, "names": [form], "precision": "city",
                "within": id_of("place", number - STATES), "at": at}  # fmt: skip
    within = id_of("place", STATES + number % STATES)
    return {"name": f"{name(50_000 + number)} Quay", "precision": "building", "within": within,
            **({"at": at} if number % 4 else {})}  # fmt: skip
