"""Whose words *it read* and *the entry reads* bring in, where the sentences before tell of a paper.

Takes the state of a reading and the index of a sentence; gives figures and ``Candidate``s. Of a
diary its keeper is meant, of *one, from a widow* the widow. Looks at a bounded number of sentences.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import is_document
from builder.draft.english.lexicon import PREPOSITIONS
from builder.draft.english.papers import WRITING
from builder.draft.english.words import listed
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.senders import senders
from builder.draft.meaning.settled import WRITTEN, Candidate, Desk, candidate, written_on
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

BACK = 4
"""Sentences back in which a diary is looked for."""

ENTRIES = listed("entry entries page pages passage line")
"""Parts of a diary."""

_DIARIES = listed("diary diaries journal journals log logs logbook notebook notebooks")

_KEEPING = ("kept", "keeps", "wrote", "began", "filled", "started")

_ONE = ("one", "another")

_LATEST = ("the latest", "the most recent", "the last", "the previous", "the earliest")

_ENTERED = ("entry", "inscription", "dedication")

_WRITING = ("made", "left", "wrote", "penned")

_SOME = ("one", "another", "some", "others", "several", "many")

_CARRYING = ("said", "says", "read", "reads", "declared", "proclaimed", "stated", "asked")

_WHERE = ("underneath", "below", "above", "inside", "outside", "beneath")

_SIDES = listed("back front side cover lid top bottom label door wall spine reverse")

_RECORDED = ("machine", "recording", "voicemail", "loudspeaker", "screen", "display", "siren")

_HANGING = listed("hung pinned taped nailed stuck glued painted chalked tacked erected fixed")

_GIVING = (
    "sent", "wrote", "posted", "left", "issued", "handed", "passed", "slid", "pushed", "slipped",
)  # fmt: skip


def recorded(desk: Desk, index: int) -> str:
    """Give the machine of *She got an answering machine. "…," it says*, and *writing* for
    *underneath it says "…"*; else empty."""
    here = [word.lower for word in desk.reading.told[index][0].words[:4]]
    side = here[:2] in (["on", "the"], ["across", "the"]) and not _SIDES.isdisjoint(here[2:3])
    if here[1 + 2 * side : 2 + 2 * side] == ["it"] and (side or here[0] in _WHERE):
        return WRITTEN
    words = desk.reading.told[max(0, index - 1)][0].words
    near = [word.lower for word in words[-3:]] if index else []
    if near[:2] == ["recorded", "message"]:
        return near[1]
    return next((word for word in near[1:] if word in _RECORDED), "") or _sounding(desk, index)


def _sounding(desk: Desk, index: int) -> str:
    """Give the loudspeaker of *A loudspeaker came on. "…," it repeated*; else empty."""
    if not index:
        return ""
    sentence, found = desk.reading.told[index - 1]
    for phrase in found:
        fronted = phrase.first > 0 and sentence.words[phrase.first - 1].text == ","
        begins = fronted or not phrase.first
        if begins and phrase.head in _RECORDED and phrase.text.lower().startswith("a "):
            return phrase.head
    return ""


def hung(desk: Desk, index: int, hint: Hint) -> str:
    """Give the notice of *Somebody had hung a notice by the door. "…," it said*; else empty."""
    sentence, found = desk.reading.told[max(0, index - 1)]
    carries = index > 0 and hint.why.split()[-1] in _CARRYING
    for phrase in reversed(found if carries else []):
        before = [word.lower for word in sentence.words[max(0, phrase.first - 2) : phrase.first]]
        if phrase.head in WRITING and not _HANGING.isdisjoint(before):
            return phrase.head
    return ""


def sender(desk: Desk, index: int) -> Iterator[Figure]:
    """*She still gets cards. One, from a widow in Orle, hangs by the door. It reads*: the widow;
    *Brusk made an entry in the guest book. It reads*: Brusk."""
    sentence, found = desk.reading.told[max(0, index - 1)]
    yield from _entering(desk, index - 1) if index else ()
    words = [word.lower for word in sentence.words[:4]]
    if not index or words[:1] not in (["one"], ["another"]) or "from" not in words[1:3]:
        return
    at = words.index("from") + 1
    whom = next((phrase for phrase in found if phrase.first == at), None)
    if whom and whom.kind != "pronoun":
        yield desk.reading.cast.figure(whom)


def _entering(desk: Desk, index: int) -> Iterator[Figure]:
    """Whoever *made an entry* or *left an inscription*."""
    sentence, found = desk.reading.told[index]
    row = [word.lower for word in sentence.words]
    for n in range(1, len(row) - 2):
        if row[n] in _WRITING and row[n + 1] in ("a", "an") and row[n + 2] in _ENTERED:
            yield from islice(_meant(desk, index, Subjects(sentence.words, found).before(n)), 1)


def on_paper(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whoever sent the card of *it read*, else the card, which nobody is told to have written."""
    back = max(0, index - 1)
    sentence, found = desk.reading.told[back]
    weak = [phrase for phrase in reversed(found) if phrase.weak]
    weak.sort(key=lambda phrase: _hangs(sentence.words, phrase))  # a card under his plate
    paper = weak[0] if weak else None
    for figure in givers(desk, back, paper) if paper else ():
        yield candidate(figure, f"document, {hint.rule}", hint.why)
    yield written_on(paper.full.split()[-1].lower() if paper else WRITTEN, hint.why)


