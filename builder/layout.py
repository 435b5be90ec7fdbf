"""Where the texts of a briefing may stand: pages, locks, snapshots, schemas.

Takes paths below the briefing's root, with the text where one was read; gives a problem for each
that is out of place. Reads no file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from builder.model.briefing import KINDS
from builder.model.names import page_refused
from builder.problem import Problem

_TEXTS = (
    r"content/pages/[a-z0-9]+(-[a-z0-9]+)*\.md",
    r"content/evidence/[a-z0-9]+(-[a-z0-9]+)*\.lock",
    r"content/evidence/rolls/[0-9a-f]{12}\.lock",
    r"content/editions/\d+/snapshot\.json",
    r"content/schema/[a-z0-9]+(-[a-z0-9]+)*\.json",
)
"""Where a text that is no record may stand."""

_KINDS = {f"{kind}s": kind for kind in KINDS}
_FOLDERS = (*_KINDS, "evidence", "pages", "schema", "vocab")
_CLAIM = re.compile(r"content/(?:([^/]+)/(?:.+/)?)?([^/]+)\.ya?ml", re.IGNORECASE)
_EDITION = re.compile(r"content/[^/]+/(\d+)(?:/.+)?\.ya?ml", re.IGNORECASE)
_LED = re.compile(r"# yaml-language-server: \$schema=(?:\S*/)?schema/([a-z]+)\.json\b")
"""The first line that leads an editor to the schema of a kind."""

_PLACES = {
    "yml": "records are content/<kind>/<id>.yml, but content/events/<year>/<id>.yml and "
    "content/editions/<number>/edition.yml",
    "md": "pages are content/pages/<id>.md",
}
"""What to say of a file that stands elsewhere, by its ending."""


def refused(texts: Iterable[str]) -> Iterator[Problem]:
    """The problems of texts that are no records: out of place, or with a name no page can have."""
    paths = tuple(texts)
    yield from (misplaced(path) for path in paths if not _has_place(path))
    yield from (_unnamed(path, why) for path in paths if (why := page_refused(path)))


def claimed(path: str, text: str = "") -> tuple[str, str]:
    """The kind and id of the record that a file in the folder of a kind would be, wherever in it
    and however either is written, or by its first line; empty for other files."""
    found = _CLAIM.fullmatch(path)
    kind = _KINDS.get(_meant(found[1] or "", text), "") if found else ""
    if kind == "edition":
        numbered = _EDITION.fullmatch(path)
        return (kind, f"edition-{numbered[1]}") if numbered else ("", "")
    return (kind, found[2].lower()) if found and kind else ("", "")


def _meant(name: str, text: str) -> str:
    """The folder that was probably meant: one that is called alike, or that of the kind which the
    text says it is; empty if neither tells."""
    led = _LED.match(text)
    said = f"{led[1]}s" if led and f"{led[1]}s" in _KINDS else ""
    return next(iter(get_close_matches(name.lower(), _FOLDERS, 1)), said)


def misplaced(path: str, text: str = "") -> Problem:
    """That a file stands where nothing belongs, and where files of its kind do."""
    message = "nothing that a briefing is made of lives at this path"
    place = _PLACES.get(path.rpartition(".")[2], "the tool that writes it knows its place")
    folder = path.split("/")[1] if path.count("/") > 1 else ""
    if (meant := _meant(folder, text)) not in ("", folder):
        place = f"did you mean content/{meant}/?"
    return Problem(path, 1, 1, "layout", "error", message, place)


def _has_place(path: str) -> bool:
    return any(re.fullmatch(pattern, path) for pattern in _TEXTS)


def _unnamed(path: str, reason: str) -> Problem:
    message = f"no page can have this name: {reason}"
    return Problem(path, 1, 1, "layout", "error", message, "name it otherwise")
