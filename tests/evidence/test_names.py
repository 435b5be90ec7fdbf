"""Where a text names known actors, and in which forms."""

import sys

from builder.evidence.captured import Captured
from builder.evidence.names import Names
from builder.model.shared import Actor, Name

TEXT = Captured.of("""\
Anton Brusk of the union’s men spoke. Brusk sang; the unionists and the Union did not.

“The union’s men stay,” Brusk said.
""")


def actor(key: str, name: str, *forms: str) -> Actor:
    names = tuple(Name(form=form, kind="alias") for form in forms)
    return Actor(id=key, kind="group", name=name, names=names)


BRUSK = actor("anton-brusk", "Anton Brusk", "Brusk")
MEN = actor("men", "Men of the union", "the union's men")
UNION = actor("union", "the union")
GUILD = actor("guild", "The guild", "Brusk")


def test_each_form_is_counted_for_its_actor_the_longest_where_two_begin() -> None:
    names = Names([BRUSK, MEN, UNION])

    assert names.counts(TEXT, {"anton-brusk", "men"}) == {
        ("anton-brusk", "Anton Brusk"): 1,
        ("anton-brusk", "Brusk"): 2,
        ("men", "the union's men"): 2,
    }


def test_an_article_before_a_name_is_left_off_where_the_rest_is_a_name() -> None:
    names = Names([actor("league", "the League"), actor("crews", "the crews")])
    text = Captured.of("League men came. The League sang, the League left, LEAGUE MEN; crews rest.")
    assert names.counts(text, set()) == {("league", "the League"): 4}
    assert Names([actor("guild", "The Guild")]).counts(Captured.of("Guild men."), set()) == {
        ("guild", "The Guild"): 1
    }


def test_a_name_of_four_letters_is_known_in_capitals() -> None:
    names = Names([actor("orsk", "Orsk")])
    assert names.counts(Captured.of("ORSK denies it."), set()) == {("orsk", "Orsk"): 1}


def test_a_name_may_begin_with_a_mark() -> None:
    names = Names([actor("red", "“Red” Brusk")])
    text = Captured.of("So “Red” Brusk came.")
    assert [*names.mentions(text)] == [((3, 14), ("red",))]


def test_a_short_name_is_not_looked_for_in_capitals_and_marks_name_nobody() -> None:
    names = Names([actor("un", "Un"), actor("nobody", "!!")])
    assert names.counts(Captured.of("Un and UN came!! un left."), set()) == {("un", "Un"): 1}


def test_a_form_of_two_actors_counts_for_whom_the_article_speaks_of() -> None:
    names = Names([BRUSK, GUILD])

    assert names.counts(TEXT, {"guild"})["guild", "Brusk"] == 2
    assert ("anton-brusk", "Brusk") not in names.counts(TEXT, {"guild"})


def test_and_for_both_where_it_speaks_of_neither() -> None:
    names = Names([BRUSK, GUILD])

    assert names.counts(TEXT, set())["guild", "Brusk"] == 2
    assert names.counts(TEXT, set())["anton-brusk", "Brusk"] == 2


def test_of_two_that_are_equally_long_the_one_that_begins_first_is_named() -> None:
    names = Names([actor("ends", 'Red"'), actor("begins", '"Red')])
    text = Captured.of('So "Red" came.')
    assert [*names.mentions(text)] == [((3, 7), ("begins",))]


def test_a_longer_form_than_is_left_of_the_text_names_nobody() -> None:
    names = Names([actor("orsk", "Orsk"), actor("port", "Orsk Port Authority")])
    text = Captured.of("They sailed to Orsk")
    assert [*names.mentions(text)] == [((15, 19), ("orsk",))]


def calls(names: Names, text: Captured) -> int:
    """How many calls it takes to find who is named."""
    made = 0

    def count(*_: object) -> None:
        nonlocal made
        made += 1

    sys.setprofile(count)
    assert [*names.mentions(text)] == [((0, 10), ("a-1",))]
    sys.setprofile(None)
    return made


def test_many_names_that_begin_alike_take_no_longer_than_few() -> None:
    few, many = (
        Names([actor(f"a-{n}", f"Orsk {n:05}") for n in range(number)]) for number in (5, 5000)
    )
    text = Captured.of("Orsk 00001 and Orsk and Orsk 123456 and the Orsk of Orsk")
    assert calls(many, text) == calls(few, text)
