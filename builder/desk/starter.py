"""A new briefing: empty, and ready to be built.

Takes the files that travel with the package; gives every file of the new folder by its path. The
first edition rests on nothing yet and says so; the exceptions that this needs are errors as soon as
it says more.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.desk.generated import generated
from builder.desk.modeline import PLACES, modeline
from builder.desk.template import template

SETTINGS = {
    "title": "A new briefing",
    "short_title": "New briefing",
    "question": "What happened, and who says so?",
    "scope": "Nothing is covered yet.",
    "handling": "Draft",
    "tz": "UTC",
    "likelihood_scale": "icd-203",
    "topics": "\n  - {id: what-happened, name: What happened}",
    "coders": "\n  - {id: coder-1, role: first coder}",
}

EDITION = {
    "number": "1",
    "as_of": '"2000-01-01"',
    "cutoff": '"2000-01-01"',
    "articles": "[]",
    "bottom_line": "Nothing is known yet.",
    "source_summary": "There is no source yet.",
    "authors": "[coder-1]",
}

FOLDERS = ("build/docs", "templates/theme")
"""Folders that MkDocs asks for, though nothing need stand in them."""

ALLOW = """\
# Each entry is an error once it is no longer needed: then remove it.
allow:
  - {rule: judgement-count, record: edition-1, reason: nothing is judged yet}
  - {rule: sentence-reference, record: edition-1, reason: nothing is told yet}
"""


def starter(shipped: Mapping[str, str]) -> Mapping[str, str]:
    """Every file of a new briefing. `shipped` has the texts that come with the package."""
    files = {".gitignore" if path == "gitignore" else path: text for path, text in shipped.items()}
    hooks = files["mkdocs.yml"].replace("builder/mkdocs_hook.py", "hook.py")
    return {
        **generated(),
        **files,
        "mkdocs.yml": hooks,
        PLACES["briefing"]: template("briefing", SETTINGS),
        PLACES["edition"].format(id=1): template("edition", EDITION),
        PLACES["allow"]: f"{modeline(PLACES['allow'])}\n{ALLOW}",
    }
