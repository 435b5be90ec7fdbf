"""Read captures: the one place of the evidence engine that touches the disk.

Takes a folder and a file's name; gives the text, or an ``Unreadable`` that says what the file is
instead. Nothing is converted, for a capture is evidence: the hint says how to do it on purpose.
"""

from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 4_000_000

_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b")
_CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r\x1b"})
_WIDE = {
    b"\xff\xfe\x00\x00": "UTF-32LE",
    b"\x00\x00\xfe\xff": "UTF-32BE",
    b"\xff\xfe": "UTF-16LE",
    b"\xfe\xff": "UTF-16BE",
}


@dataclass(frozen=True)
class Unreadable:
    """Why a capture cannot be read; ``absent`` where there simply is none, ``encoding`` what it
    seems to be encoded in where that is the fault."""

    message: str
    hint: str = ""
    absent: bool = False
    encoding: str = ""


def read_capture(folder: Path, name: str) -> str | Unreadable:
    """Read one capture from a folder. Never raises an error for what lies there."""
    try:
        return _refusal(folder, name) or decoded((folder / name).read_bytes(), name)
    except (OSError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return Unreadable(f"the capture {name} cannot be read: {reason}", "see its permissions")


def _refusal(folder: Path, name: str) -> Unreadable | None:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        return Unreadable(f"the capture {name} is a symbolic link out of the articles folder",
                          "copy the file itself into the folder")  # fmt: skip
    if not path.exists():
        return Unreadable(f"the capture {name} is not in the articles folder",
                          "copy it there, or give --articles DIR", absent=True)  # fmt: skip
    if not path.is_file():
        return Unreadable(f"the capture {name} is no file", "put the article's text there")
    size = path.stat().st_size
    if size > MAX_BYTES:
        return Unreadable(f"the capture {name} has {size:,} bytes; at most {MAX_BYTES:,} are read",
                          "keep only the article's text")  # fmt: skip
    return None


def decoded(raw: bytes, name: str) -> str | Unreadable:
    """Give the text of a capture's bytes, or why they are none. ``name`` is for the message."""
    wide = next((form for mark, form in _WIDE.items() if raw.startswith(mark)), "")
    if wide:
        return _foreign(name, f"is {wide}, not UTF-8", wide)
    if raw.startswith(_MAGIC) or _is_binary(raw):
        return Unreadable(f"the capture {name} is binary, not text",
                          "save the article's text as UTF-8")  # fmt: skip
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = f"0x{raw[error.start]:02x} in line {line}"
        return _foreign(name, f"is not UTF-8 (byte {byte}); it may be Windows-1252", "WINDOWS-1252")
    empty = Unreadable(f"the capture {name} is empty", "save the article's text in it")
    return text if text.strip("\ufeff \t\r\n") else empty


def _is_binary(raw: bytes) -> bool:
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    return b"\0" in raw or controls > len(raw) // 100


def _foreign(name: str, fault: str, encoding: str) -> Unreadable:
    command = f"iconv -f {encoding} -t UTF-8 {name} > copy"
    return Unreadable(
        f"the capture {name} {fault}",
        f"make a copy, look at it, and put it in its place: {command}",
        encoding=encoding,
    )
