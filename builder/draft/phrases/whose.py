"""Whose an office or a relative is: *the bloc, whose leader said*, *Anna Brusk's mother*.

Takes the words of a sentence and the phrases in it; gives these, an office with whoever has it as
its owner. Kin and documents are left as they are: others look after these.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from builder.draft.english.given import GIVEN
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.people import FAMILY, PORTFOLIOS, TITLES
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase

_APART = FAMILY | DOCUMENTS

_HELD = TITLES | PORTFOLIOS | {"of", "for"}

_PLAIN = PORTFOLIOS | {"of", "for"}
"""Words in front of a name that are no title by themselves: *State Brusk*."""


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


def untitled(name: str) -> tuple[tuple[str, ...], str]:
    """Part a name from the titles in front of it: *Prime Minister Anna Brusk*."""
    words = name.split()
    at = 0
    while at < len(words) - 1 and words[at].lower() in _HELD:
        at += 1
    titles = tuple(word.lower() for word in words[:at])
    return (titles, " ".join(words[at:])) if not _PLAIN.issuperset(titles) else ((), name)


def titled_owners(
    told: Sequence[tuple[Sentence, Sequence[Phrase]]], forms: Mapping[str, tuple[str, ...]]
) -> Iterator[Phrase]:
    """Give the Mayor Anna Brusk of *Mayor Anna Brusk's party* as a name of its own; ``forms`` tells
    which actors a folded name may mean."""
    for phrase in (phrase for _, found in told for phrase in found):
        titles, name = untitled(phrase.owner)
        if titles and name[:1].isupper():
            known = forms.get(name.casefold(), ())
            yield replace(
                phrase, kind="name", text=phrase.owner, name=name, roles=titles, owner="",
                actors=known,
            )  # fmt: skip
