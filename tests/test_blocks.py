import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.blocks import anchors, put_back, set_aside
from tests.project import ROOT


def rendered(text: str) -> str:
    """What Python-Markdown makes of it with the extensions of our `mkdocs.yml` and of MkDocs."""
    config = (ROOT / "mkdocs.yml").read_text().replace("!ENV", "")
    ours = yaml.safe_load(config)["markdown_extensions"]
    return str(markdown.markdown(text, extensions=["toc", "tables", "fenced_code", *ours]))


def spared(text: str) -> str:
    rest, blocks = set_aside(text)
    return put_back(rendered(rest), blocks)


PIECES = [
    "# Port Sava",
    "## When { #when }",
    "Guards *boarded* the [ferry](events/calla.md).",
    "- one\n- two\n\n    more of two",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Term\n: what it means",
    "1 < 2 and <b>bold</b> text",
    "> a quotation",
    "`<div>` is code",
    "    <div>code</div>",
    '<p class="standfirst">Two words</p>',
    "<h1>One</h1><p>Two</p>",
    '<div class="cards">\n\n<article id="x"><h2>Deep</h2>\n\n</article>\n</div>',
    '<table><tr><td title="a > b">1</td></tr></table>',
    '<figure id="a"><svg viewBox="0 0 1 1"><rect width="1"/></svg><br><img src="a.png"></figure>',
    "<hr>",
    "<p>one\n\n*two* & three &amp; four</p> after it",
    "<dl><dt>a</dt><dd>b</dd></dl>  ",
    "  <p>indented</p>",
    '<svg class="bar"></svg>',
    "<section><script>if (a < b) { c() }</script></section>",
    "<div><!-- a comment with <p> in it --></div>",
    "```html\n<div>\n```",
]


@given(
    st.lists(st.sampled_from(PIECES)),
    st.lists(st.sampled_from(["\n", "\n\n", "\n\n\n"]), min_size=20, max_size=20),
)
def test_a_page_comes_out_as_without_our_help(pieces: list[str], gaps: list[str]) -> None:
    page = "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=False))

    assert spared(page) == rendered(page)


@pytest.mark.parametrize(
    ("page", "rest"),
    [
        ("<p>one</p>\n\n<hr>\n\ntext\n\n<p>two</p>\n", 2),
        ("<div>\n\n<p>deep</p>\n\n</div>\n\n## Title\n", 1),
        ("text only\n", 0),
        ("<div>\n\nnever closed\n", 0),
        ("<div><p></div>\n", 0),
        ("</div>\n", 0),
    ],
)
def test_runs_of_blocks_are_set_aside(page: str, rest: int) -> None:
    text, blocks = set_aside(page)

    assert len(blocks) == text.count("data-set-aside") == rest
    assert "<p>" not in text or not blocks


def test_the_anchors_in_blocks_are_known() -> None:
    _, blocks = set_aside(
        '<h2 class="x" id="one">1</h2>\n\n<p><a id="a&amp;b" href="#no"></a></p>\n'
    )

    assert anchors(blocks) == {"one", "a&b"}
