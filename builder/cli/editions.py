"""Commands about editions: `edition` and `diff`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import FINE, PROBLEMS, UsageError, say
from builder.problem import Problem, errors
from builder.publication.write import replace, sweep
from builder.terminal import show

if TYPE_CHECKING:
    from builder.check import Checked
    from builder.cli.common import Commands
    from builder.editions.difference import Export
    from builder.model.edition import Edition

DRAFT = "draft"
"""What the content as it is now is called, where an edition or a revision can stand."""


class UnreadableError(Exception):
    """Content that cannot be compared; its problems have been shown."""


def add(commands: Commands) -> None:
    """Tell the parser of the commands."""
    edition = commands.add_parser("edition", help="freeze an edition, with its data and their hash")
    edition.add_argument("number", nargs="?", type=_number, metavar="N", help="default: the newest")
    edition.set_defaults(run=_edition)
    diff = commands.add_parser("diff", help="tell what changed between editions or revisions")
    diff.add_argument("before", metavar="A", help=f"an edition's number, a revision, or {DRAFT}")
    diff.add_argument("after", metavar="B", nargs="?", default=DRAFT, help=f"default: {DRAFT}")
    diff.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    diff.set_defaults(run=_diff)


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of an edition, such as 2")
    return int(text)


def _edition(options: argparse.Namespace, root: Path) -> int:
    from builder.check import analysed, check
    from builder.editions.snapshot import digest, frozen, path_of
    from builder.exports.as_json import data

    checked = check(root)
    edition = _chosen(checked, options.number)
    path = path_of(edition.number) if edition else ""
    if edition and (root / path).exists():
        later = f"what changes from here on belongs to edition {edition.number + 1}"
        raise UsageError(f"edition {edition.number} is frozen, in {path}; {later}")
    if edition is None or any(_is_in_the_way(p, edition) for p in checked.problems):
        show(checked.problems, root, sys.stdout)
        return say(f"{checked.summary} Nothing was frozen.", PROBLEMS)
    export = data(analysed(checked, edition))
    sweep((root / path).parent)
    replace(root, path, frozen(export).encode())
    print(f"{path}: edition {edition.number} is frozen, SHA-256 {digest(export)}")
    return FINE


def _is_in_the_way(problem: Problem, edition: Edition) -> bool:
    """True for an error anywhere, and for a judgement of this edition that nobody has weighed."""
    unweighed = problem.rule == "judgement-carried"
    folder = f"content/editions/{edition.number}/"
    return problem.level == "error" or (unweighed and problem.path.startswith(folder))


def _chosen(checked: Checked, number: int | None) -> Edition | None:
    """The edition with a number, or the newest; None where it could not be understood."""
    if checked.briefing is None:
        return None
    if number is None and not any(k == "edition" for k in checked.briefing.known.values()):
        raise UsageError("there is no edition yet: begin one with briefing new edition")
    if number is None:
        return checked.briefing.newest
    if f"edition-{number}" not in checked.briefing.known:
        raise UsageError(f"there is no edition {number}")
    return checked.briefing.editions.get(f"edition-{number}")


def _diff(options: argparse.Namespace, root: Path) -> int:
    from builder.editions import show as forms
    from builder.editions.difference import difference

    try:
        (old, before), (new, after) = (_state(root, w) for w in (options.before, options.after))
    except UnreadableError as error:
        return say(str(error), PROBLEMS)
    write = {"text": forms.as_text, "markdown": forms.as_markdown, "json": forms.as_json}
    print(write[options.format](difference(before, after), old, new), end="")
    return FINE


def _state(root: Path, word: str) -> tuple[str, Export]:
    """What somebody wants to compare: its name, and its data."""
    from builder.check import check
    from builder.cli.revisions import commit, content_at

    if word == DRAFT:
        return "the content as it is", _data(root, check(root), "the content")
    checked = check(root)
    if word.isascii() and word.isdigit() and checked.briefing:
        if kept := checked.snapshots.of.get(int(word)):
            return f"edition {word}", kept.export
        if edition := checked.briefing.editions.get(f"edition-{int(word)}"):
            return f"edition {word} (draft)", _data(root, checked, "the content", edition)
    hash_ = commit(root, word)
    with content_at(root, hash_) as folder:
        return f"{word} ({hash_[:10]})", _data(folder, check(folder), word)


def _data(root: Path, checked: Checked, name: str, edition: Edition | None = None) -> Export:
    """The data of an edition, by default the newest.

    Content of another day is not held to the rules of today: it must only be understood.
    """
    from builder.check import analysed
    from builder.exports.as_json import data

    chosen = edition or (checked.briefing.newest if checked.briefing else None)
    if checked.briefing and chosen is None and "edition" not in checked.briefing.known.values():
        raise UsageError(f"{name} holds no edition")
    faults = [p for p in errors(checked.problems) if not _is_tolerated(p)]
    if chosen is None or faults:
        show(faults, root, sys.stdout)
        raise UnreadableError(f"{name} cannot be compared: it could not be understood")
    return data(analysed(checked, chosen))


def _is_tolerated(problem: Problem) -> bool:
    """True for what is wrong and can be analysed all the same."""
    from builder.editions.check import RULES
    from builder.rules import ALL

    needed = ("reference", "time-zone")
    rules = {rule.name for rule in ALL if rule.name not in needed}
    return problem.rule in {*rules, *RULES} or problem.rule.startswith("lock-")
