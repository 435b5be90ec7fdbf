"""Which named body *the company*, *the bank* or *the charity* is, which nobody was called before.

Takes the state of a reading, the sentence and the phrase; gives figures, and of each whether it is
sure to be meant: by a word of its name, by what stands beside it, or as the only one named near.
Looks at a bounded number of sentences before it.
"""

from collections.abc import Iterator, Sequence

from builder.draft.article.figure import Figure
from builder.draft.english.given import GIVEN
from builder.draft.english.people import PEOPLE, TITLES
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.placed import INVESTED

FAR = 20
"""Sentences back in which a name that tells what it is of is looked for."""

NEAR = 4
"""Sentences back in which any name is."""

_TRADE = listed("""
    company firm operator manufacturer airline carrier retailer insurer supplier developer
    contractor utility owner owners operators group publisher chain brewer lender builder shipper
""")
"""Nouns for a firm."""

_OWN: dict[str, tuple[str, ...]] = {
    "bank": ("bank", "savings"),
    "lender": ("bank", "savings"),
    "insurer": ("insurance", "assurance", "mutual"),
    "airline": ("air", "airlines", "airways", "airline", "aviation"),
    "carrier": ("air", "airlines", "airways", "airline", "aviation"),
    "broadcaster": ("radio", "tv", "television", "broadcasting"),
    "channel": ("tv", "television", "channel"),
    "station": ("radio", "fm"),
    "newspaper": ("times", "gazette", "herald", "tribune", "courier", "post", "journal"),
    "paper": ("times", "gazette", "herald", "tribune", "courier", "post", "journal"),
    "hospital": ("hospital", "infirmary", "general"),
    "clinic": ("clinic",),
    "club": ("club", "athletic", "united", "rovers", "fc", "wanderers"),
    "team": ("athletic", "united", "rovers", "fc", "wanderers"),
    "party": ("party",),
    "union": ("union",),
    "charity": ("trust", "foundation", "charity"),
    "agency": ("agency",),
    "association": ("association",),
    "federation": ("federation",),
    "foundation": ("foundation", "trust"),
    "organisation": ("organisation",),
    "organization": ("organization",),
    "school": ("school", "primary", "secondary", "academy", "high", "grammar", "elementary"),
    "university": ("university",),
    "college": ("college",),
    "museum": ("museum",),
    "regulator": (),
    "watchdog": (),
}
"""By a noun for a body the words in its name: *bank* also at the end of one, *Creditbank*."""

_FORMS = listed("""
    ag plc ltd inc corp gmbh sa se nv bv ab oy spa llc llp limited holdings group company co
    rail maritime shipping motors industries airlines minerals metals energy foods logistics
    terminals technologies systems pharma railways insurance chemicals gas oil steel cement
    marine dredging offshore timber grain petroleum petrochem mining optics lines textiles telecom
    water power electric engineering construction homes properties stores
    supermarkets breweries dairies solutions services ventures brothers sons freight haulage
    ferries line bakeries mills fisheries
""")
"""Last words of the names of firms, with a capital."""

_PAPERS = ("newspaper", "daily", "weekly", "tabloid", "paper")
"""Nouns for one and the same thing."""

_PARTIES = listed("""
    party league congress assembly movement alliance front bloc union coalition left right centre
    center democrats liberals greens socialists conservatives labour rally forum list
""")
"""Last words of the names of parties, and of other bodies."""

_POLITICAL = listed("""
    opposition ruling governing far-right far-left centre-right centre-left center-right center-left
    nationalist populist liberal conservative socialist rightist leftist islamist secular green
""")
"""Words in front of a name that tell of a party."""

_PUBLIC = listed("""
    ministry government parliament senate congress council court police army navy office republic
    embassy department committee commission house palace kingdom state city town un nations street
    square bridge road river port airport valley region province union alliance front party
""")
"""Words in the names of what is no firm or charity."""

_ONE = ("a", "an", "another", "one", "two", "some", "any", "no", "each", "every")

_LOCATIVE = ("in", "at", "near", "from", "outside", "across", "between")


Meant = Iterator[tuple[Figure, bool]]


def firms(desk: Desk, index: int, phrase: Phrase) -> Meant:
    """Give the bodies that a definite noun may mean, the likeliest first, and which is sure."""
    definite = phrase.text.lower().split() == ["the", phrase.head]
    if not definite or phrase.head not in _TRADE | _OWN.keys():
        return
    near: dict[str, Figure] = {}
    for back, one in _before(desk, index, phrase):
        if _settles(desk, back, one, phrase):
            yield from _settled(desk, one, phrase, near)
            return
        figure = desk.reading.cast.figure(one)
        if one.kind == "name" and back > index - NEAR and _may_be(desk, back, one, figure):
            near[figure.key] = figure
    if not _is_named(desk.reading.cast.figure(phrase)):
        sure = len(near) == 1
        yield from ((one, sure or _tells_before(desk, index, one)) for one in near.values())


def _tells_before(desk: Desk, index: int, figure: Figure) -> bool:
    """True for the Orle Quays of *Orle Quays said it had. "…," the company said*."""
    near = desk.reading.naming.at(index - 1) if index else ()
    return any(one.opens and one.says and one.figure.key == figure.key for one in near)


