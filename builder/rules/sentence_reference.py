"""Each sentence of our prose carries a reference before its full stop.

Summaries of events, an edition's bottom line, source summary and gaps, and the hand-written pages
state things, and a statement without a source has to be believed. Write `[[id]]` before the full
stop; after it, it would belong to the next sentence. Headings, and a line that ends in a colon to
open a list, need none; in a table one reference serves its row; a gap may name its question
instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.model.briefing import Briefing
from builder.prose import REFERENCE, Sentence
from builder.rules.base import Finding, Rule
from builder.rules.texts import Passage, passages

_RULE_OF_TABLE = re.compile(r"\s*\|?[\s:|-]+\|[\s:|-]*")


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each sentence that cites nothing."""
    for passage in passages(briefing, ("sourced",)):
        sentences = () if passage.cited else passage.sentences()
        for sentence, after in pairwise((*sentences, None)):
            if sentence and not sentence.references and not _needs_none(passage, sentence):
                hint = "write [[id]] before the full stop"
                if after and after.references and not after.words:
                    hint = f"put [[{after.references[0]}]] before the full stop"
                yield passage.finding(f"no reference in {_begin(sentence)}", hint, sentence.line)


def _needs_none(passage: Passage, sentence: Sentence) -> bool:
    """True for what opens a list, heads a table, or has its reference elsewhere in its row."""
    if sentence.words.endswith(":"):
        return True
    lines = [*passage.text.split("\n"), ""]
    row, below = lines[sentence.line], lines[sentence.line + 1]
    if not row.lstrip().startswith("|"):
        return False
    return bool(_RULE_OF_TABLE.fullmatch(below) or REFERENCE.search(row))


def _begin(sentence: Sentence) -> str:
    words = sentence.words.split()
    return repr(" ".join(words[:6]) + (" …" if len(words) > 6 else ""))


RULE = Rule("sentence-reference", "error", "ICD 206: every statement is sourced", check)
