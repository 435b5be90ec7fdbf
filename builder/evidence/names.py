"""Find where a text names known actors, or places.

Takes them once, then texts; gives each mention with everybody whom the form may mean, and how often
each form occurs. The longest form wins where several begin at one place. ``Orsk-backed`` names
nobody: a name stands whole.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

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


@dataclass(frozen=True)
class _Form:
    text: str
    lead: int
    """Characters before the first word, as in a name that begins with a mark."""
    actors: tuple[str, ...]
    recorded: str
    """The form of which this is another way of printing."""


class Names:
    """All forms of all names, by the word that each begins with."""

    def __init__(self, called: Iterable[Called]) -> None:
        owners: defaultdict[str, list[str]] = defaultdict(list)
        for one in called:
            for form in dict.fromkeys((one.name, *(name.form for name in one.names))):
                owners[fold(form)].append(one.id)
        printed = {form: form for form in owners}
        for form in owners:
            for variant in _variants(form):
                printed.setdefault(variant, form)
        self._forms: defaultdict[str, list[_Form]] = defaultdict(list)
        for text in sorted(printed, key=len, reverse=True):
            if word := _WORD.search(text):
                made = _Form(text, word.start(), tuple(owners[printed[text]]), printed[text])
                self._forms[word[0]].append(made)

    def mentions(self, article: Captured) -> Iterator[tuple[Stretch, tuple[str, ...]]]:
        """Give each place where an actor is named, and the ids of whom the form may mean."""
        return ((at, form.actors) for at, form in self._found(article))

    def _found(self, article: Captured) -> Iterator[tuple[Stretch, _Form]]:
        done = 0
        for word in _WORD.finditer(article.body.text):
            for form in self._forms.get(word[0], ()):
                start = word.start() - form.lead
                end = start + len(form.text)
                if start >= done and self._stands(article, form, start, end):
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

    def _stands(self, article: Captured, form: _Form, start: int, end: int) -> bool:
        return article.body.text.startswith(form.text, start) and is_whole(article.body, start, end)


def _variants(form: str) -> Iterator[str]:
    """Other ways to print a form: where a sentence begins, without its article, in capitals."""
    yield form[:1].upper() + form[1:]
    bare = form.removeprefix("the ").removeprefix("The ")
    if bare != form and bare[:1].isupper():
        yield bare
    if sum(map(str.isalpha, form)) >= SHOUTED:
        yield from (form.upper(), bare.upper())
