"""The pages are valid HTML, by the Nu checker. It needs Java, and `make checker` once."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.sites import Site

JAR = Path("tests/checker/node_modules/vnu-jar/build/dist/vnu.jar")

# It reads from disk, where by its lights nothing is of the page's own origin.
NOT_ITS = ".*violates Content Security Policy.*"


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command; without it tests are skipped, but for those of CI."""
    java = shutil.which("java") or ""
    if not java or not JAR.exists():
        absent = "no HTML checker: install a Java (default-jre-headless) and run `make checker`"
        pytest.fail(absent) if os.environ.get("CI") else pytest.skip(absent)
    return [
        java,
        "-jar",
        str(JAR.resolve()),
        "--exit-zero-always",
        "--errors-only",
        "--filterpattern",
        NOT_ITS,
    ]


@pytest.mark.parametrize("name", ["harbour", "own"])
def test_every_kind_of_page_is_valid(
    checker: list[str], name: str, request: pytest.FixtureRequest
) -> None:
    site: Site = request.getfixturevalue(name)
    ran = subprocess.run(
        [*checker, *site.pages.values()],
        cwd=site.built.root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ran.stderr.replace(site.built.root.as_uri(), "") == ""
