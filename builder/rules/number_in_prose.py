"""Each number in our prose stands in a record that its sentence cites.

A figure that no source gives is invented precision; so is a date or an hour. Digits, counting
words and words such as `dozens` are looked for in what the cited records hold: figures and words
of claims, words of quotations and reports, days and hours. An account of an article may use its
own words and claims. Cite the claim that has the figure. A number that the briefing itself counts
is written `{count:...}`, and a likelihood's range comes with `{likelihood}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.evidence.dates import dates
from builder.evidence.normalise import normalise
from builder.evidence.numbers import quantities
from builder.model.briefing import Briefing
from builder.prose import Sentence
from builder.rules.base import Finding, Rule
from builder.rules.figures import is_date_of, value_of
from builder.rules.holdings import Held, holdings_of

_SLOT = re.compile(r"\{[^}]*\}")
_MAY_COUNT = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?"
    r"|thousands?|millions?|billions?|dozens?|scores|several|half|couple|pair|handful)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:the|these|those|both|other|our|its|their) \Z", re.IGNORECASE)


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each number that no cited record holds."""
    holdings = holdings_of(briefing)
    for passage, sentence in holdings.sentences(briefing):
        if _MAY_COUNT.search(sentence.words):
            held = holdings.of(passage.sources(sentence))
            for number in _unheld(sentence, held):
                yield passage.finding(f"no cited record holds {number!r}",
                                      "cite the claim that has it, or leave it out",
                                      sentence.line)  # fmt: skip


def _unheld(sentence: Sentence, held: Held) -> Iterator[str]:
    text = normalise(_SLOT.sub(" ", sentence.words))
    dated = dates(text)
    for date in dated:
        if re.search(r"\d", date.words) and not is_date_of(date.words, held):
            yield date.words
    for quantity in quantities(text, dated):
        back = _POINTS_BACK.search(text.text, max(0, quantity.start - 8), quantity.start)
        if not _is_held(quantity.words, held) and not (back and quantity.words.isalpha()):
            yield quantity.words


def _is_held(words: str, held: Held) -> bool:
    value = value_of(words)
    if value is not None and (value in held.numbers or value == 1):
        return True
    return bool(re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w])", held.text, re.IGNORECASE))


RULE = Rule("number-in-prose", "error", "No precision that no source gives", check, local=True)
