"""All that is made from the model and checked in: schemas, editor settings, fields, rules.

Takes nothing; gives texts by path. `briefing schema` writes them, a test holds that they are fresh.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.desk.editor import editor_files
from builder.desk.reference import field_reference
from builder.desk.rulebook import rule_reference
from builder.desk.schema import schema_files


def generated() -> Mapping[str, str]:
    """Every generated file, by its path from the briefing's root."""
    docs = {"docs/fields.md": field_reference(), "docs/rules.md": rule_reference()}
    return {**schema_files(), **editor_files(), **docs}
