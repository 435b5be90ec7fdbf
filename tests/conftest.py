"""Fixtures for all tests."""

from pathlib import Path

import pytest

from tests.briefing import Case
from tests.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path)
