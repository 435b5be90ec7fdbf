"""Whose words a headline shows: *Brusk: Nets "not safe" says report*, *Nets "not safe"*.

Takes the state of a reading and the index of a sentence; gives ``Candidate``s.
"""

from collections.abc import Iterator, Sequence

from builder.draft.meaning.settled import DISPLAYED, Candidate, Desk, candidate
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase

_BEHIND = ("quotation-name-cue", "quotation-cue-name", "cue-behind")
"""Rules by which a verb behind the words tells whose they are."""

_SAID = (["said"], ["says"], ["wrote"], ["told", "us"])

BELOW = 4
"""Sentences below a heading in which its words are told in others."""

SHARED = 0.6
"""Share of the longer words of a heading that a sentence below must hold."""

LONG = 4
"""Letters of a word from which on it tells something."""


def headed(desk: Desk, index: int, direct: Sequence[Candidate]) -> Iterator[Candidate]:
    """*Anna Brusk: Nets Are "Not Safe"*: whoever a headline begins with, where the text has them
    say something and no verb behind the words names another."""
    sentence, found = desk.reading.told[index]
    standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
    if standing not in DISPLAYED or not found or not _is_led(sentence.words, found[0]):
        return
    figure = desk.reading.cast.figure(found[0])
    tells = figure.key in desk.reading.naming.tellers
    told = direct and direct[0].rule.endswith(_BEHIND)
    if figure.sort in ("person", "body", "name") and tells and not told:
        yield candidate(figure, "colon", found[0].text)


def _is_led(words: Sequence[Word], first: Phrase) -> bool:
    """True for a name at the beginning with a colon behind it."""
    led = not first.first and first.last < len(words) and words[first.last].text == ":"
    return led and first.kind == "name"


def under_heading(desk: Desk, index: int) -> Iterator[Candidate]:
    """*What Anna Brusk said* above *Here are those remarks.* and below it the words: hers."""
    for back in range(index - 1, max(-1, index - 1 - BELOW), -1):
        sentence, found = desk.reading.told[back]
        if sentence.quotes:
            return
        if desk.reading.paragraphs[sentence.paragraph - 1].standing in DISPLAYED:
            whose = found[-1] if found and found[-1].kind == "name" else None
            row = [word.lower for word in sentence.words]
            if whose and row[whose.first - 1] == "what" and row[whose.last :] in _SAID:
                yield candidate(desk.reading.cast.figure(whose), "heading", whose.text)
            return


def retold(desk: Desk, index: int, text: str) -> Iterator[Candidate]:
    """*"No water since May"* above *Anna Brusk said there had been no running water since early
    May*: whoever says so, in other words, right below the heading."""
    wanted = {word for word in _plain(text) if len(word) >= LONG}
    for at in range(index + 1, min(len(desk.reading.told), index + BELOW)):
        sentence, _ = desk.reading.told[at]
        told = set(_plain(" ".join(word.text for word in sentence.words)))
        if len(wanted) > 1 and len(wanted & told) >= SHARED * len(wanted):
            says = (one.figure for one in desk.reading.naming.at(at) if one.says)
            yield from (candidate(figure, "echo", sentence.words[0].text) for figure in says)
            return


def _plain(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text.casefold()).split()
