"""Any bytes give problems: never a traceback, never a hang.

How many examples each test tries is said by FUZZ in the environment; `make test-all` tries many.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.build import compile_site
from builder.content.source import Document, parse_document, read_tree
from builder.content.yamlmarks import DialectError, load
from builder.draft.drafted import drafted
from builder.draft.shelf import Shelf
from builder.draft.stub import Capture, stub
from builder.draft.times.when import Published, published_on
from builder.draft.worksheet import worksheet
from builder.editions.snapshot import Snapshot, digest
from builder.editions.snapshot import read as read_snapshot
from builder.edtf import parse_edtf
from builder.evidence.captured import Captured
from builder.evidence.lock import Lock
from builder.evidence.lock_text import read as read_lock
from builder.evidence.match import Found, Refused, Wanted, find
from builder.evidence.nearest import explain
from builder.evidence.store import Unreadable, read_capture
from builder.model.article import Article
from builder.parse import parse
from builder.problem import Problem, errors
from builder.prose import Target, plain, sentences, to_html, to_inline
from tests.briefing import Case
from tests.draft.cast import ACTORS, PLACES
from tests.draft.labelled import labelled

EXAMPLES = int(os.environ.get("FUZZ", "25"))
FUZZED = settings(
    max_examples=EXAMPLES, deadline=None, derandomize="FUZZ" not in os.environ, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip

BUILT = settings(FUZZED, max_examples=EXAMPLES // 5)
"""For what builds a whole site each time."""

PIECES = (
    *"\n\r\t :-[]{}\"'`#&*!|>%@,?.=<~^$\\/0123456789abcxyz…“”‘’–\u00a0\u200b\u0301\u05d0\ufffd",
    "\n  ", "\n- ", ": ", "---\n", "...\n", "&a ", "*a", "!!str ", "<<: *a", "null", "true",
    "1e9", "0x1f", "2031-02-30", "[..2031]", "2031-03-04/..", "narrator", "[[", "]]",
    "[[gull-harbour-office]]", "{likelihood}", '"\\u0000"', "1-2", "-1", "9" * 30, "words:", "id: ",
    "at: ", '"5"', "[...]", "Mr. ", "two hundred",
)  # fmt: skip


DATES = ("2031-03-04", "[2031..2032-02]", "2031~/..")


@st.composite
def mutated(draw: st.DrawFn, text: str, pieces: Sequence[str] = PIECES) -> str:
    """A text with a few pieces cut out, doubled, moved or put in."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        middle = draw(st.sampled_from((*pieces, "", text[start:end] * 2, text[:20])))
        text = text[:start] + middle + text[end:]
    return text


def texts_of(case: Case, pattern: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(case.root.glob(pattern))]


