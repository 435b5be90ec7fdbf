"""Who has the word in an interview, and who signs an embedded post.

Takes a reading; gives ``Turns``. In an interview paragraphs open with a name and a colon, or with
*Q:* and *A:*; there *you* is the other of the two and *I* whoever has the word.
"""

import re
from dataclasses import dataclass

from builder.draft.article.bearers import made
from builder.draft.article.figure import Figure
from builder.draft.article.layout import Paragraph
from builder.draft.article.reading import Reading
from builder.draft.meaning.transcripts import transcribed

_TURN = re.compile(r"([A-Z][\w.'\- ]{0,40}):(?: |$)")

MANY = 4
"""Turns from which on paragraphs are an interview."""

_INTERVIEWER = frozenset(("interviewer", "question"))
"""Who has one of two turns that are an interview."""

_LETTER = re.compile(r"([QA])[:.] ")

_BOLD = re.compile(r"\*\*.+[.?!]\*\*", re.DOTALL)
"""A paragraph that is set in bold and ends as a sentence does: a question of an interview."""

BOLD = 4
"""Answers from which on bold paragraphs are the questions of an interview."""

_WITH = ("with", "by", "of")

_SIGNATURE = re.compile(r"[A-Z][^.!?@]{1,50} \(?@\w{2,}\)?.{0,30}$")
"""The line above an embedded post: its author's name and handle."""


@dataclass(frozen=True)
class Turns:
    """Whoever has the word, by paragraph; the two who talk; whoever signs a post."""

    words: dict[int, Figure]
    pair: tuple[Figure, ...]
    signers: dict[int, Figure]
    lettered: dict[int, Figure]

    def at(self, paragraph: int) -> Figure | None:
        """Give whoever has the word in a paragraph."""
        return self.words.get(paragraph)

    def meant(self, paragraph: int, pronoun: str) -> Figure | None:
        """Give whom *I* or *you* means in a paragraph of an interview."""
        here = self.words.get(paragraph)
        if here is None or pronoun in ("i", "we", "me"):
            return here
        return next((one for one in self.pair if one.key != here.key), None)

    def signer(self, paragraph: int) -> Figure | None:
        """Give whoever signs the post that a paragraph is."""
        return self.signers.get(paragraph)


def turns(reading: Reading) -> Turns:
    """Read off an article's paragraphs who has the word in each."""
    words = _opened(reading)
    pair = {figure.key: figure for figure in words.values()}
    if len(pair) < 2 or (len(words) < MANY and _INTERVIEWER.isdisjoint(pair)):
        words, pair = _answers(reading), {}
    lettered = _lettered(reading) | transcribed(reading)
    return Turns(words, tuple(pair.values())[:2], _signers(reading), lettered)


def _opened(reading: Reading) -> dict[int, Figure]:
    """Whoever has the word in paragraphs that open with a name, and the paper that asks beside
    them."""
    named, asking = dict[int, Figure](), dict[int, Figure]()
    for paragraph in reading.paragraphs:
        match = _TURN.match(reading.article.body.text, *paragraph.span)
        start, number = paragraph.span[0], paragraph.number
        if match and (figure := _at(reading, start, match.end(1))):
            named[number] = figure
        elif match and match[1].isupper() and match[1].isalpha():
            asking[number] = Figure(made(match[1].title()), match[1].title(), "body")
    return named | {n: one for n, one in asking.items() if {n - 1, n + 1} & set(named)}


def _answers(reading: Reading) -> dict[int, Figure]:
    """Who answers in an interview whose questions stand in bold type: whoever is named first above
    them. A line in italics is the outlet's, and a bold one that asks nothing ends the interview."""
    text, asked, who = reading.article.body.text, 0, None
    found: dict[int, Figure] = {}
    for paragraph in reading.paragraphs:
        told = text[slice(*paragraph.span)].strip()
        if not asked:
            who = who or _introduced(reading, paragraph)
        if told.startswith("**"):
            goes_on = bool(_BOLD.fullmatch(told))
            asked = asked + 1 if goes_on else -len(reading.paragraphs)
        elif asked > 0 and who and not told.startswith("*"):
            found[paragraph.number] = who
    return found if len(found) >= BOLD else {}


def _introduced(reading: Reading, paragraph: Paragraph) -> Figure | None:
    """The first person whom a paragraph of prose names."""
    start, end = paragraph.span
    here = reading.told[reading.sentence_at(start) : reading.sentence_at(end - 1) + 1]
    named = (phrase for _, found in here for phrase in found if phrase.kind == "name")
    people = (reading.cast.figure(phrase) for phrase in named)
    prose = paragraph.standing in ("body", "standfirst")
    return next((figure for figure in people if prose and figure.sort == "person"), None)


def _lettered(reading: Reading) -> dict[int, Figure]:
    """Who asks and who answers in lines that begin with *Q:* and *A:*, as what stands above them
    tells: *the sergeant's interview with investigators*."""
    found: dict[int, Figure] = {}
    talk: dict[str, Figure] = {}
    for paragraph in reading.paragraphs:
        match = _LETTER.match(reading.article.body.text, *paragraph.span)
        if match is None:
            continue
        index = reading.sentence_at(paragraph.span[0])
        if match[1] == "Q" and index and paragraph.number - 1 not in found:
            talk = _talk(reading, index - 1)
        if match[1] in talk:
            found[paragraph.number] = talk[match[1]]
    return found


def _talk(reading: Reading, index: int) -> dict[str, Figure]:
    """Of *an interview of Brusk by police*: who asks, Q, and who answers, A."""
    sentence, found = reading.told[index]
    talk: dict[str, Figure] = {}
    for phrase in found:
        before = sentence.words[phrase.first - 1].lower if phrase.first else ""
        owns = phrase.last < len(sentence.words) and sentence.words[phrase.last].lower == "'s"
        if phrase.kind == "pronoun" or not (owns or phrase.owner or before in _WITH):
            continue
        if phrase.owner:
            talk.setdefault("A", reading.cast.owner(phrase))
        else:
            asks = before in ("with", "by")
            talk.setdefault("Q" if asks else "A", reading.cast.figure(phrase))
    return talk


def _at(reading: Reading, start: int, end: int) -> Figure | None:
    """The figure of the name that fills a stretch at the start of a paragraph."""
    _, found = reading.told[reading.sentence_at(start)]
    for phrase in found[:1]:
        if phrase.kind == "name" and phrase.start == start and phrase.end == end:
            return reading.cast.figure(phrase)
    return None


def _signers(reading: Reading) -> dict[int, Figure]:
    found: dict[int, Figure] = {}
    for paragraph in reading.paragraphs:
        if paragraph.number == len(reading.paragraphs):
            break
        below = reading.paragraphs[paragraph.number]
        if paragraph.standing == "post":
            _sign(reading, found, paragraph.number, below.span[0])
        elif _SIGNATURE.match(reading.article.body.text, *paragraph.span):
            _sign(reading, found, below.number, paragraph.span[0])
    return found


def _sign(reading: Reading, found: dict[int, Figure], number: int, place: int) -> None:
    """Note that the name at a place signs a paragraph."""
    _, named = reading.told[reading.sentence_at(place)]
    names = [phrase for phrase in named if phrase.kind == "name"]
    if names:
        found[number] = reading.cast.figure(names[0])
