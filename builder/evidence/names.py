"""Find where a text names known actors, or places.

Takes them once, then texts; gives each mention with everybody whom the form may mean, and how often
each form occurs. The longest form wins where several share their first word, and of two that are
equally long the one that begins first. ``Orsk-backed`` names nobody: a name stands whole.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from builder.evidence.captured import Captured, Stretch
from builder.evidence.normalise import fold
from builder.evidence.words import is_whole
from builder.model.actor import Name

SHOUTED = 4
"""Letters from which on a form is known in capitals too: shorter ones are acronyms of others."""

_WORD = re.compile(r"\w+")


class Called(Protocol):
    """Somebody or something with a name and other forms of it: an actor or a place."""

    @property
    def id(self) -> str:
        """The id that its mentions give."""

    @property
    def name(self) -> str:
        """The preferred form."""

    @property
    def names(self) -> tuple[Name, ...]:
        """The other forms."""


class _Shape(NamedTuple):
    """How long a form is, and how many of its characters stand before its first word, as in a name
    that begins with a mark."""

    length: int
    lead: int


@dataclass(frozen=True)
class _Form:
    actors: tuple[str, ...]
    recorded: str
    """The form of which this is another way of printing."""


class Names:
    """All forms of all names, and the shapes of those that begin with a word: thousands may begin
    with *the*, but their shapes are few, and each asks for one piece of a text."""

    def __init__(self, called: Iterable[Called]) -> None:
        owners: defaultdict[str, list[str]] = defaultdict(list)
        for one in called:
            for form in dict.fromkeys((one.name, *(name.form for name in one.names))):
                owners[fold(form)].append(one.id)
        printed = {form: form for form in owners}
        for form in owners:
            for variant in _variants(form):
                printed.setdefault(variant, form)
        self._forms: dict[str, _Form] = {}
        shapes: defaultdict[str, set[_Shape]] = defaultdict(set)
        for text, form in printed.items():
            if word := _WORD.search(text):
                self._forms[text] = _Form(tuple(owners[form]), form)
                shapes[word[0]].add(_Shape(len(text), word.start()))
        self._shapes = {word: sorted(those, reverse=True) for word, those in shapes.items()}

    def mentions(self, article: Captured) -> Iterator[tuple[Stretch, tuple[str, ...]]]:
        """Give each place where an actor is named, and the ids of whom the form may mean."""
        return ((at, form.actors) for at, form in self._found(article))

    def _found(self, article: Captured) -> Iterator[tuple[Stretch, _Form]]:
        done = 0
        for word in _WORD.finditer(article.body.text):
            for shape in self._shapes.get(word[0], ()):
                start = word.start() - shape.lead
                piece = article.body.text[start : start + shape.length]
                end, form = start + len(piece), self._forms.get(piece)
                if form and start >= done and is_whole(article.body, start, end):
                    yield (start, end), form
                    done = end
                    break

    def counts(self, article: Captured, known: Collection[str]) -> dict[tuple[str, str], int]:
        """Count the recorded forms, folded, in which a text names each actor.

        A form that may mean several counts for those that the content knows in the article, and
        for all of them where it knows none.
        """
        found: Counter[tuple[str, str]] = Counter()
        for _, form in self._found(article):
            whom = [one for one in form.actors if one in known] or form.actors
            found.update((one, form.recorded) for one in whom)
        return dict(found)


def _variants(form: str) -> Iterator[str]:
    """Other ways to print a form: where a sentence begins, without its article, in capitals."""
    yield form[:1].upper() + form[1:]
    bare = form.removeprefix("the ").removeprefix("The ")
    if bare != form and bare[:1].isupper():
        yield bare
    if sum(map(str.isalpha, form)) >= SHOUTED:
        yield from (form.upper(), bare.upper())
