"""Who bears which name in one article: *Brusk* is whoever was called Anna Brusk.

Takes names with the keys of whom they mean; gives the key of whoever a shorter name means. Looks at
a bounded number of people of one surname.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from builder.desk.scaffold import as_id
from builder.draft.article.figure import COURTESY, Figure, Gender, gender_of
from builder.draft.english.callings import ALSO
from builder.draft.english.lexicon import DETERMINERS, PRAISING
from builder.draft.english.people import THOROUGHFARES
from builder.draft.phrases.phrase import Phrase

MOST = 20
"""People of one surname that are told apart."""

ACRONYM = 5
"""Letters of a rank in front of a surname at most: *DIG Noon*."""


_COUNTS = ("dozen", "hundred", "thousand", "million")
"""Numbers behind a number: *several hundred dockers*."""

_MARRIED = frozenset(("mother", "wife", "widow", "grandmother"))
"""What a *Mrs* is told to be, and a *Miss* not."""

HOUSES = ("office", "camp", "team", "campaign")
"""What speaks for whoever has it."""


class Bearers:
    """The names of one article's people."""

    def __init__(self) -> None:
        self._surnames: defaultdict[str, list[str]] = defaultdict(list)
        self._firsts: defaultdict[str, list[str]] = defaultdict(list)
        self._middles: dict[str, str] = {}
        self._told: Counter[str] = Counter()
        self._since: dict[str, int] = {}
        self._speaking: set[str] = set()
        self._usual: dict[str, str] = {}
        self._beside: Mapping[int, Gender] = {}

    def add(self, name: str, key: str) -> None:
        """Note that somebody bears a name."""
        words = name.split()
        if key not in self._surnames[words[-1].casefold()]:
            self._surnames[words[-1].casefold()].append(key)
        if len(words) > 1 and key not in self._firsts[words[0]]:
            self._firsts[words[0]].append(key)
        for middle in words[1:-1] if len(words) == 3 else ():
            self._middles.setdefault(middle, key)

    def tell(self, key: str, start: int, *, says: bool) -> None:
        """Note that somebody is called by more than a surname at a place in the article, and
        whether a verb of speaking stands beside."""
        self._told[key] += 1
        self._speaking |= {key} if says else set()
        self._since[key] = min(start, self._since.get(key, start))

    def longest_first(self, names: Iterable[Phrase], beside: Mapping[int, Gender]) -> list[Phrase]:
        """Give the names of an article, the longest first, and note who is called *Anna Brusk*
        before *Anna Maria Brusk*: she goes by the shorter one; and by which pronoun whoever a
        surname means goes on."""
        self._beside = beside
        before: set[str] = set()
        for phrase in (in_order := sorted(names, key=lambda phrase: phrase.start)):
            words = phrase.name.split()
            short = f"{words[0]} {words[-1]}"
            if len(words) == 3 and words[1].isalpha() and len(words[1]) > 1 and short in before:
                self._usual[phrase.name] = short
            before.add(phrase.name)
        return sorted(in_order, key=lambda phrase: -len(unranked(phrase.name)))

    def of_surname(self, surname: str) -> Sequence[str]:
        """Give the keys of those who bear a surname, the first one first."""
        return self._surnames.get(surname.casefold(), ())

    def key(self, phrase: Phrase, figures: Mapping[str, Figure]) -> str:
        """Give the key of whoever a phrase names: of one who bears its surname and is not of the
        other gender than its title tells, else a new one."""
        words = phrase.name.split()
        words = unranked(phrase.name) if words[-1].casefold() in self._surnames else words
        gender = gender_of(phrase.roles, by_title=True)
        fits = [
            key for key in self._surnames.get(words[-1].casefold(), ())[:MOST]
            if len(words) == 1 or _parts(phrase.name) <= _parts(figures[key].name)
        ]  # fmt: skip
        titled = [key for key in fits if set(phrase.roles) & figures[key].roles - COURTESY]
        fits = titled if titled and len(words) == 1 else fits
        beside = self._beside.get(phrase.start, "")
        if len(words) == 1:  # Mr Brusk of two is who has both names most, or speaks
            fits.sort(key=lambda key: (
                not _goes_by(phrase.roles, figures[key]),
                beside != "" and figures[key].gender not in ("", beside),
                -self._told[key], bool(gender) and key not in self._speaking,
                self._since.get(key, 0),
            ))  # fmt: skip
        for wanted in dict.fromkeys((gender, "")):
            for key in fits:
                if not gender or figures[key].gender == wanted:
                    return key
        if fits:
            return made(f"{phrase.roles[-1]} {phrase.name}")
        if len(words) == 1:
            other = self._first(phrase, figures) or self._middles.get(phrase.name)
        else:
            other = self._begun(words, figures)
        return other or made(self._usual.get(phrase.name) or phrase.name)

    def _begun(self, words: Sequence[str], figures: Mapping[str, Figure]) -> str | None:
        """Whoever's name begins with some words: *Abu Bakr* is Abu Bakr al-Weir."""
        bearing = self._firsts.get(words[0], ())[:MOST]
        begun = (k for k in bearing if figures[k].name.split()[: len(words)] == words)
        return next(begun, None) or self._praised(words)

    def _praised(self, words: Sequence[str]) -> str | None:
        """Whoever bears a first name behind an adjective: *Modest Karl* is Karl Weir."""
        praised = len(words) == 2 and words[0].lower() in PRAISING
        bearing = self._firsts.get(words[1], ()) if praised else ()
        return bearing[0] if len(bearing) == 1 else None

    def _first(self, phrase: Phrase, figures: Mapping[str, Figure]) -> str | None:
        """Whoever a first name means, which may be the family's: of two who bear it the one whose
        office goes with the title, *Moon Ina, a lawmaker* and *Rep. Moon*."""
        bearing = [
            key for key in self._firsts.get(phrase.name, ())[:MOST]
            if figures[key].name.split()[-1].lower() not in THOROUGHFARES
            and figures[key].sort != "thing"
        ]  # fmt: skip
        if phrase.roles:  # Mr Brusk is no Brusk Tower
            bearing = [key for key in bearing if figures[key].sort in ("person", "name")]
        also = {other for role in phrase.roles for other in (role, *ALSO.get(role, ()))}
        titled = (key for key in bearing if (also - COURTESY) & figures[key].roles)
        return next(titled, bearing[0] if bearing else None)


