"""What has been settled so far of who spoke what, reading down an article.

Plain values that all who look for speakers share: ``Candidate``, ``Said`` and the ``Desk`` on which
they lie. Decides nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from builder.draft.article.figure import Figure
from builder.draft.article.reading import Reading
from builder.draft.attribution.rules import carries_words, is_document
from builder.draft.english.people import ROLES
from builder.draft.meaning.turns import Turns
from builder.draft.phrases.phrase import Phrase
from builder.evidence.marks import Span

WRITTEN = "writing"
"""The rule for words that stand on something: nobody speaks."""

OUTLET = "narrator"
"""Whoever uses words of its own in marks: the outlet."""

DISPLAYED = ("headline", "standfirst", "heading", "caption")
"""Where an article shows words that stand in its text too."""

BACK = 8
"""Sentences for which whoever spoke last is kept in mind."""


@dataclass(frozen=True)
class Candidate:
    """Somebody who may have said it: a figure's key, the name as printed, the rule, its words.

    ``meant`` is what speaks for them where several were weighed, ``signs`` what the words around
    them show.
    """

    key: str
    name: str
    rule: str
    why: str = ""
    actor: str = ""
    meant: str = ""
    signs: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Said:
    """A quotation with its candidates, best first, and through whom the outlet has it."""

    span: Span
    candidates: tuple[Candidate, ...]
    via: tuple[str, ...] = ()


@dataclass
class Desk:
    """What has been settled so far, reading down the article."""

    reading: Reading
    turns: Turns
    said: dict[Span, Said] = field(default_factory=dict)
    spoke: list[tuple[int, Candidate]] = field(default_factory=list)
    stood: dict[int, str] = field(default_factory=dict)

    @property
    def last(self) -> Candidate | None:
        """Whoever spoke last."""
        return self.spoke[-1][1] if self.spoke else None


def written_on(thing: str, why: str) -> Candidate:
    """Make a candidate of a thing that carries words, for whoever wrote them."""
    return Candidate(thing, f"whoever wrote the {thing}", WRITTEN, why)


def candidate(figure: Figure, rule: str, why: str) -> Candidate:
    """Make a candidate of a figure."""
    return Candidate(figure.key, figure.name, rule, why, figure.actor)


def recent(desk: Desk, index: int, rule: str, many: int) -> Iterator[Candidate]:
    """Whoever spoke last, and before that."""
    told = reversed(desk.spoke[-3 * many :])
    for place, one in sorted(told, key=lambda spoken: spoken[1].rule == "chant"):
        if index - place <= BACK:
            yield replace(one, rule=rule)


def speaks(phrase: Phrase) -> bool:
    """Tell whether a phrase is of somebody who can speak."""
    if phrase.kind == "pronoun" or carries_words(phrase) or is_document(phrase):
        return False
    return phrase.kind == "name" or phrase.head in ROLES
