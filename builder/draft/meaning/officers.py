"""Whom an office means by which nobody was called: *the party leader*, the *Mayor* of a headline.

Takes the state of a reading and a ``Hint`` at an office; gives ``Candidate``s, the likeliest first.
Looks at the sentences around it.
"""

from collections.abc import Iterator

from builder.draft.article.figure import Figure, gender_of
from builder.draft.attribution.asking import Hint
from builder.draft.english.people import TITLES
from builder.draft.meaning.settled import Candidate, Desk, candidate
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.questions import ASKER

BEFORE = 4
"""Sentences back in which whoever is told of is looked for."""

LEAD = 4
"""Sentences of a news lead, which names behind the office."""


def same_person(desk: Desk, index: int, hint: Hint, office: Figure) -> Iterator[Candidate]:
    """Whoever the paragraph has just named, for *the party leader* whom nobody was called yet."""
    sentence, _ = desk.reading.told[index]
    definite = hint.phrase.text.split()[0].lower() == "the" or bool(hint.phrase.owner)
    definite = definite and " on " not in hint.phrase.full  # the rapporteur on killings is new
    asks = index and any(word.lower in ASKER for word in desk.reading.told[index - 1][0].words)
    if hint.rule == "answer" or asks:
        return  # Brusk asked the colonel: he is another
    if not definite or office.sort != "person" or _plain(office.name) != _plain(hint.phrase.full):
        return
    titled = hint.phrase.head in TITLES or bool(hint.phrase.owner)
    yield from _goes_on(desk, index, hint)
    for back in filter(desk.reading.is_prose, range(index, max(-1, index - 4), -1)):
        before, found = desk.reading.told[back]
        apart = sentence.paragraph - before.paragraph
        if apart > 1 or (apart and titled):
            return
        for phrase in found:
            if phrase.kind == "name" and phrase.end <= hint.phrase.start:
                figure = desk.reading.cast.figure(phrase)
                named = figure.sort == "person" or (figure.sort == "name" and " " in figure.name)
                named = named and _may_be(figure, hint)  # the businesswoman is not Karl Brusk
                follows = back == index - 1 and hint.rule == "quotation-name-cue"
                shares = follows and not figure.roles.isdisjoint(hint.phrase.roles)
                if named and not (titled and figure.roles and not shares):
                    yield candidate(figure, f"office, {hint.rule}", hint.why)
                    return


def _goes_on(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*He says no. "…," the former envoy told the Gazette*: he is the envoy."""
    (before, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    he = found and found[0].name in ("he", "she") and not found[0].first
    figure = desk.reading.cast.by_key(desk.stood.get(index - 1, ""))
    beside = index > 0 and before.paragraph == here.paragraph and not before.quotes
    if he and beside and figure and hint.rule == "quotation-name-cue":
        yield candidate(figure, f"office, {hint.rule}", hint.why)


def is_headline_office(desk: Desk, index: int, phrase: Phrase) -> bool:
    """True for the *Mayor* of a headline, whom the text below names."""
    sentence, _ = desk.reading.told[index]
    shown = desk.reading.paragraphs[sentence.paragraph - 1].standing == "headline"
    return shown and phrase.head in TITLES and phrase.text.lower() == phrase.head


def named_next(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whoever is named soon after *the mayor* of a first sentence, as news leads have it."""
    if not hint.phrase.text.lower().startswith("the ") and " " in hint.phrase.text:
        return
    if index > LEAD:
        yield from _told_of(desk, index, hint)
        if first := desk.reading.cast.protagonist:
            yield candidate(first, f"protagonist, {hint.rule}", hint.why)
        return
    for sentence, found in desk.reading.told[index + 1 : index + 5]:
        for phrase in found[:1]:
            standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
            if phrase.kind == "name" and standing not in ("byline", "caption", "furniture"):
                figure = desk.reading.cast.figure(phrase)
                if figure.sort in ("person", "name"):
                    yield candidate(figure, f"named-next, {hint.rule}", hint.why)
                    return


def _told_of(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*Brusk, in power since 2028, waved from a balcony. "…," the leader said*: whoever the
    sentences before tell of last, by name."""
    for back in filter(desk.reading.is_prose, range(index, max(-1, index - BEFORE), -1)):
        named = [one for one in desk.reading.naming.at(back) if one.phrase.end <= hint.phrase.start]
        for one in sorted(named, key=lambda one: not one.opens):
            person = one.figure.sort == "person" and one.figure.name.split()[-1][0].isupper()
            if person and _may_be(one.figure, hint):
                yield candidate(one.figure, f"told-of, {hint.rule}", hint.why)
                return


def _may_be(figure: Figure, hint: Hint) -> bool:
    """Tell whether a figure is of the gender of an office: *businesswoman*, *spokesman*."""
    return "" in (told := {figure.gender, gender_of(hint.phrase.roles)}) or len(told) == 1


def _plain(text: str) -> str:
    return text.lower().removeprefix("the ")
