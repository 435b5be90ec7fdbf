"""What a value answers to one question after another, each answer by its digest.

Takes a value and a likeness; gives a digest for each key of a mapping, each place in a row, how
many there are, or all of it. A value that knows the digest of an answer need not give the answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.asking.values import Likeness, UnlikeError
from builder.kept.sealed import SIZE

WHOLE, LENGTH = b"whole", b"length"
"""Asked for where it is no key: no mapping of ours has bytes for keys."""

HAS = b"has"
"""Before a key: whether there is one, whatever its answer."""

DIGEST_OF = "digest_of"
"""A mapping may have a function of this name, which knows an answer's digest without the answer."""

_NOTHING = object()
_NONE = bytes(SIZE)
"""The digest of nothing: as long as any, so that no answer is taken for another's."""


class Replies:
    """Answers of one value."""

    def __init__(self, likeness: Likeness, value: Any) -> None:
        self._likeness, self._value = likeness, value
        self._told = getattr(value, DIGEST_OF, None)

    def digest(self, key: Any) -> bytes | None:
        """The digest of the answer; None where that cannot be compared, or is a fault."""
        try:
            return self._digest(key) or _NONE
        except (UnlikeError, KeyError, AttributeError):
            return None

    def _digest(self, key: Any) -> bytes:
        told = self._told
        if told and key == WHOLE:
            return self._likeness.digest({one: told(one) for one in self._value})
        if told and key != LENGTH and not _is_whether(key):
            found: bytes = told(key)
            return found
        answer = self._answer(key)
        return b"" if answer is _NOTHING else self._likeness.digest(answer)

    def _answer(self, key: Any) -> Any:
        value = self._value
        if key in (WHOLE, LENGTH):
            return value if key == WHOLE else len(value)
        if _is_whether(key):
            return key[1] in value
        if isinstance(value, Mapping):
            return value.get(key, _NOTHING)
        return value[key] if -len(value) <= key < len(value) else _NOTHING


def _is_whether(key: Any) -> bool:
    return isinstance(key, tuple) and key[:1] == (HAS,)
