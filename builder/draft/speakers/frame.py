"""The words of a quotation around one that stands in it, and what they show of whom they name.

Takes a quotation inside another; gives its ``Frame``: words, phrases, and for each phrase where it
stands and what it does, as words that ``within`` has weights for. Decides nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from builder.draft.english.lexicon import AUXILIARIES, PREPOSITIONS, is_small
from builder.draft.english.verbs import CUES, PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.clauses import Sentence, Word, words_of
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.nouns import phrases
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.speech import Inside, inside

BEHIND = 200
"""Characters behind the inner words in which their verb may stand."""

NEAR = 3
"""Words behind a subject among which its verb is looked for."""

OWNING = 8
"""Words in front of the inner ones in which *his answer* may stand."""

_HUNG = PREPOSITIONS - {"to", "with", "at", "from", "by"}
"""Behind these somebody is likely to do nothing; behind *to* and *with* stands who is spoken to."""

_RECEIVING = listed("""
    heard hear hears got get getting received saw see read remember keep waiting wait found had have
""")
"""What whoever does is told the words, and does not say them."""

_VOICED = listed("""
    like goes go going went gone thought think texted rang called calls screaming shouting begging
    repeating kept
""")
"""What says, in what people tell: *she was like*, *and he goes*."""

_WHOSE = {**OWNED, "my": "i", "our": "we"}

_OTHERS = ("he", "she", "they")

_LEADING = {**OBJECTS, "his": "he", "their": "they"}

BEFORE, BACK, FURTHER, BESIDE, FAR = (
    "before it", "a sentence before", "sentences before", "behind it", "far behind",
)  # fmt: skip


@dataclass(frozen=True)
class Frame:
    """The outer words, with the inner ones as one block at ``at``, and whoever they name."""

    words: tuple[Word, ...]
    at: int
    found: tuple[Phrase, ...]

    @classmethod
    def of(cls, here: Inside) -> "Frame":
        """Look at the words of an outer quotation."""
        end = min(here.outer.end, here.inner.end + BEHIND)
        reading = here.desk.reading
        spans = inside(reading, here.outer.start, end)
        words = tuple(words_of(reading.article, here.outer.start, end, spans))
        at = next((n for n, word in enumerate(words) if word.quote == here.inner), 0)
        whole = Sentence(here.outer.start, end, 0, words)
        return cls(words, at, tuple(phrases(whole, reading.known, reading.caps)))

    @property
    def sentence(self) -> tuple[Word, ...]:
        """The words in front of the inner ones, from where their sentence begins."""
        begun = (n + 1 for n in range(self.at - 1, -1, -1) if ends(self.words[n]))
        return self.words[next(begun, 0) : self.at]

    def place(self, phrase: Phrase) -> str:
        """Give where a phrase stands, seen from the inner words."""
        if phrase.first > self.at:
            return FAR if self._apart(self.at + 1, phrase.first) else BESIDE
        apart = self._apart(phrase.last, self.at)
        return (BEFORE, BACK)[apart] if apart < 2 else FURTHER

    def _apart(self, low: int, high: int) -> int:
        return sum(ends(word) for word in self.words[low:high])

    def seen(self, phrase: Phrase) -> Iterator[str]:
        """Give where a phrase stands and what it does there."""
        place = self.place(phrase)
        yield place
        near = {word.lower for word in self.words[phrase.last : phrase.last + NEAR]}
        if place == BEFORE and not near.isdisjoint(CUES | _VOICED):
            yield f"says something {BEFORE}"
        if place == BEFORE and not near.isdisjoint(_RECEIVING):
            yield "is told something"
        if place == BEFORE and self._acts(phrase):
            yield "does something"
        if phrase is self._last_subject:
            yield "the last who does anything"
        if phrase is self._last:
            yield "named last"
        yield from self._hangs(phrase)

    def _hangs(self, phrase: Phrase) -> Iterator[str]:
        before = self.words[phrase.first - 1].lower if phrase.first else ""
        if before in ("from", "by"):
            yield "behind from"
        elif before in _HUNG:
            yield "behind a preposition"
        between = self.words[phrase.last : self.at]
        if phrase.last <= self.at and len(between) < 2 and all(w.text in ",:" for w in between):
            yield "right before it"

    @cached_property
    def _last_subject(self) -> Phrase | None:
        return next((p for p in reversed(self._ahead) if self._acts(p)), None)

    @cached_property
    def _last(self) -> Phrase | None:
        return next((p for p in reversed(self._ahead) if p.kind == "pronoun" or not p.weak), None)

    @property
    def _ahead(self) -> list[Phrase]:
        return [phrase for phrase in self.found if phrase.last <= self.at]

    def _acts(self, phrase: Phrase) -> bool:
        return any(_is_verb(word) for word in self.words[phrase.last : phrase.last + 1])

    def owners(self) -> Iterator[Phrase]:
        """Give the *his* of *his answer was "…"*, as a pronoun."""
        begun = self.at - min(OWNING, len(self.sentence))
        for n in range(begun, self.at):
            word = self.words[n]
            if name := _WHOSE.get(word.lower):
                yield Phrase(n, n + 1, word.start, word.end, word.text, "pronoun", name=name)

    @cached_property
    def leading(self) -> str:
        """The pronoun of whoever most likely speaks, or is told of; empty where none is."""
        of_others = [p for p in self.found if p.kind == "pronoun" and p.name in _OTHERS]
        ahead = (p for p in reversed(of_others) if p.last <= self.at and self._acts(p))
        beside = (p for p in of_others if self.place(p) == BESIDE)
        first = next((p for p in ahead if self._apart(p.last, self.at) < NEAR), next(beside, None))
        told = (word.lower for word in reversed(self.words[: self.at]) if word.lower in _LEADING)
        return first.name if first else _LEADING.get(next(told, ""), "")


def ends(word: Word) -> bool:
    """Tell whether a sentence ends with a word."""
    return word.text in tuple(".!?") or (word.quote is not None and word.text[-1:] in tuple(".!?"))


def _is_verb(word: Word) -> bool:
    """True for what may be a verb, by its form."""
    if word.lower in ("'s", "'d", "'ll", "just"):
        return True
    if word.quote is not None or not word.text[0].islower():
        return False
    formed = word.lower.endswith(("ed", "s")) and not is_small(word.lower)
    return formed or word.lower in AUXILIARIES | CUES | PLAIN_VERBS
