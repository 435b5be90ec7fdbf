"""Who spoke a quotation, by whom it is that something is done: *called, by her predecessor, "…"*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, the nearest first.
"""

from collections.abc import Iterator, Sequence

from builder.draft.attribution.asking import GIVEN, Asked, Hint, hinted
from builder.draft.attribution.verbless import PREDICATES
from builder.draft.english.lexicon import AUXILIARIES, DETERMINERS
from builder.draft.english.words import listed
from builder.draft.phrases.cues import cues, is_cue

_DONE = listed("""
    move step attempt effort decision visit attack raid push bid plan drive deal vote strike march
    meeting trip tour appearance
""")
"""Nouns of what somebody does, in no words."""

_KNOWN = (["known", "by"], ["known", "to"])

_REFERRED = ["referred", "to", "by"]

_REASONS = listed("explanation reason excuse justification answer argument version line verdict")

_OFFERED = listed("given offered provided put advanced cited")

NEAR = 6
"""Words from *given* to *by*, and from the beginning to *reason*."""


class Agents(Asked):
    """Asks for whoever stands behind *by* in front of a quotation."""

    def _explained(self) -> Iterator[Hint]:
        """*The official reason, given by Brusk, is that it was "…"*: whoever gave it."""
        words = [word.lower for word in self._words[: self._at]]
        is_that = next((n for n in range(len(words) - 2) if _is_that(words, n)), 0)
        by = next((n for n in range(is_that) if words[n] == "by"), 0)
        given = not _OFFERED.isdisjoint(words[max(0, by - NEAR) : by])
        if by and given and not _REASONS.isdisjoint(words[:NEAR]):
            yield from hinted(self._asked.starting(by + 1), "nominal", None)

    def _put_by(self) -> Iterator[Hint]:
        """*It was put to Brusk by counsel that he had "…"*: whoever puts it."""
        words = [word.lower for word in self._words[: self._at]]
        if words[:3] == ["it", "was", "put"] and "by" in words:
            by = words.index("by")
            yield from hinted(self._asked.starting(by + 1), "name-cue-quotation", None)

    def _known_by(self) -> Iterator[Hint]:
        """*In what was known by some farmers as a "…"*, *a road known to locals as "…"*: they call
        it so."""
        row = [word.lower for word in self._words[max(0, self._at - 2) : self._at]]
        end = self._at - len(row) + row.index("as") if "as" in row else 0
        whose = self._asked.ending(end)
        words = [word.lower for word in self._words[: whose.first if whose else 0]]
        if words[-2:] in _KNOWN or words[-3:] == _REFERRED:
            yield from hinted(whose, "name-cue-quotation", None)

    def _is_predicate(self, at: int) -> bool:
        """True for *Brusk said the ban backed by Weir "would fail"*: the words tell of the ban."""
        begins = self._words[self._at].text.split(" ")[0]
        finite = begins in AUXILIARIES or begins in PREDICATES or begins == "to"
        return finite and any(cues(self._words, 0, at))

    def by_agent(self) -> Iterator[Hint]:
        """*Called, by her predecessor, "…"*; *told by officials to "…", he said*."""
        yield from self._known_by()
        yield from self._explained()
        before = self._words[self._at - 1]
        at = self._at - (self._at > 0 and before.text == ",")
        bidden = self._asked.ending(at - 1) if at > 1 and before.lower == "to" else None
        told = bidden is not None and bidden.first > 1 and is_cue(self._words, bidden.first - 2)
        phrase = bidden if told else self._asked.ending(at)
        if self._words[self._at - 1].lower in ("that", "he", "she", "they", "had", "was", "were"):
            yield from self._put_by()
        row = [word.lower for word in self._words[: phrase.first if phrase else 0]]
        done = row[-3:-2] != [] and row[-3] in DETERMINERS and row[-2] in _DONE  # a move by
        by = row[-1:] == ["by"] and row[-2:-1] != [] and row[-2] not in GIVEN and not done
        told_of = phrase and self._tells_which(phrase.first - 2)
        if phrase and by and not (phrase.weak or told_of or self._is_predicate(phrase.first)):
            yield Hint(phrase, "name-cue-quotation", f"by {phrase.text}")


def _is_that(words: Sequence[str], at: int) -> bool:
    """True at the *is* of *is that*."""
    return words[at] in ("is", "was") and words[at + 1] == "that"
