"""Whether a sentence looks forward or back where an expression of time stands.

Takes a sentence and the place of the expression; gives True for forward, False for back, and None
where the words do not decide. The preposition in front tells first, then the nearest verb before
the expression, then the first one behind it.
"""

from collections.abc import Iterator, Sequence

from builder.draft.clauses import Sentence, Word
from builder.draft.lexicon import PREPOSITIONS
from builder.draft.verbs import CUES
from builder.draft.words import listed

CLOSE = 6
"""Words in which the verb stands that *Friday's* belongs to."""

REACH = 16
"""Words that are looked at in front; behind, where a clause may stand between, twice as many."""

_FUTURE = listed("""
    will would shall 'll won't due expected scheduled planned booked slated poised tomorrow must
    upcoming looming ahead deadline hope hopes hoping begins
    starts opens continues resumes meets takes leaves arrives returns ends closes expires votes
    falls happens hears decides presents visits travels launches finishes faces goes speaks
    testifies addresses appears needs need
""")
"""Words of what is still to come; a present tense with a day is what a calendar says."""

_PLANNED = listed("""
    plan plans planned planning set due expected scheduled likely hope hopes hoped intend
    intends intended vowed vow vows promised pledged agreed threatened ready prepared preparing
    about ordered asked invited urged supposed meant booked wants want wanted demanded going
""")
"""With *to* behind them these look forward."""

_MODAL = ("can", "could", "may", "might", "should")
"""These look forward, but *could not be reached* and *may have been*."""

_BE = listed("is are was were be being been")

_PRESENT = frozenset(word for word in CUES if word.endswith("s")) - {"says"}

_PAST = (CUES - _PRESENT) | listed("""
    was were had did came went took got began left met held rose fell struck hit shot won lost
    found made saw gave fled broke brought built bought caught drew drove flew fought grew kept
    knew led put ran sat sent shook sold spent stood swept tore threw wore woke sank spoke set
    has have
""")

_BOUNDS = ("by", "until", "till", "through")
"""Up to a day: it lies ahead unless what is told is past, and then the words do not decide."""

_BEGINNING = listed("beginning starting opening airing running launching ending closing arriving")
"""Participles that bring in a day of the calendar: *a film airing on 23 May*."""


def looks_ahead(sentence: Sentence, start: int, end: int, *, month: bool) -> bool | None:
    """Tell which way a sentence looks at the expression from ``start`` to ``end``."""
    before = [word for word in sentence.words if word.end <= start][-REACH:]
    apart = max((n for n, word in enumerate(before) if word.text == ";"), default=-1)
    before = before[apart + 1 :]
    after = [word for word in sentence.words if word.start >= end][: 2 * REACH]
    told = _nearest(before, owns=bool(after) and after[0].lower == "'s")
    second, preposition = ["", "", *(word.lower for word in before)][-2:]
    if preposition == "since" or (second, preposition) in (("as", "of"), ("back", "in")):
        return False
    if second in _BEGINNING or (preposition == "for" and not (after and after[0].lower == "'s")):
        return True
    if preposition in _BOUNDS and any(word.lower == "unless" for word in before):
        return True  # unless it is paid by Friday
    told = told if told is not None else _unsaid(before, after, month=month)
    if preposition in _BOUNDS or (second, preposition) == ("up", "to"):
        return _bounded(before, preposition, told)
    return told


def _unsaid(before: Sequence[Word], after: Sequence[Word], *, month: bool) -> bool | None:
    """Where no verb stands in front: what the first one behind tells, else back; but a month
    inside a subject, *her opponent in November, Anna Brusk,* and without any verb is open."""
    inside = len(before) > 1 and before[0].lower not in PREPOSITIONS
    if month and inside and after and after[0].text == ",":
        return None
    tenses = (_tense(after, index) for index in range(len(after)))
    return next((told for told in tenses if told is not None), None if month else False)


def _bounded(before: Sequence[Word], preposition: str, told: bool | None) -> bool | None:
    """*By Friday* lies behind what is past; whether *until Friday* does is not told."""
    if len(before) == 1 or (told is False and preposition == "by" and _is_told(before)):
        return told
    return None if _is_told(before) and told is False and not _is_perfect(before) else True


def _is_told(before: Sequence[Word]) -> bool:
    """True where a verb in front of an expression tells when."""
    return any(_tense(before, index) is not None for index in range(len(before)))


def _nearest(before: Sequence[Word], *, owns: bool) -> bool | None:
    """What the last verb before tells; for *Friday's vote* that of the words close by."""
    if any(w.lower == "ruled" and _next(before, n) == "out" for n, w in enumerate(before)):
        return True
    reach = max(0, len(before) - CLOSE) if owns else 0
    tenses = (_tense(before, index) for index in range(len(before) - 1, reach - 1, -1))
    return next((told for told in tenses if told is not None), None)


def _is_perfect(before: Sequence[Word]) -> bool:
    """True for *has given them up to Friday*."""
    return any(word.lower in ("has", "have") for word in before)


def _tense(words: Sequence[Word], index: int) -> bool | None:
    word, last = words[index].lower, words[index - 1].lower if index else ""
    if word in _MODAL:
        return _next(words, index) not in ("have", "not")
    if word in _FUTURE or word.endswith("'ll"):
        return True
    if word.endswith("ed") and _next(words, index) == "by" and last not in _BE:
        return None  # a speech followed by another
    if word == "to" and (last in _PLANNED or last in _BE or _is_urged(words, index)):
        return True
    if word in ("have", "be") and last in ("to", "will", "would"):
        return None
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return any(w.lower in ("will", "would", "'ll") or _is_to_be(words, n)
                   for n, w in _just_before(words, index))  # fmt: skip
    return None


def _is_urged(words: Sequence[Word], index: int) -> bool:
    """True for the *to* of *urged them to vote*."""
    near = {word.lower for word in words[max(0, index - 3) : index]}
    return bool(near & {"urged", "asked", "ordered", "invited", "told", "urging", "asking"})


def _next(words: Sequence[Word], index: int) -> str:
    return words[index + 1].lower if index + 1 < len(words) else ""


def _just_before(words: Sequence[Word], index: int) -> Iterator[tuple[int, Word]]:
    return ((n, words[n]) for n in range(max(0, index - 3), index))


def _is_to_be(words: Sequence[Word], index: int) -> bool:
    return words[index].lower == "to" and words[index + 1].lower in ("be", "have")
