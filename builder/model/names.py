"""Names that no record, page or capture may have, though their letters would do.

Takes a name; says what it means elsewhere. Knows no record.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from builder.model.base import LONGEST

DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""Devices of Windows, where no file can have such a name, whatever its ending (Microsoft, "Naming
Files, Paths, and Namespaces")."""

_MEANT = {
    "narrator": "it stands for the outlet itself wherever an id may stand",
    "index": "the page that lists all of them has it",
}


def reserved(stem: str) -> str:
    """Why a file must not have this stem; nothing where it may."""
    if stem.partition(".")[0].lower() in DEVICES:
        return "Windows takes it for a device, so nobody there could open the file"
    return _MEANT.get(stem, "")


def page_refused(path: str) -> str:
    """Why a page of prose at `content/pages/NAME.md` must not be called so; nothing where it may.

    One called `index` is what somebody wrote for the home page.
    """
    folder, _, name = path.removesuffix(".md").rpartition("/")
    if folder != "content/pages" or name == "index":
        return ""
    long = f"it is longer than {LONGEST} characters" if len(name) > LONGEST else ""
    return reserved(name) or long


def _free(name: str) -> str:
    if reason := reserved(name):
        raise ValueError(f"{name!r} is reserved: {reason}")
    return name


CAPTURE_PATTERN = r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$"

CaptureName = Annotated[
    str,
    StringConstraints(pattern=CAPTURE_PATTERN, max_length=200),
    AfterValidator(_free),
]
"""The bare name of a file: no folder, no dot at its beginning or end."""
