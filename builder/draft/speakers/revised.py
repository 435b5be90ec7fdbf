"""What is known of a quotation's speaker only when all quotations have been looked at.

Takes the state of a reading; changes the candidates in it. A quotation over several paragraphs has
one speaker; words in a headline are said again below; a quotation stands inside another.
"""

from collections.abc import Sequence
from dataclasses import replace

from builder.draft.meaning.settled import Candidate, Desk, Said
from builder.draft.phrases.clauses import outermost
from builder.draft.speakers.echoes import echo
from builder.draft.speakers.nested import spoken_inside
from builder.draft.speakers.ranking import is_sure, prefer, ranked
from builder.draft.speakers.speech import Inside
from builder.draft.speakers.within import weighed_inside
from builder.evidence.marks import Span


def revise(desk: Desk) -> None:
    """Settle what needs the whole article: paragraphs, headlines, quotations inside others."""
    _join_paragraphs(desk)
    echo(desk)
    _nested(desk)


def _join_paragraphs(desk: Desk) -> None:
    """A quotation over several paragraphs has one speaker, named at its start or its end."""
    chain: list[Said] = []
    for span in outermost(desk.reading.article.spans):
        if span not in desk.said:
            continue
        chain.append(desk.said[span])
        if span.closed:
            _agree(desk, chain)
            chain = []
    _agree(desk, chain)


def _agree(desk: Desk, chain: Sequence[Said]) -> None:
    sure = [said for said in chain if is_sure(said)]
    if len(chain) < 2 or not sure:
        return
    first = replace(sure[0].candidates[0], rule="continuation")
    spoken = {said.span for said in sure}
    for said in chain:
        if said.span not in spoken:
            prefer(desk, said, [first])


def _nested(desk: Desk) -> None:
    """A quotation inside another: whom the outer one names, then whoever may speak near it."""
    around: list[Span] = []
    for span in desk.reading.article.spans:
        while around and span.start >= around[-1].end:
            around.pop()
        if around and around[-1] in desk.said and span not in desk.said:
            _settle_inside(desk, around[-1], span)
        around.append(span)


def _settle_inside(desk: Desk, outer: Span, span: Span) -> None:
    said = desk.said[outer]
    speaker = said.candidates[0].key if said.candidates else ""
    pointed = [
        Candidate(key, name, "inside-quotation", why, actor)
        for key, name, why, actor in spoken_inside(desk, outer, span, speaker)
    ]
    likely = weighed_inside(Inside(desk, outer, span, speaker), pointed, said.candidates)
    desk.said[span] = Said(span, ranked(likely), said.via)
