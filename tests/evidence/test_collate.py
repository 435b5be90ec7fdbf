"""Renderings of one utterance: what differs, and whether it matters."""

import pytest

from builder.evidence.collate import Rendering, Token, collate


def verdict(*segments: str) -> str:
    """What the renderings, one segment each, come to together."""
    return collate([Rendering(f"r{i}", (s,)) for i, s in enumerate(segments)]).verdict


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("We stay here.", "We stay here,", "identical"),
        ("“We stay”", "we stay here", "house style"),
        ("We won’t go today.", "We won't go today", "identical"),
        ("US ships stay", "U.S. ships stay", "house style"),
        ("the grey harbour’s defence", "the gray harbor's defense", "house style"),
        ("they organised and analysed labour", "they organized and analyzed labor", "house style"),
        ("the air strikes on Sava", "the airstrikes on Sava", "house style"),
        ("We never, ever leave", "We never ever leave", "house style"),
        ("We will not leave", "We do not leave", "substantive"),
        ("We will not leave", "We will leave", "substantive"),
        ("We will leave now", "We will surely leave now", "substantive"),
        ("twelve ships", "ships of fools here", "identical"),
        ("our prize ship", "our rise ship", "substantive"),
    ],
)
def test_differences_are_classed(one: str, other: str, expected: str) -> None:
    assert verdict(one, other) == verdict(other, one) == expected


def test_a_rendering_without_a_word_differs_in_nothing() -> None:
    assert verdict("\u2003", "We stay") == "identical"


def test_saying_less_is_no_difference() -> None:
    whole = Rendering("a/q", ("We will not leave the quay,", "This harbour belongs to us."))
    part = Rendering("b/q", ("not leave the quay",))
    joined = Rendering("c/q", ("the quay. This harbour belongs to us",))
    found = collate([part, whole, joined])
    assert (found.base, found.verdict) == ("a/q", "identical")
    assert [r.key for r in found.renderings] == ["b/q", "a/q", "c/q"]
    assert [[len(row) for row in r.segments] for r in found.renderings] == [[4], [6, 5], [7]]


def test_every_word_is_shown_with_how_it_compares() -> None:
    base = Rendering("a/q", ("Hear me: We will not leave the grey quay, both of us, in peace",))
    other = Rendering("b/q", ("We do not ever leave the gray quay", "in all peace, she said"))
    first, second = collate([base, other]).renderings[1].segments
    assert [(t.kind, t.words, t.base) for t in first if t.kind != "same"] == [
        ("changed", "do", "will"),
        ("added", "ever", ""),
        ("style", "gray", "grey"),
    ]
    assert [(t.kind, t.words) for t in second] == [
        ("same", "in"), ("added", "all"), ("same", "peace,"), ("beyond", "she"), ("beyond", "said"),
    ]  # fmt: skip


def test_words_that_the_longest_does_not_have_are_shown_as_what_they_are() -> None:
    base = Rendering("a/q", ("The air strikes go on and on in Sava",))
    apart, joined, dropped = collate([
        base, Rendering("b/q", ("Never mind",)), Rendering("c/q", ("The airstrikes go",)),
        Rendering("d/q", ("The air strikes go on in Sava",)),
    ]).renderings[1:]  # fmt: skip
    assert [(t.kind, t.words, t.base) for t in apart.segments[0]] == [
        ("beyond", "Never", ""), ("beyond", "mind", ""),
    ]  # fmt: skip
    assert ("style", "airstrikes", "air strikes") in [
        (t.kind, t.words, t.base) for t in joined.segments[0]
    ]
    assert [(t.kind, t.words, t.base) for t in dropped.segments[0] if t.kind != "same"] == [
        ("dropped", "", "and"), ("dropped", "", "on"),
    ]  # fmt: skip


def test_one_word_for_two_is_shown_both_ways() -> None:
    one = Rendering("a/q", ("The airstrikes go on and on",))
    two = Rendering("b/q", ("The air strikes go on",))
    assert collate([one, two]).renderings[1].segments[0][1] == Token(
        "style", "air strikes", "airstrikes"
    )


def test_the_first_of_the_longest_is_the_base() -> None:
    two = [Rendering("b/q", ("We stay",)), Rendering("a/q", ("We go",))]
    assert collate(two).base == "b/q"
    assert [r.verdict for r in collate(two).renderings] == ["identical", "substantive"]
