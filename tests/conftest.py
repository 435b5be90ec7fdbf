"""Fixtures for all tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests.briefing import Case
from tests.chromium import launched
from tests.project import Project

settings.register_profile("briefing", deadline=None)  # a busy machine is no fault
settings.load_profile("briefing")

ARTICLES = pytest.StashKey[str]()

LONG = ("test_pages.py", "test_html.py", "test_warm.py")
"""Modules whose tests take longest."""


def pytest_configure(config: pytest.Config) -> None:
    """Keep the first briefing's articles aside for its tests: a made-up briefing has its own."""
    config.stash[ARTICLES] = os.environ.pop("BRIEFING_ARTICLES", "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests, lest one process be left with one while the others are done."""
    items.sort(key=lambda item: item.path.name not in LONG)


@pytest.fixture
def articles(pytestconfig: pytest.Config) -> Path:
    """The captured articles of the first briefing; without them a test is skipped, visibly."""
    folder = Path(pytestconfig.stash[ARTICLES] or "articles")
    if not folder.is_dir():
        pytest.skip("the captured articles are not here: set BRIEFING_ARTICLES")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with launched() as browser:
        yield browser
