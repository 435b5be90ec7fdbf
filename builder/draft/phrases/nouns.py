"""Find who is spoken of: names with their titles, offices, crowds, pronouns.

Takes a sentence; gives a ``Phrase`` for each group of words that could speak, with what of it is a
name, an office, an owner. Linear in the length of the sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.english.lexicon import DETERMINERS
from builder.draft.english.papers import WRITING
from builder.draft.english.people import BODIES, PEOPLE, ROLES
from builder.draft.phrases.acronyms import spelt_out
from builder.draft.phrases.bodies import is_called_so, whole_names
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.compounds import PRONOUNS, roles_of
from builder.draft.phrases.couples import with_surnames
from builder.draft.phrases.datelines import dateline
from builder.draft.phrases.groups import Groups
from builder.draft.phrases.joins import with_tails
from builder.draft.phrases.letters import without_letters, without_suffix
from builder.draft.phrases.namelike import begins_with_given, from_given, is_given, is_namelike
from builder.draft.phrases.parts import (
    ANYBODY,
    one_of_them,
    paper_end,
    part_of,
    party,
    share,
    some_of,
)
from builder.draft.phrases.phrase import Caps, Known, Phrase, is_capital, is_office, joined
from builder.draft.phrases.whose import with_owners


def phrases(sentence: Sentence, known: Known, caps: Caps) -> list[Phrase]:
    """Give everybody that a sentence speaks of outside its quotations, in order."""
    found = list(_Chunker(sentence.words, known, caps).all(dateline(sentence.words)))
    found = list(whole_names(sentence.words, found))
    found = list(spelt_out(sentence.words, found))
    found = list(with_surnames(sentence.words, found))
    found = list(with_owners(sentence.words, found))
    return list(with_tails(sentence.words, found))


class _Chunker:
    def __init__(self, words: Sequence[Word], known: Known, caps: Caps) -> None:
        self._words = words
        self._known = known
        self._groups = Groups(words, known, caps)

    def all(self, index: int) -> Iterator[Phrase]:
        while index < len(self._words):
            phrase = self._at(index)
            if phrase:
                yield phrase
            index = phrase.last if phrase else index + 1
            index += party(self._words, index)

    def _at(self, index: int) -> Phrase | None:
        word = self._words[index]
        posted = word.lower == "media" and index > 0 and self._words[index - 1].lower == "social"
        if word.quote is not None or posted:
            return None  # on social media nobody speaks
        pronoun = _CONTRACTED.sub("", word.lower)
        if pronoun in PRONOUNS and not self._groups.is_called_he(index):
            return Phrase(
                index, index + 1, word.start, word.end, word.text, "pronoun", name=pronoun
            )
        if (
            (at := part_of(self._words, index))
            and at < len(self._words)
            and (whole := self._at(at))
            and (whole.plural or whole.head in WRITING)
        ):
            words = self._words[index : whole.last]
            text = joined(words) if word.lower in ("one", "another") else whole.text
            return replace(whole, first=index, start=word.start, text=text, full=joined(words))
        if last := some_of(self._words, index) or paper_end(self._words, index):
            return self._plain(index, last)
        if word.lower in ANYBODY and self._groups.speaks_next(index):
            return self._plain(index, index + 1)
        if last := one_of_them(self._words, index) or share(self._words, index):
            return self._plain(index, last)
        if last := self._groups.nameless(index):
            return self._plain(index, last)
        last = self._groups.end(index)
        return self._phrase(index, last) if last > index else None

    def _plain(self, first: int, last: int) -> Phrase:
        words = self._words[first:last]
        noun = "document" if paper_end(self._words, first) else words[-1].lower
        return Phrase(
            first, last, words[0].start, words[-1].end, joined(words), "role", roles=(noun,)
        )

    def _phrase(self, first: int, last: int) -> Phrase:
        words = self._words[first:last]
        cut = self._owner_end(first, words)
        head = without_letters(words[cut:])
        named = self._named(first + cut, head)
        if named and is_called_so(head) and (bound := _bound(head)):
            return self._phrase(first, first + cut + bound)
        roles = roles_of(head, named, owned=cut > 0)
        borne = [word for word in head[len(head) - named :] if word.quote is None]
        name = joined(without_suffix(borne))
        if len(name) == 1 and roles and roles[-1] in PEOPLE and head[-2].text[0].isupper():
            name = joined(head[-2:])  # Witness B
        end = first + cut + len(head)
        actors = self._actors(end - named, end)
        if not named and cut == 0 and (inner := self._inner(first, last)):
            roles = tuple(w.lower for w in head if w.lower in ROLES)
            office = roles and is_office(head[-1]) and inner[2] < last
            name, actors = ("", ()) if office else inner[:2]
        if name and not actors and name.lower() in BODIES and words[0].lower == "the":
            name, roles = "", (name.lower(),)  # The Federation
        return Phrase(
            first, last, words[0].start, words[-1].end, joined(words),
            "name" if name else "role", name, roles, actors, joined(words[: max(0, cut - 1)]),
        )  # fmt: skip

    def _owner_end(self, first: int, words: Sequence[Word]) -> int:
        """Where the part behind the last possessive begins; 0 where there is none, or where it is
        a part of a known name."""
        marks = (n for n, word in enumerate(words) if word.lower == "'s" or _owns(words, n))
        cut = max(marks, default=-1) + 1
        whole = 0 < cut < len(words) and self._mention_runs_over(first, cut - 1)
        return 0 if whole or _is_of_members(words, cut) else cut

    def _mention_runs_over(self, first: int, at: int) -> bool:
        place = self._words[first + at].start
        return any(
            (found := self._known.get(word.start)) is not None and found[0] > place + 2
            for word in self._words[first : first + at]
        )

    def _inner(self, first: int, last: int) -> tuple[str, tuple[str, ...], int] | None:
        """The last known name in a group: its text, whom it means, the index behind it."""
        found = None
        for at in range(first, last):
            if (size := self._groups.mention(at)) and at + size <= last:
                name = joined(self._words[at : at + size])
                found = name, self._known[self._words[at].start][1], at + size
        return found

    def _named(self, offset: int, head: Sequence[Word]) -> int:
        """How many words at the end of a group are its name."""
        for at in range(len(head)):
            size = self._groups.mention(offset + at)
            if size and at + size == len(head):
                return self._widened(head, at)
        return self._widened(head, len(head))

    def _widened(self, head: Sequence[Word], start: int) -> int:
        """Take in the capitals before a known name too, or the capitals that end the group."""
        whole = start == len(head)
        org = whole and is_called_so(head)
        while start:
            initial = start > 3 and head[start - 2].text == "." and len(head[start - 3].text) == 1
            before = head[start - 2 - 2 * initial] if start > 1 else None
            if not is_namelike(head[start - 1], before, org=org):
                break
            start -= 1
        start -= begins_with_given(head, start) or is_given(head, start)
        if whole and not is_called_so(head):
            start = from_given(head, start)
        while start < len(head) and not is_capital(head[start].text) and whole:
            start += 1
        return len(head) - start

    def _actors(self, start: int, last: int) -> tuple[str, ...]:
        """Whom the known name at the end of a group means."""
        for at in range(start, last):
            size = self._groups.mention(at)
            if size and at + size == last:
                return self._known[self._words[at].start][1]
        return ()


_CONTRACTED = re.compile("'(?:d|ll|ve|re|m)$")


def _owns(words: Sequence[Word], at: int) -> bool:
    """True for the mark of *the prisoners' statement*."""
    inside = 0 < at < len(words) - 1
    return inside and words[at].text == "'" and words[at - 1].text.endswith("s")


def _is_of_members(words: Sequence[Word], cut: int) -> bool:
    """True for the mark of *the Miners' International*: one name."""
    owner, head = words[max(0, cut - 2)], words[cut:]
    many = words[cut - 1].text == "'" and owner.text[0].isupper()
    return many and len(head) == 1 and is_called_so(head)


def _bound(head: Sequence[Word]) -> int:
    """Where *of the State Fire Service* begins behind an office; 0 where nothing does."""
    office = bool(head) and (is_office(head[0]) or head[0].lower in DETERMINERS)
    return next((n for n, w in enumerate(head) if n and office and w.lower in ("of", "for")), 0)
