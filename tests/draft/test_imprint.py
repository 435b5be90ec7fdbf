"""Whose article it is: lines that only a publisher writes."""

import pytest

from builder.content.source import Document, parse_document
from builder.draft.drafted import drafted
from builder.draft.imprint import Credit, imprint
from builder.draft.shelf import Shelf
from builder.draft.stub import Capture, stub
from builder.draft.times.when import published_on
from builder.draft.worksheet import worksheet
from tests.briefing import Case
from tests.draft.cast import ACTORS, PLACES

PROSE = "The harbour was closed on Monday, the port authority said.\n\n"


def told(line: str) -> tuple[Credit | None, Credit | None, list[str]]:
    draft = drafted(
        f"Harbour closed\n\n{PROSE}{line}\n", ACTORS, PLACES, published_on("2031-01-02")
    )
    found = imprint(draft.reading)
    return found.outlet, found.republishes, [one.actor or one.name for one in found.agencies]


@pytest.mark.parametrize(
    ("line", "actor", "name"),
    [
        ("© 2031 Global Wire. All rights reserved", "global-wire", "Global Wire"),
        ("Copyright 2031 The Daily Lantern", "", "The Daily Lantern"),
        ("The Free Press Gazette spoke to five dockers.", "free-press-gazette", "The Free Press"),
        ("By Lena Holt, Free Press Gazette", "free-press-gazette", "Free Press Gazette"),
        ("Also on globalwire.com Five killed in Tessaly", "global-wire", "globalwire.com"),
        ("Follow The Daily Lantern on Telegram", "", "The Daily Lantern"),
    ],
)
def test_an_outlet_is_told_by_what_only_it_writes(line: str, actor: str, name: str) -> None:
    outlet, republishes, agencies = told(line)
    assert outlet is not None
    assert (outlet.actor, outlet.name[: len(name)]) == (actor, name)
    assert outlet.words in line
    assert republishes is None
    assert agencies == []


@pytest.mark.parametrize(
    "line",
    [
        "By Lena Holt, Chief Reporter",
        "The Interior Ministry has seen the letter.",
        "Read more: Five killed in Tessaly",
        "Follow Anna Brusk into the harbour and you see why.",
    ],
)
def test_others_are_no_outlet(line: str) -> None:
    assert told(line) == (None, None, [])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Read more at FreePressGazette.co.uk", "free-press-gazette"),
        ("This article first appeared in the Free Press Gazette.", "free-press-gazette"),
        ("Republished with permission from The Daily Lantern.", "The Daily Lantern"),
    ],
)
def test_an_article_of_another_says_whose(line: str, name: str) -> None:
    _, republishes, _ = told(line)
    assert republishes is not None
    assert (republishes.actor or republishes.name) == name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("TESSALY, Karsova, Jan 2 (Global Wire) — Two ships left.", ["global-wire"]),
        ("With files from The Canadian Press", ["The Canadian Press"]),
        ("Source: KNA", ["KNA"]),
    ],
)
def test_agencies_are_credited(line: str, names: list[str]) -> None:
    assert told(line)[2] == names


def test_stub_and_worksheet_give_them_with_a_mark(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = f"Harbour closed\n\n{PROSE}© 2031 Global Wire\n\nRead more at TheLantern.com\n"
    draft = drafted(text, ACTORS, PLACES, published_on("2031-01-02"))
    shelf = Shelf(Case(tmp_path_factory.mktemp("case")).briefing())
    lines = stub(draft, shelf, Capture("the-id", "the-capture.txt", "as given"))
    assert "outlet: global-wire  # REVIEW is it the outlet, or one of its sources?" in lines
    assert 'evidence: "© 2031 Global Wire"}  # REVIEW do these words show it?' in lines
    assert "republishes: thelantern-com  # REVIEW TheLantern.com, not known yet;" in lines
    assert isinstance(parse_document("content/articles/the-id.yml", lines), Document)
    assert "Outlet: `global-wire`, by the words “© 2031 Global Wire”." in worksheet(draft, "x")
