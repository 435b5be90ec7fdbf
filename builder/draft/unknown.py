"""Names that nobody knows yet: new actors, and other spellings of known ones.

Takes a reading; gives ``NewActor``s (a title or an apposition vouches for a name, or it stands
several times) and ``Alias``es (nearly the form of a known name, or the surname of a known person).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from builder.desk.scaffold import as_id
from builder.draft.article.figure import Figure, Who
from builder.draft.article.reading import Reading
from builder.evidence.captured import Stretch
from builder.latin import latin

NEAR = 0.84
"""Likeness (0 to 1) from which on two spellings may be one name."""


@dataclass(frozen=True)
class NewActor:
    """A name that may become an actor: an id for it, what kind, the words that vouch for it."""

    id: str
    name: str
    kind: str
    why: str
    at: Stretch


@dataclass(frozen=True)
class Alias:
    """A spelling that may be a form of a known name, and how near it comes."""

    actor: str
    form: str
    known: str
    why: str
    at: Stretch


def unknown(reading: Reading) -> tuple[tuple[NewActor, ...], tuple[Alias, ...]]:
    """Give the names of an article that no actor or place has, in order of appearance."""
    firsts, many = _appearances(reading)
    new: list[NewActor] = []
    aliases: list[Alias] = []
    forms = [(form, _plain(form), ids) for form, ids in _known_forms(reading.who)]
    for figure in reading.cast.figures():
        if figure.actor or figure.key not in firsts:
            continue
        if alias := _alias(reading.who, forms, figure.name, firsts[figure.key]):
            aliases.append(alias)
        elif figure.titled or (many[figure.key] > 1 and figure.sort in ("person", "body")):
            new.append(_new(figure, firsts[figure.key]))
    aliases += _surnames(reading)
    return tuple(sorted(new, key=lambda n: n.at)), tuple(sorted(aliases, key=lambda a: a.at))


def _appearances(reading: Reading) -> tuple[dict[str, Stretch], Counter[str]]:
    firsts: dict[str, Stretch] = {}
    many: Counter[str] = Counter()
    for _, found in reading.told:
        for phrase in found:
            if phrase.kind == "name" and not phrase.actors:
                key = reading.cast.figure(phrase).key
                firsts.setdefault(key, (phrase.start, phrase.end))
                many[key] += 1
    return firsts, many


def _new(figure: Figure, at: Stretch) -> NewActor:
    kind = {"body": "body", "crowd": "crowd"}.get(figure.sort, "person")
    roles = " ".join(sorted(figure.roles))
    why = f"called {roles}" if roles else "named more than once"
    return NewActor(as_id(figure.name), figure.name, kind, why, at)


# --- other spellings ------------------------------------------------------------------------


def _known_forms(who: Who) -> Iterator[tuple[str, tuple[str, ...]]]:
    return ((form, ids) for form, ids in who.forms.items() if len(form) > 3)


def _plain(name: str) -> str:
    """A name without what transliterations differ in: case, accents, hyphens, apostrophes."""
    kept = "".join(c for c in latin(name) if c.isalnum())
    return kept.replace("ou", "u").replace("kh", "h").replace("dh", "d").replace("q", "k")


def _alias(
    who: Who, forms: Iterable[tuple[str, str, tuple[str, ...]]], name: str, at: Stretch
) -> Alias | None:
    plain = _plain(name)
    best, known, ids = 0.0, "", ()  # type: tuple[float, str, tuple[str, ...]]
    for form, other, owners in forms:
        if other[:1] == plain[:1] and abs(len(other) - len(plain)) <= 3 and len(plain) > 3:
            likeness = SequenceMatcher(None, plain, other, autojunk=False).ratio()
            if likeness > best:
                best, known, ids = likeness, form, owners
    if best < NEAR:
        return None
    one = who.actors.get(ids[0]) or who.places[ids[0]]
    return Alias(ids[0], name, one.name, f"spelt nearly like {known!r}", at)


def _surnames(reading: Reading) -> Iterator[Alias]:
    """*Brusk* for the known Anton Brusk, where only the whole name is recorded."""
    seen: set[str] = set()
    for _, found in reading.told:
        for phrase in found:
            if phrase.kind == "name" and not phrase.actors and phrase.name not in seen:
                seen.add(phrase.name)
                figure = reading.cast.figure(phrase)
                if figure.actor:
                    why = "the article uses it for the same person"
                    at = (phrase.start, phrase.end)
                    yield Alias(figure.actor, phrase.name, figure.name, why, at)
