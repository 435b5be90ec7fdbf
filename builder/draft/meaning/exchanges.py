"""Who speaks where one quotation answers another: questions at an inquest, a call, a talk.

Takes the state of a reading and the index of a sentence that is a quotation and nothing else; gives
``Candidate``s, the likeliest first.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.english.people import PEOPLE
from builder.draft.english.words import listed
from builder.draft.meaning.askers import asker, asks_or_hears
from builder.draft.meaning.settled import Candidate, Desk, candidate, speaks
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues
from builder.draft.phrases.subjects import Subjects

REPLIED = ["came", "the"]
"""*"…," came the reply.*"""

_ASKING = ("ask", "asks", "asked", "wondered", "wonders", "inquired", "enquired")

_REPLYING = listed("replied replies answered answers responded responds")

BRIEF = 8
"""Words of a quotation in a talk of one sentence each."""

_EXCHANGE = "exchange"

_IN_TURN = (_EXCHANGE, "answer")

TALKED = 60
"""Quotations back to which an exchange is remembered."""

_HAILED = re.compile(r", ((?:[A-Z][\w'-]+\.? ){1,2}[A-Z][\w'-]+)\?[\"'”’]?$")
"""Whoever is asked, by name, at the end of a question."""

_TALKING = ("person", "name")


def other(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"Where is she?" "At home."*: in an exchange, the other of the two."""
    if not index or not desk.spoke or desk.spoke[-1][0] != index - 1:
        return
    before, here = desk.reading.told[index - 1][0], desk.reading.told[index][0]
    last = desk.spoke[-1][1]
    bare = not any(word.is_word for word in before.words) and before.quotes[-1:] != []
    bare = bare and before.quotes[-1].closed
    if not bare and before.paragraph != here.paragraph:
        yield from _asks_again(desk, index)
        yield from _asks_back(desk, index)
        yield from _in_turn(desk, index)
        yield from _goes_on(desk, index)
    if bare and last.rule == "continuation":
        replied = last.why.split()[-1:] == ["replied"]
        yield from _asks_back(desk, index) if replied or asker(desk, index, last.key) else ()
    beside = before.paragraph == here.paragraph
    begun = index > 1 and not desk.reading.told[index - 2][0].quotes
    if bare and (beside or before.words[-1].text.endswith("?") or last.rule in _IN_TURN):
        if (last.rule != _EXCHANGE or begun) and (figure := _spoken_to(desk, index - 1, last.key)):
            yield candidate(figure, _EXCHANGE, figure.name)
        for _, one in reversed(desk.spoke[-4:]):
            if one.key != last.key:
                yield replace(one, rule=_EXCHANGE)
                return


