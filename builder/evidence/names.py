"""Find where a text names known actors.

Takes the actors once, then texts; gives each mention with everybody whom the form may mean, and
how often each form occurs. The longest form wins where several begin at one place.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from builder.evidence.captured import Captured, Stretch
from builder.evidence.normalise import fold
from builder.evidence.words import is_whole
from builder.model.shared import Actor

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class _Form:
    text: str
    lead: int
    """Characters before the first word, as in a name that begins with a mark."""
    actors: tuple[str, ...]


class Names:
    """All forms of all names, by the word that each begins with."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        owners: defaultdict[str, list[str]] = defaultdict(list)
        for actor in actors:
            for form in dict.fromkeys((actor.name, *(name.form for name in actor.names))):
                owners[fold(form)].append(actor.id)
        self._forms: defaultdict[str, list[_Form]] = defaultdict(list)
        for text in sorted(owners, key=len, reverse=True):
            if word := _WORD.search(text):
                self._forms[word[0]].append(_Form(text, word.start(), tuple(owners[text])))

    def mentions(self, article: Captured) -> Iterator[tuple[Stretch, tuple[str, ...]]]:
        """Give each place where an actor is named, and the ids of whom the form may mean."""
        done = 0
        for word in _WORD.finditer(article.body.text):
            for form in self._forms.get(word[0], ()):
                start = word.start() - form.lead
                end = start + len(form.text)
                if start >= done and self._stands(article, form, start, end):
                    yield (start, end), form.actors
                    done = end
                    break

    def counts(self, article: Captured, known: Collection[str]) -> dict[tuple[str, str], int]:
        """Count the folded forms in which a text names each actor.

        A form that may mean several counts for those that the content knows in the article, and
        for all of them where it knows none.
        """
        found: Counter[tuple[str, str]] = Counter()
        for (start, end), whom in self.mentions(article):
            form = article.body.text[start:end]
            found.update((one, form) for one in [a for a in whom if a in known] or whom)
        return dict(found)

    def _stands(self, article: Captured, form: _Form, start: int, end: int) -> bool:
        return article.body.text.startswith(form.text, start) and is_whole(article.body, start, end)
