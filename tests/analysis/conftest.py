"""The briefing in which made-up answers are compared."""

import pytest

from builder.model.briefing import Briefing
from tests.analysis.questions import harbour
from tests.briefing import Case


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return harbour(Case(tmp_path_factory.mktemp("sava")))
