"""Who is named in each sentence of an article, and what can be seen of them there.

Takes the sentences with their phrases and the cast; gives ``Named``s. Each sentence is looked at
once, at a bounded number of its phrases.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile, zip_longest

from builder.draft.article.cast import Cast
from builder.draft.article.figure import Figure, Gender
from builder.draft.english.lexicon import PREPOSITIONS, is_small
from builder.draft.english.verbs import CUES, PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.capacity import is_presented
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.cues import cues, is_cue
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.placed import INVESTED
from builder.draft.phrases.subjects import Subjects

NEAR = 12
"""Phrases of one sentence that are thought of."""

TELLING = 4
"""Verbs of speaking in one sentence whose subjects are asked for."""

THINGS = 3
"""Nouns in front of which a name may stand: *the Karsova air strikes*."""

_FORMS: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "herself"), "she"),
}

_BLAMING = listed("""
    accused accuses blamed blames criticised criticized criticises criticizes condemned condemns
    denounced denounces attacked attacks slammed slams mocked mocks ridiculed ridicules lambasted
    rebuked rebukes castigated chided scolded derided derides faulted assailed berated savaged
""")
"""Behind these *her government* is another's."""

_HANGING = PREPOSITIONS | {"whose"}

_BOTH: set[Gender] = {"he", "she"}

_BEING = ("is", "are", "was", "were", "has", "have", "had", "will", "would")

_TELLING = ("told", "tells", "telling", "asked", "asks", "asking", "urged", "reminded", "assured")

_TOLD_OF = ("who", "which")

_ASKING = ("asked", "asks", "asking", "questioned", "wondered", "pressed", "challenged")

_WHETHER = ("how", "why", "whether", "if", "what", "when", "where", "who", "about")

_OBJECTS = ("him", "her")

_LOCATIVE = ("in", "at", "near", "across", "throughout")


@dataclass(frozen=True)
class Named:
    """Somebody named in a sentence: by which phrase, whether the sentence begins with it, whether
    it is the subject of the sentence or of a verb of speaking, whether it has something, stands
    behind a preposition, is one of *Anna Brusk and Karl Weir*, is told what another says."""

    figure: Figure
    phrase: Phrase
    begins: bool = False
    opens: bool = False
    says: bool = False
    owns: bool = False
    hangs: bool = False
    paired: bool = False
    hears: bool = False


class Naming:
    """Asks the sentences of one article."""

    def __init__(self, told: Sequence[tuple[Sentence, list[Phrase]]], cast: Cast) -> None:
        self._told = told
        self._cast = cast
        self._seen: dict[int, tuple[Named, ...]] = {}

    def at(self, index: int) -> tuple[Named, ...]:
        """Give whoever is named in a sentence, in order; pronouns name nobody."""
        if index not in self._seen:
            self._seen[index] = tuple(self._look(index))
        return self._seen[index]

    @cached_property
    def often(self) -> Counter[str]:
        """How often each figure is named."""
        named = (p for _, found in self._told for p in found if p.kind != "pronoun")
        return Counter(self._cast.figure(phrase).key for phrase in named)

    @cached_property
    def tellers(self) -> frozenset[str]:
        """The keys of all who say something anywhere in the article."""
        everybody = (one for index in range(len(self._told)) for one in self.at(index))
        return frozenset(one.figure.key for one in everybody if one.says)

    @cached_property
    def placed(self) -> frozenset[str]:
        """The keys of all who stand behind *in* or *at* somewhere, as places do."""
        found: set[str] = set()
        for sentence, phrases in self._told:
            for phrase in phrases:
                before = [w.lower for w in sentence.words[max(0, phrase.first - 2) : phrase.first]]
                stands = before[-1:] != [] and before[-1] in _LOCATIVE
                if phrase.kind == "name" and stands and INVESTED.isdisjoint(before):
                    found.add(self._cast.figure(phrase).key)
        return frozenset(found)

    @cached_property
    def leaning(self) -> dict[str, Gender]:
        """By key the pronoun that stands behind somebody in sentences that name nobody else whom
        it may mean: *Brusk left her coat*; nothing where both do."""
        found: dict[str, set[Gender]] = {}
        for index, (sentence, _) in enumerate(self._told):
            people = [one for one in self.at(index) if one.figure.sort in ("person", "name")]
            one = next((person for person in people if person.opens), None)
            if one and one.phrase.kind == "name" and not _is_set_before(sentence.words, one.phrase):
                others = {p.figure.gender for p in people if p.figure.key != one.figure.key}
                told = _own_pronouns(_unasked(sentence.words[one.phrase.last :]))
                told -= _BOTH if "" in others else others
                found.setdefault(one.figure.key, set()).update(told)
        return {key: told.pop() for key, told in found.items() if len(told) == 1}

    def _look(self, index: int) -> Iterator[Named]:
        sentence, found = self._told[index]
        words, asked = sentence.words, Subjects(sentence.words, found)
        telling = [asked.teller(cue.at) for cue in list(cues(words))[:TELLING]]
        opener = asked.opener(len(words))
        for number, phrase in enumerate(found[:NEAR]):
            if phrase.kind == "pronoun":
                continue
            before = [word.lower for word in words[max(0, phrase.first - 2) : phrase.first]]
            source = before == ["according", "to"] or _is_view(words, phrase)
            yield Named(
                self._cast.figure(phrase), phrase, begins=number == 0 and phrase.first <= 1,
                opens=is_presented(words, phrase)
                or (phrase == opener and not _is_attribute(words, phrase, found)),
                says=source or phrase in telling,
                owns=_owns(sentence, phrase),
                hangs=not source and before[-1:] != [] and before[-1] in _HANGING,
                paired=_is_paired(words, phrase, found),
                hears=before[-1:] != [] and before[-1] in _TELLING,
            )  # fmt: skip
            if phrase.owner:
                yield Named(self._cast.owner(phrase), phrase, owns=True)


