"""Exchanges two folders in one step, where the system has a call for that.

Takes two paths on one disk, both of which exist. Between two renames there is a moment at which
nothing stands at the published path; a process that is killed then leaves it so. Linux has had a
call without that moment since 3.15 (renameat2(2), RENAME_EXCHANGE), macOS since 10.12
(renamex_np(2), RENAME_SWAP). Python offers neither.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD: paths count from the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS alike
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def exchange(one: Path, other: Path) -> bool:
    """Let each of two folders stand where the other did; false where the system cannot do it.

    Raises `OSError` where it can and something else forbids it.
    """
    library = ctypes.CDLL(None, use_errno=True)
    name = "renamex_np" if sys.platform == "darwin" else "renameat2"
    call = getattr(library, name, None)
    if call is None:
        return False
    paths = os.fsencode(one), os.fsencode(other)
    done = call(*paths, _EXCHANGE) if sys.platform == "darwin" else call(
        _HERE, paths[0], _HERE, paths[1], _EXCHANGE
    )  # fmt: skip
    number = ctypes.get_errno() if done else 0
    if number and number not in _UNKNOWN:
        raise OSError(number, os.strerror(number), str(one), None, str(other))
    return not done
