"""The commands: `briefing build`, `check`, `serve`, `verify`, `coverage`.

Takes the words of a command line; prints, and gives back an exit code: 0 fine, 1 problems in the
content, 2 usage, 3 a fault of ours, 130 stopped by Ctrl-C. Must not decide anything about content,
and imports what is heavy only in the command that needs it.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from builder.problem import Problem, as_github, as_json, errors, in_order
from builder.terminal import StatusLine, show
from builder.write import RefusedError, replace

if TYPE_CHECKING:
    from builder.evidence.command import Report

FINE, PROBLEMS, USAGE, FAULT, STOPPED = 0, 1, 2, 3, 130

EPILOG = """\
examples:
  briefing check                       all problems in content/ at once
  briefing check --format github       the same, as marks in a pull request
  briefing build                       the site, into site/
  briefing serve                       a preview that follows every change
  briefing verify --articles ~/scans   every quotation against its article

exit codes: 0 fine, 1 problems in the content, 2 wrong usage, 3 a fault of the program
"""


class UsageError(Exception):
    """A command that cannot be carried out as it was given."""


def main(words: Sequence[str] | None = None) -> int:
    """Carry out one command line, by default that of the process; gives back the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that is not UTF-8
    options = _parser().parse_args(words)
    try:
        return _run(options, _existing(options.root))
    except KeyboardInterrupt:
        return _say("Stopped.", STOPPED)
    except BrokenPipeError:  # `briefing check | head`: nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except (UsageError, RefusedError) as error:
        return _say(f"briefing: {error}", USAGE)
    except Exception as error:
        return _fault(error)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefing",
        description="Checks the content of a briefing and builds its site.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--root", default=".", metavar="DIR", help="the briefing (default: .)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("build", help="check the content and build the site into site/")
    check = commands.add_parser("check", help="check the content alone: all problems at once")
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    serve = commands.add_parser("serve", help="preview the site, rebuilt on every change")
    serve.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT")
    verify = commands.add_parser("verify", help="check the quotations against the articles")
    verify.add_argument("--check", action="store_true", help="fail where a lock is out of date")
    coverage = commands.add_parser("coverage", help="list what the content leaves out")
    for command in (verify, coverage):
        command.add_argument(
            "--articles",
            metavar="DIR",
            help="the captured texts (default: $BRIEFING_ARTICLES, else articles/)",
        )
    return parser


def _run(options: argparse.Namespace, root: Path) -> int:
    match options.command:
        case "build":
            return _build(root)
        case "check":
            return _check(root, options.format)
        case "serve":
            return _serve(root, options.address)
        case "verify":
            return _verify(root, _articles(root, options.articles), check_only=options.check)
        case _:
            return _coverage(root, _articles(root, options.articles))


def _check(root: Path, form: str) -> int:
    from builder.build import check

    checked = check(root)
    problems = in_order(checked.problems)
    if form == "json":
        print(as_json(problems))
    elif form == "github":
        print(*map(as_github, problems), checked.summary, sep="\n")
    else:
        show(problems, root, sys.stdout)
        print(checked.summary)
    return _verdict(problems)


def _build(root: Path) -> int:
    def run() -> str:
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        config = load_config(str(_existing(root / "mkdocs.yml")), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            done = config.plugins.run_event("shutdown")
        return str(done)

    return _through_mkdocs(run, StatusLine(sys.stderr))


def _serve(root: Path, address: str) -> int:
    def run() -> str:
        from mkdocs.commands.serve import serve

        try:
            serve(str(_existing(root / "mkdocs.yml")), dev_addr=address)
        except OSError as error:
            raise UsageError(f"cannot serve at {address}: {error.strerror}") from error
        return "The preview has ended."

    return _through_mkdocs(run, logging.StreamHandler())


def _through_mkdocs(run: Callable[[], str], log: logging.Handler) -> int:
    """Run MkDocs with its messages going to `log`; print what came of it; give an exit code.

    The level stays at INFO, for strict mode counts the warnings that pass the logger.
    """
    from mkdocs.exceptions import MkDocsException

    from builder.engine import ContentError

    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(log)
    try:
        outcome = run()
    except ContentError as error:
        return _say(str(error), PROBLEMS)
    except MkDocsException as error:  # about pages and theme, which are ours
        return _say(f"briefing: {error} Nothing was published.", FAULT)
    finally:
        logger.removeHandler(log)
        log.close()
    print(outcome)
    return FINE


def _verify(root: Path, articles: Path, *, check_only: bool) -> int:
    from builder.evidence.command import verify

    report = verify(root, articles, check_only=check_only)
    for path, text in report.locks.items():
        replace(root, path, text.encode())
    return _told(report, root)


def _coverage(root: Path, articles: Path) -> int:
    from builder.evidence.command import coverage

    return _told(coverage(root, articles), root)


def _told(report: Report, root: Path) -> int:
    show(report.problems, root, sys.stdout)
    print(*report.lines, sep="\n")
    return _verdict(report.problems)


def _verdict(problems: Iterable[Problem]) -> int:
    return PROBLEMS if errors(problems) else FINE


def _articles(root: Path, given: str | None) -> Path:
    folder = Path(given or os.environ.get("BRIEFING_ARTICLES") or root / "articles")
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}: say with --articles where the texts are")
    return folder


def _existing(path: str | Path) -> Path:
    found = Path(path).resolve()
    if not found.exists():
        raise UsageError(f"{path} does not exist")
    return found


def _fault(error: Exception) -> int:
    with tempfile.NamedTemporaryFile(
        "w", prefix="briefing-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.writelines(traceback.format_exception(error))
    message = f"briefing: this should not happen: {type(error).__name__}: {error}"
    return _say(f"{message}\nThe details for a report are in {file.name}", FAULT)


def _say(message: str, code: int) -> int:
    print(message, file=sys.stderr)
    return code
