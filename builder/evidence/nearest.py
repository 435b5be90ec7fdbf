"""Explain why words do not stand in an article: the nearest passage, and what differs.

Takes a normalised article and folded words that it does not hold whole; gives a ``Nearest``. Only
ever asked about a failure, and bounded: it compares no more than ``LIMIT`` words.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from builder.evidence.normalise import Normalised
from builder.evidence.words import is_inside_word, is_whole

LIMIT = 300
"""Words of a segment that are compared; what follows them is left out of the message."""

REACH = 20_000
"""Words of an article among which the nearest passage is looked for."""

SLACK = 4
"""Words that the nearest passage may be longer than ours at either end."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\S+")
_OURS = re.compile(r"\[[^\]]*\]|\.\.\.")
_EDGE = "\"'.,;:!?()-"


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
    words = " ".join(words.split()[:LIMIT])
    start, end = _window(body, words)
    if start == end:
        return Nearest("no passage of the article comes near", hint="is this the right article?")
    case = _Case(body, body.text[start:end], words)
    reason, hint = next((r, h) for is_so, r, h in _FAULTS if is_so(case))
    return Nearest(reason, body.printed[start:end], marked(case.theirs, words), hint)


def marked(theirs: str, ours: str) -> str:
    """Give their words with ``[-what only they have-]`` and ``{+what only ours has+}``."""
    left, right = _spaced(theirs), _spaced(ours)
    bare = [token.strip() for token in left], [token.strip() for token in right]
    parts: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, bare[0], bare[1], autojunk=False).get_opcodes():
        gone, new = "".join(left[a:b]), "".join(right[c:d])
        space = " " * ((gone or new)[:1] == " ")
        if tag == "equal":
            parts.append(gone)
        else:
            parts.append(space + _wrap("[-", gone, "-]") + _wrap("{+", new, "+}"))
    return "".join(parts).strip()


def _spaced(text: str) -> list[str]:
    """Give words and punctuation, each with the white space in front of it."""
    return re.findall(rf"\s*(?:{_TOKEN.pattern})", text)


def _wrap(before: str, text: str, after: str) -> str:
    return before + text.strip() + after if text else ""


# --- what kind of fault ---------------------------------------------------------------------


@dataclass(frozen=True)
class _Case:
    """The article, its nearest passage, and our words."""

    body: Normalised
    theirs: str
    ours: str


def _cut(body: Normalised, start: int, end: int) -> Nearest:
    passage = body.printed[max(0, start - 12) : end + 12]
    if body.paragraph_at(start) != body.paragraph_at(end - 1):
        return Nearest("the words run over the end of a paragraph", passage,
                       hint="make each paragraph's words a segment of their own")  # fmt: skip
    where = "start" if is_inside_word(body, start) else "end"
    return Nearest(f"the words {where} inside a word", passage, hint="take the whole word")


def _splices(case: _Case) -> bool:
    return "..." in case.ours and "..." not in case.theirs


def _inserts(case: _Case) -> bool:
    return any(found not in case.body.text for found in re.findall(r"\[[^\]]*\]", case.ours))


def _differs_in_case(case: _Case) -> bool:
    return case.theirs.casefold() == case.ours.casefold()


def _differs_in_punctuation(case: _Case) -> bool:
    return _letters(case.theirs) == _letters(case.ours)


def _drops(case: _Case) -> bool:
    return _is_within(case.ours, case.theirs)


def _adds(case: _Case) -> bool:
    return _is_within(case.theirs, case.ours)


def _is_within(few: str, many: str) -> bool:
    """Tell whether all words of the one stand in the other, in order."""
    rest = iter(_TOKEN.findall(many))
    return all(word in rest for word in _TOKEN.findall(few))


def _is_reversed(case: _Case) -> bool:
    halves = _halves(case)
    return halves is not None and halves[1] < halves[0]


def _is_stitched(case: _Case) -> bool:
    return _halves(case) is not None


def _halves(case: _Case) -> tuple[int, int] | None:
    """Cut our words where both halves, of two words at least, stand in the article, and say where
    they do."""
    cuts = [match.start() for match in re.finditer(" ", case.ours)][1:-1]
    for cut in reversed(cuts):
        places = _place(case.body, case.ours[:cut]), _place(case.body, case.ours[cut + 1 :])
        if min(places) >= 0:
            return places
    return None


def _place(body: Normalised, words: str) -> int:
    start = body.text.find(words)
    return start if start >= 0 and is_whole(body, start, start + len(words)) else -1


_FAULTS: tuple[tuple[Callable[[_Case], bool], str, str], ...] = (
    (_splices, "an ellipsis stands in for words of the article",
     "an omission is never typed: make what stands on either side a segment of its own"),
    (_inserts, "brackets hold words that the article does not print",
     "our words never enter a quotation: use gloss:"),
    (_differs_in_case, "capitals differ from the article's", "copy the words as printed"),
    (_differs_in_punctuation, "punctuation differs from the article's",
     "copy the words as printed"),
    (_drops, "words of the article are left out",
     "put them back, or make what stands on either side a segment of its own"),
    (_adds, "words are added that the article does not print", "copy the words as printed"),
    (_is_reversed, "the parts stand in another order in the article",
     "make each part a segment, in the article's order"),
    (_is_stitched, "two passages of the article are stitched together",
     "make each passage a segment of its own"),
    (lambda _: True, "the words differ from the article's", "copy the words as printed"),
)  # fmt: skip


# --- the nearest passage --------------------------------------------------------------------


def _window(body: Normalised, words: str) -> tuple[int, int]:
    """Give the stretch of the article around the longest run of words that it shares with ours."""
    theirs = [*islice(_WORD.finditer(body.text), REACH)]
    ours = _keys(_OURS.sub(" ", words).split())
    keys = _keys([match[0] for match in theirs])
    run = SequenceMatcher(None, keys, ours, autojunk=False).find_longest_match()
    if not run.size:
        return 0, 0
    low = max(0, run.a - run.b - SLACK)
    around = keys[low : run.a - run.b + len(ours) + SLACK]
    blocks = SequenceMatcher(None, around, ours, autojunk=False).get_matching_blocks()[:-1]
    first, last = blocks[0], blocks[-1]
    begin = max(0, low + first.a - first.b)
    finish = min(len(theirs), low + last.a + len(ours) - last.b)
    return _trimmed(body.text, theirs[begin].start(), theirs[finish - 1].end(), words)


def _keys(words: Sequence[str]) -> list[str]:
    return [_letters(word).casefold() or word for word in words]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _trimmed(text: str, start: int, end: int, ours: str) -> tuple[int, int]:
    """Take off the punctuation at either edge that ours does not have."""
    while start < end and text[start] in _EDGE and text[start] != ours[0]:
        start += 1
    while start < end and text[end - 1] in _EDGE and text[end - 1] != ours[-1]:
        end -= 1
    return start, end
