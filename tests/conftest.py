"""Fixtures for all tests."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from tests.briefing import Case
from tests.chromium import launched
from tests.project import Project

# The same examples on every machine and in whatever order modules are read, none timed: a busy
# machine is no fault. `make test-all` says FUZZ, and tries others each time.
settings.register_profile(
    "briefing",
    deadline=None,
    derandomize="FUZZ" not in os.environ,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("briefing")

ARTICLES = pytest.StashKey[str]()

ASIDE = "TESTS_OF_ARTICLES"
"""Under what name they are told of those articles."""

OF_A_SITE = ("SITE_URL", "SOURCE_DATE_EPOCH", "BRIEFING_MAX_MB")
"""What a shell may say of the sites that are built in it."""

LONG = ("test_pages.py", "test_html.py", "test_warm.py")
"""Modules whose tests take longest."""


def pytest_configure(config: pytest.Config) -> None:
    """Begin as a new user, whose shell says nothing of a site: what somebody built on this machine
    before, and where, is no matter of the tests. A shell keeps Ctrl-C from what it runs beside
    itself, which is made good.

    The first briefing's articles are kept aside for its tests: a made-up briefing has its own.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.stash[ARTICLES] = os.environ.pop("BRIEFING_ARTICLES", os.environ.get(ASIDE, ""))
    os.environ[ASIDE] = config.stash[ARTICLES]  # for those who work beside this one
    for name in OF_A_SITE:
        os.environ.pop(name, None)
    if "PYTEST_XDIST_WORKER" not in os.environ:  # those who work beside it are begun by this one
        home = TemporaryDirectory(prefix="briefing-tests-", ignore_cleanup_errors=True)
        os.environ["XDG_CACHE_HOME"] = home.name
        config.add_cleanup(home.cleanup)


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
