"""One verdict per question: the worst comparable pair of answers, counted by lineage.

Takes a briefing and its lineages; gives a `Verdict` per question. The order of claims
and of articles never changes a verdict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from builder.analysis.compare import Answer, Outcome, Pair, compare, read
from builder.asking.once import Lazily
from builder.evidence.lineage import Lineages, Source, Teller
from builder.model.briefing import Briefing
from builder.model.shared import Question

VerdictName = Literal["conflict", "compatible", "agree", "single lineage", "not comparable"]

_WORSE: dict[Outcome, int] = {"same word": 0, "agree": 1, "compatible": 2, "conflict": 3}
ORDER: tuple[VerdictName, ...] = (
    "conflict", "compatible", "agree", "not comparable", "single lineage",
)  # fmt: skip
"""Sharpest first."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A question with every answer, every pair of answers, and what they amount to.

    `lineages` is how many lineages answer in the text, `opposed` how many stand in conflict with
    another one.
    """

    question: Question
    name: VerdictName
    answers: tuple[Answer, ...]
    pairs: tuple[Pair, ...]
    lineages: int
    opposed: int
    reasons: tuple[str, ...] = ()

    @property
    def as_plain(self) -> tuple[object, ...]:
        """What tells it from another: of the pairs, which are the answers two by two, no more than
        what they amount to, for every answer stands in ten of them."""
        pairs = [(p.outcome, p.reason, p.across) for p in self.pairs]
        counts = self.lineages, self.opposed, self.reasons
        return self.question, self.name, self.answers, pairs, *counts

    @property
    def comparable(self) -> tuple[Pair, ...]:
        """The pairs that speak of one and the same thing."""
        return tuple(p for p in self.pairs if p.outcome != "not comparable")

    @property
    def conflicts(self) -> tuple[Pair, ...]:
        """The pairs that cannot both be right."""
        return tuple(p for p in self.pairs if p.outcome == "conflict")


def judged(briefing: Briefing, lineage: Lineages) -> Mapping[str, Verdict]:
    """The verdict on each question by its id, worked out when somebody asks for it."""
    answers, questions = _answers(briefing, lineage), briefing.questions
    return Lazily(
        questions, lambda key: verdict(briefing, questions[key], answers.get(key, ()), lineage)
    )


def sharpest_first(found: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Verdicts in the order in which they are shown."""
    return tuple(sorted(found, key=_sharpness))


def verdict(
    briefing: Briefing, question: Question, answers: Iterable[Answer], lineage: Lineages
) -> Verdict:
    """The verdict on one question."""
    ordered = tuple(sorted(answers, key=lambda a: a.id))
    heard = [read(briefing, question, answer) for answer in ordered]
    pairs = tuple(compare(question, a, b, lineage) for a, b in combinations(heard, 2))
    lineages = lineage.count(a.origin for a in heard if a.answer.corroborates)
    across = [p for p in pairs if p.outcome == "conflict" and p.across]
    opposed = lineage.count(a.origin for p in across for a in (p.first, p.second))
    reasons = tuple(sorted({p.reason for p in pairs if p.reason}))
    return Verdict(question, _name(pairs, lineages), ordered, pairs, lineages, opposed, reasons)


def _name(pairs: tuple[Pair, ...], lineages: int) -> VerdictName:
    worst = max((_WORSE[p.outcome] for p in pairs if p.outcome in _WORSE), default=-1)
    if worst == _WORSE["conflict"]:
        return "conflict"
    if lineages < 2:
        return "single lineage"
    if worst == _WORSE["compatible"]:
        return "compatible"
    # What an article says twice, or in a caption, is no second voice that agrees.
    return "agree" if any(p.corroborates for p in pairs) else "not comparable"


def _answers(briefing: Briefing, lineage: Lineages) -> dict[str, tuple[Answer, ...]]:
    found: dict[str, list[Answer]] = defaultdict(list)
    for article in briefing.articles.values():
        teller = Teller(article.id, article.outlet)
        for claim in article.claims:
            if claim.withdrawn is None:
                found[claim.question].append(Answer(teller, claim, lineage.of[article.id]))
    return {key: _joined(answers) for key, answers in found.items()}


def _joined(answers: list[Answer]) -> tuple[Answer, ...]:
    """Answers from one source are shown with one lineage for this question: the first one's."""
    first: dict[Source | None, str] = {None: ""}
    for answer in sorted(answers, key=lambda a: a.id):
        first.setdefault(answer.origin.source, answer.lineage)
    return tuple(Answer(a.article, a.claim, first[a.origin.source] or a.lineage) for a in answers)


def _sharpness(verdict: Verdict) -> tuple[int, int, float, int, int, str]:
    """Sort key, sharpest first.

    In this order: the verdict, conflicts first; how many lineages stand against another one; which
    part of the comparable pairs conflicts (their number would favour questions with many answers);
    figures and stances before choices, places and times; how many lineages answer; the id.
    """
    return (
        ORDER.index(verdict.name), -verdict.opposed,
        -len(verdict.conflicts) / (len(verdict.comparable) or 1),
        0 if verdict.question.kind in ("number", "stance") else 1,
        -verdict.lineages, verdict.question.id,
    )  # fmt: skip
