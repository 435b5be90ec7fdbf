"""Whose a document is, by the words around it: *their report*, *a message that Brusk had sent*.

Takes the state of a reading, the index of a sentence and a phrase of it; gives ``Figure``s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from builder.desk.scaffold import as_id
from builder.draft.article.figure import Figure
from builder.draft.english.lexicon import DETERMINERS, TIMES, is_small
from builder.draft.english.people import PLATFORMS
from builder.draft.english.verbs import SENT
from builder.draft.english.words import listed
from builder.draft.meaning.pronouns import antecedents
from builder.draft.meaning.settled import Desk, speaks
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase

NAMED = 5
"""Words of a name between commas at most, and the second comma."""


_NO_ISSUER = listed("federal national state local regional public official internal criminal new")
"""Words in front of a document that name nobody, also with the capital of a sentence."""


def senders(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """*A letter from Brusk*, *a message that Brusk had sent*, *that she left*: whoever sent it."""
    sentence, found = desk.reading.told[index]
    words, at = sentence.words, phrase.last
    if at < len(words) and words[at].lower in ("from", "by"):
        yield from _of_pronoun(desk, index, replace(phrase, first=at + 1, last=at + 2))
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


def _of_pronoun(desk: Desk, index: int, him: Phrase) -> Iterator[Figure]:
    """Whom the *her* of *a letter from her* means; nobody in *a letter from her doctor*."""
    words = desk.reading.told[index][0].words[him.first : him.last + 1]
    alone = len(words) == 1 or is_small(words[-1].lower) or not words[-1].is_word
    if words and alone and (name := OBJECTS.get(words[0].lower)):
        pronoun = replace(him, kind="pronoun", name=name)
        yield from islice(meant_by(desk, index, pronoun), 1)


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


def owners(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Give whoever has a document: *their report*, *the board, whose report*, and with the issuer's
    name in front *an Interior Ministry statement*."""
    words = phrase.text.split()
    if pronoun := OWNED.get(words[0].lower()):
        own = replace(phrase, kind="pronoun", name=pronoun)
        yield from meant_by(desk, index, own)
    sentence, found = desk.reading.told[index]
    if phrase.first and sentence.words[phrase.first - 1].lower == "whose":
        ends = (phrase.first - 1, phrase.first - 2)
        yield from (desk.reading.cast.figure(one) for one in found if one.last in ends)
    named = words[1:-1] if words[0].lower() in DETERMINERS else words[:-1]
    low = {word.lower() for word in named}
    no_name = low & (PLATFORMS | TIMES) or low <= _NO_ISSUER
    whole = bool(named) and named[0][0].isupper() == named[-1][0].isupper() is True
    if whole and not phrase.owner and not no_name:
        name = " ".join(named)
        made = Figure(as_id(name), name, "body")
        yield desk.reading.cast.named(name) or made