def _is_view(words: Sequence[Word], phrase: Phrase) -> bool:
    """True for *For the lawyer Anna Brusk, the law is old*: so she holds."""
    named = phrase.first == 1 and words[0].lower == "for" and phrase.kind == "name"
    return named and phrase.last < len(words) and words[phrase.last].text == ","


def _is_set_before(words: Sequence[Word], phrase: Phrase) -> bool:
    """True for *In a call with the president, Anna Brusk, he warned*: he is another."""
    behind = [word.lower for word in words[phrase.last : phrase.last + 2]]
    return phrase.first > 0 and behind in ([",", "he"], [",", "she"])


def _unasked(words: Sequence[Word]) -> Sequence[Word]:
    """The words up to what somebody asks of another: *asked how she could have heard it*."""
    for at, (word, after) in enumerate(pairwise(words)):
        if word.lower in _ASKING and (after.lower in _WHETHER or after.lower in _OBJECTS):
            return words[:at]
    return words


def _own_pronouns(words: Sequence[Word]) -> set[Gender]:
    """The pronouns that may mean the subject in front of some words, not the *her* of *accused her
    and searched her flat* and of *accused her government*, who is another."""
    own: set[Gender] = set()
    others: set[Gender] = set()
    for before, word, after in zip_longest([None, *words[:-1]], words, words[1:]):
        if word is None or word.lower not in _FORMS:
            continue
        blamed = before is not None and before.lower in _BLAMING
        has = after is not None and after.is_word and not is_small(after.lower)
        other = blamed or word.lower == "him" or (word.lower == "her" and not has)
        (others if other else own).add(_FORMS[word.lower])
    return own - others


def _is_paired(words: Sequence[Word], phrase: Phrase, found: Sequence[Phrase]) -> bool:
    """True for each of *Anna Brusk and Karl Weir*, of whom *he* or *she* picks none; of *Anna Brusk
    and Karl Weir, who had come,* the sentence goes on."""
    for other in found:
        first, second = sorted((phrase, other), key=lambda one: one.first)
        joined = second.first == first.last + 1 and words[first.last].lower == "and"
        if joined and phrase.kind == other.kind == "name":
            behind = [word.lower for word in words[second.last : second.last + 2] if word.is_word]
            return phrase is first or not behind or behind[0] not in _TOLD_OF
    return False


def _is_attribute(words: Sequence[Word], phrase: Phrase, found: Sequence[Phrase]) -> bool:
    """True for the Brusk of *Brusk campaign director Karl Weir*: he is the subject; and for *the
    Karsova air strikes angered both*, of the strikes."""
    if _is_of_things(words, phrase):
        return True
    behind = next((p for p in found if p.first >= phrase.last), None)
    between = words[phrase.last : behind.first] if behind else ()
    titled = behind is not None and behind.kind == "name" and bool(behind.roles)
    plain = all(w.is_word and w.text.islower() and not is_small(w.lower) for w in between)
    return titled and len(between) == 1 and plain and not is_cue(words, phrase.last)


def _is_of_things(words: Sequence[Word], phrase: Phrase) -> bool:
    """True for a name between *the* and two words or more that are no verbs, and a verb."""
    before = words[phrase.first].lower == "the" or words[phrase.first - 1].lower == "the"
    nouns = list(takewhile(_may_be_noun, words[phrase.last : phrase.last + THINGS]))
    verb = words[phrase.last + len(nouns) : phrase.last + len(nouns) + 1]
    return before and phrase.kind == "name" and len(nouns) > 0 and bool(verb) and _is_verb(verb[0])


def _may_be_noun(word: Word) -> bool:
    return word.is_word and word.text.islower() and not (is_small(word.lower) or _is_verb(word))


def _is_verb(word: Word) -> bool:
    told = word.lower in _BEING or word.lower in PLAIN_VERBS or word.lower in CUES
    return told or word.lower.endswith("ed")


def _owns(sentence: Sentence, phrase: Phrase) -> bool:
    """True in front of a possessive: *with an engineer's patience*."""
    return phrase.last < len(sentence.words) and sentence.words[phrase.last].lower == "'s"
