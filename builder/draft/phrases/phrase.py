"""Somebody spoken of, as words of a sentence: ``Phrase``, and what helps to find one.

Takes and gives words and places in a text; knows nothing of who is meant.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.draft.english.given import GIVEN
from builder.draft.english.lexicon import AUXILIARIES, NO_NAME, PREPOSITIONS
from builder.draft.english.people import CROWDS, PEOPLE, ROLES, TITLES
from builder.draft.english.verbs import BARE, CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.datelines import dateline

Kind = Literal["name", "role", "pronoun"]

Known = Mapping[int, tuple[int, tuple[str, ...]]]
"""Where each mention of a known actor or place begins: its end, and whom it may mean."""


@dataclass(frozen=True)
class Phrase:
    """Somebody spoken of: word indices, text, and what of it is a name and what an office.

    ``owner`` is whoever stands before *'s*; ``actors`` the known ones that the name may mean;
    ``full`` the text with what stands behind the noun: *an official at the port authority*.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    kind: Kind
    name: str = ""
    roles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    owner: str = ""
    full: str = ""

    @property
    def weak(self) -> bool:
        """True for a noun of no list, which may as well be a thing."""
        return self.kind == "role" and not is_speaker(self.head)

    @property
    def head(self) -> str:
        """The noun of an office or crowd, in lower case."""
        return self.roles[-1] if self.roles else ""

    @property
    def plural(self) -> bool:
        """True for a crowd, and for *they*."""
        if self.text.lower().startswith("one of "):
            return False
        return self.text.lower() == "they" or (self.kind == "role" and self.head in CROWDS)


@dataclass(frozen=True)
class Caps:
    """Words of an article that stand with a capital where no sentence begins; ``surnames`` those of
    them that are small words, and stand behind another name: *Anna May*, *Karl Will*."""

    names: frozenset[str]
    surnames: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> "Caps":
        """Collect them from all sentences."""
        prose = [sentence.words for sentence in sentences if not is_title(sentence.words)]
        return cls(
            frozenset(word.text for words in prose for word in _inside(words) if _is_proper(word)),
            frozenset(words[at].text for words in prose for at in _surnames(words)),
        )


def _inside(words: Sequence[Word]) -> Sequence[Word]:
    """All but the first word of a sentence, also behind a dateline, and the first too where a name
    begins it."""
    named = len(words) > 1 and words[0].lower in GIVEN and _is_proper(words[1])
    begun = dateline(words)
    return words if named else (*words[1:begun], *words[begun + 1 :])


def _is_proper(word: Word) -> bool:
    return word.quote is None and word.text[0].isupper() and word.lower not in NO_NAME


BORNE = listed("may march april june august jun will from more most just early key")
"""Small words that people bear as surnames."""


def _surnames(words: Sequence[Word]) -> Iterator[int]:
    """Where the *May* of *Anna May went* stands, and not that of *in Orle, May 3*."""
    for at in range(1, len(words) - 1):
        before, word, after = words[at - 1 : at + 2]
        borne = word.lower in BORNE and word.text[0].isupper() and word.quote is None
        if borne and _is_proper(before) and not (after.text[0].isupper() or after.text.isdigit()):
            yield at


TITLE = 5
"""Words from which on a line can be seen to be set as a title."""

NAMED = 5
"""Words in which a name ends, and the comma behind it."""

SHORT = 3
"""Words from which on it can where a verb among them has a capital."""


def is_title(words: Sequence[Word]) -> bool:
    """Tell a headline in which every word of weight has a capital: there it tells no name. A
    sentence has a full stop, and no verb with a capital."""
    long = [word for word in words if word.is_word and len(word.text) > 3]
    if not all(word.text[0].isupper() or word.text[0].isdigit() for word in long) or _brings_in(
        words
    ):
        return False
    plain = sum(word.text[0].isalpha() for word in long)
    whole = plain >= TITLE and words[-1].text != "."
    return whole or (len(long) >= SHORT and any(_is_set(word) for word in words[1:]))


def _brings_in(words: Sequence[Word]) -> bool:
    """True for *Anna Brusk, Harbour News: "…"*, capitals of names alone."""
    row = [word.text for word in words[-2:]]
    apart = any(word.text == "," for word in words[2:NAMED])
    return apart and row[0] == ":" and words[-1].quote is not None and words[0].text[0].isupper()


def _is_set(word: Word) -> bool:
    """True for the *Calls* of *Brusk Calls Off Talks*: a capital that only a headline has."""
    small = any(word.lower in kind for kind in (CUES, BARE, AUXILIARIES, PREPOSITIONS))
    return small and word.text.istitle() and word.lower not in BORNE | GIVEN | ROLES


def is_capital(word: str) -> bool:
    """Tell whether a word is written as a name: *Numan*, *al-Numan*, *diGrassa*."""
    return word[0].isupper() or bool(_ARTICLED.match(word))


_ARTICLED = re.compile(
    r"(?:(?:al|el|as|ash|an|ar|at|ad|az|ul|bin|ibn|abu|d|l|o)[-']|di|de|da|du|la|le|van|von)[A-Z]"
)


def is_speaker(noun: str) -> bool:
    """True for a noun of somebody who can speak, also one of no list, such as *wheat-grower*."""
    return noun in ROLES or noun in TITLES or bool(_PERSONAL.search(noun))


_PERSONAL = re.compile(
    r"(?:\w(?:man|men|woman|women|person|icians?)|\w{3}ists?|year-olds?|grower|maker|keeper"
    r"|seller|goer|dweller"
    r"|holder|owner|worker|earner|dresser|smith|wright|monger)s?$"
)


_RUN = ("run", "owned", "backed", "led", "linked", "controlled", "funded", "sponsored", "based")
"""How a word ends that tells whose something is: *state-run*."""


def is_qualifier(word: str) -> bool:
    """Tell what stands in front of a name and is no part of it: *Orle-based*, *Prize-winning*."""
    return word[0].isupper() and word.rpartition("-")[2] in _QUALIFYING


_QUALIFYING = (*_RUN, "born", "winning", "held", "educated", "trained", "dominated", "inspired")


def is_office(word: Word) -> bool:
    """True for an office or title, also a compound such as *President-elect*."""
    if word.lower in ROLES or word.lower in TITLES:
        return True
    parts = word.lower.split("-")
    if _is_borne(word):
        return False
    return parts[-1] not in _RUN and len(parts) > 1 and any(p in TITLES | PEOPLE for p in parts)


SHORTENED = 4
"""Letters of a shortened title at most."""


def _is_borne(word: Word) -> bool:
    """True for *Weir-Barr*, where nothing but a shortened title ends a surname; not for *Vice-Adm*
    and *Maj-Gen*."""
    first, _, last = word.text.partition("-")
    title = last[:1].isupper() and len(last) <= SHORTENED and last.lower() in TITLES
    return title and first.lower() not in {"vice", "deputy"} | TITLES | ROLES


def joined(words: Sequence[Word]) -> str:
    """Give words as they are printed."""
    text = ""
    end = words[0].start if words else 0
    for word in words:
        text += " " * (word.start > end) + word.text
        end = word.end
    return text
