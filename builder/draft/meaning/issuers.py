"""Whose words a document carries: *the ministry's statement*, *a letter from Brusk*, *it read*.

Takes the state of a reading and a ``Hint`` at a document; gives ``Candidate``s, the likeliest
first. A document speaks for whoever issued it: whoever owns it, gives it, signs it, sent it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import carries_words, is_document
from builder.draft.english.lexicon import BEING
from builder.draft.english.people import BODIES, CROWDS
from builder.draft.english.verbs import DESCRIBED, NEVER_NOUNS, UTTERED
from builder.draft.english.words import listed
from builder.draft.meaning.copies import spoken_before
from builder.draft.meaning.epithets import epithet
from builder.draft.meaning.mentioned import told_of, written_home
from builder.draft.meaning.senders import meant_by, owners, senders
from builder.draft.meaning.settled import Candidate, Desk, candidate, recent, speaks
from builder.draft.meaning.signed import signers
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects

_ONE = listed("a an one another some many")

_SEEN = listed("""
    seen obtained reviewed viewed read reported quoted cited published verified heard authenticated
    confirmed examined sponsored co-sponsored backed supported adopted approved passed
""")
"""Behind a document these tell who has it, not whose it is: *a memo seen by the Gazette*."""

_ISSUED = listed("statement statements declaration communique manifesto decree")
"""Documents that are published by whose they are: *a statement published by the ministry*."""

_ALOUD = (["read", "out"], ["read", "aloud"], ["handed", "in"], ["handed", "over"])
"""What is done to a document by somebody whose it is not."""

_SPEAKING = listed("""
    report study survey treaty law constitution charter contract editorial verdict ruling
    indictment resolution bill article documentary documents records filings papers guidebook
    guidebooks textbook textbooks
""")
"""Documents that news prose lets speak for themselves where no issuer stands beside them."""

_KEEPING = listed("""
    keeps kept holds held received receives got found carries opened saw framed treasures
    remembers pointed points referred refers cited cites quoted quotes mentioned mentions seized
    dismissed dismisses rejected rejects welcomed welcomes invoked invokes waved drew draws heard
    hears hear hearing
""")
"""What whoever was sent a document does with it."""

ASIDE = 12
"""Words of *, seen by the Gazette,* at most."""

_COMING = listed("came arrived comes arrives followed landed popped")


READ = ("read", "reads")

_TRANSLATED = ("translation", "translated")

_HEARING = ("read", "shown", "played", "heard", "saw")


def issuers(desk: Desk, index: int, hint: Hint) -> Iterator[Candidate]:
    """*The ministry's statement said*, *a statement by the ministry said*, *the statement said*."""
    rule = f"document, {hint.rule}"
    told = spoken_before(desk, index, hint.phrase) if hint.rule == "presented" else ()
    for figure in (*told, *islice(signers(desk, index, hint.phrase), 1)):
        yield candidate(figure, rule, hint.why)
    for figure in (
        *written_home(desk, index, hint.phrase),
        *_of_phrase(desk, index, hint.phrase),
    ):
        yield candidate(figure, rule, hint.why)
    if hint.phrase.head in _SPEAKING:
        yield candidate(desk.reading.cast.figure(hint.phrase), rule, hint.why)
    if _has_come(desk, index, hint.phrase):
        yield from recent(desk, index, rule, 1)
    if hint.phrase.text.split()[0].lower() in _ONE:
        yield candidate(desk.reading.cast.figure(hint.phrase), rule, hint.why)
    for figure in told_of(desk, index, hint.phrase.head):
        yield candidate(figure, rule, hint.why)
    if _is_seen(desk.reading.told[index][0], hint.phrase):
        yield candidate(desk.reading.cast.figure(hint.phrase), rule, hint.why)
    yield from recent(desk, index, rule, 1)
    yield candidate(desk.reading.cast.figure(hint.phrase), rule, hint.why)


def _is_seen(sentence: Sentence, phrase: Phrase) -> bool:
    """True for *The cable, parts of which were read aloud,*: of nobody who has just spoken."""
    behind = [word.lower for word in sentence.words[phrase.last : phrase.last + ASIDE]]
    closed = behind.index(",", 1) if "," in behind[1:] else 0
    return behind[:1] == [","] and not _SEEN.isdisjoint(behind[1:closed])


def _has_come(desk: Desk, index: int, phrase: Phrase) -> bool:
    """True for *A text message came through*: it is of whoever the article has just heard."""
    sentence, found = desk.reading.told[index]
    behind = {word.lower for word in sentence.words[phrase.last : phrase.last + 3]}
    alone = not any(speaks(other) for other in found)
    return not phrase.first and phrase.head == "message" and alone and bool(behind & _COMING)


