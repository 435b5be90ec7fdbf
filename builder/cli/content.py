"""Commands about the content alone: `check`."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import verdict
from builder.problem import as_github, as_json, in_order
from builder.terminal import show, steps

if TYPE_CHECKING:
    from builder.cli.common import Commands


def add(commands: Commands) -> None:
    """Tell the parser of the commands."""
    parser = commands.add_parser("check", help="check the content alone: all problems at once")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.set_defaults(run=_check)


def _check(options: argparse.Namespace, root: Path) -> int:
    from builder.kept.cache import Cache
    from builder.outcome import outcome

    gc.disable()  # a run that ends at once leaves no rings behind that are worth looking for
    cache = Cache(root / "build" / "cache")
    with steps(sys.stderr):
        checked = outcome(root, cache)
        cache.save()
    problems = in_order(checked.problems)
    if options.format == "json":
        print(as_json(problems))
    elif options.format == "github":
        print(*map(as_github, problems), checked.summary, sep="\n")
    else:
        show(problems, root, sys.stdout)
        if problems and sys.stdout.isatty():
            print("briefing explain RULE tells more of a rule.")
        print(checked.summary)
    return verdict(problems)
