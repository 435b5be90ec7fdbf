"""An edition has the number of its folder, and no other edition has it.

The number stands in addresses and in the list of changes for ever, so two editions cannot share
one. Number the folder `editions/3` and write `number: 3`.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.briefing import Briefing
from builder.rules.base import Finding, Rule


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each number that is not its folder's."""
    for key, edition in briefing.editions.items():
        folder = key.removeprefix("edition-")
        if folder == str(edition.number):
            continue
        taken = f"edition-{edition.number}" in briefing.editions
        message = f"the folder is {folder!r} and the number {edition.number}"
        if taken:
            message += f", which is that of content/editions/{edition.number}"
        yield Finding(
            key,
            ("number",),
            message,
            "let folder and number be the same: the next one that is free",
        )


RULE = Rule(
    "edition-number", "error", "Content model: editions are numbered once", check, structural=True
)
