"""What the editions make of a made-up world, and the settings of its briefing.

Takes a world; gives records as plain values, and a page of prose. The first edition rests on the
first six articles of ten, the second on all.
"""

from __future__ import annotations

from bench.cast import STATES, Record
from bench.happenings import LOADED
from bench.names import id_of
from bench.world import GONE, SHARE, World

PROSE = """\
# About this briefing

It is made up, to measure how the site is built:

- the first article [[article-0]];
- the second [[article-1]], and [[actor-0|one of the states]].
"""


def settings(world: World) -> Record:
    """The briefing's own settings."""
    return {
        "title": f"A made-up briefing of {world.events:,} events",
        "short_title": "Made up",
        "question": "How long does it take to build a site of this size?",
        "scope": "Nothing that is real.",
        "handling": "Made up",
        "language": "en",
        "tz": "UTC",
        "likelihood_scale": "icd-203",
        "repository": "https://example.org/made-up",
        "sides": [{"id": f"side-{number}", "name": world.called(id_of("actor", number)),
                   "basis": "the state and its forces"} for number in range(STATES)],
        "topics": [
            {"id": "deaths", "name": "Deaths", "chart": "ranges"},
            {"id": "forces", "name": "Forces", "chart": "posture"},
            {"id": "trade", "name": "Trade", "chart": "ranges"},
            {"id": "damage", "name": "What was lost"},
            {"id": "blame", "name": "Who is behind it"},
        ],
        "coders": [{"id": "coder-a", "role": "first coder"},
                   {"id": "coder-b", "role": "second coder"},
                   {"id": "writer", "role": "writer of the editions"}],
    }  # fmt: skip


def allowed() -> Record:
    """The one exception."""
    reason = "the word is that of the accounts, and the next sentence explains it"
    entry = {"rule": "loaded-word", "record": id_of("event", LOADED), "reason": reason}
    return {"allow": [entry]}


def first_articles(world: World) -> int:
    """How many articles the first edition rests on."""
    return max(1, world.articles * 6 // 10)


def edition(world: World, number: int) -> Record:
    """An edition of two."""
    known = first_articles(world) if number == 1 else world.articles
    day = world.published(known - 1).isoformat()
    record: Record = {
        "number": number, "as_of": day, "cutoff": day,
        "articles": [*(id_of("article", at) for at in range(known)), *[GONE] * (number == 2)],
        "bottom_line": f"{world.title(0)} [[event-0]]. {world.title(1)} [[event-1]].",
        "judgements": [_judgement(world, at, number) for at in range(3)],
        "source_summary": "The first two papers had reporters there [[article-0]], [[article-1]].",
        "gaps": [{"text": "Who planned it is not known.", "question": "question-0"}],
        "authors": ["writer"],
    }  # fmt: skip
    if number == 1:
        record["compiled_later"] = True
    else:
        record["corrections"] = [{
            "record": "question-0", "was": "The figure was taken for certain.",
            "now": "The articles differ on the figure.", "why": "An account was overlooked.",
            "on": day,
        }]  # fmt: skip
    return record


def _judgement(world: World, at: int, number: int) -> Record:
    event = id_of("event", SHARE * at % world.events)
    change = ("new", "First judged in this edition.") if number == 1 else (
        "strengthened", "More articles tell of it.")  # fmt: skip
    return {
        "id": f"judgement-{at}",
        "statement": f"It is {{likelihood}} that the {world.thing(SHARE * at)} opens again.",
        "likelihood": "likely" if number == 1 else "very likely",
        "confidence": {"level": "moderate", "basis": "A reporter stood at the scene."},
        "evidence": ["article-0/saying-0", event],
        "contrary": ["article-0/on-question-0"],
        "assumptions": [{"text": "The ships stay.", "if_wrong": "The quay opens at once."}],
        "alternatives": [{"text": "It stays shut.", "for": "Its gate is broken [[event-0]].",
                          "against": "Its owner says that they stay [[article-0/saying-1]]."}],
        "indicators": ["A ship leaves."],
        "so_what": "The quay cannot open while they stand there.",
        "change": {"kind": change[0], "why": change[1]},
        **({"outcome": "The gate is open."} if number == 2 else {}),
    }  # fmt: skip