@pytest.fixture(scope="module")
def sava(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A proved briefing with a frozen edition, to be read only."""
    from builder.cli import main

    case = Case(tmp_path_factory.mktemp("sava")).verify()
    assert main(["--root", str(case.root), "edition", "1"]) == 0
    return case


@FUZZED
@given(st.data())
def test_yaml(sava: Case, data: st.DataObject) -> None:
    text = data.draw(mutated(data.draw(st.sampled_from(texts_of(sava, "content/**/*.yml")))))
    with suppress(DialectError):
        load(text)
    assert isinstance(parse_document("content/a.yml", text), Document | Problem)


@FUZZED
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_in_a_file(sava: Case, raw: bytes) -> None:
    for name in ("actors/a.yml", "pages/a.md", "evidence/a.lock", "editions/1/snapshot.json"):
        path = sava.root / "fuzz/content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    parse(read_tree(sava.root / "fuzz").tree)


@FUZZED
@given(st.data())
def test_a_lock(sava: Case, data: st.DataObject) -> None:
    text = data.draw(mutated(data.draw(st.sampled_from(texts_of(sava, "content/**/*.lock")))))
    assert isinstance(read_lock("content/evidence/a.lock", text), Lock | Problem)


@FUZZED
@given(st.data())
def test_a_snapshot(sava: Case, data: st.DataObject) -> None:
    (text,) = texts_of(sava, "content/editions/1/snapshot.json")
    path = "content/editions/1/snapshot.json"
    assert isinstance(read_snapshot(path, data.draw(mutated(text))), Snapshot | Problem)


@BUILT
@given(st.data())
def test_a_snapshot_whose_hash_is_right(sava: Case, data: st.DataObject) -> None:
    """Whoever edits a snapshot can count its hash anew: what is in it must still be understood."""
    export = json.loads(texts_of(sava, "content/editions/1/snapshot.json")[0])
    del export["sha256"]
    _edit(export, random.Random(data.draw(st.integers(0, 2**32))), [*_leaves(export)])
    path = "content/editions/1/snapshot.json"
    old = sava.read(path)
    try:
        sava.write(path, json.dumps({"sha256": digest(export), **export}))
        compile_site(sava.root)
    finally:
        sava.write(path, old)


@FUZZED
@given(st.data())
def test_a_quotation(sava: Case, data: st.DataObject) -> None:
    article = data.draw(mutated(data.draw(st.sampled_from(texts_of(sava, "articles/*.txt")))))
    start = data.draw(st.integers(0, len(article)))
    words = article[start : start + data.draw(st.integers(1, 60))]
    segments = data.draw(
        st.lists(mutated(words) | st.just(words), min_size=1, max_size=3).map(tuple)
    )
    captured = Captured.of(article)
    for marks in ("inside", "none"):
        wanted = Wanted(segments, marks=marks)  # type: ignore[arg-type]
        assert isinstance(find(captured, wanted), Found | Refused)
    explain(captured.body, segments[0])


ARTICLES = [article.text[:1_500] for article in labelled()]
TOLD = (
    " said ", "“", "”", "‘", "’", "\n\n", "’s ", " and ", "Quist", " he ", " of ", "—", " - ",
    "1,2", " per cent ", " May ", " Monday ", " killed ", "million", "@", "#", "Mr ", "St. ", "II",
    "£", "½",
)  # fmt: skip
"""Pieces that turn the draft one way or the other."""


@FUZZED
@given(st.data())
def test_a_draft(sava: Case, data: st.DataObject) -> None:
    """Whatever the text, there is a worksheet, and a stub that is right in form."""
    text = data.draw(mutated(data.draw(st.sampled_from(ARTICLES)), (*PIECES, *TOLD)))
    published = data.draw(st.sampled_from((Published(), published_on("2031-03-04"))))
    draft = drafted(text, ACTORS, PLACES, published)
    assert worksheet(draft, "it").startswith("# Worksheet: ")
    made = stub(draft, Shelf(sava.briefing(), "it"), Capture("it", "it.txt", "as given"))
    document = parse_document("content/articles/it.yml", made)
    assert isinstance(document, Document), document
    Article.model_validate({**document.data, "id": "it"})


@FUZZED
@given(st.binary(max_size=400))
def test_a_capture(sava: Case, raw: bytes) -> None:
    (sava.root / "capture.txt").write_bytes(raw)
    text = read_capture(sava.root, "capture.txt")
    assert isinstance(text, str | Unreadable)
    if isinstance(text, str):
        Captured.of(text)


@FUZZED
@given(st.data())
def test_a_date(data: st.DataObject) -> None:
    text = data.draw(
        mutated(data.draw(st.sampled_from(("2031-03-04", "[2031..2032-02]", "2031~/.."))))
    )
    with suppress(ValueError):
        parse_edtf(text)


@FUZZED
@given(st.data())
def test_prose(data: st.DataObject) -> None:
    text = data.draw(
        mutated("A crowd [[a]] broke *in* ([[b/c|there]]).\n\n- **b** [x](https://e.org)")
    )
    for made in (to_html, to_inline):
        assert "<script" not in made(text, lambda id_: Target("#", id_, id_))
    plain(text)
    list(sentences(text))


@BUILT
@given(seed=st.integers(0, 2**32))
def test_values_in_places_of_others(sava: Case, seed: int) -> None:
    """Each value may be right somewhere else: what passes every rule must also be built."""
    tree = read_tree(sava.root).tree
    draw = random.Random(seed)
    name = draw.choice([*tree.documents])
    old = sava.read(name)
    data = json.loads(json.dumps(tree.documents[name].data))
    pool = [leaf for d in tree.documents.values() for leaf in _leaves(d.data)]
    _edit(data, draw, pool)
    try:
        sava.write(name, json.dumps(data))
        site = compile_site(sava.root)
        assert bool(site.files) != bool(errors(site.problems))
    finally:
        sava.write(name, old)


def _leaves(data: Any) -> Iterator[Any]:
    if isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _leaves(part)
    else:
        yield data


def _edit(data: Any, draw: random.Random, pool: list[Any]) -> None:
    """Change one or two places: another value, none, a list, a field less, an item twice."""
    for _ in range(draw.randint(1, 2)):
        places = [(holder, key) for holder, key in _places(data)]
        if not places:
            return
        holder, key = draw.choice(places)
        values = [draw.choice(pool), None, [holder[key]], {}, 0, -1, 10**14, 0.5, "", True]
        what = draw.randint(0, 5)
        if what == 0:
            del holder[key]
        elif what == 1 and isinstance(holder, list):
            holder.append(holder[key])
        else:
            holder[key] = draw.choice(values)


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(data, dict | list):
        for key in list(data) if isinstance(data, dict) else range(len(data)):
            yield data, key
            yield from _places(data[key])
