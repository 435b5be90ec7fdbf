"""A check that knows what was clean finds what a check finds that knows nothing."""

from random import Random

import pytest

from builder.check import check
from builder.kept.cache import Cache
from builder.problem import as_text
from tests.briefing import Case
from tests.edits import edit

GULL = "content/articles/gull-harbour-office.yml"
COPY = "content/articles/plain-copy.yml"


def warm(case: Case) -> list[str]:
    """What a check finds that begins with what the last one kept, and keeps more."""
    cache = Cache(case.root / "build" / "cache")
    found = check(case.root, cache)
    cache.save()
    return [as_text(problem) for problem in found.problems]


def cold(case: Case) -> list[str]:
    return [as_text(problem) for problem in check(case.root).problems]


@pytest.mark.parametrize(
    "seed", [1, 2, *(pytest.param(n, marks=pytest.mark.slow) for n in range(3, 40))]
)
def test_after_random_edits_a_warm_check_finds_what_a_cold_one_finds(case: Case, seed: int) -> None:
    chance = Random(seed)
    case.verify()
    warm(case)
    told = []
    for number in range(24):
        if number % 6 == 0:  # from sound content again, or all would soon be ruins
            case.delete("content")
            case.restore()
            case.verify()
        told.append(edit(case, chance))

        assert warm(case) == cold(case), told[-6:]


@pytest.mark.parametrize(
    ("cited", "old", "new", "rule"),
    [
        ("“pay for it” [[dorn-will-pay]]", "will pay for it", "will answer", "quoted-word"),
        ("two dozen [[strike-deaths]]", "wo dozen", "wo score", "number-in-prose"),
        ("two dozen [[strikes-off-gannet]]", "wo dozen", "wo score", "number-in-prose"),
    ],
)  # fmt: skip
def test_an_event_is_looked_at_when_an_article_changes_that_tells_of_what_it_cites(
    case: Case, cited: str, old: str, new: str, rule: str
) -> None:
    event = "content/events/2031/dorn-threatens-league.yml"
    text = case.read(event)
    summary = next(line for line in text.split("\n") if line.startswith("summary:"))
    case.write(event, text.replace(summary, f"summary: The minister spoke of {cited}."))
    case.verify()
    assert not [line for line in warm(case) if event in line]

    for path in (GULL, COPY, "content/articles/tern-marines.yml"):
        case.write(path, case.read(path).replace(old, new))

    found = warm(case)
    assert [rule in line for line in found if event in line] == [True]
    assert found == cold(case)
