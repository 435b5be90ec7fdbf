"""Which templates a template can use, as far as its text says.

Takes texts of Jinja2 templates by name; gives for each the names of all that it includes, imports
or extends, and of all that those do. One whose text leaves open which can use any. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_TAG = re.compile(r"{%[-+]?\s*(?:include|import|from|extends)\b")
_NAMED = re.compile(
    _TAG.pattern + r"""\s*(["'])([^"']+)\1\s*"""
    r"(?:ignore missing\b|with context\b|without context\b|as\b|import\b|[-+]?%})"
)


def used(texts: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """By the name of each template all that it can use, itself among them."""
    named = {name: _named(text, texts) for name, text in texts.items()}
    return {name: _reached(named, name) for name in texts}


def _named(text: str, texts: Mapping[str, str]) -> set[str]:
    found = [match[2] for match in _NAMED.finditer(text)]
    return set(found) if len(found) == len(_TAG.findall(text)) else {*found, *texts}


def _reached(named: Mapping[str, set[str]], start: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = {start}
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= named.get(name, set()) - found
    return frozenset(found)
