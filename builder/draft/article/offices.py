"""Who holds which office in one article: *the minister*, *his spokesman*, *the Ostrian envoy*.

Takes phrases with the keys of whom they mean, in any order; gives the key of whoever held an office
last before a place. Looks at a bounded number of holders.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from builder.draft.english.callings import ALSO, RANKS
from builder.draft.english.lexicon import ADJECTIVES, DETERMINERS
from builder.draft.english.people import BODIES, CROWDS, PEOPLE, PORTFOLIOS, TITLES
from builder.draft.english.words import listed, singular
from builder.draft.phrases.phrase import Phrase

RECENT = 30
"""Holders that are looked back over."""

NEAR = 400
"""Characters back in which somebody of the very noun goes before others."""

STEM = 5
"""Letters by which *Ostria* and *Ostrian* are the same."""

_INDEFINITE = listed("a an another one some any each every several many most no other two three")


@dataclass(order=True)
class _Held:
    place: int
    key: str = field(compare=False)
    roles: frozenset[str] = field(compare=False)
    own: frozenset[str] = field(compare=False)
    told: frozenset[str] = field(compare=False)
    of: frozenset[str] = field(compare=False)
    portfolio: frozenset[str] = field(compare=False)
    which: frozenset[str] = field(compare=False)
    retired: bool = field(compare=False)
    some: bool = field(compare=False)


_OTHERS = listed("first second former previous late old new next last predecessor successor")
"""Words by which *his first commander* is somebody else than he."""

_WHICH = frozenset(("second", "third", "fourth", "other"))
"""Words by which one of several is told from the others."""

LOWER = frozenset(("deputy", "vice", "assistant", "acting", "shadow"))
"""Words in front of an office by which somebody does not hold it."""

_NO_MINISTRY = frozenset(("general", "joint", "staff", "chiefs", "state", "local", "regional"))
"""Words of what an office is for that make no minister of a secretary."""

_SENT = frozenset(("representative", "delegate", "emissary", "negotiator"))
"""Who speaks for a state: an envoy by other words."""

_SENDING = _SENT | {"ambassador", "envoy"}
"""Of these an article tells of several, by the states that send them."""

_HEADING = listed("""
    secretary officer head chief director chairman chairwoman chairperson chair speaker vice-speaker
    leader member whip deputy
""")
"""Offices that tell nothing of their holder but that there is something to lead."""

_PRESS = frozenset(("press", "media", "communications", "information"))

_HOUSES = listed("parliament parliamentary parliament's duma senate knesset majlis bundestag house")

_SENATES = frozenset(("senate",))

_MANY = ("channel", "station")
"""Nouns of which an article may tell of one after the other."""

_NEVER = frozenset(("vice", "shadow"))
"""Words without which nobody calls the holder: *the president* is no vice president."""

_NO_LONGER = listed("former ex retired late then")
"""What somebody was; the office may be told without it."""

LOOKS = 5
"""Letters that a word in *ed* has more of where it tells of somebody's looks."""


class Offices:
    """The offices of one article with all who are called by them."""

    def __init__(self) -> None:
        self._held: defaultdict[str, list[_Held]] = defaultdict(list)

    def hold(self, phrase: Phrase, key: str) -> None:
        """Note that a phrase calls somebody by an office, or a body by its noun."""
        if phrase.name and not phrase.roles:
            phrase = replace(phrase, roles=_noun_in(phrase.name.lower().split()))
        if phrase.head in CROWDS and phrase.text.lower() == f"one of the {phrase.head}":
            phrase = replace(phrase, roles=(singular(phrase.head),))
        roles = frozenset(other for role in phrase.roles for other in (role, *ALSO.get(role, ())))
        if "secretary" in roles and _portfolio(phrase) - _NO_MINISTRY:
            roles |= {"minister", "politician"}  # the Transport Secretary
        if roles & _SENT and belongs(phrase):
            roles |= {"ambassador", "diplomat", "envoy"}  # Ostria's representative
        own = frozenset(phrase.roles)
        told = frozenset(f"{phrase.text} {phrase.full}".lower().replace("'s", "").split())
        roles |= _besides(roles, told)
        which = told & _WHICH
        told &= PORTFOLIOS | BODIES
        of, retired = belongs(phrase), phrase.text.lower().startswith(("retired ", "ex-"))
        some = phrase.text.split()[0].lower() in _INDEFINITE
        held = _Held(
            phrase.start, key, roles, own, told, of, _portfolio(phrase), which, retired, some
        )
        body = phrase.head in BODIES  # a court reporter is no court
        for role in roles if body else roles - BODIES:
            insort(self._held[role], held)

    def holder(self, phrase: Phrase) -> str:
        """Give whoever held the office of a phrase last before it, else first behind it; empty
        for a crowd, for *a minister*, and where the article calls nobody so."""
        words = [word.lower() for word in phrase.text.split()]
        if phrase.plural or not phrase.head or words[0] in _INDEFINITE or phrase.weak:
            return ""
        if words[0] in ("his", "her", "their") and words[1] in _OTHERS:
            return ""
        held = next(self._fitting(phrase), "")
        was = "" if held or " ex-" not in phrase.text else next(self._fitting(_now(phrase)), "")
        return held or was

    def _fitting(self, phrase: Phrase) -> Iterator[str]:
        held, of, told = self._held.get(phrase.head, []), belongs(phrase), _portfolio(phrase)
        which = _WHICH.intersection(phrase.text.lower().split())
        low = _before(held, phrase.start)
        later = () if phrase.head in _MANY else held[low : low + RECENT]
        around = (*reversed(held[max(0, low - RECENT) : low]), *later)
        near = sorted(around, key=lambda one: (
            one.retired, not _is_just_told(one, phrase), bool(LOWER & one.own - told)
        ))  # fmt: skip
        roles = set(phrase.roles) - (PORTFOLIOS if phrase.head in RANKS else set())
        for wanted in (roles, roles - _NO_LONGER):
            for one in near:
                besides = one.own - wanted
                if _is_just_told(one, phrase):
                    besides -= _NO_LONGER  # a former analyst, then the analyst
                if (
                    which - one.which
                    or _is_other(phrase, besides)
                    or (one.some and of and not one.of)
                ):
                    continue  # an ambassador is not the UN envoy
                if not one.of and _is_anothers(one, phrase, of):
                    continue
                if phrase.head in BODIES and one.portfolio and of > one.of and not told:
                    continue  # the Foreign Office is not the UN human rights office
                same = _meet(of, one.of) and _meet(told, one.portfolio)
                needed = wanted - (one.told - {phrase.head})  # police chief, head of the police
                fits = needed <= one.own or (needed <= one.roles and not _is_compound(phrase))
                if fits and same:
                    yield one.key


