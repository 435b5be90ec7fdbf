"""The site as it was, while all that it is made of is what it was to the byte.

Takes the briefing's root folder, the address of its site and the cache; gives the site. Reads what
the last build wrote, and makes the site anew if a byte of that or of what it is made of differs.
Must need no more than that: whoever builds twice the same waits for nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import astuple
from functools import partial
from pathlib import Path
from typing import Any

from builder.apart import beside
from builder.content.source import Contents, contents, known_documents
from builder.content.stock import asset_files, last_text, page_templates
from builder.kept.cache import Cache, digest
from builder.making.site import Left, Site
from builder.problem import Problem


def site(root: Path, address: str, cache: Cache) -> Site:
    """What `compile_site` gives."""
    return _site(*_known(root, cache), root, address, cache)


def readied(root: Path, glance: Cache) -> Callable[[Path, str, Cache], Site]:
    """`site`, of the content as it is now, with all loaded that making it needs, unless it is
    known: what can be done before the address is. Where nothing is known of earlier builds, another
    process reads the YAML meanwhile."""
    read, key, kept = _known(root, glance)
    if kept:
        return partial(_site, read, key, kept)
    first = read and glance.shelf("site").is_empty()
    told = beside(partial(known_documents, read.raw)) if read and first else None
    import builder.build  # noqa: F401  as heavy as all the rest

    return partial(_learnt, told, partial(_site, read, key, kept))


def _learnt(
    told: Callable[[], dict[bytes, Any]] | None, work: Callable[[Path, str, Cache], Site],
    root: Path, address: str, cache: Cache,
) -> Site:  # fmt: skip
    if told:
        cache.wide("documents").learn(told())
    return work(root, address, cache)


def _known(root: Path, cache: Cache) -> tuple[Contents | None, bytes | None, Any]:
    """The content, the key of a site that is made of it, and what is kept of such a site."""
    read = contents(root)
    key = _key(root, read)
    return read, key, cache.shelf("site").get(key) if key else None


def _site(
    read: Contents | None, key: bytes | None, kept: Any, root: Path, address: str, cache: Cache
) -> Site:
    if kept and kept["address"] == address and _stand(root, kept["files"]):
        problems = tuple(Problem(*each) for each in kept["problems"])
        files = Left(partial(last_text, root), kept["files"])
        return Site(problems, files, kept["frame"], kept["files"], kept["files"])

    from builder.build import compile_site  # likewise

    made = compile_site(root, address, cache, read.raw if read else None)
    if key and made.files and key == _key(root, read):  # nobody edited it meanwhile
        cache.shelf("site").put(key, {
            "address": address,
            "problems": [astuple(problem) for problem in made.problems],
            "files": dict(made.digests),
            "frame": dict(made.frame),
        })  # fmt: skip
    return made


def asked(root: Path, address: str, cache: Cache) -> Site:
    """What `asked_site` gives."""
    from builder.asked import asked_site  # likewise

    return asked_site(root, address, cache)


def _key(root: Path, read: Contents | None) -> bytes | None:
    """The digest of content, templates and the theme's files; None if some cannot be read."""
    shared = (*page_templates(root).items(), *asset_files(root).items())
    parts = (part for pair in shared for part in pair)
    return digest(read.digest, *parts) if read else None


def _stand(root: Path, files: Mapping[str, bytes]) -> bool:
    """Whether all that the last build wrote is what it was."""
    return all(
        (data := last_text(root, path)) is not None and digest(data) == noted
        for path, noted in files.items()
    )
