"""Who may have said each quotation, ranked, each with the rule that proposes it.

Takes a ``Reading``; gives a ``Said`` for every span between quotation marks. The sentence is asked
first, then its paragraph, then whoever spoke last or is named nearby. The first candidate is the
best guess; none is a decision.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from builder.draft.article.reading import Reading
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import Attribution
from builder.draft.meaning.exchanges import REPLIED
from builder.draft.meaning.meant import meant, stand
from builder.draft.meaning.settled import (
    OUTLET,
    WRITTEN,
    Candidate,
    Desk,
    Said,
    candidate,
    written_on,
)
from builder.draft.meaning.turns import turns
from builder.draft.speakers.alone import alone, broken, is_short, shown, written
from builder.draft.speakers.doubt import signs
from builder.draft.speakers.freely import freely
from builder.draft.speakers.hailed import unhailed
from builder.draft.speakers.headlines import headed, retold
from builder.draft.speakers.likely import weighed
from builder.draft.speakers.revised import KEPT, revise
from builder.draft.speakers.via import carries, via
from builder.evidence.marks import Span

_GOING_ON = frozenset(("then", "and", "later", "afterwards"))
"""With these whoever spoke goes on: *Then, getting into his car: "…"*."""


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
    proposed: dict[str, Candidate] = {}
    for one in _proposed(desk, index, asked, span):
        proposed.setdefault(one.key, one)
    likely = weighed(desk, index, span, tuple(proposed.values()))
    best = tuple(islice(likely, KEPT))
    desk.said[span] = Said(span, best, via(desk.reading, sentence, found))
    if best and best[0].key != OUTLET and best[0].rule != WRITTEN:
        desk.spoke.append((index, best[0]))


def _proposed(desk: Desk, index: int, asked: Attribution, span: Span) -> Iterator[Candidate]:
    sentence, _ = desk.reading.told[index]
    if signer := desk.turns.signer(sentence.paragraph):
        yield candidate(signer, "post", signer.name)
    if why := asked.own_words():
        yield Candidate(OUTLET, "the outlet itself", "own-words", why)
    if figure := desk.turns.lettered.get(sentence.paragraph):
        yield candidate(figure, "turn", figure.name)
    if thing := asked.carried() or written(desk, index):
        yield written_on(thing, thing)
    direct = [
        replace(one, signs=frozenset(signs(sentence, span, hint.phrase)))
        for hint in asked.direct()
        for one in meant(desk, index, hint)
    ]
    direct.sort(key=carries)
    yield from headed(desk, index, direct)
    yield from direct[:1]
    if direct and is_short(desk, span):
        yield from [c for c in direct[1:] if c.key != direct[0].key][:1]
        yield Candidate(OUTLET, "the outlet itself", "short")
    yield from direct
    if (thing := asked.writing()) and not direct:
        yield written_on(thing, thing)
    yield from _without_verb(desk, index, asked, span, known=bool(direct))


def _without_verb(
    desk: Desk, index: int, asked: Attribution, span: Span, *, known: bool
) -> Iterator[Candidate]:
    """Whom to think of where no verb of speaking tells: the paragraph, the subject, the outlet."""
    sentence, found = desk.reading.told[index]
    turn = desk.turns.at(sentence.paragraph)
    lower = [word.lower for word in sentence.words if word.is_word]
    brought = bool(sentence.words[-2:-1]) and sentence.words[-2].text == ":"
    brought = brought and (not found or (not known and bool(_GOING_ON & set(lower[:3]))))
    bare = not lower or lower[:2] == REPLIED or brought  # Then, quietly: "…"
    standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
    if not known:
        yield from broken(desk, index, span)
    if bare and not known:
        yield from shown(desk, index)
    text = desk.reading.article.body.text[span.start : span.end]
    if bare and not known and standing in ("heading", "standfirst"):
        yield from retold(desk, index, text)
    elif bare and not known:
        yield from unhailed(desk, index, text, tuple(alone(desk, index)))
    subject = asked.subject()
    if not known and not bare:
        yield from freely(desk, index, span, subject)
    yield from _untold(desk, index, asked, known=known or bare or not is_short(desk, span))
    if turn:
        yield candidate(turn, "turn", turn.name)


def _untold(desk: Desk, index: int, asked: Attribution, *, known: bool) -> Iterator[Candidate]:
    """The outlet, for a few words of which nobody is told to speak, and whom the sentence is of."""
    subject, untold = asked.subject(), asked.is_untold()
    outlet = Candidate(OUTLET, "the outlet itself", "no-attribution")
    outlet = replace(outlet, signs=frozenset(["told of nobody"] if untold else []))
    if not known:
        yield outlet
    if untold or (subject and (subject.weak or asked.is_acted_on(subject))):
        yield outlet
    if subject:
        yield from meant(desk, index, Hint(subject, "subject", subject.text))
