"""Who sent a document, by the words behind it: *a message that Brusk had sent*.

Takes the state of a reading, the index of a sentence and a phrase of it; gives ``Figure``s.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.english.verbs import SENT
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.settled import Desk, speaks
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase

NAMED = 5
"""Words of a name between commas at most, and the second comma."""


def senders(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """*A letter from Brusk*, *a message that Brusk had sent*, *that she left*: whoever sent it."""
    sentence, found = desk.reading.told[index]
    words, at = sentence.words, phrase.last
    if at < len(words) and words[at].lower in ("from", "by"):
        giving = (one for one in found if one.first == at + 1 and speaks(one))
        figures = (desk.reading.cast.figure(one) for one in giving)
        yield from (figure for figure in figures if figure.sort != "place")
    at += at < len(words) and words[at].lower in ("that", "which")
    for sender in (one for one in found if one.first == at):
        told = [word.lower for word in words[_behind(words, sender.last) :][:2]]
        had = told[:1] in (["had"], ["has"]) and told[-1] not in SENT
        if told[:1] and told[0] in SENT and not had:
            own = sender.kind == "pronoun"
            yield from islice(meant_by(desk, index, sender), 1) if own else ()
            yield from [] if own else [desk.reading.cast.figure(sender)]


def _behind(words: Sequence[Word], at: int) -> int:
    """The index behind the *, Karl Weir,* that stands beside *her father*."""
    if at < len(words) and words[at].text == ",":
        return next((n + 1 for n in range(at + 1, min(at + NAMED, len(words)))
                     if words[n].text == ","), at)  # fmt: skip
    return at


def meant_by(desk: Desk, index: int, pronoun: Phrase) -> Iterator[Figure]:
    """Give whomever a pronoun in a sentence may mean, the likeliest first."""
    for row in antecedents(desk.reading, index, pronoun, None, desk.stood):
        yield row.figure
