"""What is known of a quotation's speaker only when all quotations have been looked at.

Takes the state of a reading; changes the candidates in it. A quotation over several paragraphs has
one speaker; words in a headline are said again below; a quotation stands inside another.
"""

from collections.abc import Sequence
from dataclasses import replace

from builder.draft.meaning.settled import (
    DISPLAYED,
    OUTLET,
    Candidate,
    Desk,
    Said,
)
from builder.draft.phrases.clauses import outermost
from builder.draft.speakers.nested import spoken_inside
from builder.draft.speakers.speech import Inside
from builder.draft.speakers.within import weighed_inside
from builder.evidence.marks import Span

KEPT = 5
"""Candidates that are shown."""

SAME = 3
"""Candidates that all paragraphs of one quotation have."""

GRAM = 3
"""Words by which the same words are found again."""

_ARTICLES = ("a", "an", "the")
"""Words that a headline leaves out."""

_UNSURE = frozenset(
    ("continuation", "presented", "subject", "last-speaker", "nearby", "no-attribution", "short")
)
"""Rules that rest on no verb of speaking beside the quotation."""


def revise(desk: Desk) -> None:
    """Settle what needs the whole article: paragraphs, headlines, quotations inside others."""
    _join_paragraphs(desk)
    whole = list(desk.said.values())
    _nested(desk, shown=False)
    _echo(desk, whole)
    _nested(desk, shown=True)


def is_sure(said: Said) -> bool:
    """Tell whether a verb of speaking beside a quotation tells who spoke."""
    return bool(said.candidates) and said.candidates[0].rule not in _UNSURE


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
    likely = [replace(one, rule="continuation") for one in sure[0].candidates[:SAME]]
    spoken = {said.span for said in sure}
    for said in chain:
        if said.span not in spoken:
            _prefer(desk, said, likely)


def _echo(desk: Desk, whole: Sequence[Said]) -> None:
    """Words in a headline, a heading or a caption belong to whoever says them in the text.
    ``whole`` are the quotations that stand in no other."""
    shown = [said for said in whole if _is_shown(desk, said)]
    grams: dict[tuple[str, ...], list[Said]] = {}
    for said in whole if shown else ():
        if not _is_shown(desk, said) and said.candidates[0].key != "narrator":
            words = _words(desk, said)
            for many in range(1, GRAM + 1):
                for at in range(len(words) - many + 1):
                    grams.setdefault(tuple(words[at : at + many]), []).append(said)
    for said in shown:
        words = _words(desk, said)
        found = grams.get(tuple(words[:GRAM]), ())
        below = (one for one in found if one.span.start > said.span.start)
        again = next(below, next(iter(found), None))  # a heading is told of below it
        if again and " ".join(words) in " ".join(_words(desk, again)):
            told = is_sure(said) and _is_named(desk, said.candidates[0])
            office = bool(said.candidates) and said.candidates[0].rule.startswith("named-next")
            again = _innermost(desk, again, " ".join(words))
            open_ = office or _is_namesake(said.candidates[:1], again.candidates[0])
            named = said.candidates[:1] if told and not open_ else ()
            _prefer(desk, said, [*named, replace(again.candidates[0], rule="echo")])


def _is_namesake(first: Sequence[Candidate], again: Candidate) -> bool:
    """True for the Anna Brusk of a *Brusk says* above, where below Karl Brusk says it."""
    return any(
        one.key != again.key
        and one.name.split()[-1] == again.name.split()[-1]
        and one.name.split()[0] not in one.why
        for one in first
    )


def _innermost(desk: Desk, outer: Said, words: str) -> Said:
    """The quotation inside another in which words stand: *"He said, 'Shut it by noon,'" she told*
    below *'Shut it by noon'*; else the outer one."""
    inner = (
        said for span, said in desk.said.items()
        if outer.span.start < span.start and span.end <= outer.span.end
        and said.candidates and said.candidates[0].key != OUTLET
    )  # fmt: skip
    return next((said for said in inner if words in " ".join(_words(desk, said))), outer)


def _is_shown(desk: Desk, said: Said) -> bool:
    """True for words that are told of again below: those of a headline, and a part of a sentence of
    which nobody is told to have said it."""
    untold = said.candidates[:1] and said.candidates[0].rule in ("no-attribution", "short")
    told = untold and len(_words(desk, said)) >= GRAM
    return _standing(desk, said) in DISPLAYED or bool(told)


def _is_named(desk: Desk, one: Candidate) -> bool:
    figure = desk.reading.cast.by_key(one.key)
    crowd = figure is not None and figure.sort == "crowd"
    return bool(one.actor) or (one.name.split()[-1][:1].isupper() and not crowd)


def _standing(desk: Desk, said: Said) -> str:
    number = desk.reading.article.body.paragraph_at(said.span.start)
    return desk.reading.paragraphs[number - 1].standing


def _words(desk: Desk, said: Said) -> list[str]:
    text = desk.reading.article.body.text[said.span.start : said.span.end].casefold()
    words = "".join(char if char.isalnum() else " " for char in text).split()
    return [word for word in words if word not in _ARTICLES] or words


def _nested(desk: Desk, *, shown: bool) -> None:
    """A quotation inside another: whom the outer one names, then whoever may speak near it. Of a
    headline's words it is first told who says them again below."""
    around: list[Span] = []
    for span in desk.reading.article.spans:
        while around and span.start >= around[-1].end:
            around.pop()
        outer = desk.said.get(around[-1]) if around else None
        if outer and span not in desk.said and (_standing(desk, outer) in DISPLAYED) == shown:
            _settle_inside(desk, outer.span, span)
        around.append(span)


def _settle_inside(desk: Desk, outer: Span, span: Span) -> None:
    said = desk.said[outer]
    speaker = said.candidates[0].key if said.candidates else ""
    pointed = [
        Candidate(key, name, "inside-quotation", why, actor)
        for key, name, why, actor in spoken_inside(desk, outer, span, speaker)
    ]
    likely = weighed_inside(Inside(desk, outer, span, speaker), pointed, said.candidates)
    desk.said[span] = Said(span, _ranked(likely), said.via)


def _prefer(desk: Desk, said: Said, better: Sequence[Candidate]) -> None:
    ranked = _ranked((*better, *said.candidates))
    desk.said[said.span] = replace(said, candidates=ranked)


def _ranked(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    kept: dict[str, Candidate] = {}
    for one in candidates:
        kept.setdefault(one.key, one)
    return tuple(kept.values())[:KEPT]
