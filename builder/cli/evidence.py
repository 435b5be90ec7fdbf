"""Commands that need the articles' texts: `verify` and `coverage`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import UsageError, verdict
from builder.terminal import show
from builder.write import replace

if TYPE_CHECKING:
    from builder.cli.common import Commands
    from builder.evidence.command import Report


def add(commands: Commands) -> None:
    """Tell the parser of the commands."""
    verify = commands.add_parser("verify", help="check the quotations against the articles")
    verify.add_argument("--check", action="store_true", help="fail where a lock is out of date")
    verify.set_defaults(run=_verify)
    coverage = commands.add_parser("coverage", help="list what the content leaves out")
    coverage.set_defaults(run=_coverage)
    for command in (verify, coverage):
        command.add_argument(
            "--articles",
            metavar="DIR",
            help="the captured texts (default: $BRIEFING_ARTICLES, else articles/)",
        )


def _verify(options: argparse.Namespace, root: Path) -> int:
    from builder.evidence.command import verify

    report = verify(root, _articles(root, options.articles), check_only=options.check)
    for path, text in report.locks.items():
        replace(root, path, text.encode())
    return _told(report, root)


def _coverage(options: argparse.Namespace, root: Path) -> int:
    from builder.evidence.command import coverage

    return _told(coverage(root, _articles(root, options.articles)), root)


def _told(report: Report, root: Path) -> int:
    show(report.problems, root, sys.stdout)
    print(*report.lines, sep="\n")
    return verdict(report.problems)


def _articles(root: Path, given: str | None) -> Path:
    folder = Path(given or os.environ.get("BRIEFING_ARTICLES") or root / "articles")
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}: say with --articles where the texts are")
    return folder
