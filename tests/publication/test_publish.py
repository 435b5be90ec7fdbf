import errno
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.publication.publish import exclusive, publish, recover
from builder.publication.write import RefusedError, Sync, inventory, sync

OLD = {"index.html": b"old", "same.html": b"same", "gone/page.html": b"gone"}
NEW = {"index.html": b"new", "same.html": b"same", "come/page.html": b"come"}


class Desk:
    """A folder with a rendered tree, a work folder and a published site."""

    def __init__(self, root: Path) -> None:
        self.work, self.html, self.site = root / "build", root / "build" / "html", root / "site"

    def render(self, files: dict[str, bytes]) -> None:
        sync(self.html, files)

    def publish(self) -> Sync:
        return publish(self.html, self.site, self.work)

    def published(self) -> dict[str, bytes]:
        return {path: (self.site / path).read_bytes() for path in inventory(self.site)}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.render(OLD)
    desk.publish()
    desk.render(NEW)
    return desk


def test_the_first_site_is_published(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.render(OLD)

    assert desk.publish() == Sync(tuple(sorted(OLD)), (), ())
    assert desk.published() == OLD
    assert list(desk.work.iterdir()) == []


def test_what_changed_is_exchanged_and_what_did_not_keeps_its_times(desk: Desk) -> None:
    os.utime(desk.site / "same.html", ns=(1, 1))

    done = desk.publish()

    assert done == Sync(("come/page.html", "index.html"), ("same.html",), ("gone/page.html",))
    assert desk.published() == NEW
    assert (desk.site / "same.html").stat().st_mtime_ns == 1
    assert inventory(desk.work) == {"site.spare/same.html"}


@pytest.mark.parametrize("fault", [errno.EPERM, errno.EOPNOTSUPP])
def test_a_disk_that_knows_no_hard_links_gets_copies(
    desk: Desk, fault: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_from: str, _to: str) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr("os.link", refuse)
    os.utime(desk.site / "same.html", ns=(1, 1))

    done = desk.publish()

    assert done == Sync(("come/page.html", "index.html"), ("same.html",), ("gone/page.html",))
    assert desk.published() == NEW
    assert (desk.site / "same.html").stat().st_mtime_ns == 1
    desk.render(OLD)
    desk.publish()
    assert desk.published() == OLD


@pytest.mark.parametrize("fault", [errno.EXDEV, errno.EBUSY])
@pytest.mark.parametrize("way", ["in one call", "by two renames"])
def test_a_site_on_a_disk_of_its_own_is_refused_and_stays(
    desk: Desk, fault: int, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def exchange(_one: Path, _other: Path) -> bool:
        if way == "in one call":
            raise OSError(fault, os.strerror(fault))
        return False

    def mounted(one: Path, other: Path) -> Path:
        if one == desk.site:
            raise OSError(fault, os.strerror(fault))
        return rename(one, other)

    monkeypatch.setattr("builder.publication.publish.exchange", exchange)
    monkeypatch.setattr(Path, "rename", mounted)

    with pytest.raises(RefusedError, match=r"site is on another disk than .*build: unmount that"):
        desk.publish()

    assert desk.published() == OLD


def test_an_equal_site_is_left_standing(desk: Desk) -> None:
    desk.publish()
    before = desk.site.stat().st_ino
    desk.render(NEW)

    assert desk.publish() == Sync((), tuple(sorted(NEW)), ())
    assert desk.site.stat().st_ino == before


def test_an_open_page_keeps_its_bytes(desk: Desk) -> None:
    """A server that has a page open, or a copy made of hard links, must not see it change."""
    os.link(desk.site / "index.html", desk.work / "kept.html")

    desk.publish()

    assert (desk.work / "kept.html").read_bytes() == b"old"


def test_the_packed_sitemap_is_dropped(desk: Desk) -> None:
    desk.render(NEW | {"sitemap.xml": b"<urlset/>", "sitemap.xml.gz": b"\x1f\x8b"})

    desk.publish()

    assert desk.published() == NEW | {"sitemap.xml": b"<urlset/>"}


def test_a_link_in_the_site_is_replaced_and_never_followed(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_bytes(b"same")
    (desk.site / "same.html").unlink()
    (desk.site / "same.html").symlink_to(outside)

    assert "same.html" in desk.publish().written
    assert desk.published() == NEW
    assert not (desk.site / "same.html").is_symlink()
    assert outside.read_bytes() == b"same"


def spoil(spare: Path, outside: Path) -> None:
    """Leave in a spare form what nobody should believe, or write through."""
    (spare / "same.html").unlink()
    (spare / "same.html").write_bytes(b"other")
    (spare / "index.html").mkdir()
    (spare / "index.html" / "odd").touch()
    (spare / "come").rmdir()
    (spare / "come").symlink_to(outside)


def test_a_spare_form_is_not_believed(desk: Desk, tmp_path: Path) -> None:
    desk.publish()
    desk.render(OLD)
    desk.publish()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "page.html").write_bytes(b"kept")
    spoil(desk.work / "site.spare", outside)
    desk.render(NEW)

    desk.publish()

    assert desk.published() == NEW
    assert (desk.work / "site.spare/same.html").samefile(desk.site / "same.html")
    assert (outside / "page.html").read_bytes() == b"kept"


def test_what_is_published_without_anything_as_before_leaves_no_old_form(desk: Desk) -> None:
    desk.publish()
    desk.render({"other.html": b"other"})

    desk.publish()

    assert desk.published() == {"other.html": b"other"}
    assert inventory(desk.work) == set()


@pytest.mark.parametrize("name", ["site.spare", "site.new", "site.old"])
@pytest.mark.parametrize("next_one", [NEW, {"other.html": b"other"}])
def test_a_file_in_the_place_of_a_form_is_no_hindrance(
    desk: Desk, name: str, next_one: dict[str, bytes]
) -> None:
    desk.render(next_one)
    (desk.work / name).write_bytes(b"no folder")

    desk.publish()

    assert desk.published() == next_one


def test_a_file_in_the_place_of_the_site_is_left_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.site.write_bytes(b"mine")
    desk.render(NEW)

    with pytest.raises(RefusedError, match="site is no folder: move it away"):
        desk.publish()

    assert desk.site.read_bytes() == b"mine"


def test_a_page_that_stood_and_is_gone_is_missed(desk: Desk) -> None:
    (desk.html / "same.html").unlink()
    (desk.site / "same.html").unlink()
    before = desk.published()

    with pytest.raises(RefusedError, match=r"same\.html was removed during the build"):
        publish(desk.html, desk.site, desk.work, {"same.html": (0, 0)})

    assert desk.published() == before


def test_a_site_that_is_a_link_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.site.rename(tmp_path / "elsewhere")
    desk.site.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(RefusedError, match="site is a symbolic link"):
        desk.publish()

    assert inventory(tmp_path / "elsewhere") == OLD.keys()


def steps(desk: Desk, last: int) -> int:
    """Publish in a process of its own, stopped before its `last` call that changes the disk.

    Gives back 0 if it came to its end first.
    """
    changing = {"os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree"}
    seen = 0

    def stop(event: str, _: object) -> None:
        nonlocal seen
        seen += event in changing
        if seen == last:
            os._exit(1)

    with warnings.catch_warnings():  # of threads that other tests left, and which touch no file
        warnings.simplefilter("ignore", DeprecationWarning)
        process = os.fork()
    if not process:
        sys.addaudithook(stop)
        desk.publish()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def places_to_stop(root: Path) -> Iterator[Desk]:
    """A desk for each place at which publishing can be cut off."""
    for last in range(1, 100):
        desk = Desk(root / str(last))
        desk.render(OLD)
        desk.publish()
        desk.render(NEW)
        if not steps(desk, last):
            return
        yield desk


@pytest.fixture(params=["in one call", "by two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways in which the forms are exchanged."""
    if request.param == "by two renames":
        monkeypatch.setattr("builder.publication.publish.exchange", lambda _, __: False)
    return str(request.param)


def test_a_site_is_whole_wherever_publishing_is_cut_off(tmp_path: Path, way: str) -> None:
    found = []
    for desk in places_to_stop(tmp_path):
        standing = desk.published()
        recover(desk.site, desk.work)
        found.append(desk.published())
        assert standing == found[-1] or (way == "by two renames" and not standing)
        assert {path.name for path in desk.work.iterdir()} <= {"html", "site.spare"}

    assert len(found) > 10
    assert [site for site in found if site not in (OLD, NEW)] == []
    assert found[0] == OLD
    assert found[-1] == NEW


@pytest.mark.usefixtures("way")
def test_the_next_run_after_a_cut_publishes_its_own(tmp_path: Path) -> None:
    for desk in places_to_stop(tmp_path):
        sync(desk.html, OLD)
        desk.publish()
        assert desk.published() == OLD


def test_a_second_build_says_that_it_waits_and_then_goes_on(tmp_path: Path) -> None:
    said = threading.Event()
    order = []

    def second() -> None:
        with exclusive(tmp_path, said.set):
            order.append("second")

    with exclusive(tmp_path, lambda: pytest.fail("nobody else has the lock")):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert said.wait(timeout=60)
        order.append("first")
    waiting.join()

    assert order == ["first", "second"]
