"""The briefing in `content/`: free of errors, built whole, proved where its articles are."""

import json
from pathlib import Path

import jsonschema
import pytest

from builder.check import check
from builder.evidence.command import coverage, verify
from builder.evidence.verify import Stamp
from builder.pages.addresses import is_later
from builder.problem import as_text, errors
from builder.publication.write import inventory
from tests.built import Built, own
from tests.project import ROOT


def test_the_content_has_no_errors() -> None:
    assert [as_text(problem) for problem in errors(check(ROOT).problems)] == []


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return own(tmp_path_factory)


def test_the_export_keeps_to_its_schema(site: Built) -> None:
    data = json.loads(site["data/briefing.json"])
    jsonschema.validate(data, json.loads(site["data/briefing.schema.json"]))
    held = {row["id"] for name in ("actors", "events", "places", "questions") for row in data[name]}
    files = inventory(site.root)
    pages = {Path(path).stem for path in files if path.startswith(("actors/", "events/"))}
    pages = {stem for stem in pages if not is_later(f"{stem}.html")}
    assert len(pages) > 1
    assert pages - {"index"} <= held


def test_what_was_frozen_keeps_to_the_schema_too(site: Built) -> None:
    """Also where it was frozen before there were all the fields of today."""
    schema = json.loads(site["data/briefing.schema.json"])
    for number in (1, 2):
        jsonschema.validate(json.loads(site[f"data/editions/{number}.json"]), schema)


def test_no_locator_is_longer_than_twelve_words(site: Built) -> None:
    data = json.loads(site["data/briefing.json"])
    rows = [row for name in ("reports", "relations", "labels", "claims") for row in data[name]]
    assert [row for row in rows if any(len(words.split()) > 12 for words in row["words"])] == []


def test_every_quotation_and_locator_is_proved(articles: Path) -> None:
    report = verify(ROOT, articles, Stamp("test", "unknown"), check_only=True)
    assert [as_text(problem) for problem in errors(report.problems)] == []


def test_no_quoted_span_and_no_number_is_left_out(articles: Path) -> None:
    lines = coverage(ROOT, articles).lines
    assert [line for line in lines if ": quoted:" in line or ": numbers:" in line] == []
