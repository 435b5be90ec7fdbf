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


@pytest.mark.parametrize(
    ("raw", "message", "hint"),
    [
        (b"", "is empty", "save"),
        (b"\xef\xbb\xbf \r\n\t\n", "is empty", "save"),
        (b"abc\0def", "is binary, not text", "UTF-8"),
        (b"%PDF-1.7\n1 0 obj", "is binary, not text", "UTF-8"),
        (b"\x89PNG\r\n", "is binary, not text", "UTF-8"),
        (bytes(range(1, 32)) * 9, "is binary, not text", "UTF-8"),
        ("Sava’s".encode("utf-16"), "is UTF-16LE, not UTF-8", "iconv -f UTF-16LE"),
        ("Sava’s".encode("utf-32"), "is UTF-32LE, not UTF-8", "iconv -f UTF-32LE"),
        (b"One\nSava\x92s", "is not UTF-8 (byte 0x92 in line 2); it may be Windows-1252",
         "iconv -f WINDOWS-1252 -t UTF-8 gull.txt"),
        (b"\nOne\nSava\x92s", "is not UTF-8 (byte 0x92 in line 3); it may be Windows-1252",
         "iconv -f WINDOWS-1252 -t UTF-8 gull.txt"),
        (b"x" * (MAX_BYTES + 1), "has 4,000,001 bytes; at most 4,000,000 are read", "keep only"),
    ],
)  # fmt: skip
def test_anything_else_is_named_for_what_it_is(
    tmp_path: Path, raw: bytes, message: str, hint: str
) -> None:
    (tmp_path / NAME).write_bytes(raw)
    found = refused(tmp_path)
    assert found.message == f"the capture {NAME} {message}"
    assert hint in found.hint
    assert not found.absent


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
