"""Which outlet a heading names whose words are told of below: *Ostrian daily Lantern*, *the paper*.

Takes the sentences of an article with their phrases; gives pairs of the noun and the name that mean
the same. A digest of what was printed has such headings. Looks at each sentence once.
"""

from collections.abc import Iterator, Sequence

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase

LONG = 8
"""Words of such a heading at most."""

_PRINTED = listed("daily weekly newspaper paper magazine monthly tabloid broadsheet")

_SENT = listed("broadcaster channel station television tv radio network")

_ONLINE = listed("website site portal outlet agency")

_NOUNS = _PRINTED | _SENT | _ONLINE


def headed(told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> Iterator[tuple[Phrase, Phrase]]:
    """Give *the paper* below a heading, with the name that stands in it."""
    kinds, name = frozenset[str](), None
    for sentence, found in told:
        if outlet := _heading(sentence, found):
            kinds, name = _kinds(sentence), outlet
        for phrase in found if name else ():
            if name and phrase.head in kinds and phrase.text.lower() == f"the {phrase.head}":
                yield phrase, name


def _heading(sentence: Sentence, found: Sequence[Phrase]) -> Phrase | None:
    """The name with which a short line ends that holds a noun for an outlet."""
    words = sentence.words
    short = len(words) <= LONG and words[-1].is_word and not sentence.quotes
    last = found[-1] if found else None
    named = last is not None and last.kind == "name" and last.last == len(words)
    return last if short and named and _kinds(sentence) else None


def _kinds(sentence: Sentence) -> frozenset[str]:
    """The nouns by which the outlet of a heading may be called below."""
    told = {word.lower for word in sentence.words}
    kinds = (kind for kind in (_PRINTED, _SENT, _ONLINE) if not kind.isdisjoint(told))
    return frozenset(noun for kind in kinds for noun in (*kind, "outlet"))
