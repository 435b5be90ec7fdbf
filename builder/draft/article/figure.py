"""Somebody in an article, and what is known of actors and places before it is read.

Takes actors and places; gives ``Figure`` and ``Who``, and what sort of figure words tell of.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from builder.draft.english.callings import HE, PAPERS, RANKS, SHE
from builder.draft.english.given import GIVEN_HE, GIVEN_SHE, HE_JOINED
from builder.draft.english.lexicon import ADJECTIVES, DETERMINERS
from builder.draft.english.people import (
    BODIES,
    CROWDS,
    ORGANISED,
    PEOPLE,
    PLATFORMS,
    PORTFOLIOS,
    ROLES,
    THOROUGHFARES,
    TITLES,
    TRADING,
)
from builder.draft.english.words import listed, singular
from builder.draft.phrases.phrase import Phrase, is_speaker
from builder.draft.phrases.states import is_beside
from builder.evidence.normalise import fold
from builder.latin import latin
from builder.model.place import Place
from builder.model.shared import Actor

Sort = Literal["person", "body", "crowd", "place", "thing", "name"]

Gender = Literal["he", "she", ""]

BODY_KINDS = listed("group body state ministry military unit alliance media party")


@dataclass
class Figure:
    """Somebody in an article: ``key`` is the id of a known actor, else one made from the name."""

    key: str
    name: str
    sort: Sort
    actor: str = ""
    gender: Gender = ""
    roles: set[str] = field(default_factory=set)
    titled: bool = False
    plural: bool = False


@dataclass(frozen=True)
class Who:
    """What is known before an article is read: actors and places by id, and by folded form."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    forms: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, actors: Iterable[Actor], places: Iterable[Place]) -> "Who":
        """Index the names of actors and places."""
        actors, places = tuple(actors), tuple(places)
        called: tuple[Actor | Place, ...] = (*actors, *places)
        forms: defaultdict[str, list[str]] = defaultdict(list)
        for one in called:
            for form in (one.name, *(name.form for name in one.names)):
                forms[fold(form).casefold()].append(one.id)
        return cls(
            {actor.id: actor for actor in actors},
            {place.id: place for place in places},
            {form: tuple(ids) for form, ids in forms.items()},
        )

    def figure(self, one: str) -> Figure:
        """Give the figure of a known actor or place."""
        actor = self.actors.get(one)
        return _figure_of(actor) if actor else Figure(one, self.places[one].name, "place", one)

    def words_of(self, actor: str) -> set[str]:
        """Give the words of all names of a known actor; none for anybody else."""
        one = self.actors.get(actor)
        forms = (one.name, *(name.form for name in one.names)) if one else ()
        return {word for form in forms for word in form.split()}


def _figure_of(actor: Actor) -> Figure:
    sort: Sort = "body" if actor.kind in BODY_KINDS else "person"
    sort = "crowd" if actor.kind == "crowd" else sort
    roles = {word for role in actor.roles for word in role.title.lower().split()}
    gender = gender_of(roles)
    if sort == "person":
        gender = gender or gender_of_name(actor.name)
    return Figure(actor.id, actor.name, sort, actor.id, gender, roles)


_SPEAKING = ("downing street", "fleet street", "wall street")
"""Streets that news prose lets speak."""


def sort_of(phrase: Phrase) -> Sort:
    """Tell what sort of figure a name is of, by its last word and its titles."""
    last = phrase.name.split()[-1].lower()
    if phrase.name.lower() in PLATFORMS:
        return "thing"
    if last in THOROUGHFARES and " " in phrase.name and phrase.name.lower() not in _SPEAKING:
        return "place"
    if last in ORGANISED | TRADING or any(word.lower() in BODIES for word in phrase.name.split()):
        return "body"
    if _is_called_body(phrase) or _is_of_saint(phrase):
        return "body"
    if _is_made(phrase):
        return "thing"
    return "person" if set(phrase.roles) & (PEOPLE | TITLES) else "name"


def office_sort(head: str) -> Sort:
    """Tell what sort of figure a noun means: *chief-of-staff* what *chief* does."""
    head = head.partition("-of-")[0]
    if head in CROWDS:
        return "crowd"
    if head in BODIES:
        return "body"
    if head in PORTFOLIOS - RANKS:
        return "thing"  # three ships due home
    personal = head in PEOPLE or head in TITLES or (is_speaker(head) and head not in ROLES)
    return "person" if personal else "thing"


