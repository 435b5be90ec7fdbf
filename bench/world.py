"""What happened in a made-up world: its actors, places, events, utterances and questions.

Takes the number of events and a seed; gives the records of the shared things as plain values, and
what the articles need to know of them. Each tenth of the events is told by one article first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from bench.cast import STATES, Record, actor, place
from bench.names import id_of, name

START = date(2030, 1, 1)
EVENTS_A_DAY = 20
SHARE = 10
"""Events, questions and claims for each article."""
SAYINGS = 8
"""Utterances that are new with each article; the next one prints them again."""
GONE = "article-gone"
"""An article that was withdrawn."""
UNLIKE = 40_000
"""From here on names are those of things: no actor bears them."""

DEEDS = (
    ("assault", "strikes", 7), ("protest", "marches on", 5), ("mobilize", "sends ships to", 4),
    ("coerce", "closes", 5), ("assault", "fires at", 6), ("sanction", "fines", 2),
    ("retreat", "leaves", 0),
)  # fmt: skip
THINGS = ("depot", "harbour", "bridge", "camp", "mill", "station", "quarry", "market")
MEDIA = ("speech", "statement", "interview", "broadcast", "tweet", "document")


@dataclass(frozen=True)
class World:
    """A world with this many events; everything else is in proportion."""

    events: int
    seed: int = 1

    @property
    def articles(self) -> int:
        """As many articles as questions: one for ten events."""
        return max(2, self.events // SHARE)

    @cached_property
    def actors(self) -> dict[str, Record]:
        """Everybody, by id: states first, then by turns all kinds."""
        count = max(20, self.events // 5)
        return {id_of("actor", number): actor(number) for number in range(count)}

    @cached_property
    def places(self) -> dict[str, Record]:
        """Everywhere, by id: a country for each state, then its cities and buildings."""
        count = max(3 * STATES, self.events // 20)
        chance = Random(f"{self.seed}/places")
        return {id_of("place", number): place(number, chance) for number in range(count)}

    @cached_property
    def doers(self) -> list[str]:
        """Those who act and speak, the states several times, for they do more than others."""
        able = ("military", "ministry", "group", "person", "crowd")
        others = [key for key, actor in self.actors.items() if actor["kind"] in able]
        states = [id_of("actor", number) for number in range(STATES)]
        return [*others, *states * max(1, len(others) // (4 * STATES))]

    @cached_property
    def outlets(self) -> list[str]:
        """Those who publish."""
        return [key for key, actor in self.actors.items() if actor["kind"] == "media"]

    def called(self, actor: str) -> str:
        """The name of an actor."""
        return str(self.actors[actor]["name"])

    def thing(self, number: int) -> str:
        """What the event of this number is about; a question, that of its first event."""
        return f"{name(UNLIKE + number)} {THINGS[number % len(THINGS)]}"

    def day(self, event: int) -> date:
        """The day of an event."""
        return START + timedelta(days=event // EVENTS_A_DAY)

    def published(self, article: int) -> date:
        """The day of an article: that after the last event that it is the first to tell."""
        return self.day(SHARE * article + SHARE - 1) + timedelta(days=1)

    def chosen(self, what: str, number: int) -> Random:
        """The chances of one thing, the same whatever else there is."""
        return Random(f"{self.seed}/{what}/{number}")

    def speaker(self, utterance: int) -> str:
        """Who said it."""
        return self.doers[self.chosen("speaker", utterance).randrange(len(self.doers))]

    def doer(self, event: int) -> str:
        """Who did it; in a speech act, who spoke."""
        if is_speech(event):
            return self.speaker(SAYINGS * (event // SHARE))
        return self.doers[self.chosen("doer", event).randrange(len(self.doers))]

    def title(self, event: int) -> str:
        """What happened, in a line."""
        verb = "threatens" if is_speech(event) else DEEDS[event % len(DEEDS)][1]
        return f"{self.called(self.doer(event))} {verb} the {self.thing(event)}"

    def year(self, event: int) -> int:
        """The year in whose folder an event stands; each 25th is from before."""
        return START.year - 5 if is_background(event) else self.day(event).year

    def utterance(self, number: int) -> Record:
        """One thing that somebody said."""
        article = number // SAYINGS
        chance = self.chosen("utterance", number)
        others = [*self.actors]
        said: Record = {"edtf": self.day(SHARE * article).isoformat()}
        if number % 3 == 0:
            said["part_of_day"] = "evening"
        return {
            "speaker": self.speaker(number),
            "medium": MEDIA[number % len(MEDIA)],
            "said": said,
            "place": chance.choice([*self.places]),
            "addressee": chance.choice(others),
            "about": sorted({chance.choice(others), chance.choice(others)}),
            "language": "pt" if is_foreign(number) else "en",
        }


def is_speech(event: int) -> bool:
    """True where words are the act."""
    return event % SHARE == 7


def is_background(event: int) -> bool:
    """True for what the articles recall from before."""
    return event % 25 == 24


def is_foreign(utterance: int) -> bool:
    """True for what was said in another language."""
    return utterance % 5 == 4
