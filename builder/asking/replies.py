"""What a value answers to one question after another, each answer by its digest.

Takes a value and a likeness; gives a digest for each key of a mapping, each place in a row, how
many there are, or all of it. A value that knows the digest of an answer need not give the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from builder.asking.values import Likeness, UnlikeError
from builder.kept.sealed import SIZE

WHOLE, LENGTH = b"whole", b"length"
"""Asked for where it is no key: no mapping of ours has bytes for keys."""

HAS = b"has"
"""Before a key: whether there is one, whatever its answer."""

DIGEST_OF = "digest_of"
"""A mapping may have a function of this name, which knows an answer's digest without the answer."""

STANDS = "stands"
"""A mapping may have a function of this name, which knows whether an answer was kept and stands."""

_NOTHING = object()
_NONE = bytes(SIZE)
"""The digest of nothing: as long as any, so that no answer is taken for another's."""


class Replies:
    """Answers of one value."""

    def __init__(self, likeness: Likeness, value: Any) -> None:
        self._likeness, self._value = likeness, value
        self._told = getattr(value, DIGEST_OF, None)
        self.stands: Callable[[Any], bool] | None = getattr(value, STANDS, None)
        """Whether an answer is one that was kept, and so has the digest that it had."""
        self._get = value.get if isinstance(value, Mapping) else None

    def digest(self, key: Any) -> bytes | None:
        """The digest of the answer; None where that cannot be compared, or is a fault."""
        try:
            return self._digest(key) or _NONE
        except (UnlikeError, KeyError, AttributeError):
            return None

    def _digest(self, key: Any) -> bytes:
        if key.__class__ is not str and (key in (WHOLE, LENGTH) or _is_whether(key)):
            return self._likeness.digest(self._of_all(key))
        if self._told:
            found: bytes = self._told(key)
            return found
        answer = self._answer(key)
        return b"" if answer is _NOTHING else self._likeness.digest(answer)

    def _of_all(self, key: Any) -> Any:
        """The answer to what is no key."""
        value, told = self._value, self._told
        if key == WHOLE:
            return {one: told(one) for one in value} if told else value
        return len(value) if key == LENGTH else key[1] in value

    def _answer(self, key: Any) -> Any:
        if self._get:
            return self._get(key, _NOTHING)
        value = self._value
        return value[key] if -len(value) <= key < len(value) else _NOTHING


class Results(Mapping[Any, Any]):
    """What a lasting function gives of a value, by keys: worked out again if it is not known."""

    def __init__(self, work: Callable[[Any], Any], stands: Callable[[Any], bool]) -> None:
        self._work, self.stands = work, stands

    def __getitem__(self, keys: Any) -> Any:
        return self._work(keys)

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _is_whether(key: Any) -> bool:
    return isinstance(key, tuple) and key[:1] == (HAS,)
