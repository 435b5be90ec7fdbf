"""Who rules a country, by the office alone: *the prime minister*, *the president*.

Takes a phrase; tells whether it means such a one, and no leader of a party.
"""

from builder.draft.english.words import listed
from builder.draft.phrases.phrase import Phrase

_RULERS = listed("minister president premier chancellor pm leader")

_PARTIES = listed("""
    conservative labour labor tory liberal democratic democrat republican socialist green opposition
    party union parliamentary majority minority house senate
""")
"""Words by which a leader is not the one of the country."""

GOVERNMENTS = listed("government administration cabinet presidency coalition")


def is_ruler(phrase: Phrase) -> bool:
    """Tell whether a phrase means whoever rules: *the prime minister*, *the Ostrian leader*."""
    minister = phrase.head == "minister" and "prime" not in phrase.roles
    words = phrase.text.lower().split()
    ruler = phrase.head in _RULERS and not minister and _PARTIES.isdisjoint(words)
    return ruler and words[0] == "the" and not phrase.owner
