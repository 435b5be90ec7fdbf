"""Editions, changes, withdrawn records, old ids and the feed, on a site that MkDocs built."""

import json
import posixpath
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from builder.build import compile_site
from builder.cli import main
from builder.making.linkcheck import Proof, links_in
from builder.pages import editions
from builder.publication.write import inventory
from tests.briefing import Case
from tests.built import Built, build

ATOM = "{http://www.w3.org/2005/Atom}"
GULL = "content/articles/gull-harbour-office.yml"
STONE = '{on: "2031-03-05", why: It was misread.}'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The case with edition 1 frozen, things withdrawn and renamed since, for an address."""
    case = Case(tmp_path_factory.mktemp("sava"))
    assert main(["--root", str(case.root), "verify"]) == 0
    assert main(["--root", str(case.root), "edition", "1"]) == 0
    case.replace(GULL, "  - id: ships-february\n",
                 f"  - id: ships-february\n    withdrawn: {STONE}\n")  # fmt: skip
    case.replace(GULL, "  - id: union-flags\n",
                 "  - id: flags\n    formerly: [union-flags]\n")  # fmt: skip
    case.replace(GULL, "    part: first-wave\n", "    part: all\n")
    case.replace(GULL, "claims: [crowd-size]", "claims: [crowd-size, gas-at-six]")
    case.move("content/questions/gas-when.yml", "content/questions/gas-hour.yml")
    case.append("content/questions/gas-hour.yml", "formerly: [gas-when]\n")
    for path in (case.root / "content/articles").glob("*.yml"):
        text = path.read_text(encoding="utf-8").replace("gas-when", "gas-hour")
        path.write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://example.org/sava/")
        yield build(case)


# --- editions and changes -------------------------------------------------------------------


def test_an_edition_of_very_many_articles_names_the_rest_on_pages_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editions, "MOST_ARTICLES", 2)
    case = Case(tmp_path).verify()
    site = compile_site(case.root)
    first, *rest = [t.decode() for path, t in site.files.items() if path.startswith("editions/2.")]

    articles = case.briefing().editions["edition-2"].articles
    assert len(rest) == (len(articles) - 1) // 2
    for number, page in enumerate((first, *rest)):
        named = {
            one for one in articles if f"sources/{one}.html" in page.partition("Bottom line")[0]
        }
        assert named == set(articles[2 * number :][:2])
    assert [page.count('id="bottom-line"') for page in (first, *rest)] == [1, *(0 for _ in rest)]


def test_each_edition_has_a_page_and_its_data(site: Built) -> None:
    assert '<h1><a class="anchor" href="#edition-1">Edition 1</a></h1>' in site["editions/1.html"]
    assert "A crowd broke into the harbour office" in site["editions/1.html"]
    assert (
        '<strong class="likelihood">likely <span>(55–80\N{NO-BREAK SPACE}%)</span></strong>'
        in site["editions/1.html"]
    )
    assert "Edition 2 has taken its place." in site["editions/1.html"]
    assert "Compiled later, from the two articles named here alone" in site["editions/1.html"]
    assert "Compiled later" not in site["editions/2.html"]
    first, second = (json.loads(site[f"data/editions/{n}.json"]) for n in (1, 2))
    assert (first["edition"], second["edition"]) == (1, 2)
    assert second == json.loads(site["data/briefing.json"])


def test_a_frozen_edition_shows_its_hash_and_keeps_its_data(site: Built) -> None:
    frozen = json.loads((site.root.parent / "content/editions/1/snapshot.json").read_text("utf-8"))
    assert f"<dd>{frozen['sha256']}</dd>" in site["editions/1.html"]
    assert "<dd>a draft, not frozen yet</dd>" in site["editions/2.html"]
    del frozen["sha256"]
    assert json.loads(site["data/editions/1.json"]) == frozen
    held = {row["id"] for row in frozen["claims"]}
    assert "gull-harbour-office/ships-february" in held, "it was withdrawn after freezing"


def test_the_changes_page_lists_editions_newest_first(site: Built) -> None:
    page = site["changes.html"]
    assert page.index('id="edition-2"') < page.index('id="edition-1"')
    newest = site.around("changes.html", 'id="edition-2"', 'id="edition-1"')
    was, now = (f"{words}\N{NO-BREAK SPACE}%)" for words in ("likely (55–80", "very likely (80–95"))
    assert f"<del>{was}</del> <ins>{now}</ins>" in newest
    assert "The marines have landed." in newest
    assert "<summary>Two articles</summary>" in newest
    assert '<a href="events/marines-land.html">Veltan marines land at the East Quay</a>' in newest
    assert "first 310 marines landed" not in newest, "what came with a new article is counted"


def test_the_changes_page_tells_what_was_withdrawn_renamed_and_corrected(site: Built) -> None:
    newest = site.around("changes.html", 'id="edition-2"', 'id="edition-1"')
    withdrawn = newest.partition(">Withdrawn since edition 1<")[2].partition("<h3>")[0]
    assert (
        'href="sources/gull-harbour-office.html#gull-harbour-office--ships-february"' in withdrawn
    )
    assert "5\xa0March 2031: It was misread." in withdrawn
    renamed = newest.partition(">Renamed since edition 1<")[2].partition("<h3>")[0]
    assert "its id was gull-harbour-office/union-flags" in renamed
    assert "its id was gas-when" in renamed
    corrected = newest.partition('id="edition-2-correction-1"')[2].partition("</li>")[0]
    assert "<del>The flags were those of the League.</del>" in corrected
    assert "<ins>The articles differ on the flags.</ins>" in corrected
    assert "The Gull had been overlooked." in corrected


def test_parts_are_named_in_words_where_they_change(site: Built) -> None:
    revised = site.around("changes.html", ">Revised since edition 1<", "<h3>")
    assert "Part: <del>the first to go</del> <ins>all together</ins>" in revised
    crowd, gas = "“Several hundred dockers and students”", "“Guards fired tear gas at about 18:00”"
    assert (
        f"<del>{crowd}, Sava Gull</del> <ins>{crowd}, Sava Gull, {gas}, Sava Gull</ins>" in revised
    )


def test_home_tells_what_changed_since_the_last_edition(site: Built) -> None:
    since = site.around("index.html", 'id="changes"', "</ol>")
    assert "Two articles and one event more; one claim withdrawn;" in since
    assert 'href="changes.html#edition-2"' in since
    assert "The first have landed." in since


# --- what is no longer there ----------------------------------------------------------------


def test_a_withdrawn_record_keeps_its_page_with_the_reason(site: Built) -> None:
    banner = site.around("events/boats-sail-for-office.html", 'data-sign="withdrawn">', "</p>")
    assert banner == (
        "Withdrawn, 5\xa0March 2031: No article says it; the first reading mistook the quay."
    )
    for page in ("chronology.html", "events/index.html", "coverage.html", "escalation.html"):
        assert "boats-sail-for-office" not in site[page]


def test_a_withdrawn_part_keeps_its_place_with_the_reason(site: Built) -> None:
    anchor = 'id="gull-harbour-office--ships-february"'
    assert "Withdrawn, 5\xa0March 2031: It was misread." in site.around(
        "sources/gull-harbour-office.html", anchor, "</li>"
    )
    assert "turned away 12 ships" not in site["disagreements.html"]


def test_the_old_address_of_a_page_leads_on(site: Built) -> None:
    page = site["actors/the-league.html"]
    assert '<meta http-equiv="refresh" content="0; url=coastal-league.html">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert '<a href="coastal-league.html">Coastal League</a>' in page
    assert "<script" not in page
    assert "the-league" not in site["sitemap.xml"]


def test_an_old_anchor_leads_on(site: Built) -> None:
    assert '<a href="questions/gas-hour.html">' in site.around(
        "disagreements.html", 'id="gas-when"', "</li>"
    )
    assert 'href="#gull-harbour-office--flags"' in site.around(
        "sources/gull-harbour-office.html", 'id="gull-harbour-office--union-flags"', "</li>"
    )


def test_no_link_is_broken(site: Built) -> None:
    files, proof = inventory(site.root), Proof()
    for path in files:
        if path.endswith(".html") and path != "404.html":
            proof.add(path, links_in(site[path]))
    assert list(proof.faults(files)) == []


# --- feed -----------------------------------------------------------------------------------


def children(element: ET.Element, name: str) -> list[ET.Element]:
    return element.findall(f"{ATOM}{name}")


def only(element: ET.Element, name: str) -> str:
    (found,) = children(element, name)
    assert found.text
    return found.text


def links(element: ET.Element) -> dict[str, str]:
    return {link.attrib["rel"]: link.attrib["href"] for link in children(element, "link")}


def test_the_feed_has_what_atom_requires(site: Built) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: id, title and updated once each, an author, a link."""
    feed = ET.fromstring(site["feed.xml"])
    entries = children(feed, "entry")
    assert feed.tag == f"{ATOM}feed"
    assert only(children(feed, "author")[0], "name") == "Port Sava"
    for element in (feed, *entries):
        assert only(element, "id").startswith("urn:uuid:")
        assert only(element, "title")
        assert only(element, "updated").endswith("T00:00:00Z")
    assert len({only(e, "id") for e in (feed, *entries)}) == len(entries) + 1
    assert only(feed, "updated") == max(only(e, "updated") for e in entries)


