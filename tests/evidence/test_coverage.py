"""What of an article's text is taken up, ignored or left."""

from builder.evidence.captured import Captured
from builder.evidence.coverage import Taken, cover, tallies
from builder.evidence.lock import Tally
from builder.evidence.match import Found, Wanted, find
from builder.evidence.names import Names
from builder.model.article import Ignored
from builder.model.shared import Actor, Name

TEXT = Captured.of("""\
On Monday 300 marines and two tugs came. “We stay,” Anton Brusk said. “And you go.”

Brusk’s union shut Pier 4 on Tuesday. A dozen of them sang. Read 3 more stories.

A hut burned, said “a witness”; 25 men fled.

A hut burned, said “a witness”; 25 men fled.
""")
BRUSK = Actor(
    id="anton-brusk", kind="person", name="Anton Brusk", names=(Name(form="Brusk", kind="alias"),)
)
UNION = Actor(id="union", kind="group", name="the union", names=(Name(form="union", kind="alias"),))


def taken(**words: tuple[str, ...]) -> Taken:
    """What the content has: keywords name the field, their words are proved one by one."""
    found = {
        f"{field}/{number}": proof
        for field, proofs in words.items()
        for number, segment in enumerate(proofs)
        if isinstance(proof := find(TEXT, Wanted((segment,))), Found)
    }
    ignored = (Ignored(words="Read 3 more stories", reason="page furniture"),)
    return Taken(found, ignored, {"anton-brusk"})


def listed(sort: str, content: Taken) -> list[tuple[str, str, str]]:
    items = cover(TEXT, content, Names([BRUSK, UNION]))
    return [
        (TEXT.body.printed[slice(*item.at)], item.state, item.by)
        for item in items
        if item.sort == sort
    ]


def test_every_place_of_some_words_is_found_however_near() -> None:
    text = Captured.of('A "" b “c”')
    assert [*text.occurrences('"')] == [(2, 3), (3, 4), (7, 8), (9, 10)]
    assert [*text.occurrences("")] == []
    assert text.touches_quotation(8, 9)
    assert not text.touches_quotation(9, 10)
    assert not text.touches_quotation(6, 8)
    assert [text.quotation_between(*at) for at in ((7, 10), (8, 10), (7, 9))] == [
        True,
        False,
        False,
    ]


def test_a_quoted_span_is_captured_when_every_word_of_it_is() -> None:
    content = taken(quotes=("We stay", "And you", "a witness"), claims=("And you go",))
    assert listed("quoted", content) == [
        ("We stay,", "captured", "quotes/0"),
        ("And you go.", "left", ""),
        ("a witness", "captured", "quotes/2"),
        ("a witness", "captured", "quotes/2"),
    ]


def test_a_number_is_captured_by_a_claim_only() -> None:
    content = taken(claims=("300 marines",), quotes=("two tugs",), reports=("25 men fled",))
    assert listed("numbers", content) == [
        ("300", "captured", "claims/0"),
        ("two", "left", ""),
        ("A dozen", "left", ""),
        ("3", "ignored", "page furniture"),
        ("25", "left", ""),
        ("25", "left", ""),
    ]


def test_a_date_is_captured_by_anything_of_its_sentence() -> None:
    assert listed("dates", taken(reports=("two tugs came",), claims=("A dozen",))) == [
        ("Monday", "captured", "reports/0"),
        ("Tuesday", "left", ""),
    ]


def test_a_date_of_the_next_sentence_is_left() -> None:
    text = Captured.of("Two tugs came. On Monday they left.")
    proof = find(text, Wanted(("Two tugs came.",)))
    assert isinstance(proof, Found)
    items = cover(text, Taken({"reports/0": proof}, (), ()), Names([]))
    assert [item.state for item in items if item.sort == "dates"] == ["left"]


def test_a_date_in_ignored_words_is_ignored_for_their_reason() -> None:
    text = Captured.of("Posted on Monday. They came on Tuesday.")
    ignored = (Ignored(words="on Monday", reason="page furniture"),)
    items = cover(text, Taken({}, ignored, ()), Names([]))
    assert [(item.state, item.by) for item in items] == [
        ("ignored", "page furniture"),
        ("left", ""),
    ]


def test_a_name_is_captured_when_its_words_are() -> None:
    assert listed("names", taken(reports=("union shut Pier 4",)))[2] == (
        "union", "captured", "reports/0",
    )  # fmt: skip


def test_a_name_is_captured_when_the_file_refers_to_its_actor() -> None:
    assert listed("names", taken()) == [
        ("Anton Brusk", "captured", "anton-brusk"),
        ("Brusk", "captured", "anton-brusk"),
        ("union", "left", ""),
    ]


def test_the_longest_form_of_a_name_wins() -> None:
    union = Actor(id="union", kind="group", name="union")
    hall = Actor(id="hall", kind="body", name="union hall")
    text = Captured.of("The union met at the union hall.")
    mentions = [*Names([union, hall]).mentions(text)]
    assert [whom for _, whom in mentions] == [("union",), ("hall",)]


def test_items_are_counted_by_sort_and_state() -> None:
    items = cover(TEXT, taken(quotes=("We stay",)), Names([BRUSK, UNION]))
    assert tallies(items) == {
        "quoted": Tally(1, 0, 3), "numbers": Tally(0, 1, 5), "dates": Tally(0, 0, 2),
        "names": Tally(2, 0, 1),
    }  # fmt: skip


def test_ignored_words_may_begin_where_their_starts_do() -> None:
    text = Captured.of("It has 300 men here.\n\nIt has 300 cranes.")
    ignored = (Ignored(words="300 men", starts="300", reason="page furniture"),)
    items = cover(text, Taken({}, ignored, ()), Names([]))
    assert [item.state for item in items if item.sort == "numbers"] == ["ignored", "left"]


def test_ignored_words_with_starts_are_ignored_only_behind_it() -> None:
    text = Captured.of("Page 7 of 9 here\n\nIt has 9 cranes and 9 ships.")
    ignored = (Ignored(words="9", starts="Page", reason="page furniture"),)
    items = cover(text, Taken({}, ignored, ()), Names([]))
    assert [item.state for item in items if item.sort == "numbers"][-3:] == [
        "ignored", "left", "left",
    ]  # fmt: skip
