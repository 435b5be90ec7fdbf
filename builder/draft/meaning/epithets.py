"""Who is meant by *the 61-year-old* and *the new minister*, which call nobody by name.

Takes the state of a reading, the sentence and the phrase; gives figures, the likeliest first. An
age means whoever is told to be of that age, else whoever was told of by a whole name last.
"""

import re
from collections.abc import Iterator, Sequence

from builder.draft.article.figure import Figure
from builder.draft.english.given import GIVEN
from builder.draft.english.people import BODIES, ORGANISED
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk
from builder.draft.meaning.topics import of_topic
from builder.draft.meaning.voices import voice
from builder.draft.phrases.phrase import Phrase
from builder.evidence.numerals import SMALL

AGED = 40
"""Sentences back in which an age is looked for."""

NEAR = 4
"""Sentences back in which whoever was told of last is looked for."""

FAR = 20
"""Sentences back in which *the group* is looked for."""

_KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("group", "movement", "militia", "faction"), ("group",)),
    **dict.fromkeys(("bloc", "alliance"), ("alliance",)),
    **dict.fromkeys(("newspaper", "paper", "outlet", "broadcaster", "channel"), ("media",)),
    "agency": ("media",),
    **dict.fromkeys(("company", "firm", "operator", "manufacturer", "airline"), ()),
}
"""By a noun for a body, of which kinds of actors it is said."""

_FIRMS = ("company", "firm", "operator", "manufacturer", "airline")

_NO_FIRMS = listed("""
    cross crescent nations forces guards brigades brotherhood kremlin pentagon amnesty watch fund
    avenue boulevard bridge highway motorway road square street stadium
""")

_TRADING = (ORGANISED - BODIES - _NO_FIRMS) | {
    "company",
    "corporation",
    "airline",
    "utility",
    "operator",
}
"""Last words of the names of firms."""

_LEADING = listed("""
    founder co-founder founders founded chairman chairwoman chair owner owners owned executive boss
    head heir run operated built made shareholder shareholders director directors manager managers
    employee employees subsidiary
""")
"""Words in front of *of*, *by* or *at* that tell of whoever leads or has a firm, and *founded*."""

_DOING = {
    "editor": frozenset(("edits", "edited")),
    "director": frozenset(("directs", "directed")),
    "manager": frozenset(("manages", "managed")),
    "owner": frozenset(("owns", "owned")),
    "coach": frozenset(("coaches", "coached")),
}
"""By a noun for somebody, what such a person is told to do."""

_ONE = ("A", "An", "Another", "One", "a", "an", "another", "one")

AGE = 4
"""Words behind a name in which an age stands."""

_AGE = re.compile(r"the (\d{1,3})-year-old\b")

_TOLD_AGE = re.compile(r"[,(] (?:an? |aged |who is |who was )?(\d{1,3})(?:-year-old\b| [,).;]|$)")
"""An age behind a name, the words with a space between them."""

_CHILDREN = re.compile(
    rf"the (?:\d+-year-old )?(?:mother|father|grandmother|grandfather)[ -]of[ -](?:\d+|{SMALL})\b"
)

_TRADE = re.compile(r"(?!other|former|latter)[\w-]{3,}(?:er|or|ian|ant|ess|ist)$")
"""How the nouns end for somebody's work."""

_BEEN = listed("retired former young old elderly veteran trainee part-time local")
"""What may be told of somebody in front of such a noun."""


