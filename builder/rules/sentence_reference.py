"""Each sentence of our prose carries a reference before its full stop.

Summaries of events, an edition's bottom line, source summary and gaps, and the hand-written pages
state things, and a statement without a source has to be believed. Write `[[id]]` before the full
stop; after it, it would belong to the next sentence. Headings, and a line that ends in a colon to
open a list, need none; in a table one reference serves its row; a gap may name its question
instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from builder.model.briefing import Briefing
from builder.prose import Sentence
from builder.rules.base import Finding, Rule
from builder.rules.texts import passages


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each sentence that cites nothing."""
    for passage in passages(briefing, ("sourced",)):
        for sentence, after in pairwise((*passage.sentences, None)):
            if sentence and passage.unsourced(sentence):
                hint = "write [[id]] before the full stop"
                if after and after.references and not after.words:
                    hint = f"put [[{after.references[0]}]] before the full stop"
                yield passage.finding(f"no reference in {_begin(sentence)}", hint, sentence.line)


def _begin(sentence: Sentence) -> str:
    words = sentence.words.split()
    return repr(" ".join(words[:6]) + (" …" if len(words) > 6 else ""))


RULE = Rule("sentence-reference", "error", "ICD 206: every statement is sourced", check, local=True)
