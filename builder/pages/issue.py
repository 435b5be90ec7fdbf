"""How an edition is cited: by its number and day, at the address that is its own for ever.

Takes an edition, its briefing and, where it is known, the address of the site; gives plain values.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from builder.exports.cite import Source, bibtex, csl
from builder.model.briefing import Briefing
from builder.model.edition import Edition
from builder.pages.addresses import address
from builder.wording import date_text


@dataclass(frozen=True)
class Issue:
    """An edition as that which other things are cited from; `href` counts from the site's root."""

    words: str
    date: str
    href: str


def issue(briefing: Briefing, edition: Edition) -> Issue:
    """Title, number and day of an edition, its date as EDTF, its own page."""
    words = f"{briefing.settings.title}, {_named(edition)}"
    return Issue(words, edition.as_of, address(briefing, edition.id))


def source(briefing: Briefing, edition: Edition, site: str) -> Source:
    """The edition as a source. Without the site's address it has none."""
    title = briefing.settings.title
    url = f"{site.rstrip('/')}/{address(briefing, edition.id)}" if site else ""
    key = key_of(title, edition.as_of)
    return Source(key, "webpage", title, _named(edition), edition.as_of, url)


def files(briefing: Briefing, edition: Edition, site: str) -> Iterator[tuple[str, str]]:
    """The edition as BibTeX and as CSL-JSON, as (path from the site's root, text)."""
    cited, stem = source(briefing, edition, site), f"data/editions/{edition.number}"
    yield f"{stem}.bib", f"{bibtex(cited)}\n"
    yield f"{stem}.csl.json", json.dumps([csl(cited)], indent=2, ensure_ascii=False) + "\n"


def key_of(title: str, date: str) -> str:
    """A key for a list of references: the first words of a title, and the year; as `cite.js`."""
    plain = unicodedata.normalize("NFKD", title).lower()
    words = re.findall("[a-z0-9]+", plain)[:4] or ["record"]
    return "-".join([*words, *([date[:4]] if date else [])])


def _named(edition: Edition) -> str:
    return f"Edition {edition.number}, as of {date_text(edition.as_of)}"
