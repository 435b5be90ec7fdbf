"""The stub's accounts of events, relations and names, each guess with its mark.

Takes a ``Drafted`` and the briefing's shelf; gives lines of YAML. What an account says is left to
whoever reads the article: the stub locates it.
"""

from collections.abc import Iterator, Mapping

from builder.draft.article.layout import Standing
from builder.draft.drafted import Drafted
from builder.draft.marked import UNKNOWN, Ids, quoted, review, who
from builder.draft.segments import SHOWN, starts_for, whole
from builder.draft.shelf import Shelf
from builder.evidence.captured import Stretch

UNTOLD = "not-yet-told"
"""Stands where an event is not known: no event is called so."""

UNLISTED = "not-yet-listed"
"""Stands where the briefing's list has no such relation."""


def reports(draft: Drafted, shelf: Shelf, claims: Mapping[str, Stretch]) -> Iterator[str]:
    """Give the accounts, with the claims that stand in the same sentence.

    A headline and a caption tell again what the text tells, unless they tell of a known event.
    """
    body = draft.reading.article.body
    told = [(one, shelf.event(body.text[one.at[0] : one.at[1]])) for one in draft.accounts]
    told = [(one, event) for one, event in told if event or one.standing == "body"]
    if told:
        yield from ("", "reports:")
    for one, event in told:
        why = "the event that it seems to tell of" if event else "briefing new event ID, or leave"
        inside = [key for key, at in claims.items() if one.at[0] <= at[0] < one.at[1]]
        yield review(f"  - event: {event or UNTOLD}", why)
        yield review('    says: "to be written"', "the account in a plain sentence of ours")
        at = whole(draft, one.words)
        yield f"    words: [{quoted(body.printed[at[0] : at[1]])}]"
        if inside:
            yield f"    claims: [{', '.join(inside)}]"
        yield from _place(draft, at, one.standing)


def relations(draft: Drafted, shelf: Shelf, ids: Ids) -> Iterator[str]:
    """Give the relations that the article tells, asserted by the outlet."""
    if draft.links:
        yield from ("", "relations:")
    for one in draft.links:
        at = whole(draft, one.at)
        words = draft.reading.article.body.printed[at[0] : at[1]]
        kind = shelf.relation(one.told)
        yield f"  - id: {ids.of(f'rel {words}')}"
        yield who("    from: ", one.subject.actor, one.subject.name, "who?", ids)
        yield review(f"    rel: {kind or UNLISTED}", one.told)
        yield who("    to: ", one.object.actor, one.object.name, "whom?", ids)
        yield f"    words: [{quoted(words)}]"
        yield review("    asserted_by: narrator", "who says so: an actor, or the outlet itself?")
        yield from _place(draft, at, one.standing)


def labels(draft: Drafted, ids: Ids) -> Iterator[str]:
    """Give what the outlet calls crowds."""
    if draft.called:
        yield from ("", "labels:")
    for one in draft.called:
        at = whole(draft, one.at)
        words = draft.reading.article.body.printed[at[0] : at[1]]
        yield f"  - id: {ids.of(f'label {words}')}"
        known = one.figure.actor or UNKNOWN  # what many could be called makes no id
        yield review(f"    actor: {known}", "who is called so?")
        yield f"    words: [{quoted(words)}]"
        yield from _place(draft, at, one.standing)


def _place(draft: Drafted, at: Stretch, standing: Standing) -> Iterator[str]:
    if standing in SHOWN:
        yield f"    in: {standing}"
    if starts := starts_for(draft, at):
        yield f"    starts: {quoted(starts)}"
