"""Of whom the sentence in front of a quotation has told: *She met Weir. "He said, 'Wait,'"*.

Takes a quotation inside another; gives whoever may speak in it. Looks at a bounded number of
sentences.
"""

from collections.abc import Iterator, Sequence

from builder.draft.article.figure import Figure
from builder.draft.article.naming import Named
from builder.draft.english.people import FAMILY, PEOPLE
from builder.draft.meaning.pronouns import fits
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.speech import Inside

_IDENTIFYING = ("identified", "recognised", "recognized", "named", "knew", "known", "described")


def reported(here: Inside, pronoun: str) -> Iterator[Figure]:
    """*Brusk said she had rung Weir. "He told me, 'Wait,'" she said*: Weir, of whom she has just
    told; *She spoke to Weir. "He told me, 'Wait,'" she said*. What hangs on another comes last."""
    back = _in_front(here)
    named = here.desk.reading.naming.at(back) if here.index else ()
    own = [one for one in named if one.figure.key == here.speaker]
    tells = min((one.phrase.last for one in own if one.says), default=None)
    acts = _acts(here, back, own) and not _is_told_of(here, back, pronoun)
    for one in sorted(named, key=lambda one: (one.hangs, -one.phrase.first)):
        met = (acts and one.hangs) or (tells is not None and one.phrase.first >= tells)
        person = one.figure.sort == "person" and one not in own and not one.owns
        if met and person and fits(one.figure, pronoun):
            yield one.figure


def _acts(here: Inside, back: int, own: Sequence[Named]) -> bool:
    """True for whoever speaks, where the sentence in front is of what they do."""
    return any(one.opens for one in own) or here.desk.stood.get(back) == here.speaker


def _is_told_of(here: Inside, back: int, pronoun: str) -> bool:
    """True for *She sat while he walked to a car of Weir's*: he is another than Weir."""
    found = here.desk.reading.told[back][1]
    return any(one.kind == "pronoun" and one.first and one.name == pronoun for one in found)


def identified(here: Inside) -> Iterator[Figure]:
    """*One of them, whom she identified as Weir, spoke. "He said, 'Wait,'" she said*: Weir."""
    if not here.index:
        return
    sentence, found = here.desk.reading.told[here.index - 1]
    for phrase in found:
        before = [word.lower for word in sentence.words[max(0, phrase.first - 2) : phrase.first]]
        if len(before) > 1 and before[0] in _IDENTIFYING and before[1] == "as":
            yield here.desk.reading.cast.figure(phrase)


def kin(here: Inside, pronoun: str) -> Iterator[Phrase]:
    """The father of *Brusk, whose father is at sea,* in the sentence before a quotation, or in the
    same paragraph: who he is of whom Brusk speaks."""
    told, first = here.desk.reading.told, _in_front(here)
    while first and _goes_before(here, first):
        first -= 1
    for _, found in reversed(told[first : here.index]):
        for phrase in found:
            if phrase.head in FAMILY or (pronoun != "they" and _is_own(phrase)):
                yield phrase


def _in_front(here: Inside) -> int:
    """The sentence in front of a quotation, or of the words with which it goes on."""
    told, index = here.desk.reading.told, here.index
    goes_on = index > 0 and told[index - 1][0].words[0].quote is not None
    return max(0, index - 1 - goes_on)


def _is_own(phrase: Phrase) -> bool:
    """True for *his old boss*, who is told of for his sake."""
    owned = phrase.text.split()[0].lower() in OWNED
    return owned and phrase.kind == "role" and phrase.head in PEOPLE and not phrase.plural


def _goes_before(here: Inside, index: int) -> bool:
    """True for a sentence in front of one of the same paragraph that tells of nobody else, where
    nobody speaks."""
    (before, _), (sentence, _) = here.desk.reading.told[index - 1 : index + 1]
    named = (one.figure for one in here.desk.reading.naming.at(index))
    others = any(one.sort == "person" and one.key != here.speaker for one in named)
    silent = not before.quotes and not sentence.quotes
    return before.paragraph == sentence.paragraph and silent and not others
