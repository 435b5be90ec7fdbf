"""What the drafting aid gets wrong: `python -m tests.draft.misses SET…` prints each miss of a set.

Takes the names of folders of labelled articles; prints for each miss the words around it, what the
label says and what was proposed, with the rules.
"""

import sys
from collections.abc import Iterator

from builder.draft.drafted import Drafted, drafted
from builder.draft.times.when import published_on
from tests.draft.cast import ACTORS, PLACES
from tests.draft.labelled import Label, Labelled, labelled
from tests.draft.measure import bare, is_right, is_same, meets, original, same_value

AROUND = 220
"""Characters of the text that are shown on either side of a miss."""


def misses(article: Labelled) -> Iterator[str]:
    """Give a line for each thing in an article that was not found, or taken for another."""
    draft = drafted(article.text, ACTORS, PLACES, published_on(article.head["published"]))
    yield from _speakers(draft, article)
    yield from _numbers(draft, article)
    yield from _times(draft, article)


def _speakers(draft: Drafted, article: Labelled) -> Iterator[str]:
    given = {original(draft, (s.span.start, s.span.end), article.text): s for s in draft.said}
    for label in article.of("s"):
        said = given.pop((label.start, label.end), None)
        given_for = said.candidates if said else ()
        wanted = {bare(key) for key in label.value.split("/")}
        if not any(is_right(one, wanted) for one in given_for[:1]):
            rank = next((n for n, one in enumerate(given_for, 1) if is_right(one, wanted)), 0)
            got = [f"{c.key} ({c.rule}: {c.why})" for c in said.candidates[:4]] if said else "none"
            yield f"speaker {label.value}, found at {rank}: {got}{_shown(article, label)}"
    for at in given:
        yield f"no quotation: {article.text[slice(*at)]!r}"


def _numbers(draft: Drafted, article: Labelled) -> Iterator[str]:
    spans = {original(draft, one.at, article.text): one for one in draft.counts}
    for label in article.of("n"):
        hit = next((at for at in spans if meets(at, label)), None)
        one = spans.pop(hit) if hit else None
        if one is None or not same_value(label.value, one.value, one.low, one.high):
            yield f"number {label.value}: {one}{_shown(article, label)}"
    for at in spans:
        yield f"no number{_shown(article, Label('n', '', *at))}"


def _times(draft: Drafted, article: Labelled) -> Iterator[str]:
    given = [(original(draft, one.at, article.text), one.resolved) for one in draft.times]
    for label in article.of("d"):
        found = next((resolved for at, resolved in given if meets(at, label)), None)
        wanted = label.value.split(",")
        right = found is not None and any(is_same(one, found.edtf or "?") for one in wanted)
        if not right:
            yield f"time {label.value}: {found}{_shown(article, label)}"


def _shown(article: Labelled, label: Label) -> str:
    before = article.text[max(0, label.start - AROUND) : label.start]
    words = article.text[label.start : label.end]
    after = article.text[label.end : label.end + AROUND]
    return f"\n    …{before}⟦{words}⟧{after}…".replace("\n", "\n    ")


def main() -> None:
    """Print the misses of the sets that are named."""
    for folder in sys.argv[1:]:
        for article in labelled(folder):
            for line in misses(article):
                print(f"\n{folder}/{article.name}: {line}")


if __name__ == "__main__":
    main()
