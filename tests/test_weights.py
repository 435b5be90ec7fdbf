"""How much a reader loads: each page as it is sent, compressed, without style, script and charts.

The frame around a page adds some two kilobytes, which the bounds leave room for.
"""

import gzip
from pathlib import Path

import pytest

from bench.generate import generate
from builder.build import compile_site

ROOT = Path(__file__).parent.parent
FRAME = 2_000
MOST, HOME = 20_000 - FRAME, 60_000 - FRAME
PASSAGE = 90
"""A source page lists every passage of its article with its place, so it grows with them."""
WHOLE = ("print.md",)
"""The whole briefing on one page, to be printed."""


@pytest.fixture(scope="module", params=["first", "made-up"])
def files(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    root = ROOT
    if request.param == "made-up":
        root = tmp_path_factory.mktemp("made-up")
        generate(200, root)
    return dict(compile_site(root).files)


def _sent(text: bytes) -> int:
    return len(gzip.compress(text, 6))


def test_no_page_is_heavier_than_its_budget(files: dict[str, bytes]) -> None:
    pages = {path: data for path, data in files.items() if path.endswith(".md")}
    bounds = {"index.md": HOME}
    for path, data in pages.items():
        if path.startswith("sources/"):
            bounds[path] = max(MOST, PASSAGE * data.count(b'class="proved"'))
    heavy = {
        path: _sent(data)
        for path, data in pages.items()
        if path not in WHOLE and _sent(data) > bounds.get(path, MOST)
    }
    assert heavy == {}


def test_a_first_search_loads_no_more_than_its_budget(files: dict[str, bytes]) -> None:
    """The head, a range of terms for each of two words, and a block for each of ten results."""
    head = _sent(files["search/index.js"])
    parts = [data for path, data in files.items() if path.startswith("assets/search/")]
    largest = max(map(_sent, parts))
    assert head + 12 * largest <= 400_000
