"""Who is told of without a name in the first sentence of a report and named in the second.

Takes the sentences of an article with their phrases; gives the office and the name that mean the
same person: *A foreman warned of a crack, a jury has heard. / Karl Weir (51) told the court*. Looks
at a bounded number of sentences at the beginning.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from builder.draft.article.figure import (
    COURTESY,
    gender_of,
    gender_of_name,
    office_sort,
    sort_of,
    sort_of_office,
)
from builder.draft.article.kin import kindred
from builder.draft.article.outlets import headed
from builder.draft.article.tellers import named_by_words
from builder.draft.article.witnesses import witnesses
from builder.draft.english.lexicon import AUXILIARIES, FRONTED, PREPOSITIONS
from builder.draft.english.people import FAMILY
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.joins import same_people
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

Told = Sequence[tuple[Sentence, Sequence[Phrase]]]

LEAD = 8
"""Sentences among which the first one of the text stands."""

LONG = 9
"""Words from which on a line at the top is a sentence of the text and no byline."""

BELOW = 2
"""Paragraphs below the first in which whoever it tells of is named."""

ASIDE = 14
"""Words between two commas that tell what somebody is."""

_ELSEWHERE = PREPOSITIONS - {"by"}
"""Behind these stands a name of which a paragraph does not tell."""

_AGE = re.compile(r"the (\d{1,3})-year-old\b", re.IGNORECASE)

_ONE = ("a", "an", "the", "its", "their")


def the_same(told: Told) -> Iterator[tuple[Phrase, Phrase]]:
    """Give pairs of an office and a name that mean the same person, in one sentence or so."""
    for sentence, found in told:
        yield from same_people(sentence.words, found)
        yield from _kin_described(sentence, found)
    yield from _named_below(told)
    yield from _aged(told)
    yield from _called_alike(told)
    yield from headed(told)
    yield from kindred(told)
    yield from named_by_words(told)
    for name in witnesses(told):
        yield replace(name, kind="role", roles=("witness",)), name


def _kin_described(sentence: Sentence, found: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """*Her husband, a lifelong baker,*: the baker is he."""
    for kin, told in pairwise(found):
        near = kin.head in FAMILY and not kin.plural and told.first == kin.last + 1
        one = told.kind == "role" and not told.plural and told.text.split()[0] in ("a", "an")
        comma = sentence.words[kin.last : kin.last + 1]
        if near and one and comma[0].text == "," and sort_of_office(told) == "person":
            yield told, kin


def _aged(told: Told) -> Iterator[tuple[Phrase, Phrase]]:
    """*The 47-year-old baker* behind *Anna Brusk, 47,*, else behind the only name of its
    paragraph."""
    ages: dict[str, Phrase] = {}
    here: dict[str, Phrase] = {}
    above: dict[str, Phrase] = {}
    for number, (sentence, found) in enumerate(told):
        if number and told[number - 1][0].paragraph < sentence.paragraph:
            here, above = {}, here
        for phrase in found:
            before = sentence.words[phrase.first - 1].lower if phrase.first else ""
            if phrase.kind == "name" and before not in _ELSEWHERE:
                here.setdefault(phrase.name.split()[-1], phrase)
                behind = [word.text for word in sentence.words[phrase.last : phrase.last + 2]]
                if len(behind) > 1 and behind[0] in ",(" and behind[1].isdigit():
                    ages[behind[1]] = phrase
            age = _AGE.match(phrase.text) if phrase.kind == "role" else None
            near = list((here or above).values())
            if age and (name := ages.get(age[1]) or (near[0] if len(near) == 1 else None)):
                yield phrase, name


def _called_alike(told: Told) -> Iterator[tuple[Phrase, Phrase]]:
    """*Mum-of-two* above *Mum-of-two Anna Brusk*, who alone is called so."""
    called: dict[str, dict[str, Phrase]] = {}
    for phrase in (phrase for _, found in told for phrase in found if phrase.kind == "name"):
        for role in (role for role in phrase.roles if "-of-" in role):
            called.setdefault(role, {}).setdefault(phrase.name, phrase)
    for phrase in (phrase for _, found in told for phrase in found if phrase.kind == "role"):
        named = list(called.get(phrase.head, {}).values())
        yield from ((phrase, name) for name in named if len(named) == 1)


def _named_below(told: Told) -> Iterator[tuple[Phrase, Phrase]]:
    """Give the person whom a report begins with, and the name that its next paragraph begins with,
    where the first sentence tells of nobody else."""
    for index, (sentence, found) in enumerate(told[:LEAD]):
        if sentence.paragraph > 1 and len(sentence.words) > LONG and _is_whole(sentence):
            person = _person(sentence, found)
            name = _next(told[index + 1 :], sentence.paragraph) if person else None
            if person and name and _may_be(person, name):
                yield person, name
            return


def _is_whole(sentence: Sentence) -> bool:
    """True for a sentence that ends in a stop, or in words of somebody that end in one."""
    first, last = sentence.words[0], sentence.words[-1]
    return last.text == "." or (last.quote is not None and first.quote is None)


def _person(sentence: Sentence, found: Sequence[Phrase]) -> Phrase | None:
    """The only person of whom a sentence tells, who is its subject."""
    people = [phrase for phrase in found if _is_somebody(phrase)]
    opener = Subjects(sentence.words, found).opener(len(sentence.words))
    alone = len(people) == 1 and (people[0] == opener or _is_calling(sentence, people[0]))
    named = [phrase for phrase in found if _is_named(phrase)]
    tied = all(_is_of(sentence, people[0], phrase) for phrase in named) if people else False
    return people[0] if alone and tied else None


def _is_calling(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the minister of *under a budget that its finance minister called "…"*."""
    behind = sentence.words[phrase.last : phrase.last + 3]
    which = phrase.first > 0 and sentence.words[phrase.first - 1].lower in ("that", "which")
    return (
        which
        and bool(behind)
        and is_cue(sentence.words, phrase.last)
        and any(word.quote for word in behind)
    )


