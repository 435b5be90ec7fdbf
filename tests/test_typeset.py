"""What a page gets last: a day beside its month, and the marks of print."""

import pytest

from builder.typeset import finished


def test_a_page_holds_a_day_and_its_month_together() -> None:
    page = '<p title="on 27 December">27 December 2019, 29–31 March; 3 Marches, at 20 May Road</p>'
    shown = finished(page).replace("\N{NO-BREAK SPACE}", "_")
    assert shown == (
        '<p title="on 27 December">27_December 2019, 29–31_March; 3 Marches, at 20_May Road</p>'
    )


@pytest.mark.parametrize(
    ("html", "reads"),
    [
        ("<p>inferred: &#34;Sunday&#34;, &#34;now&#34;</p>", "<p>inferred: “Sunday”, “now”</p>"),
        ("<h1>Orle&#39;s union, the dockers&#39;</h1>", "<h1>Orle’s union, the dockers’</h1>"),
        ("<p>a &amp; b: &#39;c&#39; &lt;i&gt;</p>", "<p>a &amp; b: ‘c’ &lt;i&gt;</p>"),
        ("<p>6&#34; *a* [b](c)</p>", "<p>6&#34; *a* [b](c)</p>"),
    ],
)
def test_what_a_field_says_has_the_marks_of_print(html: str, reads: str) -> None:
    assert finished(html) == reads


@pytest.mark.parametrize(
    "html",
    [
        "<q>Orle&#39;s &#34;wall&#34;</q>",
        "<q>we <del>don&#39;t</del></q>",
        "<td><bdi>the army&#39;s</bdi></td>",
        '<a title="Orle&#39;s">x</a>',
        "<code>key: &#34;a&#34;</code>",
        "<script>say(&#34;a&#34;)</script>",
        "<p>it has 'raw' marks of a template</p>",
    ],
)
def test_what_is_quoted_or_read_by_machines_keeps_every_character(html: str) -> None:
    assert finished(html) == html
