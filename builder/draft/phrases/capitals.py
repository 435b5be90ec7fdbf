"""Which capitals are names: not those that only begin a sentence, or stand in a title.

Takes the words of a sentence and how the words of the article are written; tells of each word.
"""

import re
from collections.abc import Sequence

from builder.draft.english.given import GIVEN
from builder.draft.english.lexicon import (
    ADJECTIVES,
    AUXILIARIES,
    DETERMINERS,
    FRONTED,
    NO_NAME,
    PARTICLES,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
    TIMES,
)
from builder.draft.english.people import BODIES, ORGANISED, ROLES, TITLES
from builder.draft.english.verbs import CUES, NEVER_NOUNS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import BORNE, Caps, is_capital, is_title

MONTH_NAMES = ("jan", "april", "may", "june", "august")
"""Months that people are called by too."""

DAY_NAMES = ("sunday", "friday")
"""Days that people are called by too, behind a title: *Colonel Sunday Brusk*."""

PERSONAL = BORNE.union(MONTH_NAMES, DAY_NAMES, ("he",))
"""Small words that people are called: *Anna May*, *He Wenbo*."""

INITIAL = re.compile("[A-ZÀ-ÖØ-Þ]|Ma")
"""Letters that stand for a given name: *J. Brusk*, *É. Brusk*, *Ma. Cristina Brusk*."""

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_MOODS = ("shy", "proud", "plucky", "cheeky", "brainy", "brave", "defiant", "tearful", "gutsy")
"""Words of what somebody is like, in front of the one name by which papers go on to call them."""

_HEADINGS = listed("""
    pictured exclusive breaking revealed update updated correction opinion analysis explainer
    gallery caption quote
""")
"""What a line of a page is headed by, with a colon."""

_NO_NAME = FRONTED | CUES | ROLES | PREPOSITIONS | SUBORDINATORS
"""What begins a sentence and is no name there."""


