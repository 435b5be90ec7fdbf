"""The made-up briefing, proved and built once for all tests of pages."""

import pytest

from builder.analysis.whole import Analysis
from tests.briefing import Case


@pytest.fixture(scope="session")
def sava(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """To be read only: a test that edits takes `case` and verifies it again."""
    return Case(tmp_path_factory.mktemp("sava")).verify()


@pytest.fixture(scope="session")
def pages(sava: Case) -> dict[str, str]:
    return sava.site()


@pytest.fixture(scope="session")
def analysis(sava: Case) -> Analysis:
    return sava.analysis()
