"""What a rule is, and how all of them are run over a briefing.

Takes a briefing and rules; gives problems located in the files. An exception listed in
`allow.yml` takes its findings out; one that takes out nothing is a problem itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.problem import Level, Problem

ALLOW = "content/allow.yml"


class Finding(NamedTuple):
    """What a rule found, before it is located: the record, the place in it, and the words.

    `record` is a record's id, or the path of a file that holds none.
    """

    record: str
    loc: Loc
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Rule:
    """One rule. `standard` names the source that it rests on; `why` stands in its docstring."""

    name: str
    level: Level
    standard: str
    check: Callable[[Briefing], Iterator[Finding]]

    @property
    def text(self) -> str:
        """The rule as a contributor reads it: the docstring of its module."""
        return sys.modules[self.check.__module__].__doc__ or ""


def run(briefing: Briefing, rules: Iterable[Rule]) -> Iterator[Problem]:
    """Every problem that the rules find, less the allowed ones."""
    used: set[tuple[str, str]] = set()
    allowed = {(a.rule, a.record) for a in briefing.allow.allow}
    for rule in rules:
        for finding in rule.check(briefing):
            case = (rule.name, finding.record)
            if case in allowed:
                used.add(case)
            else:
                yield _located(briefing, rule, finding)
    yield from _unneeded(briefing, used)


def _located(briefing: Briefing, rule: Rule, finding: Finding) -> Problem:
    return briefing.problem(
        finding.record, finding.loc, rule.name, finding.message, finding.hint, rule.level
    )


def _unneeded(briefing: Briefing, used: set[tuple[str, str]]) -> Iterator[Problem]:
    for index, allowance in enumerate(briefing.allow.allow):
        if (allowance.rule, allowance.record) not in used:
            yield briefing.problem(
                ALLOW, ("allow", index), "allow",
                f"{allowance.record!r} does not break the rule {allowance.rule!r}",
                "remove this exception: it is no longer needed",
            )  # fmt: skip
