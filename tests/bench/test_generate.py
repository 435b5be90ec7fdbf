"""The made-up briefing that is measured: sound, the same each time, and with all that there is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from bench.generate import files, generate
from bench.world import SAYINGS, World
from builder.check import check
from builder.problem import as_text

EVENTS, WITHDRAWN = 100, 1
KINDS = ("events", "actors", "articles", "questions")
MEANT = {"judgement-weight", "missing-side"}
NEVER = {"Edition.formerly", "Edition.withdrawn"}  # an edition has its number for ever


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up")
    generate(EVENTS, folder)
    return folder


def test_it_has_no_fault(root: Path) -> None:
    """What is warned of is meant: judgements on thin ground, and accused whom nobody asked."""
    wrong = [one for one in check(root).problems if one.rule not in MEANT]
    assert [as_text(problem) for problem in wrong] == []


def test_it_has_as_many_of_each_kind_as_it_says(root: Path) -> None:
    briefing = check(root).briefing
    assert briefing is not None
    counts = {kind: len(getattr(briefing, kind)) - WITHDRAWN for kind in KINDS}
    assert counts == {"events": EVENTS, "actors": 20, "articles": 10, "questions": 10}
    quotes = sum(len(article.quotes) for article in briefing.articles.values())
    claims = sum(len(article.claims) for article in briefing.articles.values())
    assert (quotes, claims) == (2 * EVENTS - SAYINGS, EVENTS)  # nobody printed the first before


def test_it_follows_from_the_size_and_the_seed() -> None:
    once, again, other = (dict(files(World(EVENTS, seed))) for seed in (1, 1, 2))
    assert once == again != other


def test_it_uses_every_field_of_the_model(root: Path) -> None:
    briefing = check(root).briefing
    assert briefing is not None
    seen: set[str] = set()
    known: set[str] = set()
    for part in _parts(vars(briefing)):
        known |= {f"{type(part).__name__}.{field}" for field in type(part).model_fields}
        seen |= {f"{type(part).__name__}.{field}" for field in part.model_fields_set}
    assert known - seen == NEVER


def _parts(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list | tuple):
        for item in value:
            yield from _parts(item)