def _hangs(words: Sequence[Word], phrase: Phrase) -> bool:
    before = words[phrase.first - 1].lower if phrase.first else ""
    return before in PREPOSITIONS or before == "under"


def among(desk: Desk, index: int, phrase: Phrase) -> str:
    """Give the banner of *Students waved banners. One said "…"*, without a mark behind the verb;
    else empty."""
    sentence, _ = desk.reading.told[index]
    behind = sentence.words[phrase.last : phrase.last + 2]
    direct = len(behind) == 2 and behind[0].lower in _CARRYING and behind[1].quote is not None
    if not index or not direct or phrase.text.lower() not in _SOME:
        return ""
    before, _ = desk.reading.told[index - 1]
    papers = (word.lower for word in reversed(before.words) if word.lower in WRITING)
    near = before.paragraph == sentence.paragraph
    return next((word.removesuffix("s") for word in papers if near and word.endswith("s")), "")


def left_out(desk: Desk, index: int, phrase: Phrase) -> str:
    """Give the review of *It is the third review. The latest, from May, called it "…"*; else
    empty."""
    sentence, _ = desk.reading.told[index]
    words = [word.lower for word in sentence.words[: phrase.last]]
    if not index or " ".join(words) not in _LATEST:
        return ""
    papers = (one.head for one in desk.reading.told[index - 1][1] if is_document(one))
    return next(papers, "").removesuffix("s")


def givers(desk: Desk, index: int, paper: Phrase) -> Iterator[Figure]:
    """Give the Brusk of *Brusk sent his mother a telegram*, *a card that Brusk had sent*."""
    yield from senders(desk, index, paper)
    sentence, found = desk.reading.told[index]
    near = range(paper.first - 1, max(0, paper.first - BACK), -1)
    if at := next((n for n in near if sentence.words[n].lower in _GIVING), 0):
        yield from islice(_meant(desk, index, Subjects(sentence.words, found).before(at)), 1)


def keeper(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """*Brusk kept a diary. The entry for May 2 reads*, *one entry reads*, *her entry reads*."""
    sentence, _ = desk.reading.told[index]
    behind = [word.lower for word in sentence.words[phrase.last : phrase.last + 1]]
    one = phrase.head in _ONE and not ENTRIES.isdisjoint(behind)
    if phrase.head not in ENTRIES and not one:
        return
    if name := OWNED.get(phrase.text.split()[0].lower()):
        yield from islice(_meant(desk, index, replace(phrase, kind="pronoun", name=name)), 1)
    for back in range(index, max(-1, index - BACK), -1):
        before, found = desk.reading.told[back]
        if at := _kept(before.words):
            yield from islice(_meant(desk, back, Subjects(before.words, found).before(at)), 1)
            return


def _kept(words: Sequence[Word]) -> int:
    """Where *kept* stands in front of *a diary*; 0 where nothing does."""
    diaries = (n for n, word in enumerate(words) if word.lower in _DIARIES)
    at = next(diaries, 0)
    return next((n for n in range(at, 0, -1) if words[n].lower in _KEEPING), 0)


def _meant(desk: Desk, index: int, phrase: Phrase | None) -> Iterator[Figure]:
    if phrase and phrase.kind == "pronoun":
        for row in antecedents(desk.reading, index, phrase, None, desk.stood):
            yield row.figure
    elif phrase:
        yield desk.reading.cast.figure(phrase)
