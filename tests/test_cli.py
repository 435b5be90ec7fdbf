import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.check import check
from builder.cli import main
from builder.content.yamlmarks import load
from tests.briefing import Case
from tests.project import LONG, ROOT, Project, ours
from tests.screen import in_a_terminal

EVENT = "content/events/2031/marines-land.yml"


@pytest.fixture
def proved(case: Case, capsys: pytest.CaptureFixture[str]) -> Case:
    """The made-up briefing, with the locks of its articles."""
    assert main(["--root", str(case.root), "verify"]) == 0
    capsys.readouterr()
    return case


def wronged(case: Case) -> Case:
    return case.append(EVENT, "colour: red\n")


def run(case: Case, *words: str) -> int:
    return main(["--root", str(case.root), *words])


def test_content_without_errors_is_fine(proved: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(proved, "check") == 0
    assert capsys.readouterr() == (check(proved.root).summary + "\n", "")


def test_problems_are_printed_by_place_with_their_hints(
    proved: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(wronged(proved), "check") == 1

    out, err = capsys.readouterr()
    number = len(proved.read(EVENT).splitlines())
    assert out.startswith(f"{EVENT}:{number}:1: error unknown-field: ")
    assert "\n    hint: " in out
    assert out.endswith(f"\n{check(proved.root).summary}\n")
    assert err == ""


def test_problems_as_json(proved: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(wronged(proved), "check", "--format", "json") == 1

    (problem,) = json.loads(capsys.readouterr().out)
    assert (problem["path"], problem["rule"], problem["level"]) == (EVENT, "unknown-field", "error")
    assert problem.keys() == {"path", "line", "column", "rule", "level", "message", "hint"}


def test_problems_as_marks_in_a_pull_request(
    proved: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(wronged(proved), "check", "--format", "github") == 1
    assert capsys.readouterr().out.startswith(f"::error file={EVENT},line=")


def test_a_warning_alone_is_fine(proved: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(proved, "verify", "--check") == 0
    assert ": warning speaker-near: " in capsys.readouterr().out


def test_locks_are_written_once_and_checked_without_writing(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    locks = case.root / "content/evidence"

    assert run(case, "verify", "--check") == 1
    assert "error lock-outdated" in capsys.readouterr().out
    assert not list(locks.glob("*.lock"))

    assert run(case, "verify") == 0
    assert capsys.readouterr().out.endswith("4 locks written\n")
    assert len(list(locks.glob("*.lock"))) == 4

    assert run(case, "verify", "--check") == 0
    assert run(case, "verify") == 0
    assert capsys.readouterr().out.endswith("0 locks written\n")


@pytest.mark.parametrize("command", ["verify", "coverage"])
def test_the_articles_may_lie_elsewhere(
    case: Case,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    elsewhere = tmp_path_factory.mktemp("scans") / "articles"
    (case.root / "articles").rename(elsewhere)

    assert run(case, command) == 2
    assert capsys.readouterr().err == (
        f"briefing: there is no folder {case.root}/articles: make it, or say with --articles where"
        " the texts are\n"
    )
    assert run(case, command, "--articles", str(elsewhere)) == 0
    monkeypatch.setenv("BRIEFING_ARTICLES", str(elsewhere))
    assert run(case, command) == 0


def test_what_the_content_leaves_out_is_listed(
    proved: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(proved, "coverage") == 0
    assert "\nnavy-release: quoted 4 captured, " in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [[], ["bild"], ["check", "--format", "xml"], ["build", "--articles", "x"]]
)
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)

    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: briefing")


BEGIN = "run the command in a briefing's root folder, or begin one: briefing init DIR"


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_folder_that_is_no_briefing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main(["--root", str(tmp_path), command]) == 2
    assert capsys.readouterr().err == (f"briefing: there is no mkdocs.yml in {tmp_path}: {BEGIN}\n")
    assert main(["--root", str(tmp_path / "none"), command]) == 2
    assert capsys.readouterr().err == f"briefing: {tmp_path}/none does not exist\n"
    assert list(tmp_path.iterdir()) == []


def test_help_shows_examples_and_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])

    out = capsys.readouterr().out
    assert stopped.value.code == 0
    assert "examples:\n  briefing check " in out
    assert "exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 a fault" in out


def test_help_loads_nothing_heavy() -> None:
    program = """\
import sys
from builder.cli import main
try:
    main(["--help"])
finally:
    heavy = {"jinja2", "markdown_it", "mkdocs", "plotly", "pydantic", "yaml"} & sys.modules.keys()
    print("heavy:", *heavy)
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert ran.stdout.splitlines()[-1] == "heavy:"


BROKEN_HOOK = """
def on_files(files, config):
    raise LookupError("no such thing")
"""


def test_a_fault_of_ours_is_short_and_its_details_are_kept(project: Project) -> None:
    project.build()
    before = project.published()
    project.write("hook.py", (project.root / "hook.py").read_text() + BROKEN_HOOK)

    built = project.run("builder", "build")

    first, second = built.stderr.splitlines()
    assert built.returncode == 3
    assert first == "briefing: this should not happen: LookupError: no such thing"
    details = Path(second.removeprefix("The details for a report are in "))
    assert 'raise LookupError("no such thing")' in details.read_text()
    assert project.published() == before


SLOW_HOOK = """
def on_env(env, config, files):
    import pathlib, time
    pathlib.Path("rendering").touch()
    time.sleep(10_000)
"""


def test_ctrl_c_ends_a_build_in_one_line_and_leaves_the_site(project: Project) -> None:
    project.build()
    before = project.published()
    project.write("hook.py", (project.root / "hook.py").read_text() + SLOW_HOOK)
    build = subprocess.Popen(
        [sys.executable, "-m", "builder", "build"],
        cwd=project.root,
        env=ours(),
        stderr=subprocess.PIPE,
        text=True,
    )
    while not (project.root / "rendering").exists():
        assert build.poll() is None
        time.sleep(0.01)
    build.send_signal(signal.SIGINT)

    assert build.communicate(timeout=LONG)[1] == "Stopped.\n"
    assert build.returncode == 130
    assert project.published() == before


STOPPED_WHILE_LOADING = """\
import os, runpy, signal, sys

class Stop:
    def find_spec(name, *_):
        if name == "builder.cli.draft":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Stop)
runpy.run_module("builder", run_name="__main__")
"""


def test_ctrl_c_while_the_program_loads_ends_it_in_one_line() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", STOPPED_WHILE_LOADING],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "Stopped.\n")


def test_a_reader_that_stops_reading_is_no_fault(proved: Case) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        ran = subprocess.run(
            [sys.executable, "-m", "builder", "--root", str(wronged(proved).root), "check"],
            cwd=ROOT,
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert (ran.returncode, ran.stderr) == (1, "")


def test_a_terminal_that_knows_only_ascii(proved: Case) -> None:
    proved.append(EVENT, "“colour”: red\n")

    ran = subprocess.run(
        [sys.executable, "-m", "builder", "--root", str(proved.root), "check"],
        cwd=ROOT,
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (1, "")
    assert r"\u201ccolour\u201d" in ran.stdout


def test_in_a_terminal_a_build_shows_its_steps_and_takes_them_away(project: Project) -> None:
    build = [sys.executable, "-m", "builder", "build"]

    code, shown = in_a_terminal(build, project.root, ours(COLUMNS="80"))

    assert code == 0
    assert "\r\x1b[2Kbriefing: Checking the content\r\x1b[2K" in shown
    assert shown.endswith("\r\x1b[2Ksite/index.html: 4 written, 0 as before, 0 gone\r\n")
    assert "\n" not in shown.removesuffix("\r\n")


def test_in_a_terminal_a_check_shows_its_steps_and_takes_them_away(proved: Case) -> None:
    check = [sys.executable, "-m", "builder", "--root", str(proved.root), "check"]
    shutil.rmtree(proved.root / "build" / "cache", ignore_errors=True)
    code, shown = in_a_terminal(check, ROOT, ours(COLUMNS="80"))

    assert code == 0
    erase = "\r\x1b[2K"
    assert shown.startswith(f"{erase}Reading the content{erase}Checking the content{erase}")
    assert shown.endswith(" no warnings.\r\n")
    assert shown.count("\n") == 1


@pytest.mark.parametrize("edit", ["", "colour: red\n", "a: [1\n"])
def test_a_second_check_says_the_same_from_what_the_first_kept(
    proved: Case, edit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    proved.append(EVENT, edit)
    first = main(["--root", str(proved.root), "check"]), capsys.readouterr()

    assert (main(["--root", str(proved.root), "check"]), capsys.readouterr()) == first
    for kept in (proved.root / "build" / "cache").glob("*/*"):
        kept.write_bytes(b"half of it")
    assert (main(["--root", str(proved.root), "check"]), capsys.readouterr().out) == (
        first[0], first[1].out,
    )  # fmt: skip


def test_a_check_after_an_edit_sees_it(proved: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(proved.root), "check"]) == 0
    wronged(proved)
    assert main(["--root", str(proved.root), "check"]) == 1
    assert f"{EVENT}:" in capsys.readouterr().out


def test_a_folder_without_content_has_one_problem_and_is_given_no_schemas(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(tmp_path), "check"]) == 1
    assert capsys.readouterr().out.startswith(
        "content:1:1: error content: there is no content/ folder\n"
        "    hint: run the command in the briefing's root folder, or begin one: briefing init DIR\n"
        "The content could not be read.\n"
    )
    left = sorted(tmp_path.iterdir())
    assert main(["--root", str(tmp_path), "schema"]) == 2
    assert capsys.readouterr().err == f"briefing: there is no content in {tmp_path}: {BEGIN}\n"
    assert sorted(tmp_path.iterdir()) == left


def test_a_path_that_leads_through_a_file_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("mine")
    assert main(["init", str(tmp_path / "file/port")]) == 2
    assert capsys.readouterr().err == (
        f"briefing: {tmp_path}/file/port/content/schema: Not a directory\n"
    )


def test_a_file_in_the_place_of_the_work_folder_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Port")
    (tmp_path / "build").write_text("mine")
    assert main(["--root", str(tmp_path), "build"]) == 2
    assert capsys.readouterr().err.endswith(f"briefing: {tmp_path}/build/docs: Not a directory\n")


@pytest.mark.parametrize(
    ("fault", "hint"),
    [(errno.ENOSPC, "make room for it"), (errno.EROFS, "work in a copy of your own")],
)
def test_a_disk_that_takes_nothing_is_told_with_the_file_that_was_to_be_written(
    proved: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    fault: int, hint: str,
) -> None:  # fmt: skip
    def refuse(*_: object) -> int:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr("os.write", refuse)
    before = sorted(proved.root.rglob("*"))
    assert run(proved, "new", "actor", "harbour-cat") == 2
    assert capsys.readouterr().err == (
        f"briefing: {proved.root}/content/actors/harbour-cat.yml cannot be written:"
        f" {os.strerror(fault)}; {hint}\n"
    )
    assert sorted(proved.root.rglob("*")) == before


def test_a_file_as_the_root_is_told(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", f"{case.root}/{EVENT}", "check"]) == 2
    assert capsys.readouterr().err == f"briefing: {case.root}/{EVENT} is no folder\n"


def test_a_day_that_is_none_is_told(
    case: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 17)
    assert run(case, "verify") == 2
    assert capsys.readouterr().err == (
        f"briefing: SOURCE_DATE_EPOCH is {'9' * 17}, which is no time in seconds\n"
    )


def test_an_edition_is_named_by_its_number(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(case, "edition", "second")
    assert "argument N: 'second' is no number of an edition, such as 2\n" in capsys.readouterr().err


def test_a_draft_of_what_has_no_end_is_refused(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(case, "draft", "/dev/zero") == 2
    told = "briefing: /dev/zero has more than 4,000,000 bytes, which is no article's text\n"
    assert capsys.readouterr().err == told


def test_verify_takes_from_the_last_check_what_the_yaml_amounts_to(
    proved: Case, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(proved, "verify", "--check") == 0
    told = capsys.readouterr().out
    assert run(proved, "check") == 0
    capsys.readouterr()
    read: list[str] = []

    def noted(text: str, most: int) -> object:
        read.append(text)
        return load(text, most)

    monkeypatch.setattr("builder.content.source.load", noted)
    assert run(proved, "verify", "--check") == 0
    assert capsys.readouterr().out == told
    assert len(read) <= told.count("warning")  # for the place of a warning alone


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_work_folder_that_is_closed_is_told_and_no_settings_blamed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:  # fmt: skip
    def refuse(path: object, *_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    (tmp_path / "mkdocs.yml").write_text("site_name: Port")
    monkeypatch.setattr("os.mkdir", refuse)
    assert main(["--root", str(tmp_path), command]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == (
        f"briefing: {tmp_path}/build/docs is closed to this user: Permission denied;"
        " see whose it is, or work in a copy of your own"
    )
