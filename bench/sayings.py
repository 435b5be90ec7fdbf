"""What was said in a made-up world, and how an outlet prints it.

Takes a world and the number of an utterance; gives a quotation and the paragraph that holds it. An
outlet that prints it second may spell it its own way, print half of it, or change a word.
"""

from __future__ import annotations

from bench.cast import Record
from bench.names import id_of
from bench.world import SAYINGS, SHARE, World, is_foreign

_FIRST = (
    "We will not leave the {} until the grey ships leave our water",
    "Nobody shall take the {} from the people who built it",
    "The {} was ours before the war and it is ours in the winter",
    "Whoever fires on the {} will answer for it before a court",
)
_SECOND = (
    "This harbour belongs to those who labour in it.", "Let them hear it on the other shore.",
    "Our patience is not without end.", "There is nothing more to say of it.",
)  # fmt: skip


def printed(world: World, saying: int, *, again: bool) -> tuple[Record, str]:
    """A quotation, and its paragraph; `again` for the article that prints it second."""
    thing = f"{world.thing(SHARE * (saying // SAYINGS))} gate {'ABCDEFGH'[saying % SAYINGS]}"
    first = _FIRST[saying % len(_FIRST)].format(thing)
    second = _SECOND[saying // len(_FIRST) % len(_SECOND)]
    if again and saying % 4 == 1:
        first = first.replace("people", "folk")
    if again and saying % 4 == 0:
        first = first.replace("grey", "gray")
    half = again and saying % 4 == 3
    name = world.called(world.speaker(saying))
    record: Record = {
        "id": f"saying-{saying}", "utterance": id_of("utterance", saying),
        "kind": "partial" if half else "full",
        "segments": [first] if half else [f"{first},", f"{second[:-1]} at gate {saying}."],
    }  # fmt: skip
    if is_foreign(saying):
        record["translated"] = "yes-inferred"
    if half:
        record["continuation"] = True
        return record, f'{name} said that "{first}".'
    return record, f'"{first}," {name} said. "{second[:-1]} at gate {saying}."'
