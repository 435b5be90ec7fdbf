"""Whether marks stand around a title or a name that is no speech: *told "Weir Tonight"*.

Takes a sentence and the place of a quotation; answers for it.
"""

import re
from collections.abc import Sequence

from builder.draft.attribution.closing import Closing
from builder.draft.attribution.front import FRONT, Front
from builder.draft.english.lexicon import AUXILIARIES, is_small
from builder.draft.english.papers import WORKS
from builder.draft.english.verbs import JUDGING, NEVER_NOUNS
from builder.draft.english.words import listed
from builder.draft.phrases.phrase import is_title

_EVENTS = listed("""
    event talk lecture panel debate conference seminar webinar symposium exhibition exhibit campaign
    essay workshop discussion motto
""")
"""Things whose titles stand behind a comma: *holds a debate, "Who Pays?"*."""

_GIVING = listed("""
    sang sing sings singing played plays playing performed performs performing named titled entitled
    including
""")
"""In front of words with the capitals of a title these tell that they are one."""

_OF_WORKS = [
    part.split()
    for part in (
        "rights to", "copy of", "copies of", "performance of", "production of", "version of",
        "adaptation of", "screening of", "episode of", "rendition of", "recording of",
        "reference to", "theme of", "such as",
    )
]  # fmt: skip
"""Behind these stands the title of a work."""

_BEFORE_TITLE = ("told", "tells", "program", "programme")

_CLAUSES = AUXILIARIES | {"that", "but", "and", "or", "what", "as"}
"""In front of words that are somebody's, also where these have capitals."""

_PROPER = re.compile(r"[A-ZÀ-Þ](?!.*-[a-zà-þ])")
"""A word of a title: *News*, not *Brusk-style*."""


class Titles(Closing, Front):
    """Asks the words right before a quotation, and its own."""

    def _is_titled(self) -> bool:
        """True for the title of *recited a poem of her own, "The Silver Rail"*, and for the
        nickname of *Anna "Flint" Brusk*."""
        if any(phrase.first < self._at < phrase.last for phrase in self._found):
            return True
        words = self._words[self._at].text.split()
        title = len(words) > 1 and is_title_case(words)
        if title and (self._is_performed() or self._opens()):
            return True
        long = [word for word in words if len(word) > 3]
        comma = self._at > 1 and self._words[self._at - 1].text == ","
        near = {word.lower for word in self._words[max(0, self._at - FRONT) : self._at]}
        asks = len(long) > 1 and words[-1][-1:] == "?"
        told = words[-1][-1:] not in tuple(".!?") or asks
        return title and comma and bool(near & (WORKS | _EVENTS)) and told

    def _is_performed(self) -> bool:
        """True for *the rights to "The Silver Rail"*, *pupils sang "The Silver Rail"* and the
        second of *films including "The Silver Rail" and "The Golden Gate"*."""
        at = self._at
        while at > 1 and (self._words[at - 1].text in ("and", ",") or self._is_title_at(at - 1)):
            at -= 1
        before = [word.lower for word in self._words[max(0, at - 2) : at]]
        return before[-1:] != [] and (before[-1] in _GIVING or before in _OF_WORKS)

    def _opens(self) -> bool:
        """True for *"The Silver Rail," which opens on Friday, is long*."""
        begins = [word.lower for word in self._words[self._at + 1 : self._at + 3]]
        return not self._at and "which" in begins

    def _is_title_at(self, at: int) -> bool:
        """True for a quotation with the capitals of a title."""
        return bool(self._words[at].quote) and is_title_case(self._words[at].text.split())

    def _is_set_as_title(self) -> bool:
        """True for *said on Orle TV's "Meet the Town"*, *told "Weir Tonight"* and *reaffirmed "In
        Weir We Trust"*: words with the capitals of a title, that no verb of speaking brings in."""
        words = self._words[self._at].text.strip("\"'“”‘’,.").split()
        proper = [bool(_PROPER.match(word)) or is_small(word) for word in words]
        if not (words and all(proper)) or not words[-1][0].isupper() or not words[-1][-1].isalnum():
            return False
        before = self._words[self._at - 1].lower if self._at else ":"
        brings = before not in (*_BEFORE_TITLE, "'s", "'") and not is_small(before)
        calls = self._at > 1 and self._words[self._at - 2].lower in JUDGING  # calls the "…"
        whole = not (brings or calls or before in _CLAUSES or is_title(self._words))
        return whole and (len(words) > 1 or self._is_aired())

    def _is_aired(self) -> bool:
        """True for *said on "Outnumbered"* and *on Orle TV's "Meet the Town"*."""
        row = [word.lower for word in self._words[max(0, self._at - FRONT) : self._at]]
        on = next((n for n in range(len(row) - 1, 0, -1) if row[n] == "on"), 0)
        if row[-1:] not in (["on"], ["'s"], ["'"]):
            return False
        begins = self._words[0].lower == "on" and self._at < FRONT
        return begins or (on > 0 and row[on - 1] in NEVER_NOUNS | {"appeared", "interview"})

    def _is_nickname(self) -> bool:
        """True for *helped catch "Postbomber" Karl Weir*: what everybody calls him."""
        words = self._words[self._at].text.split()
        plain = self._words[self._at].text[-1:].isalnum() and words[0][0].isupper()
        before = self._words[self._at - 1].text if self._at else ":"
        behind = self._starts_name(self._at + 1) and len(words) < 3
        return plain and behind and before[:1].isalpha()

    def _starts_name(self, at: int) -> bool:
        """True where somebody's name of several words begins."""
        return any(phrase.first == at and " " in phrase.name for phrase in self._found)


def is_title_case(words: Sequence[str]) -> bool:
    """True where every longer word begins with a capital, as in a title."""
    long = [word for word in words if len(word) > 3 and not is_small(word)]
    return bool(long) and all(_PROPER.match(word) for word in long)
