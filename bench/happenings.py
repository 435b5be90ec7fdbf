"""The events of a made-up world, and the questions that its articles answer.

Takes a world; gives records as plain values. A question is about the first event of its article.
"""

from __future__ import annotations

from bench.cast import Record
from bench.names import id_of
from bench.world import DEEDS, SAYINGS, SHARE, World, is_background, is_speech

LOADED = 3
"""The event whose summary has a word that takes a side, which `allow.yml` lets pass."""

WHY = "The rule of this rung names what the accounts of the act tell."
KINDS = ("deaths", "troops", "flow", "choice", "several", "place", "time", "stance")


def kind_of(question: int) -> str:
    """What sort of question it is: by turns all that there are."""
    return KINDS[question % len(KINDS)]


def event(world: World, number: int) -> Record:
    """One event, with its participants, its place and its codings."""
    speech = is_speech(number)
    record: Record = {
        "title": world.title(number),
        "act": "speech" if speech else "deed",
        "when": _when(world, number),
        "where": [world.chosen("where", number).choice([*world.places])],
        "scope": "background" if is_background(number) else "crisis",
        "type": record_type(number),
        **({"mode": "demo"} if record_type(number) == "protest" else {}),
        "participants": _participants(world, number),
        "summary": _summary(world, number),
    }
    if number % SHARE in (1, 2, 3):
        record["part_of"] = id_of("event", number // SHARE * SHARE)
    if number and number % 3 == 0 and not is_background(number - 1):
        record["follows"] = [id_of("event", number - 1)]
    if speech:
        record["utterances"] = [id_of("utterance", SAYINGS * (number // SHARE))]
    if not is_background(number):
        record["codings"] = _codings(number)
    return record


def record_type(number: int) -> str:
    """The class of act that an event is."""
    return "threaten" if is_speech(number) else DEEDS[number % len(DEEDS)][0]


def _when(world: World, number: int) -> Record:
    if is_background(number):
        return {"edtf": f"{world.year(number)}-05"}
    day = world.day(number).isoformat()
    if number % 11 == 5:
        return {"edtf": f"{day}~", "basis": "inferred", "evidence": "the order of the accounts"}
    if number % 4 == 0:
        return {"edtf": day, "clock": f"{number % 24:02}:30", "tz": "Europe/Lisbon"}
    return {"edtf": day}


def _participants(world: World, number: int) -> list[Record]:
    chance = world.chosen("participants", number)
    basis = "self_acknowledged" if is_speech(number) else "witnessed"
    listed: list[Record] = [{"actor": world.doer(number), "role": "initiator", "basis": basis}]
    target = chance.choice(world.doers)
    if target != world.doer(number):
        listed.append({"actor": target, "role": "target", "basis": "stated_by_source"})
    if number % 9 == 4:
        listed.append({"actor": "actor-6", "role": "alleged_perpetrator", "basis": "alleged",
                       "by": chance.choice(world.doers)})  # fmt: skip
    return listed


def _summary(world: World, number: int) -> str:
    said = f"{world.title(number)} [[{id_of('event', number)}]]."
    article, first = divmod(number, SHARE)
    if number == LOADED:
        return f"{said} The mob stood by [[{id_of('event', number)}]]."
    if first == 0 and kind_of(article) == "deaths":
        return f"{said} The articles count the dead [[{id_of('question', article)}]]."
    return said


def _codings(number: int) -> list[Record]:
    rung = 3 if is_speech(number) else DEEDS[number % len(DEEDS)][2]
    first: Record = {"coder": "coder-a", "rung": rung, "why": WHY}
    if number % 4 == 1:
        first["alleged"] = True
    other = max(0, rung - (number % 5 == 0))
    return [first, {"coder": "coder-b", "rung": other, "why": WHY}] if number % 2 else [first]


def question(world: World, number: int) -> Record:
    """One question."""
    kind, thing, first = kind_of(number), world.thing(SHARE * number), SHARE * number
    about: Record = {"event": id_of("event", first)}
    if kind == "deaths":
        return {"text": f"How many died at the {thing}?", "kind": "number", "topic": "deaths",
                **about, "unit": "people", "quantity": "stock"}  # fmt: skip
    if kind == "troops":
        return {"text": f"How many soldiers went to the {thing}?", "kind": "number",
                "topic": "forces", **about, "unit": "soldiers", "quantity": "stock",
                "time_sensitive": True, "parts": PARTS,
                "readings": _readings(world, number)}  # fmt: skip
    if kind == "flow":
        return {"text": f"How many ships passed the {thing}?", "kind": "number", "topic": "trade",
                "unit": "ships", "quantity": "flow"}  # fmt: skip
    if kind == "choice":
        return {"text": f"How much of the {thing} burned?", "kind": "choice", "topic": "damage",
                **about, "answers": SHARES, "ordered": True}  # fmt: skip
    if kind == "several":
        return {"text": f"What was carried out of the {thing}?", "kind": "choice",
                "topic": "damage", **about, "answers": GOODS, "exclusive": False}  # fmt: skip
    if kind == "place":
        return {"text": f"Where did the people of the {thing} go?", "kind": "place",
                "topic": "damage", **about}  # fmt: skip
    if kind == "time":
        return {"text": f"When was the {thing} empty?", "kind": "time", "topic": "damage", **about}
    accused = world.doer(first)
    return {"text": f"{world.called(accused)} planned the attack on the {thing}.",
            "kind": "stance", "topic": "blame", **about, "accuses": accused}  # fmt: skip


PARTS = [
    {"id": "first-wave", "text": "the first to go"},
    {"id": "second-wave", "text": "more on standby"},
    {"id": "all", "text": "all together"},
]
SHARES = [{"id": word, "text": word} for word in ("nothing", "half", "everything")]
GOODS = [{"id": word, "text": word} for word in ("papers", "weapons", "bread")]


def _readings(world: World, number: int) -> list[Record]:
    """Sums of the figures for the first and the second part, where two articles give them."""
    asked = id_of("question", number)
    tellers = [f"article-{(number + later) % world.articles}/on-{asked}" for later in (0, 1)]
    return [{"text": "if the second comes on top", "sum": tellers, "part": "all"}]
