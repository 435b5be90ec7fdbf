"""The command `draft`: an article's text in, a worksheet to the terminal, a stub to its place."""

from __future__ import annotations

import argparse
import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import FINE, PROBLEMS, UsageError, content_of, say
from builder.cli.given import given, refuse_ill_named
from builder.publication.write import replace as put

if TYPE_CHECKING:
    from builder.cli.common import Commands
    from builder.draft.drafted import Drafted, Overlap
    from builder.evidence.captured import Captured
    from builder.evidence.coverage import Item
    from builder.model.article import Article
    from builder.model.briefing import Briefing

EPILOG = """\
examples:
  briefing draft articles/harbour.txt --published 2031-03-04
  briefing draft articles/harbour.txt > articles/harbour.md
  briefing draft saved-page.html --html --id harbour-office

The worksheet goes to the terminal, the stub to content/articles/<id>.yml, unless there is one:
then the worksheet ends with what that one has not captured yet. Every guess in the stub is marked
REVIEW, and briefing check refuses it until the mark is gone. To have a stub made anew, remove it.
"""


def add(commands: Commands) -> None:
    """Tell the parser of the command."""
    draft = commands.add_parser(
        "draft", help="propose what an article holds: a worksheet and a stub", epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    draft.add_argument("article", metavar="FILE", help="its captured text, a paragraph a line")
    draft.add_argument("--id", default="", help="its id (default: the file's name)")
    draft.add_argument(
        "--published", default="", metavar="EDTF", help="its day, such as 2031-03-04"
    )
    draft.add_argument(
        "--html", action="store_true", help="FILE is a saved web page: its text goes to DIR"
    )
    draft.add_argument(
        "--articles",
        metavar="DIR",
        help="the captured texts (default: $BRIEFING_ARTICLES, else articles/)",
    )
    draft.set_defaults(run=_draft)


def _draft(options: argparse.Namespace, root: Path) -> int:
    from builder.cli.evidence import capture_folder
    from builder.draft.drafted import drafted
    from builder.draft.imprint import hosted
    from builder.draft.shelf import Shelf
    from builder.draft.stub import Capture, stub
    from builder.draft.worksheet import worksheet

    briefing, source = content_of(root), Path(options.article)
    if not options.html:
        refuse_ill_named(source)
    record, key = _record(briefing, source, options)
    folder = capture_folder(root, options.articles)
    read = given(source, options, _recorded(record), folder)
    draft = drafted(read.text, briefing.actors.values(), briefing.places.values(), read.published)
    draft = replace(
        draft, notes=(*read.notes, *draft.notes), items=_items(briefing, record, draft),
        overlaps=_overlaps(briefing, folder, source.name, key, draft),
        imprint=hosted(draft.imprint, draft.reading, read.site),
    )  # fmt: skip
    file = _kept(options, source, folder, key, read.text)
    _placed(root, key, stub(draft, Shelf(briefing, key), Capture(key, file, read.dated, read.url)))
    print(worksheet(draft, key), end="")
    return PROBLEMS if read.notes else FINE


# --- what is read ---------------------------------------------------------------------------


def _record(
    briefing: Briefing, source: Path, options: argparse.Namespace
) -> tuple[Article | None, str]:
    """The article's record, where there is one, and its id."""
    from builder.desk.scaffold import as_id

    file = f"{options.id or as_id(source.stem)}.txt" if options.html else source.name
    of_it = next((a for a in briefing.articles.values() if a.capture == file), None)
    key = options.id or (of_it.id if of_it else as_id(source.stem))
    if not key or as_id(key) != key:
        raise UsageError(f"{key or source.stem!r} is no id: give --id {as_id(key) or 'ID'}")
    if (kind := briefing.known.get(key, "article")) != "article":
        raise UsageError(
            f"the id {key!r} is taken by a record of kind {kind}: give another as --id"
        )
    record = briefing.articles.get(key)
    _refuse_another(record, of_it, file)
    return record, key


def _refuse_another(record: Article | None, of_it: Article | None, file: str) -> None:
    """One article, one capture, one record."""
    if of_it and record is not of_it:
        raise UsageError(f"content/articles/{of_it.id}.yml is of {file}: leave out --id")
    if record and record.capture != file:
        raise UsageError(f"{record.id!r} is of another capture, {record.capture}: give --id")


def _recorded(record: Article | None) -> str:
    """The day of publication that the record has."""
    return record.published.edtf if record and record.published.basis != "unknown" else ""


def _items(briefing: Briefing, record: Article | None, draft: Drafted) -> tuple[Item, ...]:
    """The gap report's items, from the engine of `briefing coverage`."""
    from builder.evidence.coverage import Taken, cover
    from builder.evidence.names import Names
    from builder.evidence.verify import Stamp, verify_article

    text, names = draft.reading.article, Names(briefing.actors.values())
    if record is None:
        return cover(text, Taken({}, (), ()), names)
    return verify_article(briefing, record, text, None, Stamp("nobody", "unknown"), names).items


def _overlaps(
    briefing: Briefing, folder: Path, own: str, key: str, draft: Drafted
) -> tuple[Overlap, ...]:
    """Who shares copy with the article, by id; captures that have no record yet by their names."""
    from builder.draft.drafted import overlaps
    from builder.evidence.captured import Captured
    from builder.evidence.store import read_capture

    names = {path.name: path.name for path in folder.glob("*.txt")} if folder.is_dir() else {}
    names |= {article.capture: other for other, article in briefing.articles.items()}
    others: dict[str, Captured] = {}
    for name, other in sorted(names.items()):
        text = read_capture(folder, name) if name != own and other != key else None
        if isinstance(text, str):
            others[other] = Captured.of(text)
    return overlaps(draft.reading.article, others)


# --- what is written ------------------------------------------------------------------------


def _kept(options: argparse.Namespace, source: Path, folder: Path, key: str, text: str) -> str:
    """The name of the capture; the text of a saved page is put among the captures."""
    if not options.html:
        if source.resolve().parent != folder.resolve():
            copy = shlex.join(["cp", str(source), str(folder)])
            say(f"{source.name} is not in {folder}, where briefing verify looks: {copy}", FINE)
        return source.name
    name = f"{key}.txt"
    if (folder / name).exists():
        say(f"{folder / name} exists: it is left as it is", FINE)
    else:
        put(folder, name, text.encode())
        say(f"{folder / name}: the text of the page; add what is missing, such as captions", FINE)
    return name


def _placed(root: Path, key: str, text: str) -> None:
    path = f"content/articles/{key}.yml"
    if (root / path).exists():
        told = "it is left as it is, and the worksheet ends with what it lacks"
        say(f"{path} exists: {told}; to have it drafted anew, remove it first", FINE)
        return
    put(root, path, text.encode())
    say(f"{path}: look at each mark REVIEW. Then: briefing verify, briefing check", FINE)
