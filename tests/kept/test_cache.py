"""A cache that is right, or says so and counts as empty."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder.kept.cache import Cache, Shelf, digest
from builder.kept.common import VERSIONS
from builder.kept.deep import Deep
from builder.kept.secret import SIZE, own_secret

KEY, OTHER = digest("one"), digest("other")
VALUE = {"title": "Marines land", "when": ["2031-03-04", None, 1.5], ("a", 1): b"\0"}

FIRST = b"1" * SIZE


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: Any) -> Iterator[Path]:
    """Where this user keeps the secret; each test begins as a new user."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    own_secret.cache_clear()
    yield folder
    own_secret.cache_clear()


@pytest.fixture(params=[Shelf, Deep])
def kind(request: pytest.FixtureRequest) -> type[Shelf]:
    """Where a shelf holds its values makes no difference but to memory."""
    found: type[Shelf] = request.param
    return found


def kept(folder: Path) -> Path:
    (file,) = folder.glob("*/documents")
    return file


def filled(folder: Path, kind: type[Shelf]) -> Path:
    cache = Cache(folder)
    cache.shelf("documents", kind=kind).put(KEY, VALUE)
    cache.save()
    return kept(folder)


def test_what_one_build_kept_the_next_finds(tmp_path: Path, kind: type[Shelf]) -> None:
    filled(tmp_path, kind)

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) == VALUE
    assert Cache(tmp_path).shelf("documents", kind=kind).get(OTHER) is None
    assert Cache(tmp_path).shelf("figures").get(KEY) is None


def test_without_a_folder_nothing_is_written(
    tmp_path: Path, kind: type[Shelf], monkeypatch: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    cache = Cache()
    cache.shelf("documents", kind=kind).put(KEY, VALUE)
    cache.save()

    assert list(tmp_path.rglob("*")) == []


def test_what_a_build_does_not_ask_for_goes(tmp_path: Path, kind: type[Shelf]) -> None:
    filled(tmp_path, kind)
    second = Cache(tmp_path)
    second.shelf("documents", kind=kind).put(OTHER, 1)
    second.save()

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) is None
    assert Cache(tmp_path).shelf("documents", kind=kind).get(OTHER) == 1


def test_a_shelf_that_was_not_asked_for_stays(tmp_path: Path, kind: type[Shelf]) -> None:
    filled(tmp_path, kind)
    Cache(tmp_path).save()

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) == VALUE


def test_nothing_is_written_where_nothing_changed(tmp_path: Path, kind: type[Shelf]) -> None:
    file = filled(tmp_path, kind)
    os.utime(file, ns=(1, 1))
    again = Cache(tmp_path)
    again.shelf("documents", kind=kind).get(KEY)
    again.save()

    assert file.stat().st_mtime_ns == 1


@pytest.mark.parametrize("where", [0, 20, -1])
def test_one_wrong_byte_is_found_out(
    tmp_path: Path, kind: type[Shelf], where: int, caplog: pytest.LogCaptureFixture
) -> None:
    file = filled(tmp_path, kind)
    data = bytearray(file.read_bytes())
    data[where] ^= 1
    file.write_bytes(data)

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) is None
    assert caplog.messages == [
        "The cache of documents is damaged, or not of your making: made anew."
    ]


@pytest.mark.parametrize("size", [0, 7, 16, 30])
def test_a_file_that_was_cut_off_is_found_out(tmp_path: Path, kind: type[Shelf], size: int) -> None:
    file = filled(tmp_path, kind)
    file.write_bytes(file.read_bytes()[:size])

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) is None


def test_another_version_is_not_read_and_goes(
    tmp_path: Path, kind: type[Shelf], caplog: pytest.LogCaptureFixture
) -> None:
    file = filled(tmp_path, kind)
    file.parent.rename(tmp_path / "0123")

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) is None
    assert list(tmp_path.iterdir()) == []
    assert caplog.messages == ["The cache was made by another version: made anew."]


def test_what_a_killed_build_left_goes_and_what_one_at_work_writes_stays(
    tmp_path: Path, kind: type[Shelf]
) -> None:
    folder = filled(tmp_path, kind).parent
    ended = folder / f".documents.{2**22 + 1}"  # above the highest number that Linux gives
    at_work = folder / f".documents.{os.getppid()}"
    for part in (ended, at_work):
        part.write_bytes(b"half")

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) == VALUE
    assert not ended.exists()
    assert at_work.exists()


