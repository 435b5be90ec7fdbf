"""Third-party files are the ones that the manifest names, and fit the Python side."""

import hashlib
import json
from pathlib import Path

from plotly.offline import get_plotlyjs_version

ROOT = Path(__file__).parent.parent
VENDOR = ROOT / "templates" / "vendor"
FOLDERS = (
    VENDOR,
    ROOT / "builder" / "charts" / "world",
    ROOT / "builder" / "draft" / "english" / "names",
)
MANIFEST = json.loads((VENDOR / "manifest.json").read_text(encoding="utf-8"))


def test_every_file_is_listed_with_its_sum() -> None:
    listed = {path: digest for part in MANIFEST.values() for path, digest in part["files"].items()}
    found = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in FOLDERS
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert found == listed


def test_every_part_names_its_version_and_licence() -> None:
    assert [name for name, part in MANIFEST.items() if not part["version"]] == []
    assert [name for name, part in MANIFEST.items() if not part["licence"]] == []


def test_plotly_js_is_the_version_that_the_python_package_carries() -> None:
    version = get_plotlyjs_version()
    assert {n: p["version"] for n, p in MANIFEST.items() if n.startswith("plotly.js")} == {
        "plotly.js": version,
        "plotly.js-basic-dist-min": version,
    }
    head = (VENDOR / "plotly" / "plotly-basic.min.js").read_text(encoding="utf-8")[:200]
    assert f"v{version}" in head