def epithet(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give whom an epithet in a sentence may mean; nobody for other words."""
    words = phrase.text.lower().split()
    yield from voice(desk, index, phrase)
    yield from of_topic(desk, index, phrase)
    told = f"{phrase.text} {phrase.full[len(phrase.text) :]}".lower()
    if (age := _AGE.match(told)) or _CHILDREN.match(" ".join(told.split())):
        yield from _of_age(desk, index, phrase)
        others = _of_other_age(desk, index, age[1]) if age else frozenset()
        introduced = _introduced(desk, index, phrase, NEAR)
        yield from (one for one in introduced if one.key not in others)
    elif words == ["the", phrase.head] and phrase.head in _KINDS:
        yield from _of_kind(desk, index, phrase)
    elif words == ["the", phrase.head] and phrase.head in _DOING:
        yield from _of_doer(desk, index, phrase)
    elif words == ["the", "deputy"]:
        yield from _of_parliament(desk, index, phrase)
    elif phrase.weak and _TRADE.match(phrase.head) and _is_bare(words):
        yield from _of_trade(desk, index, phrase)


def _is_bare(words: Sequence[str]) -> bool:
    """True for *the scaffolder* and *the retired seamstress*."""
    return words[0] == "the" and all(word in _BEEN for word in words[1:-1])


def _of_doer(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """*Brusk, who now edits the Gazette, came*: Brusk is the editor."""
    for back in range(index, max(-1, index - NEAR), -1):
        sentence, found = desk.reading.told[back]
        for one in found:
            behind = [word.lower for word in sentence.words[one.last : one.last + 4]]
            does = behind[:2] == [",", "who"] and not _DOING[phrase.head].isdisjoint(behind[2:])
            if does and one.kind == "name" and one.end <= phrase.start:
                yield desk.reading.cast.figure(one)


def _of_parliament(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """*Brusk, who heads the committee, asked for a vote. "…," the deputy said*: Brusk, and not the
    deputy minister above."""
    here = desk.reading.told[index][0].paragraph
    holder = desk.reading.cast.figure(phrase).key
    for back in range(index, max(-1, index - NEAR), -1):
        named = [one for one in desk.reading.naming.at(back) if one.phrase != phrase]
        beside = desk.reading.told[back][0].paragraph == here
        if not beside or any(one.figure.key == holder for one in named):
            return
        for one in named:
            if one.opens and one.figure.sort == "person" and one.figure.titled:
                yield one.figure


def _of_trade(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """*Brusk, 41, was at work. "…," the scaffolder said*: the one person of whom the sentences
    before tell, where they tell of no scaffolder."""
    here = desk.reading.told[index][0].paragraph
    near = filter(desk.reading.is_prose, range(max(0, index - NEAR), index + 1))
    beside = [n for n in near if here - desk.reading.told[n][0].paragraph <= 2]
    told = [one for n in beside for one in desk.reading.naming.at(n) if one.phrase != phrase]
    if any(one.phrase.head == phrase.head for one in told):
        return
    free = [one for one in told if one.opens and one.phrase.end <= phrase.start]
    yield from [one.figure for one in free if one.figure.sort in ("person", "name")][-1:]


def _of_kind(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """The group or firm that was named last, where no other was told of since: *a group said*."""
    for back in range(index, max(-1, index - FAR), -1):
        for one in reversed(desk.reading.told[back][1]):
            if one.kind == "role" and one.head == phrase.head and one.text.split()[0] in _ONE:
                return
            if one.kind == "name" and one.end <= phrase.start:
                figure = desk.reading.cast.figure(one)
                firm = phrase.head in _FIRMS and _is_led(desk, back, one, figure)
                if firm or _is_of_kind(desk, figure, phrase.head):
                    yield figure


def _is_led(desk: Desk, index: int, name: Phrase, figure: Figure) -> bool:
    """True for a name behind *the founder of*, *chief executive of*, *owned by*: of a firm,
    also where *the biggest importer* beside it reads like somebody; not *the boss of Anna Roe*."""
    words = desk.reading.told[index][0].words[max(0, name.first - 4) : name.first]
    before = [word.lower for word in words]
    tied = before[-1:] != [] and before[-1] in ("of", "by", "at", "founded")
    person = figure.sort in ("person", "name") and name.name.split()[0].lower() in GIVEN
    unknown = not figure.actor and not person and figure.sort not in ("crowd", "thing")
    return tied and unknown and not _LEADING.isdisjoint(before)


def _is_of_kind(desk: Desk, figure: Figure, noun: str) -> bool:
    """A known actor is of a kind; a firm of which nothing is known has a name of several words."""
    actor = desk.reading.who.actors.get(figure.actor)
    if actor is not None:
        return actor.kind in _KINDS[noun]
    whole = " " in figure.name  # and not the *Company* of a heading
    last = figure.name.split()[-1].lower()
    return noun in _FIRMS and figure.sort == "body" and whole and last in _TRADING


def _of_age(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Whoever is told to be so old: *Anna Brusk, 61,* and *Anna Brusk (61)*."""
    age = _AGE.match(phrase.text.lower())
    for one, years in _ages(desk, index) if age else ():
        if age and years == age[1]:
            yield one


def _of_other_age(desk: Desk, index: int, age: str) -> frozenset[str]:
    """The keys of all who are told to be younger or older."""
    return frozenset(one.key for one, years in _ages(desk, index) if years != age)


def _ages(desk: Desk, index: int) -> Iterator[tuple[Figure, str]]:
    """Everybody whose age is told before a place, the last one first: *Anna Brusk, 61,*, *Anna
    Brusk, a 61-year-old baker* and *Anna Brusk, who is 61*."""
    for back in range(index, max(-1, index - AGED), -1):
        sentence, found = desk.reading.told[back]
        for one in found:
            behind = " ".join(word.text for word in sentence.words[one.last : one.last + AGE])
            if one.kind == "name" and (told := _TOLD_AGE.match(behind)):
                yield desk.reading.cast.figure(one), told[1]


def _introduced(desk: Desk, index: int, phrase: Phrase, many: int) -> Iterator[Figure]:
    """Whoever was named in full last, before whom nobody has spoken since."""
    spoke = desk.spoke[-1] if desk.spoke else None
    for back in filter(desk.reading.is_prose, range(index, max(-1, index - many), -1)):
        if spoke and spoke[0] == back and (figure := desk.reading.cast.by_key(spoke[1].key)):
            yield figure
        for one in desk.reading.told[back][1]:
            if one.kind == "name" and one.end <= phrase.start and " " in one.name:
                figure = desk.reading.cast.figure(one)
                if figure.sort in ("person", "name"):
                    yield figure
