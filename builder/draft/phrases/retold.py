"""Whose verb ends what somebody tells of another: *she said a man came and told her*.

Takes the words of a sentence and the phrases in it; gives phrases. Looks at a bounded number of
words in front of the verb.
"""

from builder.draft.english.lexicon import LINKS
from builder.draft.english.people import CROWDS, PEOPLE
from builder.draft.english.verbs import HOLDING, SAYING
from builder.draft.english.words import listed
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.infinitives import OBJECTS, Infinitives
from builder.draft.phrases.phrase import Phrase

BACK = 30
"""Words between the verb that tells and the one that is told of."""

DIRECT = 5
"""Words between a verb and the words that somebody is told to have said."""

_NEW = listed("a an one two three four five some several another his her their my our")
"""In front of somebody of whom nothing was told yet."""

_TENSE = ("had", "has", "have", "then", "later", "once", "also", "just", "suddenly", "even")

_UNDERGONE = listed("""
    was were is are been be being died dies fell drowned lost left resigned failed vanished
    disappeared survived remained remains suffered needed needs would will could might may must
""")
"""Behind these nobody goes on to say something: *said a man had died and warned of more*."""

_UTTERING = listed("""
    said told asked warned shouted whispered yelled replied answered screamed cried begged muttered
    says tells asks warns shouts whispers yells replies answers screams cries begs mutters
""")


class Retold(Infinitives):
    """Asks one sentence for whoever does two things in what another tells of them."""

    def _retold(self, joint: int, verb: int, floor: int) -> Phrase | None:
        """The man of *Brusk said a man came up to her and told her, "…"*, at the *and*."""
        near = range(joint - 2, max(floor, joint - BACK), -1)
        told = next((n for n in near if is_cue(self._words, n)), 0)
        if not told or self._words[told].lower not in SAYING - HOLDING:
            return None
        doer = self._told_of(told)
        if doer is None or doer.last >= joint or not self._acts(doer, joint):
            return None
        met = self._hears(verb)
        new = doer.text.split()[0].lower() in _NEW and self._is_uttered(verb)
        return doer if met or new else None

    def _told_of(self, told: int) -> Phrase | None:
        """Whoever stands behind *said*, *said that* and *told the court that*."""
        hearer = self._starting.get(told + 1) if self._words[told].lower == "told" else None
        begun = hearer.last if hearer else told + 1
        begun += self._words[begun].lower == "that"
        doer = self._starting.get(begun)
        named = doer is not None and (doer.kind == "name" or doer.head in PEOPLE | CROWDS)
        return doer if named else None

    def _acts(self, doer: Phrase, joint: int) -> bool:
        """False for *a man was held* and *a man had died*, which he did not do."""
        at = doer.last
        while at < joint and self._words[at].lower in LINKS:
            hung = self._starting.get(at + 1)
            at = hung.last if hung else at + 2
        while at < joint and self._words[at].lower in _TENSE:
            at += 1
        words = self._words[at:joint]
        plain = all(word.is_word for word in words)
        return bool(words) and plain and words[0].lower not in _UNDERGONE

    def _hears(self, verb: int) -> bool:
        """True for the *her* of *told her, "…"*: whoever tells it was told."""
        row = [word.lower for word in self._words[verb + 1 : verb + 4]]
        row = row[row[:1] == ["at"] :]
        if row[:1] == [] or row[0] not in OBJECTS:
            return False
        closed = self._words[min(verb + 2 + (len(row) < 3), len(self._words) - 1)]
        return row[0] != "her" or not closed.text.islower() or closed.lower in ("to", "that")

    def _is_uttered(self, verb: int) -> bool:
        """True for *said, "Come back."*: the very words, of which a sentence consists."""
        if self._words[verb].lower not in _UTTERING:
            return False
        ahead = self._words[verb + 1 : verb + 1 + DIRECT]
        quote = next((n for n, word in enumerate(ahead) if word.quote), None)
        if quote is None:
            return False
        brought = not quote or ahead[quote - 1].text in ",:"
        return brought and ahead[quote].text[:1].isupper()
