"""Every `[[id]]` in our prose leads to a record.

In a sentence as in a field, a reader who follows a reference must arrive. Write `[[id]]`, or
`[[id|words to show]]`; a part of an article is `[[article/part]]`. Two brackets that hold anything
else would stand on the page as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.prose import REFERENCE
from builder.rules.base import Finding, Rule, nearest
from builder.rules.reference import in_refused, known_ids
from builder.rules.texts import passages

_OPEN = re.compile(r"\[\[(?:[^\]\n]{0,199}\]\])?")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each reference in prose that leads nowhere, or is none."""
    known = known_ids(briefing).keys() - {"narrator"}
    for passage in passages(briefing, ("sourced", "account", "judged", "title", "note")):
        for match in _OPEN.finditer(passage.text):
            line = passage.text.count("\n", 0, match.start())
            reference = REFERENCE.match(passage.text, match.start())
            if reference is None:
                hint = "write [[id]] or [[id|words]], without spaces around the id"
                yield passage.finding(f"{match[0]!r} is no reference", hint, line)
            elif reference[1] not in known and not in_refused(reference[1], briefing):
                hint = nearest(reference[1], known, "add the record, or correct the id")
                yield passage.finding(f"there is no record {reference[1]!r}", hint, line)


RULE = Rule(
    "prose-reference",
    "error",
    "ICD 206: every statement can be traced to its source",
    check,
    structural=True,
    local=True,
)
