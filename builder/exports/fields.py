"""What the data export holds, field by field: the one description of it.

From it come the JSON Schema, the Data page and the check that the export keeps its word. Takes and
reads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

FORMAT = 1
"""The version of the export's format: a reader of this one can read whatever only adds to it."""

Type = Literal["text", "number", "whole number", "texts", "true or false"]

_PYTHON: Mapping[Type, tuple[type, ...]] = {
    "text": (str,), "number": (int, float), "whole number": (int,), "true or false": (bool,),
}  # fmt: skip
_JSON: Mapping[Type, dict[str, Any]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "whole number": {"type": "integer"},
    "texts": {"type": "array", "items": {"type": "string"}},
    "true or false": {"type": "boolean"},
}


@dataclass(frozen=True)
class Field:
    """One field: its name, its type, what it holds, and whether it can be null.

    `computed` is true where it follows from other records, so that it can change without anybody
    having touched the one that it stands in.
    """

    name: str
    type: Type
    says: str
    null: bool = False
    computed: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """The field as JSON Schema."""
        kind = dict(_JSON[self.type])
        if self.null:
            kind["type"] = [kind["type"], "null"]
        return {**kind, "description": self.says}

    def takes(self, value: Any) -> bool:
        """Whether a value, as JSON gives it, is of the field's type."""
        if value is None:
            return self.null
        if self.type == "texts":
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        return type(value) in _PYTHON[self.type]


def _part(*more: Field) -> tuple[Field, ...]:
    return (
        Field("id", "text", "article/part: the whole id; its anchor is article--part"),
        Field("article", "text", "id of the article that says so"),
        *more,
    )


_WORDS = Field("words", "texts", "where it stands: the article's words, verbatim")
_ASSERTED = Field("asserted_by", "text", "an actor's id, or narrator: the outlet in its own voice")
_VIA = Field("via", "text", "actor through whom the article has it", null=True)
_STANDING = Field("in", "text", "where it stands: headline, standfirst, heading, caption or body")
_NAMES = (
    Field("name", "text", "preferred name"),
    Field("names", "texts", "every form that the articles print, the preferred one first"),
)

