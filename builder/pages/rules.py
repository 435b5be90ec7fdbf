"""A page for each rule of the craft: what it asks and why, the standard behind it, current hits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.settings import Allowance
from builder.pages.base import Crumb, Page
from builder.problem import Problem
from builder.rules import ALL
from builder.rules.base import Rule

CRUMB = Crumb("Method", "method.html")


@dataclass(frozen=True)
class RuleView:
    """A rule as its docstring says it: the first sentence, the rest, and its current hits."""

    rule: Rule
    title: str
    rest: tuple[str, ...]
    hits: tuple[Problem, ...]

    @property
    def path(self) -> str:
        """The rule's page, counted from the site's root."""
        return f"rules/{self.rule.name}.html"


def pages(analysis: Analysis, problems: tuple[Problem, ...]) -> Iterator[Page]:
    """One page a rule. `problems` are the warnings of this build; an error stops it before."""
    for rule in ALL:
        view = rule_view(rule, problems)
        yield Page(
            view.path, "rule", view.title, f"The rule {rule.name}: why it is there, and its hits.",
            {"view": view, "allowed": _allowed(analysis, rule)}, (CRUMB,),
        )  # fmt: skip


def rule_view(rule: Rule, problems: tuple[Problem, ...]) -> RuleView:
    """A rule with what it found."""
    title, *rest = rule.text.strip().split("\n\n")
    hits = tuple(p for p in problems if p.rule == rule.name)
    return RuleView(rule, " ".join(title.split()), tuple(" ".join(r.split()) for r in rest), hits)


def _allowed(analysis: Analysis, rule: Rule) -> tuple[Allowance, ...]:
    return tuple(a for a in analysis.briefing.allow.allow if a.rule == rule.name)
