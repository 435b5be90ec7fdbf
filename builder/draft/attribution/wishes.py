"""Whose a wish or a toast is that stands in marks: *sending Anna Brusk its "…"*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint, hinted
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase

_SENDING = ("sent", "sends", "sending", "offered", "offering", "extended", "extending")

_RAISING = ("raised", "raises", "raising", "proposed", "proposes", "drank", "gave", "lifted")

_TOASTS = (["glass", "to"], ["glasses", "to"], ["toast", "to"])

WISHED = 6
"""Words among which wishes are sent to somebody."""


class Wishes(Asked):
    """Asks the words in front of a quotation for whoever wishes something."""

    def wished(self) -> Iterator[Hint]:
        """*Ostria was first, sending Anna Brusk its "…"*: whoever sends it; *Brusk raised her glass
        to "…"*: she."""
        row = [word.lower for word in self._words[max(0, self._at - 4) : self._at]]
        if len(row) == 4 and row[-2:] in _TOASTS and row[0] in _RAISING:
            yield from hinted(self._asked.before(self._at - 4), "nominal", None)
        begun = max(0, self._at - WISHED)
        sent = [n for n in range(begun, self._at) if self._words[n].lower in _SENDING]
        if sent and self._words[self._at - 1].lower in OWNED:
            yield from hinted(self._asked.before(sent[-1]), "nominal", None)
        yield from self._let()

    def _let(self) -> Iterator[Hint]:
        """*Let her say "…"*: whoever is to say it."""
        row = [word.lower for word in self._words[max(0, self._at - 3) : self._at]]
        if row[:1] == ["let"] and row[2:] == ["say"] and (name := OBJECTS.get(row[1])):
            at, word = self._at - 2, self._words[self._at - 2]
            him = Phrase(at, at + 1, word.start, word.end, word.text, "pronoun", name=name)
            yield Hint(him, "name-cue-quotation", f"{him.text} say")
