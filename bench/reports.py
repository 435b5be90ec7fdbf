"""What each article says, as records and as the text in which it stands.

Takes a world and the number of an article; gives the article's record and its captured text. Every
word that the record quotes stands in the text once, so that all of it can be proved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from bench.answers import Asked, answer
from bench.cast import Record
from bench.fates import marked
from bench.names import id_of
from bench.sayings import printed
from bench.world import SAYINGS, SHARE, World

AGAIN = 4
"""Events of the article before that an article tells once more."""
PRINTED = 2 * SAYINGS
CLAIMS = 10
PARTS = ("quotes", "claims", "reports", "relations", "labels", "ignored")

_FILLER = (
    "over under along quay road evening market crowd silent grey cold window river boats before "
    "witness square gate early shouting north south harvest station between quiet smoke walls "
    "shutters carts ropes lanterns tide gulls rain people waited watched carried stood turned"
).split()


@dataclass
class Pages:
    """An article as it grows: its lists of parts, and its paragraphs."""

    record: dict[str, list[Record]] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)

    def add(self, what: str, record: Record) -> None:
        """One more part."""
        self.record.setdefault(what, []).append(record)


def is_copy(article: int) -> bool:
    """True for an article that carries much of the one before, and says so."""
    return article % 10 == 9


def article(world: World, number: int) -> tuple[Record, str]:
    """The record of one article, and its text."""
    pages = Pages()
    quotes(world, number, pages)
    claims(world, number, pages)
    accounts(world, number, pages)
    links(world, number, pages)
    pages.add("ignored", {"words": "Photo 3 of 12", "reason": "page furniture",
                          "starts": "from our reporter"})  # fmt: skip
    outlet = _outlet(world, number)
    title = f"A long day at the {world.thing(SHARE * number)}, and elsewhere"
    head = [title, f"{world.called(outlet)}, from our reporter Photo 3 of 12"]
    parts = {what: marked(number, what, found) for what, found in pages.record.items()}
    text = "\n\n".join([*head, *pages.paragraphs]) + "\n"
    return {**_about(world, number, title), **parts}, text


def _outlet(world: World, number: int) -> str:
    return world.outlets[number % len(world.outlets)]


def _about(world: World, number: int, title: str) -> Record:
    outlet = _outlet(world, number)
    record: Record = {
        "title": title,
        "outlet": outlet,
        "outlet_basis": {
            "basis": "stated",
            "evidence": f"{world.called(outlet)}, from our reporter",
        },
        "published": {"edtf": world.published(number).isoformat()},
        "access": ("on_scene", "interview", "secondary")[number % 3],
        "descriptor": "A reporter of the paper at the scene, close to the people of the harbour.",
        "capture": f"{number:05}.txt",
    }
    if number % 4:
        record["url"] = f"https://example.org/{number}"
    else:
        record["url_unknown"] = "not in the captured text"
    if is_copy(number):
        source = _outlet(world, number - 1)
        record |= {"wire_credit": [source], **({"republishes": source} if source != outlet else {})}
    if number % 2:
        record["captured"] = {"on": world.published(number).isoformat(), "with": "made up"}
    return record


def quotes(world: World, number: int, pages: Pages) -> None:
    """Its own sayings and those of the article before; and words without an utterance."""
    first = max(0, SAYINGS * (number - 1))
    for saying in range(first, SAYINGS * (number + 1)):
        record, paragraph = printed(world, saying, again=saying < SAYINGS * number)
        pages.add("quotes", record)
        pages.paragraphs.append(paragraph)
    thing, speaker = world.thing(SHARE * number + 5), world.speaker(SAYINGS * number)
    name = world.called(speaker)
    pages.paragraphs.append(
        f'{name} spoke of "foul play" in the {thing}, and called the workers "the raiders".'
        f" {name} wants the {thing} torn down, an aide said."
    )
    own = [id_of("utterance", SAYINGS * number + at) for at in (0, 1)]
    free: Record = {"utterance": None, "speaker": speaker}
    pages.add("quotes", {"id": "foul-play", **free, "kind": "scare", "segments": ["foul play"],
                         "candidates": own})  # fmt: skip
    pages.add("quotes", {"id": "raiders", **free, "kind": "label", "segments": ["the raiders"]})
    rest = filler(world.chosen("banner", number))
    pages.paragraphs.append(f"{name} put up a banner: the {thing} is hours. {rest}")
    pages.add("quotes", {"id": "banner", **free, "kind": "partial", "marks": "none", "sic": True,
                         "segments": [f"the {thing} is hours"], "gloss": "is ours",
                         "medium": "document", "starts": "put up a banner",
                         "said": {"edtf": world.day(SHARE * number).isoformat()},
                         "via": _outlet(world, number)})  # fmt: skip
    pages.add("quotes", {"id": "torn-down", **free, "kind": "indirect",
                         "segments": [f"{name} wants the {thing} torn down"]})  # fmt: skip


def claims(world: World, number: int, pages: Pages) -> None:
    """An answer to each of ten questions."""
    for back in range(CLAIMS):
        asked = (number - back) % world.articles
        given = answer(Asked(world, number, asked, back))
        who = pages_asserter(world, number, back)
        id_ = f"on-{id_of('question', asked)}"
        record: Record = {"id": id_, "question": id_of("question", asked), "words": given.words,
                          **given.fields, "asserted_by": who}  # fmt: skip
        if back == 3:
            record |= {"hedge": "reported", "starts": "In this account"}
        if back == 4 and who != "narrator":
            record |= {"via": _outlet(world, number), "via_scope": "carried"}
        pages.add("claims", record)
        said = "" if who == "narrator" else f"{world.called(who)} said: "
        pages.paragraphs.append(f"{said}{given.sentence}. {filler(world.chosen(id_, number))}")


def pages_asserter(world: World, number: int, back: int) -> str:
    """Who gives an answer: the outlet itself, or by turns somebody else."""
    return "narrator" if back % 2 else world.chosen(f"asserter-{back}", number).choice(world.doers)


def accounts(world: World, number: int, pages: Pages) -> None:
    """Its account of its own events, and of some that the article before told first."""
    for event in range(max(0, SHARE * number - AGAIN), SHARE * (number + 1)):
        words = world.title(event)
        teller = number - 1 if is_copy(number) else number
        rest = filler(world.chosen(f"account-{event}", teller), 25)
        pages.paragraphs.append(f"{words}, a reporter wrote. {rest}")
        record: Record = {"event": id_of("event", event), "says": f"The paper has it that {words}.",
                          "words": [words]}  # fmt: skip
        if event % SHARE == 1:
            record["starts"] = words
        if event == SHARE * number:
            record["claims"] = [f"on-{id_of('question', number)}"]
        pages.add("reports", record)


def links(world: World, number: int, pages: Pages) -> None:
    """What it says of ties between actors and between events, and what it calls people."""
    chance = world.chosen("links", number)
    for at, (rel, words) in enumerate((("backs", "which backs"), ("leads", "which leads"),
                                       ("opposes", "which opposes"))):  # fmt: skip
        one, other = chance.sample(sorted({*world.doers}), 2)
        locator = f"{world.called(one)}, {words} {world.called(other)}"
        pages.paragraphs.append(f"Then came {locator}, to the river. {filler(chance)}")
        pages.add("relations", {"id": f"tie-{at}", "from": one, "rel": rel, "to": other,
                                "words": [locator], "asserted_by": "narrator",
                                "starts": "Then came", "hedge": "believed",
                                "via": _outlet(world, number)})  # fmt: skip
    quoted: Record = {"asserted_by": "narrator"}
    one, other = (id_of("event", SHARE * number + at) for at in (4, 3))
    locator = f"what happened at the {world.thing(SHARE * number + 4)} was an answer"
    pages.paragraphs.append(f"Some hold that {locator}. {filler(chance)}")
    pages.add("relations", {"id": "answered", "from": one, "rel": "said-to-respond-to",
                            "to": other, "words": [locator], **quoted})  # fmt: skip
    for at, noun in enumerate(("troublemakers", "heroes")):
        called = chance.choice(world.doers)
        pages.paragraphs.append(f"They are {noun} of the {world.thing(SHARE * number + at)}.")
        words = f"{noun} of the {world.thing(SHARE * number + at)}"
        pages.add("labels", {"id": noun, "actor": called, "words": [words], "starts": "They are",
                             "asserted_by": chance.choice(world.doers)})  # fmt: skip


def filler(chance: Random, words: int = 12) -> str:
    """A sentence that says nothing, for an article is longer than what is taken from it."""
    return " ".join(chance.choices(_FILLER, k=words)).capitalize() + "."
