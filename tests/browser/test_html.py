"""The pages are valid HTML, by the Nu checker. It needs Java, and `make checker` once."""

import os
import shutil
import subprocess

import pytest

from tests.browser.sites import Site
from tests.project import ROOT

JAR = ROOT / "tests/checker/node_modules/vnu-jar/build/dist/vnu.jar"

# It reads from disk, where by its lights nothing is of the page's own origin; and the briefing that
# runs from right to left is but called Persian.
NOT_ITS = ".*violates Content Security Policy.*|.*appears to be written in English.*"


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command; without it tests are skipped, but for those of CI."""
    java = shutil.which("java") or ""
    if not java or not JAR.exists():
        absent = "no HTML checker: install a Java (default-jre-headless) and run `make checker`"
        pytest.fail(absent) if os.environ.get("CI") else pytest.skip(absent)
    return [java, "-jar", str(JAR), "--exit-zero-always", "--filterpattern", NOT_ITS]


def test_every_kind_of_page_of_every_briefing_is_valid(
    checker: list[str], harbour: Site, own: Site, full: Site, empty: Site, mirrored: Site
) -> None:
    """At once, because it takes the checker long to begin. A warning is a fault too."""
    sites = (harbour, own, full, empty, mirrored)
    pages = [str(site.built.root / path) for site in sites for path in site.pages.values()]
    # Java tells, where faults are told, of options that it finds in the environment.
    quiet = {name: told for name, told in os.environ.items() if not name.endswith("_OPTIONS")}
    ran = subprocess.run([*checker, *pages], capture_output=True, text=True, check=True, env=quiet)
    assert ran.stderr == ""
