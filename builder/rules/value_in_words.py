"""The figure of a claim is the one that its words show.

A slip of the finger between the words and `value` would be compared, charted and quoted as the
source's. Where the words hold digits, `value`, `min` and `max` are among them. Correct the one
that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.evidence.dates import dates
from builder.evidence.normalise import normalise
from builder.evidence.numbers import quantities
from builder.model.article import Claim
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.figures import value_of
from builder.rules.holdings import digits_in


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each typed figure that the digits in the claim's words do not give."""
    for article in briefing.articles.values():
        for index, claim in enumerate(article.claims):
            shown = _shown(claim)
            for field in ("value", "min", "max") if shown else ():
                figure = getattr(claim, field)
                if figure is not None and figure not in shown:
                    words = ", ".join(f"{number:g}" for number in sorted(shown))
                    yield Finding(article.id, ("claims", index, field),
                                  f"{field} is {figure:g}, and the words show {words}",
                                  "correct the figure, or the words")  # fmt: skip


def _shown(claim: Claim) -> set[float]:
    """The numbers in a claim's words, if any of them is in digits."""
    text = " ".join(claim.words)
    if not digits_in(text):
        return set()
    plain = normalise(text)
    values = {value_of(quantity.words) for quantity in quantities(plain, dates(plain))}
    return digits_in(text) | {value for value in values if value is not None}


RULE = Rule("value-in-words", "error", "No precision that no source gives", check, local=True)
