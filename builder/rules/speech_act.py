"""A speech act names what was said, and stands on a rung for words.

A threat, a demand or a denial is an event when somebody's words are the act: then the utterance
is the evidence, and the ladder says on which rungs words may stand. A deed names no utterance.
Add the utterance, or call the event a deed if more than words happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.model.shared import Event
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for words without an utterance, on a rung for deeds, or in a deed."""
    spoken = {rung.rung for rung in briefing.vocab.ladder.rungs if rung.speech}
    for event in briefing.events.values():
        yield from _of_speech(event, spoken) if event.act == "speech" else _of_deed(event)


def _of_speech(event: Event, spoken: set[int]) -> Iterator[Finding]:
    if not event.utterances:
        yield Finding(event.id, ("act",), "a speech act that names no utterance",
                      "add utterances: [...], or make it act: deed")  # fmt: skip
    for index, coding in enumerate(event.codings):
        if coding.rung not in spoken:
            allowed = ", ".join(map(str, sorted(spoken)))
            yield Finding(event.id, ("codings", index, "rung"),
                          f"words cannot stand on rung {coding.rung}",
                          f"the ladder lets speech stand on {allowed}")  # fmt: skip


def _of_deed(event: Event) -> Iterator[Finding]:
    if event.utterances:
        yield Finding(event.id, ("utterances",), "a deed names utterances",
                      "remove them, or make it act: speech")  # fmt: skip


RULE = Rule(
    "speech-act", "error", "The house ladder: words stand on rungs for words", check, local=True
)
