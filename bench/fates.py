"""What becomes of records: a new id, a withdrawal, a place above the text.

Takes records as plain values and gives them with such marks, by turns, so that every field that all
kinds share is in use.
"""

from __future__ import annotations

from bench.cast import Record

_WITHDRAWN = {"on": "2031-01-01", "why": "The first reading was mistaken."}


def aged(kind: str, number: int, record: Record) -> Record:
    """A record of its own: every tenth was renamed."""
    return {**record, "formerly": [f"old-{kind}-{number}"]} if number % 10 == 8 else record


def gone(record: Record) -> Record:
    """A record that was withdrawn; nothing else may name it."""
    return {**record, "withdrawn": _WITHDRAWN}


def marked(article: int, what: str, parts: list[Record]) -> list[Record]:
    """The parts of an article that are of one kind: the first renamed, the last withdrawn."""
    if what == "ignored":
        return parts
    first, *middle, last = parts
    if article % 10 == 3 and what != "reports":
        first = {**first, "formerly": [f"old-{first['id']}"]}
    if article % 10 == 4:
        first = {**first, "in": "standfirst"}
    if article % 10 == 5:
        last = {**last, "withdrawn": _WITHDRAWN}
    return [first, *middle, last]
