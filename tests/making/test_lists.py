"""All rows of a list that goes on, as scripts: the trees are what the templates wrote."""

import json
from dataclasses import replace
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.kept.cache import Shelf
from builder.making.lists import Blocks, files, trees
from builder.pages.base import Page
from builder.pages.filters import MOST_OPTIONS, Control, Filters, Option
from builder.pages.sheets import spread

LIST = Page("events/index.html", "events", "Events", "All of them.")
BLOCKS = Blocks(Shelf(None), lambda _: None)
WHO = ("anna", "boris", "clara")


def words(row: int) -> dict[str, str] | None:
    """Row 0 is told of anna, 1 of boris too, 2 of clara too, 3 of anna alone again; none of 9."""
    return {"who": " ".join(WHO[: row % 3 + 1])} if row != 9 else None


def controls(_: object) -> tuple[Control, ...]:
    return (Control("who", "Who", "All", tuple(Option(one, one.title()) for one in WHO)),)


def pages(rows: list[int]) -> list[Page]:
    filters = Filters(rows, words, controls)
    return [*spread(LIST, rows, 3, str, lambda some: {"rows": some}, filters=filters)]


def text(page: Page) -> str:
    rows = "".join(f'<li id="r{row}" data-item>{row}</li>\n' for row in page.context["rows"])
    return (
        '<section class="part" data-group>\n<h2 id="g">All <b>of</b> it</h2>\n'
        f'<figure>not a row</figure>\n<ul class="index">\n{rows}</ul>\n</section>\n'
    )


def scripts(rows: list[int]) -> dict[str, str]:
    texts = {page.path.replace(".html", ".md"): text(page) for page in pages(rows)}
    listed = [replace(page, context={}) for page in pages(rows)]
    return {path: data.decode() for path, data in files(listed, texts.__getitem__, BLOCKS)}


def called(script: str) -> list[Any]:
    """What a script calls its function with."""
    given = script.partition("(")[2].removesuffix(");\n")
    found: list[Any] = json.loads(f"[{given}]")
    return found


def test_the_head_knows_which_rows_each_choice_leaves() -> None:
    name, head = called(scripts([0, 1, 2, 3, 4])["lists/events-index.js"])
    assert name == "events-index"
    assert head["starts"] == [0, 3, 5]
    assert head["controls"] == [
        ["who", [["anna", "Anna", [0, 1, 1, 1, 1]], ["boris", "Boris", [1, 1, 2]],
                 ["clara", "Clara", [2]]]],
    ]  # fmt: skip


def test_each_page_has_a_script_of_its_rows_under_the_name_that_the_head_knows() -> None:
    found = scripts([0, 1, 2, 3, 4])
    _, head = called(found.pop("lists/events-index.js"))
    assert [*found] == [
        f"assets/lists/events-index-{number}.{hash_}.js"
        for number, hash_ in enumerate(head["hashes"], 1)
    ]
    assert called([*found.values()][1]) == ["events-index", 2, [
        [["h2", {"id": "g"}, "All ", ["b", {}, "of"], " it"], ["ul", {"class": "index"}], [
            ["li", {"id": "r3", "data-item": ""}, "3"], ["li", {"id": "r4", "data-item": ""}, "4"],
        ]],
    ]]  # fmt: skip


def test_a_list_of_one_page_needs_no_script() -> None:
    assert scripts([0, 1, 2]) == {}


def test_a_list_without_filters_needs_none() -> None:
    plain = [*spread(LIST, [0, 1, 2, 3], 3, str, lambda some: {"rows": some})]
    assert [*files(plain, lambda _: "", BLOCKS)] == []


def test_the_form_names_every_choice_unless_they_are_too_many() -> None:
    many = [*range(MOST_OPTIONS + 1)]

    def one_each(rows: Any) -> tuple[Control, ...]:
        return (Control("n", "N", "All", tuple(Option(str(row), str(row)) for row in rows)),)

    def offered(rows: list[int], shown: list[int]) -> int:
        form = Filters(rows, lambda row: {"n": str(row)}, one_each).form(shown)
        assert form.total == len(rows)
        return len(form.controls[0].options)

    assert offered(many[1:], [1, 2]) == MOST_OPTIONS
    assert offered(many, [1, 2]) == 2
    assert offered(many, many) == len(many)


def test_a_row_that_no_filter_applies_to_is_not_counted() -> None:
    assert Filters([0, 9, 1], words, controls).form([0, 9, 1]).total == 2


@given(st.text(), st.text())
def test_what_was_typed_is_a_text_in_the_tree_and_in_the_script(inside: str, value: str) -> None:
    row = f'<li title="{escape(value)}" data-item><br>{escape(inside)}<a href="#x">x</a></li>'
    (made,) = trees(row)
    assert made[1] == {"title": value, "data-item": ""}
    assert [part for part in made[2:] if isinstance(part, str)] == [*filter(None, [inside])]


def test_no_text_ends_the_script_or_a_line_of_it() -> None:
    typed = "</script><!-- \u2028\u2029 <img src=x onerror=alert(1)>"
    rows = [0, 1, 2, 3]
    texts = {p.path.replace(".html", ".md"): text(p).replace(">0<", f">{escape(typed)}<")
             for p in pages(rows)}  # fmt: skip
    (first, *_) = (data.decode() for _, data in files(pages(rows), texts.__getitem__, BLOCKS))
    assert not {"<", "\u2028", "\u2029"} & {*first}
    assert called(first)[2][0][2][0][2] == typed


def test_what_an_earlier_build_wrote_is_taken_unless_somebody_changed_it() -> None:
    known, written = Shelf(None), dict[str, bytes]()
    markup = text(pages([0, 1, 2])[0])
    first = Blocks(known, written.get).of("events-index", 1, markup)
    written[first.path] = first.script
    again = Blocks(known, written.get).of("events-index", 1, markup)
    assert (again, again.script is first.script) == (first, True)
    written[first.path] = first.script.replace(b"r1", b"r7")
    assert Blocks(known, written.get).of("events-index", 1, markup) == first
    assert Blocks(known, written.get).of("events-index", 2, markup).path != first.path


def test_markup_that_is_not_closed_is_a_fault_of_ours() -> None:
    with pytest.raises(AssertionError):
        trees("<p>one")
