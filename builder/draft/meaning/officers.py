"""Whom an office means by which nobody was called: *the party leader*, the *Mayor* of a headline.

Takes the state of a reading and a ``Hint`` at an office; gives ``Candidate``s, the likeliest first.
Looks at the sentences around it.
"""

import re
from collections.abc import Iterator
from itertools import islice

from builder.draft.article.figure import COURTESY, Figure, gender_of
from builder.draft.attribution.asking import Hint
from builder.draft.english.lexicon import DETERMINERS
from builder.draft.english.people import BODIES, PEOPLE, TITLES
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Candidate, Desk, candidate
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.questions import ASKER

BEFORE = 4
"""Sentences back in which whoever is told of is looked for."""

LEAD = 4
"""Sentences of a news lead, which names behind the office."""


_ANY = ("official", "diplomat", "politician", "lawmaker", "activist", "expert", "analyst")
"""What anybody of the kind may be called below."""

_NAMELESS = ("source", "insider", "eyewitness")
"""What nobody is called who is named."""

_SERVING = listed("aide adviser advisor assistant staffer spokesman spokeswoman spokesperson")
"""Who speaks for somebody of another office."""


def same_person(desk: Desk, index: int, hint: Hint, office: Figure) -> Iterator[Candidate]:
    """Whoever the paragraph has just named, for *the party leader* whom nobody was called yet."""
    definite = hint.phrase.text.split()[0].lower() == "the" or bool(hint.phrase.owner)
    definite = definite and " on " not in hint.phrase.full  # the rapporteur on killings is new
    definite = definite and hint.phrase.head not in _NAMELESS
    yield from islice(_told_last(desk, index, hint, office), int(definite))
    if hint.rule == "answer" or (index and _asks(desk.reading.told[index - 1])):
        return  # Brusk asked the colonel: he is another
    if not definite or office.sort != "person" or not _is_new(office, hint.phrase):
        return
    yield from _goes_on(desk, index, hint)
    yield from islice(_just_named(desk, index, hint), 1)


