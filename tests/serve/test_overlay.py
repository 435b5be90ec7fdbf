from builder.problem import Problem
from builder.serve.overlay import headline, overlay

MISSPELT = Problem("content/a.yml", 1, 7, "schema", "error", "'<b>' is no value", "one of a & b")
EMPTY = Problem("content/b.yml", 2, 1, "yaml", "error", "a tab")


def test_errors_are_laid_over_the_page_as_text() -> None:
    panel = overlay([MISSPELT, EMPTY])

    assert panel.startswith('<details open role="alert"')
    assert "<strong>Two errors in the content</strong>" in panel
    assert "content/a.yml:1:7: error schema: &#x27;&lt;b&gt;&#x27; is no value\n" in panel
    assert "    hint: one of a &amp; b\n\ncontent/b.yml:2:1: error yaml: a tab</pre>" in panel


def test_nothing_lies_over_a_page_without_errors() -> None:
    assert overlay([]) == ""


def test_one_error_is_one_error() -> None:
    assert headline([EMPTY]) == "One error in the content"
