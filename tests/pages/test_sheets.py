"""Long lists go on, on pages with plain links."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from builder.pages.addresses import is_later
from builder.pages.base import Page
from builder.pages.sheets import MOST_NAMED, Turn, spread

LIST = Page("events/index.html", "events", "Events", "All of them.", {"kept": True})


def pages(rows: list[int], most: int = 3) -> list[Page]:
    return [*spread(LIST, rows, most, str, lambda some: {"rows": [*some]})]


def test_a_short_list_stands_on_its_page_alone() -> None:
    (page,) = pages([1, 2, 3])

    assert (page.path, page.title) == (LIST.path, LIST.title)
    assert page.context == {"kept": True, "rows": [1, 2, 3], "turn": None}


def test_what_else_stands_on_the_first_of_several_pages_takes_room() -> None:
    def held(many: int, taken: int) -> list[list[int]]:
        rows = [*range(many)]
        some = spread(LIST, rows, 8, str, lambda some: {"rows": [*some]}, taken=taken)
        return [page.context["rows"] for page in some]

    assert [*map(len, held(8, 5))] == [8]
    assert [*map(len, held(9, 5))] == [3, 6]
    assert [*map(len, held(9, 100))] == [2, 7]


def test_an_empty_list_has_its_page() -> None:
    (page,) = pages([])

    assert page.context["rows"] == []


def test_a_long_list_goes_on_under_addresses_that_no_record_can_have() -> None:
    first, second, third = pages([1, 2, 3, 4, 5, 6, 7])

    assert [first.path, second.path, third.path] == [
        "events/index.html", "events/index.2.html", "events/index.3.html",
    ]  # fmt: skip
    assert [is_later(page.path) for page in (first, second, third)] == [False, True, True]
    assert third.title == "Events, page 3"
    assert [(crumb.title, crumb.url) for crumb in third.crumbs] == [("Events", "events/index.html")]


def test_each_page_says_what_it_holds_and_where_the_others_are() -> None:
    turns: list[Turn] = [page.context["turn"] for page in pages([1, 2, 3, 4, 5, 6, 7])]

    assert [(t.number, t.first, t.last, t.total) for t in turns] == [
        (1, 1, 3, 7), (2, 4, 6, 7), (3, 7, 7, 7),
    ]  # fmt: skip
    assert [leaf.begins for leaf in turns[0].leaves] == ["1", "4", "7"]
    assert (turns[0].before, turns[2].after) == (None, None)
    assert turns[1].before == turns[0].leaves[0]
    assert turns[1].after == turns[0].leaves[2]


def test_rows_of_one_group_stay_together_where_a_page_can_hold_them() -> None:
    rows = [11, 12, 21, 22, 31, 32, 33, 34, 41]
    found = spread(LIST, rows, 3, str, lambda some: {"rows": [*some]}, group=lambda row: row // 10)

    assert [(page.context["rows"], page.context["turn"].first) for page in found] == [
        ([11, 12], 1), ([21, 22, 31], 3), ([32, 33, 34], 6), ([41], 9),
    ]  # fmt: skip


@given(st.lists(st.integers()), st.integers(1, 9))
def test_every_row_stands_on_one_page_in_its_order(rows: list[int], most: int) -> None:
    found: list[dict[str, Any]] = [dict(page.context) for page in pages(rows, most)]

    assert [row for context in found for row in context["rows"]] == rows
    assert all(len(context["rows"]) <= most for context in found)


def test_of_very_many_pages_each_names_its_neighbours_and_some_on_the_way_to_either_end() -> None:
    turns: list[Turn] = [page.context["turn"] for page in pages([*range(3 * 400)])]
    named = [[leaf.number for leaf in turn.leaves] for turn in turns]

    assert turns[0].pages == 400
    assert named[199][:6] == [1, 34, 68, 102, 136, 170]
    assert [number for number in named[199] if 170 < number < 238] == [*range(197, 204), 204]
    assert max(map(len, named)) <= MOST_NAMED
    assert all({1, n - 1, n, n + 1, 400} - {0, 401} <= set(one) for n, one in enumerate(named, 1))
