"""Made-up answers to made-up questions, for tests of how answers compare.

    figures("a: 750", "b: about 750", "c/caption: dozens")

gives three answers, from the articles a, b and c, each of a lineage of its own. What stands after
the colon is the claim's words, with the figure that they name in digits.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from builder.analysis.compare import Answer
from builder.model.article import Article, Claim, OutletBasis
from builder.model.base import When
from builder.model.briefing import Briefing
from builder.model.shared import Question
from builder.model.vocab import VagueWord, Words
from tests.briefing import Case

WORDS = Words(version=1, words=(
    VagueWord(words=("about", "around", "some"), of=(0.9, 1.1)),
    VagueWord(words=("nearly", "almost"), of=(0.9, 1)),
    VagueWord(words=("more than", "over"), of=(1, 1.5)),
    VagueWord(words=("at least",), of=(1,)),
    VagueWord(words=("up to", "fewer than"), of=(0, 1)),
    VagueWord(words=("two dozen",), range=(22, 26)),
    VagueWord(words=("several",), range=(3, 9)),
    VagueWord(words=("dozens",), range=(20, 150)),
    VagueWord(words=("hundreds",), range=(100, 1500)),
    VagueWord(words=("thousands",), range=(1000, 15000)),
    VagueWord(words=("tens of thousands",), range=(10000, 99999)),
))  # fmt: skip
"""The intervals of the content model."""

_APPROX = {
    "about": "about", "some": "about", "nearly": "nearly", "more than": "over",
    "at least": "at_least", "up to": "at_most",
}  # fmt: skip
_FIGURE = re.compile(r"(?:(\D*?) )?([\d,]+)")


def question(kind: Any = "number", **fields: Any) -> Question:
    return Question(id="asked", text="What is asked?", kind=kind, topic="deaths", **fields)


def answer(key: str, words: str = "so it is said", **fields: Any) -> Answer:
    """An answer of the article `key`, or of `key/STANDING` where it is not in the text."""
    name, _, standing = key.partition("/")
    lineage = fields.pop("lineage", name)
    fields = {"asserted_by": "narrator", "in": standing or "body", "id": "claim"} | fields
    return Answer(article(name), Claim(question="asked", words=(words,), **fields), lineage)


def article(key: str) -> Article:
    return Article(
        id=key, title=key, outlet=None, outlet_basis=OutletBasis(basis="unknown"),
        published=When(edtf="2031-03-04"), url_unknown="made up", access="secondary",
        descriptor="Made up.", capture=f"{key}.txt",
    )  # fmt: skip


def figure(line: str, **fields: Any) -> Answer:
    """`article: words`."""
    key, _, words = line.partition(": ")
    found = _FIGURE.fullmatch(words)
    approx = _APPROX.get(found[1] or "", "exact") if found else "vague"
    value = int(found[2].replace(",", "")) if found else None
    return answer(key, words, **({"value": value, "approx": approx} | fields))


def figures(*lines: str) -> list[Answer]:
    return [figure(line) for line in lines]


def harbour(case: Case) -> Briefing:
    """The made-up briefing with the content model's intervals; its places are real ones."""
    briefing = case.briefing()
    return replace(briefing, vocab=replace(briefing.vocab, words=WORDS))
