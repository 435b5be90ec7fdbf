"""Whom *her husband* means where the text tells whose widow she is: *Mr Brusk's widow, Anna Weir*.

Takes the sentences of an article with their phrases; gives pairs of the kin and whoever it is. Only
where one person is told of so. Looks at each phrase once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from builder.draft.english.lexicon import DETERMINERS
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase

_OTHER: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("widow", "wife"), ("husband",)),
    **dict.fromkeys(("widower", "husband"), ("wife",)),
    **dict.fromkeys(("mother", "father"), ("son", "daughter")),
    **dict.fromkeys(("son", "daughter"), ("mother", "father")),
}
"""By what somebody is called, what whoever is named in front is to that person."""

Told = Sequence[tuple[Sentence, Sequence[Phrase]]]


def kindred(told: Told) -> Iterator[tuple[Phrase, Phrase]]:
    """Give *her husband* with the name that stands before *'s widow, Anna Weir,*."""
    known = [pair for sentence, found in told for pair in _told(sentence, found)]
    for noun in {noun for noun, _ in known}:
        owners = [owner for one, owner in known if one == noun]
        if len({owner.name.split()[-1] for owner in owners}) > 1:
            continue
        for _, found in told:
            yield from ((one, owners[0]) for one in found if _is_own(one, noun, owners[0]))


def _is_own(phrase: Phrase, noun: str, owner: Phrase) -> bool:
    """True for *her husband* below *Brusk's widow*."""
    words = phrase.text.lower().split()
    own = len(words) == 2 and words[0] in OWNED and words[0] not in ("its", "their")
    return own and phrase.head == noun and phrase.start > owner.start


def _told(sentence: Sentence, found: Sequence[Phrase]) -> Iterator[tuple[str, Phrase]]:
    """What Brusk is to the Weir of *Brusk's widow, Anna Weir,* and *Anna Weir, Brusk's widow,*."""
    for one, other in pairwise(found):
        office, name = (one, other) if one.kind == "role" else (other, one)
        beside = other.first == one.last + 1 and sentence.words[one.last].text == ","
        owner = office.owner.split()
        named = bool(owner) and owner[0][0].isupper() and owner[0].lower() not in DETERMINERS
        if beside and name.kind == "name" and named and office.head in _OTHER:
            titled = owner[0].lower() in ("mr", "mrs", "ms", "dr") and len(owner) > 1
            roles = (owner[0].lower(),) if titled else ()
            whose = replace(
                office, kind="name", name=" ".join(owner[titled:]), roles=roles, actors=(), owner=""
            )
            yield from ((noun, whose) for noun in _OTHER[office.head])
