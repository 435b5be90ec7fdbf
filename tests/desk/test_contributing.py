"""CONTRIBUTING.md, followed word by word: every file written, every command run."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import ROOT

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PRACTICE = GUIDE.partition("\n## Practise")[2].partition("\n## ")[0]

BLOCK = re.compile(
    r"(?:^`(?P<file>content/\S+)`:\n\n)?"
    r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def blocks() -> Iterator[re.Match[str]]:
    return BLOCK.finditer(PRACTICE)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What somebody has who cloned this repository and ran `make check` once."""
    root = tmp_path_factory.mktemp("clone")
    for name in ("content", "templates", "docs"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("Makefile", "mkdocs.yml", ".gitignore", "requirements.lock", "pyproject.toml"):
        shutil.copy2(ROOT / name, root / name)
    (root / "builder").mkdir()
    shutil.copy2(ROOT / "builder/mkdocs_hook.py", root / "builder")
    (root / "build/docs").mkdir(parents=True)
    (root / "build/docs/.gitkeep").touch()
    git(root, "init", "--quiet", "--initial-branch", "main")
    git(root, "config", "user.name", "Tester")
    git(root, "config", "user.email", "tester@example.org")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "Begin")
    (root / ".venv").mkdir()
    (root / ".venv/bin").symlink_to(Path(sys.prefix) / "bin")
    (root / ".venv/.ready").touch()
    publish(root)
    return root


def publish(root: Path) -> None:
    """Freeze the newest edition, as it is whenever the site has been published."""
    newest = max((root / "content/editions").iterdir(), key=lambda folder: int(folder.name))
    if not (newest / "snapshot.json").exists():
        shell(root, "briefing edition && git add content && git commit --quiet --message Publish")


def git(root: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=root, check=True, capture_output=True, text=True)
    return done.stdout


def shell(root: Path, script: str) -> str:
    """What a block of commands prints; each of them must succeed."""
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=root,
        env={
            "PATH": f"{root}/.venv/bin:/usr/bin:/bin",
            "HOME": str(root.parent),
            "LC_ALL": "C.UTF-8",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def follow(root: Path, block: re.Match[str], printed: list[str]) -> None:
    if block["kind"] == "sh":
        printed.append(shell(root, block["text"]))
    elif block["kind"] == "text":
        assert block["text"] in printed[-1]
    else:
        assert block["file"], f"nothing says where this belongs:\n{block['text']}"
        assert (root / block["file"]).exists(), f"no command before made {block['file']}"
        (root / block["file"]).write_text(block["text"], encoding="utf-8")


def test_every_step_works_as_written(clone: Path) -> None:
    before = git(clone, "rev-parse", "main")
    printed: list[str] = []
    for block in blocks():
        follow(clone, block, printed)
        if "make check" in block["text"]:
            assert ": no error, " in printed[-1]
            assert "harbour-report" not in printed[-1].partition(" locks written")[2]
        if "briefing diff" in block["text"]:
            assert "Crowd breaks into harbour office in Port Sava" in printed[-1]
            assert "harbour-crowd-breaks-gate" in printed[-1] or "breaks down" in printed[-1]

    assert len(printed) == 6
    assert git(clone, "branch", "--list", "practice") == ""
    assert git(clone, "rev-parse", "main") == before
    assert git(clone, "status", "--porcelain") == ""


def test_each_complaint_in_the_guide_is_one_that_is_made() -> None:
    """Its rule is explained, at the least."""
    from builder.desk.rulebook import explained

    rules = re.findall(r"^\| `error ([a-z-]+): ", GUIDE, flags=re.MULTILINE)
    assert len(rules) > 10
    assert [rule for rule in rules if not explained(rule)] == []


def test_links_of_the_guides_lead_somewhere() -> None:
    for name in ("CONTRIBUTING.md", "HACKING.md", "README.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", text):
            assert (ROOT / target).exists(), f"{name}: {target}"


def test_every_file_that_the_guides_name_is_there() -> None:
    for name in ("CONTRIBUTING.md", "HACKING.md", "README.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for path in re.findall(r"`((?:builder|templates|tests|docs|content)/[\w./-]+)`", text):
            later = re.search("my_|my-|_templates", path) or path in PRACTICE
            assert later or (ROOT / path).exists(), f"{name}: {path}"