@pytest.mark.parametrize("name", [".DS_Store", ".documents.swp", f".documents.{10**30}", "notes"])
def test_a_stray_file_stays_and_hides_nothing(
    tmp_path: Path, kind: type[Shelf], name: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder = filled(tmp_path, kind).parent
    (tmp_path / name).write_bytes(b"stray")
    (folder / name).write_bytes(b"stray")
    ended = folder / f".documents.{2**22 + 1}"
    ended.write_bytes(b"half")

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) == VALUE
    assert (tmp_path / name).exists()
    assert (folder / name).exists()
    assert not ended.exists()
    assert caplog.messages == []


def test_what_another_user_made_is_not_believed(
    tmp_path: Path, kind: type[Shelf], home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    filled(tmp_path, kind)
    (home / "briefing" / "key").write_bytes(bytes(SIZE))
    own_secret.cache_clear()

    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) is None
    assert caplog.messages == [
        "The cache of documents is damaged, or not of your making: made anew."
    ]


def test_the_secret_is_made_once_for_its_user_alone(home: Path) -> None:
    first = own_secret()
    own_secret.cache_clear()

    assert own_secret() == first
    assert first is not None
    assert len(first) == SIZE
    (file,) = (home / "briefing").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_of_two_who_make_a_secret_at_once_both_have_the_first(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def late(size: int) -> bytes:
        (home / "briefing" / "key").write_bytes(FIRST)
        return bytes(size)

    monkeypatch.setattr("secrets.token_bytes", late)

    assert own_secret() == FIRST


@pytest.mark.parametrize("fault", [errno.EPERM, errno.EOPNOTSUPP])
def test_a_secret_is_made_where_a_disk_knows_no_links(
    fault: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_from: Path, _to: Path) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr("os.link", refuse)

    assert len(own_secret() or b"") == SIZE


def test_a_secret_that_came_with_the_briefing_is_not_taken(
    tmp_path: Path, monkeypatch: Any
) -> None:
    (tmp_path / "brought" / "briefing").mkdir(parents=True)
    (tmp_path / "brought" / "briefing" / "key").write_bytes(bytes(SIZE))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "brought")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))

    assert own_secret() not in (None, bytes(SIZE))


