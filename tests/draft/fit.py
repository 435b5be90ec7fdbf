"""Fit what tells for whom inside a quotation: `python -m tests.draft.fit` prints the weights.

Takes the quotations inside others of the labelled sets; gives for each word that ``within`` has a
weight for the one of a conditional logit over everybody who is thought of (McFadden, 1974), with a
ridge of one logit, in tenths of a logit. Half a minute.
"""

import math
from collections.abc import Iterator, Sequence
from unittest.mock import patch

from builder.draft.drafted import drafted
from builder.draft.meaning.settled import Candidate
from builder.draft.speakers import within
from builder.draft.speakers.thought import Thought, Thoughts
from builder.draft.times.when import published_on
from tests.draft.cast import ACTORS, PLACES
from tests.draft.labelled import Labelled, labelled
from tests.draft.measure import FOLDERS, bare, is_right, original

INSIDE = "inside"
"""The folder of texts that were written for quotations inside others."""

ROUNDS, STEP = 400, 0.3

Inner = tuple[Sequence[Candidate], Sequence[Thought], set[str]]
"""The candidates of a quotation, everybody who was thought of, the keys of whom the label has."""

Case = list[tuple[bool, list[str]]]
"""Whoever is thought of for one quotation: whether the label has them, and what is seen of them."""


def inner(article: Labelled) -> Iterator[Inner]:
    """Give the quotations of an article that stand inside another."""
    thoughts: list[tuple[int, Sequence[Thought]]] = []

    class Kept(Thoughts):
        def all(self, outer: Sequence[Candidate]) -> dict[str, Thought]:
            found = super().all(outer)
            thoughts.append((self._here.inner.start, tuple(found.values())))
            return found

    with patch.object(within, "Thoughts", Kept):
        draft = drafted(article.text, ACTORS, PLACES, published_on(article.head["published"]))
    said = {original(draft, (s.span.start, s.span.end), article.text): s for s in draft.said}
    seen = dict(thoughts)
    labels = article.of("s")
    for label in labels:
        around = (one for one in labels if one is not label)
        if any(one.start <= label.start and label.end <= one.end for one in around):
            found = said[label.start, label.end]
            wanted = {bare(key) for key in label.value.split("/")}
            yield found.candidates, seen[found.span.start], wanted


def cases() -> Iterator[Case]:
    """Give everybody who was thought of for each quotation whose speaker is among them."""
    for folder in (*FOLDERS, INSIDE):
        for article in labelled(folder):
            for _, thoughts, wanted in inner(article):
                rows = [
                    (is_right(t.one, wanted), [w for w in t.told if w in within.WEIGHTS])
                    for t in thoughts
                ]
                if any(right for right, _ in rows):
                    yield rows


def fitted(given: Sequence[Case]) -> dict[str, int]:
    """Give the weights, in tenths of a logit, by gradient steps that shrink as they add up."""
    weights = dict.fromkeys(within.WEIGHTS, 0.0)
    squares = dict.fromkeys(within.WEIGHTS, 1e-6)
    for _ in range(ROUNDS):
        slopes = {word: -weight for word, weight in weights.items()}
        for case in given:
            _add(slopes, case, weights)
        for word, slope in slopes.items():
            squares[word] += slope * slope
            weights[word] += STEP * slope / math.sqrt(squares[word])
    return {word: round(10 * weight) for word, weight in weights.items()}


def _add(slopes: dict[str, float], case: Case, weights: dict[str, float]) -> None:
    """Add the slope of the logarithm of the share of those who are right."""
    shares = [math.exp(sum(weights[word] for word in told)) for _, told in case]
    whole = sum(shares)
    right = sum(share for share, (is_one, _) in zip(shares, case, strict=True) if is_one)
    for share, (is_one, told) in zip(shares, case, strict=True):
        slope = is_one * share / right - share / whole
        for word in told:
            slopes[word] += slope


def main() -> None:
    """Print the weights, the strongest first."""
    weights = fitted(list(cases()))
    for word, weight in sorted(weights.items(), key=lambda one: (-one[1], one[0])):
        print(f'    "{word}": {weight},')


if __name__ == "__main__":
    main()