LISTS: Mapping[str, tuple[Field, ...]] = {
    "articles": (
        Field("id", "text", "id of the article"),
        Field("title", "text", "its title"),
        Field("capture", "text", "file name of its captured text"),
        Field("outlet", "text", "actor that published it, where known", null=True),
        Field("republishes", "text", "actor whose article it carries", null=True),
        Field("published", "text", "when, as EDTF"),
        Field("url", "text", "its address, where known", null=True),
        Field("access", "text", "how near the reporter was"),
        Field("descriptor", "text", "what to know about the source; ours"),
        Field("lineage", "text", "the cluster of articles that it counts with", computed=True),
    ),
    "quotes": _part(
        Field("utterance", "text", "what was said, where it is known which", null=True),
        Field("speaker", "text", "actor who said it", null=True),
        Field("segments", "texts", "the words as printed, one text for each unbroken stretch"),
        Field("kind", "text", "full, partial, scare, chant, label or indirect"),
        Field("medium", "text", "how it was said", null=True),
        Field("said", "text", "when, as EDTF", null=True),
        _VIA, _STANDING,
    ),
    "ignored": (
        Field("article", "text", "id of the article"),
        Field("words", "text", "quoted words or a number left out on purpose"),
        Field("reason", "text", "why"),
    ),
    "claims": _part(
        Field("question", "text", "the question that it answers"),
        _WORDS,
        Field("value", "number", "the figure, in the question's unit", null=True),
        Field("min", "number", "the least, where a range is given", null=True),
        Field("max", "number", "the most, where a range is given", null=True),
        Field("approx", "text", "exact, about, at_least, at_most, nearly, over or vague"),
        Field("unit", "text", "unit of the figure", null=True),
        Field("answer", "text", "for a choice the answer's id, for a place its id", null=True),
        Field("when", "text", "for a question of time, the time as EDTF", null=True),
        Field("stance", "text", "asserts, denies, doubts, declines or not_reported", null=True),
        Field("tense", "text", "past, present or future, for a stance", null=True),
        Field("part", "text", "part of the question that it answers", null=True),
        Field("as_of", "text", "the time for which it holds, as EDTF", null=True),
        Field("status", "text", "for forces: present, deployed, ordered and so on", null=True),
        Field("hedge", "text", "believed, reported or alleged", null=True),
        _ASSERTED, _VIA, _STANDING,
    ),
    "reports": (
        Field("article", "text", "id of the article"),
        Field("event", "text", "the event that it tells of"),
        Field("says", "text", "its account, in our words"),
        _WORDS,
        Field("claims", "texts", "whole ids of the claims that belong to the account"),
        _STANDING,
    ),
    "relations": _part(
        Field("from", "text", "actor or event that is linked"),
        Field("rel", "text", "how"),
        Field("to", "text", "to which actor or event"),
        _WORDS, _ASSERTED, _VIA,
    ),
    "labels": _part(
        Field("actor", "text", "who is called so"), _WORDS, _ASSERTED, _STANDING,
    ),
    "questions": (
        Field("id", "text", "id of the question"),
        Field("text", "text", "the question as a reader would ask it"),
        Field("kind", "text", "number, choice, place, time or stance"),
        Field("topic", "text", "what it is about"),
        Field("event", "text", "the event that it belongs to", null=True),
        Field("verdict", "text", "conflict, compatible, agree, not comparable or single lineage",
              computed=True),
        Field("lineages", "whole number", "independent lineages that answer it", computed=True),
    ),
    "actors": (
        Field("id", "text", "id of the actor"), *_NAMES,
        Field("kind", "text", "person, group, state, media and so on"),
        Field("side", "text", "neutral grouping", null=True),
    ),
    "places": (
        Field("id", "text", "id of the place"), *_NAMES,
        Field("kind", "text", "how precisely it is known: point to country"),
        Field("lat", "number", "latitude, WGS 84, degrees; ours", null=True),
        Field("lon", "number", "longitude, WGS 84, degrees; ours", null=True),
        Field("within", "text", "place that it lies in", null=True),
    ),
    "events": (
        Field("id", "text", "id of the event"),
        Field("date", "text", "when, as EDTF"),
        Field("title", "text", "what happened, the agent first"),
        Field("summary", "text", "what the articles say of it; Markdown with references [[id]]"),
        Field("act", "text", "deed or speech"),
        Field("scope", "text", "crisis or background"),
        Field("type", "text", "class of act"),
        Field("places", "texts", "where"),
        Field("participants", "texts", "who took part and how: actor/role"),
        Field("articles", "texts", "articles that tell of it", computed=True),
        Field("rung", "whole number", "rung of the ladder, where all coders agree", null=True),
        Field("status", "text", "corroborated, single lineage, contested, claimed", computed=True),
        Field("credibility", "whole number", "digit of the Admiralty code", computed=True),
    ),
    "utterances": (
        Field("id", "text", "id of the utterance"),
        Field("speaker", "text", "actor who said it"),
        Field("medium", "text", "how it was said"),
        Field("said", "text", "when, as EDTF"),
        Field("renderings", "texts", "whole ids of the quotes that print it", computed=True),
    ),
    "judgements": (
        Field("id", "text", "id of the judgement, the same in every edition that makes it"),
        Field("statement", "text", "one sentence; {likelihood} stands where its term goes"),
        Field("likelihood", "text", "a term of the likelihood scale"),
        Field("confidence", "text", "high, moderate or low"),
        Field("basis", "text", "what the confidence rests on"),
        Field("evidence", "texts", "whole ids of what it rests on"),
        Field("contrary", "texts", "whole ids of what speaks against it"),
        Field("assumptions", "texts", "what it takes for granted"),
        Field("alternatives", "texts", "other readings of the same facts"),
        Field("indicators", "texts", "what would change our mind"),
        Field("so_what", "text", "why it matters"),
        Field("change", "text", "new, unchanged, strengthened, weakened or reversed"),
        Field("why", "text", "why it changed, or did not"),
        Field("outcome", "text", "what came of it; may be added later", null=True),
    ),
    "tombstones": (
        Field("id", "text", "whole id of something that was published and holds no longer"),
        Field("kind", "text", "event, claim and so on"),
        Field("now", "text", "the id that it has now, where it was renamed", null=True),
        Field("on", "text", "when it was withdrawn, as EDTF", null=True),
        Field("why", "text", "why it was withdrawn", null=True),
    ),
}  # fmt: skip


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the whole export."""
    head = {
        "format": {"const": FORMAT, "description": "version of this format"},
        "title": {"type": "string"}, "edition": {"type": "integer"},
        "as_of": {"type": "string"}, "cutoff": {"type": "string"},
        "bottom_line": {"type": "string", "description": "Markdown with references [[id]]"},
    }  # fmt: skip
    lists = {name: {"type": "array", "items": _row(fields)} for name, fields in LISTS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefing",
        "type": "object",
        "properties": {**head, **lists},
        "required": [*head, *lists],
        "additionalProperties": False,
    }


def _row(fields: tuple[Field, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {f.name: f.schema for f in fields},
        "required": [f.name for f in fields],
        "additionalProperties": False,
    }
