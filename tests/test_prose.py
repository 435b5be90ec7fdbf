"""Prose to HTML and to sentences: references, links, and markup that must stay text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.prose import Target, _parser, sentences, to_html, to_inline

BESIDE = ' <span class="sign" data-sign="contested">contested</span>'


def resolve(record: str) -> Target:
    return Target(f"to/{record}", record.upper(), f"All of {record}", record.startswith("hot"))


def ref(record: str) -> str:
    return f'<a class="ref" href="to/{record}" title="All of {record}">{record.upper()}</a>'


def test_a_reference_becomes_a_link() -> None:
    assert to_inline("It sank [[gull/ships]].", resolve) == f"It sank {ref('gull/ships')}."


def test_marks_are_set_as_in_print_and_code_as_it_is_typed() -> None:
    found = to_inline("The crowd's \"camp\", and `it's`.", resolve)
    assert found == "The crowd’s “camp”, and <code>it's</code>."


def test_a_reference_with_words_shows_them() -> None:
    assert to_inline("[[gull|The Gull]] sank.", resolve) == '<a href="to/gull">The Gull</a> sank.'


def test_what_is_contested_is_said_once_at_the_end_of_a_row() -> None:
    found = to_inline("They fled [[hot]] [[cold]]. So did she [[cold]].", resolve)
    assert found == f"They fled {ref('hot')} {ref('cold')}{BESIDE}. So did she {ref('cold')}."


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<b>bold</b>", "[x](javascript:alert(1))", "<!-- no -->",
     "[x](data:text/html,x)", "[x](//other.example)"],
)  # fmt: skip
def test_markup_and_other_links_stay_text(text: str) -> None:
    found = to_html(text, resolve)
    assert "<script" not in found
    assert "<b>" not in found
    assert "<!--" not in found
    assert "href" not in found


def test_a_link_outside_takes_no_referrer() -> None:
    assert to_inline("[it](https://a.example)", resolve) == (
        '<a href="https://a.example" rel="noopener noreferrer nofollow">it</a>'
    )


def test_sentences_know_their_line_and_their_references() -> None:
    text = "# Head\n\nThe U.S. left [[a]]. Sen. Ilk stayed\nin port [[b/c]].\n\n- One more [[d]]."
    assert [(s.words, s.line, s.references) for s in sentences(text)] == [
        ("The U.S. left .", 2, ("a",)),
        ("Sen. Ilk stayed in port .", 2, ("b/c",)),
        ("One more .", 5, ("d",)),
    ]


@given(st.text("Aé1 .!\n-=>#|`*[]", max_size=40))
def test_a_plain_paragraph_has_the_sentences_that_the_parser_finds(text: str) -> None:
    """Text that only begins with letters is split without the parser; a list before it is not."""
    alone, behind = [*sentences(text)], [*sentences(f"- x\n\n---\n{text}")][1:]

    assert [(s.text, s.line + 3, s.references) for s in alone] == [
        (s.text, s.line, s.references) for s in behind
    ]


@given(st.text(" \tabcéß٣1.,;:!?-–+=#~@%^$(){}|/*_`[]<>&'\"\\\n\u00a0\u2028\x85"))
def test_plain_words_come_out_as_the_parser_has_them(text: str) -> None:
    env = {"resolve": resolve}
    assert to_html(f"a{text}", resolve) == _parser().render(f"a{text}", env).strip()
    assert to_inline(f"a{text}", resolve) == _parser().renderInline(f"a{text}", env).strip()
