"""Who cried a quotation: *cries of "…" from the gallery*, *shouts of "…" from the back*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, the nearest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint, hinted
from builder.draft.english.words import listed
from builder.draft.phrases.phrase import Phrase

CRIES = listed("""
    cry chant shout call slogan roar cheer cries chants shouts calls slogans screams yells jeers
    cheers boos chorus choruses murmurs whispers
""")

ROOM = ("back", "rear", "front", "floor", "hall", "room", "stands", "terraces", "balcony")
"""Where in a room or a ground somebody shouts."""


class Chants(Asked):
    """Asks the words around a cry."""

    def cries(self) -> Iterator[Hint]:
        """*Greeted with cries of "…" from the gallery*; *to chants of "…"*."""
        before = [word.lower for word in self._words[max(0, self._at - 2) : self._at]]
        if len(before) < 2 or before[0] not in CRIES or before[1] != "of":
            return
        behind = self._words[self._at + 1 : self._at + 2]
        if behind and behind[0].lower in ("from", "by", "among"):
            from_whom = self._asked.after(self._at + 1) or self._room(self._at + 2)
            yield from hinted(from_whom, "chant", None)
        at = self._at - 2
        if at and self._words[at - 1].lower in ("with", "by", "to"):
            told = self._words[at - 2].lower in ("answered", "responded", "replied", "erupted")
            yield from hinted(self._asked.before(at - 2) if told else None, "chant", None)
            return
        yield from hinted(self._asked.first(0, at), "chant", None)

    def _room(self, at: int) -> Phrase | None:
        """The back of *shouts of "…" from the back of the hall*, which is no phrase of somebody."""
        the, noun = self._words[at : at + 1], self._words[at + 1 : at + 2]
        if not noun or the[0].lower != "the" or noun[0].lower not in ROOM:
            return None
        text = f"the {noun[0].lower}"
        return Phrase(at, at + 2, the[0].start, noun[0].end, text, "role", roles=(noun[0].lower,))
