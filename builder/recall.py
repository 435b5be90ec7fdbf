"""The site as it was, while all that it is made of is what it was to the byte.

Takes the briefing's root folder, the address of its site and the cache; gives the site. Reads what
the last build wrote, and makes the site anew if a byte of that or of what it is made of differs.
Must need no more than that: whoever builds twice the same waits for nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from functools import partial
from pathlib import Path

from builder.cache import Cache, digest
from builder.problem import Problem
from builder.site import Left, Site
from builder.source import Contents, contents
from builder.stock import asset_files, last_text, page_templates


def site(root: Path, address: str, cache: Cache) -> Site:
    """What `compile_site` gives."""
    read = contents(root)
    known, key = cache.shelf("site"), _key(root, read, address)
    kept = known.get(key) if key else None
    if kept and _stand(root, kept["files"]):
        problems = tuple(Problem(*each) for each in kept["problems"])
        files = Left(partial(last_text, root), kept["files"])
        return Site(problems, files, kept["frame"], kept["files"], kept["files"])

    from builder.build import compile_site  # as heavy as all the rest

    made = compile_site(root, address, cache, read.raw if read else None)
    if key and made.files and key == _key(root, read, address):  # nobody edited it meanwhile
        known.put(key, {
            "problems": [astuple(problem) for problem in made.problems],
            "files": dict(made.digests),
            "frame": dict(made.frame),
        })  # fmt: skip
    return made


def asked(root: Path, address: str, cache: Cache) -> Site:
    """What `asked_site` gives."""
    from builder.asked import asked_site  # likewise

    return asked_site(root, address, cache)


def _key(root: Path, read: Contents | None, address: str) -> bytes | None:
    """The digest of content, templates, theme's files and address; None if some cannot be read."""
    shared = (*page_templates(root).items(), *asset_files(root).items())
    parts = (part for pair in shared for part in pair)
    return digest(read.digest, address, *parts) if read else None


def _stand(root: Path, files: Mapping[str, bytes]) -> bool:
    """Whether all that the last build wrote is what it was."""
    return all(
        (data := last_text(root, path)) is not None and digest(data) == noted
        for path, noted in files.items()
    )
