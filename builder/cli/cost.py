"""The command that says what a built site costs to serve: `cost`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import FINE, UsageError

if TYPE_CHECKING:
    from builder.cli.common import Commands

PRICES = (0.01, 0.05, 0.1)
"""From a small host to what large clouds ask, for a gigabyte."""


def add(commands: Commands) -> None:
    """Tell the parser of the command."""
    cost = commands.add_parser(
        "cost",
        help="work out what a million readers a day of the built site cost",
        description="Prints a page of Markdown: what three kinds of readers are sent, in bytes of "
        "the site as it is built, and what a million of each a day come to.",
    )
    cost.add_argument(
        "prices", nargs="*", type=_price, metavar="PRICE", default=PRICES,
        help="of a gigabyte that leaves the host (default: 0.01 0.05 0.1)",
    )  # fmt: skip
    cost.set_defaults(run=_cost)


def _price(word: str) -> float:
    price = float(word)
    if not 0 <= price < 1_000:
        raise ValueError(word)
    return price


def _cost(options: argparse.Namespace, root: Path) -> int:
    from builder.publication.write import inventory
    from builder.weigh import Site, report

    folder = root / "site"
    if not (folder / "index.html").is_file():
        raise UsageError("site/ does not exist: build the site first, with briefing build")
    files = {path: (folder / path).read_bytes() for path in sorted(inventory(folder))}
    print(report(Site(files), options.prices), end="")
    return FINE
