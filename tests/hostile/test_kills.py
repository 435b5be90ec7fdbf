"""A build that is cut off anywhere leaves the site whole, and the next one is right."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from builder.cli.common import FAULT
from builder.publication.write import inventory
from tests.briefing import Case
from tests.hostile.kill import run
from tests.project import ROOT, Project

BUILD = ("builder", "build")
FIRE = "content/events/fire.md"


def published(root: Path) -> dict[str, bytes]:
    site = root / "site"
    return {path: (site / path).read_bytes() for path in inventory(site)}


class Forms:
    """A project with two forms of its content, and the site that each gives."""

    def __init__(self, root: Path, edit: Callable[[int], None]) -> None:
        self.root, self.edit, self.form = root, edit, 0
        self.sites = [self.built(), self.built()]
        assert self.sites[0] != self.sites[1]

    def turn(self) -> None:
        """Go over to the other form."""
        self.form = 1 - self.form
        self.edit(self.form)

    def built(self) -> dict[str, bytes]:
        """The site of the other form, from a build that nothing disturbs."""
        self.turn()
        done = run(self.root, *BUILD)
        assert done.code == 0, done.err
        self.changes = done.changes
        return published(self.root)

    def turn_away(self) -> None:
        """Let the content differ from what is published, so that there is all to do."""
        if published(self.root) == self.sites[1 - self.form]:
            self.turn()

    def check(self) -> None:
        """The site is one of the two, whole."""
        assert published(self.root) in self.sites

    def finish(self) -> None:
        """The next build is right, and leaves nothing lying about."""
        assert run(self.root, *BUILD).code == 0
        assert published(self.root) == self.sites[1 - self.form]
        left = {path.name for path in (self.root / "build").iterdir()}
        assert left <= {"docs", "cache", ".lock", "html", "site.spare"}, left


@pytest.fixture
def forms(project: Project) -> Forms:
    """Two forms of a small project: a page changes, one comes, one goes."""
    fire = (project.root / FIRE).read_text()

    def edit(form: int) -> None:
        project.write(FIRE, fire.replace("On Monday", "On Sunday" if form else "On Monday"))
        pages = [project.root / "content" / name for name in ("a.md", "b.md")]
        pages[form].write_text("# A page\n")
        pages[1 - form].unlink(missing_ok=True)

    edit(0)
    return Forms(project.root, edit)


@pytest.fixture
def sava(case: Case) -> Forms:
    """Two forms of the made-up briefing."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("templates/theme", f"{ROOT}/templates/theme")
    case.verify().write("mkdocs.yml", config.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs"))
    case.write("build/docs/.gitkeep", "")
    path = "content/actors/ilka-dorn.yml"
    text = case.read(path)

    def edit(form: int) -> None:
        case.write(path, text.replace("Minister of", "Secretary of" if form else "Minister of"))

    edit(0)
    return Forms(case.root, edit)


def test_a_kill_at_any_stage_leaves_the_site_whole(forms: Forms) -> None:
    total = forms.changes
    assert total > 20
    for at in range(1, total + 1, -(-total // 10)):
        forms.turn_away()
        assert run(forms.root, *BUILD, at=at).code in (-signal.SIGKILL, 0, FAULT)
        forms.check()
    forms.finish()


@pytest.mark.slow
def test_a_kill_before_each_change_leaves_the_site_whole(forms: Forms) -> None:
    for at in range(1, forms.changes + 1):
        forms.turn_away()
        run(forms.root, *BUILD, at=at)
        forms.check()
        forms.finish()


@pytest.mark.slow
def test_a_hundred_kills_of_a_whole_briefing(sava: Forms) -> None:
    moments = random.Random(10)
    for number in range(100):
        sava.turn_away()
        run(sava.root, *BUILD, at=moments.randint(1, sava.changes))
        sava.check()
        if number % 10 == 9:
            sava.finish()


@pytest.mark.slow
def test_kills_by_the_clock(sava: Forms) -> None:
    moments = random.Random(11)
    for _ in range(20):
        sava.turn_away()
        build = subprocess.Popen(
            [sys.executable, "-m", *BUILD], cwd=sava.root, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        ender = threading.Timer(moments.uniform(0.1, 5), build.kill)
        ender.start()
        build.wait()
        ender.cancel()
        sava.check()
    sava.finish()


def test_ctrl_c_says_one_line_and_changes_nothing(forms: Forms) -> None:
    total = forms.changes
    before = published(forms.root)
    forms.turn()
    for at in (1, total // 4, total // 2):
        done = run(forms.root, *BUILD, at=at, what=signal.SIGINT)
        assert done.code == 130
        assert done.err.partition("changes: ")[0].endswith("Stopped.\n")
        assert "Traceback" not in done.err
        assert published(forms.root) == before
    forms.finish()


def test_two_builds_at_once_take_turns(forms: Forms) -> None:
    forms.turn()
    builds = [
        subprocess.Popen([sys.executable, "-m", *BUILD], cwd=forms.root, stdout=subprocess.DEVNULL,
                         stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})
        for _ in range(3)
    ]  # fmt: skip
    said = [build.communicate(timeout=120)[1].decode() for build in builds]
    assert [build.returncode for build in builds] == [0, 0, 0], said
    assert published(forms.root) == forms.sites[1 - forms.form]


@pytest.mark.parametrize("command", [("verify",), ("edition", "1")])
def test_what_a_command_writes_into_the_content_is_whole(
    command: tuple[str, ...], case: Case
) -> None:
    if command[0] == "edition":
        case.verify()
    content = case.root / "content"

    def texts() -> dict[str, bytes]:
        found = {p: (content / p).read_bytes() for p in inventory(content)}
        return {path: data for path, data in found.items() if not path.endswith(".part")}

    before, words = texts(), ("builder", *command)
    at, seen = 0, [before]
    while (done := run(case.root, *words, at=(at := at + 1))).code == -signal.SIGKILL:
        seen.append(texts())
    assert done.code == 0, done.err
    after = texts()
    assert not [path for path in inventory(content) if path.endswith(".part")]
    assert len(seen) > 2
    for found in seen:
        assert all(data in (before.get(path), after[path]) for path, data in found.items())


# --- the disk ---------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte; skipped where nobody may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not _mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)):
        pytest.skip("no disk can be mounted here: run as root, in a container with SYS_ADMIN")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def _mounted(*words: str) -> bool:
    try:
        return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def test_a_full_disk_is_told_and_leaves_the_site_whole(small_disk: Path) -> None:
    project = Project(small_disk)
    assert run(project.root, *BUILD).code == 0
    before = published(project.root)
    project.write("content/long.md", "word " * 20_000)
    _fill(small_disk / "filler", spare=60_000)

    done = run(project.root, *BUILD)

    assert done.code == 2, done
    assert "cannot be written: No space left on device" in done.err
    assert "Traceback" not in done.err
    assert published(project.root) == before
    (small_disk / "filler").unlink()
    assert run(project.root, *BUILD).code == 0
    assert "long.html" in published(project.root)


def _fill(path: Path, spare: int) -> None:
    free = os.statvfs(path.parent)
    path.write_bytes(bytes(free.f_bavail * free.f_frsize - spare))


def test_a_disk_that_takes_no_writes_is_told(small_disk: Path) -> None:
    project = Project(small_disk)
    assert run(project.root, *BUILD).code == 0
    before = published(project.root)
    project.write(FIRE, "# Fire\n")
    assert _mounted("-o", "remount,ro", str(small_disk))

    done = run(project.root, *BUILD)

    assert done.code == 2, done
    assert "cannot be written: Read-only file system" in done.err
    assert "Traceback" not in done.err
    assert published(project.root) == before
