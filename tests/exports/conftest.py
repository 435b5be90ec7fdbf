"""Data exports to be written and read back: that of the made-up briefing, and a hostile one."""

import copy
from typing import Any

import pytest

from builder.exports.as_json import data
from builder.exports.fields import LISTS
from tests.briefing import Case

HOSTILE = (
    "=1+1", "+31", "-2", "@SUM(A1)", "'quoted'", "''", "", "\ttab", "\rreturn", "line\nline\r\nend",
    'say "so", he said; all', "＝１", "naïve 東京 🚢", "a\0b", " edges ", "NULL", "0x1F", "1e5",
    "2031-03-04", "{\\x}", "100 % & more_$#~^", "</script>",
)  # fmt: skip
"""Texts that a format could take for something else."""


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return data(Case(tmp_path_factory.mktemp("sava")).verify().analysis())


@pytest.fixture(scope="module")
def hostile(export: dict[str, Any]) -> dict[str, Any]:
    """The same with hostile texts in every field that names nothing, and an actor for each text."""
    found = copy.deepcopy(export)
    actor = found["actors"][0]
    found["actors"] += [{**actor, "id": f"hostile-{n}"} for n in range(len(HOSTILE))]
    number = 0
    for name, fields in LISTS.items():
        for row in found[name]:
            for field in fields:
                plain = field.name not in ("id", "article", "published") and not field.refers
                if plain and field.type == "text" and (row[field.name] is not None):
                    row[field.name] = HOSTILE[(number := number + 1) % len(HOSTILE)]
                if plain and field.type == "texts":
                    row[field.name] = list(HOSTILE)
    return found