def _asks_again(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"You signed?" Brusk asked. "I did," she said. "And then?"*: whoever asked before."""
    words = desk.reading.told[index][0].words
    asks = words[-1].text.rstrip("'\" ").endswith("?")
    _, asker = desk.spoke[-2] if len(desk.spoke) > 1 else (0, desk.spoke[-1][1])
    asked = asker.why.split()[-1:] and asker.why.split()[-1] in _ASKING
    if asks and asked and asker.key != desk.spoke[-1][1].key:
        yield replace(asker, rule=_EXCHANGE)


def _goes_on(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"Did you?"* and below it *"I did not," Brusk replied.* and *"It is on film."*: whoever asked
    goes on, for a reply is answered."""
    if len(desk.spoke) < 2 or not is_bare(desk.reading.told[index][0]):
        return
    (place, asker), (_, last) = desk.spoke[-2:]
    replied = last.why.split()[-1:] and last.why.split()[-1] in _REPLYING
    question = desk.reading.told[place][0].words[-1].text.rstrip("'\" ").endswith("?")
    if replied and question and index - place == 2 and asker.key != last.key:
        yield replace(asker, rule=_EXCHANGE)


def _asks_back(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"Soon," she told the boy. "When is soon?" "When it is over."*: the other of the two, where a
    question stands alone and is answered."""
    row = [sentence for sentence, _ in desk.reading.told[index : index + 2]]
    asks = row[0].words[-1].text.rstrip("'\" ").endswith("?")
    if asks and len(row) > 1 and all(map(is_bare, row)) and row[0].paragraph < row[1].paragraph:
        for back in range(index - 1, max(-1, index - 3), -1):
            last = desk.spoke[-1][1].key
            if figure := _spoken_to(desk, back, last) or asker(desk, index, last):
                yield candidate(figure, _EXCHANGE, figure.name)
                return


def _in_turn(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"A light?" he asked.* below it *"A boat," she said.* and *"It isn't moving."*: he again, for
    a few words in each paragraph are a talk."""
    row = [sentence for sentence, _ in desk.reading.told[max(0, index - 2) : index + 1]]
    apart = len({sentence.paragraph for sentence in row}) == 3
    if apart and row[0].quotes and all(map(_is_brief, row[1:])) and len(desk.spoke) > 1:
        (first, one), (second, last) = desk.spoke[-2:]
        if (first, second) == (index - 2, index - 1) and one.key != last.key:
            yield replace(one, rule=_EXCHANGE)


def _is_brief(sentence: Sentence) -> bool:
    """True for one short quotation with a few words beside it at most."""
    told = [word for word in sentence.words if word.is_word]
    short = all(len(word.text.split()) <= BRIEF for word in sentence.words if word.quote)
    return len(sentence.quotes) == 1 and short and len(told) < 4


def addressed(desk: Desk, index: int) -> Iterator[Candidate]:
    """*Questioned by Brusk, she said: "…"* and below it nothing but quotations, each in a paragraph
    of its own: first Brusk speaks, then she."""
    row = desk.reading.told[max(0, index - 1) : index + 2]
    if len(row) < 3 or not (is_bare(row[1][0]) and is_bare(row[2][0])):
        return
    numbers = [sentence.paragraph for sentence, _ in row]
    if numbers != list(range(numbers[0], numbers[0] + 3)) or is_bare(row[0][0]):
        return
    for phrase in asks_or_hears(*row[0]):
        if phrase.kind != "pronoun":
            figure = desk.reading.cast.figure(phrase)
            yield candidate(figure, _EXCHANGE, figure.name)


def is_bare(sentence: Sentence) -> bool:
    """True for a quotation and nothing else."""
    told = not any(word.is_word for word in sentence.words)
    return told and all(span.closed for span in sentence.quotes) and bool(sentence.quotes)


def _spoken_to(desk: Desk, index: int, speaker: str) -> Figure | None:
    """Whoever else is named in the sentence that brings in an exchange."""
    for back in range(index, max(-1, index - 3), -1):
        sentence, found = desk.reading.told[back]
        if any(word.is_word for word in sentence.words):
            opener = desk.reading.cast.by_key(desk.stood.get(back, ""))
            if opener and opener.key != speaker and opener.sort in _TALKING and back < index:
                return opener
            figures = [desk.reading.cast.figure(phrase) for phrase in found if speaks(phrase)]
            others = (f for f in figures if f.key != speaker and f.sort in _TALKING)
            return next(others, None)
    return None


def talked(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever took part in an exchange before, where one quotation follows another."""
    beside = [sentence for sentence, _ in desk.reading.told[max(0, index - 1) : index + 2]]
    if desk.spoke and sum(1 for sentence in beside if sentence.quotes) > 1:
        for _, one in reversed(desk.spoke[-TALKED:]):
            if one.rule == _EXCHANGE and one.key != desk.spoke[-1][1].key:
                yield replace(one, rule=_EXCHANGE)
                return


def answering(desk: Desk, index: int) -> Iterator[Candidate]:
    """Whoever spoke before the one who *asked* in the quotation just before this one."""
    if not desk.spoke:
        return
    place, asker = desk.spoke[-1]
    told = desk.reading.told
    apart = told[index][0].paragraph != told[place][0].paragraph
    replied = [word.lower for word in told[index][0].words if word.is_word][:2] == REPLIED
    if replied or (index - place == 1 and apart and asker.why.split()[-1] in _ASKING):
        yield from _reported(desk, place, asker.key)
        for _, one in reversed(desk.spoke[-4:]):
            if one.key != asker.key:
                yield replace(one, rule="answer")
                return
        yield from _asked(desk, place, asker.key)


def answerer(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"Is that so?" Mr Brusk asked.* and below it *"It is," he said*: whoever spoke before him."""
    if not desk.spoke:
        return
    place, asker = desk.spoke[-1]
    told = desk.reading.told
    asked = asker.why.split()[-1:] and asker.why.split()[-1] in _ASKING
    question = any(word.text.rstrip("'\" ").endswith("?") for word in told[place][0].words)
    if (
        index - place == 1
        and asked
        and question
        and told[index][0].paragraph == told[place][0].paragraph + 1
    ):
        for _, one in reversed(desk.spoke[-4:]):
            if one.key != asker.key:
                yield replace(one, rule="answer")
                return


def hailed(desk: Desk, index: int, hint: Hint) -> Iterator[Figure]:
    """*"Was it shut, Mr Weir?" asked Brusk.* and below it *"It was," the witness replied*: Weir."""
    definite = hint.phrase.text.lower() == f"the {hint.phrase.head}" and hint.phrase.head in PEOPLE
    answers = hint.rule == "quotation-name-cue" and hint.why.split()[-1] in {*_REPLYING, "said"}
    follows = desk.spoke[-1:] != [] and desk.spoke[-1][0] == index - 1
    asked = desk.reading.told[index - 1][0].words if definite and answers and follows else ()
    for name in (match[1] for word in asked if word.quote and (match := _HAILED.search(word.text))):
        figure = desk.reading.cast.named(name)
        if figure and figure.key != desk.spoke[-1][1].key and figure.sort in _TALKING:
            yield figure


def _reported(desk: Desk, place: int, asker: str) -> Iterator[Candidate]:
    """*The general answered that he had been told so.* and below it a question: the general."""
    if not place or desk.reading.told[place - 1][0].quotes:
        return
    sentence, found = desk.reading.told[place - 1]
    tellers = (Subjects(sentence.words, found).teller(cue.at) for cue in cues(sentence.words))
    phrase = next(tellers, None)
    if phrase and phrase.kind != "pronoun":
        figure = desk.reading.cast.figure(phrase)
        if figure.key != asker and figure.sort in _TALKING:
            yield candidate(figure, "answer", figure.name)


def _asked(desk: Desk, place: int, asker: str) -> Iterator[Candidate]:
    """Whoever else is named before the first question, of whom nothing was quoted yet."""
    for back in range(place, max(-1, place - 3), -1):
        figures = [desk.reading.cast.figure(p) for p in desk.reading.told[back][1] if speaks(p)]
        other = next((f for f in figures if f.key != asker and f.sort in _TALKING), None)
        if other:
            yield candidate(other, "answer", other.name)
            return
