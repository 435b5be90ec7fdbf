"""The command that prints: `pdf`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import FINE, UsageError

if TYPE_CHECKING:
    from builder.cli.common import Commands


def add(commands: Commands) -> None:
    """Tell the parser of the command."""
    pdf = commands.add_parser("pdf", help="print the built site's print edition (needs Chromium)")
    pdf.add_argument(
        "--output", metavar="FILE", default="build/briefing.pdf",
        help="where to (default: build/briefing.pdf)",
    )  # fmt: skip
    pdf.set_defaults(run=_pdf)


def _pdf(options: argparse.Namespace, root: Path) -> int:
    from builder.printing.paper import PrintError, printed

    target = root / options.output
    try:
        pages = printed(root / "site", target, _step)
    except PrintError as error:
        raise UsageError(str(error)) from error
    print(f"{options.output}: {pages} pages")
    return FINE


def _step(message: str) -> None:
    """Say what takes so long, to a person only."""
    if sys.stderr.isatty():
        print(f"{message} …", file=sys.stderr)
