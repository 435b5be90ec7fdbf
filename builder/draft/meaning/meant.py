"""Who is meant by the phrase that a rule points at: a name, an office, a pronoun, a document.

Takes the state of a reading and a ``Hint``; gives ``Candidate``s, the likeliest first. Of a
document the issuer is meant, of *some* the crowd, of *he* whoever was spoken of last.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from builder.draft.attribution.asking import Hint
from builder.draft.attribution.chants import ROOM
from builder.draft.attribution.rules import carries_words, is_document
from builder.draft.meaning.antecedents import Row
from builder.draft.meaning.askers import interviewed
from builder.draft.meaning.calling import calling
from builder.draft.meaning.crowds import (
    SOME,
    comes_between,
    crowds,
    every_one,
    of_crowd,
    sees,
    shouters,
)
from builder.draft.meaning.distant import distant
from builder.draft.meaning.firms import firms
from builder.draft.meaning.issuers import READ, answer_before, document_before, issuers
from builder.draft.meaning.papers import (
    among,
    givers,
    hung,
    keeper,
    left_out,
    on_paper,
    recorded,
    sender,
)
from builder.draft.meaning.parallel import told_of_first
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.settled import OUTLET, Candidate, Desk, candidate, written_on
from builder.draft.meaning.talk import closing, in_talk, told_before
from builder.draft.meaning.titled import titled
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

_ONE = ("a", "an", "one", "the")

_WRITER = ("i", "we")
"""Who writes, outside quotations."""


def meant(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """The figure behind a phrase: a pronoun's antecedents, a document's issuer."""
    if hint.phrase.kind == "pronoun":
        yield from _stands_for(desk, index, hint)
    else:
        yield from _named(desk, index, hint)


def _stands_for(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whom a pronoun means; *it* may mean a document."""
    phrase = hint.phrase
    if phrase.name == "it":
        yield from _calling(desk, index, hint)
        yield from _paper(desk, index, hint)
    yield from told_before(desk, index, hint)
    if hint.rule == "quotation-name-cue" and phrase.name in ("he", "she"):
        yield from in_talk(desk, index, hint)
    if hint.rule == "quotation-name-cue":
        yield from closing(desk, index, hint)
    for figure in (*told_of_first(desk, index, phrase), *interviewed(desk, index, phrase)):
        yield candidate(figure, f"pronoun, {hint.rule}", hint.why)
    for row in _pronoun(desk, index, phrase):
        yield from _spoke_as(desk, hint, row)
        one = candidate(row.figure, f"pronoun, {hint.rule}", hint.why)
        yield replace(one, meant=row.why)
    if phrase.name in _WRITER and not desk.turns.at(desk.reading.told[index][0].paragraph):
        yield Candidate(OUTLET, "the outlet itself", hint.rule, hint.why)


