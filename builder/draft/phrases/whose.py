"""Whose an office or a relative is: *the bloc, whose leader said*, *Anna Brusk's mother*.

Takes the words of a sentence and the phrases in it; gives these, an office with whoever has it as
its owner. Kin and documents are left as they are: others look after these.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.english.given import GIVEN
from builder.draft.english.people import DOCUMENTS, FAMILY, TITLES
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase

_APART = FAMILY | DOCUMENTS


def with_owners(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Give the phrases, each office behind *whose* with the name in front as its owner."""
    before = None
    for phrase in found:
        whose = phrase.first > 1 and words[phrase.first - 1].lower == "whose"
        comma = whose and words[phrase.first - 2].text == ","
        office = phrase.kind == "role" and not (phrase.weak or phrase.plural)
        beside = before is not None and before.last == phrase.first - 1 - comma
        if whose and office and beside and before and before.name and phrase.head not in _APART:
            phrase = replace(phrase, owner=before.name)
        yield phrase
        before = phrase


def owners(told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> Iterator[str]:
    """Give the Anna Brusk of *Anna Brusk's mother*, who may be called Brusk below."""
    for phrase in (phrase for _, found in told for phrase in found):
        first, *rest = phrase.owner.split() or [""]
        person = first.lower() in GIVEN or (phrase.head in FAMILY and first.lower() not in TITLES)
        if person and len(rest) == 1 and first[0].isupper() and rest[0][0].isupper():
            yield phrase.owner
