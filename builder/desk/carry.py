"""The next edition, begun with what the last one holds.

Takes an edition, a number, the articles and, if they are known, the days; gives the text of a new
`edition.yml`. What stands in it was written by people: nothing is weighed or left out, but what
belongs to the last edition alone (corrections, judgements whose outcome is known).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

import yaml

from builder.desk.modeline import modeline
from builder.model.edition import Edition, Judgement
from builder.rules.judgement_carried import CARRIED

_HEAD = """\
# Carried over from edition {former}, with the articles that are new. See that the bottom line and
# the summary of sources still hold, and say of each judgement, under `change`, what moved it, or
# that nothing did. What edition {former} had wrong belongs under `corrections`.
"""

_SHORT, _WIDTH = 72, 98
"""Characters of a text that stands on one line, and of a line of one that is folded."""


def carried(former: Edition, number: int, days: Mapping[str, str], articles: Sequence[str]) -> str:
    """The text of the next edition. A day that is not given stands open."""
    open_days = {name: days.get(name) for name in ("as_of", "cutoff")}
    kept = former.model_dump(
        mode="json", by_alias=True, exclude_defaults=True,
        include={"bottom_line", "source_summary", "gaps", "authors"},
    )  # fmt: skip
    whole = {
        "number": number, **open_days, "articles": [*articles],
        "bottom_line": kept.pop("bottom_line"), "judgements": [*_judgements(former)], **kept,
    }  # fmt: skip
    head = f"{modeline('content/editions/0/edition.yml')}\n{_HEAD.format(former=former.number)}"
    return head + _text(whole)


def _judgements(former: Edition) -> Iterator[dict[str, Any]]:
    """The judgements that are still open, as unchanged."""
    for judgement in former.judgements:
        if judgement.outcome is None:
            yield {**_plain(judgement), "change": {"kind": "unchanged", "why": CARRIED}}


def _plain(judgement: Judgement) -> dict[str, Any]:
    return judgement.model_dump(mode="json", by_alias=True, exclude_defaults=True)


class _Writer(yaml.SafeDumper):
    """YAML as people write it here: lists set in, long texts folded, dates in quotation marks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, indentless=False)

    def write_folded(self, text: str) -> None:
        """Fold at the width; the library's own way lets a long word run over."""
        lines = wrap(
            text, _WIDTH - (self.indent or 0), break_long_words=False, break_on_hyphens=False
        )
        if " ".join(lines) != text:
            super().write_folded(text)
            return
        self.write_indicator(">-", need_whitespace=True)
        for line in lines:
            self.write_indent()
            self.stream.write(line)
            self.whitespace = self.indention = False  # so that the next indent is on a new line


def _string(writer: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    date = re.fullmatch(r"[\d-]+", text)
    style = '"' if date else ">" if len(text) > _SHORT else None
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style)


def _nothing(writer: yaml.SafeDumper, _: None) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:null", "")


_Writer.add_representer(str, _string)
_Writer.add_representer(type(None), _nothing)


def _text(value: Mapping[str, Any]) -> str:
    return yaml.dump(value, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=_WIDTH)
