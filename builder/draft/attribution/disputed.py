"""Whose words others dispute or were asked for: *rejected his suggestion that it was "…"*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, the nearest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint
from builder.draft.english.lexicon import BEING
from builder.draft.english.words import listed

ASKED = 30
"""Words between the verb of a question and *was told*."""

_ADDRESSING = listed("""
    asked asks ask asking rang rung rings called phoned telephoned contacted approached begged
    pressed questioned emailed petitioned ringing calling
""")

CLAIM = 14
"""Words between a claim that somebody disputes and the words of it."""

_CLAIMED = listed("""
    suggestion claim assertion allegation accusation charge description argument contention
    insistence complaint remark comment characterisation characterization depiction portrayal
    taunt jibe
""")

_DISPUTING = listed("""
    rejected rejects rejecting denied denies denying dismissed dismisses dismissing disputed
    disputes disputing rebutted rebuts refuted refutes contested contests challenged challenges
    mocked mocks ridiculed ridicules rebuffed scorned
""")


class Disputed(Asked):
    """Asks for a claim that somebody disputes, and for somebody who was asked."""

    def _disputed(self, begun: int) -> Iterator[Hint]:
        """*She rejected his suggestion that it was "…"*: the words are his."""
        words = [word.lower for word in self._words[: self._at]]
        for at in range(self._at - 2, max(begun, self._at - CLAIM), -1):
            if words[at] in _CLAIMED and words[at + 1] in ("that", "of", "about"):
                owner = self._asked.owner(at)
                verb = words[owner.first - 1] if owner and owner.first else ""
                if owner and verb in _DISPUTING:
                    yield Hint(owner, "name-cue-quotation", f"{owner.text} {words[at]}")
                return

    def answered(self) -> Iterator[Hint]:
        """*Brusk asked the colonel whether it was open and was told: "…"*: who was asked."""
        told = next((n for n in range(self._at - 1, max(0, self._at - 4), -1)
                     if self._words[n].lower == "told"), 0)  # fmt: skip
        passive = told > 1 and self._words[told - 1].lower in BEING
        for n in range(told - 2, max(-1, told - ASKED), -1) if passive else ():
            whom = self._asked.starting(n + 1)
            if self._words[n].lower in _ADDRESSING and whom and whom.kind != "pronoun":
                yield Hint(whom, "answer", f"{whom.text} told")
                return
