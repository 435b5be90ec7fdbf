"""Whether a sentence looks forward or back where an expression of time stands.

Takes a sentence and the place of the expression; gives True for forward, False for back, and None
where the words do not decide. The preposition in front tells first, then what the expression
belongs to (*the attack on Friday*), then the nearest verb before it, then the first one behind.
"""

from collections.abc import Sequence
from itertools import pairwise

from builder.draft.english.lexicon import PREPOSITIONS
from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.times.bounds import among, bounded
from builder.draft.times.framed import foreseen, framed
from builder.draft.times.happened import happened, is_passive
from builder.draft.times.looks import THIRD, looks
from builder.draft.times.mishaps import of_mishap
from builder.draft.times.prepositions import by_preposition
from builder.draft.times.purposes import Way, lower
from builder.draft.times.verbforms import (
    ASKED,
    BE,
    FORWARD,
    JUDGING,
    MODALS,
    MOVED,
    is_past,
)

CLOSE = 6
"""Words in which the verb stands that *Friday's* belongs to."""

REACH = 24
"""Words that are looked at in front; behind, where a clause may stand between, twice as many."""


def looks_ahead(
    sentence: Sentence, start: int, end: int, *, month: bool, pictured: bool = False
) -> bool | None:
    """Tell which way a sentence looks at the expression from ``start`` to ``end``.

    ``month`` is set for a bare month, ``pictured`` where the sentence tells what a picture shows.
    """
    before = [word for word in sentence.words if word.end <= start][-REACH:]
    apart = max((n for n, word in enumerate(before) if word.text == ";"), default=-1)
    after = [word for word in sentence.words if word.start >= end][: 2 * REACH]
    if pictured and not among(before, MODALS | FORWARD):
        return False  # a man carries a child on Friday
    way = _way(before[apart + 1 :], after, month=month)
    return {"ahead": True, "back": False}.get(way)


def _way(before: Sequence[Word], after: Sequence[Word], *, month: bool) -> Way:
    owns = lower(after, 0) == "'s"
    if fixed := by_preposition(before, after, owns=owns, month=month):
        return fixed
    if way := happened(before, after) or of_mishap(before, after) or _clause_behind(after):
        return way
    if _is_apart(before, after):
        return _unsaid((), after, month=month)
    return framed(before, after) or _by_verb(before, after, owns=owns, month=month)


def _by_verb(before: Sequence[Word], after: Sequence[Word], *, owns: bool, month: bool) -> Way:
    told = _subject(before, after) or _nearest(before, after, owns=owns)
    told = told or (owns and _far_off(before, after)) or _unsaid(before, after, month=month)
    if lower(before, len(before) - 1) in ("after", "following") and told != "ahead":
        return "back"
    if told == "ahead" and among(after[:3], {"but"}) and among(before, {"was", "were"}):
        return "open"
    return bounded(before, told) or told


def _far_off(before: Sequence[Word], after: Sequence[Word]) -> Way:
    """*Seized control of the lower house in Friday's vote, but they need …* looks back; whether
    *will face the team of the port in Friday's final* looks forward only the verb far off tells."""
    comma = next((n for n, word in enumerate(after) if word.text == ","), len(after))
    if any(looks(after, n) for n in range(comma)):
        return ""
    way = _nearest(before, after, owns=False)
    return "open" if way == "ahead" else way


# --- what the expression belongs to ---------------------------------------------------------


def _clause_behind(after: Sequence[Word]) -> Way:
    """Tell *8 May, when nine died* and *Friday that killed nine*: a clause behind looks back."""
    comma = lower(after, 0) == ","
    opener = lower(after, int(comma))
    relative = opener in ("that", "which", "who") and is_past(lower(after, comma + 1))
    if opener == "when" or relative:
        ways = (looks(after, n) for n in range(comma + 1, min(len(after), comma + 8)))
        return "back" if next((way for way in ways if way), "") == "back" else ""
    return ""


_OPENERS = listed("how that when where which who but")


_RELATIVE = listed("that which who")


