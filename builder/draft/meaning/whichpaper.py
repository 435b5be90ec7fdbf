"""Which paper *it* means: *The ministry sent a letter. "…," it read*, *It had been folded twice*.

Takes the state of a reading, the index of a sentence and a ``Hint`` at *it*; gives the paper with
the index of the sentence that tells of it. Looks at a bounded number of sentences before it.
"""

from collections.abc import Sequence

from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import carries_words, is_document
from builder.draft.english.lexicon import PREPOSITIONS
from builder.draft.english.people import BODIES, CROWDS
from builder.draft.english.verbs import UTTERED
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Desk
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

_ONE = ("a", "an", "one", "another")

READ = listed("read reads begins began ends ended runs ran")
"""What only a paper does."""

_LOOKING = listed("was is had has bore bears showed shows carried carries")
"""Behind *it* these tell what a paper looks like."""

_ACCOUNTS = listed("version account reply")

_HEARING = ("read", "shown", "played", "heard", "saw")


def document_before(desk: Desk, index: int, hint: Hint) -> tuple[int, Phrase] | None:
    """Give the document that *it* means: the subject of the sentence before, or what is found in it
    and told of since, or with *it read* any document there."""
    read = hint.why.split()[-1] in READ
    if found_before := _found_before(desk, index):
        return found_before
    for back in range(index - 1, max(-1, index - 3), -1):
        sentence, found = desk.reading.told[back]
        opener = Subjects(sentence.words, found).opener(len(sentence.words))
        begun = sentence.words[0].lower in ("but", "and", "yet")
        first = found[0] if found and found[0].first == begun else None
        for phrase in (opener, first, _fronted(sentence, found, opener)):
            paper = phrase and (is_document(phrase) or carries_words(phrase))
            if phrase and paper and not _is_follower(sentence, found, phrase):
                return back, phrase
        if opener and opener.plural and back == index - 1 and not read:
            continue  # it is none of them
        people = opener is not None and (opener.kind == "name" or opener.name in ("he", "she"))
        documents = [p for p in found if is_document(p) or ((read or people) and carries_words(p))]
        hears = opener is not None and _is_heard(sentence, opener)
        person = people and _is_person(desk, opener)
        if documents and (read or ((person or hears) and back == index - 1)):
            return back, documents[-1]
        if not read and not (opener and opener.name == "it"):
            return None
    return None


def _is_follower(sentence: Sentence, found: Sequence[Phrase], paper: Phrase) -> bool:
    """True for the survey of *The decision follows a survey*, which is no subject."""
    tied = sentence.words[paper.first - 1].lower in PREPOSITIONS if paper.first else True
    return not tied and any(one.weak and one.first <= 1 < paper.first for one in found)


def _found_before(desk: Desk, index: int) -> tuple[int, Phrase] | None:
    """The note of *Police found a note in the car. It had been folded twice. "…" it said*."""
    words = [word.lower for word in desk.reading.told[max(0, index - 1)][0].words[:2]]
    if index < 2 or words[:1] != ["it"] or words[-1] not in _LOOKING:
        return None
    papers = (p for p in desk.reading.told[index - 2][1] if is_document(p) or carries_words(p))
    new = [paper for paper in papers if paper.text.split()[0].lower() in _ONE]
    return (index - 2, new[-1]) if new else None


def _fronted(sentence: Sentence, found: Sequence[Phrase], opener: Phrase | None) -> Phrase | None:
    """The letter of *In an open letter, surgeons say that beds are short*: they are not *it*."""
    first = found[0] if found and found[0].first == 1 else None
    many = opener is not None and opener.plural
    return first if many and sentence.words[0].lower == "in" else None


def _is_heard(sentence: Sentence, opener: Phrase) -> bool:
    """True for *The court was read a message* and *Jurors heard a message*."""
    told = {word.lower for word in sentence.words[opener.last : opener.last + 3]}
    return opener.head in CROWDS | BODIES and not told.isdisjoint(_HEARING)


def answer_before(desk: Desk, index: int) -> Figure | None:
    """*Brusk's answer ran to a page. "…" it began*, *The rebels' version was short*: theirs."""
    if not index:
        return None
    sentence, found = desk.reading.told[index - 1]
    opener = Subjects(sentence.words, found).opener(len(sentence.words))
    if opener is None or opener.kind == "pronoun" or sentence.quotes:
        return None
    behind = [word.lower for word in sentence.words[opener.last : opener.last + 2]]
    told = len(behind) > 1 and behind[0] in ("'s", "'") and behind[1] in UTTERED | _ACCOUNTS
    return desk.reading.cast.figure(opener) if told else None


def _is_person(desk: Desk, phrase: Phrase | None) -> bool:
    if phrase is None or phrase.kind == "pronoun":
        return phrase is not None
    return desk.reading.cast.figure(phrase).sort == "person"


def are_papers(desk: Desk, index: int, hint: Hint) -> bool:
    """True for the *they* of *they read*, and behind *The rules forbid it.*"""
    sentence, found = desk.reading.told[max(0, index - 1)]
    opener = Subjects(sentence.words, found).opener(len(sentence.words)) if index else None
    papers = opener is not None and (is_document(opener) or carries_words(opener))
    many = opener is not None and opener.head.endswith("s") and opener.first <= 1
    return hint.why.split()[-1] in READ or (papers and many)
