"""Who cried a quotation: *cries of "…" from the gallery*, *shouts of "…" from the back*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, the nearest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint, hinted
from builder.draft.english.words import listed
from builder.draft.phrases.phrase import Phrase

CRIES = listed("""
    cry chant shout call slogan roar cheer cries chants shouts calls slogans screams yells jeers
    cheers boos chorus choruses murmurs whispers whoops shrieks
""")

_BY = ("from", "by", "among")

_AMID = ("with", "by", "to", "amid")

_RECEIVING = listed("""
    answered responded replied erupted received receive receives greeted greets met welcomed
    interrupted reacted
""")

RECEIVED = 4
"""Words up to which *received the minister* may stand in front of *with*."""

ROOM = ("back", "rear", "front", "floor", "hall", "room", "stands", "terraces", "balcony")
"""Where in a room or a ground somebody shouts."""


class Chants(Asked):
    """Asks the words around a cry."""

    def cries(self) -> Iterator[Hint]:
        """*Greeted with cries of "…" from the gallery*; *told dockers so, to cries of "…"*."""
        yield from self._from_whom()
        at = self._cry()
        if not at:
            return
        behind = self._words[self._at + 1 : self._at + 2]
        if behind and behind[0].lower in _BY:
            from_whom = self._asked.after(self._at + 1) or self._room(self._at + 2)
            yield from hinted(from_whom, "chant", None)
        if at > 1 and self._words[at - 1].lower in _AMID:
            yield from hinted(self._receiving(at - 1) or self._hearers(at - 1), "chant", None)
        else:
            yield from hinted(self._asked.first(0, at), "chant", None)

    def _from_whom(self) -> Iterator[Hint]:
        """*Chants from the crowd of "…"*: the crowd."""
        crowd = self._asked.ending(self._at - 1)
        if crowd is None or crowd.first < 2 or self._words[self._at - 1].lower != "of":
            return
        cries, by = (word.lower for word in self._words[crowd.first - 2 : crowd.first])
        if cries in CRIES and by in _BY:
            yield Hint(crowd, "chant", crowd.text)

    def _cry(self) -> int:
        """Where *cheers* stands in *cheers and cries of "…" and "…"*; 0 where nobody cries."""
        at = self._at
        while at > 3 and self._words[at - 1].lower == "and" and self._words[at - 2].quote:
            at -= 2
        row = [word.lower for word in self._words[:at]]
        if row[-1:] != ["of"] or row[-2:-1] == [] or row[-2] not in CRIES:
            return 0
        at -= 2
        while at > 1 and (row[at - 1] in CRIES or row[at - 1] in ("and", "wild", "loud")):
            at -= 1
        return at

    def _receiving(self, to: int) -> Phrase | None:
        """The farmers of *farmers received him with cries of "…"*."""
        for verb in range(to - 1, max(-1, to - RECEIVED), -1):
            if self._words[verb].lower in _RECEIVING:
                return None if self._is_passive(verb) else self._asked.before(verb)
        return None

    def _hearers(self, to: int) -> Phrase | None:
        """The dockers of *Brusk told dockers so, to cries of "…"*: many who are told of last."""
        if self._words[to].lower == "with" or (to and self._is_passive(to - 1)):
            return None
        many = [p for p in self._found if p.last <= to and p.kind == "role" and p.plural]
        return many[-1] if many else None

    def _room(self, at: int) -> Phrase | None:
        """The back of *shouts of "…" from the back of the hall*, which is no phrase of somebody."""
        the, noun = self._words[at : at + 1], self._words[at + 1 : at + 2]
        if not noun or the[0].lower != "the" or noun[0].lower not in ROOM:
            return None
        text = f"the {noun[0].lower}"
        return Phrase(at, at + 2, the[0].start, noun[0].end, text, "role", roles=(noun[0].lower,))
