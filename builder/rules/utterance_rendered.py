"""Every utterance is rendered by an article, or is the act of an event.

What somebody said is known to us only as an article prints it: as a quotation, or, where it told
of the words without printing them, as its account of a denial, a demand or a threat. Add the
quotation, or name the utterance in its speech act, or withdraw it.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule, refused


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each utterance that no quotation renders or may render, and no event is."""
    lost = refused(briefing, "article", "event")
    quotes = [quote for article in briefing.articles.values() for quote in article.quotes]
    printed = {id_ for quote in quotes for id_ in (quote.utterance, *quote.candidates)}
    printed |= {id_ for event in briefing.events.values() for id_ in event.utterances}
    for utterance in briefing.utterances.values():
        if utterance.id not in printed and utterance.withdrawn is None:
            hint = "add a quotation of it to an article, or name it in its speech act"
            yield Finding(utterance.id, (), "no article prints this utterance", hint, leans=lost)


RULE = Rule("utterance-rendered", "error", "ICD 206: every statement is sourced", check)