@pytest.mark.parametrize("place", ["briefing", "briefing/key"])
def test_without_a_secret_nothing_is_kept_which_is_said_once(
    tmp_path: Path, kind: type[Shelf], home: Path, place: str, caplog: pytest.LogCaptureFixture
) -> None:
    (home / place).parent.mkdir(exist_ok=True)
    (home / place).write_text("in the way")
    for _ in range(2):
        cache = Cache(tmp_path)
        cache.shelf("documents", kind=kind).put(KEY, VALUE)
        cache.save()

    assert list(tmp_path.iterdir()) == []
    (message,) = caplog.messages
    assert message.startswith("Nothing is kept for the next build: no secret to seal it with (")
    assert str(home / "briefing") in message


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_nothing_costs_a_line(
    tmp_path: Path,
    kind: type[Shelf],
    fault: int,
    monkeypatch: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    file = filled(tmp_path, kind)

    def refuse(_part: Path, _whole: Path) -> Path:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(Path, "replace", refuse)
    cache = Cache(tmp_path)
    cache.shelf("documents", kind=kind).put(OTHER, 1)
    cache.save()

    reason = os.strerror(fault)
    assert caplog.messages == [
        f"The cache of documents cannot be written ({reason}): left as it was."
    ]
    assert list(file.parent.iterdir()) == [file]
    assert Cache(tmp_path).shelf("documents", kind=kind).get(KEY) == VALUE


def test_a_disk_that_takes_nothing_of_many_shelves_is_told_once(
    tmp_path: Path, kind: type[Shelf], monkeypatch: Any, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_part: Path, _whole: Path) -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", refuse)
    cache = Cache(tmp_path)
    for number in range(16):
        cache.shelf(f"documents-{number}", kind=kind).put(OTHER, 1)
    cache.save()

    assert len(caplog.messages) == 1


def test_a_file_in_the_place_of_the_folder_costs_a_line(
    tmp_path: Path, kind: type[Shelf], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "cache").write_text("no folder")
    cache = Cache(tmp_path / "cache")
    assert cache.shelf("documents", kind=kind).get(KEY) is None
    cache.shelf("documents", kind=kind).put(KEY, VALUE)
    cache.save()

    assert len(caplog.messages) == 2
    assert (tmp_path / "cache").read_text() == "no folder"


def test_the_last_of_two_builds_wins_and_both_are_whole(tmp_path: Path, kind: type[Shelf]) -> None:
    one, other = Cache(tmp_path), Cache(tmp_path)
    one.shelf("documents", kind=kind).put(KEY, 1)
    other.shelf("documents", kind=kind).put(OTHER, 2)
    one.save()
    other.save()

    assert Cache(tmp_path).shelf("documents", kind=kind).get(OTHER) == 2


def test_a_builds_values_outlive_its_first_save_in_the_same_process(
    tmp_path: Path, kind: type[Shelf]
) -> None:
    for shelf in (kind(None), kind(tmp_path / "documents", b"secret")):
        shelf.put(KEY, VALUE)
        shelf.save()

        assert shelf.get(KEY) == VALUE


def test_what_is_kept_of_an_earlier_build_is_written_with_what_is_new(
    tmp_path: Path, kind: type[Shelf]
) -> None:
    filled(tmp_path, kind)
    second = Cache(tmp_path)
    shelf = second.shelf("documents", kind=kind)
    shelf.get(KEY)
    shelf.put(OTHER, 1)
    shelf.put(OTHER, 2)
    second.save()

    found = Cache(tmp_path).shelf("documents", kind=kind)
    assert (found.get(KEY), found.get(OTHER)) == (VALUE, 2)


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")


def test_a_shelf_that_was_put_away_is_read_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.wide("documents").put(KEY, "one")
    cache.shelf("pages").put(KEY, "two")
    cache.put_away("documents")

    assert Cache(tmp_path).wide("documents").get(KEY) == "one"
    assert Cache(tmp_path).shelf("pages").get(KEY) is None
    assert cache.wide("documents").get(KEY) == "one"


def test_what_no_content_decides_is_kept_for_all_briefings(tmp_path: Path) -> None:
    first = Cache(tmp_path / "one")
    first.common("templates").put(KEY, VALUE)
    first.save()

    assert Cache(tmp_path / "other").common("templates").get(KEY) == VALUE


def test_a_common_shelf_that_was_cut_off_is_made_anew(tmp_path: Path, home: Path) -> None:
    cache = Cache(tmp_path)
    cache.common("templates").put(KEY, VALUE)
    cache.save()
    (file,) = home.rglob("templates")
    file.write_bytes(file.read_bytes()[:-1])

    assert Cache(tmp_path).common("templates").get(KEY) is None


def test_common_shelves_of_other_versions_stay_while_they_are_few(
    tmp_path: Path, home: Path
) -> None:
    others = [home / "briefing/common" / f"version-{number}" for number in range(VERSIONS)]
    for number, folder in enumerate(others):
        folder.mkdir(parents=True)
        os.utime(folder, (number, number))
    Cache(tmp_path).common("templates")

    assert [folder.exists() for folder in others] == [False] + [True] * (VERSIONS - 1)


def test_a_common_shelf_is_not_kept_for_who_has_no_secret(tmp_path: Path, home: Path) -> None:
    (home / "briefing").write_text("")
    cache = Cache(tmp_path)
    cache.common("templates").put(KEY, VALUE)
    cache.save()

    assert [*home.iterdir()] == [home / "briefing"]


def test_a_shelf_of_another_kind_is_not_read(tmp_path: Path, kind: type[Shelf]) -> None:
    filled(tmp_path, kind)
    (other,) = {Shelf, Deep} - {kind}

    assert Cache(tmp_path).shelf("documents", kind=other).get(KEY) is None


def test_a_shelf_learns_what_another_learnt(tmp_path: Path) -> None:
    there, here = Deep(None), Deep(tmp_path / "documents")
    assert here.is_empty()
    there.put(KEY, VALUE)
    here.put(OTHER, 1)
    here.learn(there.learnt())
    here.save()
    assert (here.get(KEY), here.get(OTHER)) == (VALUE, 1)
    assert not Deep(tmp_path / "documents").is_empty()


def test_what_is_kept_on_disk_stays_what_it_was_when_others_go_and_come(tmp_path: Path) -> None:
    """Values lie side by side, in pieces that are larger or smaller than those that are copied."""
    values: dict[bytes, list[Any]] = {
        bytes([number]): [number] * (number % 7) for number in range(100)
    }
    values[b"long"] = ["x" * 2**21]
    path = tmp_path / "documents"
    for _ in range(4):
        shelf = Deep(path)
        for key, value in [*values.items()]:
            known = shelf.get(key)
            assert known in (None, value)
            if known is None:
                shelf.put(key, value)
        shelf.save()
        gone = [key for number, key in enumerate(values) if number % 3 == 1]
        values = {key: value for key, value in values.items() if key not in gone}
        values |= {key + b"again": [key] for key in gone}

    shelf = Deep(path)
    assert sum(shelf.get(key) == value for key, value in values.items()) == len(values) * 2 // 3
