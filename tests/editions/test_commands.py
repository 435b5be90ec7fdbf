"""`briefing edition` and `briefing diff`: exit codes, words, and what they write."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.cli import main
from tests.briefing import Case
from tests.editions.conftest import Run

NAVY = "content/articles/navy-release.yml"
FIRST = "content/editions/1/snapshot.json"
SECOND = "content/editions/2/snapshot.json"


def frozen_files(case: Case) -> list[str]:
    found = (case.root / "content/editions").rglob("snapshot.json")
    return sorted(path.relative_to(case.root).as_posix() for path in found)


# --- edition --------------------------------------------------------------------------------


def test_the_newest_edition_is_frozen(proved: Case, run: Run) -> None:
    code, out, err = run("edition")

    whole = json.loads(proved.read(SECOND))
    assert (code, err) == (0, "")
    assert out == f"{SECOND}: edition 2 is frozen, SHA-256 {whole['sha256']}\n"
    assert whole["edition"] == 2
    assert frozen_files(proved) == [SECOND]
    assert run("check")[0] == 0


def test_an_edition_is_frozen_by_its_number(proved: Case, run: Run) -> None:
    assert run("edition", "1")[0] == 0
    assert [row["id"] for row in json.loads(proved.read(FIRST))["articles"]] == [
        "gull-harbour-office",
        "tern-marines",
    ]
    assert frozen_files(proved) == [FIRST]


def test_a_frozen_edition_is_not_written_again(proved: Case, run: Run) -> None:
    run("edition", "2")
    before = proved.read(SECOND)
    proved.replace(NAVY, "Statement of the Veltan Navy on", "Word of the Veltan Navy on")

    assert run("edition", "2") == (
        2,
        "",
        f"briefing: edition 2 is frozen, in {SECOND}; what changes from here on belongs to "
        "edition 3\n",
    )
    assert proved.read(SECOND) == before


@pytest.mark.parametrize("spoil", ["value: 31", "edtf:"])
def test_content_with_errors_is_not_frozen(proved: Case, run: Run, spoil: str) -> None:
    proved.write(NAVY, proved.read(NAVY).replace(spoil, "colour: 1"))

    code, out, err = run("edition")

    assert code == 1
    assert f"{NAVY}:" in out
    assert err.endswith(" Nothing was frozen.\n")
    assert frozen_files(proved) == []


def test_locks_must_be_current(case: Case, run: Run) -> None:
    code, out, _ = run("edition")
    assert code == 1
    assert ": error lock-missing: " in out
    assert frozen_files(case) == []


def test_an_edition_that_there_is_not(proved: Case, run: Run) -> None:
    assert run("edition", "3") == (2, "", "briefing: there is no edition 3\n")
    proved.delete("content/editions")
    assert run("edition") == (
        2,
        "",
        "briefing: there is no edition yet: begin one with briefing new edition\n",
    )


def test_content_that_cannot_be_understood(proved: Case, run: Run) -> None:
    proved.delete("content/briefing.yml")
    code, _, err = run("edition")
    assert (code, err) == (1, "The content could not be read. Nothing was frozen.\n")


# --- diff -----------------------------------------------------------------------------------


def test_two_editions(proved: Case, run: Run) -> None:
    assert frozen_files(proved) == []
    code, out, err = run("diff", "1", "2")
    assert (code, err) == (0, "")
    assert out.startswith("From edition 1 (draft) to edition 2 (draft)\n\nAdded: two articles, ")
    assert "  event marines-land: Veltan marines land at the East Quay\n" in out
    assert "  question strike-deaths: How many did the strikes off Gannet Island kill?\n" in out
    assert "      single lineage → conflict\n" in out


def test_a_frozen_edition_and_the_content_as_it_is(proved: Case, run: Run) -> None:
    run("edition")
    assert run("diff", "2") == (0, "From edition 2 to the content as it is: no difference\n", "")
    proved.replace(NAVY, "value: 31\n", "value: 32\n")
    assert run("diff", "2") == (
        0,
        "From edition 2 to the content as it is\n\nRevised: one claim\n"
        "  claim navy-release/navy-count: “killed 31 pirates”\n      value: 31 → 32\n",
        "",
    )


def test_a_revision_and_the_content_as_it_is(
    git: Callable[..., str], proved: Case, run: Run
) -> None:
    assert git("status", "--porcelain", "content") == ""
    hash_ = git("rev-parse", "HEAD")[:10]
    assert run("diff", "main") == (
        0, f"From main ({hash_}) to the content as it is: no difference\n", "",
    )  # fmt: skip
    proved.replace(NAVY, "value: 31\n", "value: 32\n")
    code, out, _ = run("diff", "HEAD", "draft", "--format", "json")
    (revision,) = json.loads(out)["revised"]
    assert code == 0
    assert revision["changes"] == [{"field": "value", "old": 31, "new": 32}]


def test_a_revision_with_a_file_that_only_keeps_a_folder(
    git: Callable[..., str], proved: Case, run: Run
) -> None:
    proved.write("content/later/.gitkeep", "")
    git("add", "content/later/.gitkeep")
    git("commit", "--quiet", "--message=second")
    code, out, err = run("diff", "HEAD")
    assert (code, err) == (0, "")
    assert out.endswith(" to the content as it is: no difference\n")


def test_two_revisions_as_markdown(git: Callable[..., str], proved: Case, run: Run) -> None:
    proved.replace(NAVY, "value: 31\n", "value: 32\n")
    git("commit", "--quiet", "--all", "--message=second")
    code, out, _ = run("diff", "HEAD~1", "HEAD", "--format", "markdown")
    assert code == 0
    assert out.endswith(
        "### Revised: one claim\n\n- claim `navy-release/navy-count`: “killed 31 pirates”\n"
        "  - value: 31 → 32\n"
    )


def test_a_briefing_in_a_folder_of_a_repository(
    git: Callable[..., str], proved: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    git("rm", "--quiet", "-r", "--cached", "content")
    (proved.root / "desk").mkdir()
    proved.move("content", "desk/content")
    git("add", "desk")
    git("commit", "--quiet", "--message=moved")
    assert main(["--root", str(proved.root / "desk"), "diff", "HEAD"]) == 0
    assert capsys.readouterr().out.endswith("to the content as it is: no difference\n")
    assert main(["--root", str(proved.root / "desk"), "diff", "HEAD~1"]) == 2
    assert " holds no content/ folder here\n" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["nowhere", "9", "--orphan", "HEAD:content", ""])
def test_a_revision_that_there_is_not(git: Callable[..., str], run: Run, word: str) -> None:
    assert git("log", "--oneline")
    assert run("diff", "--", word) == (
        2, "", f"briefing: there is no edition and no revision {word!r}\n",
    )  # fmt: skip


def test_no_repository(proved: Case, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(proved.root.parent))
    assert run("diff", "main") == (
        2, "", "briefing: there is no edition 'main', and no git repository to look for it\n",
    )  # fmt: skip


def test_no_git(proved: Case, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert proved.root.exists()
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert run("diff", "main") == (
        2, "", "briefing: git is not installed, and no edition has this name\n",
    )  # fmt: skip


def test_a_revision_is_not_held_to_the_rules_of_today(
    git: Callable[..., str], proved: Case, run: Run
) -> None:
    proved.replace("content/editions/2/edition.yml", "Nothing new was told.", "It might come.")
    proved.replace(NAVY, "value: 31\n", "value: 32\n")
    git("commit", "--quiet", "--all", "--message=second")
    assert run("check")[0] == 1
    assert run("diff", "HEAD~1", "HEAD")[0] == 0


def test_a_revision_that_cannot_be_understood(
    git: Callable[..., str], proved: Case, run: Run
) -> None:
    proved.replace(NAVY, "value: 31\n", "colour: red\n")
    git("commit", "--quiet", "--all", "--message=second")
    code, out, err = run("diff", "HEAD", "2")
    assert (code, err) == (1, "HEAD cannot be compared: it could not be understood\n")
    assert f"{NAVY}:" in out
    assert run("diff", "2")[0] == 1


def test_a_revision_without_editions(git: Callable[..., str], proved: Case, run: Run) -> None:
    proved.delete("content/editions")
    git("commit", "--quiet", "--all", "--message=second")
    assert run("diff", "HEAD") == (2, "", "briefing: HEAD holds no edition\n")
