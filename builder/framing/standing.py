"""Which published pages stand as they are: they need not be rendered again, nor published anew.

Takes the folder that is published, a shelf of the cache, and the digest of the frame: all that a
page is rendered with besides its text. A page stands if an earlier build made, of the same text in
the same frame, the very bytes that are published; one that somebody changed in place does not.
Reads, never writes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from stat import S_ISREG

from mkdocs.config.defaults import MkDocsConfig

from builder.content.files import Identity, identity, known_plain
from builder.framing.finished import Compiled, first_lines, listed
from builder.kept.cache import Shelf, digest

_PLAIN = (str, int, list, dict)
_UNSHOWN = {"strict", "site_dir", "docs_dir", "config_file_path", "plugins", "hooks"}
"""Settings that no page shows."""

_OTHERS = re.compile(rb"(?<!\bnav\.)\bpages\b")
_COMMENT = re.compile(rb"{#.*?#}", re.DOTALL)


class Standing:
    """Asked for each address, counted from the site's root, it remembers those that stand, each by
    the file that was seen there."""

    def __init__(self, site: Path, known: Shelf, frame: bytes) -> None:
        self._site, self._known, self._frame = site, known, frame
        self.files: dict[str, Identity] = {}
        self._keys: dict[str, bytes] = {}

    def has_page(self, address: str, text: bytes) -> bool:
        """Whether a page stands, by the digest of its text; which is then noted."""
        key = self._keys[address] = digest(self._frame, address, text)
        published: bytes | None = self._known.get(key)
        found = known_plain(f"{self._site}/{address}") if published else None
        return self._note(address, found[1] if found and digest(found[0]) == published else None)

    def has_file(self, address: str, source: str, data: Callable[[], bytes]) -> bool:
        """Whether a file that is published as it is stands: it is that of the tree, or like it."""
        place = f"{self._site}/{address}"
        return self._note(address, _one(source, place) or _like(place, data))

    def _note(self, address: str, found: Identity | None) -> bool:
        if found:
            self.files[address] = found
        return found is not None

    def rendered(self, address: str, html: bytes) -> None:
        """Note the digest of what was made of a page's text, if that page was asked for."""
        if key := self._keys.get(address):
            self._known.put(key, html)


def what_may_stand(
    made: Compiled, config: MkDocsConfig, site: Path | None, known: Shelf, serving: bool
) -> Standing | None:  # fmt: skip
    """None where nothing is published, or a page depends on more than we know, or has another
    address than its name tells."""
    nav = dict(listed(config.nav))
    shown = [*nav.items(), *(first_lines(made.files.get(path, b"")) for path in nav)]
    facts = {"nav": shown, "serving": serving, "frame": sorted(made.frame.items())}
    frame = frame_digest(config, facts) if site and not config.use_directory_urls else None
    return Standing(site, known, frame) if site and frame else None


def frame_digest(config: MkDocsConfig, facts: Mapping[str, object]) -> bytes | None:
    """The digest of what all pages share: the theme, the configuration, and what the caller adds.

    None if a page may depend on more: where another plugin than ours has a say, or the theme looks
    at other pages.
    """
    templates = dict(_templates(config))
    if len(config.plugins) != 1 or any(map(_looks_at_others, templates.values())):
        return None
    settings = {k: v for k, v in config.items() if isinstance(v, _PLAIN) and k not in _UNSHOWN}
    shared = (repr(sorted(each.items())) for each in (settings, facts, templates))
    return digest(*shared)


def _looks_at_others(template: bytes) -> bool:
    return _OTHERS.search(_COMMENT.sub(b"", template)) is not None


def _templates(config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    """The theme's templates of pages, by path; those that MkDocs adds change with its version."""
    for folder in map(Path, config.theme.dirs[:-1]):
        for path in sorted(folder.rglob("*.html")):
            yield str(path.relative_to(folder)), path.read_bytes()


def _one(source: str, place: str) -> Identity | None:
    """The one plain file that two names are of, if they are."""
    try:
        one, other = os.lstat(source), os.lstat(place)
    except OSError:
        return None
    same = S_ISREG(one.st_mode) and identity(one) == identity(other)
    return identity(one) if same else None


def _like(place: str, data: Callable[[], bytes]) -> Identity | None:
    """A plain file that is like what nobody need read where there is none."""
    found = known_plain(place)
    return found[1] if found and found[0] == data() else None