def document_before(desk: Desk, index: int, hint: Hint) -> tuple[int, Phrase] | None:
    """Give the document that *it* means: the subject of the sentence before, or with *it read* any
    document there."""
    read = hint.why.split()[-1] in READ
    for back in range(index - 1, max(-1, index - 3), -1):
        sentence, found = desk.reading.told[back]
        opener = Subjects(sentence.words, found).opener(len(sentence.words))
        begun = sentence.words[0].lower in ("but", "and", "yet")
        first = found[0] if found and found[0].first == begun else None
        for phrase in (opener, first):
            if phrase and is_document(phrase):
                return back, phrase
        people = opener is not None and (opener.kind == "name" or opener.name in ("he", "she"))
        documents = [p for p in found if is_document(p) or ((read or people) and carries_words(p))]
        hears = opener is not None and _is_heard(sentence, opener)
        person = people and _is_person(desk, opener)
        if documents and (read or person or hears):
            return back, documents[-1]
        if not read and not (opener and opener.name == "it"):
            return None
    return None


def _is_heard(sentence: Sentence, opener: Phrase) -> bool:
    """True for *The court was read a message* and *Jurors heard a message*."""
    told = {word.lower for word in sentence.words[opener.last : opener.last + 3]}
    return opener.head in CROWDS | BODIES and not told.isdisjoint(_HEARING)


def answer_before(desk: Desk, index: int) -> Figure | None:
    """*Brusk's answer ran to a page. "…" it began*: whose it is."""
    if not index:
        return None
    sentence, found = desk.reading.told[index - 1]
    opener = Subjects(sentence.words, found).opener(len(sentence.words))
    if opener is None or opener.kind != "name" or sentence.quotes:
        return None
    behind = [word.lower for word in sentence.words[opener.last : opener.last + 2]]
    told = len(behind) > 1 and behind[0] == "'s" and behind[1] in UTTERED
    return desk.reading.cast.figure(opener) if told else None


def _is_person(desk: Desk, phrase: Phrase | None) -> bool:
    if phrase is None or phrase.kind == "pronoun":
        return phrase is not None
    return desk.reading.cast.figure(phrase).sort == "person"


def _of_phrase(desk: Desk, index: int, phrase: Phrase) -> Iterator[Figure]:
    """Whoever the words around a document name as its issuer."""
    sentence, found = desk.reading.told[index]
    yield from senders(desk, index, phrase)
    yield from owners(desk, index, phrase)
    giver = Subjects(sentence.words, found).opener(phrase.first)
    if giver and phrase.first > giver.last and not phrase.owner and _gives(sentence, phrase, giver):
        if giver.kind == "pronoun":
            yield from meant_by(desk, index, giver)
        elif speaks(giver):
            yield desk.reading.cast.figure(giver)
    for other in found:
        before = sentence.words[other.first - 1].lower if other.first else ""
        told = [word.lower for word in sentence.words[max(0, other.first - 3) : other.first - 1]]
        issued = phrase.head in _ISSUED and told[-1:] == ["published"]
        seen = told[-1:] != [] and (told[-1] in _SEEN or told in _ALOUD) and not issued
        if other.first > phrase.first and before in ("by", "from") and speaks(other) and not seen:
            yield from islice(epithet(desk, index, other), 1)
            yield desk.reading.cast.figure(other)
    if phrase.owner:
        yield desk.reading.cast.owner(phrase)


def _gives(sentence: Sentence, document: Phrase, giver: Phrase) -> bool:
    """True for *Brusk said in a letter*; not for *Brusk keeps the letter*, who was sent it, and
    *Brusk died, which the report called*, of whom it tells."""
    between = [word.lower for word in sentence.words[giver.last : document.first]]
    before = [word.lower for word in sentence.words[max(0, giver.first - 2) : giver.first]]
    apart = between[-1:] in ([","], ["which"], ["that"], ["and"], ["but"])
    tongue = before[:1] != [] and before[0] in _TRANSLATED  # a translation from Orlish
    kept = not _KEEPING.isdisjoint(between)
    return not (apart or tongue or kept or _has(sentence, document, between)
                or _is_told_of(sentence, document, between))  # fmt: skip


def _has(sentence: Sentence, document: Phrase, between: Sequence[str]) -> bool:
    """True for *Brusk has a letter*, *according to a letter* and *read out a letter from*."""
    behind = [word.lower for word in sentence.words[document.last : document.last + 1]]
    aloud = "read" in between and behind == ["from"]
    return between[-1:] in (["has"], ["had"]) or between[-2:] == ["according", "to"] or aloud


def _is_told_of(sentence: Sentence, document: Phrase, between: Sequence[str]) -> bool:
    """True behind *"…," said the report* and *was described in the report*: it speaks itself."""
    closed = document.first > 1 and sentence.words[document.first - 2].quote is not None
    turned = closed and between[-1:] != [] and between[-1] in NEVER_NOUNS
    return turned or not (DESCRIBED.isdisjoint(between) or BEING.isdisjoint(between))
