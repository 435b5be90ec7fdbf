"""What machines read in the head of a page: schema.org JSON-LD for the records that it shows.

Takes an analysis and a page; gives plain data, or nothing where a page shows no record. Addresses
are relative to the page, as JSON-LD allows. Only what the briefing holds is said, a date only where
a single day or month is known, and an event's people as what it is about: who did what is no field
of schema.org, and a role that somebody alleges is not a fact.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from builder.analysis.whole import Analysis
from builder.model.base import When
from builder.model.shared import Actor, Event, Place
from builder.pages.addresses import address, is_later, relative
from builder.pages.base import Page, name_of
from builder.pages.find import plain

CONTEXT = "https://schema.org"

_TYPES = {
    "person": "Person", "state": "GovernmentOrganization", "ministry": "GovernmentOrganization",
    "media": "NewsMediaOrganization", "crowd": "Thing", "unnamed": "Thing", "unknown": "Thing",
}  # fmt: skip

Node = dict[str, Any]


def linked_data(analysis: Analysis, page: Page) -> Node | None:
    """The data of a page, without fields that say nothing."""
    folder, _, name = page.path.removesuffix(".html").rpartition("/")
    makers: dict[str, Callable[[Analysis, Page, str], Node]] = {
        "events": _event, "actors": _actor, "sources": _article,
        "quotations": _quotation,
    }  # fmt: skip
    if is_later(page.path):
        return None
    if folder in makers and name != "index":
        return _full(makers[folder](analysis, page, name))
    return _full(_briefing(analysis, page)) if page.path == "index.html" else None


def _full(node: Node) -> Node:
    return {"@context": CONTEXT, **_bare(node)}


def _bare(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}


def _briefing(analysis: Analysis, page: Page) -> Node:
    settings, edition = analysis.briefing.settings, analysis.edition
    return {
        "@type": "Report", "@id": "#", "name": settings.title, "description": settings.question,
        "abstract": plain(edition.bottom_line), "inLanguage": settings.language,
        "version": edition.number, "datePublished": _day(edition.as_of),
        "isBasedOn": [_ref(analysis, page, a.id, "NewsArticle") for a in analysis.articles],
    }  # fmt: skip


def _event(analysis: Analysis, page: Page, record: str) -> Node:
    event: Event = analysis.briefing.events[record]
    people = dict.fromkeys(p.actor for p in event.participants)
    return {
        "@type": "Event", "@id": f"#{record}", "name": event.title,
        "description": plain(event.summary), "startDate": _date(event.when),
        "location": [_place_ref(analysis, page, place) for place in event.where],
        "about": [_actor_ref(analysis, page, actor) for actor in people],
        "subjectOf": [_ref(analysis, page, article, "NewsArticle")
                      for article in analysis.statuses[record].articles],
    }  # fmt: skip


def _actor(analysis: Analysis, _: Page, record: str) -> Node:
    actor: Actor = analysis.briefing.actors[record]
    wikidata = f"https://www.wikidata.org/entity/{actor.same_as.wikidata}" if actor.same_as else ""
    person = actor.kind == "person"
    return {
        "@type": _type(actor), "@id": f"#{record}", "name": actor.name,
        "alternateName": [name.form for name in actor.names],
        "description": actor.describes or actor.descriptor, "sameAs": wikidata,
        "jobTitle": [role.title for role in actor.roles] if person else None,
    }  # fmt: skip


def _article(analysis: Analysis, page: Page, record: str) -> Node:
    article = analysis.briefing.articles[record]
    outlet = article.outlet and _actor_ref(analysis, page, article.outlet)
    origin = article.republishes and _actor_ref(analysis, page, article.republishes)
    return {
        "@type": "NewsArticle", "@id": f"#{record}", "headline": article.title,
        "publisher": outlet, "author": origin, "datePublished": _date(article.published),
        "url": article.url, "description": article.descriptor,
    }  # fmt: skip


def _quotation(analysis: Analysis, page: Page, record: str) -> Node:
    said, found = analysis.briefing.utterances[record], analysis.renderings.get(record, ())
    return {
        "@type": "Quotation", "@id": f"#{record}",
        "text": " […] ".join(found[0][1].segments) if found else None,
        "creator": _actor_ref(analysis, page, said.speaker), "dateCreated": _date(said.said),
        "isPartOf": [_ref(analysis, page, article, "NewsArticle")
                     for article in dict.fromkeys(article for article, _ in found)],
    }  # fmt: skip


def _place_ref(analysis: Analysis, page: Page, record: str) -> Node:
    """A place, with its position where we give one."""
    place: Place = analysis.briefing.places[record]
    at = place.at
    geo = at and {"@type": "GeoCoordinates", "latitude": at.lat, "longitude": at.lon}
    return _bare({**_ref(analysis, page, record, "Place"), "geo": geo})


def _ref(analysis: Analysis, page: Page, record: str, type_: str) -> Node:
    """Another record by its type, name and address; one with a page of its own at its head."""
    target = address(analysis.briefing, record)
    whole = target if "#" in target else f"{target}#{record}"
    name = analysis.briefing.articles[record].title if type_ == "NewsArticle" else None
    named = {"headline": name} if name else {"name": name_of(analysis, record)}
    return {"@type": type_, "@id": relative(page.path, whole), **named}


def _actor_ref(analysis: Analysis, page: Page, record: str) -> Node:
    return _ref(analysis, page, record, _type(analysis.briefing.actors[record]))


def _type(actor: Actor) -> str:
    return _TYPES.get(actor.kind, "Organization")


def _date(when: When) -> str | None:
    return _day(when.edtf)


def _day(edtf: str) -> str | None:
    """A single certain day, month or year, which EDTF and ISO 8601 write alike; else nothing."""
    return edtf if edtf.replace("-", "").isdigit() else None
