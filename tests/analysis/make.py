"""Small records, made directly from the models, for tests of what is computed from them.

    gull = make.article("gull", make.figure("about 750", 750))
    tern = make.article("tern", make.figure("750", 750))
    make.verdict(gull, tern).name

Each factory fills in what its record must have and a test does not speak of; fields go by the
names that they have in YAML. One claim is called `claim`, one question `asked`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builder.analysis.compare import Answer, Pair, compare, read
from builder.analysis.verdicts import Verdict, judged, sharpest_first
from builder.evidence.lineage import Lineages, Teller
from builder.model.article import Article, Claim
from builder.model.base import When
from builder.model.briefing import Briefing, Vocab
from builder.model.settings import (
    Allow,
    EventTypes,
    Ladder,
    Likelihood,
    Relations,
    Settings,
    Style,
    Words,
)
from builder.model.shared import Actor, Event, Place, Question, Utterance

TZ = "Atlantic/Azores"

WORDS = Words.model_validate({
    "version": 1,
    "words": [
        {"words": ["about", "around", "some"], "of": [0.9, 1.1]},
        {"words": ["nearly", "almost"], "of": [0.9, 1]},
        {"words": ["over", "more than"], "of": [1, 1.5]},
        {"words": ["at least"], "of": [1]},
        {"words": ["up to", "fewer than"], "of": [0, 1]},
        {"words": ["two dozen"], "range": [22, 26]},
        {"words": ["several"], "range": [3, 9]},
        {"words": ["many"], "range": [5]},
        {"words": ["dozens"], "range": [20, 150]},
        {"words": ["hundreds"], "range": [100, 1500]},
        {"words": ["thousands"], "range": [1000, 15000]},
        {"words": ["tens of thousands"], "range": [10000, 99999]},
    ],
})  # fmt: skip

_VOCAB = Vocab(
    ladder=Ladder.model_validate(
        {"version": 1, "source": "made up", "rungs": [{"rung": 0, "name": "Calm", "rule": "None."}]}
    ),
    words=WORDS,
    likelihood=Likelihood(version=1, scales=()),
    event_types=EventTypes(version=1, source="made up", types=()),
    relations=Relations(version=1, relations=()),
    style=Style(version=1, loaded=(), causal=(), relative_dates=(), hedges=()),
)


def _settings(tz: str) -> Settings:
    return Settings.model_validate({
        "title": "Port Sava", "short_title": "Port Sava", "question": "What happened?",
        "scope": "The harbour.", "handling": "Public", "tz": tz, "likelihood_scale": "made-up",
        "topics": [{"id": "office", "name": "Office"}],
        "coders": [{"id": "coder-a", "role": "first coder"}],
    })  # fmt: skip


def when(edtf: str = "2031-03-04", **fields: Any) -> When:
    return When.model_validate({"edtf": edtf, **fields})


def claim(id_: str = "claim", **fields: Any) -> Claim:
    given = {"question": "asked", "words": ("so it was",), "asserted_by": "narrator"}
    return Claim.model_validate({"id": id_, **given, **fields})


def figure(words: str, value: float | None = None, **fields: Any) -> Claim:
    """A claim of a number, in words."""
    return claim(fields.pop("id_", "claim"), words=(words,), value=value, **fields)


def article(id_: str, *claims: Claim, **fields: Any) -> Article:
    given = {
        "title": "Harbour", "outlet": None, "outlet_basis": {"basis": "unknown"},
        "published": when(), "url_unknown": "made up", "access": "secondary",
        "descriptor": "Made up.", "capture": f"{id_}.txt",
    }  # fmt: skip
    return Article.model_validate({"id": id_, "claims": claims, **given, **fields})


def report(event_: str = "siege", *claims: str, **fields: Any) -> dict[str, Any]:
    """An account of an event that rests on claims, for `article(reports=...)`."""
    given = {"says": "It happened.", "words": ("it happened",)}
    return {"event": event_, "claims": claims, **given, **fields}


def question(kind: str = "number", id_: str = "asked", **fields: Any) -> Question:
    given = {"text": f"What of {id_}?", "topic": "office"}
    return Question.model_validate({"id": id_, "kind": kind, **given, **fields})


def event(id_: str = "siege", *actors: str, **fields: Any) -> Event:
    """An event, by these actors; by a crowd of no side where none is named."""
    people = [
        {"actor": actor_, "role": "initiator", "basis": "witnessed"} for actor_ in actors or ["all"]
    ]
    given = {
        "title": "Crowd besieges office", "act": "deed", "when": when(), "scope": "crisis",
        "type": "protest", "participants": people, "summary": "It happened.",
    }  # fmt: skip
    return Event.model_validate({"id": id_, **given, **fields})


def actor(id_: str, **fields: Any) -> Actor:
    return Actor.model_validate({"id": id_, "kind": "group", "name": id_.title(), **fields})


def utterance(id_: str, **fields: Any) -> Utterance:
    given = {"speaker": "mayor", "medium": "speech", "said": when()}
    return Utterance.model_validate({"id": id_, **given, **fields})


def place(id_: str, within: str | None = None) -> Place:
    given = {"name": id_.title(), "precision": "city", "within": within}
    return Place.model_validate({"id": id_, **given})


Made = Article | Utterance | Actor | Place | Event | Question


def briefing(*records: Made, tz: str = TZ) -> Briefing:
    """A briefing of these records, in the order given, with no files behind them."""
    groups: dict[type, dict[str, Any]] = {
        kind: {} for kind in (Article, Utterance, Actor, Place, Event, Question)
    }
    for record in records:
        groups[type(record)][record.id] = record
    return Briefing(
        settings=_settings(tz), vocab=_VOCAB, allow=Allow(),
        articles=groups[Article], utterances=groups[Utterance], actors=groups[Actor],
        places=groups[Place], events=groups[Event], questions=groups[Question],
        editions={}, pages={}, locks={}, files={},
    )  # fmt: skip


def own(records: Briefing, **lineage: str) -> Lineages:
    """Each article a lineage of its own, or of the one that is given by its name."""
    return Lineages({key: key for key in records.articles} | lineage)


def pair(first: Claim, second: Claim, asked: Question, *records: Made) -> Pair:
    """How the claims of two articles of two lineages stand to each other."""
    a, b = (
        Answer(Teller(key, article(key, c).outlet), c, key)
        for key, c in (("gull", first), ("tern", second))
    )  # fmt: skip
    apart = Lineages({"gull": "gull", "tern": "tern"})
    one, other = (read(briefing(asked, *records), asked, answer) for answer in (a, b))
    return compare(asked, one, other, apart)


def verdicts(records: Briefing, lineage: Lineages) -> tuple[Verdict, ...]:
    """The verdict on every question, sharpest first."""
    return sharpest_first(judged(records, lineage).values())


def verdict(*articles: Article, asked: Question | None = None, **lineage: str) -> Verdict:
    """The verdict on a question, a number where none is given. An article is a lineage of its
    own, or of the one that is given by its name."""
    records = briefing(asked or question(), *articles)
    (found,) = verdicts(records, own(records, **lineage))
    return found


def outcomes(found: Iterable[Pair]) -> list[tuple[str, str, str]]:
    """Pairs as the ids of the two answers and the outcome."""
    return [(p.first.id, p.second.id, p.outcome) for p in found]
