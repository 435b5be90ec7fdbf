import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.publication.write import RefusedError, Sync, replace, sweep, sync


def contents(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def age(path: Path) -> None:
    os.utime(path, ns=(1, 1))


def test_a_folder_is_made_to_hold_exactly_the_files(tmp_path: Path) -> None:
    root = tmp_path / "docs"

    done = sync(root, {"index.md": b"# Port Sava", "events/fire.md": b"# Fire"})

    assert done == Sync(("events/fire.md", "index.md"), (), ())
    assert contents(root) == {"index.md": b"# Port Sava", "events/fire.md": b"# Fire"}


def test_only_what_differs_is_touched(tmp_path: Path) -> None:
    sync(tmp_path, {"same.md": b"one", "other.md": b"two", "gone/deep/old.md": b"three"})
    age(tmp_path / "same.md")

    done = sync(tmp_path, {"same.md": b"one", "other.md": b"TWO"})

    assert done == Sync(("other.md",), ("same.md",), ("gone/deep/old.md",))
    assert (tmp_path / "same.md").stat().st_mtime_ns == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.md", "same.md"]


def test_gitkeep_stays(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / ".gitkeep").touch()
    (tmp_path / "kept" / ".gitkeep").touch()

    assert sync(tmp_path, {}).deleted == ()
    assert contents(tmp_path) == {".gitkeep": b"", "kept/.gitkeep": b""}


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../out.md", "a/../../out.md", "a//b", "./a", "a/.", "a/", "a\\b", "a\0b"],
)
def test_a_path_that_leaves_the_folder_is_refused_before_anything_changes(
    tmp_path: Path, path: str
) -> None:
    sync(tmp_path / "docs", {"old.md": b"old"})

    with pytest.raises(RefusedError, match="is no path below the output folder"):
        sync(tmp_path / "docs", {"new.md": b"new", path: b""})

    assert contents(tmp_path) == {"docs/old.md": b"old"}


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["Fire.md", "fire.md"], "Fire.md and fire.md are one file where case does not count"),
        (["\u00e9.md", "e\u0301.md"], "are one file where case does not count"),
        (["fire", "fire/index.md"], "fire cannot be both a file and the folder of fire/index.md"),
        (["Fire", "fire/index.md"], "Fire cannot be both a file and the folder of fire/index.md"),
        (["docs/.gitkeep"], "docs/.gitkeep is reserved"),
    ],
)
def test_collisions_are_refused(tmp_path: Path, paths: list[str], message: str) -> None:
    with pytest.raises(RefusedError, match=message):
        sync(tmp_path, dict.fromkeys(paths, b""))

    assert contents(tmp_path) == {}


def test_a_link_to_a_folder_outside_is_removed_and_never_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "docs", tmp_path / "outside"
    sync(outside, {"precious.md": b"mine"})
    root.mkdir()
    (root / "events").symlink_to(outside)

    sync(root, {"events/precious.md": b"ours"})

    assert contents(outside) == {"precious.md": b"mine"}
    assert contents(root) == {"events/precious.md": b"ours"}
    assert not (root / "events").is_symlink()


def test_a_link_to_a_file_outside_is_replaced_even_if_its_bytes_are_right(tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_bytes(b"mine")
    sync(tmp_path / "docs", {})
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").symlink_to(tmp_path / "outside.md")

    assert sync(tmp_path / "docs", {"a.md": b"mine"}).written == ("a.md",)
    assert not (tmp_path / "docs" / "a.md").is_symlink()


def test_a_file_becomes_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    sync(tmp_path, {"a": b"", "b/c": b""})

    sync(tmp_path, {"a/d": b"1", "b": b"2"})

    assert contents(tmp_path) == {"a/d": b"1", "b": b"2"}


def test_permissions_follow_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        sync(tmp_path, {"a.md": b""})
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


def test_replace_writes_one_file_if_it_differs(tmp_path: Path) -> None:
    assert replace(tmp_path, "evidence/herald.lock", b"1")
    assert not replace(tmp_path, "evidence/herald.lock", b"1")
    assert contents(tmp_path) == {"evidence/herald.lock": b"1"}


def test_replace_does_not_write_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "evidence").symlink_to(tmp_path / "outside")

    with pytest.raises(RefusedError, match="evidence is a symbolic link"):
        replace(tmp_path / "content", "evidence/herald.lock", b"1")
    with pytest.raises(RefusedError, match="is no path below the output folder"):
        replace(tmp_path / "content", "../herald.lock", b"1")


NAMES = st.text(st.sampled_from("abAB./\u00e9\u0130\u017f \\"), max_size=6)


@given(st.dictionaries(NAMES, st.binary(max_size=3)))
def test_any_paths_are_written_whole_or_refused(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "docs"
        try:
            sync(root, files)
        except RefusedError:
            assert not root.exists()
        else:
            assert contents(root) == files
            assert sync(root, dict(reversed(files.items()))).written == ()
        assert list(Path(folder).iterdir()) in ([], [root])


def test_what_a_killed_run_left_is_swept_away_and_what_one_writes_now_is_not(
    tmp_path: Path,
) -> None:
    names = (f".{2**22 + 1}.part", f".{2**80}.part", ".x.part", f".{os.getpid()}.part", "a.lock")
    for name in names:
        (tmp_path / name).write_bytes(b"")
    sweep(tmp_path)
    sweep(tmp_path / "not there")
    assert contents(tmp_path).keys() == {f".{os.getpid()}.part", "a.lock"}
