"""Data exports of the made-up briefing, and made-up exports."""

from typing import Any

from hypothesis import strategies as st

from builder.analysis.tombstones import settled
from builder.analysis.whole import analyse
from builder.editions.difference import Difference, Item, difference
from builder.editions.restrict import restrict
from builder.exports import as_json
from tests.briefing import Case

IDS = ("ada", "bo", "cy", "dov")
VALUES = st.sampled_from([None, "ada", "x", 1, ["ada", "bo"], []])


def export_of(case: Case, number: int = 2) -> dict[str, Any]:
    """The data of one edition, from the files as they are."""
    briefing = case.briefing()
    edition = briefing.editions[f"edition-{number}"]
    return as_json.data(analyse(settled(restrict(briefing, edition)), edition, {}))


def since(before: dict[str, Any], case: Case) -> Difference:
    """What the files changed since an export was made."""
    return difference(before, export_of(case))


def named(*items: Item) -> list[tuple[str, str]]:
    return [(item.kind, item.id) for item in items]


def _rows(name: str, field: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    row = st.fixed_dictionaries(
        {"id": st.sampled_from(IDS).map(lambda one: f"{name[:2]}-{one}"), field: st.just("Words"),
         "topic": VALUES, "status": st.sampled_from(["contested", "claimed"]),
         "verdict": st.sampled_from(["agree", "conflict"])}
    )  # fmt: skip
    return st.lists(row, unique_by=lambda found: found["id"], max_size=4)


def _stones(export: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of what the export does not hold was withdrawn, or is held under another id."""
    ids = [f"{name[:2]}-{one}" for name in ("events", "questions", "actors") for one in IDS]
    held = [row["id"] for name in ("events", "questions", "actors") for row in export[name]]
    gone = [id_ for id_ in ids if id_ not in held] or ["nobody"]
    stone = st.fixed_dictionaries({"id": st.sampled_from(gone), "on": st.just("2031"),
                                   "now": st.none(), "why": st.just("x")})  # fmt: skip
    if held:
        moved = st.fixed_dictionaries({"id": st.sampled_from(gone), "on": st.none(),
                                       "now": st.sampled_from(held), "why": st.none()})  # fmt: skip
        stone = stone | moved
    listed = st.lists(stone, unique_by=lambda found: found["id"], max_size=3)
    return listed.map(lambda stones: {**export, "tombstones": stones})


EXPORTS = st.fixed_dictionaries(
    {"title": st.sampled_from(["One", "Two"]), "events": _rows("events", "title"),
     "questions": _rows("questions", "text"), "actors": _rows("actors", "name")}
).flatmap(_stones)  # fmt: skip
"""Small exports that hold some of a dozen ids, and tombstones for some of the others."""
