"""Whom to put first where the rule that proposes somebody is one that often errs.

Takes what the words around a quotation show (``signs``) and the candidates with what is seen of
each; tells whether somebody else should come first, for whom by far more speaks.
"""

from collections.abc import Iterator, Sequence

from builder.draft.english.lexicon import PREPOSITIONS, is_small
from builder.draft.meaning.settled import Candidate
from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase
from builder.evidence.marks import Span

WEIGHTS = {
    "first by continuation": 22,
    "the outlet": 21,
    "first": 19,
    "set in capitals": 17,
    "named before it": 16,
    "a pronoun": 16,
    "proposed by a verb": 14,
    "first by colon": 14,
    "first by name-cue-quotation": 14,
    "named behind it": 13,
    "in the same paragraph": 12,
    "in front of a noun": 12,
    "proposed as the subject": 11,
    "says something near": 11,
    "proposed second": 9,
    "a noun of no list": 8,
    "a person": 7,
    "spoke last": 7,
    "opens the sentence": 6,
    "proposed by a document": 5,
    "begins with a capital": 4,
    "behind a preposition": 4,
    "a name": 2,
    "three words or fewer": 2,
    "proposed third": 2,
    "first by own-words": -2,
    "owns something near": -2,
    "a clause tells of them": -2,
    "behind as": -3,
    "a crowd": -6,
    "more than six words": -7,
    "a place": -7,
    "in a clause behind that": -9,
    "a thing": -11,
    "another quotation between": -13,
    "some of many": -16,
}
"""How much each of these tells for the first place, in tenths of a logit: a conditional logit over
the quotations of the labelled sets and of PolNeAR (weighed at a thirtieth) for which a rule that
often errs proposes somebody; rounded."""

MARGIN = 10
"""Tenths of a logit by which somebody must surpass whoever the rules put first."""

BESIDE = 2
"""Words between somebody and the quotation up to which no verb can belong to another."""

PHRASE = 6
"""Words up to which capitals may be those of a title."""

_SURE = frozenset(
    (
        "quotation-name-cue", "quotation-cue-name", "quotation-by-name", "according-to", "signed",
        "post", "turn", "document", "chant", "presented", "exchange", "answer", "told-after",
        "shown", "writing", "predicate", "nominal", "quoted-as",
    )
)  # fmt: skip
"""Rules that are right in nine of ten cases and more."""

_SOME = frozenset(("some", "many", "most", "people", "women", "men", "voters"))

_TOLD_OF = ("who", "which", "that", "whose", "whom")


def is_doubtful(one: Candidate) -> bool:
    """Tell whether whoever the rules put first is put there by one that often errs."""
    near = one.rule.endswith("name-cue-quotation") and "beside it" in one.signs
    named = one.rule == "own-words" and "…" not in one.why  # so-called, nicknamed
    untold = "told of nobody" in one.signs
    return not (near or named or untold or family(one.rule) in _SURE)


def family(rule: str) -> str:
    """Give the rule that found the words, without how somebody was found to be meant by them."""
    return "document" if rule.startswith("document") else rule.rpartition(", ")[2]


def signs(sentence: Sentence, span: Span, phrase: Phrase) -> Iterator[str]:
    """Give what the words around somebody who may speak show."""
    words, at = sentence.words, place(sentence, span)
    if phrase.kind == "pronoun":
        yield "a pronoun"
    elif phrase.weak:
        yield "a noun of no list"
    if phrase.text.split()[0].lower() in _SOME:
        yield "some of many"
    if phrase.last <= at:
        yield from _far(words, phrase, at)


def _far(words: Sequence[Word], phrase: Phrase, at: int) -> Iterator[str]:
    """What stands between somebody and a quotation behind them."""
    if at - phrase.last <= BESIDE:
        yield "beside it"
        return
    if words[phrase.last].lower in _TOLD_OF:
        yield "a clause tells of them"
    if phrase.first and words[phrase.first - 1].lower == "that":
        yield "in a clause behind that"
    if any(word.quote for word in words[phrase.last : at]):
        yield "another quotation between"


def own_signs(sentence: Sentence, span: Span) -> Iterator[str]:
    """Give what shows that marks stand around the outlet's own words, or a title."""
    words, at = sentence.words, place(sentence, span)
    quoted = words[at].text.strip("“”\"'‘’ ").split()
    before = words[at - 1].lower if at else ""
    if quoted and len(quoted) <= PHRASE and quoted[0][0].isupper():
        yield "begins with a capital"
        if all(word[0].isupper() for word in quoted if len(word) > 3):
            yield "set in capitals"
    if before == "as":
        yield "behind as"
    elif before in PREPOSITIONS:
        yield "behind a preposition"
    if at + 1 < len(words) and _is_noun(words[at + 1]):
        yield "in front of a noun"


def place(sentence: Sentence, span: Span) -> int:
    """Give the index of a quotation among the words of its sentence."""
    return next(n for n, word in enumerate(sentence.words) if word.quote == span)


def _is_noun(word: Word) -> bool:
    return word.is_word and word.text.islower() and not is_small(word.lower)
