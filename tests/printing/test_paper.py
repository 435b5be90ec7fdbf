"""The PDF's text before it is printed; the printing itself is tested with the browser."""

from pathlib import Path

import pytest

from builder.printing.paper import PrintError, _led_outward, _numbered, printed

CONTENTS = '<nav class="toc"><li><a href="#days">Days</a></li><li><a href="#gone">x</a></li></nav>'


def test_entries_of_the_contents_get_their_page() -> None:
    html = _numbered(
        f'{CONTENTS}<p><a href="#days">Days</a></p>', {"days": "12", "gone": ""}.__getitem__
    )
    assert '<a href="#days"><span>Days</span> <span class="page">12</span></a>' in html
    assert html.endswith('<p><a href="#days">Days</a></p>')


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            '<link rel="canonical" href="https://example.org/s/print.html">',
            "https://example.org/s/",
        ),
        ("", None),
    ],
)
def test_links_to_other_pages_are_whole_or_gone(head: str, expected: str | None) -> None:
    page = f'{head}<link href="assets/base.css"><body><a href="data.html#a">D</a><a href="#b">B</a>'
    html = _led_outward(page)
    whole = f'<a href="{expected}data.html#a">D</a>' if expected else "<a>D</a>"
    assert html == f'{head}<link href="assets/base.css"><body>{whole}<a href="#b">B</a>'


def test_without_a_site_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(PrintError, match=r"print\.html does not exist: build the site first"):
        printed(tmp_path / "site", tmp_path / "x.pdf", print)
