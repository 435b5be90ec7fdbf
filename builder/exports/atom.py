"""A feed as Atom.

Takes a feed as plain values; gives XML. Knows nothing of a briefing. Source: RFC 4287. Without an
address of the site the links are relative, to be resolved against where the feed was found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

MEDIA_TYPE = "application/atom+xml"

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Entry:
    """One thing to tell: `id` is for ever, `updated` a time in RFC 3339, `href` from the root."""

    id: str
    title: str
    updated: str
    href: str
    summary: str


@dataclass(frozen=True)
class Feed:
    """A feed, newest entry first; `home` is the address of the site or empty, `path` its own."""

    id: str
    title: str
    subtitle: str
    updated: str
    author: str
    home: str
    path: str
    entries: tuple[Entry, ...]


def text(feed: Feed) -> str:
    """The feed as XML, in UTF-8, indented for people."""
    root = ET.Element("feed", {"xmlns": _NAMESPACE})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", feed.updated)
    _add(_add(root, "author"), "name", feed.author)
    if feed.home:  # where it stands itself can only be said with the whole address
        _link(root, feed.home + feed.path, {"rel": "self", "type": MEDIA_TYPE})
    _link(root, feed.home + "index.html", {"rel": "alternate", "type": "text/html"})
    for entry in feed.entries:
        _entry(_add(root, "entry"), feed.home, entry)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(element: ET.Element, home: str, entry: Entry) -> None:
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", entry.updated)
    _link(element, home + entry.href, {"rel": "alternate", "type": "text/html"})
    _add(element, "summary", entry.summary)


def _link(parent: ET.Element, href: str, attributes: Mapping[str, str]) -> None:
    ET.SubElement(parent, "link", {"href": href, **attributes})


def _add(parent: ET.Element, name: str, words: str = "") -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = _NO_XML.sub("", words)
    return element
