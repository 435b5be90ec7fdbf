"""Key judgements as a page shows them: the statement, what it rests on, and what to beware of.

A judgement's `{likelihood}` becomes the term with its range, in the same sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.article import ArticlePart
from builder.model.edition import Judgement
from builder.model.quote import Quote
from builder.model.settings import Term
from builder.pages.answers import lineage_note
from builder.pages.base import name_of, part_of, source_name, utterance_name, words_of
from builder.wording import asked, number_text, plural, sentence


@dataclass(frozen=True)
class EvidenceView:
    """One piece of evidence: the record, its words or name, and on whose word it stands."""

    record: str
    words: tuple[str, ...]
    name: str
    note: str


@dataclass(frozen=True)
class JudgementView:
    """A key judgement; its statement in three pieces, the likelihood in the middle."""

    judgement: Judgement
    number: int
    before: str
    likelihood: str
    after: str
    term: Term
    warnings: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    contrary: tuple[EvidenceView, ...]


def judgement_views(analysis: Analysis) -> tuple[JudgementView, ...]:
    """The key judgements of the edition, in its order."""
    found = enumerate(analysis.edition.judgements, 1)
    return tuple(_view(analysis, number, judgement) for number, judgement in found)


def _view(analysis: Analysis, number: int, judgement: Judgement) -> JudgementView:
    before, _, after = judgement.statement.partition("{likelihood}")
    term = _term(analysis, judgement.likelihood)
    share = f"{number_text(term.low)}–{number_text(term.high)}\N{NO-BREAK SPACE}%"
    words = f"{judgement.likelihood} ({share})"
    return JudgementView(
        judgement, number, before, words, after, term,
        tuple(sentence(f"{fault}.") for fault in analysis.weights[judgement.id].faults),
        tuple(_evidence(analysis, record) for record in judgement.evidence),
        tuple(_evidence(analysis, record) for record in judgement.contrary),
    )  # fmt: skip


def _term(analysis: Analysis, words: str) -> Term:
    wanted = analysis.briefing.settings.likelihood_scale
    scales = analysis.briefing.vocab.likelihood.scales
    return next(t for s in scales if s.id == wanted for t in s.terms if words in t.terms)


def _evidence(analysis: Analysis, record: str) -> EvidenceView:
    """A passage with its speaker and source, or a record with the lineages behind it."""
    if part := part_of(analysis, record):
        return EvidenceView(record, words_of(part), "", _speaker(analysis, record, part))
    if record in analysis.statuses:
        status = analysis.statuses[record]
        many = f", {plural(status.lineages, 'lineage')}" if status.lineages > 1 else ""
        return EvidenceView(record, (), name_of(analysis, record), f"{status.name}{many}")
    if verdict := analysis.verdict_of.get(record):
        note = f"{verdict.name}, {lineage_note(verdict)}"
        return EvidenceView(record, (), asked(verdict.question), note)
    named = record in analysis.briefing.utterances
    name = utterance_name(analysis, record) if named else name_of(analysis, record)
    return EvidenceView(record, (), name, "")


def _speaker(analysis: Analysis, record: str, part: ArticlePart) -> str:
    """Who says it, and in which article; an outlet's own voice is the article alone."""
    source = source_name(analysis, record.partition("/")[0])
    if isinstance(part, Quote):
        said = analysis.briefing.utterances.get(part.utterance or "")
        speaker = part.speaker or (said.speaker if said else None)
    else:
        speaker = None if part.asserted_by == "narrator" else part.asserted_by
    where = "" if part.standing == "body" else f", in a {part.standing}"
    return f"{name_of(analysis, speaker)}, in {source}{where}" if speaker else f"{source}{where}"
