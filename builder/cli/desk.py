"""Commands that help to write content: `new`, `explain`, `schema`, `init`."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import FINE, UsageError, content_of, in_briefing
from builder.publication.write import KEPT, replace

if TYPE_CHECKING:
    from builder.cli.common import Commands
    from builder.desk.scaffold import Draft
    from builder.model.briefing import Briefing

KINDS = ("article", "utterance", "actor", "place", "event", "question", "edition")


def add(commands: Commands) -> None:
    """Tell the parser of the commands."""
    new = commands.add_parser("new", help="begin a record: its file, with comments, in its place")
    new.add_argument("kind", choices=KINDS)
    new.add_argument("ids", nargs="*", metavar="ID", help="an edition takes the next number")
    new.add_argument("--when", default="", metavar="EDTF", help='its day, such as "2031-03-04"')
    new.set_defaults(run=_new)
    explain = commands.add_parser("explain", help="print a rule, or the list of all rules")
    explain.add_argument("rule", nargs="?", default="")
    explain.set_defaults(run=_explain)
    schema = commands.add_parser("schema", help="write the schemas, the pages on fields and rules")
    schema.add_argument("--ids", action="store_true", help="write the ids for the editor instead")
    schema.set_defaults(run=_schema)
    init = commands.add_parser("init", help="make a new briefing, empty and ready to be built")
    init.add_argument("folder", metavar="DIR", help="a folder that is new, or empty")
    init.set_defaults(run=_init)


def _new(options: argparse.Namespace, root: Path) -> int:
    from builder.desk.scaffold import NEXT

    briefing = content_of(root)
    names = dict.fromkeys(options.ids or [""])
    begun = [_drafted(briefing, root, options.kind, name, options.when) for name in names]
    for draft in begun:
        replace(root, draft.path, draft.text.encode())
        print(draft.path)
    known = {**briefing.known, **{draft.id: options.kind for draft in begun}}
    _write_ids(dataclasses.replace(briefing, known=known), root)
    print(f"Next: {NEXT[options.kind]}. Then: briefing check")
    return FINE


def _drafted(briefing: Briefing, root: Path, kind: str, name: str, when: str) -> Draft:
    from builder.desk.scaffold import RefusedDraftError, draft
    from builder.editions.snapshot import path_of

    numbers = {edition.number for edition in briefing.editions.values()}
    frozen = {number for number in numbers if (root / path_of(number)).exists()}
    try:
        begun = draft(briefing, kind, name, when, frozen)
    except RefusedDraftError as error:
        raise UsageError(str(error)) from error
    if (root / begun.path).exists():
        raise UsageError(f"{begun.path} exists: it is left as it is")
    return begun


def _write_ids(briefing: Briefing, root: Path) -> str:
    """Renew what the editor offers as ids, outside version control."""
    from builder.desk.snippets import PATH, snippets

    replace(root, PATH, snippets(briefing).encode())
    return PATH


def _explain(options: argparse.Namespace, _: Path) -> int:
    from builder.desk.rulebook import explained, listed, nearest, told

    if not options.rule:
        print(listed())
        return FINE
    rule = explained(options.rule)
    if rule is None:
        near = nearest(options.rule)
        hint = f"did you mean {near!r}?" if near else "briefing explain lists them all"
        raise UsageError(f"there is no rule {options.rule!r}; {hint}")
    print(told(rule))
    return FINE


def _schema(options: argparse.Namespace, root: Path) -> int:
    from builder.content.source import read_tree
    from builder.desk.generated import generated
    from builder.desk.modeline import led

    if options.ids:
        print(_write_ids(content_of(root), root))
        return FINE
    in_briefing(root, "content")
    files = generated().items()
    written = [path for path, text in files if replace(root, path, text.encode())]
    mended = [p for p, text in led(read_tree(root).tree) if replace(root, p, text.encode())]
    print(*written, *mended, f"{len(written)} of {len(files)} written", sep="\n")
    return FINE


def _init(options: argparse.Namespace, _: Path) -> int:
    from builder.content.starter import starter_files
    from builder.desk.starter import FOLDERS, starter

    folder = Path(options.folder).resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{options.folder} exists and is not empty: it is left as it is")
    for path, text in starter(starter_files()).items():
        replace(folder, path, text.encode())
    for name in FOLDERS:
        (folder / name).mkdir(parents=True)
        (folder / name / KEPT).touch()
    print(f"{options.folder}: a new briefing. Next: cd {options.folder}, read README.md, make site")
    return FINE
