"""Payloads in every text field: each is shown as text, and nothing on a page is made by one."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from builder.pages import chronology, events, questions, quotations
from builder.problem import Problem
from builder.publication.write import inventory
from builder.serve.overlay import overlay
from tests.briefing import Case
from tests.chromium import Visit, served
from tests.hostile.inject import CLOSED, PRINTED, Mark, built, text_fields
from tests.hostile.look import Seen, folded, look, pages
from tests.hostile.payloads import CORPUS, REFERENCES, rounds, sample
from tests.once import once

KINDS = (
    "index.html", "chronology.html", "escalation.html", "events/guards-fire-gas.html",
    "actors/index.html", "actors/veltan-navy.html", "network.html", "places.html",
    "quotations.html", "disagreements.html", "positions.html", "names.html", "figures.html",
    "coverage.html",
    "sources/gull-harbour-office.html", "changes.html", "editions/1.html", "method.html",
    "about.html", "find.html", "actors/harbour-guard.html", "actors/velta.html",
    "sources/tern-marines.html", "events/boats-sail-for-office.html",
    "quotations/tollen-guard-people.html", "questions/boats-struck.html",
    "questions/crowd-size.html", "questions/league-fighters.html", "questions/marines-sent.html",
    "questions/ships-turned-away.html", "questions/strike-deaths.html",
)  # fmt: skip
"""A page of each kind."""

UNSHOWN = {
    "Captured.with": "how a text was captured is a note between contributors",
    "LoadedWord.instead": "a hint for who used the word",
    "briefing.short_title": "the author of the feed",
    "article.descriptor": "at most 280 characters, which one payload fills",
}
"""Text fields that no page shows in full, with the reason."""

PROSE = {
    "Alternative.against", "Alternative.for", "Alternative.text", "Assumption.if_wrong",
    "Assumption.text", "Change.why", "Confidence.basis", "Gap.text", "Judgement.indicators",
    "Judgement.outcome", "Judgement.so_what", "Judgement.statement", "Report.says",
    "edition.bottom_line", "edition.source_summary", "event.summary",
}  # fmt: skip
"""Fields in Markdown, which shows some payloads as what they mean there: emphasis, code, a sign."""

MARKUP = re.compile(r"[\\`*_&~\[\n]|^[#>+-]|<\w+:")
"""What Markdown reads as its own."""


@dataclass
class Hostile:
    """A built site with a group of payloads in every field."""

    site: Path
    group: Sequence[str]
    marks: dict[str, Mark]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    group = sample()

    def made(root: Path) -> Hostile:
        return Hostile(root / "site", group, built(root, group))

    return once(tmp_path_factory, "hostile", made)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory, hostile: Hostile, chromium: Browser) -> Seen:
    paths = [*KINDS, *_goes_on(hostile.site)]
    return once(tmp_path_factory, "seen", lambda _: look(chromium, hostile.site, paths))


def _goes_on(site: Path) -> list[str]:
    """The further pages of the articles that are looked at."""
    articles = [path for path in KINDS if path.startswith("sources/")]
    found = (page for path in articles for page in site.glob(path.replace(".html", ".*.html")))
    return [page.relative_to(site).as_posix() for page in found]


def test_there_are_enough_payloads_and_no_two_alike() -> None:
    every = [payload for group in CORPUS.values() for payload in group]
    assert len(set(every)) == len(every) >= 200


def test_every_text_field_of_the_model_gets_payloads(hostile: Hostile) -> None:
    given = {field for field, _ in hostile.marks.values()}
    free = {f for f in text_fields() if f.partition(".")[2] not in PRINTED} - CLOSED.keys()
    assert given == free
    assert text_fields() >= CLOSED.keys() | UNSHOWN.keys() | PROSE


@pytest.mark.browser
def test_no_page_is_anything_but_ours(seen: Seen) -> None:
    assert seen.faults == {}


@pytest.mark.browser
def test_what_was_typed_is_shown(seen: Seen, hostile: Hostile) -> None:
    assert missing(hostile, seen.texts.values()) == {}


@pytest.mark.browser
def test_nothing_is_computed_from_content(seen: Seen) -> None:
    assert [path for path, text in seen.texts.items() if re.search(r"\b1337\b", text)] == []


@pytest.mark.parametrize("payload", REFERENCES)
def test_a_reference_that_leads_nowhere_is_refused(payload: str, case: Case) -> None:
    case.replace("content/editions/2/edition.yml", "a crowd broke", f"{payload} a crowd broke")
    assert "content/editions/2/edition.yml:6:1: error prose-reference" in str(case.problems())


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(rounds(24))))
def test_every_payload_on_every_page(number: int, chromium: Browser, tmp_path: Path) -> None:
    group = rounds(24)[number]
    whole = Hostile(tmp_path / "site", group, built(tmp_path, group))
    found = look(chromium, whole.site, pages(whole.site))
    assert found.faults == {}
    assert missing(whole, found.texts.values()) == {}
    assert [path for path, text in found.texts.items() if re.search(r"\b1337\b", text)] == []


def missing(hostile: Hostile, texts: Iterable[str]) -> dict[str, list[str]]:
    """The payloads that no page shows as they were typed, by field."""
    shown = {one for text in texts for one in _shown(text, hostile.marks)}
    found: dict[str, list[str]] = {}
    for field, payload in sorted(set(hostile.marks.values()) - shown):
        if field not in UNSHOWN and not (field in PROSE and MARKUP.search(payload)):
            found.setdefault(field, []).append(payload)
    return found


def _shown(text: str, marks: dict[str, Mark]) -> Iterator[Mark]:
    for found in re.finditer(r"qz\d{5}z", text):
        mark = marks.get(found[0])
        if mark and _begins(text[found.end() :], folded(mark[1]), mark[0] in PROSE):
            yield mark


def _begins(text: str, payload: str, is_prose: bool) -> bool:
    """Whether a text begins with a payload; in prose quotation marks are set as in print."""
    shown = text[: len(payload) + 9].lstrip()[: len(payload)]
    straight = str.maketrans("‘’“”", "''\"\"")
    return shown == payload or (
        is_prose and shown.translate(straight) == payload.translate(straight)
    )


# --- what is not a page -----------------------------------------------------------------------


def test_names_of_files_are_made_of_ids(hostile: Hostile) -> None:
    ends = "html|js|css|json|csv|xml|png|svg|txt|geojson|bib|db"
    plain = re.compile(rf"([a-z0-9-]+/)*[a-z0-9._-]+\.({ends})")
    paths = [p for p in inventory(hostile.site) if not p.startswith("vendor/")]
    assert [path for path in paths if not plain.fullmatch(path)] == ["_headers"]


def test_the_feed_holds_payloads_as_text(hostile: Hostile) -> None:
    root = ET.parse(hostile.site / "feed.xml").getroot()
    assert {element.tag.partition("}")[0] for element in root.iter()} == {
        "{http://www.w3.org/2005/Atom"
    }
    assert all(payload in "".join(root.itertext()) for payload in hostile.group)


def test_exports_hold_payloads_as_text(hostile: Hostile) -> None:
    for path in sorted((hostile.site / "data").rglob("*.json")):
        json.loads(path.read_text(encoding="utf-8"))
    text = json.dumps(json.loads((hostile.site / "data/briefing.json").read_bytes()))
    assert all(json.dumps(payload)[1:-1] in text for payload in hostile.group)


def test_no_cell_is_a_formula(hostile: Hostile) -> None:
    number = re.compile(r"[+-]?\d[\d,]*(\.\d+)?")
    for path in sorted(hostile.site.rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        risky = [c for c in cells if c[:1] in set("=+-@\t\r\n") and not number.fullmatch(c)]
        assert risky == [], path.name


def test_the_share_image_is_drawn(hostile: Hostile) -> None:
    (path,) = (hostile.site / "assets").glob("share*.png")
    with Image.open(path) as image:
        image.load()
        assert image.size == (1200, 630)


@pytest.mark.browser
def test_search_and_citing_show_payloads_as_text(hostile: Hostile, chromium: Browser) -> None:
    with served(hostile.site) as address:
        visit = Visit(chromium.new_page())
        page = visit.page
        page.goto(f"{address}/quotations.html")
        page.get_by_role("button", name="Cite").first.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert page.locator("[pwn]").count() == 0
        page.keyboard.press("Escape")
        for words in ("script alert", "onerror", "7*191", '"><img pwn src=x onerror=alert(1)>'):
            page.keyboard.press("/")
            page.get_by_role("dialog").locator("input").fill(words)
            expect(page.get_by_role("dialog").locator("mark").first).to_be_visible()
            assert page.locator("[pwn]").count() == 0
            page.keyboard.press("Escape")
        page.close()
    assert visit.complaints == []
    assert [url for url in visit.requests if not url.startswith(address)] == []


@pytest.mark.browser
def test_rows_of_other_pages_show_payloads_as_text(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (chronology, events, questions, quotations):
        monkeypatch.setattr(module, "MOST_ROWS", 2)
    group = sample()
    whole = Hostile(tmp_path / "site", group, built(tmp_path, group))
    lists = ("chronology", "events/index", "disagreements", "quotations")
    asked = [f"{one}.html?{choice}" for one in lists for choice in _choices(whole.site, one)]
    assert look(chromium, whole.site, asked).faults == {}
    page = chromium.new_page()
    for one in lists:
        leaves = [path.relative_to(whole.site) for path in whole.site.glob(f"{one}*.html")]
        here = _rows(page, whole.site, [str(leaf) for leaf in leaves])
        assert len(here) > 2
        assert _rows(page, whole.site, [a for a in asked if a.startswith(one)]) == here
    page.close()


def _rows(page: Page, site: Path, paths: Iterable[str]) -> dict[str, str]:
    """The text of each row that one sees on some pages of a list."""
    found: dict[str, str] = {}
    for path in paths:
        page.goto(f"{site.as_uri()}/{path}")
        page.locator("html:not(.asked)").wait_for()
        found |= page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll("[data-item]")]
              .filter(item => item.checkVisibility()).map(item => [item.id, item.textContent]))"""
        )
    return found


def _choices(site: Path, name: str) -> Iterator[str]:
    """The choices of one filter over a list that goes on, by the script that knows them."""
    script = (site / f"lists/{name.replace('/', '-')}.js").read_text(encoding="utf-8")
    _, head = json.loads(f"[{script.partition('(')[2].rpartition(')')[0]}]")
    control, choices = min(head["controls"], key=lambda control: len(control[1]))
    yield from (f"{control}={value}" for value, _, rows in choices if rows)


@pytest.mark.browser
def test_errors_over_a_preview_show_payloads_as_text(chromium: Browser) -> None:
    page = chromium.new_page()
    every = [payload for group in CORPUS.values() for payload in group]
    problems = [Problem("content/a.yml", 1, 1, "schema", "error", one, one) for one in every]
    page.set_content(f"<!doctype html><body>{overlay(problems)}")
    assert page.locator("[pwn], script, img, svg, iframe").count() == 0
    text = folded(page.locator("body").text_content() or "")
    assert [payload for payload in every if folded(payload) not in text] == []
    page.close()
