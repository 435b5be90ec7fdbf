"""Every page of the made-up briefing, held to a golden copy of its Markdown.

`GOLDEN=new pytest tests/pages/test_golden.py` writes the copies anew, to be read in the diff.
"""

import os
import re
import shutil
from fnmatch import fnmatch
from pathlib import Path

import pytest

from builder.assets import plain

GOLDEN = Path(__file__).parent.parent / "golden" / "port-sava"
LIST = "files.txt"

# They repeat the rules, the fields of the export or other pages, and are tested for themselves.
ELSEWHERE = (
    "method.md", "rules/*.md", "data.md", "fields.md", "find.md", "print.md", "changes.md",
    "editions/*.md",
)  # fmt: skip


HASH = re.compile(r"\.[0-9a-f]{10}(?=\.[a-z0-9]+\b)")
"""In the name of an asset; it changes with every change to a chart or a style sheet."""


def copied(pages: dict[str, str]) -> dict[str, str]:
    """What copies are kept of: the list of all files, and the pages that are not ELSEWHERE."""
    listed = {LIST: "".join(f"{path}\n" for path in sorted(map(plain, pages)))}
    return listed | {
        path: HASH.sub("", text)
        for path, text in pages.items()
        if path.endswith(".md") and not any(fnmatch(path, pattern) for pattern in ELSEWHERE)
    }


@pytest.fixture(scope="module")
def texts(pages: dict[str, str]) -> dict[str, str]:
    found = copied(pages)
    if os.environ.get("GOLDEN") == "new":
        assert "CI" not in os.environ, "golden copies are written by people, who read them"
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for path, text in found.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(text, encoding="utf-8")
    return found


def golden() -> list[str]:
    return sorted(p.relative_to(GOLDEN).as_posix() for p in GOLDEN.rglob("*") if p.is_file())


def test_the_site_has_these_files_and_no_others(texts: dict[str, str]) -> None:
    assert texts[LIST].splitlines() == (GOLDEN / LIST).read_text(encoding="utf-8").splitlines()
    assert sorted(texts) == golden()


@pytest.mark.parametrize("path", golden())
def test_a_page_reads_as_it_did(path: str, texts: dict[str, str]) -> None:
    assert texts.get(path, "") == (GOLDEN / path).read_text(encoding="utf-8")
