"""How many passages are independent of each other, two by two: a bound that doubt never moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.evidence.independent import largest
from builder.evidence.lineage import Lineages, Origin

many = settings(max_examples=150, deadline=None)

IDS = tuple("abcdefg")
PAIRS = [*combinations(IDS, 2)]
SOURCES = st.none() | st.tuples(st.sampled_from(["crowd", "fire"]), st.sampled_from("xy"))
ORIGINS = st.sets(st.builds(Origin, st.sampled_from(IDS), SOURCES), max_size=8)
UNKNOWN = st.sets(st.sampled_from(PAIRS))


def both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, Set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {**found}


@st.composite
def clusters(draw: st.DrawFn) -> Lineages:
    """Seven articles, some of one lineage, some never compared."""
    names = draw(st.lists(st.sampled_from("abc"), min_size=3, max_size=3))
    of = {**{key: key for key in IDS}, **dict(zip("abc", names, strict=True))}
    return Lineages(of, unknown=both_ways(draw(UNKNOWN)))


def brute(found: Lineages, origins: Set[Origin]) -> int:
    """The same by trying every set."""
    return max(
        size
        for size in range(len(origins) + 1)
        for chosen in combinations(sorted(origins, key=str), size)
        if all(found.independent(a, b) for a, b in combinations(chosen, 2))
    )


@many
@given(clusters(), ORIGINS)
def test_the_count_is_that_of_the_largest_independent_set(
    found: Lineages, origins: set[Origin]
) -> None:
    assert found.count(origins) == brute(found, origins)


@many
@given(clusters(), ORIGINS, st.sampled_from(PAIRS))
def test_knowing_less_never_raises_a_count(
    found: Lineages, origins: set[Origin], pair: tuple[str, str]
) -> None:
    doubtful = {key: {*others} for key, others in found.unknown.items()}
    for one, other in (pair, pair[::-1]):
        doubtful.setdefault(one, set()).add(other)
    less = Lineages(found.of, unknown=doubtful)
    assert less.count(origins) <= found.count(origins)


def with_newcomer(found: Lineages, met: Set[str]) -> Lineages:
    """One more article, `new`, compared with some of the others, and apart from these."""
    left = {*IDS} - met
    unknown = {key: {*others} for key, others in found.unknown.items()}
    for key in left:
        unknown.setdefault(key, set()).add("new")
    return Lineages({**found.of, "new": "new"}, unknown={**unknown, "new": left})


@many
@given(clusters(), ORIGINS)
def test_an_article_compared_with_none_changes_no_count(
    found: Lineages, origins: set[Origin]
) -> None:
    after = with_newcomer(found, set()).count({*origins, Origin("new")})
    assert after == max(1, found.count(origins))


@many
@given(clusters(), ORIGINS, st.sets(st.sampled_from(IDS)))
def test_an_article_compared_with_some_lowers_no_count_and_adds_one_at_most(
    found: Lineages, origins: set[Origin], met: set[str]
) -> None:
    before = found.count(origins)
    assert before <= with_newcomer(found, met).count({*origins, Origin("new")}) <= before + 1


@many
@given(clusters(), ORIGINS)
def test_names_do_not_matter(found: Lineages, origins: set[Origin]) -> None:
    turned = {key: f"{other}-{key}" for key, other in zip(IDS, reversed(IDS), strict=True)}
    renamed = Lineages(
        {turned[key]: turned[name] for key, name in found.of.items()},
        unknown={turned[k]: {turned[o] for o in others} for k, others in found.unknown.items()},
    )
    moved = {Origin(turned[one.article], one.source) for one in origins}
    assert renamed.count(moved) == found.count(origins)


def test_two_contributors_who_never_met_cost_each_other_nothing() -> None:
    """Many articles compared with each other, and twenty that met only among themselves."""
    old, new = [f"old-{n}" for n in range(300)], [f"new-{n}" for n in range(20)]
    unknown: Mapping[str, Set[str]] = {
        **{key: set(new) for key in old}, **{key: set(old) for key in new}
    }  # fmt: skip
    found = Lineages({key: key for key in (*old, *new)}, unknown=unknown)
    assert found.count(Origin(key) for key in (*old, *new)) == 300
    assert found.count(Origin(key) for key in (*old[:3], *new)) == 20


def test_a_ring_of_five_holds_two() -> None:
    ring = {n: {(n + 1) % 5, (n - 1) % 5} for n in range(5)}
    assert largest(ring) == 2
    assert largest({}) == 0
