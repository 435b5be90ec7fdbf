"""Who is who in one article: phrases that mean the same person or body become one ``Figure``.

Takes the phrases of all sentences and the known actors; gives each phrase its figure. A surname
means whoever has borne it in the article; an office whoever has held it; a pronoun is settled by
whoever asks, for it depends on who has just spoken.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from builder.desk.scaffold import as_id
from builder.draft.clauses import Sentence
from builder.draft.figure import BODY_KINDS, Figure, Sort, Who, gender_of, office_sort, sort_of
from builder.draft.lexicon import CROWDS, DETERMINERS, PEOPLE, TITLES
from builder.draft.phrase import Phrase
from builder.draft.verbs import CUES
from builder.draft.words import listed

_INDEFINITE = listed("a an another one some any each every several many most no other")

_LOCATIVE = listed("in at near from to outside inside around across into through of")

_RULERS = listed("minister president premier chancellor pm leader")

_GOVERNMENTS = listed("government administration cabinet presidency")


class Cast:
    """The figures of one article."""

    def __init__(self, who: Who, told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        self._who = who
        self._figures: dict[str, Figure] = {}
        self._same: dict[int, str] = {}
        self._firsts: dict[str, str] = {}
        self._rules = ""
        self._surnames: defaultdict[str, list[str]] = defaultdict(list)
        self._offices: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self.starts = [sentence.start for sentence, _ in told]
        names = [p for _, found in told for p in found if p.name and p.kind == "name"]
        for phrase in sorted(names, key=lambda p: (-len(p.name.split()), p.start)):
            self._enter(phrase)
        for sentence, found in told:
            self._appositions(sentence, found)
        self._settle_places(told)
        for _, found in told:
            for phrase in found:
                if phrase.head in _GOVERNMENTS and phrase.owner and not self._rules:
                    owner = self.named(phrase.owner)
                    self._rules = owner.key if owner and owner.sort in ("person", "name") else ""

    def figure(self, phrase: Phrase) -> Figure:
        """Give whom a name or an office means; raises KeyError for a pronoun."""
        if phrase.kind == "name":
            key = self._key(phrase)
            if key not in self._figures:  # it stands inside quotations alone
                self._enter(phrase)
            return self._figures[key]
        form = _bare(phrase.text)
        for text in (phrase.text, form):
            for one in self._who.forms.get(text.casefold(), ()):
                return self._known(one)
        if phrase.start in self._same:
            return self._figures[self._same[phrase.start]]
        if ruler := self._ruler(phrase):
            return self._figures[ruler]
        if held := self._holder(phrase):
            return self._figures[held]
        return self._office(phrase)

    def named(self, name: str) -> Figure | None:
        """Give whoever bears a name, by its last word."""
        forms = self._who.forms.get(name.casefold()) or self._who.forms.get(_bare(name).casefold())
        for one in forms or ():
            return self._known(one)
        keys = [*self._surnames.get(name.split()[-1], ()), _made(_bare(name))]
        return next((self._figures[key] for key in keys if key in self._figures), None)

    def owner(self, phrase: Phrase) -> Figure:
        """Give whoever stands before the *'s* of a phrase."""
        found = self.named(phrase.owner)
        if found is None:
            words = phrase.owner.lower().split()
            found = Figure(_made(_bare(phrase.owner)), phrase.owner, office_sort(words[-1]))
        return found

    def by_key(self, key: str) -> Figure | None:
        """Give a figure by its key."""
        return self._figures.get(key)

    def figures(self) -> Iterable[Figure]:
        """Give everybody, in the order of entry."""
        return self._figures.values()

    # --- names ------------------------------------------------------------------------------

    def _enter(self, phrase: Phrase) -> None:
        key = self._key(phrase)
        if key not in self._figures:
            if phrase.actors:
                self._known(key)
            else:
                self._figures[key] = Figure(key, phrase.name, sort_of(phrase))
        figure = self._figures[key]
        figure.roles |= set(phrase.roles)
        figure.titled |= bool(phrase.roles) and not figure.actor
        figure.gender = figure.gender or gender_of(phrase.roles)
        if figure.sort == "name" and set(phrase.roles) & (PEOPLE | TITLES):
            figure.sort = "person"
        if phrase.roles:
            self._hold(phrase, key)
        for word in phrase.name.split()[-1:]:
            if figure.sort in ("person", "name") and key not in self._surnames[word]:
                self._surnames[word].append(key)
        if figure.sort in ("person", "name") and " " in figure.name:
            self._firsts.setdefault(figure.name.split()[0], key)

    def _key(self, phrase: Phrase) -> str:
        if phrase.actors:
            here = [one for one in phrase.actors if one in self._figures]
            return (here or phrase.actors)[0]
        words = phrase.name.split()
        for key in self._surnames.get(words[-1], ()) if words else ():
            if len(words) == 1 or _within(words, self._figures[key].name):
                return key
        first = self._firsts.get(phrase.name, "") if len(words) == 1 else ""
        return first or _made(phrase.name)

    def _known(self, one: str) -> Figure:
        if one not in self._figures:
            actor = self._who.actors.get(one)
            if actor is None:
                self._figures[one] = Figure(one, self._who.places[one].name, "place", actor=one)
            else:
                sort: Sort = "body" if actor.kind in BODY_KINDS else "person"
                sort = "crowd" if actor.kind == "crowd" else sort
                roles = {w for role in actor.roles for w in role.title.lower().split()}
                self._figures[one] = Figure(one, actor.name, sort, one, gender_of(roles), roles)
                if sort == "person":
                    self._surnames[actor.name.split()[-1]].append(one)
        return self._figures[one]

    def _settle_places(self, told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> None:
        """A bare name that only ever stands behind *in*, *at*, *near* is that of a place."""
        elsewhere: set[str] = set()
        placed: set[str] = set()
        for sentence, found in told:
            for phrase in found:
                if phrase.kind == "name":
                    before = sentence.words[phrase.first - 1].lower if phrase.first else ""
                    (placed if before in _LOCATIVE else elsewhere).add(self._key(phrase))
        for key in placed - elsewhere:
            if self._figures[key].sort == "name":
                self._figures[key].sort = "place"

    # --- offices ----------------------------------------------------------------------------

    def _appositions(self, sentence: Sentence, found: Sequence[Phrase]) -> None:
        """*Anna Brusk, the leader of the dockers* and *the leader, Anna Brusk*."""
        for first, second in pairwise(found):
            between = sentence.words[first.last : second.first]
            if [word.text for word in between] not in ([","], []):
                continue
            after = sentence.words[second.last : second.last + 1]
            kinds = (first.kind, second.kind) if between else ()
            if kinds == ("name", "role") and (not after or after[0].lower not in CUES):
                self._join(second, self._key(first))
            elif kinds == ("role", "name") and (not after or after[0].text in ",."):
                self._join(first, self._key(second))

    def _join(self, office: Phrase, key: str) -> None:
        figure = self._figures[key]
        if figure.sort == "place" or office.head in CROWDS:
            return
        if figure.sort == "name" and office.head in PEOPLE | TITLES:
            figure.sort = "person"
        figure.roles |= set(office.roles)
        figure.titled |= not figure.actor
        figure.gender = figure.gender or gender_of(office.roles)
        self._hold(office, key)
        self._same[office.start] = key

    def _hold(self, phrase: Phrase, key: str) -> None:
        for role in phrase.roles:
            self._offices[role].append((phrase.start, key))

    def _ruler(self, phrase: Phrase) -> str:
        """*The prime minister* is whoever the article calls a government by, as *Brusk's*."""
        if phrase.head in _RULERS and phrase.text.lower().startswith("the ") and not phrase.owner:
            return self._rules if self._rules in self._figures else ""
        return ""

    def _holder(self, phrase: Phrase) -> str:
        """Whoever held the office last, for *the minister* and *his spokesman*."""
        first = phrase.text.split()[0].lower()
        if phrase.plural or not phrase.head or first in _INDEFINITE:
            return ""
        held = self._offices.get(phrase.head, [])
        fits = [
            (place, key) for place, key in held
            if set(phrase.roles) <= self._figures[key].roles | {phrase.head}
        ]  # fmt: skip
        before = [key for place, key in fits if place < phrase.start]
        return before[-1] if before else next((key for _, key in fits), "")

    def _office(self, phrase: Phrase) -> Figure:
        key = _made(_bare(phrase.text))
        if key not in self._figures:
            sort = office_sort(phrase.head)
            self._figures[key] = Figure(
                key, phrase.text, sort, gender=gender_of(phrase.roles), roles=set(phrase.roles)
            )
            if sort != "crowd" or phrase.plural:
                self._hold(phrase, key)
        return self._figures[key]


def _made(name: str) -> str:
    """The key of a figure that no actor is known for."""
    return as_id(name.replace("'", "")) or "unnamed"


def _bare(text: str) -> str:
    words = text.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in DETERMINERS else words)


def _within(words: Sequence[str], name: str) -> bool:
    whole = name.split()
    return all(word in whole for word in words)
