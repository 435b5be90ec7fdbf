"""Small words inside an office: *Minister of State for Home Affairs Anna Brusk*.

Takes the words of a sentence and an index; tells whether the word there binds what an office is
for. Looks at three words.
"""

from collections.abc import Sequence

from builder.draft.english.people import PORTFOLIOS, TITLES
from builder.draft.phrases.clauses import Word

_BINDING = ("of", "for", "and", "the")


def binds(words: Sequence[Word], at: int) -> bool:
    """True for the *of* and *for* of *Minister of State for Home Affairs Anna Brusk*, and of *the
    secretary of state Anna Brusk*."""
    if words[at].lower not in _BINDING:
        return False
    before, ahead = words[at - 1].lower, at + 1
    ahead += ahead < len(words) and words[ahead].lower == "the"
    after, named = words[ahead : ahead + 1], words[ahead + 1 : ahead + 2]
    bears = before in TITLES and _is_capital(named)
    if not (_is_capital(after) or bears) or after[0].lower not in PORTFOLIOS:
        return False
    if words[at].lower == "and":
        return before in PORTFOLIOS
    return before in TITLES or before in PORTFOLIOS or before in ("of", "for")


def _is_capital(words: Sequence[Word]) -> bool:
    return bool(words) and words[0].text[0].isupper()
