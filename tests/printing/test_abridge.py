"""What the print edition leaves out of a page."""

import pytest

from builder.printing.abridge import abridged

PAGE = (
    '<h1>Ferry</h1>\n<h2 id="accounts">Accounts</h2>\n<p>a</p>\n<h2 id="figures">Figures</h2>\n'
    '<div><h3>x</h3></div>\n<h2 id="rung">Rung</h2>\n<ul></ul>\n'
    '<section class="part notes">\n<h2 id="notes">References</h2>\n<ol></ol>\n</section>\n'
)


def test_parts_that_another_chapter_holds() -> None:
    assert abridged("events/ferry.html", PAGE) == (
        '<h1>Ferry</h1>\n<h2 id="accounts">Accounts</h2>\n<p>a</p>\n'
    )


def test_a_part_in_a_section_goes_with_its_section() -> None:
    part = '<section class="part">\n<h2 id="all">All links</h2>\n<p>x</p>\n</section>'
    assert abridged("network.html", f"<p>a</p>{part}<p>b</p>") == "<p>a</p><p>b</p>"
    assert abridged("chronology.html", f"<p>a</p>{part}<p>b</p>") == f"<p>a</p>{part}<p>b</p>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<div data-filter><form class="filters" hidden>…</form></div>', "<div></div>"),
        ('<div data-filter data-rows="lists/a.js" data-page="2">…</div>', "<div>…</div>"),
        ('<p class="contents onward"><a href="#x">Next page</a></p><p>…</p>', "<p>…</p>"),
        ('<p>A <a class="permalink" href="#a">#</a></p>', "<p>A </p>"),
        ('<h2><a class="anchor" href="#a">A <b>b</b></a></h2>', "<h2>A <b>b</b></h2>"),
        ('<details class="pairs"><summary>How</summary>…</details>', ""),
        ("<details><summary>Alternatives</summary>…</details>",) * 2,
        (
            '<figure class="chart"><details class="chart-data" open>…</details><p>b</p></figure>',
            '<figure class="chart"><p>b</p></figure>',
        ),
        ('<figure class="chart" data-chart="question-crowd" id="c">…</figure>', ""),
        (
            '<details class="list">\n<summary>89 questions</summary>…</details>',
            '<p class="in-short">89 questions</p>',
        ),
    ],
)
def test_what_paper_has_no_use_for(text: str, expected: str) -> None:
    assert abridged("chronology.html", text) == expected
