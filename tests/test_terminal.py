import io
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from builder.evidence.command import coverage, verify
from builder.evidence.verify import Stamp
from builder.problem import Problem
from builder.terminal import ERASE, StatusLine, show, steps
from tests.briefing import Case


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def problem(line: int, column: int, message: str = "the harbour is unknown") -> Problem:
    return Problem("content/a.yml", line, column, "reference", "error", message, "add it")


def shown(root: Path, stream: io.StringIO, *problems: Problem) -> list[str]:
    show(problems, root, stream)
    return stream.getvalue().split("\n")[:-1]


def test_outside_a_terminal_a_problem_is_plain_and_in_order(tmp_path: Path) -> None:
    assert shown(tmp_path, io.StringIO(), problem(2, 1), problem(1, 9)) == [
        "content/a.yml:1:9: error reference: the harbour is unknown",
        "    hint: add it",
        "content/a.yml:2:1: error reference: the harbour is unknown",
    ]


def test_a_hint_is_given_once_a_file(tmp_path: Path) -> None:
    one, same, other = problem(1, 1), problem(2, 1), problem(3, 1)
    told = shown(
        tmp_path, io.StringIO(), one, same, replace(other, hint="correct it"),
        replace(other, line=4), replace(one, path="content/b.yml"),
    )  # fmt: skip
    assert [line.strip() for line in told if line.startswith(" ")] == [
        "hint: add it", "hint: correct it", "hint: add it",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("where: [port-sava]", 9, "        ^"),
        ("\tq: port", 5, "\t   ^"),
        ("港: 'port'", 4, "    ^"),
        ("e\u0301tat: port", 8, "      ^"),
    ],
)
def test_in_a_terminal_the_line_comes_with_a_caret_below_the_place(
    tmp_path: Path, line: str, column: int, caret: str
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_text(f"id: fire\n{line}\n", encoding="utf-8")

    lines = shown(tmp_path, Terminal(), problem(2, column))

    assert lines[1:3] == [f"    {line}", f"    {caret}"]
    assert lines[3] == "    hint: add it"


def test_a_long_line_is_cut_around_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_text("a" * 500 + "X" + "b" * 500, encoding="utf-8")

    _, line, caret, _ = shown(tmp_path, Terminal(), problem(1, 501))

    assert len(line) <= 40
    assert line[caret.index("^")] == "X"


@pytest.mark.parametrize("place", [(9, 1), (1, 99)])
def test_a_place_that_is_not_in_the_file_does_no_harm(
    tmp_path: Path, place: tuple[int, int]
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_bytes(b"id: fire")

    assert shown(tmp_path, Terminal(), problem(*place))[-1] == "    hint: add it"


@pytest.mark.parametrize("data", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_has_no_line(tmp_path: Path, data: bytes | None) -> None:
    if data:
        (tmp_path / "content").mkdir()
        (tmp_path / "content/a.yml").write_bytes(data)

    assert len(shown(tmp_path, Terminal(), problem(1, 1))) == 2


def test_content_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_text("a: \x1b[2J\u202egnp.exe", encoding="utf-8")

    lines = shown(tmp_path, Terminal(), problem(1, 4, "no \x1b]0;title\x07 here"))

    assert lines[0].endswith(r"error reference: no \x1b]0;title\x07 here")
    assert lines[1] == r"    a: \x1b[2J\u202egnp.exe"


def record(level: int, message: str) -> logging.LogRecord:
    return logging.LogRecord("mkdocs", level, "", 0, message, None, None)


def test_steps_pass_by_in_a_terminal_and_warnings_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    stream = Terminal()
    status = StatusLine(stream)
    status.emit(record(logging.INFO, "Checking the content"))
    status.emit(record(logging.WARNING, "a broken link"))
    status.emit(record(logging.INFO, "Publishing"))
    status.close()

    assert stream.getvalue() == (
        f"{ERASE}Checking the content{ERASE}warning: a broken link\n{ERASE}Publishing{ERASE}"
    )


def test_outside_a_terminal_only_warnings_are_printed() -> None:
    stream = io.StringIO()
    status = StatusLine(stream)
    status.emit(record(logging.INFO, "Checking the content"))
    status.emit(record(logging.WARNING, "a broken link"))
    status.close()

    assert stream.getvalue() == "warning: a broken link\n"


def test_our_steps_pass_by_while_something_long_is_done(case: Case) -> None:
    stream, number = Terminal(), len(case.briefing().articles)
    with steps(stream):
        verify(case.root, case.root / "articles", Stamp("verifier", "2031-04-20"), check_only=True)
    last = max(case.briefing().articles)
    assert stream.getvalue().endswith(f"{ERASE}Article {number} of {number}: {last}{ERASE}")


def test_our_steps_are_silent_where_nobody_looks(case: Case) -> None:
    stream = io.StringIO()
    with steps(stream):
        coverage(case.root, case.root / "articles")
    assert stream.getvalue() == ""