def _is_of_saint(phrase: Phrase) -> bool:
    """True for *St Anselm's*, a hospital, a school or a church; not for *Captain St Clair*."""
    saint = phrase.name.split()[0] in ("St", "St.", "Saint")
    return saint and not set(phrase.roles) & (PEOPLE | TITLES)


def _is_made(phrase: Phrase) -> bool:
    """True for *a Corvane Pro*: a thing, and nobody who is called Corvane by the first name."""
    one = phrase.text.lower() in (f"a {phrase.name.lower()}", f"an {phrase.name.lower()}")
    return one and " " in phrase.name and not gender_of_name(phrase.name)


def _is_called_body(phrase: Phrase) -> bool:
    """True for *the charity Clean Wells* and *campaign group Open Rivers*."""
    before = phrase.text.removesuffix(phrase.name).split()
    called = before[-1:] != [] and before[-1] in BODIES - (PEOPLE | TITLES | {"publisher"})
    return called and not gender_of_name(phrase.name)


_OPERATED = listed("former radio crane camera machine switchboard winch telephone forklift drone")
"""Words in front of an *operator* who is somebody, and no firm."""


def sort_of_office(phrase: Phrase) -> Sort:
    """Tell what sort of figure an office means: *one of the commanders* and *a radio operator* are
    persons."""
    if phrase.head == "operator" and not _OPERATED.isdisjoint(phrase.text.lower().split()):
        return "person"
    if phrase.head in PAPERS and phrase.text == f"the {phrase.head.capitalize()}":
        return "body"
    if is_beside(phrase):
        return "body"
    if phrase.head == "chair" and not _is_seat_of_office(phrase):
        return "thing"
    one = phrase.text.lower().startswith("one of ")
    if one and phrase.head in ("them", "us", "whom"):
        return "person"
    return office_sort(singular(phrase.head) if one else phrase.head)


SINGULAR = ("crowd", "mob", "media")
"""Crowds that go with *it*."""


def figure_of_office(phrase: Phrase, key: str) -> Figure:
    """Give a new figure for whoever holds an office."""
    return Figure(
        key, phrase.full or phrase.text, sort_of_office(phrase), gender=gender_of(phrase.roles),
        roles=set(phrase.roles), plural=phrase.plural and phrase.head not in SINGULAR,
    )  # fmt: skip


def _is_seat_of_office(phrase: Phrase) -> bool:
    """True for *the committee chair* and *the chair*, not for *a folding chair*."""
    before = phrase.text.removeprefix(phrase.owner).lower().replace("'s ", " ").split()[:-1]
    known = ADJECTIVES | TITLES | PORTFOLIOS | BODIES | PEOPLE | DETERMINERS
    return all(word in known or "-" in word for word in before)


def resort(figure: Figure, sort: Sort) -> None:
    """Note that a name, of which nothing else is told, is of a place or of a state."""
    if figure.sort == "name" and not figure.titled:
        figure.sort = sort


def gender_of_name(name: str) -> Gender:
    """Tell which pronoun usually stands for whoever bears a name, by its first word, or the first
    part of that: *Jean-Noël Brusk*."""
    whole = latin(name.split()[0]) if " " in name else ""
    begun, joined, _ = whole.partition("-")
    if joined and begun in HE_JOINED and whole not in GIVEN_SHE:
        return "he"
    for first in (whole, begun):
        if first in GIVEN_HE or first in GIVEN_SHE:
            return "he" if first in GIVEN_HE else "she"
    return ""


COURTESY = listed("mr mrs ms miss mx sir dame lord lady king queen prince princess father sister")


def gender_of(roles: Iterable[str], *, by_title: bool = False) -> Gender:
    """Tell whether *he* or *she* can mean whoever has these titles; empty for both. ``by_title``
    asks *Mr* and *Dame* only: a *chairman* may be a woman."""
    words = set(roles) & COURTESY if by_title else set(roles)
    return "he" if words & HE else "she" if words & SHE else ""