def _goes_by(titles: Sequence[str], figure: Figure) -> bool:
    """True for the mother where *Mrs Brusk* is named, for the daughter where *Miss Brusk* is."""
    married = not _MARRIED.isdisjoint(figure.roles)
    return married if "mrs" in titles else not (married and "miss" in titles)


def _parts(name: str) -> set[str]:
    """The words of a name, in lower case: *Van Tonder* is Mpho van Tonder."""
    return set(name.casefold().split())


def _is_rank(word: str) -> bool:
    """True for *DIG* and *Cllr*: letters of a rank, which no list need hold."""
    short = len(word) <= ACRONYM and "." not in word
    return short and (word.isupper() or (len(word) > 1 and not re.search(r"(?i)[aeiouy]", word)))


def unranked(name: str) -> list[str]:
    """Give the words of a name without the letters of a rank in front: *FM Brusk*."""
    words = name.split()
    return words[1:] if len(words) > 1 and _is_rank(words[0]) else words


def made(name: str) -> str:
    """Give the key of a figure that no actor is known for."""
    return as_id(name) or "unnamed"


def whole(phrase: Phrase, owner: Figure | None) -> str:
    """Give *Marta Kell's office* for *Ms Kell's office*, else the words without their article."""
    titled = phrase.owner.split(" ")[0].lower() in COURTESY
    if owner is None or not titled or phrase.head not in HOUSES:
        return bare(phrase.text)
    return f"{owner.name}'s {phrase.text.split()[-1]}"


def bare(text: str) -> str:
    """Give a text without the article or the number that it begins with."""
    words = text.split()
    while (
        len(words) > 1
        and words[1] not in ("of", "in")
        and (words[0].lower() in DETERMINERS or words[0] in _COUNTS or words[0][0].isdigit())
    ):
        words = words[1:]
    return " ".join(words)
