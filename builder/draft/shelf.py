"""What the briefing already holds that a new article may render or answer.

Takes a briefing; gives for quoted words the utterance that other articles print in the same words,
and for a number the question that its sentence most likely answers. Proposals: a person looks.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import fsum, log

from builder.draft.english.words import listed
from builder.evidence.normalise import fold
from builder.model.briefing import Briefing

RUN = 5
"""Words in a row that make two renderings look like one utterance."""

SHORT = 4
"""Words of a quotation that is shorter than a run and no mere phrase."""

SHARED = 2
"""Words that a sentence and a question must have in common at least, its noun among them."""

ALIKE = 0.5
"""Share of the weight of an event's title that a sentence must hold to be taken for an account."""

OFFERED = 3
"""Questions that are offered for a number."""

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
        self._questions = _Index({
            key: f"{question.text} {question.unit or ''} {key}"
            for key, question in briefing.questions.items()
            if question.kind == "number"
        })  # fmt: skip
        self._events = _Index({
            key: f"{event.title} {key}" for key, event in briefing.events.items()
        })  # fmt: skip
        self._relations = {
            kind.id: frozenset(_words(f"{kind.text} {kind.id.replace('-', ' ')}"))
            for kind in briefing.vocab.relations.relations
        }

    def event(self, sentence: str) -> str:
        """Give the event that a sentence most likely tells of; empty where none fits."""
        said = set(_words(sentence))
        weight = self._events.weight
        scores = {
            key: weight(words & said) / weight(words)
            for key, words in self._events.words.items()
            if words
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
            found.update(self._printed(run))
        return min(found, key=lambda key: (-found[key], key)) if found else ""

    def _printed(self, run: str) -> Iterable[str]:
        """The utterances of which a run is printed; a short one may be a part of others."""
        if len(run.split()) != SHORT:
            return self._runs.get(run, {}).keys()
        return {one for held in self._runs if f" {run} " in f" {held} " for one in self._runs[held]}

    def questions(self, sentence: str, noun: str) -> tuple[str, ...]:
        """Give the questions that a number in a sentence may answer, likeliest first."""
        said, head = set(_words(sentence)), set(_words(noun))
        scores = {
            key: self._questions.weight(words & said)
            for key, words in self._questions.words.items()
            if words & head and len(words & said) >= SHARED
        }
        return tuple(sorted(scores, key=lambda key: (-scores[key], key))[:OFFERED])


class _Index:
    """Records by their words, of which a rare one weighs more than one that many have."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.words = {key: frozenset(_words(text)) for key, text in texts.items()}
        self._many = Counter(word for words in self.words.values() for word in words)

    def weight(self, words: Iterable[str]) -> float:
        """Give what words weigh together, in whatever order."""
        return fsum(log(1 + len(self.words) / self._many[word]) for word in words)


def _runs(segments: Iterable[str]) -> Iterator[str]:
    for segment in segments:
        words = _WORD.findall(fold(segment).lower().replace(".", ""))
        size = min(RUN, len(words))
        if size >= 3:
            yield from (" ".join(words[i : i + size]) for i in range(len(words) - size + 1))


def _words(text: str) -> list[str]:
    return [word.rstrip("s") for word in _WORD.findall(text.lower()) if word not in _PLAIN]
