"""Who is meant by a name or an office: *Anna Brusk*, *the mayor*, *the 61-year-old*, *the company*.

Takes the state of a reading and a ``Hint``; gives ``Candidate``s, the likeliest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Hint
from builder.draft.meaning.epithets import epithet
from builder.draft.meaning.exchanges import hailed
from builder.draft.meaning.firms import firms
from builder.draft.meaning.officers import demonym, is_lead_office, named_next, same_person
from builder.draft.meaning.settled import Candidate, Desk, candidate


def titled(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """A name or an office, and of an office that nobody was called by whoever may hold it."""
    yield from _without_name(desk, index, hint)
    bodies = list(firms(desk, index, hint.phrase)) if hint.phrase.kind == "role" else []
    for one, sure in bodies:
        if sure:
            yield candidate(one, f"epithet, {hint.rule}", hint.why)
    yield from demonym(desk, index, hint)
    figure = desk.reading.cast.figure(hint.phrase)
    held = hint.phrase.kind == "role" and not figure.actor and figure.sort == "person"
    if held:
        yield from same_person(desk, index, hint, figure)
    if held and is_lead_office(desk, index, hint.phrase):
        named = [(one, desk.reading.cast.by_key(one.key)) for one in named_next(desk, index, hint)]
        yield from (one for one, figure in named if figure and figure.sort == "person")
    yield candidate(figure, hint.rule, hint.why)
    for one, _ in bodies:
        yield candidate(one, f"epithet, {hint.rule}", hint.why)
    if held:
        yield from named_next(desk, index, hint)


def _without_name(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*The witness* behind a question to her by name, *the 61-year-old* and *the company*."""
    for one in hailed(desk, index, hint):
        yield candidate(one, f"answer, {hint.rule}", hint.why)
    for one in epithet(desk, index, hint.phrase) if hint.phrase.kind == "role" else ():
        yield candidate(one, f"epithet, {hint.rule}", hint.why)