def _before(desk: Desk, index: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
    """Whoever is named in the sentences before a phrase, the last one first."""
    for back in range(index, max(-1, index - FAR), -1):
        for one in reversed(desk.reading.told[back][1]):
            if one.end <= phrase.start and one.kind != "pronoun":
                yield back, one


def _settles(desk: Desk, index: int, one: Phrase, phrase: Phrase) -> bool:
    """True for a name that tells what it is of, for whoever was called so, and for *a bank*."""
    if one.kind == "role":
        return _brings_in(one, phrase.head) or _is_title(one, phrase.head)
    same = desk.reading.cast.figure(one).key == desk.reading.cast.figure(phrase).key
    return same or (_tells(desk, index, one, phrase.head) and not _is_of_two(desk, index, one))


def _is_of_two(desk: Desk, index: int, name: Phrase) -> bool:
    """True for each of *Polestar Energy and Marrow Gas*, of which *the firm* picks none."""
    words, found = desk.reading.told[index][0].words, desk.reading.told[index][1]
    for other in (one for one in found if one.kind == "name" and one != name):
        first, second = sorted((name, other), key=lambda one: one.first)
        if [word.lower for word in words[first.last : second.first]] == ["and"]:
            return True
    return False


def _settled(desk: Desk, one: Phrase, phrase: Phrase, near: dict[str, Figure]) -> Meant:
    """Whom it settles on: whoever is named there, but not the bank that has no name."""
    figure = desk.reading.cast.figure(one)
    if figure.key == desk.reading.cast.figure(phrase).key and one.kind == "name":
        return
    if one.kind == "name" or _is_named(figure):
        yield figure, True
    else:
        yield from ((other, False) for other in near.values())


def _is_named(figure: Figure) -> bool:
    return figure.name.split()[-1][0].isupper() and " " in figure.name


def _is_title(one: Phrase, noun: str) -> bool:
    """True for *the Orle Courier* in front of *the paper*, which is no courier, and for *Orle
    Marine* in front of *the company*."""
    words = one.text.removeprefix("The ").removeprefix("the ").split()
    capital = len(words) > 1 and all(word[0].isupper() for word in words)
    return capital and one.head in (_FORMS if noun in _TRADE else _OWN.get(noun, ()))


def _brings_in(one: Phrase, noun: str) -> bool:
    """True for *a bank* in front of *the bank*."""
    return one.head == noun and one.text.split()[0].lower() in _ONE


def _tells(desk: Desk, index: int, name: Phrase, noun: str) -> bool:
    """True where a name, or a noun that stands beside it, tells that it is of such a body."""
    own, trade = _OWN.get(noun, ()), noun in _TRADE
    words = [word.lower() for word in name.name.split()]
    last = name.name.split()[-1]
    if trade and "&" in words[1:-1]:
        return True
    if any(word in own or (own and word.endswith("bank") and "bank" in own) for word in words):
        return True
    if noun == "party" and last.lower() in _PARTIES and _is_political(desk, index, name):
        return True
    if trade and last[0].isupper() and last.lower() in _FORMS and len(words) > 1:
        return True
    beside = set(_beside(desk.reading.told[index][0].words, name))
    if noun in _PAPERS and not beside.isdisjoint(_PAPERS):
        return True  # the newspaper Lantern
    return noun in beside or (trade and not _TRADE.isdisjoint(beside))


def _is_political(desk: Desk, index: int, name: Phrase) -> bool:
    """True for *the opposition Progressive Assembly* and *ruling Harbour Alliance*."""
    words = desk.reading.told[index][0].words[max(0, name.first - 1) : name.last]
    return not _POLITICAL.isdisjoint(word.lower for word in words)


def _beside(words: Sequence[Word], name: Phrase) -> Iterator[str]:
    """The nouns of *the operator, Voltara,* and of *Voltara, the operator*."""
    if name.first > 1 and words[name.first - 1].text == ",":
        yield words[name.first - 2].lower
    elif name.first:
        yield words[name.first - 1].lower
    yield from name.roles
    behind = [word.lower for word in words[name.last : name.last + 5]]
    if behind[:1] == [","] and len(behind) > 2 and behind[1] in ("the", "a", "an"):
        yield from behind[2:4]


def _may_be(desk: Desk, index: int, name: Phrase, figure: Figure) -> bool:
    """True for a name of which nothing tells that it is of a person, a state or a place."""
    words = desk.reading.told[index][0].words
    named = figure.name.lower().split()
    unknown = not figure.actor and figure.sort in ("name", "body")
    person = figure.gender or figure.titled or name.roles or named[0] in GIVEN
    if not unknown or person or not _PUBLIC.isdisjoint(named):
        return False
    if figure.key in desk.reading.naming.leaning or not (PEOPLE | TITLES).isdisjoint(figure.roles):
        return False
    before = [word.lower for word in words[max(0, name.first - 2) : name.first]]
    bound = desk.reading.told[index][1]
    if before[-1:] in (["for"], ["of"]) and any(p.last == name.first - 1 and p.name for p in bound):
        return False  # Hands for Orle
    placed = before[-1:] != [] and before[-1] in _LOCATIVE
    return not placed or not INVESTED.isdisjoint(before)