def _is_of(sentence: Sentence, person: Phrase, name: Phrase) -> bool:
    """True for the Brusk of *a close ally of Brusk*."""
    beside = name.first == person.last + 1
    return beside and sentence.words[person.last].lower in ("of", "to")


def _is_somebody(phrase: Phrase) -> bool:
    """True for *a foreman*, *the first minister* and *the UN's envoy*, not for *his employer* and
    *the minister's aide*."""
    owner = phrase.owner.lower().split()[-1:]
    personal = owner != [] and office_sort(owner[0]) == "person"
    if phrase.kind != "role" or phrase.plural or phrase.weak or personal:
        return False
    if owner and phrase.head in FAMILY:
        return False
    return phrase.text.split()[0].lower() in _ONE and sort_of_office(phrase) == "person"


def _is_named(phrase: Phrase) -> bool:
    return phrase.kind == "name" and sort_of(phrase) == "person" and " " in phrase.name


def _next(told: Told, lead: int) -> Phrase | None:
    """The whole name with which a paragraph right below begins, of somebody who does a thing."""
    for number, (sentence, found) in enumerate(told[:LEAD]):
        below = sentence.paragraph - lead
        begins = not number or told[number - 1][0].paragraph < sentence.paragraph
        if below > BELOW:
            return None
        name = _opener(sentence, found)
        if below and begins and name:
            whole = name.kind == "name" and " " in name.name and not set(name.roles) - COURTESY
            return name if whole and _does(sentence, name.last) else None
    return None


def _opener(sentence: Sentence, found: Sequence[Phrase]) -> Phrase | None:
    """The first name of a sentence, also behind *Speaking to reporters in Orle,*."""
    if found and not found[0].first:
        return found[0]
    fronted = sentence.words[0].lower in FRONTED
    return Subjects(sentence.words, found).opener(len(sentence.words)) if fronted else None


def _does(sentence: Sentence, at: int) -> bool:
    """True behind the name of *Karl Weir (51) told*, of *Karl Weir had* and of *Karl Weir, the
    envoy, had*."""
    at += at + 1 < len(sentence.words) and sentence.words[at].lower.endswith("ly")
    behind = sentence.words[at : at + 2]
    told = len(behind) > 1 and behind[0].text == "," and behind[1].lower == "the"
    apart = (n for n in range(at + 1, at + ASIDE) if sentence.words[n : n + 1])
    if told and (comma := next((n for n in apart if sentence.words[n].text == ","), 0)):
        at, behind = comma + 1, sentence.words[comma + 1 : comma + 3]
    aged = len(behind) > 1 and behind[0].text in ",(" and behind[1].text.isdigit()
    return aged or (bool(behind) and (is_cue(sentence.words, at) or behind[0].lower in AUXILIARIES))


def _may_be(person: Phrase, name: Phrase) -> bool:
    """True unless one is a man and the other a woman."""
    told = {gender_of(person.roles), gender_of(name.roles), gender_of_name(name.name)} - {""}
    return len(told) < 2 and sort_of(name) in ("person", "name")
