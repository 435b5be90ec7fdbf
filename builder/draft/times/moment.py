"""What an expression of time stands in, and what it amounts to.

Plain values that the rules for days, for spells and the resolver share.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from builder.evidence.captured import Stretch

Part = Literal["", "early", "morning", "afternoon", "evening", "late", "overnight"]


@dataclass(frozen=True)
class Context:
    """What an expression stands in: the day of publication, and the words around it.

    ``ahead`` tells whether the sentence looks forward; ``since`` whether a stretch of time begins
    there.
    """

    published: date
    ahead: bool = False
    since: bool = False


@dataclass(frozen=True)
class Resolved:
    """A time as EDTF with part of day or clock where told, and the rule; or the reason, with no
    ``edtf``, why it cannot be resolved."""

    edtf: str = ""
    rule: str = ""
    part: Part = ""
    clock: str = ""
    reason: str = ""


def exact(day: date, rule: str, part: Part = "") -> Resolved:
    """Give one day as what an expression means, by a rule."""
    return Resolved(day.isoformat(), rule, part)


@dataclass(frozen=True)
class Time:
    """An expression of time: where it stands, its words, what it means or why nothing certain."""

    at: Stretch
    words: str
    resolved: Resolved


Rule = Callable[[re.Match[str], Context], Resolved | None]
"""What a pattern of words means; None where another pattern has to tell."""
