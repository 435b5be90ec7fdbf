"""Which verb tells of what another holds, offers or may do: *Brusk said that Weir hoped for "…"*.

Takes a sentence, the place of a quotation (``Asked``) and the verbs of speaking before it.
"""

from collections.abc import Sequence

from builder.draft.attribution.asking import Asked
from builder.draft.english.lexicon import AUXILIARIES
from builder.draft.english.verbs import HOLDING, NEVER_NOUNS, SAYING
from builder.draft.phrases.cues import Cue
from builder.draft.phrases.phrase import Phrase

_FREE = ("entitled", "allowed", "permitted", "free", "able")

_OFFERING = ("offer", "offers", "offered")


class Held(Asked):
    """Asks the last two verbs in front of a quotation."""

    def _is_held(self, found: Sequence[Cue]) -> bool:
        """True for *Brusk added that Ostria expected "…"* and *says the result offered "…"*: the
        words are hers who tells what another holds, or what a thing does."""
        told, held = found[-2:]
        holder = self._asked.starting(self._clause_begun(told, held))
        between = self._words[holder.last : held.at] if holder else ()
        beside = all(word.lower in AUXILIARIES for word in between)
        would = self._words[held.at - 1].lower in ("would", "will", "could", "might")
        does = would or held.verb in HOLDING or self._is_offered(held)
        does = does or (holder is not None and _is_thing(holder, held))
        return self._tells(told) and does and holder is not None and beside

    def _clause_begun(self, told: Cue, held: Cue) -> int:
        """Where what is told begins: behind *said*, *said that* and *told her in a letter that*."""
        near = range(told.at + 1, held.at if told.verb == "told" else told.at + 2)
        return next((n + 1 for n in near if self._words[n].lower == "that"), told.at + 1)

    def _is_offered(self, held: Cue) -> bool:
        """True for *told her that Ostria offered "a chance"*: what may be had there, in no words of
        Ostria's."""
        quoted = self._words[self._at].text.strip("\"'“”‘’ ").split()[0].lower()
        beside = held.at == self._at - 1
        return held.verb in _OFFERING and beside and quoted in ("a", "an", "the")

    def _is_free(self, found: Sequence[Cue]) -> bool:
        """True for *Brusk said that the crews would be entitled to defend themselves "…"*: how they
        may do it is told by her."""
        told, inner = found[-2:]
        before = [word.lower for word in self._words[inner.at - 2 : inner.at]]
        doer = self._asked.before(inner.at, told.at)
        may = before[1:] == ["to"] and before[0] in _FREE
        inside = doer is not None and self._begins_clause(told, doer)
        return may and inside and self._tells(told)

    def _begins_clause(self, told: Cue, doer: Phrase) -> bool:
        """True for whoever stands right behind *said*, *said that*, *told aides* or *told aides
        that*."""
        begun = doer.first - (self._words[doer.first - 1].lower == "that")
        hearer = self._asked.starting(told.at + 1)
        return begun == told.at + 1 or (hearer is not None and hearer.last == begun)

    def _tells(self, cue: Cue) -> bool:
        says = cue.verb in SAYING or cue.verb == "say"
        return says and cue.verb not in HOLDING and not self._is_passive(cue.at)


def _is_thing(holder: Phrase, held: Cue) -> bool:
    """True for the result of *the result offered a chance*: a noun of no list says nothing."""
    does = held.verb not in NEVER_NOUNS and not held.verb.endswith("ing")
    return holder.weak and holder.kind == "role" and does
