"""What a site costs to serve, from its own bytes."""

import random
import re
import shutil
from pathlib import Path

import pytest

from builder.cli import main
from builder.weigh import HEADERS, Site, Visit, report, visits
from tests.briefing import Case
from tests.built import publish
from tests.project import ROOT

ROW = re.compile(r"^\|[^|]*\|[^|]*\|[^|]*\| ([\d.]+) \|", re.MULTILINE)
"""The fourth cell, gigabytes a day."""

NOISE = random.Random(1).randbytes(5_000)
DRAW = '<figure data-src="assets/charts/days.0123456789.js"></figure>'
HEAD = (
    '<link rel="stylesheet" href="{0}assets/base.aaaaaaaaaa.css"><link rel="canonical" href="{0}x">'
    '<script src="{0}assets/frame.bbbbbbbbbb.js" defer></script><a href="{0}data/all.json">'
)
FILES = {
    "index.html": HEAD.format("").encode() + DRAW.encode(),
    "events/one.html": HEAD.format("../").encode(),
    "events/index.html": HEAD.format("../").encode() + b"<p>more</p>",
    "print.html": HEAD.format("").encode() + b"p" * 9_000,
    "assets/base.aaaaaaaaaa.css": b"p{}" * 1_000,
    "assets/frame.bbbbbbbbbb.js": b";" * 3_000,
    "assets/charts/days.0123456789.js": b"figure()",
    "assets/draw.cccccccccc.js": b"draw()",
    "assets/share.dddddddddd.png": NOISE,
    "data/all.json": b"{}" * 9_000,
}
SITE = Site(FILES)
STYLE = {"assets/base.aaaaaaaaaa.css", "assets/frame.bbbbbbbbbb.js"}


def test_a_file_costs_what_is_sent_of_it() -> None:
    assert SITE.sent["assets/share.dddddddddd.png"] == HEADERS + 5_000
    assert HEADERS < SITE.sent["assets/base.aaaaaaaaaa.css"] < HEADERS + 100


def test_a_visit_needs_pages_with_style_and_script_once() -> None:
    found = SITE.needed(Visit("", ("index.html", "events/one.html"), figures=False))
    assert found == {"index.html", "events/one.html", *STYLE}


def test_a_figure_that_is_seen_brings_its_script_and_what_draws_it() -> None:
    found = SITE.needed(Visit("", ("index.html",), figures=True))
    drawing = {"assets/charts/days.0123456789.js", "assets/draw.cccccccccc.js"}
    assert found == {"index.html", *STYLE, *drawing}


def test_who_opens_every_section_opens_no_record_and_not_all_pages_bound_in_one() -> None:
    *_, everything = visits(SITE)
    assert set(everything.pages) == {"index.html", "events/index.html"}


def test_a_million_times_a_visit_is_what_a_day_costs() -> None:
    page = report(SITE, [0.5])
    size = sum(SITE.sent[path] for path in SITE.needed(visits(SITE)[0]))
    row = next(line for line in page.splitlines() if line.startswith("| opens the first page"))
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1] == "3"
    assert float(cells[3]) == pytest.approx(size * 1e6 / 1e9, abs=0.06)
    assert float(cells[-1]) == pytest.approx(size * 1e6 / 1e9 * 0.5, abs=0.06)
    assert float(cells[4]) == pytest.approx(size * 8e6 / 86_400 / 1e6, abs=0.06)


def test_without_a_site_nothing_is_weighed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(tmp_path), "cost"]) == 2
    assert "build the site first, with briefing build" in capsys.readouterr().err


def test_a_price_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    for word in ("dear", "-1", "nan"):
        with pytest.raises(SystemExit):
            main(["cost", "--", word])
        assert "argument PRICE: invalid" in capsys.readouterr().err


@pytest.mark.slow
def test_the_page_in_docs_is_about_right(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    """Within a fifth: it need not be made anew with every word of the content."""
    case.delete("content")
    shutil.copytree(ROOT / "content", case.root / "content")
    publish(case.root)
    capsys.readouterr()
    assert main(["--root", str(case.root), "cost"]) == 0
    now, stated = capsys.readouterr().out, (ROOT / "docs/serving.md").read_text(encoding="utf-8")

    def gigabytes(page: str) -> list[float]:
        return [float(cell) for cell in ROW.findall(page)]

    assert len(gigabytes(now)) == 3
    assert gigabytes(stated) == pytest.approx(gigabytes(now), rel=0.2)
