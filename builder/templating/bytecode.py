"""Templates that were compiled before: Jinja2 takes longer to compile ours than to fill them.

Takes a shelf of the cache; keeps there what Jinja2 made of each template, by name and text. Another
version of Jinja2 or Python never sees it (`cache`).
"""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from builder.kept.cache import Shelf, digest


class Bytecode(BytecodeCache):
    """Jinja2's interface to a shelf."""

    def __init__(self, known: Shelf) -> None:
        self._known = known

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it was compiled before."""
        bucket.code = self._known.get(_key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._known.put(_key(bucket), bucket.code)


def _key(bucket: Bucket) -> bytes:
    """The digests that Jinja2 made of the template's path and of its text."""
    return digest(bucket.key, bucket.checksum)
