"""Papers and parts of papers that have a number: *clause 4*, *Senate Bill 40*, *page 12*.

Takes the words of a sentence and the phrases in it; gives the phrases, those with a number among
them. Looks at each word once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import NUMBERED, Phrase, joined


def with_numbers(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Give the phrases, and those of papers that nothing but their number tells of."""
    papers = [_paper(words, at, found) for at in range(len(words) - 1) if _is_numbered(words, at)]
    taken = {at for paper in papers for at in range(paper.first, paper.last)}
    others = [one for one in found if taken.isdisjoint(range(one.first, one.last))]
    yield from sorted((*others, *papers), key=lambda one: one.first)


def _is_numbered(words: Sequence[Word], at: int) -> bool:
    """True for the *Clause* of *Clause 4 frees*; not for that of *the 4 clauses*."""
    number = words[at + 1].text
    noun = words[at].lower in NUMBERED and words[at].text[0].isupper()
    return noun and words[at].quote is None and number.isdigit()


def _paper(words: Sequence[Word], at: int, found: Sequence[Phrase]) -> Phrase:
    """*Senate Bill 40*, of which *Senate Bill* was found."""
    known = next((one for one in found if one.first <= at < one.last == at + 1), None)
    first = known.first if known else at
    row = words[first : at + 2]
    paper = known or Phrase(first, at + 2, row[0].start, row[-1].end, joined(row), "role")
    return replace(
        paper, last=at + 2, end=row[-1].end, text=joined(row), full=joined(row), kind="role",
        name="", roles=(words[at].lower,), actors=(), owner="",
    )  # fmt: skip
