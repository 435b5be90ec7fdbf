"""What stands in .github: safe for forks, pinned, and its commands do what they should."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.cli import main
from tests.briefing import Case
from tests.project import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = [p for p in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if p.name != "config.yml"]
CHECK = ROOT / ".github/workflows/check.yml"


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def read(path: Path) -> dict[Any, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_and_named_by_its_version(path: Path) -> None:
    lines = [line.strip() for line in path.read_text().splitlines() if "uses:" in line]
    assert lines
    for line in lines:
        assert re.fullmatch(r"(- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)


def test_an_action_is_the_same_everywhere() -> None:
    used = {line for path in WORKFLOWS for line in re.findall(r"uses: (\S+)", path.read_text())}
    names = [one.partition("@")[0] for one in used]
    assert sorted(names) == sorted(set(names))


def test_a_pull_request_runs_without_secrets_and_may_only_read() -> None:
    text, workflow = CHECK.read_text(encoding="utf-8"), read(CHECK)
    assert list(workflow[True]) == ["pull_request"]  # YAML 1.1 reads `on` as true
    assert workflow["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in workflow["jobs"].values())
    assert "secrets" not in text
    assert steps(CHECK)[0]["with"]["persist-credentials"] is False
    for step in steps(CHECK):
        assert "${{" not in step.get("run", ""), "what others wrote must not become a command"


@pytest.fixture
def repository(case: Case) -> Case:
    """The made-up briefing, proved and committed, as the runner has it checked out."""
    assert main(["--root", str(case.root), "verify"]) == 0
    git(case.root, "init", "-q", "-b", "main")
    commit(case, "before")
    (case.root / ".venv").symlink_to(sys.prefix)
    return case


def carried_out(case: Case) -> tuple[dict[str, int], str, str]:
    """The exit code of each step about content, what it printed, and the summary."""
    done = {step["name"]: run(case.root, step["run"]) for step in steps(CHECK) if wanted(step)}
    codes = {name: one.returncode for name, one in done.items()}
    printed = "".join(one.stdout for one in done.values())
    return codes, printed, (case.root / "summary.md").read_text(encoding="utf-8")


def test_a_good_change_is_told_to_the_reviewer(repository: Case) -> None:
    repository.replace("content/actors/mira-tollen.yml", "name: Mira Tollen", "name: Zora Tollen")
    commit(repository, "after")

    codes, printed, summary = carried_out(repository)
    assert list(codes.values()) == [0, 0, 0, 0]
    assert "::error" not in printed
    assert summary.startswith("## Check\n\n~~~~~text\n")
    assert ": no error, " in summary
    assert "Zora Tollen" in summary.partition("\n## What changes for readers\n")[2]
    coverage = summary.partition("\n## Coverage\n\n~~~~~text\n")[2]
    assert coverage.startswith("gull-harbour-office: quoted 7 captured, 0 ignored, 0 left; ")


def test_an_error_is_marked_at_its_line(repository: Case) -> None:
    repository.append("content/actors/orsk.yml", "colour: red\n")
    commit(repository, "after")

    codes, printed, summary = carried_out(repository)
    assert list(codes.values()) == [1, 0, 0, 0]
    number = len(repository.read("content/actors/orsk.yml").splitlines())
    assert f"::error file=content/actors/orsk.yml,line={number},col=1,title=unk" in printed
    assert f"content/actors/orsk.yml:{number}:1: error unknown-field: there is no" in summary
    assert "\nThe content before and after cannot be compared.\n" in summary


def wanted(step: dict[str, Any]) -> bool:
    return step.get("run", "").find(".venv/bin/briefing") >= 0 and "build" not in step["run"]


def run(root: Path, script: str) -> subprocess.CompletedProcess[str]:
    """A step as the runner carries it out."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=root,
        env={**os.environ, "GITHUB_STEP_SUMMARY": str(root / "summary.md")},
        capture_output=True,
        text=True,
        check=False,
    )


def git(root: Path, *words: str) -> None:
    who = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org"]
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def commit(case: Case, message: str) -> None:
    git(case.root, "add", "content")
    git(case.root, "commit", "-q", "-m", message)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_an_issue_form_has_what_github_asks_for(path: Path) -> None:
    form = read(path)
    assert {"name", "description", "body"} <= form.keys()
    ids = [field["id"] for field in form["body"]]
    assert len(ids) == len(set(ids))
    for field in form["body"]:
        assert field["type"] in ("input", "textarea", "dropdown", "checkboxes")
        assert field["attributes"]["label"]


def test_the_list_of_pull_request_templates_is_whole() -> None:
    text = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    names = {path.name for path in (ROOT / ".github/PULL_REQUEST_TEMPLATE").iterdir()}
    assert set(re.findall(r"\b\w+\.md\b", text)) - {"NAME.md"} == names
