"""What stands in the feed: editions and corrections, newest first.

Takes the history and the address of the site, which may be unknown; gives a feed as values. Ids
depend on the briefing and the thing alone, so that a site can move, or be built for no address.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, UUID, uuid5

from builder.analysis.whole import Analysis
from builder.editions.difference import Difference
from builder.editions.history import History, Past
from builder.editions.show import counted
from builder.edtf import parse_edtf
from builder.exports.atom import Entry, Feed
from builder.model.edition import Correction
from builder.pages.addresses import address
from builder.pages.base import name_of
from builder.prose import plain
from builder.wording import date_text, plural

PATH = "feed.xml"


def feed(analysis: Analysis, history: History, site: str) -> Feed:
    """The feed of a site at an address, empty where that is not known."""
    settings = analysis.briefing.settings
    own = uuid5(NAMESPACE_URL, settings.repository or settings.title)
    found = [entry for past in history for entry in _entries(analysis, own, past)]
    entries = tuple(sorted(found, key=lambda entry: entry.updated, reverse=True))
    home = f"{site.rstrip('/')}/" if site else ""
    return Feed(
        own.urn, settings.title, f"Editions and corrections. {settings.question}",
        max(entry.updated for entry in entries), settings.short_title, home, PATH, entries,
    )  # fmt: skip


def _entries(analysis: Analysis, own: UUID, past: Past) -> Iterator[Entry]:
    edition = past.edition
    yield Entry(
        uuid5(own, f"edition/{edition.number}").urn,
        f"Edition {edition.number}, as of {date_text(edition.as_of)}",
        _time(edition.as_of), address(analysis.briefing, edition.id), _summary(past),
    )  # fmt: skip
    for index, correction in enumerate(edition.corrections, 1):
        anchor = f"changes.html#{edition.id}-correction-{index}"
        yield _correction(analysis, own, past, correction, anchor)


def _correction(
    analysis: Analysis, own: UUID, past: Past, correction: Correction, href: str
) -> Entry:
    """Its id holds what was wrong, not its place in the list, which others can shift."""
    id_ = uuid5(own, f"correction/{past.edition.number}/{correction.record}/{correction.was}").urn
    told = (("Was", correction.was), ("Now", correction.now), ("Why", correction.why))
    return Entry(
        id_, f"Correction: {name_of(analysis, correction.record)}", _time(correction.on), href,
        "\n".join(f"{word}: {plain(text)}" for word, text in told),
    )  # fmt: skip


def _summary(past: Past) -> str:
    """The bottom line, and in figures what the edition changed."""
    lines = [plain(past.edition.bottom_line)]
    if past.before and past.since:
        lines.append(f"Since edition {past.before.number}: {_changes(past.since)}.")
    return "\n".join(lines)


def _changes(found: Difference) -> str:
    ways = (
        ("added", found.added), ("removed", found.removed),
        ("withdrawn", [w.item for w in found.withdrawn]),
        ("revised", [r.item for r in found.revised if r.item.kind != "briefing"]),
    )  # fmt: skip
    told = [f"{counted(items)} {way}" for way, items in ways if items]
    if found.verdicts:
        told.append(f"another verdict on {plural(len(found.verdicts), 'question')}")
    return "; ".join(told)


def _time(edtf: str) -> str:
    """The last day that a date may mean, at its beginning in UTC: all that RFC 3339 can say."""
    span = parse_edtf(edtf)
    return f"{span.last or span.first}T00:00:00Z"
