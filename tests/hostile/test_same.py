"""Equal content gives equal bytes, wherever, whenever and by whomever it is built."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.briefing import Case
from tests.project import ROOT

FORMS = {
    *("data/briefing.json", "data/briefing.schema.json", "data/record.schema.json"),
    *("data/briefing.db", "data/datapackage.json", "data/events.csv", "data/events.geojson"),
    *("data/places.geojson", "data/articles.csl.json", "data/articles.bib", "_headers"),
    *("data/editions/2.json", "data/editions/2.bib", "data/editions/2.csl.json", "feed.xml"),
}
"""All that other programs read, in every form."""

BOUND = """
import os, runpy
if hasattr(os, "sched_setaffinity"):  # as Linux alone has it
    os.sched_setaffinity(0, [*os.sched_getaffinity(0)][:{}])
runpy.run_module("builder", run_name="__main__", alter_sys=True)
"""


def built(
    root: Path, umask: int = 0o022, cores: int | None = None, **environment: str
) -> dict[str, str]:
    """The digest of every file of a site that is built in a folder, cold, on so many cores."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("templates/theme", f"{ROOT}/templates/theme")
    config = config.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "build/docs").mkdir(parents=True)
    subprocess.run(
        [sys.executable, "-c", BOUND.format(cores), "--root", str(root), "build"],
        cwd=ROOT, env={**os.environ, **environment}, umask=umask, check=True, capture_output=True,
    )  # fmt: skip
    files = sorted(path for path in (root / "site").rglob("*") if path.is_file())
    return {
        path.relative_to(root / "site").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def backwards(source: Path, target: Path) -> None:
    """Copy a folder with its files made in the opposite order."""
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file():
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)


def test_two_builds_are_equal_byte_for_byte(
    case: Case, tmp_path_factory: pytest.TempPathFactory
) -> None:
    case.verify()
    elsewhere = tmp_path_factory.mktemp("quite another place")
    backwards(case.root, elsewhere)

    here = built(case.root, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
    there = built(
        elsewhere, umask=0o077, cores=1, PYTHONHASHSEED="4711", TZ="Pacific/Kiritimati",
        LC_ALL="C.UTF-8", LANG="de_DE.UTF-8", USER="nobody", HOME=str(elsewhere),
        SOURCE_DATE_EPOCH="1000000000",
    )  # fmt: skip

    assert len(here) > 100
    assert here.keys() >= FORMS
    assert here == there
