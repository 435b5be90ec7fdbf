"""What the briefing already holds that a new article may render or answer.

Takes a briefing; gives for quoted words the utterance that other articles print in the same words,
and for a number the question that its sentence most likely answers. Proposals: a person looks.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from builder.draft.english.words import listed
from builder.evidence.normalise import fold
from builder.model.briefing import Briefing

RUN = 5
"""Words in a row that make two renderings look like one utterance."""

SHARED = 2
"""Words that a sentence and a question must have in common at least, its noun among them."""

ALIKE = 0.5
"""Share of an event's title that a sentence must hold to be taken for an account of it."""

_WORD = re.compile(r"[a-z0-9]+")
_PLAIN = listed(
    "the a an of in on at to for and or how many much what which who when where did does do was"
    " were is are it its by from with that this had have has be been as after before per any"
)


class Shelf:
    """The utterances and questions of a briefing, indexed by their words."""

    def __init__(self, briefing: Briefing, but: str = "") -> None:
        self.taken = briefing.known.keys()
        self._runs: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for article in briefing.articles.values():
            for quote in article.quotes if article.id != but else ():
                if quote.utterance and quote.kind != "indirect":
                    for run in _runs(quote.segments):
                        self._runs[run][quote.utterance] += 1
        self._questions = {
            key: frozenset(_words(f"{question.text} {question.unit or ''} {key.replace('-', ' ')}"))
            for key, question in briefing.questions.items()
            if question.kind == "number"
        }

        self._events = {
            key: frozenset(_words(f"{event.title} {key.replace('-', ' ')}"))
            for key, event in briefing.events.items()
        }
        self._relations = {
            kind.id: frozenset(_words(f"{kind.text} {kind.id.replace('-', ' ')}"))
            for kind in briefing.vocab.relations.relations
        }

    def event(self, sentence: str) -> str:
        """Give the event that a sentence most likely tells of; empty where none fits."""
        said = set(_words(sentence))
        scores = {
            key: len(words & said) / len(words) for key, words in self._events.items() if words
        }
        best = min(scores, key=lambda key: (-scores[key], key), default="")
        return best if best and scores[best] >= ALIKE else ""

    def relation(self, told: str) -> str:
        """Give the kind of relation in the briefing's list that words name; empty where none."""
        words = set(_words(told))
        scores = {key: len(kind & words) for key, kind in self._relations.items()}
        best = min(
            scores, key=lambda key: (-scores[key], len(self._relations[key]), key), default=""
        )
        return best if best and scores[best] else ""

    def utterance(self, words: str) -> str:
        """Give the utterance that other articles print in the same words; empty where none."""
        found: Counter[str] = Counter()
        for run in _runs([words]):
            found.update(self._runs.get(run, {}).keys())
        return min(found, key=lambda key: (-found[key], key)) if found else ""

    def question(self, sentence: str, noun: str) -> str:
        """Give the question that a number in a sentence may answer; empty where none fits."""
        said, head = set(_words(sentence)), set(_words(noun))
        scores = {
            key: len(words & said)
            for key, words in self._questions.items()
            if words & head and len(words & said) >= SHARED
        }
        return min(scores, key=lambda key: (-scores[key], key)) if scores else ""


def _runs(segments: Iterable[str]) -> Iterator[str]:
    for segment in segments:
        words = _WORD.findall(fold(segment).lower().replace(".", ""))
        size = min(RUN, len(words))
        if size >= 3:
            yield from (" ".join(words[i : i + size]) for i in range(len(words) - size + 1))


def _words(text: str) -> list[str]:
    return [word.rstrip("s") for word in _WORD.findall(text.lower()) if word not in _PLAIN]
