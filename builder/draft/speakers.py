"""Who may have said each quotation, ranked, each with the rule that proposes it.

Takes a ``Reading``; gives a ``Said`` for every span between quotation marks. The sentence is asked
first, then its paragraph, then whoever spoke last or is named nearby. The first candidate is the
best guess; none is a decision.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.asking import Hint
from builder.draft.attribution import Attribution, is_document
from builder.draft.cues import cues
from builder.draft.figure import Figure
from builder.draft.meaning import meant, stand
from builder.draft.phrase import Phrase
from builder.draft.reading import Reading
from builder.draft.revised import KEPT, revise
from builder.draft.settled import (
    WRITTEN,
    Candidate,
    Desk,
    Said,
    candidate,
    recent,
    speaks,
    written_on,
)
from builder.draft.subjects import Subjects
from builder.draft.turns import turns
from builder.draft.via import carries, via
from builder.evidence.marks import Span

SHORT = 4
"""Words up to which marks without a verb of speaking are likely to be the outlet's own."""

OUTLET = "narrator"
"""Whoever uses words of its own in marks: the outlet."""

NEAR = 6
"""Phrases of one sentence that are thought of."""

UNLIKELY = ("place", "thing")

_REPLIED = ["came", "the"]
"""*"…," came the reply.*"""

_POINTING = ("that", "this", "those", "these", "so", "such", "thus")
"""*That was how she put it*: with these a sentence points back at a quotation."""

_POINTED = ("was", "were", "is", "are", "said", "says", "spoke", "went", "ran")

_ASKING = ("ask", "asks", "asked", "wondered", "wonders", "inquired", "enquired")


def speakers(reading: Reading) -> tuple[Said, ...]:
    """Give every quotation of an article with its candidates, in order."""
    desk = Desk(reading, turns(reading))
    for index, (sentence, found) in enumerate(reading.told):
        for at, word in enumerate(sentence.words):
            if word.quote:
                _settle(desk, index, Attribution(sentence, found, at), word.quote)
        stand(desk, index)
    revise(desk)
    return tuple(desk.said[span] for span in reading.article.spans if span in desk.said)


def posts(reading: Reading) -> tuple[Said, ...]:
    """Give the embedded posts of an article, each with whoever signs it."""
    signed = turns(reading).signers
    return tuple(
        Said(
            Span(*reading.paragraphs[number - 1].span, ""),
            (candidate(signer, "post", f"signed {signer.name}"),),
        )
        for number, signer in signed.items()
    )


def _settle(desk: Desk, index: int, asked: Attribution, span: Span) -> None:
    sentence, found = desk.reading.told[index]
    kept: dict[str, Candidate] = {}
    for one in _ranked(desk, index, asked, span):
        kept.setdefault(one.key, one)
        if len(kept) == KEPT:
            break
    best = tuple(kept.values())
    desk.said[span] = Said(span, best, via(desk.reading, sentence, found))
    if best and best[0].key != OUTLET and best[0].rule != WRITTEN:
        desk.spoke.append((index, best[0]))


def _ranked(desk: Desk, index: int, asked: Attribution, span: Span) -> Iterator[Candidate]:
    sentence, found = desk.reading.told[index]
    if signer := desk.turns.signer(sentence.paragraph):
        yield candidate(signer, "post", signer.name)
    if why := asked.own_words():
        yield Candidate(OUTLET, "the outlet itself", "own-words", why)
    direct = [c for hint in asked.direct() for c in meant(desk, index, hint)]
    direct.sort(key=carries)
    yield from direct[:1]
    if direct and _is_short(desk, span):
        yield from [c for c in direct[1:] if c.key != direct[0].key][:1]
        yield Candidate(OUTLET, "the outlet itself", "short")
    yield from direct
    if (thing := asked.writing()) and not direct:
        yield written_on(thing, thing)
    yield from _without_verb(desk, index, asked, span, known=bool(direct))
    yield from _around(desk, index, found, span.start)
    yield Candidate(OUTLET, "the outlet itself", "no-attribution")


def _without_verb(
    desk: Desk, index: int, asked: Attribution, span: Span, *, known: bool
) -> Iterator[Candidate]:
    """Whom to think of where no verb of speaking tells: the paragraph, the subject, the outlet."""
    sentence, _ = desk.reading.told[index]
    turn = desk.turns.at(sentence.paragraph)
    lower = [word.lower for word in sentence.words if word.is_word]
    alone = not lower or lower[:2] == _REPLIED
    standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
    if alone and not known and standing not in ("heading", "standfirst"):
        yield from _told_after(desk, index)
        yield from _presented(desk, index)
        yield from _answering(desk, index)
        yield from recent(desk, index, "continuation", 1)
    if not known and not alone and _is_short(desk, span):
        yield Candidate(OUTLET, "the outlet itself", "no-attribution")
    if subject := asked.subject():
        yield from meant(desk, index, Hint(subject, "subject", subject.text))
    if turn:
        yield candidate(turn, "turn", turn.name)


