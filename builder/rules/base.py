"""What a rule is, and how all of them are run over a briefing.

Takes a briefing and rules; gives problems located in the files. An exception listed in
`allow.yml` takes its findings out; one that takes out nothing is a problem itself.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from math import inf
from typing import NamedTuple

from builder.model.base import Loc
from builder.model.briefing import Briefing
from builder.problem import HELD_BACK, Level, Problem
from builder.wording import plural

ALLOW = "content/allow.yml"


class Finding(NamedTuple):
    """What a rule found, before it is located: the record, the place in it, and the words.

    `record` is a record's id, or the path of a file that holds none; `line` counts from 0 inside
    a text that goes over several lines. `leans` names a record, or a folder, that could not be
    understood and may say what this finding misses: then it is counted there and not told.
    """

    record: str
    loc: Loc
    message: str
    hint: str = ""
    line: int | None = None
    leans: str = ""


@dataclass(frozen=True)
class Rule:
    """One rule. `standard` names the source that it rests on; `why` stands in its docstring.

    A `structural` rule holds together what the analysis and the pages are computed from: nothing
    can be built while it is broken, so it has no exceptions. An `idle` one lacks what it needs to
    know, and says nothing of its exceptions either. What a `local` one finds in a record follows
    from little, which `rules/local.py` describes.
    """

    name: str
    level: Level
    standard: str
    check: Callable[[Briefing], Iterator[Finding]]
    structural: bool = False
    idle: bool = False
    local: bool = False

    @property
    def as_plain(self) -> tuple[str, str, str]:
        """What a page may show of it, besides its text, which is that of this version."""
        return self.name, self.level, self.standard

    @property
    def text(self) -> str:
        """The rule as a contributor reads it: the docstring of its module."""
        return sys.modules[self.check.__module__].__doc__ or ""


@dataclass(frozen=True)
class Share:
    """Some records that are looked at, in a part of a briefing that shows what is wrong in them."""

    briefing: Briefing
    records: frozenset[str]


def run(
    briefing: Briefing,
    rules: Iterable[Rule],
    share: Share | None = None,
    found: set[str] | None = None,
) -> Iterator[Problem]:
    """Every problem that the rules find, less the allowed ones.

    With a share, local rules look at that alone, and the records in which they find something go
    into `found`.
    """
    in_force = tuple(rules)
    structural = {rule.name for rule in in_force if rule.structural}
    allowed = {(a.rule, a.record) for a in briefing.allow.allow if a.rule not in structural}
    used: set[tuple[str, str]] = set()
    held: Counter[str] = Counter()
    for rule in in_force:
        for finding in _findings(briefing, rule, share):
            if rule.local and found is not None:
                found.add(finding.record)
            case = (rule.name, finding.record)
            if case in allowed:
                used.add(case)
            elif finding.leans:
                held[finding.leans] += 1
            else:
                yield _located(briefing, rule, finding)
    yield from (held_back(briefing, *each) for each in held.items())
    yield from _unneeded(briefing, used, in_force)


def _findings(briefing: Briefing, rule: Rule, share: Share | None) -> Iterator[Finding]:
    if not (share and rule.local):
        return rule.check(briefing)
    return (f for f in rule.check(share.briefing) if f.record in share.records)


def nearest(given: str, known: Iterable[str], otherwise: str) -> str:
    """A hint for a word that is not in a list: the one that was probably meant."""
    near = get_close_matches(given, sorted(known), 1)
    return f"did you mean {near[0]!r}?" if near else otherwise


def refused(briefing: Briefing, *kinds: str) -> str:
    """A record of these kinds that could not be understood, or a folder of them that could not be
    opened, so that what seems to be missing may stand in it; empty if there is none."""
    whole = briefing.all
    lost = (key for key, kind in whole.known.items() if kind in kinds and _is_refused(whole, key))
    return next(lost, closed(briefing, *kinds))


def closed(briefing: Briefing, *kinds: str) -> str:
    """A folder of one of these kinds that could not be opened; empty if all could."""
    folders = tuple(f"content/{kind}s/" for kind in kinds)
    lost = (path for path in briefing.all.unread if "." not in path)
    return next((path for path in lost if f"{path}/".startswith(folders)), "")


def refused_edition(briefing: Briefing, after: int, before: float = inf) -> str:
    """An edition that could not be understood, whose folder has a number between these two."""
    lost = (key for key, k in briefing.known.items() if k == "edition")
    numbers = {int(key[len("edition-") :]): key for key in lost if _is_refused(briefing, key)}
    return next((numbers[n] for n in sorted(numbers) if after < n < before), "")


def _is_refused(briefing: Briefing, record: str) -> bool:
    kind = briefing.known.get(record)
    return kind is not None and record not in getattr(briefing, f"{kind}s")


def held_back(briefing: Briefing, cause: str, many: int) -> Problem:
    """That so many findings lean on something that could not be understood."""
    document = briefing.files.get(cause)
    path = document.path if document else briefing.unread[cause]
    message = (
        f"{plural(many, 'finding')} elsewhere held back, which this may settle once it is read"
    )
    return Problem(path, 1, 1, HELD_BACK, "warning", message, "mend this first, and check again")


def _located(briefing: Briefing, rule: Rule, finding: Finding) -> Problem:
    path, line, column = _place(briefing, finding)
    return Problem(path, line, column, rule.name, rule.level, finding.message, finding.hint)


def _place(briefing: Briefing, finding: Finding) -> tuple[str, int, int]:
    document = briefing.files.get(finding.record)
    if document is None:  # a page of prose
        return finding.record, (finding.line or 0) + 1, 1
    mark = document.mark(finding.loc)
    if finding.line is not None and mark.style == "|":  # its text begins on the next line
        return document.path, mark.line + 1 + finding.line, 1
    return document.path, mark.line, mark.column


def _unneeded(
    briefing: Briefing, used: set[tuple[str, str]], rules: tuple[Rule, ...]
) -> Iterator[Problem]:
    names = {rule.name: rule for rule in rules}
    idle = {rule.name for rule in rules if rule.idle}
    # What an unread record says may be what breaks the rule, so only a whole briefing can tell.
    whole = not any(_is_refused(briefing, key) for key in briefing.known)
    for index, allowance in enumerate(briefing.allow.allow):
        if _is_refused(briefing, allowance.record) or allowance.rule in idle:
            continue
        if allowance.rule not in names:
            message = f"there is no rule {allowance.rule!r}"
            hint = nearest(allowance.rule, names, "the method page lists the rules")
        elif names[allowance.rule].structural:
            message = f"the rule {allowance.rule!r} has no exceptions"
            hint = "remove this one and mend the record: nothing can be built on what breaks it"
        elif whole and (allowance.rule, allowance.record) not in used:
            message = f"{allowance.record!r} does not break the rule {allowance.rule!r}"
            hint = "remove this exception: it is no longer needed"
        else:
            continue
        yield briefing.problem(ALLOW, ("allow", index), "allow", message, hint)
