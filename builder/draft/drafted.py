"""Everything that is proposed for one article: the one value that worksheet and stub are made of.

Takes an article's text, what is known before it and its day; gives a ``Drafted``. Pure: reads no
file and decides nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from builder.draft.accounts import Account, Called, Link, accounts, called, links
from builder.draft.article.figure import Who
from builder.draft.article.reading import Reading, read
from builder.draft.figures import Count, counts
from builder.draft.imprint import Imprint, imprint
from builder.draft.meaning.settled import Said
from builder.draft.speakers.indirect import Indirect, indirect
from builder.draft.speakers.ranked import posts, speakers
from builder.draft.times.moment import Time
from builder.draft.times.when import Published, printed_date, times
from builder.draft.unknown import Alias, NewActor, unknown
from builder.evidence.captured import Captured
from builder.evidence.coverage import Item
from builder.evidence.names import Names
from builder.evidence.shingles import shingles
from builder.model.actor import Actor
from builder.model.place import Place

MOST_LINES = 10
"""Lines that a note names."""

FEW, BROKEN = 3, 0.2
"""Lines that end within a sentence where a text is broken: how many, what share of all."""


@dataclass(frozen=True)
class Overlap:
    """An article at hand that shares runs of eight words with this one, and how many."""

    article: str
    shared: int


@dataclass(frozen=True)
class Drafted:
    """What is proposed for an article, in the order of its text; ``items`` is the gap report."""

    reading: Reading
    published: Published
    said: tuple[Said, ...]
    posts: tuple[Said, ...]
    indirect: tuple[Indirect, ...]
    counts: tuple[Count, ...]
    times: tuple[Time, ...]
    new: tuple[NewActor, ...]
    aliases: tuple[Alias, ...]
    accounts: tuple[Account, ...] = ()
    links: tuple[Link, ...] = ()
    called: tuple[Called, ...] = ()
    imprint: Imprint = field(default_factory=Imprint)
    overlaps: tuple[Overlap, ...] = ()
    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def title(self) -> str:
        """The headline as printed; empty where none was recognised."""
        body = self.reading.article.body
        spans = (p.span for p in self.reading.paragraphs if p.standing == "headline")
        return next((body.printed[start:end].strip() for start, end in spans), "")


def drafted(
    text: str, actors: Iterable[Actor], places: Iterable[Place], published: Published
) -> Drafted:
    """Give all proposals for a text; a date that it prints serves where no other is given."""
    article, actors, places = Captured.of(text), tuple(actors), tuple(places)
    reading = read(article, Who.of(actors, places), Names((*actors, *places)))
    printed = printed_date(reading)
    known = printed if published.edtf in ("", printed.edtf) else published
    new, aliases = unknown(reading)
    told = times(reading, known)
    return Drafted(
        reading, known, speakers(reading), posts(reading), indirect(reading),
        counts(reading, told), told, new, aliases,
        accounts=accounts(reading), links=links(reading), called=called(reading),
        imprint=imprint(reading),        notes=notes(reading),
    )  # fmt: skip


def overlaps(article: Captured, others: Mapping[str, Captured]) -> tuple[Overlap, ...]:
    """Give the articles at hand that share copy with this one, those that share most first."""
    own = shingles(article)
    shared = {key: len(own & shingles(other)) for key, other in others.items()}
    listed = sorted(((many, key) for key, many in shared.items() if many), reverse=True)
    return tuple(Overlap(key, many) for many, key in listed)


def notes(reading: Reading) -> tuple[str, ...]:
    """Say what of its form limits the proposals: lines that are no paragraphs, open marks."""
    body, told = reading.article.body, []
    if len(body.paragraphs) == 1 and len(body.text) > 600:
        told.append(
            "The text is one paragraph: headline, captions and page furniture cannot be told"
            " apart. Capture it again with a paragraph a line."
        )
    broken = list(_broken(reading))
    if len(broken) >= max(FEW, len(body.paragraphs) * BROKEN):
        told.append(
            f"The text is broken into lines within its sentences, first in line {broken[0]}: of"
            " such lines hardly a proposal is right. Capture it again with a paragraph a line."
        )
    lines = list(dict.fromkeys(_left_open(reading)))
    if lines:
        shown = ", ".join(map(str, lines[:MOST_LINES])) + (", …" if len(lines) > MOST_LINES else "")
        told.append(f"A quotation mark is opened and never closed in line {shown}.")
    return tuple(told)


def _broken(reading: Reading) -> Iterator[int]:
    """Lines that end within a sentence which the next line goes on with."""
    body = reading.article.body
    for (start, end), (following, _) in pairwise(body.paragraphs):
        last = body.text[start:end].rstrip()[-1:]
        if (last.isalnum() or last in ",-") and body.text[following].islower():
            yield reading.article.line_at(start)


def _left_open(reading: Reading) -> Iterator[int]:
    """Lines with a quotation that is neither closed nor carried on by the next paragraph."""
    body = reading.article.body
    begun = {span.start for span in reading.article.spans}
    for span in reading.article.spans:
        number = body.paragraph_at(span.end - 1)
        following = body.paragraphs[number][0] if number < len(body.paragraphs) else -9
        if not span.closed and begun.isdisjoint(range(following, following + 3)):
            yield reading.article.line_at(span.start)
