"""Whatever happens to locks and rolls, nobody is held to be compared who was not."""

from hashlib import sha256
from itertools import combinations
from typing import TypeVar
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.evidence.comparisons import comparisons
from builder.evidence.lock import Lock, Roll
from builder.evidence.rolls import FEW
from builder.evidence.settle import settle
from tests.evidence.locked import lock, rolls_of

T = TypeVar("T")
IDS = "abcdef"
TEXTS = [f"{key}{version}" for key in IDS for version in "xy"]
STEP = st.one_of(
    st.tuples(st.just("verify"), st.sets(st.sampled_from(IDS), min_size=1)),
    st.tuples(st.just("verify"), st.just({*IDS})),
    st.tuples(st.just("capture"), st.tuples(st.sampled_from(IDS), st.sampled_from(TEXTS))),
    st.tuples(st.just("rename"), st.tuples(st.sampled_from(IDS), st.sampled_from(IDS))),
    st.tuples(st.just("restore"), st.tuples(st.sampled_from(IDS), st.integers(0, 5))),
    st.tuples(st.just("lose"), st.sampled_from(IDS)),
)


def runs(one: str, other: str) -> int:
    """How many runs two texts share."""
    both = "".join(sorted((one, other)))
    return 90 if one == other else sha256(both.encode()).digest()[0] % (2 * FEW)


class History:
    """Articles whose texts change and are verified, by people who hold this or that capture."""

    def __init__(self) -> None:
        self.text = {key: f"{key}x" for key in IDS}
        self.locks: dict[str, Lock] = {}
        self.past: list[dict[str, Lock]] = []
        self.rolls: dict[str, Roll] = {}
        self.compared: set[frozenset[str]] = set()

    def verify(self, held: set[str]) -> None:
        self.past.append(self.locks)
        fresh = {key: lock(self.text[key]) for key in sorted(held)}
        pairs = [*combinations(sorted(held), 2)]
        counts = {(a, b): runs(self.text[a], self.text[b]) for a, b in pairs}
        found = settle(fresh, self.locks, counts, IDS, self.rolls)
        self.locks, self.rolls = {**self.locks, **found}, self.rolls | rolls_of(found)
        self.compared |= {frozenset(lock(self.text[key]).mark for key in pair) for pair in pairs}

    def capture(self, what: tuple[str, str]) -> None:
        """An article has another text, which may be that of another article."""
        self.text[what[0]] = what[1]

    def rename(self, what: tuple[str, str]) -> None:
        """Two articles change their names, and with them their files and locks."""
        self.text = _changed(self.text, *what)
        self.locks = _changed(self.locks, *what)

    def restore(self, what: tuple[str, int]) -> None:
        """One lock is taken from another branch."""
        then = self.past[what[1] % len(self.past)] if self.past else {}
        if what[0] in then:
            self.locks = {**self.locks, what[0]: then[what[0]]}

    def lose(self, article: str) -> None:
        self.locks = {key: one for key, one in self.locks.items() if key != article}

    def holds(self) -> None:
        """Who is held to be compared was, and all that they share is named."""
        found = comparisons(IDS, self.locks)
        unmet = {article: {*others} for article, others in found.unmet()}
        for one, other in combinations(sorted(self.locks), 2):
            marks = frozenset({self.locks[one].mark, self.locks[other].mark})
            if other not in unmet.get(one, ()):
                assert marks in self.compared
                texts = {lock(text).mark: text for text in TEXTS}
                names = [texts[self.locks[key].mark] for key in (one, other)]
                count, named = runs(*names), dict(found.shared.get(one, {})).get(other, 0)
                assert named == count or (count < FEW and named == 0)


def _changed(things: dict[str, T], one: str, other: str) -> dict[str, T]:
    swapped = {one: other, other: one}
    return {swapped.get(key, key): value for key, value in things.items()}


@settings(max_examples=300, deadline=None)
@given(st.lists(STEP, max_size=12))
def test_whatever_happens_a_pair_that_was_not_compared_is_not_held_to_be(
    steps: list[tuple[str, object]],
) -> None:
    history = History()
    with patch("builder.evidence.rolls.LONG", 3), patch("builder.evidence.settle.LONG", 3):
        for name, what in steps:
            getattr(history, name)(what)
            history.holds()
        history.verify({*IDS})
        history.holds()
    assert [*comparisons(IDS, history.locks).unmet()] == []
