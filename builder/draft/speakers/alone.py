"""Who spoke a quotation that stands alone, with no word beside it.

Takes the state of a reading and the index of a sentence; gives ``Candidate``s, the likeliest first:
whoever is told of behind it, presents it, answers it, issued it, or goes on.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import carries_words, is_document
from builder.draft.english.people import FAMILY
from builder.draft.english.verbs import PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.meaning.exchanges import addressed, answering, is_bare, other, talked
from builder.draft.meaning.meant import meant
from builder.draft.meaning.pronouns import fits
from builder.draft.meaning.settled import WRITTEN, Candidate, Desk, candidate, recent
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects
from builder.draft.speakers.headlines import under_heading
from builder.draft.speakers.issued import copied, issued
from builder.draft.speakers.replies import asking_on, replying
from builder.evidence.marks import Span

SHORT = 4
"""Words up to which marks without a verb of speaking are likely to be the outlet's own."""

_POINTING = ("that", "this", "those", "these", "so", "such", "thus")
"""*That was how she put it*: with these a sentence points back at a quotation."""

_POINTED = ("was", "were", "is", "are", "said", "says", "spoke", "went", "ran")

_VERDICTS = listed(
    "verdict answer reply response advice message view conclusion explanation reaction"
)

_SHOWING = ("showed", "shows", "shared", "played", "forwarded", "scrolled")

FRONTING = 6
"""Words in front of the *she* of *For the first time she was silent*."""

SHOWN = 6
"""Messages in a row that one sentence may bring in."""

CLOSING = 6
"""Words of *wrote on Monday in a letter:* at most."""

_FINITE = listed("is was are were has had have will would can could may might must did does")

_AMONG = listed("among one another others some both")

_RETELLING = re.compile(
    r"s?he (?:just |then |always )?(?:said|says|told me|kept saying|asked|shouted)[,:]? [\"'“‘]"
)
"""How words begin in which somebody retells what another said."""


def alone(desk: Desk, index: int) -> Iterator[Candidate]:
    """Give whom to think of for a quotation that fills its sentence."""
    yield from _told_after(desk, index)
    yield from replying(desk, index)
    yield from asking_on(desk, index)
    yield from under_heading(desk, index)
    yield from _written_on(desk, index)
    yield from other(desk, index)
    yield from addressed(desk, index)
    yield from copied(desk, index)
    presented = list(_presented(desk, index))
    if not (presented and _is_told_of(desk, index, presented[0])):
        yield from presented
    yield from answering(desk, index)
    yield from issued(desk, index)
    yield from recent(desk, index, "continuation", 1)
    yield from talked(desk, index)


