"""What an article tells of beside words and numbers: events, relations, names for people.

Takes a reading; gives an ``Account`` for each sentence in which somebody does something, a ``Link``
for each relation that words between two names tell, a ``Called`` for each name that the outlet has
for a crowd. Proposals: which event and which relation is meant, the shelf or a person tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.draft.article.figure import Figure
from builder.draft.article.layout import Standing
from builder.draft.article.reading import Reading
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects
from builder.evidence.captured import Stretch

MOST_WORDS = 12
"""Words of a locator at most (the content model)."""

MOST = 40
"""Accounts that are proposed: an article that tells of more is a book."""

_TOLD: tuple[Standing, ...] = ("body", "caption", "headline", "standfirst")

_COMPOUND = {
    "backed": "backs", "supported": "supports", "led": "leads", "linked": "linked to",
    "aligned": "ally", "allied": "ally", "trained": "trains", "run": "controls",
    "controlled": "controls", "funded": "funds", "sponsored": "backs", "owned": "owns",
}  # fmt: skip
"""*The Ostria-backed Front*: Ostria backs the Front."""

_OFFICE = {
    **dict.fromkeys(("leader", "head", "chief", "chairman", "chairwoman", "chair"), "leads"),
    **dict.fromkeys(("president", "boss", "founder"), "leads"),
    **dict.fromkeys(("commander", "general"), "commands"),
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesperson"), "speaks for"),
    **dict.fromkeys(("member", "lawmaker", "fighter"), "member"),
    **dict.fromkeys(("ally", "backer", "supporter"), "ally"),
    **dict.fromkeys(("adviser", "advisor", "aide", "official", "officer"), "works for"),
}  # fmt: skip
"""*The Front's leader, Anna Brusk*: she leads the Front."""

_CROWDS = listed("""
    crowd crowds mob mobs masses protesters protestors demonstrators marchers rioters militants
    fighters rebels insurgents terrorists extremists gunmen attackers separatists loyalists
    strikers activists mourners supporters dissidents hardliners vandals thugs assailants
""")
"""Nouns for people who act together: which one an outlet chooses is worth a record."""

_OWN = listed("i we you my our your")


@dataclass(frozen=True)
class Account:
    """A sentence in which somebody does something: its stretch, the words that locate it."""

    at: Stretch
    words: Stretch
    standing: Standing


@dataclass(frozen=True)
class Link:
    """Two figures and the word that tells how they are linked."""

    at: Stretch
    subject: Figure
    told: str
    object: Figure
    standing: Standing


@dataclass(frozen=True)
class Called:
    """What the outlet calls a crowd: the words, and whom they may mean."""

    at: Stretch
    figure: Figure
    standing: Standing


def accounts(reading: Reading) -> tuple[Account, ...]:
    """Give the sentences that tell of an event, in order; no speech, no repeated caption."""
    found: list[Account] = []
    for sentence, phrases, standing in _prose(reading):
        if sentence.quotes or any(cues(sentence.words)):
            continue
        doer = Subjects(sentence.words, phrases).opener(len(sentence.words))
        if doer and not doer.weak and doer.last < len(sentence.words) - 1 and not _is_own(doer):
            found.append(
                Account((sentence.start, sentence.end), _locator(sentence, doer), standing)
            )
    return tuple(found[:MOST])


def _is_own(doer: Phrase) -> bool:
    """*We are closing this page*, *our colleague is at the gate*: the outlet tells of itself."""
    return doer.text.split()[0].lower() in _OWN


def _prose(reading: Reading) -> Iterator[tuple[Sentence, list[Phrase], Standing]]:
    for sentence, phrases in reading.told:
        paragraph = reading.paragraphs[sentence.paragraph - 1]
        if paragraph.standing in _TOLD and not paragraph.repeats:
            yield sentence, phrases, paragraph.standing


def _locator(sentence: Sentence, doer: Phrase) -> Stretch:
    """The doer and what follows: as many words as a locator may have, and no *[Global Wire]*."""
    words = sentence.words[doer.first :]
    end, many = words[0].end, 0
    for word in words:
        many += len(word.text.replace("-", " ").split()) if word.is_word else word.text in "-–—"
        if many > MOST_WORDS or word.text in ".;:[":
            break
        end = word.end if word.is_word else end
    return words[0].start, end


# --- relations ------------------------------------------------------------------------------


def links(reading: Reading) -> tuple[Link, ...]:
    """Give the relations that an article tells, in order, each once."""
    seen: dict[tuple[str, str, str], Link] = {}
    for sentence, phrases, standing in _prose(reading):
        for link in (*_compounds(reading, sentence, phrases, standing),
                     *_offices(reading, phrases, standing)):  # fmt: skip
            if link.subject.key != link.object.key and (link.subject.actor or link.object.actor):
                seen.setdefault((link.subject.key, link.told, link.object.key), link)
    return tuple(seen.values())


def _compounds(
    reading: Reading, sentence: Sentence, phrases: list[Phrase], standing: Standing
) -> Iterator[Link]:
    """*The Ostria-backed Lumen Front*."""
    for phrase in phrases:
        if phrase.kind == "pronoun":
            continue
        for word in sentence.words[max(0, phrase.first - 1) : phrase.last]:
            name, _, told = word.text.rpartition("-")
            known = reading.cast.named(name) if name and told in _COMPOUND else None
            if known is not None:
                figure = reading.cast.figure(phrase)
                yield Link((phrase.start, phrase.end), known, _COMPOUND[told], figure, standing)


def _offices(reading: Reading, phrases: list[Phrase], standing: Standing) -> Iterator[Link]:
    """*The Front's leader, Anna Brusk*, and *the leader of the Front, Anna Brusk*."""
    for phrase in phrases:
        told = _OFFICE.get(phrase.head, "")
        if not told or phrase.plural or phrase.kind == "pronoun":
            continue
        owner = phrase.owner or phrase.full[len(phrase.text) :].partition(" of ")[2]
        body = reading.cast.named(owner.removeprefix("the ")) if owner else None
        holder = reading.cast.figure(phrase)
        if body is not None and holder.sort == "person" and holder.name != phrase.full:
            end = max(phrase.end, phrase.start + len(phrase.full))
            yield Link((phrase.start, end), holder, told, body, standing)


# --- names ----------------------------------------------------------------------------------


def called(reading: Reading) -> tuple[Called, ...]:
    """Give what the outlet itself calls crowds, each name once."""
    seen: dict[str, Called] = {}
    for _, phrases, standing in _prose(reading):
        for phrase in phrases:
            if phrase.kind == "role" and phrase.head in _CROWDS:
                figure = reading.cast.figure(phrase)
                one = Called((phrase.start, phrase.end), figure, standing)
                seen.setdefault(phrase.text.casefold(), one)
    return tuple(seen.values())
