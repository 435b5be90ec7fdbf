import pytest

from builder.rules.vague_point import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
DEAD = 'words: ["Two dozen fighters were killed"]'


def dead(case: Case, words: str, value: int) -> Case:
    return case.replace(TERN, f"{DEAD}\n", f'words: ["{words}"]\n    value: {value}\n')


@pytest.mark.parametrize(
    ("words", "value"),
    [("Two dozen fighters", 24), ("24 of the dozens", 24), ("A guard", 1), ("about 30", 30)],
)
def test_a_figure_that_the_words_name(case: Case, words: str, value: int) -> None:
    assert dead(case, words, value).problems(RULE) == []


@pytest.mark.parametrize(
    ("words", "word"), [("Dozens of men", "dozens"), ("several hundred men", "several hundred")]
)
def test_a_figure_that_nobody_named(case: Case, words: str, word: str) -> None:
    (found,) = dead(case, words, 400).problems(RULE)
    assert found.startswith(f"{TERN}:87:12: ")
    assert found.endswith(
        f": error vague-point: the words say {word!r}, and value makes it 400"
        "\n    hint: leave value out: the word is compared by its own interval"
    )