def _written_on(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"Back by six," it said. "Feed the cat."*: what the first words stand on has the next too."""
    before, here = desk.reading.told[index - 1][0], desk.reading.told[index][0]
    if index and before.words[0].quote and before.paragraph == here.paragraph:
        for one in desk.said[before.words[0].quote].candidates[:1]:
            if one.rule == WRITTEN:
                yield one


def broken(desk: Desk, index: int, span: Span) -> Iterator[Candidate]:
    """*"Grief," it read in part, "is no proof"*: whoever spoke the part before the break."""
    text = desk.reading.article.body.text
    before = [quote for quote in desk.reading.told[index][0].quotes if quote.end < span.start]
    if before and text[before[-1].end - 1] == "," and text[span.start].islower():
        yield from (replace(one, rule="continuation") for one in desk.said[before[-1]].candidates)


def written(desk: Desk, index: int) -> str:
    """Give what carries the words of *Signs were up. Among them: "…", "…"* and *One: "…"*."""
    sentence, _ = desk.reading.told[index]
    if not index or sentence.words[0].lower not in _AMONG or any(cues(sentence.words)):
        return ""
    before, found = desk.reading.told[index - 1]
    beside = before.paragraph == sentence.paragraph
    return next((phrase.head for phrase in found if beside and carries_words(phrase)), "")


def is_short(desk: Desk, span: Span) -> bool:
    """Tell whether marks stand around a few words, and no sentence."""
    words = desk.reading.article.body.text[span.start : span.end].split()
    return len(words) <= SHORT and words[-1][-1] not in ",!?"


def shown(desk: Desk, index: int) -> Iterator[Candidate]:
    """*She showed us her son's messages.* and below it the words: whose they are."""
    told, back = desk.reading.told, index - 1
    while back > 0 and index - back < SHOWN and is_bare(told[back][0]):
        back -= 1
    if index:
        (sentence, found), here = told[back], told[index][0]
        shown = any(word.lower in _SHOWING for word in sentence.words)
        owned = [p for p in found if is_document(p) and p.owner]
        apart = here.paragraph - sentence.paragraph == index - back
        if owned and shown and not sentence.quotes and apart:
            yield candidate(desk.reading.cast.owner(owned[-1]), "shown", owned[-1].text)


def _told_after(desk: Desk, index: int) -> Iterator[Candidate]:
    """*"…"* alone, and behind it *That was how Anna Brusk put it*, or below it *- Anna Brusk*."""
    for sentence, found in desk.reading.told[index + 1 : index + 2]:
        if found and _is_signature(sentence, found[0]):
            yield from meant(desk, index + 1, Hint(found[0], "told-after", found[0].text))
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


def _is_signature(sentence: Sentence, name: Phrase) -> bool:
    """True for *Anna Brusk, 70, a retired librarian, speaking in Orle*, below her words: a line
    without a stop, in which she does nothing else."""
    words, at = sentence.words, name.last
    closed = at < len(words) and words[at].text in ",("
    named = name.kind == "name" and not name.first and " " in name.name
    if not (named and closed) or not words[-1].is_word:
        return False
    finite = (word.lower in _FINITE or word.lower in PLAIN_VERBS for word in words[at:])
    return not any(finite) and all(cue.verb.endswith("ing") for cue in cues(words))


def _is_told_of(desk: Desk, index: int, one: Candidate) -> bool:
    """True for the mother of *His mother is 77. "She told me so."* and for the Weir of *She heard
    Weir. "He said, 'Wait.'"*: somebody tells of them."""
    figure = desk.reading.cast.by_key(one.key)
    text = desk.reading.told[index][0].words[0].text.strip("\"'“”‘’ ").lower()
    begins = text.split(" ")[0]
    if figure is None or not desk.spoke or begins not in ("he", "she"):
        return False
    kin = not FAMILY.isdisjoint(figure.roles) and begins == one.why.lower()
    named = one.rule == "presented" and fits(figure, begins)
    return kin or (named and bool(_RETELLING.match(text)))


def _presented(desk: Desk, index: int) -> Iterator[Candidate]:
    """*Anna Brusk was blunt: "…"*, and in the same paragraph *Anna Brusk was blunt. "…"*"""
    if not index:
        return
    (sentence, found), (here, _) = desk.reading.told[index - 1], desk.reading.told[index]
    colon = sentence.words[-1].text == ":"
    yield from _answered(desk, index)
    if any(word.lower in ("you", "your") for word in sentence.words):
        return  # an interviewer speaks to whoever answers
    told = [span for span in sentence.quotes if not is_short(desk, span)]
    silent = not told and sentence.paragraph == here.paragraph
    asked = Subjects(sentence.words, found)
    phrase = asked.opener(len(sentence.words))
    if not told and not colon:
        active = (cue for cue in cues(sentence.words) if not _is_by(sentence, cue.at))
        telling = [asked.teller(cue.at) for cue in active]
        phrase = next((told for told in telling if told and not told.weak), phrase)
        apart = here.paragraph - sentence.paragraph == 1
        silent = silent or (apart and (phrase in telling or _acts(desk, phrase)))
    elif colon:
        phrase = _closing(sentence, asked) or phrase
    asks = sentence.words[-1].text == "?" and not colon and desk.spoke
    if (phrase and phrase.name in ("they", "it") and not colon) or asks:
        return
    if phrase and not phrase.weak and (colon or (silent and not is_document(phrase))):
        yield from meant(desk, index - 1, Hint(phrase, "presented", phrase.text))


def _closing(sentence: Sentence, asked: Subjects) -> Phrase | None:
    """The News of *The Times told of it, and the News responded:*, whose verb closes the line."""
    telling = list(cues(sentence.words, max(0, len(sentence.words) - CLOSING)))
    told = asked.teller(telling[-1].at) if telling else None
    return None if told is None or told.weak else told


def _is_by(sentence: Sentence, verb: int) -> bool:
    """True for the *Pressed* of *Pressed by reporters, he relented*."""
    return [word.lower for word in sentence.words[verb + 1 : verb + 2]] == ["by"]


def _answered(desk: Desk, index: int) -> Iterator[Candidate]:
    """*Anna Brusk's verdict? "…"*: whose it is."""
    sentence, found = desk.reading.told[index - 1]
    words = [word.lower for word in sentence.words]
    if len(words) > 3 and words[-1] == "?" and words[-2] in _VERDICTS and words[-3] == "'s":
        for phrase in found:
            if phrase.last == len(words) - 1 and phrase.owner:
                figure = desk.reading.cast.owner(phrase)
                yield candidate(figure, "presented", phrase.text)
            elif phrase.last == len(words) - 3 and phrase.kind != "pronoun":
                yield candidate(desk.reading.cast.figure(phrase), "presented", phrase.text)


def _acts(desk: Desk, phrase: Phrase | None) -> bool:
    """True for a person: *The mayor was at the pier.* with her words in the next paragraph."""
    if phrase is not None and phrase.name in ("he", "she") and phrase.first < FRONTING:
        return True
    if phrase is None or phrase.weak or phrase.plural or phrase.first > 1:
        return False
    if phrase.kind == "pronoun":
        return False
    return desk.reading.cast.figure(phrase).sort == "person"
