"""Who speaks in a quotation inside another: *"He told me 'go without me', and I went."*

Takes the state of a reading, the outer and the inner span; gives keys and names of whom the outer
words point at. Whom a word of theirs means that they do not explain, ``outside`` tells.
"""

from collections.abc import Iterator
from itertools import islice, pairwise

from builder.desk.scaffold import as_id
from builder.draft.article.reading import Reading
from builder.draft.attribution.asking import Hint
from builder.draft.attribution.rules import Attribution
from builder.draft.english.verbs import NEVER_NOUNS
from builder.draft.english.words import listed
from builder.draft.meaning.settled import OUTLET, Desk
from builder.draft.phrases.clauses import Sentence, words_of
from builder.draft.phrases.nouns import phrases
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.subjects import Subjects
from builder.draft.speakers.approached import approached
from builder.draft.speakers.frame import ends
from builder.draft.speakers.outside import meant_inside
from builder.draft.speakers.speech import WIDEST, Inside, inside
from builder.draft.speakers.things import Row
from builder.evidence.marks import Span

_ANSWERS = ("answer", "reply", "response")

_SAYINGS = (("a", "saying"), ("a", "proverb"), ("an", "expression"))

_BEING = ("was", "is")

_NOBODY: Row = (OUTLET, "nobody who is named", "no-attribution", "")

_EACH = ("every ", "each ")

_OWN = ("my", "our", "your")

_HEADS = ("chief", "head", "master", "director", "secretary", "minister", "chairman")

FEW = 3
"""Words of a key that somebody presses, and of a word that is spoken of."""

_VERBS = listed("""
    is was are were has had have would will could should did used told said asked wrote answered
    replied shouted came went rang called
""")
"""A verb with which quoted words begin whose subject stands in front of them."""

ANY = 8
"""Words from *any lawyer* to what such a one would say."""

_WOULD = listed("would could might should will")

_PRESSING = listed("""
    press pressed presses hit hits click clicked clicks tap tapped taps push pushed
""")

_TERMS = ("word", "term", "phrase", "label")

_DISPUTES = ("argument", "arguments", "debate", "quarrel", "row", "fight", "talk")


def spoken_inside(desk: Desk, outer: Span, inner: Span, speaker: str) -> Iterator[Row]:
    """Give whoever the outer words say speaks the inner ones, where ``speaker`` is the key of
    whoever speaks the outer ones."""
    if inner.end - outer.start > WIDEST:
        return
    sentence = _sentence(desk.reading, outer, inner)
    found = phrases(sentence, desk.reading.known, desk.reading.caps)
    at = next((n for n, word in enumerate(sentence.words) if word.quote == inner), 0)
    asked = Attribution(sentence, found, at)
    if row := _going_on(desk, outer, sentence, at):
        yield row
    untold = (_is_passive, _is_answer, _is_mentioned, _is_said_by_nobody)
    here = Inside(desk, outer, inner, speaker)
    yield from _answering(here, sentence, at)
    yield from _reply(sentence, at)
    if asked.own_words() or any(one(sentence, at) for one in untold):
        yield _NOBODY
    for hint in asked.direct():
        if _is_no_one(hint.phrase):
            continue  # no rule says "…"
        if hint.phrase.name in ("i", "we"):
            yield from _speaker(desk, speaker, hint)
            return
        yield from _rows(here, hint)
        if hint.phrase.name == "you":
            return


def _is_no_one(phrase: Phrase) -> bool:
    """True for *no rule* and for *every lecture*, of which no one thing has the words."""
    first = phrase.text.lower()
    return first.startswith("no ") or (phrase.weak and first.startswith(_EACH))


def _going_on(desk: Desk, outer: Span, sentence: Sentence, at: int) -> Row | None:
    """*The colonel "had one answer: 'Later.'"*: whoever stands in front of words that begin with
    his verb, where nobody else does anything in them."""
    first = sentence.words[0]
    if first.start != outer.start or first.lower not in _VERBS:
        return None
    around, found = desk.reading.told[desk.reading.sentence_at(outer.start)]
    place = next((n for n, word in enumerate(around.words) if word.quote == outer), 0)
    asked = Subjects(around.words, found)
    doer = asked.before(place) if asked.ending(place) else None
    others = phrases(sentence, desk.reading.known, desk.reading.caps)
    if doer is None or doer.weak or any(one.kind == "pronoun" and one.last <= at for one in others):
        return None
    why = f"{doer.text} {first.text}"
    if doer.kind == "pronoun":
        return None
    if " of " in doer.full and doer.head in _HEADS and not doer.name:
        return as_id(doer.full), doer.full, why, ""
    figure = desk.reading.cast.figure(doer)
    return figure.key, figure.name, why, figure.actor


