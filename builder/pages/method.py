"""Method: the scales, the ladder, how verdicts are computed, the rules in force, what is proved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.edtf import PARTS_OF_DAY
from builder.model.settings import Scale, VagueWord
from builder.pages.base import Page
from builder.pages.captures import total_coverage
from builder.pages.proofs import MATCHES, counts
from builder.pages.rules import rule_view
from builder.pages.sources import ACCESS
from builder.problem import Problem
from builder.rules import ALL
from builder.wording import number_text


@dataclass(frozen=True)
class WordView:
    """Vague words and what they are compared as."""

    words: str
    means: str


def pages(analysis: Analysis, problems: tuple[Problem, ...]) -> Iterator[Page]:
    """The one page."""
    vocab = analysis.briefing.vocab
    yield Page(
        "method.html", "method", "Method",
        "The scales, lists and rules that this briefing is made by, and how its verdicts are "
        "computed.",
        {
            "settings": analysis.briefing.settings,
            "counts": counts(analysis, analysis.turn), "coverage": total_coverage(analysis),
            "matches": MATCHES, "scale": _scale(analysis), "ladder": vocab.ladder, "vocab": vocab,
            "words": tuple(_word(w) for w in vocab.words.words),
            "hours": tuple((k, *v) for k, v in PARTS_OF_DAY.items()), "access": ACCESS,
            "rules": tuple(rule_view(rule, problems) for rule in ALL),
            "allowed": analysis.briefing.allow.allow,
        },
    )  # fmt: skip


def _scale(analysis: Analysis) -> Scale:
    wanted = analysis.briefing.settings.likelihood_scale
    return next(s for s in analysis.briefing.vocab.likelihood.scales if s.id == wanted)


def _word(entry: VagueWord) -> WordView:
    if entry.of:
        return WordView(", ".join(f"{w} N" for w in entry.words), _factors(entry))
    ends = [number_text(n) for n in entry.range]
    return WordView(", ".join(entry.words), " to ".join(ends) if ends[1:] else f"{ends[0]} or more")


def _factors(entry: VagueWord) -> str:
    low, *high = (f"{number_text(f)} N" if f not in (0, 1) else ("0", "N")[int(f)]
                  for f in entry.of)  # fmt: skip
    return f"{low} to {high[0]}" if high else f"{low} or more"
