"""Everybody who may speak a quotation inside another, weighed.

Takes the state of a reading and the two spans, what the rules of ``nested`` propose, and whoever
may speak the outer words; gives candidates, the likeliest first. What the rules propose first
stays first, unless by far more speaks for somebody else.
"""

from collections.abc import Sequence
from dataclasses import replace

from builder.draft.meaning.settled import Candidate
from builder.draft.meaning.weights import strongest, total
from builder.draft.speakers.speech import Inside
from builder.draft.speakers.thought import Thought, Thoughts

WEIGHTS = {
    "a noun": 17,
    "nobody": 17,
    "proposed first": 16,
    "by a noun of no list": 15,
    "the last who does anything (I)": 14,
    "a person who is named": 13,
    "nobody: supposed": 13,
    "by a name or noun": 11,
    "named often": 11,
    "nobody: nothing brings them in": 11,
    "the last who does anything (a noun of no list)": 11,
    "before it": 10,
    "behind from": 10,
    "by they": 10,
    "near: fits": 9,
    "near: the sentence behind": 9,
    "before it (a name or noun)": 8,
    "does something (a noun of no list)": 8,
    "near: opens ahead": 8,
    "says something before it (I)": 8,
    "the last who does anything (a name or noun)": 8,
    "a sentence before": 7,
    "meant first (he or she)": 7,
    "near: opens": 7,
    "near: the sentence before": 7,
    "one who is new": 7,
    "proposed": 7,
    "proposed third": 7,
    "the speaker behind another": 7,
    "meant second": 6,
    "says something before it": 6,
    "meant first (they)": 5,
    "nobody: a small letter": 5,
    "nobody: four words or fewer": 5,
    "nobody: two words or fewer": 5,
    "says something before it (a noun of no list)": 5,
    "a person": 4,
    "near: fits ahead": 4,
    "fits the pronoun": 3,
    "named last": 3,
    "second for the words around it": 1,
    "nobody: a full sentence": -3,
    "before it (it)": -4,
    "behind it": -4,
    "does something": -4,
    "near: ahead": -4,
    "spoke inside before": -4,
    "is told something": -5,
    "the last who does anything (it)": -5,
    "does something (it)": -6,
    "who is called so": -6,
    "another answers": -7,
    "behind a preposition": -7,
    "says something before it (a name or noun)": -8,
    "a crowd": -9,
    "near: fits not": -9,
    "says something before it (he or she)": -9,
    "speaks elsewhere": -9,
    "a body": -11,
    "near: fits they": -11,
    "a place": -13,
    "nobody: they open the sentence": -13,
    "right before it": -16,
    "a thing": -20,
}
"""How much each of these tells, in tenths of a logit: a conditional logit over everybody who is
thought of, fitted by ``tests/draft/fit.py`` on 657 quotations inside others, in 420 short texts
that were written for it, and on the 283 of the labelled sets (``docs/measured.md``)."""

MARGIN = 15
"""Tenths of a logit by which more must speak for somebody than for whom the rules point at."""


def weighed_inside(
    here: Inside, proposed: Sequence[Candidate], outer: Sequence[Candidate]
) -> list[Candidate]:
    """Give the candidates for a quotation inside another: ``proposed`` by the rules, ``outer`` for
    the words around it, and all who are named in these and near them."""
    thoughts = Thoughts(here, proposed).all(outer)
    ranked = sorted(thoughts.values(), key=lambda thought: -_weight(thought))
    if proposed:
        first = thoughts[proposed[0].key]
        if _weight(ranked[0]) - _weight(first) < MARGIN:
            ranked.sort(key=lambda thought: thought is not first)
    return [replace(one.one, meant=strongest(WEIGHTS, one.told)) for one in ranked]


def _weight(thought: Thought) -> int:
    return total(WEIGHTS, thought.told)
