"""What a reader loads: each page as it is sent, compressed, with the style and script it asks for.

Figures, and what draws them, come on top, and only once one comes near. The bounds hold for every
page of every briefing that the tests build. The one that is the whole briefing, to be printed,
weighs less than half of what it binds.
"""

import gzip
from functools import cached_property, partial
from pathlib import Path

import pytest

from bench.generate import generate
from builder.weigh import Site as Weighed
from builder.weigh import Visit
from tests.built import publish
from tests.once import once

HOME, PAGE, REQUESTS, ASKED = 60_000, 20_000, 10, 400_000
ADDRESS = "https://briefing.example.org/some/where/"
BOUND = "print.html"
NAMES = ("harbour", "own", "full", "empty", "mirrored", "generated")
GROWN = pytest.param("grown", marks=pytest.mark.slow)


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up briefing of 200 events."""
    return once(tmp_path_factory, "generated", partial(_generated, 200))


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with 2,000, so that every list goes on that should."""
    return once(tmp_path_factory, "grown", partial(_generated, 2_000))


def _generated(events: int, root: Path) -> Path:
    generate(events, root)
    return publish(root, ADDRESS).root


class Weights:
    """A site's pages with what each asks for."""

    def __init__(self, root: Path) -> None:
        paths = (path for path in root.rglob("*") if path.is_file())
        self._site = Weighed({p.relative_to(root).as_posix(): p.read_bytes() for p in paths})

    @cached_property
    def needed(self) -> dict[str, frozenset[str]]:
        """The files that a reader of a page is sent; of no page that leads on at once."""
        found = {page: self._site.needed(Visit("", (page,), False)) for page in self._site.pages}
        return {page: files for page, files in found.items() if len(files) > 1}

    @cached_property
    def sizes(self) -> dict[str, int]:
        """The bytes that a reader of one page is sent, by page."""
        return {page: sum(map(self.sent, files)) for page, files in self.needed.items()}

    def sent(self, path: str) -> int:
        return len(gzip.compress(self._site.files[path], 6))

    def largest(self, folder: str) -> int:
        found = (self.sent(path) for path in self._site.files if path.startswith(folder))
        return max(found, default=0)


@pytest.fixture(scope="module", params=(*NAMES, GROWN))
def weights(request: pytest.FixtureRequest) -> Weights:
    found = request.getfixturevalue(request.param)
    return Weights(found if isinstance(found, Path) else found.built.root)


def test_no_page_is_heavier_than_its_budget(weights: Weights) -> None:
    heavy = {
        page: size
        for page, size in weights.sizes.items()
        if size > (HOME if page == "index.html" else PAGE) and page != BOUND
    }
    assert heavy == {}


def test_the_whole_on_one_page_weighs_less_than_its_parts(weights: Weights) -> None:
    alone = sum(weights.sent(page) for page in weights.sizes.keys() - {BOUND})
    assert weights.sizes[BOUND] < alone / 2


def test_no_page_asks_for_more_than_a_few_files(weights: Weights) -> None:
    assert {page: f for page, f in weights.needed.items() if len(f) > REQUESTS} == {}


def test_a_first_search_loads_no_more_than_its_budget(weights: Weights) -> None:
    """The head, a range of terms for each of two words, and a block for each of ten results."""
    assert weights.sent("search/index.js") + 12 * weights.largest("assets/search/") <= ASKED


def test_a_first_filter_loads_no_more_than_its_budget(weights: Weights) -> None:
    """The script, the head of a list, and the rows of as many pages as are loaded at once."""
    parts = (("assets/filter.", 1), ("lists/", 1), ("assets/lists/", 20))
    assert sum(times * weights.largest(folder) for folder, times in parts) <= ASKED
