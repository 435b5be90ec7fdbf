"""How articles answer the questions of a made-up world: alike, nearly alike, and not at all alike.

Takes the article, the question and how long ago it was asked; gives the words of a claim, its
fields, and the sentence that holds the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bench.cast import Record
from bench.happenings import GOODS, PARTS, SHARES, kind_of
from bench.world import SHARE, World

_WORDS = (("", "exact"), ("about ", "about"), ("at least ", "at_least"), ("nearly ", "nearly"))
_STATUS = ("ordered", "prepared", "present", "deployed", "expected")
_STANCE = (
    ("asserts", "planned it with care"), ("denies", "had no hand in it"),
    ("doubts", "hardly planned it"), ("asserts", "gave the order for it"),
    ("not_reported", "has not been named"),
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """An article that answers a question, which was first asked so many articles before."""

    world: World
    article: int
    question: int
    back: int

    @property
    def thing(self) -> str:
        """What the question is about."""
        return self.world.thing(SHARE * self.question)


@dataclass(frozen=True)
class Answered:
    """The words of a claim, what they amount to, and the sentence in which they stand."""

    words: list[str]
    fields: Record
    sentence: str


def answer(case: Asked) -> Answered:
    """What an article answers to a question."""
    give = {
        "deaths": _deaths, "troops": _troops, "flow": _flow, "choice": _choice,
        "several": _several, "place": _place, "time": _time, "stance": _stance,
    }[kind_of(case.question)]  # fmt: skip
    words, fields = give(case)
    return Answered([words], fields, f"In this account {words}")


def _figure(question: int, back: int) -> tuple[str, Record]:
    value = 100 + 10 * (question % 40) + (0, 0, 3, 0, 90, 0)[back % 6]
    word, approx = _WORDS[back % len(_WORDS)]
    return f"{word}{value}", {"value": value, **({"approx": approx} if word else {})}


def _deaths(case: Asked) -> tuple[str, Record]:
    at = f"people died at the {case.thing}"
    if case.back == 7:
        return f"dozens of {at}", {"approx": "vague"}
    if case.back == 8:
        return f"between 90 and 150 {at}", {"min": 90, "max": 150}
    words, fields = _figure(case.question, case.back)
    return f"{words} {at}", fields


def _troops(case: Asked) -> tuple[str, Record]:
    words, fields = _figure(case.question, case.back)
    fields |= {
        "part": PARTS[case.back % len(PARTS)]["id"], "status": _STATUS[case.back % len(_STATUS)],
        "as_of": {"edtf": case.world.published(case.article).isoformat()},
    }  # fmt: skip
    return f"{words} soldiers for the {case.thing}", fields


def _flow(case: Asked) -> tuple[str, Record]:
    words, fields = _figure(case.question, case.back)
    fields["period"] = "2029-11" if case.back % 3 else "2029-12"
    return f"{words} ships passed the {case.thing}", fields


def _choice(case: Asked) -> tuple[str, Record]:
    burned = SHARES[case.back % 2 if case.back < 8 else 2]["id"]
    return f"{burned} of the {case.thing} burned", {"answer": burned}


def _several(case: Asked) -> tuple[str, Record]:
    goods = GOODS[case.back % len(GOODS)]["id"]
    return f"{goods} left the {case.thing} on carts", {"answer": goods}


def _place(case: Asked) -> tuple[str, Record]:
    place = case.world.chosen("went", case.question + (case.back > 6)).choice([*case.world.places])
    went = f"from the {case.thing} they went to {case.world.places[place]['name']}"
    return went, {"answer": place}


def _time(case: Asked) -> tuple[str, Record]:
    day = case.world.day(SHARE * case.question) - timedelta(days=case.back == 5)
    words = f"the {case.thing} was empty at {18 + case.back % 3}:00"
    return words, {"when": {"edtf": day.isoformat(), "clock": f"{18 + case.back % 3}:00"}}


def _stance(case: Asked) -> tuple[str, Record]:
    stance, said = _STANCE[case.back % len(_STANCE)]
    words = f"whoever burned the {case.thing} {said}"
    return words, {"stance": stance, "tense": "past"}
