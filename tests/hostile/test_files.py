"""Names and links: nothing leaves its folder, and no two files are one on another system."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.cli import main
from builder.publication.write import inventory
from tests.briefing import Case
from tests.hostile.kill import run
from tests.project import ROOT, Project

ACTOR = "kind: group\nname: X\n"
WINDOWS = "Windows takes it for a device, so nobody there could open the file"
HINT = "\n    hint: name it otherwise"


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com0", "com1", "lpt9"])
def test_a_record_is_not_called_like_a_device(name: str, case: Case) -> None:
    case.write(f"content/actors/{name}.yml", ACTOR)
    assert case.problems() == [
        f"content/actors/{name}.yml:1:1: error id: the id '{name}' is reserved: {WINDOWS}{HINT}"
    ]


def test_a_record_is_not_called_like_a_page_of_ours(case: Case) -> None:
    case.write("content/actors/index.yml", ACTOR)
    assert case.problems() == [
        "content/actors/index.yml:1:1: error id: the id 'index' is reserved: the page that lists"
        f" all of them has it{HINT}"
    ]


@pytest.mark.parametrize(
    "name",
    ["Velta", "pl\u0430in", "ve\u0301lta", "v\u00e9lta", "velta ", "velta.", "-velta", "velta--a",
     "..velta", "a\nb", "a\x1b[31m", "\uff41", "\u212aa", "a_b", "a:b", "a\\b"],
)  # fmt: skip
def test_a_name_of_other_letters_is_no_id(name: str, case: Case) -> None:
    case.write(f"content/actors/{name}.yml", ACTOR)
    if name.startswith("."):
        assert case.problems() == []  # passed over, as what an editor leaves
        return
    (problem,) = case.problems()
    assert problem == (
        f"content/actors/{name}.yml:1:1: error id: the file's name {name!r} is not an id"
        "\n    hint: lower-case letters, digits and single hyphens"
    )


def test_a_name_that_is_no_text_is_told(case: Case, capfd: pytest.CaptureFixture[str]) -> None:
    (case.root / os.fsdecode(b"content/actors/\xff.yml")).write_text(ACTOR)
    assert main(["--root", str(case.root), "check"]) == 1
    assert "is not an id" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("name", "reason"), [("nul", WINDOWS), ("x" * 81, "it is longer than 80 characters")]
)
def test_a_page_has_a_name_that_any_disk_can_hold(name: str, reason: str, case: Case) -> None:
    case.write(f"content/pages/{name}.md", "# X\n")
    assert case.problems() == [
        f"content/pages/{name}.md:1:1: error layout: no page can have this name: {reason}{HINT}"
    ]


@pytest.mark.parametrize(
    "path", ["content/actors/../../x", "content/pages/a/b.json", "content/articles/a/b.yml",
             "content/x.yml", "content/evidence/A.lock", "content/editions/1/x.json"],
)  # fmt: skip
def test_what_stands_elsewhere_is_no_content(path: str, case: Case) -> None:
    case.write(path, ACTOR)
    found = case.problems()
    assert len(found) == ("/../" not in path)
    assert all(": error layout: " in problem for problem in found)


def test_a_capture_is_not_read_through_a_link_out_of_its_folder(case: Case) -> None:
    outside = case.root / "outside.txt"
    (case.root / "articles/01_gull.txt").rename(outside)
    (case.root / "articles/01_gull.txt").symlink_to(outside)
    assert main(["--root", str(case.root), "verify"]) == 1


# --- what is written --------------------------------------------------------------------------


@pytest.fixture
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that nothing may be written to, with a file in it."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "kept.html").write_text("kept")
    return folder


LINKS = ("site", "build", "build/docs", "build/html", "build/site.new", "build/site.old",
         "build/site.spare",
         "build/html/events", "build/cache", "build/.lock")  # fmt: skip


@pytest.mark.parametrize("link", LINKS)
def test_nothing_is_written_through_a_link(link: str, project: Project, outside: Path) -> None:
    place = project.root / link
    if place.exists():
        place.rename(project.root / "aside")
    place.parent.mkdir(parents=True, exist_ok=True)
    (outside / "docs").mkdir()  # MkDocs asks for it before it loads us
    place.symlink_to(outside)

    done = project.run("mkdocs", "build")

    assert inventory(outside) == {"kept.html"}
    assert f"{place} is a symbolic link: nothing is" in done.stdout
    assert "nothing was published" in done.stdout
    assert "Traceback" not in done.stderr
    assert done.returncode == 1


@pytest.mark.parametrize("link", ["build", "build/cache"])
def test_a_check_keeps_and_clears_nothing_through_a_link(
    link: str, case: Case, outside: Path
) -> None:
    place = case.root / link
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(outside)
    for another in ("other-version", "cache/other-version"):
        (outside / another).mkdir(parents=True)
        (outside / another / "kept.html").touch()
    before = inventory(outside)

    done = run(case.root, "builder", "check")

    assert done.out
    assert inventory(outside) == before
    assert f"{place} is a symbolic link: nothing is kept through it." in done.err


def test_links_among_the_pages_are_replaced(project: Project, outside: Path) -> None:
    project.build()
    for folder in (project.root / "build/docs", project.site):
        shutil.rmtree(folder / "events")
        (folder / "events").symlink_to(outside)
    (project.root / "build/docs/index.md").unlink()
    (project.root / "build/docs/index.md").symlink_to(outside / "kept.html")

    assert project.run("mkdocs", "build").returncode == 0

    assert inventory(outside) == {"kept.html"}
    assert (outside / "kept.html").read_text() == "kept"
    assert not any(p.is_symlink() for p in project.root.rglob("*"))


def test_nothing_is_tracked_where_builds_are_made() -> None:
    """What is believed from `build/cache/`, and what stands in the way elsewhere, stays at home."""
    made = ("build", "site", "articles")
    listed = subprocess.run(
        ["git", "ls-files", *made], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert listed.stdout.split() == ["build/docs/.gitkeep"]


@pytest.mark.parametrize(
    ("umask", "file", "folder"), [(0o022, 0o644, 0o755), (0o027, 0o640, 0o750)]
)
def test_permissions_follow_the_umask(umask: int, file: int, folder: int, case: Case) -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("templates/theme", f"{ROOT}/templates/theme")
    case.write("mkdocs.yml", config.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs"))
    case.write("build/docs/.gitkeep", "")
    for command in ("verify", "build"):
        subprocess.run(
            [sys.executable, "-m", "builder", "--root", str(case.root), command],
            cwd=ROOT, umask=umask, check=True, capture_output=True,
        )  # fmt: skip
    for written in (case.root / "site", case.root / "content/evidence"):
        found = {(p.is_dir(), p.stat().st_mode & 0o777) for p in (written, *written.rglob("*"))}
        assert found == {(False, file), (True, folder)}


NOBODY = 65534 if os.geteuid() == 0 else None
"""For root nothing is closed, so another user has to try."""


@pytest.fixture
def anywhere() -> Iterator[Path]:
    """A folder that every user may enter, which the tests' own folders are not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def as_another(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a user who owns nothing of a briefing and has no home."""
    try:
        return subprocess.run(
            [sys.executable, "-m", "builder", *words], cwd=root, user=NOBODY, group=NOBODY,
            env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "HOME": "/nonexistent"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    except PermissionError:
        pytest.skip("no other user can run this Python")


def test_what_belongs_to_somebody_else_can_be_checked_and_is_left_as_it_is(anywhere: Path) -> None:
    case = Case(anywhere / "briefing")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    case.write("mkdocs.yml", settings.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs"))
    case.verify()
    case.write("build/docs/.gitkeep", "").write("templates/theme/main.html", "")
    for folder in (case.root / "build", case.root):
        folder.chmod(0o555)
    checked = as_another(case.root, "check")
    assert (checked.returncode, "no error" in checked.stdout) == (0, True), checked
    built = as_another(case.root, "build")
    for folder in (case.root, case.root / "build"):
        folder.chmod(0o755)
    assert built.returncode == 2, built
    assert built.stderr.endswith(
        f"briefing: {case.root}/build/.lock is closed to this user: Permission denied; see whose"
        " it is, or work in a copy of your own\n"
    )
    assert not (case.root / "site").exists()