def _rows(here: Inside, hint: Hint) -> Iterator[Row]:
    """Whom a hint means; nobody where nothing tells who *he used the word "…"* means."""
    if office := _office(hint):
        yield office
    for row in meant_inside(here, hint):
        if hint.rule == "worded" and row[0] == hint.phrase.name:
            yield _NOBODY
        yield row


def _speaker(desk: Desk, speaker: str, hint: Hint) -> Iterator[Row]:
    """*"And I said, 'Go.'"*: whoever speaks the outer words."""
    if figure := desk.reading.cast.by_key(speaker):
        yield figure.key, figure.name, hint.why, figure.actor


def _office(hint: Hint) -> Row | None:
    """*"My chief of staff said, 'Go.'"*: the whole office, where nobody is called by a name."""
    first, *_ = hint.phrase.text.lower().split()
    whole = hint.phrase.full if first in _OWN and hint.phrase.head in _HEADS else ""
    return (as_id(whole), whole, hint.why, "") if " of " in whole else None


def _sentence(reading: Reading, outer: Span, inner: Span) -> Sentence:
    """The sentence of the outer words that the inner ones stand in, a long way before them."""
    end = min(outer.end, inner.end + 200)
    spans = inside(reading, outer.start, end)
    words = tuple(words_of(reading.article, outer.start, end, spans))
    at = next((n for n, word in enumerate(words) if word.quote == inner), 0)
    goes_on = any(word.text[0].islower() for word in words[at + 1 : at + 2])  # "…?" he asks
    last = at + 1 if words and ends(words[at]) and not goes_on else len(words)
    first = next((n + 1 for n in range(at - 1, -1, -1) if ends(words[n])), 0)
    return Sentence(outer.start, end, 0, words[first:last])


def _answering(here: Inside, sentence: Sentence, at: int) -> Iterator[Row]:
    """*"We wrote to the port and were told, '…'"*: the port."""
    for phrase in islice(approached(here), 1) if _is_passive(sentence, at) else ():
        figure = here.desk.reading.cast.figure(phrase)
        yield figure.key, figure.name, f"told by {phrase.text}", figure.actor


def _reply(sentence: Sentence, at: int) -> Iterator[Row]:
    """*"The reply to the last was, '…'"*: the reply."""
    words = [word.lower for word in sentence.words[:at] if word.is_word]
    noun = next((n for n, word in enumerate(words) if word in _ANSWERS), 0)
    told = noun > 0 and words[noun - 1] == "the" and words[-1] in _BEING
    if told and words[noun + 1] == "to":
        yield words[noun], f"whoever wrote the {words[noun]}", " ".join(words[noun - 1 :]), ""


def _is_passive(sentence: Sentence, at: int) -> bool:
    """True for *I was told, "…"*: by somebody whom the words do not name."""
    before = [word.lower for word in sentence.words[max(0, at - 3) : at] if word.is_word]
    return before[-2:] in (["was", "told"], ["were", "told"], ["been", "told"])


def _is_mentioned(sentence: Sentence, at: int) -> bool:
    """True for *I pressed "send"*, *"soon" is a word* and *an argument about "fair"*: words that
    are spoken of, and said by nobody."""
    words = sentence.words
    behind = [word.lower for word in words[at + 1 : at + 4]]
    short = len(words[at].text.split()) <= FEW and words[at].text[-1:] not in tuple(".!?")
    term = len(behind) == 3 and behind[0] in _BEING and behind[2] in _TERMS
    before = [word.lower for word in words[max(0, at - 2) : at]]
    about = len(before) == 2 and before[0] in _DISPUTES and before[1] in ("about", "over")
    return short and (term or about or (before[-1:] != [] and before[-1] in _PRESSING))


def _is_said_by_nobody(sentence: Sentence, at: int) -> bool:
    """True for *nobody said "sorry"*, *no one told us, "…"* and *any lawyer would call it "…"*."""
    begun = [word.lower for word in sentence.words[max(0, at - ANY) : at]]
    if "any" in begun and not _WOULD.isdisjoint(begun[begun.index("any") :]):
        return True
    before = [word.lower for word in sentence.words[max(0, at - 4) : at] if word.is_word]
    told = (n for n, word in enumerate(before) if word in ("nobody", "one"))
    return any(
        (before[n] == "nobody" or before[n - 1 : n] == ["no"]) and n + 1 < len(before)
        and before[n + 1] in NEVER_NOUNS for n in told
    )  # fmt: skip


def _is_answer(sentence: Sentence, at: int) -> bool:
    """True for *the answer was always "…"* and *there is a saying: "…"*: of nobody who is named."""
    words = [word.lower for word in sentence.words[max(0, at - 5) : at] if word.is_word]
    if "is" in words and any(pair in _SAYINGS for pair in pairwise(words)):
        return True
    answers = [n for n, word in enumerate(words[:-1]) if word in _ANSWERS]
    return bool(answers) and words[answers[0] - 1] == "the" and words[answers[0] + 1] in _BEING
