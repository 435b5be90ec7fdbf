"""What the data export holds, field by field: the one description of it.

From it come the JSON Schema, the tables in CSV and SQLite with their keys, the data package, the
Data page and the check that the export keeps its word. Takes and reads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.exports.field import Field

FORMAT = 1
"""The version of the export's format: a reader of this one can read whatever only adds to it."""


def _part(*more: Field) -> tuple[Field, ...]:
    return (
        Field("id", "text", "article/part: the whole id; its anchor is article--part"),
        Field("article", "text", "id of the article that says so", refers=("articles",)),
        *more,
    )


_WORDS = Field("words", "texts", "where it stands: the article's words, verbatim", words=True)
_ASSERTED = Field(
    "asserted_by",
    "text",
    "an actor's id, or narrator: the outlet in its own voice",
    refers=("actors", "narrator"),
)
_VIA = Field("via", "text", "actor through whom the article has it", null=True, refers=("actors",))
_STANDING = Field("in", "text", "where it stands: headline, standfirst, heading, caption or body")
_NAMES = (
    Field("name", "text", "preferred name", words=True),
    Field(
        "names", "texts", "every form that the articles print, the preferred one first", words=True
    ),
)

HEAD = (
    Field("format", "whole number", "version of this format"),
    Field("title", "text", "title of the briefing"),
    Field("edition", "whole number", "number of the edition"),
    Field("as_of", "text", "the day for which it speaks, as EDTF"),
    Field("cutoff", "text", "the day after which nothing was read, as EDTF"),
    Field("bottom_line", "text", "Markdown with references [[id]]"),
    Field("source_summary", "text", "which sources matter most, in the same Markdown"),
    Field("gaps", "texts", "what a reader would want to know and no article tells"),
)
"""What stands above the lists."""

YOUNGER = frozenset(("source_summary", "gaps"))
"""Those that an edition lacks which was frozen before there were any."""

SAYS: Mapping[str, str] = {
    "articles": "the articles that the edition rests on",
    "quotes": "passages in quotation marks or indirect speech, as each article prints them",
    "ignored": "quoted words and numbers that were left out, with the reason",
    "claims": "what an article answers to a question",
    "reports": "what an article tells of an event",
    "relations": "links between actors or events that an article asserts",
    "labels": "names that an article gives to an actor, in its own voice or another’s",
    "questions": "what articles can answer differently, with the computed verdict",
    "actors": "people, groups, states, outlets",
    "places": "places, with how precisely each is known",
    "events": "what happened, and what was said as an act",
    "utterances": "what a person said once, however often it is printed",
    "judgements": "the key judgements of the edition",
    "tombstones": "ids that were published and hold no longer",
}
"""What one list holds."""

LISTS: Mapping[str, tuple[Field, ...]] = {
    "articles": (
        Field("id", "text", "id of the article"),
        Field("title", "text", "its title", words=True),
        Field("capture", "text", "file name of its captured text"),
        Field("outlet", "text", "actor that published it, where known",
              null=True, refers=("actors",)),
        Field("republishes", "text", "actor whose article it carries",
              null=True, refers=("actors",)),
        Field("published", "text", "when, as EDTF"),
        Field("url", "text", "its address, where known", null=True),
        Field("access", "text", "how near the reporter was"),
        Field("descriptor", "text", "what to know about the source; ours", words=True),
        Field("lineage", "text", "the cluster of articles that it counts with",
              computed=True, refers=("articles",)),
    ),
    "quotes": _part(
        Field("utterance", "text", "what was said, where it is known which",
              null=True, refers=("utterances",)),
        Field("speaker", "text", "actor who said it", null=True, refers=("actors",)),
        Field("segments", "texts", "the words as printed, one text for each unbroken stretch",
              words=True),
        Field("kind", "text", "full, partial, scare, chant, label or indirect"),
        Field("medium", "text", "how it was said", null=True),
        Field("said", "text", "when, as EDTF", null=True),
        _VIA, _STANDING,
    ),
    "ignored": (
        Field("article", "text", "id of the article", refers=("articles",)),
        Field("words", "text", "quoted words or a number left out on purpose", words=True),
        Field("reason", "text", "why", words=True),
    ),
    "claims": _part(
        Field("question", "text", "the question that it answers", refers=("questions",)),
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
        Field("article", "text", "id of the article", refers=("articles",)),
        Field("event", "text", "the event that it tells of", refers=("events",)),
        Field("says", "text", "its account, in our words", words=True),
        _WORDS,
        Field("claims", "texts", "whole ids of the claims that belong to the account",
              refers=("claims",)),
        _STANDING,
    ),
    "relations": _part(
        Field("from", "text", "actor or event that is linked", refers=("actors", "events")),
        Field("rel", "text", "how"),
        Field("to", "text", "to which actor or event", refers=("actors", "events")),
        _WORDS, _ASSERTED, _VIA,
    ),
    "labels": _part(
        Field("actor", "text", "who is called so",
              refers=("actors",)), _WORDS, _ASSERTED, _STANDING,
    ),
    "questions": (
        Field("id", "text", "id of the question"),
        Field("text", "text", "the question as a reader would ask it", words=True),
        Field("kind", "text", "number, choice, place, time or stance"),
        Field("topic", "text", "what it is about"),
        Field("event", "text", "the event that it belongs to", null=True, refers=("events",)),
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
        Field("within", "text", "place that it lies in", null=True, refers=("places",)),
    ),
    "events": (
        Field("id", "text", "id of the event"),
        Field("date", "text", "when, as EDTF"),
        Field("title", "text", "what happened, the agent first", words=True),
        Field("summary", "text", "what the articles say of it; Markdown with references [[id]]",
              words=True),
        Field("act", "text", "deed or speech"),
        Field("scope", "text", "crisis or background"),
        Field("type", "text", "class of act"),
        Field("places", "texts", "where", refers=("places",)),
        Field("participants", "texts", "who took part and how: actor/role", refers=("actors",)),
        Field("articles", "texts", "articles that tell of it", computed=True, refers=("articles",)),
        Field("rung", "whole number", "rung of the ladder, where all coders agree", null=True),
        Field("status", "text", "corroborated, single lineage, contested, claimed", computed=True),
        Field("credibility", "whole number", "digit of the Admiralty code", computed=True),
    ),
    "utterances": (
        Field("id", "text", "id of the utterance"),
        Field("speaker", "text", "actor who said it", refers=("actors",)),
        Field("medium", "text", "how it was said"),
        Field("said", "text", "when, as EDTF"),
        Field("renderings", "texts", "whole ids of the quotes that print it",
              computed=True, refers=("quotes",)),
    ),
    "judgements": (
        Field("id", "text", "id of the judgement, the same in every edition that makes it"),
        Field("statement", "text", "one sentence; {likelihood} stands where its term goes",
              words=True),
        Field("likelihood", "text", "a term of the likelihood scale"),
        Field("confidence", "text", "high, moderate or low"),
        Field("basis", "text", "what the confidence rests on", words=True),
        Field("evidence", "texts", "whole ids of what it rests on"),
        Field("contrary", "texts", "whole ids of what speaks against it"),
        Field("assumptions", "texts", "what it takes for granted"),
        Field("alternatives", "texts", "other readings of the same facts"),
        Field("indicators", "texts", "what would change our mind"),
        Field("so_what", "text", "why it matters", words=True),
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
