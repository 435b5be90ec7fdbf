"""The command `draft`: an article's text in, a worksheet to the terminal, a stub to its place."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cli.common import FINE, PROBLEMS, UsageError, content_of, say
from builder.publication.write import replace as put

if TYPE_CHECKING:
    from builder.cli.common import Commands
    from builder.draft.drafted import Drafted, Overlap
    from builder.draft.saved import Page
    from builder.draft.times.when import Published
    from builder.evidence.captured import Captured
    from builder.evidence.coverage import Item
    from builder.model.article import Article
    from builder.model.briefing import Briefing

EPILOG = """\
examples:
  briefing draft articles/harbour.txt --published 2031-03-04
  briefing draft articles/harbour.txt > worksheet.md
  briefing draft saved-page.html --html --id harbour-office

The worksheet goes to the terminal, the stub to content/articles/<id>.yml, unless there is one:
then the worksheet tells what that one has not captured yet. Every guess in the stub is marked
REVIEW, and briefing check refuses it until the mark is gone.
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
        "--published", default="", metavar="EDTF", help='its day, such as "2031-03-04"'
    )
    draft.add_argument("--html", action="store_true", help="FILE is a saved web page")
    draft.add_argument(
        "--articles",
        metavar="DIR",
        help="the captured texts (default: $BRIEFING_ARTICLES, else articles/)",
    )
    draft.set_defaults(run=_draft)


def _draft(options: argparse.Namespace, root: Path) -> int:
    from builder.cli.evidence import capture_folder
    from builder.draft.drafted import drafted
    from builder.draft.shelf import Shelf
    from builder.draft.stub import Capture, stub
    from builder.draft.worksheet import worksheet

    briefing, source = content_of(root), Path(options.article)
    if not options.html:
        _refuse_ill_named(source)
    given = _given(source, options)
    folder = capture_folder(root, options.articles)
    record, key = _record(briefing, source, options)
    draft = drafted(given.text, briefing.actors.values(), briefing.places.values(), given.published)
    draft = replace(
        draft, notes=(*given.notes, *draft.notes), items=_items(briefing, record, draft),
        overlaps=_overlaps(briefing, folder, source.name, key, draft),
    )  # fmt: skip
    file = _kept(options, source, folder, key, given.text)
    _placed(
        root, key, stub(draft, Shelf(briefing, key), Capture(key, file, given.dated, given.url))
    )
    print(worksheet(draft, key), end="")
    return PROBLEMS if given.notes else FINE


@dataclass(frozen=True)
class _Given:
    """What was read: the article's text, its day, whence, its address, what is wrong with it."""

    text: str
    published: Published
    dated: str
    url: str = ""
    notes: tuple[str, ...] = ()


# --- what is read ---------------------------------------------------------------------------


def _given(source: Path, options: argparse.Namespace) -> _Given:
    text, notes = _text(source)
    published = _published(options.published)
    dated = "given to briefing draft" if options.published else "as the text prints it"
    if not options.html:
        return _Given(text, published, dated, notes=notes)
    page = _page(text, source)
    if page.published and not options.published:
        published, dated = _published(page.published), "as the saved page states it"
    return _Given(page.text, published, dated, page.url, notes)


def _refuse_ill_named(source: Path) -> None:
    """An article names its capture, and not every name will do."""
    from builder.desk.scaffold import as_id
    from builder.model.names import CAPTURE_PATTERN

    if not re.fullmatch(CAPTURE_PATTERN, source.name):
        better = f"{as_id(source.stem) or 'article'}{source.suffix}"
        signs = "it is of letters a to z, digits, dots, _ and -"
        raise UsageError(f"{source.name!r} is no name for a capture: {signs}; {better} would do")


def _text(source: Path) -> tuple[str, tuple[str, ...]]:
    """The text of a file, and what is wrong with its encoding, if something is."""
    from builder.evidence.store import MAX_BYTES, decoded

    try:
        with source.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)  # a device may have no end
    except OSError as error:
        raise UsageError(f"{source} cannot be read: {error.strerror}") from error
    if len(raw) > MAX_BYTES:
        raise UsageError(f"{source} has more than {MAX_BYTES:,} bytes, which is no article's text")
    found = decoded(raw, source.name)
    if isinstance(found, str):
        return found, ()
    if not found.encoding:
        raise UsageError(f"{found.message}; {found.hint}")
    note = f"{found.message}; {found.hint}. This draft is of the text as it would then read."
    say(f"briefing: {note}", PROBLEMS)
    return raw.decode(found.encoding, errors="replace"), (note,)


def _page(html: str, source: Path) -> Page:
    from builder.draft.saved import MissingExtractorError, article_text

    try:
        page = article_text(html)
    except MissingExtractorError as error:
        raise UsageError(str(error)) from error
    if page is None:
        raise UsageError(f"no article is found in {source.name}; copy its text into a .txt instead")
    return page


def _published(text: str) -> Published:
    from builder.draft.times.when import Published, published_on

    try:
        return published_on(text) if text else Published()
    except ValueError as error:
        raise UsageError(f"--published: {error}") from error


def _record(
    briefing: Briefing, source: Path, options: argparse.Namespace
) -> tuple[Article | None, str]:
    """The article's record, where there is one, and its id."""
    from builder.desk.scaffold import as_id

    by_capture = (a for a in briefing.articles.values() if a.capture == source.name)
    record = briefing.articles.get(options.id) or (None if options.id else next(by_capture, None))
    key = record.id if record else options.id or as_id(source.stem)
    if not key or as_id(key) != key:
        raise UsageError(f"{key or source.stem!r} is no id: give --id {as_id(key) or 'ID'}")
    if briefing.known.get(key, "article") != "article":
        raise UsageError(f"the id {key!r} is taken by another record: give --id")
    return record, key


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
            say(f"{source.name} is not in {folder}: briefing verify looks for it there", FINE)
        return source.name
    name = f"{key}.txt"
    if (folder / name).exists():
        say(f"{folder / name} exists: it is left as it is", FINE)
    else:
        put(folder, name, text.encode())
        say(f"{folder / name}: the article's text", FINE)
    return name


def _placed(root: Path, key: str, text: str) -> None:
    path = f"content/articles/{key}.yml"
    if (root / path).exists():
        say(f"{path} exists: it is left as it is; the worksheet tells what it lacks", FINE)
        return
    put(root, path, text.encode())
    say(f"{path}: look at each mark REVIEW. Then: briefing verify, briefing check", FINE)
