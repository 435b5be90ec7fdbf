"""Who spoke a quotation that stands alone, with no word beside it.

Takes the state of a reading and the index of a sentence; gives ``Candidate``s, the likeliest first:
whoever is told of behind it, presents it, answers it, issued it, or goes on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.asking import Hint
from builder.draft.attribution import is_document
from builder.draft.clauses import Sentence
from builder.draft.cues import cues
from builder.draft.figure import Figure
from builder.draft.issuers import issuers
from builder.draft.meaning import meant
from builder.draft.phrase import Phrase
from builder.draft.settled import Candidate, Desk, candidate, recent, speaks
from builder.draft.subjects import Subjects
from builder.evidence.marks import Span

SHORT = 4
"""Words up to which marks without a verb of speaking are likely to be the outlet's own."""

REPLIED = ["came", "the"]
"""*"…," came the reply.*"""

_POINTING = ("that", "this", "those", "these", "so", "such", "thus")
"""*That was how she put it*: with these a sentence points back at a quotation."""

_POINTED = ("was", "were", "is", "are", "said", "says", "spoke", "went", "ran")

_ASKING = ("ask", "asks", "asked", "wondered", "wonders", "inquired", "enquired")

_SHOWING = ("showed", "shows", "shared", "played", "forwarded", "scrolled")

_TELLING = ("told", "tells", "telling", "asked", "asks", "asking")

_ASKED = ("asked", "questioned", "pressed", "cross-examined", "examined", "quizzed", "challenged")

_EXCHANGE = "exchange"

TALKED = 60
"""Quotations back to which an exchange is remembered."""

_THIS = ("a", "an", "the", "this", "its", "his", "her", "their", "one")

_TALKING = ("person", "name")


def alone(desk: Desk, index: int) -> Iterator[Candidate]:
    """Give whom to think of for a quotation that fills its sentence."""
    yield from _told_after(desk, index)
    yield from _other(desk, index)
    yield from _addressed(desk, index)
    yield from _presented(desk, index)
    yield from _answering(desk, index)
    yield from _issued(desk, index)
    yield from recent(desk, index, "continuation", 1)
    yield from _talked(desk, index)


def is_short(desk: Desk, span: Span) -> bool:
    """Tell whether marks stand around a few words, and no sentence."""
    words = desk.reading.article.body.text[span.start : span.end].split()
    return len(words) <= SHORT and words[-1][-1] not in ",!?"


