"""Where each kind of file stands, and the first line that leads an editor to its schema.

Takes documents; gives a problem for each that leads nowhere, and its text with the line in place.
Imports nothing heavy: every check looks here.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.content.source import Document, Tree
from builder.model.settings import SINGLES
from builder.problem import Problem

_SIGN = "# yaml-language-server:"

PLACES: dict[str, str] = {
    "article": "content/articles/{id}.yml",
    "utterance": "content/utterances/{id}.yml",
    "actor": "content/actors/{id}.yml",
    "place": "content/places/{id}.yml",
    "event": "content/events/{year}/{id}.yml",
    "question": "content/questions/{id}.yml",
    "edition": "content/editions/{id}/edition.yml",
    **{path.split("/")[-1].removesuffix(".yml"): path for path in SINGLES},
}
"""Where a file of each kind stands."""

_ALONE = {place: kind for kind, place in PLACES.items() if "{" not in place}
_IN = {
    (place.count("/"), place.split("/")[1]): kind for kind, place in PLACES.items() if "{" in place
}


def modeline(path: str) -> str:
    """The first line of a content file: it leads an editor to the file's schema."""
    kind = _kind(path)
    assert kind, f"no kind of file stands at {path}"
    return f"# yaml-language-server: $schema={'../' * (path.count('/') - 1)}schema/{kind}.json"


def _kind(path: str) -> str | None:
    return _ALONE.get(path) or _IN.get((path.count("/"), path.split("/", 2)[1]))


def unled(tree: Tree) -> Iterator[Problem]:
    """A warning for each file whose first line does not lead to its schema, where there is one."""
    for document in tree.documents.values():
        if wanted := _missing(document, tree):
            hint = f"run briefing schema, or write it: {wanted}"
            message = "the first line does not lead editors to the schema"
            yield Problem(document.path, 1, 1, "schema-line", "warning", message, hint)


def led(tree: Tree) -> Iterator[tuple[str, str]]:
    """Path and text of each of these files, with the line in place of another one, or on top."""
    for document in tree.documents.values():
        if wanted := _missing(document, tree):
            first, _, rest = document.text.partition("\n")
            below = rest if first.startswith(_SIGN) else document.text
            yield document.path, f"{wanted}\n{below}"


def _missing(document: Document, tree: Tree) -> str:
    """The line that a document lacks; empty where it has it, or no schema is there to lead to."""
    kind = _kind(document.path)
    if kind is None or f"content/schema/{kind}.json" not in tree.texts:
        return ""
    wanted = modeline(document.path)
    return "" if document.text.partition("\n")[0].rstrip() == wanted else wanted
