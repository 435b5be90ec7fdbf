"""What stands between quotation marks, however an outlet sets them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evidence.marks import Span, spans
from builder.evidence.normalise import normalise


def quoted(text: str) -> list[str]:
    """The words between marks; `_` at the end where the closing mark is missing."""
    body = normalise(text)
    return [body.printed[s.start : s.end] + "_" * (not s.closed) for s in spans(body)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We stay," he said. "Go!"', ["We stay,", "Go!"]),
        ("“We stay,” he said.", ["We stay,"]),
        ("‘We stay,’ he said.", ["We stay,"]),
        ("'We stay,' he said, 'now'", ["We stay,", "now"]),
        ('a “wrong" and "right” and ‘left\' turn', ["wrong", "right", "left"]),
        ("„Wir bleiben“, sagt er. «Non», dit-il. ”Nej”, sa han.", ["Wir bleiben", "Non", "Nej"]),
        ('הוא אמר "שלום" והלך', ["שלום"]),
        ('(“yes”) ["no"] — "so" and—"then"—"now"', ["yes", "no", "so", "then", "now"]),
        ('He said:"Stay."They left.', ["Stay."]),
        ("He said:'Stay.'They left, and:'Go,' he said.", ["Stay.", "Go,"]),
        ('"He said "...then go" to us," she said.', ['He said "...then go" to us,', "...then go"]),
        ("'...and then,' he said, '—no.'", ["...and then,", "—no."]),
        ("'We stay,' said the dockers' men, 'and sing,' they said.", ["We stay,", "and sing,"]),
        ('He said " stay " and left " again ".', [" stay ", " again "]),
        ('"...and then," he said, "—no."', ["...and then,", "—no."]),
        ('"We will—" he began.', ["We will—"]),
        ('Nothing "" here “ ”.', []),
        ("''We stay,'' he said. ''Or not?''", ["We stay,", "Or not?"]),
        ("''He said, 'Stay.''' '''Go,' he said,'' she told us. The dockers' men sang.",
         ["He said, 'Stay.'", "Stay.", "'Go,' he said,", "Go,"]),
        ("‘‘We stay,’’ he said: ''the dockers' men do.''", ["We stay,", "the dockers' men do."]),
    ],
)  # fmt: skip
def test_marks_of_every_make(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the dockers’ quay, Jones' boat and Sava’s crane; don’t, won't, they’ll.",
        "'Twas the '90s: rock 'n' roll. Tell ’em.",
        "The fighters' leader met the dockers’ union.",
        'A 10" gun and a 6\' 2" man.',
        "Sana‘a, Qur’an, O’Brien, ma’am.",
        "In the '90s they sang, the dockers' men.",
        "’Tis so, said the dockers’ men.",
    ],
)
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dockers’ ‘strike’ is the owners’ fear.", ["strike"]),
        ("‘The fighters’ revenge won’t come,’ he said.", ["The fighters’ revenge won’t come,"]),
        ("‘Terrorists’ held the ‘fighters’ base’.", ["Terrorists", "fighters’ base"]),
        ("Sava’s ‘rebels’ have ‘the workers’ trust’ now.", ["rebels", "the workers’ trust"]),
        ("'50 men died,' he said of the '60s.", ["50 men died,"]),
        ("condemned 'wickedness'.", ["wickedness"]),
        ("‘Tis late,’ he said. ’Tis so. 'Twas dark.", ["Tis late,"]),
    ],
)
def test_single_marks_among_apostrophes(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\"He said 'stay' to us,\" she said.", ["He said 'stay' to us,", "stay"]),
        ("‘He said “stay” twice,’ she said.", ["He said “stay” twice,", "stay"]),
        ("“He said “stay” to us,” she said.", ["He said “stay” to us,", "stay"]),
        (
            "‘He called “the men’ pirates” again,’ she said.",
            ["He called “the men’ pirates” again,", "the men’ pirates"],
        ),
    ],
)
def test_nested_quotations_are_both_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"One.\n\n"Two.\n\n"Three," he said.', ["One._", "Two._", "Three,"]),
        ("‘One.\n\n‘Two.\n\n‘Three,’ he said.", ["One._", "Two._", "Three,"]),
        ('"One.\n\nTwo.\n\nThree," he said.', ["One._", "Two._", "Three,"]),
        ("‘One.\n\nTwo.\n\nThree,’ he said.", ["One._", "Two._", "Three,"]),
        ("'One.\n\n'Two,' he said, 'and three'.", ["One._", "Two,", "and three"]),
        ("'One.\n\nThree,' he said.", ["One._", "Three,"]),
        ('He sang "O', ["O_"]),
        ("‘One went.\n\nThey left.", ["One went._"]),
        ("He said, ‘We go.\n\nThey went.", ["We go._"]),
        ("He said“ stay” now", [" stay"]),
        ("He said: ‘We go.\n\nThey went.", ["We go._"]),
        ('"One.\n\nA.\n\nB.\n\nC.\n\nD," he said.', ["One._", "A._", "B._", "C._", "D,"]),
        ('"One.\n\nBoth "two" and three." he said.', ["One._", "two"]),
        ("‘The fighters’ base burned.\n\n‘It is gone,’ he said.",
         ["The fighters’ base burned._", "It is gone,"]),
        ("One cried ‘Look at us’ before he left.\n\n‘It is gone,’ he said.",
         ["Look at us", "It is gone,"]),
        ("One cried: ‘Look at us’ before he left.\n\nHe went.\n\n‘It is gone,’ he said.",
         ["Look at us", "It is gone,"]),
        ('“They left. “We stay,” he said.\n\nNobody spoke.', ["They left. _", "We stay,"]),
        ('"One.\n\nA.\n\nB.\n\nC.\n\nD.\n\nFar off, a 10" gun.', ["One._"]),
    ],
)  # fmt: skip
def test_a_quotation_left_open_goes_on_in_the_next_paragraph(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


def test_a_span_tells_its_marks_and_whether_it_is_closed() -> None:
    assert spans(normalise("“One.\n\nTwo.\n\n“Three ‘four’.” ‘Five.\n\nSix,’ he said.")) == (
        Span(1, 5, '"', closed=False), Span(12, 25, '"'), Span(19, 23, "'"),
        Span(28, 33, "'", closed=False), Span(34, 38, "'"),
    )  # fmt: skip


def test_a_span_that_another_cuts_short_is_open() -> None:
    assert spans(normalise("“They left. “We stay,” he said.")) == (
        Span(1, 12, '"', closed=False), Span(13, 21, '"'),
    )  # fmt: skip


@given(st.text(st.sampled_from("ab s.,'\"‘’“”\n")))
def test_spans_lie_in_one_paragraph_each_and_in_order(text: str) -> None:
    body = normalise(text)
    found = spans(body)
    assert list(found) == sorted(set(found))
    for span in found:
        assert 0 < span.start < span.end <= len(body.text)
        assert body.paragraph_at(span.start) == body.paragraph_at(span.end - 1)


WORDS = st.lists(st.sampled_from(["ships", "leave", "the", "dockers’", "it’s", "quay"]), min_size=1)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["“”", '""', '“"', "«»"]), WORDS), min_size=1))
def test_every_double_marked_quotation_is_found(
    pieces: list[tuple[list[str], str, list[str]]],
) -> None:
    told = [(" ".join(a), marks, " ".join(b)) for a, marks, b in pieces]
    text = " ".join(f"{said} {marks[0]}{words}{marks[1]}" for said, marks, words in told)
    assert [q for q in quoted(text) if "_" not in q] == [words for _, _, words in told]