class Capitals:
    """Asks the words of one sentence."""

    def __init__(self, words: Sequence[Word], caps: Caps) -> None:
        self._words = words
        self._caps = caps
        self._title = is_title(words)

    def is_name(self, at: int) -> bool:
        """Tell whether a word is a name or a part of one."""
        word = self._words[at]
        if not word.is_word or not is_capital(word.text) or self._is_day_before(at):
            return False
        if word.text == "He":
            return self.is_called_he(at)
        if word.lower in NO_NAME and not self._is_person_month(at):
            part = self._is_numbered(at) or self._is_initial(at) or self._is_watch(at)
            part = part or self._begins_called(at)
            return part or self._is_surname(at)
        if self._title:
            return word.text in self._caps.names or self._is_given(at)
        inside = at and self._words[at - 1].text not in tuple(":-|([")
        if inside or self._brings_in(at):
            return True
        if word.lower in _NO_NAME:
            return False
        if word.text in self._caps.names or (word.lower in TITLES and not self._is_former(at)):
            return True
        tells = word.lower.endswith(("wards", "ly", *self._shaped(at))) and word.lower not in GIVEN
        return not tells and self._may_be_name(at)  # Afterwards Brusk said

    def _is_day_before(self, at: int) -> bool:
        """True for the *Eve* of *New Year's Eve* and of *Christmas Eve*, which is a day."""
        before = self._words[at - 1].lower if at else ""
        return self._words[at].text == "Eve" and before in ("'s", "christmas")

    def _is_numbered(self, at: int) -> bool:
        """True for the *Two* of *Channel Two*: a number with a capital behind a name."""
        number = self._words[at].lower in _NUMBERS and not self._title
        return number and at > 1 and is_capital(self._words[at - 1].text)

    def _begins_called(self, at: int) -> bool:
        """True for the *Last* of *the campaign group Last Harvest*: its name begins with it."""
        row = self._words[max(0, at - 1) : at + 2]
        if len(row) < 3 or self._title or row[1].lower in TIMES | DETERMINERS:
            return False
        beside = row[0].text.islower() and row[0].lower in BODIES
        return beside and row[1].text.istitle() and row[2].is_word and row[2].text.istitle()

    def _is_initial(self, at: int) -> bool:
        """True for the *A* of *Anna A. Brusk*."""
        row = self._words[max(0, at - 1) : at + 3]
        short = self._words[at].text in ("A", "I") and len(row) == 4 and row[2].text == "."
        return short and is_capital(row[0].text) and is_capital(row[3].text)

    def _is_watch(self, at: int) -> bool:
        """True for the *Watch* of *Human Rights Watch*: a small word that ends a body's name."""
        named = at > 0 and is_capital(self._words[at - 1].text) and not self._title
        return named and self._words[at].text.istitle() and self._words[at].lower in ORGANISED

    def _is_former(self, at: int) -> bool:
        """True for the *Former* of *Former bookkeeper says*, which is no title by itself."""
        after = self._words[at + 1].text if at + 1 < len(self._words) else ""
        return self._words[at].lower in ADJECTIVES and after[:1].islower()

    def is_called_he(self, at: int) -> bool:
        """True for the *He* of *said He* and of *He Wenbo said*: a name."""
        before = self._words[at - 1].lower if at else ""
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        named = after is not None and after.text[0].isupper() and after.lower not in NO_NAME
        called = (named and not after.quote) if after else False
        return self._words[at].text == "He" and not self._title and (
            before in NEVER_NOUNS or called
        )  # fmt: skip

    def _shaped(self, at: int) -> tuple[str, ...]:
        """How words end that tell of the one name behind them: *Understated Brusk speaks*."""
        after = [word.text for word in self._words[at + 1 : at + 3]]
        alone = len(after) > 1 and after[0] in self._caps.names and not after[1][:1].isupper()
        person = alone and not after[0].endswith("s") and after[0].lower() not in ORGANISED
        return ("ed", "ing", *_MOODS) if person else ()

    def _is_given(self, at: int) -> bool:
        """True for the *Anna* of *Weir Calls On Anna Brusk*, where the article has a Brusk."""
        after = self._words[at + 1].text if at + 1 < len(self._words) else ""
        return self._words[at].lower in GIVEN and after in self._caps.names

    def _is_surname(self, at: int) -> bool:
        """Tell the *May* of *Anna May went* and of *May said* from a small word, where the article
        has somebody of that surname."""
        if self._words[at].text not in self._caps.surnames or self._title:
            return False
        row = self._words[at : at + 3]
        if len(row) > 1 and (row[1].text[0].isupper() or row[1].text.isdigit()):
            return False
        before = self._words[at - 1] if at else None
        full = before is not None and before.quote is None and before.text[0].isupper()
        told = any(word.lower in CUES or word.lower == "'s" for word in row[1:2])
        return (full and before is not None and before.lower not in NO_NAME) or told

    def _brings_in(self, at: int) -> bool:
        """True for the first word of *Brusk: "…"*, not for that of *PICTURED: "…"*."""
        row = self._words[at : at + 3] if at == 0 else ()
        brings = len(row) == 3 and row[1].text == ":" and row[2].quote is not None
        return brings and row[0].lower not in _HEADINGS

    def _is_person_month(self, at: int) -> bool:
        """Tell the *Jan* and *April* of a person from the month: *her widow, Jan, said*."""
        if not at or self._words[at].lower not in MONTH_NAMES + DAY_NAMES:
            return False
        before = self._words[at - 1]
        if self._words[at].lower in DAY_NAMES and (
            before.lower not in TITLES or not before.text[0].isupper()
        ):
            return False
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        alone = after is not None and after.text == "," and self._words[at - 1].text == ","
        return alone or (after is not None and after.is_word and after.text[0].isupper())

    def _may_be_name(self, at: int) -> bool:
        """Tell a name from a capital that only begins a sentence by what follows."""
        while self._words[at + 1 : at + 2] and self._words[at + 1].text in PARTICLES:
            at += 1  # Ana dos Santos
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        if after is None:
            return False
        if after.text == "." and INITIAL.fullmatch(self._words[at].text):
            return self._words[at + 2 : at + 3] != () and self._words[at + 2].text[0].isupper()
        small = after.lower in NO_NAME and after.text not in self._caps.surnames
        proper = after.is_word and is_capital(after.text) and not small
        if after.text == ",":
            behind = self._words[at + 2] if at + 2 < len(self._words) else after
            aged = (
                behind.text.isdigit()
                or behind.lower in ("who", "whose")
                or (behind.lower == "which" and self._is_one(at))
                or self._is_apposed(at + 2)
            )
            return aged and not self._words[at].lower.endswith(("ing", "ed", "ly"))
        return proper or after.lower in CUES or after.text == "'s" or self._is_of_two(at)

    def _is_apposed(self, at: int) -> bool:
        """Tell *Corvane, a maker of gin, said* from *Below, a tug was at work, and it smoked*."""
        if at >= len(self._words) or self._words[at].lower not in DETERMINERS:
            return False
        for word in self._words[at + 1 :]:
            if word.text in (",", "-") or word.lower in RELATIVE:
                return True
            if word.quote or word.lower in AUXILIARIES:
                return False
        return False

    def _is_of_two(self, at: int) -> bool:
        """True for the Anna of *Anna and Karl Weir*."""
        row = self._words[at : at + 4]
        joined = len(row) == 4 and row[1].lower == "and" and is_capital(row[3].text)
        return joined and row[0].lower in GIVEN and row[2].lower in GIVEN

    def _is_one(self, at: int) -> bool:
        """Tell *Ostral, which makes* from *Reports, which were*."""
        does = self._words[at + 3].lower if at + 3 < len(self._words) else ""
        plural = self._words[at].lower.endswith("s")
        return not plural or does.endswith("s")
