"""Answers to a question, grouped by what they are read as.

A reading is ours and only compares; what stands beside it are the articles' own words. Takes a
verdict; gives values for the templates.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from builder.analysis.compare import Answer, when_window
from builder.analysis.intervals import Interval, interval_of
from builder.analysis.verdicts import Verdict
from builder.analysis.whole import Analysis
from builder.model.shared import Event, Question
from builder.pages.base import clusters, name_of
from builder.wording import date_text, join_words, number_text, plural, quantity_text

STANCES = {
    "asserts": "asserts", "denies": "denies", "doubts": "doubts", "declines": "declines to say",
    "not_reported": "none reported",
}  # fmt: skip
"""How each stance reads, in the order in which stances are shown."""

_RESPONSES = {
    "asserts": "says so", "denies": "denies it", "doubts": "doubts it",
    "declines": "declines to say", None: "answers it",
}  # fmt: skip


@dataclass(frozen=True)
class Voice:
    """One passage: its answer, the letter of the lineage that it counts with, and what to know.

    `shared` names the actor through whom it counts with another article's lineage, if it does.
    """

    answer: Answer
    letter: str
    shared: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """What some answers are compared as, and who gives them."""

    text: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True)
class PartView:
    """The readings of one part of a question; `name` is empty where it has no parts."""

    name: str
    readings: tuple[Reading, ...]


def parts_of(analysis: Analysis, verdict: Verdict) -> tuple[PartView, ...]:
    """The answers by part, in the order of the question's parts, those without one last."""
    names: dict[str | None, str] = {part.id: part.text for part in verdict.question.parts}
    names[None] = "no part stated" if names else ""
    return tuple(
        PartView(name, tuple(_readings(analysis, verdict, answers)))
        for key, name in names.items()
        if (answers := [a for a in verdict.answers if a.claim.part == key])
    )


def _readings(analysis: Analysis, verdict: Verdict, answers: list[Answer]) -> Iterator[Reading]:
    groups: dict[str, list[Answer]] = {}
    for answer in in_order(analysis, verdict, answers):
        groups.setdefault(read_as(analysis, verdict, answer), []).append(answer)
    for text, found in groups.items():
        yield Reading(text, tuple(voice(analysis, verdict, answer) for answer in found))


def voice(analysis: Analysis, verdict: Verdict, answer: Answer) -> Voice:
    """One answer with what a reader must know of it."""
    source = answer.origin.source
    moved = source and answer.lineage != analysis.lineages.of[answer.article.id]
    notes = (*_notes(verdict.question, answer), *_doubts(analysis, verdict, answer))
    return Voice(
        answer, clusters(analysis)[answer.lineage].letter,
        name_of(analysis, source[1]) if source and moved else "", notes,
    )  # fmt: skip


def _doubts(analysis: Analysis, verdict: Verdict, answer: Answer) -> Iterator[str]:
    """With which of the others its article was never compared, so that it counts with them."""
    strangers = analysis.lineages.strangers(answer.article.id)
    others = {a.lineage for a in verdict.answers if a.article.id in strangers}
    if others:
        letters = sorted(clusters(analysis)[lineage].letter for lineage in others)
        yield f"never compared with {join_words(letters)}"


def _notes(question: Question, answer: Answer) -> Iterator[str]:
    """What tells two passages with one figure apart: place, certainty, state and time."""
    claim = answer.claim
    if claim.standing != "body":
        yield f"in a {claim.standing}"
    if claim.hedge:
        yield claim.hedge
    if claim.status:
        yield claim.status
    if claim.period:
        yield f"over {date_text(claim.period)}"
    if claim.as_of and question.time_sensitive:
        yield f"as of {date_text(claim.as_of)}"


def in_order(analysis: Analysis, verdict: Verdict, answers: Iterable[Answer]) -> list[Answer]:
    """Small figures before large, early before late, the rest as the question lists them."""
    return sorted(answers, key=lambda a: (_place(analysis, verdict.question, a), a.id))


