"""The proof of all links, which is not made again for links that were proved before.

Takes the links of one page after another, each with their digest, and a shelf that remembers which
were proved last; gives what is broken. Links of a page that stands are not looked at while all that
the last build proved is the same: the pages, what they lead to, and the files.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from hashlib import blake2b

from builder.kept.cache import Shelf, digest
from builder.kept.sealed import SIZE
from builder.making.linkcheck import Broken, Links, Proof

_LAST = digest("the links that were proved last")


class Proven:
    """The links of one build."""

    def __init__(self, known: Shelf) -> None:
        self._known = known
        self._last: bytes | None = known.get(_LAST)
        self._seen = blake2b(digest_size=SIZE)
        self._waiting: list[tuple[str, Callable[[], Links]]] = []
        self._proof = Proof()

    def add(self, page: str, mark: bytes, links: Callable[[], Links]) -> None:
        """Note a page by its address, the digest of its links, and what gives them."""
        self._seen.update(digest(page, mark))
        if self._last:
            self._waiting.append((page, links))
        else:
            self._proof.add(page, links())

    def faults(self, files: Collection[str]) -> Sequence[Broken]:
        """All that is wrong; `files` are the addresses that are no pages."""
        key = digest(self._seen.digest(), "\n".join(sorted(files)))
        if key == self._last:
            return ()
        for page, links in self._waiting:
            self._proof.add(page, links())
        found = [*self._proof.faults(files)]
        if not found:
            self._known.put(_LAST, key)
        return found
