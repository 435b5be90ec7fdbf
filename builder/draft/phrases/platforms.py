"""Where a name is that of a platform: *its channel on the messaging app Pigeon said*.

Takes the words of a sentence and a phrase; gives the index of the *on* in front.
"""

from collections.abc import Sequence

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase

_PLATFORMS = listed("app platform site website service network")

NEAR = 4
"""Words from *on* to the name of a platform."""


def on_platform(words: Sequence[Word], phrase: Phrase) -> int:
    """Give where *on* stands in front of a platform's name; 0 for any other name."""
    begun = max(0, phrase.first - NEAR)
    told = {word.lower for word in words[begun : phrase.last]}
    if phrase.kind != "name" or _PLATFORMS.isdisjoint(told):
        return 0
    behind = range(phrase.first - 1, begun - 1, -1)
    return next((n for n in behind if words[n].lower == "on"), 0)
