"""The pipeline: content to problems, and to everything that the site engine reads.

Takes the briefing's root folder; gives values. Reads through `source`, writes nothing: `engine`
and `write` put the result on disk.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from builder.apart import beside
from builder.assets import AssetError, published
from builder.check import Checked, judged, read, without_documents
from builder.content.stock import asset_files
from builder.kept.cache import Cache
from builder.making.site import Site
from builder.problem import Problem, errors
from builder.templating.slip import slip

_JUDGED_BY = ("documents", "snapshots", "clean", "named", "proved")
"""The shelves that nobody asks once the content is judged."""


def compile_site(
    root: Path, address_of_site: str = "", cache: Cache | None = None,
    raw: dict[str, bytes] | None = None,
) -> Site:  # fmt: skip
    """The whole site as files, or none of it while the content has errors.

    The address is where the site will stand, if that is known: feed and citations name it. The
    cache holds what an earlier build worked out; with it or without it the site is the same. `raw`
    is the content where it was read before.
    """
    cache = cache or Cache()
    checked = _checked(root, cache, raw)
    if not is_sound(checked):
        return nothing(root, checked.problems)
    from builder.made import known_of, made  # as heavy as all the rest

    checked = without_documents(checked)
    problems, known = known_of(checked, cache)
    del checked
    try:
        return made(root, cache, address_of_site, problems, known)
    except Exception as error:
        cache.let_go()  # half a build has not asked for all that the next will look for
        return failed(root, problems, error)


def _checked(root: Path, cache: Cache, raw: dict[str, bytes] | None) -> Checked:
    """What the content amounts to. In a first build another process judges it, while this one loads
    what makes the site; later little is judged again."""
    taken = read(root, cache, raw)
    work = partial(_judged, taken, cache)
    wait = beside(work) if cache.shelf("site").is_empty() else None
    if wait:
        import builder.made  # noqa: F401
    problems, whole, lineages = (wait or work)()
    cache.let_go(*_JUDGED_BY)
    taken.locks.whole.update(whole)
    taken.locks.known.learn(lineages)
    return taken.and_so(problems)


def _judged(taken: Checked, cache: Cache) -> tuple[list[Problem], set[str], dict[bytes, Any]]:
    """What is wrong, which articles are proved throughout, and their lineages, if a rule asked."""
    problems = [*judged(taken, cache)]
    for name in _JUDGED_BY:
        cache.put_away(name)
    return problems, taken.locks.whole, taken.locks.known.learnt()


def is_sound(checked: Checked) -> bool:
    """True for content of which a site can be made."""
    edition = checked.briefing.newest if checked.briefing else None
    return edition is not None and not errors(checked.problems)


def nothing(root: Path, problems: tuple[Problem, ...]) -> Site:
    """A site without files; the names of assets are for a page that tells of the problems."""
    try:
        names = published(asset_files(root)).names
    except AssetError:
        names = {}
    return Site(problems, {}, {"assets": names})


def failed(root: Path, problems: tuple[Problem, ...], error: Exception) -> Site:
    """No site, but what is wrong with a template; raises what is no template's fault."""
    fault = slip(error, root)
    if fault is None:
        raise error
    return nothing(root, (*problems, fault))
