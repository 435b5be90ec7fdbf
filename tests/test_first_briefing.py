"""The briefing in `content/`: free of errors, built whole, proved where its articles are."""

import json
from pathlib import Path

import jsonschema

from builder.build import compile_site
from builder.check import check
from builder.evidence.command import coverage, verify
from builder.evidence.verify import Stamp
from builder.pages.addresses import is_later
from builder.problem import as_text, errors

ROOT = Path(__file__).parent.parent


def test_the_content_has_no_errors() -> None:
    assert [as_text(problem) for problem in errors(check(ROOT).problems)] == []


def test_the_export_keeps_to_its_schema() -> None:
    files = compile_site(ROOT).files
    data = json.loads(files["data/briefing.json"])
    jsonschema.validate(data, json.loads(files["data/briefing.schema.json"]))
    held = {row["id"] for name in ("actors", "events", "places", "questions") for row in data[name]}
    pages = {Path(path).stem for path in files if path.startswith(("actors/", "events/"))}
    pages = {stem for stem in pages if not is_later(f"{stem}.html")}
    assert pages - {"index"} <= held


def test_no_locator_is_longer_than_twelve_words() -> None:
    data = json.loads(compile_site(ROOT).files["data/briefing.json"])
    rows = [row for name in ("reports", "relations", "labels", "claims") for row in data[name]]
    assert [row for row in rows if any(len(words.split()) > 12 for words in row["words"])] == []


def test_every_quotation_and_locator_is_proved(articles: Path) -> None:
    report = verify(ROOT, articles, Stamp("test", "unknown"), check_only=True)
    assert [as_text(problem) for problem in errors(report.problems)] == []


def test_no_quoted_span_and_no_number_is_left_out(articles: Path) -> None:
    lines = coverage(ROOT, articles).lines
    assert [line for line in lines if ": quoted:" in line or ": numbers:" in line] == []
