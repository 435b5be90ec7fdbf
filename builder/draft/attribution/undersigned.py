"""Who spoke a quotation, where no verb stands behind it: *"…" - Anna Brusk*, *"…" in her words*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint, hinted
from builder.draft.english.lexicon import DETERMINERS, PREPOSITIONS
from builder.draft.english.papers import DOCUMENTS
from builder.draft.english.words import listed
from builder.draft.phrases.phrase import Phrase

CLOSING = (",", "-", "―")

NEAR = 6
"""Words between a verb and the quotation, or the speaker, that goes with it."""


_VOICES = ("voice", "question", "shout", "cry", "heckle")
"""What comes from somebody who is not named."""

_SHOWS = listed("show shows showed found finds suggests suggested reveals revealed")


class Undersigned(Asked):
    """Asks the words behind a quotation for a name without a verb."""

    def _worded_by(self, after: int) -> Iterator[Hint]:
        """*"…", in the words of Anna Brusk.*"""
        if [word.lower for word in self._words[after : after + 4]] == ["in", "the", "words", "of"]:
            yield from hinted(self._asked.after(after + 3), "worded", None)

    def _signed(self, after: int) -> Iterator[Hint]:
        """*"…" - Anna Brusk* and *Orle fire: "…" - nurse*: a dash, a name or a bare noun and
        nothing else."""
        phrase = self._asked.starting(after)
        first = not self._at or self._words[self._at - 1].text == ":"
        dashed = first and after > 1 and self._words[after - 1].text in CLOSING[1:]
        bare = phrase and phrase.kind == "role" and phrase.text.islower() and not phrase.weak
        bare = bare and phrase and phrase.text.split()[0] not in DETERMINERS
        named = phrase and (phrase.kind == "name" or bare)
        rest = self._words[phrase.last :] if phrase else ()
        closed = len(rest) < 2 or (bare and len(rest) < NEAR and rest[0].lower in PREPOSITIONS)
        if phrase and named and dashed and closed:
            yield Hint(phrase, "signed", phrase.text)

    def _came_from(self, after: int, end: int) -> Iterator[Hint]:
        """*"…," came the shout from the gallery*, *"…?" came a question from the back*."""
        for n in range(after, min(end, after + NEAR)):
            if self._words[n].lower == "from":
                yield from hinted(self._asked.after(n), "quotation-cue-name", None)
        voice = self._asked.starting(after + 1)
        if voice and voice.head in _VOICES:
            yield Hint(voice, "quotation-cue-name", voice.text)

    def _shown_behind(self) -> Iterator[Hint]:
        """*The bridge was "tired", a study found.*: the document with which a sentence ends."""
        end = len(self._words) - (self._words[-1].text == ".")
        verb = end - 1 - (end > 1 and self._words[end - 2].lower in ("has", "have", "had"))
        source = self._asked.ending(verb)
        if source and self._words[end - 1].lower in _SHOWS and source.first > self._at:
            document = source.head in DOCUMENTS and self._is_apart(source)
            yield from [Hint(source, "cue-behind", source.text)] if document else []

    def _is_apart(self, source: Phrase) -> bool:
        """True behind a comma, which American marks hold inside."""
        before = self._words[source.first - 1]
        return before.text == "," or (before.quote is not None and before.text[-1:] == ",")
