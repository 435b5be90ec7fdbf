"""Every form of a name, and where it is printed.

Takes an actor and the locks, which count the forms that each article's text holds; gives rows for
its page.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.analysis.whole import Analysis
from builder.model.shared import Actor


@dataclass(frozen=True)
class Form:
    """A form of a name, what kind it is, and how often each article prints it."""

    form: str
    kind: str
    lang: str | None
    articles: tuple[tuple[str, int], ...]


def forms_of(_: Analysis, actor: Actor) -> tuple[Form, ...]:
    """The preferred name first, then the others in the order of the actor's file."""
    named = [(actor.name, "preferred", None), *((n.form, n.kind, n.lang) for n in actor.names)]
    return tuple(Form(*one, ()) for one in named)
