"""What of an article must be proved, and under which conditions.

Takes a briefing and one of its articles; gives an ``Asked`` for each quotation, claim, report,
relation and label, with its key in the lock and its place in the YAML. Reads no capture.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from builder.evidence.match import Marks, Wanted
from builder.evidence.normalise import fold
from builder.evidence.passage import text_hash
from builder.model.article import Article, Claim, Label, Quote, Relation, Report
from builder.model.base import Loc
from builder.model.briefing import Briefing

FIELDS = ("quotes", "claims", "reports", "relations", "labels")

Proved = Quote | Claim | Report | Relation | Label


@dataclass(frozen=True)
class Asked:
    """One thing to prove: its key in the lock (``quotes/<id>``, ``reports/<event>``), the place
    of its words in the article's YAML, and whether its speaker must be named nearby."""

    key: str
    loc: Loc
    wanted: Wanted
    needs_name: bool = False

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the folded words and of the conditions on them: it changes with the YAML."""
        conditions = (self.wanted.marks, str(self.wanted.one_sentence), self.wanted.starts or "")
        return text_hash("\n".join(map(fold, (*conditions, *self.wanted.segments))))


def place_of(reports: Sequence[Report], part: Proved) -> str:
    """The key in the lock of a part of an article that has these reports."""
    if not isinstance(part, Report):
        return f"{type(part).__name__.lower()}s/{part.id}"
    told = [report for report in reports if report.event == part.event]
    number = next(n for n, report in enumerate(told, 1) if report is part)
    return f"reports/{part.event}" + (f"/{number}" if number > 1 else "")


def asked(briefing: Briefing, article: Article) -> Iterator[Asked]:
    """Give everything that must be proved of an article, withdrawn parts left out."""
    for name in FIELDS:
        seen: Counter[str] = Counter()
        for index, part in enumerate(getattr(article, name)):
            stem = part.event if isinstance(part, Report) else part.id
            seen[stem] += 1
            if not part.withdrawn:
                key = f"{name}/{stem}" + (f"/{seen[stem]}" if seen[stem] > 1 else "")
                yield _asked(briefing, part, key, (name, index))


def _asked(briefing: Briefing, part: Proved, key: str, loc: Loc) -> Asked:
    if not isinstance(part, Quote):
        wanted = Wanted(part.words, part.starts, one_sentence=isinstance(part, Claim))
        return Asked(key, (*loc, "words"), wanted)
    names = speaker_names(briefing, part)
    wanted = Wanted(part.segments, part.starts, _marks(part), names=names)
    return Asked(key, (*loc, "segments"), wanted, bool(names) and part.standing == "body")


def _marks(quote: Quote) -> Marks:
    if quote.kind == "indirect":
        return "outside"
    return "any" if quote.marks == "none" else "inside"


def speaker_names(briefing: Briefing, quote: Quote) -> tuple[str, ...]:
    """Give every form of the names of whoever may have said it; none for somebody unnamed."""
    said = [briefing.utterances.get(i) for i in (quote.utterance, *quote.candidates) if i]
    speakers = [quote.speaker] if quote.speaker else [u.speaker for u in said if u]
    actors = (briefing.actors.get(speaker) for speaker in speakers)
    named = (a for a in actors if a and a.kind not in ("unnamed", "unknown", "crowd"))
    return tuple(form for a in named for form in (a.name, *(n.form for n in a.names)))