def test_the_feed_tells_of_editions_and_corrections(site: Built) -> None:
    entries = children(ET.fromstring(site["feed.xml"]), "entry")
    assert [only(entry, "title") for entry in entries] == [
        "Edition 2, as of 4 March 2031",
        "Correction: Whose flags hung from the crane?",
        "Edition 1, as of 3 March 2031",
    ]
    summary = only(entries[0], "summary")
    assert summary.startswith("Marines of Velta landed at Port Sava on 4 March 2031, after a crowd")
    assert "[[" not in summary
    assert "\nSince edition 1: two articles, " in summary
    assert only(entries[1], "summary") == (
        "Was: The flags were those of the League.\nNow: The articles differ on the flags.\n"
        "Why: The Gull had been overlooked."
    )


def test_the_links_of_the_feed_are_whole_where_the_address_is_known(site: Built) -> None:
    feed = ET.fromstring(site["feed.xml"])
    home = "https://example.org/sava/"
    assert links(feed) == {"self": f"{home}feed.xml", "alternate": f"{home}index.html"}
    for entry in children(feed, "entry"):
        path, _, anchor = links(entry)["alternate"].removeprefix(home).partition("#")
        assert path in site
        assert not anchor or f'id="{anchor}"' in site[path]


def test_every_page_names_the_feed(site: Built) -> None:
    for path in ("index.html", "events/marines-land.html", "editions/1.html"):
        href = site.around(path, '<link rel="alternate" type="application/atom+xml"', ">")
        target = href.partition('href="')[2].partition('"')[0]
        assert posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) == "feed.xml"


