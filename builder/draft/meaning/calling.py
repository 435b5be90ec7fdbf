"""Whom *it* means in *The ministry condemned what it called "…"*: whoever does so there.

Takes the state of a reading, the index of a sentence and the pronoun; gives a phrase or None.
"""

from builder.draft.attribution.rules import carries_words, is_document
from builder.draft.meaning.pronouns import fits
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects


def calling(desk: Desk, index: int, pronoun: Phrase) -> Phrase | None:
    """Give the ministry of *The ministry said that it was in what it called "…"*, the sign of *A
    sign said what it had said before: "…"*."""
    sentence, found = desk.reading.told[index]
    at = pronoun.first - 1
    if at < 1 or sentence.words[at].lower != "what":
        return None
    asked = Subjects(sentence.words, found)
    telling = (asked.teller(cue.at) for cue in reversed(list(cues(sentence.words, 0, at))))
    return next((doer for doer in telling if doer and _may_be(desk, doer)), None)


def _may_be(desk: Desk, doer: Phrase) -> bool:
    """True for a body or a document, which are *it*."""
    if doer.kind == "pronoun":
        return False
    paper = carries_words(doer) or is_document(doer)
    return paper or fits(desk.reading.cast.figure(doer), "it")
