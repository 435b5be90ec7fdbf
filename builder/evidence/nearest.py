"""Explain why words do not stand in an article: the nearest passage, and what differs.

Takes a normalised article and folded words that it does not hold; gives a ``Nearest``. Only ever
asked about a failure, and bounded: it looks at no more than ``LIMIT`` words of the segment.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from builder.evidence.normalise import Normalised
from builder.evidence.words import is_inside_word

LIMIT = 300
"""Words of a segment that are compared; what follows them is left out of the message."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\S+")
_BRACKETS = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True)
class Nearest:
    """What is wrong, and the passage that comes nearest, empty where none does."""

    reason: str
    passage: str = ""
    diff: str = ""
    hint: str = ""


def explain(body: Normalised, words: str) -> Nearest:
    """Say why the words are not in the article, naming the plainest fault first."""
    if not words:
        return Nearest("there are no words to find")
    place = body.text.find(words)
    if place >= 0:
        return _cut(body, place, place + len(words))
    start, end = _window(body, words)
    passage = body.printed[start:end]
    if not passage:
        return Nearest("no passage of the article comes near", hint="is this the right article?")
    reason, hint = _fault(body, body.text[start:end], words)
    return Nearest(reason, passage, marked(body.text[start:end], words), hint)


def marked(theirs: str, ours: str) -> str:
    """Give their words with ``[-what only they have-]`` and ``{+what only ours has+}``."""
    parts: list[str] = []
    left, right = [*_TOKEN.finditer(theirs)], [*_TOKEN.finditer(ours)]
    matcher = SequenceMatcher(None, [m[0] for m in left], [m[0] for m in right], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        lead = theirs[_end(left, a) : _start(left, a)] if a < b else " "
        same = tag == "equal"
        gone, new = theirs[_start(left, a) : _end(left, b)], ours[_start(right, c) : _end(right, d)]
        parts.append(lead + (gone if same else _pair(gone if a < b else "", new if c < d else "")))
    return "".join(parts).strip()


def _pair(gone: str, new: str) -> str:
    return (f"[-{gone}-]" if gone else "") + (f"{{+{new}+}}" if new else "")


def _start(tokens: Sequence[re.Match[str]], index: int) -> int:
    return tokens[index].start() if index < len(tokens) else tokens[-1].end() if tokens else 0


def _end(tokens: Sequence[re.Match[str]], index: int) -> int:
    return tokens[index - 1].end() if index else 0


# --- what kind of fault ---------------------------------------------------------------------


def _cut(body: Normalised, start: int, end: int) -> Nearest:
    passage = body.printed[max(0, start - 12) : end + 12]
    if body.paragraph_at(start) != body.paragraph_at(end - 1):
        return Nearest("the words run over the end of a paragraph", passage,
                       hint="make each paragraph's words a segment of their own")  # fmt: skip
    where = "start" if is_inside_word(body, start) else "end"
    return Nearest(f"the words {where} inside a word", passage, hint="take the whole word")


def _fault(body: Normalised, theirs: str, ours: str) -> tuple[str, str]:
    for is_so, reason, hint in _FAULTS:
        if is_so(body.text, theirs, ours):
            return reason, hint
    return "the words differ from the article's", "copy the words as printed"


def _splices(text: str, theirs: str, ours: str) -> bool:
    return "..." in ours and "..." not in theirs


def _inserts(text: str, theirs: str, ours: str) -> bool:
    return any(bracket not in text for bracket in _BRACKETS.findall(ours))


def _differs_in_case(text: str, theirs: str, ours: str) -> bool:
    return theirs.casefold() == ours.casefold()


def _differs_in_punctuation(text: str, theirs: str, ours: str) -> bool:
    return _letters(theirs) == _letters(ours)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def _parts(text: str, ours: str) -> tuple[int, int] | None:
    """Cut our words where both halves stand in the article, and say where they do."""
    cuts = [match.start() for match in re.finditer(" ", ours)][:LIMIT]
    held = [cut for cut in cuts if ours[:cut] in text]
    for cut in reversed(held):
        if ours[cut + 1 :] in text:
            return text.find(ours[:cut]), text.find(ours[cut + 1 :])
    return None


def _is_reversed(text: str, theirs: str, ours: str) -> bool:
    parts = _parts(text, ours)
    return parts is not None and parts[1] < parts[0]


def _is_stitched(text: str, theirs: str, ours: str) -> bool:
    return _parts(text, ours) is not None


def _drops(text: str, theirs: str, ours: str) -> bool:
    return _is_within(ours, theirs)


def _adds(text: str, theirs: str, ours: str) -> bool:
    return _is_within(theirs, ours)


def _is_within(few: str, many: str) -> bool:
    """Tell whether all words of the one stand in the other, in order."""
    rest = iter(many.split())
    return all(word in rest for word in few.split())


_FAULTS: tuple[tuple[Callable[[str, str, str], bool], str, str], ...] = (
    (_splices, "an ellipsis stands in for words of the article",
     "an omission is never typed: make what stands on either side a segment of its own"),
    (_inserts, "brackets hold words that the article does not print",
     "our words never enter a quotation: use gloss:"),
    (_differs_in_case, "capitals differ from the article's", "copy the words as printed"),
    (_differs_in_punctuation, "punctuation differs from the article's",
     "copy the words as printed; US and U.S. are not the same"),
    (_drops, "words of the article are left out", "make what stands on either side a segment"),
    (_adds, "words are added that the article does not print", "copy the words as printed"),
    (_is_reversed, "the parts stand in another order in the article",
     "make each part a segment, in the article's order"),
    (_is_stitched, "two passages are stitched together", "make each passage a segment"),
)  # fmt: skip


# --- the nearest passage --------------------------------------------------------------------


def _window(body: Normalised, words: str) -> tuple[int, int]:
    """Give the stretch of the article around the longest run of words that it shares with ours."""
    theirs = [*_WORD.finditer(body.text)]
    ours = [_key(word) for word in words.split()[:LIMIT]]
    matcher = SequenceMatcher(None, [_key(m[0]) for m in theirs], ours, autojunk=False)
    run = matcher.find_longest_match()
    if not run.size:
        return 0, 0
    slack = 4
    low = max(0, run.a - run.b - slack)
    high = min(len(theirs), run.a - run.b + len(ours) + slack)
    keys = [_key(m[0]) for m in theirs[low:high]]
    blocks = SequenceMatcher(None, keys, ours, autojunk=False).get_matching_blocks()[:-1]
    first, last = blocks[0], blocks[-1]
    begin = max(0, low + first.a - first.b)
    finish = min(len(theirs), low + last.a + len(ours) - last.b)
    return theirs[begin].start(), theirs[finish - 1].end()


def _key(word: str) -> str:
    return _letters(word).casefold() or word
