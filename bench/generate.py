"""Puts a made-up briefing into a folder, proves it, and freezes its first edition.

    python -m bench.generate 1000 DIR [--seed 1]

DIR is then a briefing like any other: content, captured articles, locks, `mkdocs.yml`. The closed
lists are those of this repository, as are theme and page templates.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from bench.blocks import block
from bench.cast import Record
from bench.fates import aged, gone
from bench.happenings import event, question
from bench.judged import PROSE, allowed, edition, settings
from bench.names import id_of
from bench.reports import PARTS, article
from bench.world import GONE, SAYINGS, SHARE, World
from builder.check import analysed, check
from builder.editions.snapshot import frozen, path_of
from builder.evidence.command import verify
from builder.evidence.verify import Stamp
from builder.exports import as_json
from builder.problem import as_text, errors

REPOSITORY = Path(__file__).parent.parent


class InvalidError(Exception):
    """The generator made content with errors: a fault of its own."""


def files(world: World) -> Iterator[tuple[str, str]]:
    """Every file of the briefing that a person would write, and the captured articles."""
    yield "content/briefing.yml", block(settings(world))
    yield "content/allow.yml", block(allowed())
    yield "content/pages/about.md", PROSE
    for number in (1, 2):
        yield f"content/editions/{number}/edition.yml", block(edition(world, number))
    for folder, kind, number, record in records(world):
        text = block(aged(kind, number, record))
        yield f"content/{folder}/{id_of(kind, number)}.yml", text
        if number == 0:
            yield f"content/{folder}/{kind}-gone.yml", block(gone(record))
    for number in range(world.articles):
        record, text = article(world, number)
        key = id_of("article", number)
        yield f"content/articles/{key}.yml", block(aged("article", number, record))
        yield f"articles/{record['capture']}", text
    bare = {name: value for name, value in record.items() if name not in PARTS}
    yield f"content/articles/{GONE}.yml", block(gone(bare))


def records(world: World) -> Iterator[tuple[str, str, int, Record]]:
    """The shared things: folder, kind, number and record of each."""
    for number, actor in enumerate(world.actors.values()):
        yield "actors", "actor", number, actor
    for number, place in enumerate(world.places.values()):
        yield "places", "place", number, place
    for number in range(world.events):
        yield f"events/{world.year(number)}", "event", number, event(world, number)
    for number in range(SAYINGS * world.articles):
        yield "utterances", "utterance", number, world.utterance(number)
    for number in range(world.articles):
        yield "questions", "question", number, question(world, number)


def generate(events: int, root: Path, seed: int = 1) -> None:
    """Make the whole briefing in a folder; raises `InvalidError` if it is not sound."""
    for path, text in (*files(World(events, seed)), *_shared()):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for folder in ("build/docs", "templates/theme"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    _prove(root)
    _freeze(root)


def _shared() -> Iterator[tuple[str, str]]:
    for path in sorted((REPOSITORY / "content/vocab").glob("*.yml")):
        yield f"content/vocab/{path.name}", path.read_text(encoding="utf-8")
    config = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    hook = REPOSITORY / "builder/mkdocs_hook.py"
    yield "mkdocs.yml", config.replace("builder/mkdocs_hook.py", str(hook))


def _prove(root: Path) -> None:
    """Write the locks, as `briefing verify` does."""
    report = verify(root, root / "articles", Stamp("verifier", "2031-01-01"), check_only=False)
    if faults := errors(report.problems):
        raise InvalidError("\n".join(map(as_text, faults[:20])))
    for path, text in report.locks.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def _freeze(root: Path) -> None:
    """Freeze the first edition, as `briefing edition 1` does."""
    checked = check(root)
    if checked.briefing is None or errors(checked.problems):
        raise InvalidError("\n".join(map(as_text, errors(checked.problems)[:20])))
    first = checked.briefing.editions["edition-1"]
    text = frozen(as_json.data(analysed(checked, first)))
    (root / path_of(1)).write_text(text, encoding="utf-8")


def _tens(text: str) -> int:
    if not text.isdigit() or int(text) < 20 or int(text) % SHARE:
        raise argparse.ArgumentTypeError(f"{text!r} is no number such as 20, 30 or 1000")
    return int(text)


def main() -> None:
    """Read the arguments, and make the briefing."""
    parser = argparse.ArgumentParser(prog="python -m bench.generate", description=__doc__)
    parser.add_argument("events", type=_tens, help="how many events; all else is in proportion")
    parser.add_argument("folder", type=Path, help="where to: a folder that is new or empty")
    parser.add_argument("--seed", type=int, default=1, help="another world of the same size")
    options = parser.parse_args()
    generate(options.events, options.folder, options.seed)


if __name__ == "__main__":
    main()
