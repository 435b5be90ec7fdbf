"""What stands around a page's text: front matter that any text survives, one block of HTML."""

from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader
from mkdocs.utils.meta import get_data

from builder.analysis.whole import Analysis
from builder.kept.cache import Shelf
from builder.pages.base import Crumb, Page
from builder.templating.render import environment, extras, front_matter
from builder.templating.render import rendered as rendered_by

HOSTILE = [
    'a "quoted" title: yes', "---", "- a\n- b", "{a: b}", "# no comment", "a\\b", "emoji 😀",
    "next\u0085line", "line\u2028paragraph\u2029", "bell\x07", "delete\x7f", "\ufeffmark",
    "عنوان", "no\u00a0break", "tab\there", "&amp; <b>", "'", "null", "2031-03-04", "\uffff\ufffe",
]  # fmt: skip


def page(title: str, description: str = "It is described.") -> Page:
    return Page("x.html", "x", title, description, crumbs=(Crumb(title, "events.html"),))


def read(text: str) -> dict[str, object]:
    """As MkDocs reads it."""
    _, found = get_data(f"---\n{text}\n---\n\nbody\n")
    return found


@pytest.mark.parametrize("title", HOSTILE)
def test_front_matter_survives_any_text(title: str) -> None:
    assert read(front_matter(page(title))) == {
        "title": title, "description": "It is described.", "kind": "x",
        "crumbs": [{"title": title, "url": "events.html"}],
    }  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_front_matter_survives_any_other_text(title: str) -> None:
    assert yaml.safe_load(front_matter(page(title)))["title"] == title


def test_a_letter_beyond_the_first_plane_stays_one_letter() -> None:
    assert "😀" in front_matter(page("😀"))


def test_a_description_begins_with_a_large_letter() -> None:
    assert read(front_matter(page("x", "two events.")))["description"] == "Two events."


def rendered(analysis: Analysis, template: str, **context: object) -> str:
    env = environment(DictLoader({"x.md.j2": template}), analysis, Shelf(None))
    shown = replace(page("x"), context=context)
    return rendered_by(env, shown, extras(env, shown)).partition("---\n\n")[2]


def test_a_page_is_one_block_without_indentation(analysis: Analysis) -> None:
    assert rendered(analysis, "<div>\n\n  <p>a</p>\n\t<p>b</p>\n\n\n</div>\n") == (
        "<div>\n<p>a</p>\n<p>b</p>\n</div>\n"
    )


def test_what_is_printed_is_escaped(analysis: Analysis) -> None:
    markup = '<img src=x onerror="x()">'
    text = rendered(analysis, "<p>{{ words }}</p>{{ prose(words) }}", words=markup)

    assert "<img" not in text
    assert text.count("&lt;img") == 2


def test_code_in_prose_keeps_its_lines(analysis: Analysis) -> None:
    text = rendered(analysis, "{{ prose(words) }}", words="```\na\n\n  b\n```\n")

    assert text == "<pre><code>a&#10;&#10;  b&#10;</code></pre>\n"


def test_a_piece_of_a_sentence_keeps_the_space_at_its_end(analysis: Analysis) -> None:
    pieces = {"before": "It is ", "after": " that it rains [[marun]]."}
    text = rendered(analysis, "{{ inline(before) }}<b>likely</b>{{ inline(after) }}", **pieces)

    assert text.startswith("It is <b>likely</b> that it rains.<a class=")


def test_an_unknown_name_in_a_template_is_no_empty_text(analysis: Analysis) -> None:
    with pytest.raises(Exception, match="'wrods' is undefined"):
        rendered(analysis, "{{ wrods }}")
