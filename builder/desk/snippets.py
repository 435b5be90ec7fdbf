"""Existing ids, for an editor to offer while somebody types, by id and by name.

Takes the parsed content; gives a file of snippets in the form that VS Code reads. It changes with
every record, so it is made anew on each machine and is not under version control; ADR 0010 says why
the ids do not stand in the schemas.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from builder.model.briefing import Briefing, parts, whole_id

PATH = ".vscode/ids.code-snippets"

_NAMED = ("name", "title", "text")
"""The field that a person knows a record by, in the order in which it is looked for."""


def snippets(briefing: Briefing) -> str:
    """The file: one snippet for each id."""
    found = {
        f"{kind} {id_}": {
            "scope": "yaml",
            "prefix": [id_, name] if name else [id_],
            "body": id_,
            "description": f"{kind}: {name or id_}",
        }
        for id_, kind, name in _ids(briefing)
    }
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"


def _ids(briefing: Briefing) -> Iterator[tuple[str, str, str]]:
    """Every id that may be referred to, its kind, and a name where there is one."""
    records = {record.id: record for _, record in briefing.records()}
    for id_, kind in sorted(briefing.known.items()):
        record = records.get(id_)
        yield id_, kind, next((str(getattr(record, f)) for f in _NAMED if hasattr(record, f)), "")
    for article in (briefing.articles[key] for key in sorted(briefing.articles)):
        for loc, part in parts(article):
            yield whole_id(article, part), str(loc[0])[:-1], ""