def _besides(roles: frozenset[str], told: frozenset[str]) -> frozenset[str]:
    """What whoever holds an office is called by what it is of: a press secretary a spokesman, the
    Foreign Ministry's people diplomats, the head of a committee of parliament a lawmaker."""
    found: set[str] = set()
    if roles & _HEADING and told & _PRESS:
        found |= {"spokesman", "spokeswoman", "spokesperson"}
    if "foreign" in told and roles & (_HEADING | {"minister", "spokesman", "spokesperson"}):
        found |= {"diplomat"}
    if roles & _HEADING and told & _HOUSES:
        found |= {"lawmaker", "legislator", "parliamentarian", "politician", "mp", "deputy"}
        found |= {"senator"} if told & _SENATES else set()
    return frozenset(found)


def _now(phrase: Phrase) -> Phrase:
    """*The education boss* for *the ex-education boss*, whom the article may have called so."""
    roles = (role.removeprefix("ex-") for role in phrase.roles)
    known = tuple(role for role in roles if role in TITLES or role in PEOPLE)
    return replace(phrase, text=phrase.text.replace(" ex-", " "), roles=known)


def _noun_in(name: Sequence[str]) -> tuple[str, ...]:
    """The noun of a body in its name: of *the River Union*, *the Ministry of the Interior*."""
    noun = name[0] if name[1:2] == ["of"] and name[0] in BODIES else name[-1]
    return (noun,) if noun in BODIES else ()


def _is_just_told(one: _Held, phrase: Phrase) -> bool:
    """True for *an officer* right before *the officer*, who is not the general told of since."""
    near = 0 < phrase.start - one.place < NEAR
    return near and phrase.text.lower() == f"the {phrase.head}" and phrase.head in one.own


def _before(held: list[_Held], place: int) -> int:
    return bisect_left(held, place, key=lambda one: one.place)


def _meet(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some or not others or bool(some & others)


def _is_other(phrase: Phrase, besides: frozenset[str]) -> bool:
    """True for a prime minister, a former one and a deputy, of whom none is called so."""
    raised = phrase.head == "minister" and "prime" in besides
    lower = len(set(phrase.roles)) > 1 and LOWER & besides
    return bool(raised or lower or _NEVER & besides or _NO_LONGER & besides)


def _is_of_somebody(phrase: Phrase) -> bool:
    return phrase.text.split()[0].lower() in ("his", "her", "their")


def _is_anothers(one: _Held, phrase: Phrase, of: frozenset[str]) -> bool:
    """Tell his ministry's spokesman from *her spokesman*, Envoy Brusk from *the envoy of Orle*."""
    sent = phrase.head in _SENDING and bool(of) and "of" in phrase.full.split()
    return sent or (_is_of_somebody(phrase) and one.some)


def _is_compound(phrase: Phrase) -> bool:
    """True for *the shift boss*, who is another than *the boss*."""
    between = phrase.text.split()[1:-1]
    return any(word.islower() and not _is_known(word) for word in between)


def _is_known(word: str) -> bool:
    looks = len(word) > LOOKS and word.endswith("ed")  # the bearded general
    return (
        looks or word in ADJECTIVES or word in PORTFOLIOS or word in TITLES or word in DETERMINERS
    )


def _portfolio(phrase: Phrase) -> frozenset[str]:
    """What an office is for: *economy* in *the economy minister*."""
    return frozenset(phrase.text.lower().split()) & PORTFOLIOS


def belongs(phrase: Phrase) -> frozenset[str]:
    """Give the stems of the names that an office goes with: *Ostria* in *the Ostrian envoy*."""
    text = phrase.text.removesuffix(phrase.name) if phrase.kind == "name" else phrase.text
    tail = phrase.full[len(phrase.text) :] if phrase.kind == "role" else ""
    words = f"{text} {tail} {phrase.owner}".replace("'", " ").split()
    return frozenset(
        word[:STEM].lower()
        for word in words
        if word[0].isupper()
        and word.lower() not in phrase.roles
        and word.lower() not in DETERMINERS
    )