def _other(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"Where is she?" "At home."*: in an exchange, the other of the two."""
    if not index or not desk.spoke or desk.spoke[-1][0] != index - 1:
        return
    before, here = desk.reading.told[index - 1][0], desk.reading.told[index][0]
    last = desk.spoke[-1][1]
    bare = not any(word.is_word for word in before.words) and before.quotes[-1:] != []
    bare = bare and before.quotes[-1].closed
    beside = before.paragraph == here.paragraph
    if bare and (beside or before.words[-1].text.endswith("?") or last.rule == _EXCHANGE):
        if last.rule != _EXCHANGE and (figure := _spoken_to(desk, index - 1, last.key)):
            yield candidate(figure, _EXCHANGE, figure.name)
        for _, one in reversed(desk.spoke[-4:]):
            if one.key != last.key:
                yield replace(one, rule=_EXCHANGE)
                return


def _addressed(desk: Desk, index: int) -> Iterator[Candidate]:
    """*Questioned by Brusk, she said: "…"* and below it nothing but quotations, each in a paragraph
    of its own: first Brusk speaks, then she."""
    row = desk.reading.told[max(0, index - 1) : index + 2]
    if len(row) < 3 or not (_is_bare(row[1][0]) and _is_bare(row[2][0])):
        return
    numbers = [sentence.paragraph for sentence, _ in row]
    if numbers != list(range(numbers[0], numbers[0] + 3)) or not row[0][0].quotes:
        return
    for phrase in spoken_to(*row[0]):
        if phrase.kind != "pronoun":
            figure = desk.reading.cast.figure(phrase)
            yield candidate(figure, _EXCHANGE, figure.name)


def _is_bare(sentence: Sentence) -> bool:
    """True for a quotation and nothing else."""
    told = not any(word.is_word for word in sentence.words)
    return told and all(span.closed for span in sentence.quotes) and bool(sentence.quotes)


def spoken_to(sentence: Sentence, found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Whoever asks in *questioned by Brusk, she said*, whoever is told in *she told the judge*."""
    for phrase in found:
        before = [word.lower for word in sentence.words[max(0, phrase.first - 2) : phrase.first]]
        asks = before[1:] == ["by"] and before[0] in _ASKED
        if asks or (before and before[-1] in _TELLING):
            yield phrase


def _spoken_to(desk: Desk, index: int, speaker: str) -> Figure | None:
    """Whoever else is named in the sentence that brings in an exchange."""
    for back in range(index, max(-1, index - 3), -1):
        sentence, found = desk.reading.told[back]
        if any(word.is_word for word in sentence.words):
            figures = [desk.reading.cast.figure(phrase) for phrase in found if speaks(phrase)]
            others = (f for f in figures if f.key != speaker and f.sort in _TALKING)
            return next(others, None)
    return None


def _talked(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever took part in an exchange before, where one quotation follows another."""
    beside = [sentence for sentence, _ in desk.reading.told[max(0, index - 1) : index + 2]]
    if desk.spoke and sum(1 for sentence in beside if sentence.quotes) > 1:
        for _, one in reversed(desk.spoke[-TALKED:]):
            if one.rule == _EXCHANGE and one.key != desk.spoke[-1][1].key:
                yield replace(one, rule=_EXCHANGE)
                return


def _issued(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever put out the statement of which the paragraph before tells."""
    here = desk.reading.told[index][0]
    for back in range(index - 1, max(-1, index - 4), -1):
        sentence, found = desk.reading.told[back]
        if sentence.quotes or here.paragraph - sentence.paragraph != 1:
            return
        for phrase in found:
            if is_document(phrase) and phrase.text.split()[0].lower() in _THIS:
                yield from issuers(desk, back, Hint(phrase, "presented", phrase.text))
                return


def shown(desk: Desk, index: int) -> Iterator[Candidate]:
    """*She showed us her son's messages.* and below it the words: whose they are."""
    if index:
        (sentence, found), here = desk.reading.told[index - 1], desk.reading.told[index][0]
        shown = any(word.lower in _SHOWING for word in sentence.words)
        owned = [p for p in found if is_document(p) and p.owner]
        if owned and shown and not sentence.quotes and here.paragraph - sentence.paragraph == 1:
            yield candidate(desk.reading.cast.owner(owned[-1]), "shown", owned[-1].text)


def _told_after(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"…"* alone, and behind it *That was how Anna Brusk put it*, or below it *- Anna Brusk*."""
    for sentence, found in desk.reading.told[index + 1 : index + 2]:
        if sentence.words[0].text == "-" and found and found[0].kind == "name":
            signed = Hint(found[0], "told-after", found[0].text)
            if found[0].first == 1:
                yield from meant(desk, index + 1, signed)
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
    told = [span for span in sentence.quotes if not is_short(desk, span)]
    silent = not told and sentence.paragraph == here.paragraph
    asked = Subjects(sentence.words, found)
    phrase = asked.opener(len(sentence.words))
    if not told and not colon:
        telling = [asked.before(cue.at) for cue in cues(sentence.words)]
        phrase = next((told for told in telling if told and not told.weak), phrase)
        apart = here.paragraph - sentence.paragraph == 1
        silent = silent or (apart and (phrase in telling or _acts(desk, phrase)))
    if phrase and phrase.name in ("they", "it") and not colon:
        return
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
    replied = [word.lower for word in told[index][0].words if word.is_word][:2] == REPLIED
    if replied or (index - place == 1 and apart and asker.why.split()[-1] in _ASKING):
        for _, one in reversed(desk.spoke[-4:]):
            if one.key != asker.key:
                yield replace(one, rule="answer")
                return