def _is_short(desk: Desk, span: Span) -> bool:
    words = desk.reading.article.body.text[span.start : span.end].split()
    return len(words) <= SHORT and words[-1][-1] not in ",!?"


def _told_after(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"…"* alone, and behind it *That was how Anna Brusk put it*."""
    for sentence, found in desk.reading.told[index + 1 : index + 2]:
        begins = tuple(word.lower for word in sentence.words[:2])
        if begins[0] in _POINTING and begins[-1] in _POINTED:
            asked = Subjects(sentence.words, found)
            for cue in cues(sentence.words):
                if phrase := asked.teller(cue.at):
                    hint = Hint(phrase, "told-after", f"{phrase.text} {cue.verb}")
                    yield from meant(desk, index + 1, hint)


def _presented(desk: Desk, index: int) -> Iterator[Candidate]:
    """*Anna Brusk was blunt: "…"*, and in the same paragraph *Anna Brusk was blunt. "…"*"""
    if not index:
        return
    (sentence, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    colon = sentence.words[-1].text == ":"
    told = [span for span in sentence.quotes if not _is_short(desk, span)]
    silent = not told and sentence.paragraph == here.paragraph
    asked = Subjects(sentence.words, found)
    phrase = asked.opener(len(sentence.words))
    if not told and not colon:
        telling = [asked.before(cue.at) for cue in cues(sentence.words)]
        phrase = next((told for told in telling if told and not told.weak), phrase)
        apart = here.paragraph - sentence.paragraph == 1
        silent = silent or (apart and (phrase in telling or _acts(desk, phrase)))
    if phrase and not phrase.weak and (colon or (silent and not is_document(phrase))):
        yield from meant(desk, index - 1, Hint(phrase, "presented", phrase.text))


def _acts(desk: Desk, phrase: Phrase | None) -> bool:
    """True for a person: *The mayor was at the pier.* with her words in the next paragraph."""
    if phrase is None or phrase.weak or phrase.plural or phrase.first > 1:
        return False
    if phrase.kind == "pronoun":
        return phrase.name in ("he", "she")
    return desk.reading.cast.figure(phrase).sort == "person"


def _answering(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever spoke before the one who *asked* in the quotation just before this one."""
    if not desk.spoke:
        return
    place, asker = desk.spoke[-1]
    told = desk.reading.told
    apart = told[index][0].paragraph != told[place][0].paragraph
    replied = [word.lower for word in told[index][0].words if word.is_word][:2] == _REPLIED
    if replied or (index - place == 1 and apart and asker.why.split()[-1] in _ASKING):
        for _, one in reversed(desk.spoke[-4:]):
            if one.key != asker.key:
                yield replace(one, rule="answer")
                return


def _around(desk: Desk, index: int, found: Sequence[Phrase], place: int) -> Iterator[Candidate]:
    """Whoever is named just before the quotation, whoever spoke before, whoever is named near."""
    here = [p for p in found if p.start < place and speaks(p)]
    figures = [desk.reading.cast.figure(p) for p in reversed(here[-NEAR:])]
    yield from (candidate(f, "nearby", f.name) for f in figures[:2] if f.sort not in UNLIKELY)
    yield from recent(desk, index, "last-speaker", 1)
    beside = [figure for figure in _beside(desk, index, found) if figure.sort not in UNLIKELY]
    for figure in sorted(beside, key=lambda figure: figure.sort != "person"):
        yield candidate(figure, "nearby", figure.name)


def _beside(desk: Desk, index: int, found: Sequence[Phrase]) -> Iterator[Figure]:
    """Whoever is named in a sentence and in those beside it; below a headline a little further."""
    told = desk.reading.told
    standing = desk.reading.paragraphs[told[index][0].paragraph - 1].standing
    ahead = (1, 2, 3, 4) if standing in ("headline", "standfirst") else (-1, 1, 2)
    near = [p for n in ahead if 0 <= index + n < len(told) for p in told[index + n][1][:NEAR]]
    return (desk.reading.cast.figure(p) for p in (*found[:NEAR], *near) if speaks(p))
