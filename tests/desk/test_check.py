"""`briefing check` at a terminal: each problem with its line and a caret, and where to read on."""

import re
import sys

from builder.check import check
from builder.cli import main
from builder.content.yamlmarks import load
from builder.desk.editor import editor_files
from builder.problem import Problem, as_text
from tests.briefing import Case
from tests.project import ROOT
from tests.screen import in_a_terminal


def test_at_a_terminal_a_problem_comes_with_its_line(case: Case) -> None:
    case.replace("content/actors/orsk.yml", "kind: state", "kind: stat")
    command = [sys.executable, "-m", "builder", "--root", str(case.root), "check"]

    code, screen = in_a_terminal(command, ROOT, {"COLUMNS": "80", "TERM": "xterm"})

    shown = screen.replace("\r\n", "\n").rpartition("\x1b[2K")[2]  # what progress left standing
    assert code == 1
    assert shown.startswith(
        "content/actors/orsk.yml:1:7: error schema: 'stat' is no value of 'kind'\n"
        "    kind: stat\n"
        "          ^\n"
        "    hint: did you mean 'state'?\n"
    )
    assert "\nbriefing explain RULE tells more of a rule.\nfour articles, " in shown


def test_an_editor_finds_the_place_in_what_check_prints() -> None:
    tasks, _ = load(editor_files()[".vscode/tasks.json"])
    pattern = tasks["tasks"][0]["problemMatcher"]["pattern"]
    problem = Problem("content/a b.yml", 3, 7, "reference", "warning", "there is no x: y", "add it")

    found = re.match(pattern["regexp"], as_text(problem).split("\n")[0])
    assert found
    parts = {name: found[pattern[name]] for name in ("file", "line", "column", "severity", "code")}
    assert parts == {
        "file": "content/a b.yml", "line": "3", "column": "7", "severity": "warning",
        "code": "reference",
    }  # fmt: skip
    assert found[pattern["message"]] == "there is no x: y"


# --- the line that leads an editor to the schema --------------------------------------------

ORSK = "content/actors/orsk.yml"
LINE = "# yaml-language-server: $schema=../schema/actor.json"


def with_schema(case: Case) -> Case:
    return case.write("content/schema/actor.json", "{}")


def lines(case: Case) -> list[str]:
    found = [as_text(p) for p in check(case.root).problems if p.rule == "schema-line"]
    return [line for line in found if line.startswith(ORSK)]


def test_a_file_that_leads_no_editor_to_its_schema(case: Case) -> None:
    assert lines(with_schema(case)) == [
        f"{ORSK}:1:1: warning schema-line: the first line does not lead editors to the schema"
        f"\n    hint: run briefing schema, or write it: {LINE}"
    ]


def test_one_that_leads_to_another(case: Case) -> None:
    case.write(ORSK, f"{LINE.replace('actor', 'event')}\n{case.read(ORSK)}")
    assert len(lines(with_schema(case))) == 1
    case.write(ORSK, f"{LINE}\n{case.read(ORSK).partition(chr(10))[2]}")
    assert lines(case) == []


def test_where_there_is_no_schema_nothing_leads_to_one(case: Case) -> None:
    assert lines(case) == []


def test_the_command_puts_the_line_where_it_is_missing(case: Case) -> None:
    text = case.read(ORSK)
    assert main(["--root", str(with_schema(case).root), "schema"]) == 0
    assert case.read(ORSK) == f"{LINE}\n{text}"
    case.write(ORSK, f"{LINE.replace('actor', 'event')}\n{text}")
    assert main(["--root", str(case.root), "schema"]) == 0
    assert case.read(ORSK) == f"{LINE}\n{text}"
