"""Every form of a name, and where it is printed.

Takes an actor and the locks, which count the forms that each article's text holds; gives rows for
its page. Where one form holds another ("the Sava Guard", "Guard") the longer is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.asking.once import once
from builder.evidence.normalise import fold
from builder.model.shared import Actor


@dataclass(frozen=True)
class Form:
    """A form of a name, what kind it is, and how often each article prints it."""

    form: str
    kind: str
    lang: str | None
    articles: tuple[tuple[str, int], ...]


def forms_of(analysis: Analysis, actor: Actor) -> tuple[Form, ...]:
    """The preferred name first, then the others in the order of the actor's file."""
    printed = _printed(analysis)
    named = [(actor.name, "preferred", None), *((n.form, n.kind, n.lang) for n in actor.names)]
    return tuple(Form(*one, tuple(printed.get((actor.id, fold(one[0])), ()))) for one in named)


@once
def _printed(analysis: Analysis) -> Mapping[tuple[str, str], list[tuple[str, int]]]:
    """For each actor and form, the articles that print it, each with how often."""
    found: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for article in analysis.articles:
        if lock := analysis.locks.get(article.id):
            for key, times in lock.names.items():
                found[key].append((article.id, times))
    return found