def _calling(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*The ministry condemned what it called "…"*: the ministry, before any document."""
    doer = calling(desk, index, hint.phrase)
    if doer and (carries_words(doer) or is_document(doer)):
        yield from _named(desk, index, Hint(doer, hint.rule, hint.why))
    elif doer:
        yield candidate(desk.reading.cast.figure(doer), f"pronoun, {hint.rule}", hint.why)


def _paper(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whose document *it* means; with *it read* a banner that nobody is told to have written."""
    owner = answer_before(desk, index) or next(sender(desk, index), None)
    if owner:
        yield candidate(owner, f"document, {hint.rule}", hint.why)
    elif machine := recorded(desk, index):
        yield written_on(machine, hint.why)
    elif told := document_before(desk, index, hint):
        yield from _named(desk, told[0], Hint(told[1], hint.rule, hint.why))
    elif paper := hung(desk, index, hint):
        yield written_on(paper, hint.why)
    elif hint.why.split()[-1] in READ:
        yield from on_paper(desk, index, hint)


def _spoke_as(desk: Desk, hint: Hint, row: Row) -> Iterator[Candidate]:
    """*"…," the company said. It added "…"*: the firm that *the company* was found to mean."""
    last, name = desk.last, row.figure.name.lower().removeprefix("the ")
    why = last.why.lower().removeprefix("the ") if last else ""
    known = desk.reading.cast.by_key(last.key) if last else None
    may = known is None or hint.phrase.name == "it" or known.sort != "crowd"
    if last and may and last.key != row.figure.key and why.startswith(f"{name} "):
        yield replace(last, rule=f"pronoun, {hint.rule}", why=hint.why)


def _named(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    phrase = hint.phrase
    if phrase.head in SOME or among(desk, index, phrase):
        yield from _some(desk, index, hint)
    elif hint.rule == "chant" and (not phrase.plural or sees(desk, index, phrase)):
        yield from _chanting(desk, index, hint)
    elif kept := next(_kept(desk, index, hint), None):
        yield kept
    elif carries_words(phrase) and (sent := next(givers(desk, index, phrase), None)):
        yield candidate(sent, f"document, {hint.rule}", hint.why)
    elif carries_words(phrase) or (phrase.weak and hint.why.split()[-1] in READ):
        one = phrase.full.lower().startswith(("one of ", "another of "))
        yield written_on(phrase.head.removesuffix("s") if one else phrase.head, hint.why)
    elif _is_paper(desk, index, phrase) or (phrase.head == "website" and _is_owned(phrase)):
        yield from issuers(desk, index, hint)
    elif phrase.text.lower() == "one":
        yield from of_crowd(desk, index, hint)
        yield candidate(desk.reading.cast.figure(phrase), hint.rule, hint.why)
    else:
        yield from titled(desk, index, hint)


def _kept(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whoever keeps the diary of *the entry reads*; the review of which *the latest* tells."""
    for figure in keeper(desk, index, hint.phrase):
        yield candidate(figure, f"document, {hint.rule}", hint.why)
    if noun := left_out(desk, index, hint.phrase):
        yield Candidate(noun, f"the {noun}", f"document, {hint.rule}", hint.why)


def _some(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whom *some*, *one of them* and *several* mean: of a crowd, or of the banners it carries."""
    if paper := among(desk, index, hint.phrase):
        yield written_on(paper, hint.why)
        return
    if every := next(every_one(desk, index, hint), None):
        yield every
        return
    yield from of_crowd(desk, index, hint) if hint.phrase.text.lower() == "one of them" else ()
    yield from crowds(desk, index, hint)
    yield candidate(desk.reading.cast.figure(hint.phrase), hint.rule, hint.why)


def _chanting(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """Whoever chants: one who is told to, the crowd where reporters see it, those at the back."""
    phrase = hint.phrase
    if phrase.head in ROOM:
        yield from shouters(desk, index, hint)
        return
    figure = desk.reading.cast.figure(phrase)
    own = [candidate(figure, hint.rule, hint.why)]
    told = phrase.kind == "name" or phrase.text.split()[0].lower() in _ONE
    one = told and (figure.sort == "person" or (figure.sort == "name" and " " in figure.name))
    group = figure.sort == "crowd" or (figure.sort == "body" and phrase.kind == "role")
    known = (one and not comes_between(desk, index, hint)) or (group and not phrase.plural)
    yield from own if known else (*crowds(desk, index, hint), *own)


def _is_paper(desk: Desk, index: int, phrase: Phrase) -> bool:
    """True for a document, and not for *the paper* that is a newspaper with a name."""
    if not is_document(phrase) or desk.reading.cast.figure(phrase).sort == "body":
        return False
    return not any(sure for _, sure in firms(desk, index, phrase))


def _is_owned(phrase: Phrase) -> bool:
    """True for *its website*, which speaks for whoever has it."""
    return bool(phrase.owner) or phrase.text.split()[0].lower() in ("its", "their", "his", "her")


def _pronoun(desk: Desk, index: int, phrase: Phrase) -> Iterator[Row]:
    paragraph = desk.reading.told[index][0].paragraph
    if phrase.name in ("i", "you", "we", "me"):
        turn = desk.turns.meant(paragraph, phrase.name)
        yield from [Row(turn)] if turn else []
    else:
        last, has = desk.last.key if desk.last else None, desk.turns.at(paragraph)
        rows = antecedents(desk.reading, index, phrase, last, desk.stood)
        found = [row for row in rows if row.figure is not has]  # he is another than I
        yield from (Row(figure) for figure in distant(desk, index, phrase, found))
        yield from found


def stand(desk: Desk, index: int) -> None:
    """Note whom the pronoun stands for that speaks in a sentence or opens it."""
    sentence, found = desk.reading.told[index]
    asked = Subjects(sentence.words, found)
    telling = (asked.ending(cue.at) for cue in cues(sentence.words))
    personal = (p for p in found if p.kind == "pronoun" and p.name in ("he", "she"))
    first = found[0] if found and found[0].name != "it" else None
    hurts = first is not None and [w.lower for w in sentence.words[first.last :][:1]] == ["him"]
    opening = [first] if first and not hurts else list(islice(personal, 1))  # if this hurts him
    for phrase in (*telling, *(opening or found[:1])):
        if phrase and phrase.kind == "pronoun" and phrase.name in ("he", "she", "it", "they"):
            row = next(_pronoun(desk, index, phrase), None)
            if row:
                desk.stood[index] = row.figure.key
            return