def demonym(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Give whoever spoke or was named last for *the Dutchman* and *the Croatian* of *"…," the
    Croatian said*: where somebody is from, who was named before."""
    name = hint.phrase.name
    alone = hint.phrase.kind == "name" and hint.phrase.text.lower() == f"the {name.lower()}"
    if not alone or not _FROM.search(name) or not hint.rule.startswith("quotation-"):
        return
    last = desk.reading.cast.by_key(desk.last.key) if desk.last else None
    beside = (one.figure for one in desk.reading.naming.at(max(0, index - 1)) if one.opens)
    for figure in (*beside, *([last] if last else [])):
        if _is_named(figure) and figure.name != name:
            yield candidate(figure, f"office, {hint.rule}", hint.why)
            return


_FROM = re.compile(r"^[A-Z]\w+(?:ian|ean|can|ese|man|woman|aqi|ani|eli)$")
"""How names end for people of a place."""


def _told_last(desk: Desk, index: int, hint: Hint, office: Figure) -> Iterator[Candidate]:
    """*Brusk welcomed the truce. "…," the official said*: she whom the sentence before is of, where
    nobody was called so in it or in those right before."""
    near = range(max(0, index - BEFORE), index)
    known = {one.figure.key for back in near for one in desk.reading.naming.at(back)}
    plain = hint.phrase.text.lower() == f"the {hint.phrase.head}" and hint.phrase.head in _ANY
    if not plain or office.key in known or hint.rule != "quotation-name-cue":
        return
    for one in desk.reading.naming.at(index - 1) if index else ():
        if one.opens and _is_named(one.figure) and _may_be(one.figure, hint):
            yield candidate(one.figure, f"office, {hint.rule}", hint.why)


def _just_named(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whoever is named in the sentences before an office; a title means somebody of the paragraph
    before only where that is the lead: *Brusk said no.* and below it *The mayor said*."""
    titled = hint.phrase.head in TITLES or bool(hint.phrase.owner)
    for back in filter(desk.reading.is_prose, range(index, max(-1, index - 4), -1)):
        apart = desk.reading.told[index][0].paragraph - desk.reading.told[back][0].paragraph
        if apart > 1 or (apart and titled and not _is_lead(desk, back)):
            return
        for phrase in _tellers_first(desk, back, subjects=bool(apart and titled)):
            figure = desk.reading.cast.figure(phrase)
            follows = back == index - 1 and hint.rule == "quotation-name-cue"
            shares = follows and not figure.roles.isdisjoint(hint.phrase.roles)
            other = titled and figure.roles - COURTESY and not shares
            owns = back == index and _has(desk.reading.told[back][0], phrase)
            other = other or (hint.phrase.head in _SERVING and figure.roles & TITLES - COURTESY)
            ahead = phrase.end <= hint.phrase.start and not owns
            if ahead and not other and _is_named(figure) and _may_be(figure, hint):
                yield candidate(figure, f"office, {hint.rule}", hint.why)


def _tellers_first(desk: Desk, index: int, *, subjects: bool) -> Iterator[Phrase]:
    """The names in a sentence, whoever says something in it first; with ``subjects`` only those
    who do, and whom the sentence begins with."""
    says = {one.phrase.start for one in desk.reading.naming.at(index) if one.says}
    names = [phrase for phrase in desk.reading.told[index][1] if phrase.kind == "name"]
    for phrase in sorted(names, key=lambda phrase: phrase.start not in says):
        if not subjects or not phrase.first or phrase.start in says:
            yield phrase


def _is_named(figure: Figure) -> bool:
    return figure.sort == "person" or (figure.sort == "name" and " " in figure.name)


def _is_lead(desk: Desk, index: int) -> bool:
    """True for a sentence of the first paragraph, whose one subject the next calls by office."""
    number = desk.reading.told[index][0].paragraph
    above = desk.reading.paragraphs[: number - 1]
    return all(one.standing != "body" for one in above)


def _has(sentence: Sentence, name: Phrase) -> bool:
    """True for the Brusk of *In calling Brusk's plan cruel, the mayor went far*: he is another."""
    behind = sentence.words[name.last : name.last + 1]
    return bool(behind) and behind[0].lower == "'s"


def _asks(told: tuple[Sentence, list[Phrase]]) -> bool:
    """True for *Brusk asked why it was so*, not for *Brusk asked the two for calm*."""
    sentence, found = told
    behind = {phrase.first: phrase.last for phrase in found}
    for at, word in enumerate(sentence.words):
        if word.lower in ASKER:
            end = behind.get(at + 1) or behind.get(at + 2) or at + 1
            return sentence.words[min(end, len(sentence.words) - 1)].lower != "for"
    return False


def _goes_on(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*He says no. "…," the former envoy told the Gazette*: he is the envoy."""
    (before, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    he = found and found[0].name in ("he", "she") and not found[0].first
    figure = desk.reading.cast.by_key(desk.stood.get(index - 1, ""))
    beside = index > 0 and before.paragraph == here.paragraph and not before.quotes
    if he and beside and figure and hint.rule == "quotation-name-cue":
        yield candidate(figure, f"office, {hint.rule}", hint.why)


def is_lead_office(desk: Desk, index: int, phrase: Phrase) -> bool:
    """True for the *Mayor* and the *Orle nurse* of a headline and for *the council's top lawyer* in
    the first sentence, whom the text below names."""
    sentence, _ = desk.reading.told[index]
    if desk.reading.paragraphs[sentence.paragraph - 1].standing == "headline":
        bare = phrase.head in TITLES and phrase.text.lower() == phrase.head
        one = phrase.head in PEOPLE and phrase.text.split()[0].lower() not in DETERMINERS
        return bare or (one and not phrase.first and not phrase.owner)
    above = desk.reading.paragraphs[: sentence.paragraph - 1]
    body = bool(phrase.owner) and phrase.owner.lower().split()[-1] in BODIES
    return body and phrase.head in PEOPLE and all(one.standing != "body" for one in above)


def named_next(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whoever is named soon after *the mayor* of a first sentence, as news leads have it."""
    definite = hint.phrase.text.lower().startswith("the ") or " " not in hint.phrase.text
    if not definite and not is_lead_office(desk, index, hint.phrase):
        return
    if index > LEAD:
        yield from _told_of(desk, index, hint)
        if first := desk.reading.cast.protagonist:
            yield candidate(first, f"protagonist, {hint.rule}", hint.why)
        return
    for sentence, found in desk.reading.told[index + 1 : index + 5]:
        standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
        for phrase in found[:1] if standing not in ("byline", "caption", "furniture") else ():
            figure = desk.reading.cast.figure(phrase) if phrase.kind != "pronoun" else None
            if figure and figure.sort in ("person", "name") and _has_name(figure):
                yield candidate(figure, f"named-next, {hint.rule}", hint.why)
                return


def _has_name(figure: Figure) -> bool:
    last = figure.name.split()[-1]
    return last[:1].isupper() and last.lower() not in PEOPLE


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


def _is_new(office: Figure, phrase: Phrase) -> bool:
    """True where nobody was called by an office before, or by a headline only: *Orle nurse*."""
    first, *_ = office.name.split()
    shown = first[0].isupper() and first.lower() not in DETERMINERS
    alone = phrase.text.lower() == f"the {phrase.head}" and office.key.endswith(f"-{phrase.head}")
    return _plain(office.name) == _plain(phrase.full) or (shown and alone and not office.actor)
