"""Our prose without the sentences that rest on what is not there.

Takes a Markdown text and a test for ids that are gone; gives the text without each sentence that
rests on one of them, wholly or in part: half a sentence cannot be kept without rewriting it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.prose import REFERENCE, sentences

Gone = Callable[[str], bool]

_EMPTY_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]*(?:\n|$)", flags=re.MULTILINE)
_BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")


def trimmed(text: str, gone: Gone) -> str:
    """The text without the sentences that rest on missing records; unchanged where none does."""
    lost = [s for s in sentences(text) if any(map(gone, s.references))]
    for sentence in lost:
        text = _without(text, sentence.text)
    return _tidy(text) if lost else text


def unlinked(text: str, gone: Gone) -> str:
    """The text without its references to missing records; words given inside one stay."""
    return REFERENCE.sub(lambda m: (m[2] or "") if gone(m[1]) else m[0], text)


def _without(text: str, sentence: str) -> str:
    """Cut a sentence, which may stand on several lines, each indented."""
    words = r"\s+".join(map(re.escape, sentence.split()))
    return re.sub(rf"(?m:^{words}[ \t]+)|[ \t]*{words}", "", text, count=1)


def _tidy(text: str) -> str:
    """No bullet without text, no two empty lines together, nothing where nothing is left."""
    text = _BLANK_LINES.sub("\n\n", _EMPTY_ITEM.sub("", text))
    return f"{text.strip()}\n" if text.endswith("\n") and text.strip() else text.strip()
