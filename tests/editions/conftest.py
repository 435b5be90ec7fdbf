"""The made-up briefing with the locks of its articles, and commands on it."""

import os
import subprocess
from collections.abc import Callable

import pytest

from builder.cli import main
from tests.briefing import Case

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(case: Case, capsys: pytest.CaptureFixture[str]) -> Run:
    """Carries out a command; gives its exit code and what it wrote to each stream."""

    def command(*words: str) -> tuple[int, str, str]:
        code = main(["--root", str(case.root), *words])
        return (code, *capsys.readouterr())

    return command


@pytest.fixture
def proved(case: Case, run: Run) -> Case:
    assert run("verify")[0] == 0
    return case


@pytest.fixture
def git(proved: Case, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Runs git in the briefing, which is a repository with one commit."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(proved.root))

    def command(*words: str) -> str:
        identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        return subprocess.run(
            ["git", "-C", proved.root, *identity, *words],
            capture_output=True, check=True, text=True,
        ).stdout.strip()  # fmt: skip

    command("init", "--quiet", "--initial-branch=main")
    command("add", "content")
    command("commit", "--quiet", "--message=first")
    return command
