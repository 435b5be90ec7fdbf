"""The articles as references: what a program for them reads is what the briefing holds."""

import json
import re
from typing import Any

import pytest

from builder.exports.as_references import files, sources
from builder.exports.cite import Source, bibtex, csl, plain
from tests.exports.conftest import HOSTILE

TEX = {
    r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "{}$&%#_"},
}  # fmt: skip


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """Entries by key, as a reader of BibTeX gives them, without the commands for signs."""
    from pybtex.database import parse_string

    found = parse_string(text, "bibtex").entries
    return {key: {n: _untexed(v) for n, v in e.fields.items()} for key, e in found.items()}


def _untexed(value: str) -> str:
    signs = "|".join(map(re.escape, TEX))
    bare = re.sub(r"^\{(.*)\}$", r"\1", value, flags=re.DOTALL)
    return re.sub(signs, lambda found: TEX[found[0]], bare)


def test_csl_reads_back(export: dict[str, Any]) -> None:
    found = {item["id"]: item for item in json.loads(dict(files(export))["data/articles.csl.json"])}
    assert [*found] == [row["id"] for row in export["articles"]]
    names = {row["id"]: row["name"] for row in export["actors"]}
    for row in export["articles"]:
        item = found[row["id"]]
        assert item["type"] == "article-newspaper"
        assert item["title"] == row["title"]
        assert item.get("URL") == row["url"]
        assert item.get("container-title") == names.get(row["outlet"] or row["republishes"])


def test_bibtex_reads_back(export: dict[str, Any]) -> None:
    found = read_bibtex(dict(files(export))["data/articles.bib"])
    assert [*found] == [row["id"] for row in export["articles"]]
    names = {row["id"]: row["name"] for row in export["actors"]}
    for row in export["articles"]:
        entry = found[row["id"]]
        assert entry["title"] == row["title"]
        assert entry.get("url") == row["url"]
        assert entry.get("journal") == names.get(row["outlet"] or row["republishes"])


@pytest.mark.parametrize("text", [t for t in HOSTILE if t.strip() == t and t and "\n" not in t])
def test_a_hostile_title_reads_back(text: str) -> None:
    source = Source("key", "article-newspaper", f"x {text} y", "W", "2031-03-04", "")
    assert read_bibtex(bibtex(source))["key"]["title"] == f"x {text} y".replace("\r", " ")
    assert json.loads(json.dumps(csl(source)))["title"] == source.title


def test_a_date_is_no_more_certain_than_it_was() -> None:
    def dated(edtf: str) -> tuple[Any, dict[str, str]]:
        source = Source("key", "article-newspaper", "T", "", edtf, "")
        entry = read_bibtex(bibtex(source))["key"]
        return csl(source).get("issued"), {n: v for n, v in entry.items() if n != "title"}

    assert dated("") == (None, {})
    assert dated("2031-03-04") == (
        {"date-parts": [[2031, 3, 4]]}, {"year": "2031", "date": "2031-03-04"},
    )  # fmt: skip
    assert dated("2031-03~") == (
        {"date-parts": [[2031, 3]], "circa": True}, {"year": "2031", "date": "2031-03~"},
    )  # fmt: skip
    assert dated("2031-03-04/2031-03-06")[0] == {"date-parts": [[2031, 3, 4], [2031, 3, 6]]}
    between = {"literal": "between 31 December 2030 and 1 January 2031"}
    assert dated("[2030-12-31..2031-01-01]") == (between, {})
    assert dated("[..2031-01-01]") == ({"literal": "on or before 1 January 2031"}, {})


def test_a_title_in_quotation_marks_keeps_its_own_inside() -> None:
    source = Source(
        "key", "webpage", "“No” to the pier", "The Gull", "2031-03-04", "https://x.org/"
    )
    assert plain(source) == "“‘No’ to the pier”, The Gull, https://x.org/"


def test_an_article_that_another_first_printed_says_so(export: dict[str, Any]) -> None:
    (copy,) = [row for row in export["articles"] if row["republishes"] and row["outlet"]] or [
        {**export["articles"][0], "outlet": "sava-gull", "republishes": "tern-wire"}
    ]
    (source,) = sources({**export, "articles": [copy]})
    names = {row["id"]: row["name"] for row in export["actors"]}
    assert source.within == names[copy["outlet"]]
    assert source.note == f"Republished from {names[copy['republishes']]}"
