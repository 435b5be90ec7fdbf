"""Who an office is whose words the next sentence brings in by a name: *Her doctor did not agree.
"…," said Karl Weir*.

Takes the sentences of an article with their phrases; gives pairs of the office and the name that
mean the same person, where the names stand that are told to speak, and which pronoun stands beside
a surname. Looks at each sentence once.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from builder.draft.article.figure import Gender, sort_of, sort_of_office
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues, is_cue
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

_GENDERS: dict[str, Gender] = {
    **dict.fromkeys(("he", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "herself"), "she"),
}
"""Pronouns of whom a sentence is."""

Told = Sequence[tuple[Sentence, Sequence[Phrase]]]


def named_by_words(told: Told) -> Iterator[tuple[Phrase, Phrase]]:
    """Give the office of a sentence with the name of whoever is quoted behind it, where the text
    names nobody so before."""
    seen: set[str] = set()
    for (first, before), (second, found) in pairwise(told):
        seen |= {phrase.name.split()[-1] for phrase in before if phrase.kind == "name"}
        beside = first.paragraph == second.paragraph and not first.quotes and second.quotes
        office = _office(first, before) if beside else None
        name = _quoted(second, found) if office else None
        if office and name and name.name.split()[-1] not in seen:
            yield office, name


def _office(sentence: Sentence, found: Sequence[Phrase]) -> Phrase | None:
    """The *her doctor* and *Brusk's editor* of whom a sentence without marks tells."""
    asked, words = Subjects(sentence.words, found), sentence.words
    according = words[0].lower == "according" and len(words) > 1
    phrase = asked.source(1) if according else asked.opener(len(words))
    if phrase is None or phrase.kind != "role" or phrase.plural or phrase.weak:
        return None
    owned = bool(phrase.owner) or phrase.text.split()[0].lower() in ("his", "her", "their")
    return phrase if owned and sort_of_office(phrase) == "person" else None


def _quoted(sentence: Sentence, found: Sequence[Phrase]) -> Phrase | None:
    """The Karl Weir of *"…," said Karl Weir*, named as nothing else."""
    asked = Subjects(sentence.words, found)
    for cue in cues(sentence.words):
        name = asked.after(cue.at) if asked.is_turned(cue.at) else None
        if name and name.kind == "name" and " " in name.name and not name.roles:
            return name if sort_of(name) in ("person", "name") else None
    return None


def speaking(told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> set[int]:
    """Give where the names stand that have a verb of speaking beside them."""
    return {p.start for sentence, found in told for p in found if _is_beside(sentence, p)}


def _is_beside(sentence: Sentence, name: Phrase) -> bool:
    behind = name.last < len(sentence.words) and is_cue(sentence.words, name.last)
    return behind or (name.first > 0 and is_cue(sentence.words, name.first - 1))


def pronouns(told: Told) -> Iterator[tuple[int, Gender]]:
    """Give where a surname alone stands with *he* or *she* for whoever bears it: *in a letter to
    his mother, Brusk said*."""
    for sentence, found in told:
        names = (phrase for phrase in found if phrase.kind == "name")
        named = [phrase for phrase in names if not phrase.text.lower().startswith("the ")]
        alone = len(named) == 1 and not named[0].roles and " " not in named[0].name
        if alone and not any(_is_another(phrase) for phrase in found):
            genders = {_GENDERS[w.lower] for w in sentence.words if w.lower in _GENDERS}
            yield from ((named[0].start, gender) for gender in genders if len(genders) == 1)


def _is_another(phrase: Phrase) -> bool:
    """True for *the mayor*, of whom *he* may be said, and not for *his mother*."""
    owned = phrase.text.split()[0].lower() in _GENDERS
    one = phrase.kind == "role" and not (phrase.weak or phrase.plural)
    return one and not owned and sort_of_office(phrase) == "person"