def _place(analysis: Analysis, question: Question, answer: Answer) -> tuple[Any, ...]:
    claim = answer.claim
    if question.kind == "number":
        interval = interval_of(claim, analysis.briefing.vocab.words)
        return (interval.low, interval.high) if interval else (math.inf, math.inf)
    if question.kind == "time" and claim.when:
        start = when_window(claim.when, analysis.briefing).start
        return (start.isoformat() if start else "",)
    if question.kind == "stance":
        return ([*STANCES].index(claim.stance or "not_reported"),)
    order = [a.id for a in question.answers]
    return (order.index(claim.answer) if claim.answer in order else len(order), claim.answer or "")


def read_as(analysis: Analysis, verdict: Verdict, answer: Answer) -> str:
    """What an answer is compared as: a figure, a chosen answer, a place, a time or a stance."""
    claim, question = answer.claim, verdict.question
    if question.kind == "number":
        interval = interval_of(claim, analysis.briefing.vocab.words)
        return interval_text(interval) if interval else quantity_text(claim)
    if question.kind == "time" and claim.when:
        hour = claim.when.clock or claim.when.part_of_day
        return f"{date_text(claim.when)}, {hour}" if hour else date_text(claim.when)
    if question.kind == "stance" and claim.stance:
        return _stance(verdict, answer)
    choices = {a.id: a.text for a in question.answers}
    if claim.answer in choices:
        return choices[claim.answer]
    return name_of(analysis, claim.answer) if claim.answer else "no answer"


def _stance(verdict: Verdict, answer: Answer) -> str:
    """The stance, with its tense where the answers speak of different ones."""
    tenses = {a.claim.tense for a in verdict.answers}
    text = STANCES[answer.claim.stance or "not_reported"]
    return f"{text} ({answer.claim.tense})" if len(tenses) > 1 and answer.claim.tense else text


def interval_text(interval: Interval) -> str:
    """An interval as figures: "675–825", "25", "4 or more"."""
    low, high = number_text(interval.low), number_text(interval.high)
    if interval.low == interval.high:
        return low
    return f"{low} or more" if math.isinf(interval.high) else f"{low}–{high}"


def lineage_note(verdict: Verdict) -> str:
    """How many answers there are, from how many lineages."""
    answers = plural(len(verdict.answers), "answer")
    if not verdict.lineages:
        return f"{answers}, in headlines and captions only"
    return f"{answers}, {plural(verdict.lineages, 'lineage')}"


def pleas(analysis: Analysis, event: Event, asked: Iterable[Verdict]) -> tuple[str, ...]:
    """What each alleged perpetrator of an event says to it, by the questions that accuse them."""
    accused = [p.actor for p in event.participants if p.role == "alleged_perpetrator"]
    said = dict.fromkeys(accused, "")
    for verdict in asked:
        if (actor := verdict.question.accuses) in said and _responses(verdict):
            said[actor] = response_note(analysis, verdict)
    return tuple(note or _no_response(analysis, actor) for actor, note in said.items())


def _responses(verdict: Verdict) -> list[str]:
    """How the accused answers, in the order of the kinds of response."""
    accused = verdict.question.accuses
    said = {a.claim.stance for a in verdict.answers if a.claim.asserted_by == accused}
    return [words for stance, words in _RESPONSES.items() if stance in said]


def _no_response(analysis: Analysis, actor: str) -> str:
    return f"{name_of(analysis, actor)}: no response in the sources"


def response_note(analysis: Analysis, verdict: Verdict) -> str:
    """What the accused are recorded as saying to it, or that they are not; empty without any."""
    accused = verdict.question.accuses
    if accused is None:
        return ""
    words = _responses(verdict)
    if not words:
        return _no_response(analysis, accused)
    return f"{name_of(analysis, accused)} {join_words(words)}"
