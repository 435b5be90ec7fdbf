"""The benchmark: `python -m bench`, or `make bench` and `make bench-quick`."""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.generate import REPOSITORY
from bench.report import write
from bench.run import measure


def main() -> None:
    """Read the arguments, measure, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=3, help="runs of each (default: 3)")
    parser.add_argument("--out", type=Path, default=REPOSITORY / "build/bench")
    parser.add_argument("--work", type=Path, help="where the briefings stand (default: OUT/work)")
    parser.add_argument("--peers", type=Path, default=REPOSITORY / "build/bench/peers")
    options = parser.parse_args()
    work = (options.work or options.out / "work").resolve()
    found = measure(sorted(options.sizes), options.rounds, work, options.peers.resolve())
    print(write(found, options.out))


if __name__ == "__main__":
    main()