def _is_apart(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """*Will hear how, on Friday, he bought it*: the verb of the clause stands behind."""
    opened = lower(before, len(before) - 3) in _OPENERS
    joined = lower(before, len(before) - 2) in ("and", "but", "while")
    return (joined or (opened and lower(before, len(before) - 2) == ",")) and lower(after, 0) == ","


def _subject(before: Sequence[Word], after: Sequence[Word]) -> Way:
    """*The talks on Friday will fail*: the verb right behind is that of the expression."""
    first = lower(after, 0)
    relative = max((n for n, w in enumerate(before) if w.lower in _RELATIVE), default=len(before))
    if any(looks(before, n) for n in range(relative, len(before))):
        return ""  # the wall that is to fall on Friday was old
    if first in MODALS:
        return _of_modal(before)
    if is_past(lower(before, len(before) - 2)):
        return ""  # two men seen on Friday are being sought
    if first in THIRD and not before:
        return "ahead"
    if first in ("was", "were", "had", "did", "saw"):
        return "back"
    if first in ("is", "are", "has", "have"):
        if first in ("is", "are") and any(is_past(word.lower) for word in before):
            return ""  # two men seen near the site on Friday are being sought
        ways = (looks(after, n) for n in range(1, min(len(after), 4)))
        plain: Way = "ahead" if first in ("is", "are") and not before else ""
        return next((way for way in ways if way), plain)
    return ""


def _of_modal(before: Sequence[Word]) -> Way:
    if lower(before, len(before) - 1) == "by":
        return "ahead"  # a deal struck by Friday would need
    if is_passive(before):
        return "back"  # a resolution passed by the council on Friday should help
    last = lower(before, len(before) - 1)
    killed = is_past(lower(before, len(before) - 2)) or (is_past(last) and last not in CUES)
    return "" if killed else "ahead"  # those killed on Friday will


# --- the verbs ------------------------------------------------------------------------------


def _nearest(before: Sequence[Word], after: Sequence[Word], *, owns: bool) -> Way:
    """What the last verb before tells; for *Friday's vote* that of the words close by."""
    if any(w.lower == "ruled" and lower(before, n + 1) == "out" for n, w in enumerate(before)):
        return "ahead"
    reach = max(0, len(before) - CLOSE) if owns else 0
    for at in range(len(before) - 1, reach - 1, -1):
        if way := looks(before, at):
            return _in_clause(before, after, at, way)
    return ""


def _in_clause(before: Sequence[Word], after: Sequence[Word], at: int, way: Way) -> Way:
    """*Would flood if no help came by Friday* is no past; *comes after Friday's vote* is one."""
    behind = [word.lower for word in before[at:]]
    if way == "ahead" and (",", "after") in pairwise(behind):
        return "open"  # they will go, after a raid on Friday
    if before[at].lower in MOVED and behind[-3:-1] == ["a", "date"]:
        return "ahead"  # adjourned to a date in July
    if before[at].lower in ("come", "comes", "follow", "follows"):
        follows = before[at].lower == "follows" and at + 1 == len(before)
        return "back" if follows or among(before[at:], {"after"}) else way
    begun = max((n for n in range(at) if before[n].lower in ("if", "unless")), default=-1)
    if way == "back" and begun >= 0 and not any(w.text == "," for w in before[begun:at]):
        modal = among(before[:begun], MODALS) or among(after, MODALS)
        return "ahead" if modal else way
    if way == "back" and (told := foreseen(before, after, at)):
        return told
    stated = among(before[at:], BE - {"be"}) or before[at].lower in BE | {"had"}
    from_there = lower(before, len(before) - 1) == "from" and lower(after, 0) not in _UNTO
    return "open" if from_there and way == "back" and not stated else way


_UNTO = ("to", "until", "till", "into", "through")


def _unsaid(before: Sequence[Word], after: Sequence[Word], *, month: bool) -> Way:
    """Where no verb stands in front: what the first one behind tells, else back; but a month
    inside a subject, *her opponent in November, Anna Brusk,* and without any verb is open."""
    preposition = lower(before, len(before) - 1)
    inside = len(before) > 1 and not _is_aside(before[0].lower)
    if month and inside and lower(after, 0) == ",":
        return "back" if is_past(lower(after, 1)) else "open"
    if lower(before, 0) in _BIDDEN or among(before, {"if", "unless"}):
        return "ahead"  # ask me on Friday; if it rains on Friday
    if (
        not before
        and lower(after, 0) == ":"
        and not any(looks(after, n) for n in range(len(after)))
    ):
        return "open"  # Friday: a general strike
    if _is_plain(before) or among(before, {"is", "are"}) or (inside and preposition == "from"):
        return "open"
    if lower(after, 0) in _SOMEBODY and is_bare(lower(after, 1)):
        return "ahead"  # Friday I bury him
    for at, word in enumerate(after):
        if way := looks(after, at):
            return "back" if (way == "open" and is_past(word.lower)) or word.lower in ASKED else way
    return "open" if month else "back"


def _is_aside(first: str) -> bool:
    """Tell *despite a fall in May,* and *speaking in May,*, whose verb stands behind."""
    return first in PREPOSITIONS | {"despite"} or (first.endswith("ing") and len(first) > 5)


_SOMEBODY = listed("i we they you")


def _is_plain(before: Sequence[Word]) -> bool:
    """Tell *they bury him on Friday*: whether it is so always or will be is not told."""
    rows = zip(before, before[1:], before[2:], strict=False)
    return any(
        one.lower in _SOMEBODY and two.lower not in CUES | JUDGING and is_bare(two.lower)
        for one, two, behind in rows if behind.text != ","
    )  # fmt: skip


def is_bare(word: str) -> bool:
    """Tell a verb without an ending behind a pronoun, *I bury*, from a past form."""
    return (
        word.isalpha() and not is_past(word) and word not in BE | MODALS | {"have", "all", "both"}
    )


_BIDDEN = listed("ask come wait see call meet join vote stay tell watch don't let go bring be")
"""How a request begins: *ask me on Friday*."""