def test_without_an_address_the_links_are_relative_and_the_ids_the_same(
    case: Case, site: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    feed, other = (ET.fromstring(one["feed.xml"]) for one in (build(case), site))
    assert links(feed) == {"alternate": "index.html"}
    entries = [children(one, "entry") for one in (feed, other)]
    assert [links(entry)["alternate"] for entry in entries[0]] == [
        "editions/2.html", "changes.html#edition-2-correction-1", "editions/1.html",
    ]  # fmt: skip
    ids = [[only(entry, "id") for entry in found] for found in entries]
    assert ids[0] == ids[1]
    assert only(feed, "id") == only(other, "id")


# --- a frozen newest edition ----------------------------------------------------------------


def test_what_is_in_no_edition_yet_is_told(proved: Case) -> None:
    assert main(["--root", str(proved.root), "edition"]) == 0
    proved.replace("content/places/east-quay.yml", "name: East Quay", "name: The East Quay")
    page = build(proved)
    drift = page.around("changes.html", 'id="drift"', 'id="edition-2"')
    assert "What this site holds and edition 2, which is frozen, does not." in drift
    assert "Name: <del>East Quay</del> <ins>The East Quay</ins>" in drift
    assert json.loads(page["data/editions/2.json"])["places"][0]["name"] == "East Quay"
    assert json.loads(page["data/briefing.json"])["places"][0]["name"] == "The East Quay"
