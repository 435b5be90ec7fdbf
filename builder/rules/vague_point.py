"""A vague word is given no point value.

"Dozens" is no 24, and "thousands" no 5,000: a figure that no source gives would be drawn as a dot
and compared as if somebody had counted. Leave `value` out; the word's own interval, from the
briefing's list of vague words, compares it. A word that names one number, such as "two dozen", may
have that number.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.analysis.intervals import interval_of
from builder.evidence.dates import dates
from builder.evidence.normalise import normalise
from builder.evidence.numbers import quantities
from builder.model.article import Claim
from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule
from builder.rules.figures import value_of


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each claim whose figure is only a vague word, and that has a value all the
    same."""
    for article in briefing.articles.values():
        for index, claim in enumerate(article.claims):
            found = interval_of(claim, briefing.vocab.words) if claim.value is not None else None
            if found and found.word and claim.value not in _named(claim):
                yield Finding(
                    article.id, ("claims", index, "value"),
                    f"the words say {found.word!r}, and value makes it {claim.value:g}",
                    "leave value out: the word is compared by its own interval",
                )  # fmt: skip


def _named(claim: Claim) -> set[float | None]:
    """The numbers that the words of a claim name."""
    text = normalise(" ".join(claim.words))
    return {value_of(quantity.words) for quantity in quantities(text, dates(text))}


RULE = Rule("vague-point", "error", "No precision that no source gives", check, local=True)
