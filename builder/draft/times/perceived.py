"""The bare verb behind somebody who is seen or made to do it: *saw two men arrive on Sunday*.

Takes the words in front of an expression of time and the place of a verb among them. It looks
nowhere itself: the verb of whoever saw it tells the time.
"""

from collections.abc import Sequence

from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.times.purposes import is_adjective, is_finite

_SEEING = listed("""
    see saw seen seeing hear heard hearing watch watches watched watching feel felt notice noticed
    observe observed witness witnessed let lets letting make made makes making help helps helped
    helping
""")
"""Behind these and somebody a verb stands without an ending."""

_OPENING = listed("that who which why how when where if whether and but , ; :")
"""What opens a clause with a subject of its own."""

REACH = 9
"""Words back to which stands who saw."""


def is_perceived(words: Sequence[Word], at: int) -> bool:
    """Tell the *arrive* of *saw two men arrive* from that of *saw why the leaders arrive*."""
    for n in range(at - 2, max(-1, at - REACH), -1):
        word = words[n].lower
        if word in _SEEING:
            return True
        if word in _OPENING or (is_finite(word) and not is_adjective(words, n)):
            return False
    return False
