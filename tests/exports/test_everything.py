"""All forms together: the same bytes whoever builds them, when and where."""

import os
import subprocess
import sys

from tests.briefing import Case
from tests.project import ROOT

DIGESTS = """
import hashlib, sys
from pathlib import Path
from builder.build import compile_site
for path, data in compile_site(Path(sys.argv[1])).files.items():
    print(hashlib.sha256(data).hexdigest(), path)
"""


def digests(case: Case, **environment: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", DIGESTS, str(case.root)],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_two_builds_give_the_same_bytes(case: Case) -> None:
    case.verify()
    one = digests(case, PYTHONHASHSEED="1", TZ="UTC")
    other = digests(case, PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="C")
    assert one == other
    paths = {line.split(" ", 1)[1] for line in one}
    assert paths >= {
        *("data/briefing.json", "data/briefing.schema.json", "data/record.schema.json"),
        *("data/briefing.db", "data/datapackage.json", "data/events.csv", "data/events.geojson"),
        *("data/places.geojson", "data/articles.csl.json", "data/articles.bib", "_headers"),
        *("data/editions/2.json", "data/editions/2.bib", "data/editions/2.csl.json", "feed.xml"),
    }
