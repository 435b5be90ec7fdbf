"""The articles as references: CSL-JSON and BibTeX, for whatever manages a reader's sources.

Takes a data export; gives texts. An article's key is its id.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from builder.exports.as_json import Export
from builder.exports.cite import Source, bibtex, csl

Row = Mapping[str, Any]


def files(export: Export) -> Iterator[tuple[str, str]]:
    """The two files, as (path from the site's root, text)."""
    found = sources(export)
    items = json.dumps([csl(source) for source in found], indent=2, ensure_ascii=False)
    yield "data/articles.csl.json", f"{items}\n"
    yield "data/articles.bib", "\n\n".join(map(bibtex, found)) + "\n"


def sources(export: Export) -> tuple[Source, ...]:
    """The articles, each as what it is."""
    names = {actor["id"]: actor["name"] for actor in export["actors"]}
    return tuple(_source(article, names) for article in export["articles"])


def _source(article: Row, names: Mapping[str, str]) -> Source:
    outlet, origin = article["outlet"], article["republishes"]
    taken = f"Republished from {names[origin]}" if origin and outlet else ""
    return Source(
        article["id"], "article-newspaper", article["title"], names.get(outlet or origin, ""),
        article["published"], article["url"] or "", taken,
    )  # fmt: skip
