"""Whose words go on in a sentence that names nobody: *It is, Brusk said. Still, it is "…"*.

Takes the state of a reading, the index of a sentence with a quotation of some length and whoever
the sentence begins with; gives ``Candidate``s.
"""

from collections.abc import Iterator
from dataclasses import replace

from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.meaning.meant import meant
from builder.draft.meaning.settled import Candidate, Desk
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects
from builder.evidence.marks import Span

LONG = 5
"""Words from which on marks hold what somebody says, and no term of the outlet's."""

TAIL = 4
"""Words that may stand behind the verb of *, Brusk said on Monday.*"""

_PERSONS = ("person", "name", "body")


def freely(desk: Desk, index: int, span: Span, subject: Phrase | None) -> Iterator[Candidate]:
    """Whoever the sentence before closes with, where the paragraph goes on and nobody else does
    anything in it."""
    if not index or not _is_long(desk, span) or _acts(desk, subject):
        return
    (before, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    if before.paragraph != here.paragraph:
        return
    if desk.spoke and desk.spoke[-1][0] == index - 1:
        yield replace(desk.spoke[-1][1], rule="continuation")
    elif not before.quotes and (last := list(cues(before.words))):
        phrase = Subjects(before.words, found).teller(last[-1].at)
        closes = last[-1].at >= len(before.words) - TAIL
        if phrase and closes:
            yield from meant(desk, index - 1, Hint(phrase, "continuation", phrase.text))


def _is_long(desk: Desk, span: Span) -> bool:
    return len(desk.reading.article.body.text[span.start : span.end].split()) >= LONG


def _acts(desk: Desk, subject: Phrase | None) -> bool:
    """True where a sentence begins with somebody who may say something in it."""
    if subject is None or subject.weak:
        return False
    if subject.kind == "pronoun":
        return subject.name not in ("it", "they")
    figure: Figure = desk.reading.cast.figure(subject)
    return figure.sort in _PERSONS
