"""What a preview lays over its pages while the content has errors.

Takes problems; gives one block of HTML that needs nothing of the theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from builder.problem import Problem, as_text
from builder.wording import plural, sentence

_PANEL = (
    "position:fixed;inset:auto 0 0 0;z-index:99;max-height:60vh;overflow:auto;margin:0;"
    "padding:.75rem 1.25rem;background:#7a1a12;color:#fff;font:15px/1.5 system-ui,sans-serif;"
    "box-shadow:0 -2px 12px #0006"
)
_HEAD = "cursor:pointer;color:inherit;font:inherit"
_TEXT = (
    "margin:.75rem 0 0;padding:0;background:none;border:0;color:inherit;white-space:pre-wrap;"
    "font:13px/1.5 ui-monospace,monospace"
)


def overlay(faults: Sequence[Problem]) -> str:
    """A panel at the foot of the window, which a click folds away; nothing without errors."""
    if not faults:
        return ""
    text = "\n\n".join(as_text(problem) for problem in faults)
    return (
        f'<details open role="alert" style="{_PANEL}"><summary style="{_HEAD}">'
        f"<strong>{headline(faults)}</strong>; the page is as it was before</summary>"
        f'<pre style="{_TEXT}">{escape(text)}</pre></details>'
    )


def headline(faults: Sequence[Problem]) -> str:
    """How many errors there are, counted as `check` counts them, and in what."""
    where = "the templates" if any(each.rule == "template" for each in faults) else "the content"
    return sentence(f"{plural(len(faults), 'error')} in {where}")
