"""Who is who in one article: phrases that mean the same person or body become one ``Figure``.

Takes the phrases of all sentences and the known actors; gives each phrase its figure. A surname
means whoever has borne it in the article, an office whoever has held it; pronouns are for others.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from builder.draft.article.bearers import Bearers, bare, made, unranked, whole
from builder.draft.article.figure import (
    Figure,
    Who,
    figure_of_office,
    gender_of,
    gender_of_name,
    office_sort,
    resort,
    sort_of,
    sort_of_office,
)
from builder.draft.article.initials import lettered
from builder.draft.article.leads import the_same
from builder.draft.article.offices import Offices
from builder.draft.article.rulers import GOVERNMENTS, is_ruler
from builder.draft.article.tellers import pronouns, speaking
from builder.draft.article.tried import TRIED, on_trial
from builder.draft.english.given import GIVEN
from builder.draft.english.people import FAMILY, PEOPLE, TITLES
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.placed import only_placed
from builder.draft.phrases.states import states
from builder.draft.phrases.whose import owners, titled_owners, untitled


class Cast:
    """The figures of one article."""

    def __init__(self, who: Who, told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        self._who = who
        self._figures: dict[str, Figure] = {}
        self._same: dict[int, str] = {}
        self._rules = ""
        self.tried: Figure | None = None
        self._bearers = Bearers()
        self._offices = Offices()
        self._named: Counter[str] = Counter()
        self._alone: set[str] = set()
        self._letters: dict[int, str] = {}
        self.starts = [sentence.start for sentence, _ in told]
        self._people(told)
        self.tried = next(map(self.figure, on_trial(told)), None)
        for key in only_placed(told, lambda phrase: self.figure(phrase).key):
            resort(self._figures[key], "place")
        for state in filter(None, map(self.named, states(told))):
            resort(state, "body")
        self._titles(told)

    def figure(self, phrase: Phrase) -> Figure:
        """Give whom a name or an office means; raises KeyError for a pronoun."""
        if phrase.kind == "name":
            key = self._key(phrase)
            if key not in self._figures:  # it stands inside quotations alone
                self._enter(phrase)
            return self._figures[key]
        for text in (phrase.text, bare(phrase.text)):
            for one in self._who.forms.get(text.casefold(), ()):
                return self._known(one)
        if phrase.start in self._same:
            return self._figures[self._same[phrase.start]]
        for key in self._bearers.of_surname(phrase.text) if phrase.text.istitle() else ():
            return self._figures[key]  # said Porter
        if held := self._ruler(phrase) or self._offices.holder(phrase):
            return self._figures[held]
        return self._office(phrase)

    def named(self, name: str) -> Figure | None:
        """Give whoever bears a name, by its last word."""
        name = untitled(name)[1]
        forms = self._who.forms.get(name.casefold()) or self._who.forms.get(bare(name).casefold())
        for one in forms or ():
            return self._known(one)
        keys = [*self._bearers.of_surname(name.split()[-1]), made(bare(name))]
        return next((self._figures[key] for key in keys if key in self._figures), None)

    def owner(self, phrase: Phrase) -> Figure:
        """Give whoever stands before the *'s* of a phrase."""
        found = self.named(phrase.owner)
        if found is None:
            words = phrase.owner.lower().split()
            role = replace(
                phrase, text=phrase.owner, full=phrase.owner, roles=(words[-1],), owner=""
            )
            if words[0] == "the" and (held := self._offices.holder(role)):
                return self._figures[held]  # the nurse's mother
            found = Figure(made(bare(phrase.owner)), phrase.owner, office_sort(words[-1]))
        return found

    def by_key(self, key: str) -> Figure | None:
        """Give a figure by its key."""
        return self._figures.get(key)

    @cached_property
    def protagonist(self) -> Figure | None:
        """Give the person whom the article names most often, the first of several."""
        return self._figures.get(max(self._named, key=lambda key: self._named[key], default=""))

    def figures(self) -> Iterable[Figure]:
        """Give everybody, in the order of entry."""
        return self._figures.values()

    def _people(self, told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """Enter all who are named: whole names first, then *Mr Brusk*, which may mean them."""
        names = list(titled_owners(told, self._who.forms))
        names += [p for _, found in told for p in found if p.name and p.kind == "name"]
        saying = speaking(told)
        self._alone |= {p.name for p in names if " " not in p.name and not p.roles}
        names = self._bearers.longest_first(names, dict(pronouns(told)))
        self._own(told)
        self._letters = dict(lettered(told))
        for phrase in (p for p in names if " " in p.name or not p.roles):
            key = self._enter(phrase)
            if len(unranked(phrase.name)) > 1:
                self._bearers.tell(key, phrase.start, says=phrase.start in saying)
        for office, name in the_same(told):
            self._join(office, self.figure(name).key)
        for phrase in names:
            self._enter(phrase)
        for phrase in sorted(names, key=lambda p: p.start):
            if (figure := self.figure(phrase)).sort == "person":
                self._named[figure.key] += 1

    def _own(self, told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """Enter those who are named only as having somebody or something."""
        for owner in owners(told):
            if self.named(owner) is None:
                figure = Figure(made(owner), owner, "person", gender=gender_of_name(owner))
                self._figures[figure.key] = figure
                self._bearers.add(owner, figure.key)

    def _enter(self, phrase: Phrase) -> str:
        key = self._key(phrase)
        if key not in self._figures:
            if key in self._who.actors or key in self._who.places:
                self._known(key)
            else:
                self._figures[key] = Figure(key, phrase.name, sort_of(phrase))
        figure = self._figures[key]
        figure.roles |= set(phrase.roles)
        figure.titled |= bool(phrase.roles) and not figure.actor
        if figure.sort == "name" and phrase.text.lower() == f"the {phrase.name.lower()}":
            figure.sort = "body"  # no person is called "the Brusk"
        given, titled = gender_of_name(figure.name), gender_of(phrase.roles, by_title=True)
        figure.gender = titled or figure.gender or given or gender_of(phrase.roles)
        if figure.sort == "name" and (given or set(phrase.roles) & (PEOPLE | TITLES)):
            figure.sort = "person"
        if phrase.roles or figure.sort == "body":
            self._offices.hold(phrase, key)
        if letters := self._letters.get(phrase.start):
            self._bearers.add(letters, key)
        if figure.sort in ("person", "name"):
            self._bearers.add(phrase.name, key)
            self._bearers.add(figure.name, key)
        return key

    def _key(self, phrase: Phrase) -> str:
        if phrase.actors:
            here = [one for one in phrase.actors if one in self._figures]
            known = (here or phrase.actors)[0]
            if self._is_namesake(phrase, known):
                return self._bearers.key(phrase, self._figures)
            gender = gender_of(phrase.roles, by_title=True)
            if not gender or self._known(known).gender in (gender, ""):
                return known
            surname = phrase.name.split()[-1]
            bearing = self._bearers.of_surname(surname)
            return next((k for k in bearing if self._figures[k].gender == gender), known)
        return self._bearers.key(phrase, self._figures)

    def _is_namesake(self, phrase: Phrase, known: str) -> bool:
        """True for *Lena Brusk* where the known one is Anton: another given name, of a list or
        standing elsewhere alone, and no known name of its own, as in *UN Envoy Brusk*."""
        first, *rest = phrase.name.split()
        alone = first in self._alone and first.casefold() not in self._who.forms
        given = bool(rest) and (first.lower() in GIVEN or alone)
        own = self._who.words_of(known)
        return given and bool(own) and first not in own

    def _known(self, one: str) -> Figure:
        if one not in self._figures:
            figure = self._figures[one] = self._who.figure(one)
            if figure.sort == "person":
                self._bearers.add(figure.name, one)
        return self._figures[one]

    def _titles(self, told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """Enter all who are called by an office, once it is known whose government rules."""
        roles = [p for _, found in told for p in found if p.kind == "role" and not p.weak]
        for phrase in roles:
            if phrase.head in GOVERNMENTS and phrase.owner and not self._rules:
                owner = self.named(phrase.owner)
                person = owner is not None and (owner.sort == "person" or owner.titled)
                self._rules = owner.key if owner and person else ""
        for phrase in roles:
            if (figure := self.figure(phrase)).sort == "body" and " " in bare(phrase.text):
                self._offices.hold(phrase, figure.key)  # the health ministry, once more

    def _join(self, office: Phrase, key: str) -> None:
        figure = self._figures[key]
        sort = sort_of_office(office)
        if sort == "body" and figure.sort in ("body", "name"):
            figure.sort = "body"
            self._same[office.start] = key  # the group known as the Lumen Front
            self._offices.hold(office, key)
        held = sort == "person" or (figure.sort == "person" and sort != "body")
        if not held or figure.sort in ("place", "body", "thing"):
            return
        if figure.sort == "name" and (sort == "person" or office.head in TITLES):
            figure.sort = "person"
        figure.roles |= set(office.roles)
        figure.titled |= not figure.actor
        figure.gender = figure.gender or gender_of(office.roles)
        if office.owner and office.head in FAMILY and " " not in figure.name:
            self._bearers.add(office.owner.split()[-1], key)
        self._offices.hold(office, key)
        self._same[office.start] = key

    def _ruler(self, phrase: Phrase) -> str:
        """*The prime minister* is whoever the article calls a government by, as *Brusk's*; *the
        defendant* whoever is told to be on trial, else whoever is named most."""
        if phrase.head in TRIED and phrase.text.lower() == f"the {phrase.head}":
            one = self.tried or self.protagonist
            return one.key if one else ""
        if is_ruler(phrase):
            return self._rules if self._rules in self._figures else ""
        return ""

    def _office(self, phrase: Phrase) -> Figure:
        key = made(whole(phrase, self.named(phrase.owner) if phrase.owner else None))
        known = self._figures.get(key)
        if known and phrase.full != phrase.text and phrase.full.lower() != known.name.lower():
            key = made(bare(phrase.full))
        if key not in self._figures:
            figure = self._figures[key] = figure_of_office(phrase, key)
            if figure.sort != "crowd" or phrase.plural:
                self._offices.hold(phrase, key)
        return self._figures[key]
