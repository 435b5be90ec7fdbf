"""Which pair of answers stands for a disagreement where there is room for one."""

import pytest

from builder.analysis.sharpest import sharpest
from builder.model.article import Article
from builder.model.shared import Question
from tests.analysis import make

FLAGS = make.question(
    "choice", answers=({"id": "blue", "text": "blue"}, {"id": "red", "text": "red"})
)


def shown(asked: Question, *articles: Article, **lineage: str) -> list[str] | None:
    """The articles whose answers are shown, in order; None where nothing is."""
    verdict = make.verdict(*articles, asked=asked, **lineage)
    pair = sharpest(make.briefing(asked, *articles), verdict)
    return sorted(a.article.id for a in (pair.first, pair.second)) if pair else None


def says(key: str, value: int, **fields: str) -> Article:
    return make.article(key, make.figure(f"{value}", value, **fields))


@pytest.mark.parametrize(
    ("values", "pair"),
    [((25, 31, 90), ["a", "c"]), ((90, 31, 25), ["a", "c"]), ((31, 90, 25), ["b", "c"])],
)
def test_the_figures_farthest_apart(values: tuple[int, ...], pair: list[str]) -> None:
    articles = [says(key, value) for key, value in zip("abc", values, strict=True)]

    assert shown(make.question(), *articles) == pair


def test_vague_words_are_as_far_apart_as_their_intervals() -> None:
    dozens = make.article("a", make.figure("dozens"))
    thousands = make.article("c", make.figure("thousands"))

    assert shown(make.question(), dozens, says("b", 200), thousands) == ["a", "c"]


def test_figures_in_the_text_before_one_in_a_caption() -> None:
    caption = says("c", 900, **{"in": "caption"})

    assert shown(make.question(), says("a", 25), says("b", 31), caption) == ["a", "b"]


def test_two_lineages_before_one() -> None:
    articles = says("a", 25), says("b", 900), says("c", 40)

    assert shown(make.question(), *articles, b="a") == ["b", "c"]


def test_the_times_farthest_apart() -> None:
    articles = [
        make.article(key, make.claim(when=make.when(day)))
        for key, day in (("a", "2031-03-03"), ("b", "2031-03-01"), ("c", "2031-03-07"))
    ]

    assert shown(make.question("time"), *articles) == ["b", "c"]


def test_else_the_fewest_words() -> None:
    articles = [
        make.article(key, make.claim(words=(words,), answer=answer))
        for key, words, answer in (
            ("a", "the flags were blue", "blue"), ("b", "blue ones", "blue"),
            ("c", "red", "red"), ("d", "a red flag hung there", "red"),
        )
    ]  # fmt: skip

    assert shown(FLAGS, *articles) == ["b", "c"]
    assert shown(FLAGS, *articles[::-1]) == ["b", "c"]


def test_nothing_where_nothing_conflicts() -> None:
    assert shown(make.question(), says("a", 25), says("b", 25)) is None


def test_a_time_without_an_end_is_apart_by_the_end_that_it_has() -> None:
    articles = [
        make.article(key, make.claim(when=make.when(day)))
        for key, day in (("a", "2031-03-03"), ("b", "[2031-03-05..]"), ("c", "[..2031-03-01]"))
    ]

    assert shown(make.question("time"), *articles) == ["b", "c"]
