"""What may lie in the folder of captures, and what is said of it."""

from pathlib import Path

import pytest

from builder.evidence.store import MAX_BYTES, Unreadable, read_capture

NAME = "gull.txt"


def refused(folder: Path) -> Unreadable:
    found = read_capture(folder, NAME)
    assert isinstance(found, Unreadable)
    return found


def test_text_in_utf_8_is_read_as_it_is(tmp_path: Path) -> None:
    text = "\ufeffDockers’ caf\u00e9\r\n\n“No,” he said.\f"
    (tmp_path / NAME).write_bytes(text.encode())
    assert read_capture(tmp_path, NAME) == text


IN_IT, AS_UTF_8, ICONV = (
    "save the article's text in it", "save the article's text as UTF-8",
    "make a copy, look at it, and put it in its place: iconv -f {} -t UTF-8 gull.txt > copy",
)  # fmt: skip
CONTROL = b"\1"


@pytest.mark.parametrize(
    ("raw", "message", "hint", "encoding"),
    [
        (b"", "is empty", IN_IT, ""),
        (b"\xef\xbb\xbf \r\n\t\n", "is empty", IN_IT, ""),
        (b"abc\0" + b"def" * 99, "is binary, not text", AS_UTF_8, ""),
        (b"%PDF-1.7\n1 0 obj", "is binary, not text", AS_UTF_8, ""),
        (b"\x89PNG\r\n", "is binary, not text", AS_UTF_8, ""),
        (CONTROL * 2 + b"x" * 198 + CONTROL, "is binary, not text", AS_UTF_8, ""),
        ("Sava’s".encode("utf-16"), "is UTF-16LE, not UTF-8", ICONV, "UTF-16LE"),
        ("Sava’s".encode("utf-32"), "is UTF-32LE, not UTF-8", ICONV, "UTF-32LE"),
        (b"One\nSava\x92s", "is not UTF-8 (byte 0x92 in line 2); it may be Windows-1252",
         ICONV, "WINDOWS-1252"),
        (b"\nOne\nSava\x92s\n", "is not UTF-8 (byte 0x92 in line 3); it may be Windows-1252",
         ICONV, "WINDOWS-1252"),
        (b"x" * (MAX_BYTES + 1), "has 4,000,001 bytes; at most 4,000,000 are read",
         "keep only the article's text", ""),
    ],
)  # fmt: skip
def test_anything_else_is_named_for_what_it_is(
    tmp_path: Path, raw: bytes, message: str, hint: str, encoding: str
) -> None:
    (tmp_path / NAME).write_bytes(raw)
    assert refused(tmp_path) == Unreadable(
        f"the capture {NAME} {message}", hint.format(encoding), encoding=encoding
    )


@pytest.mark.parametrize(
    "raw", [b"X", b"x" * MAX_BYTES, CONTROL * 2 + b"x" * 198, b"\f" * 99 + b"x"]
)
def test_what_comes_close_is_read(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / NAME).write_bytes(raw)
    assert read_capture(tmp_path, NAME) == raw.decode()


def test_what_the_system_refuses_is_told_in_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    (tmp_path / NAME).write_text("Text.")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert refused(tmp_path) == Unreadable(
        "the capture gull.txt cannot be read: Permission denied", "see its permissions"
    )


def test_a_capture_that_is_not_there_is_absent(tmp_path: Path) -> None:
    assert refused(tmp_path) == Unreadable(
        "the capture gull.txt is not in the articles folder",
        "copy it there, or give --articles DIR",
        absent=True,
    )
    assert refused(tmp_path / "nowhere").absent


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / NAME).symlink_to(tmp_path / "secret.txt")
    assert refused(folder) == Unreadable(
        "the capture gull.txt is a symbolic link out of the articles folder",
        "copy the file itself into the folder",
    )
    (folder / NAME).unlink()
    (folder / "real.txt").write_text("Text.")
    (folder / NAME).symlink_to("real.txt")
    assert read_capture(folder, NAME) == "Text."


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert refused(tmp_path) == Unreadable(
        "the capture gull.txt is no file", "put the article's text there"
    )
    (tmp_path / NAME).rmdir()
    (tmp_path / NAME).symlink_to(NAME)
    assert "gull.txt cannot be read" in refused(tmp_path).message
