"""Who spoke a quotation, by words in front of it that are no verb of speech: *Brusk's claim that*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, the nearest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import Asked, Hint, hinted
from builder.draft.english.lexicon import AUXILIARIES, DETERMINERS, LINKING, SUBORDINATORS, is_small
from builder.draft.english.verbs import CUES, JUDGING, PLAIN_VERBS, SAYING, UTTERED
from builder.draft.english.words import listed
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.cues import cues, is_cue
from builder.draft.phrases.infinitives import OBJECTS
from builder.draft.phrases.phrase import Phrase

CLAIMED = 12
"""Words that may stand between a claim and the words of it that are quoted."""

_CLAIMS = listed("""
    claim claims assertion allegation suggestion warning promise pledge vow boast accusation
    insistence remark remarks comment comments description declaration admission argument view
    words phrase complaint missive dictum threat demand call plea prediction contention aside
    charges accusations allegations assertions warnings suggestions complaints criticism
    concern concerns worry worries fear fears calls demands pleas threats promises pledges
""")
"""Nouns of what somebody said."""

_INTENTS = ("threat", "promise", "pledge", "vow", "demand", "call", "plea")

_CLAIMING = ("that", "of", "about", "for", ":")
"""What may stand between a claim and the words of it."""

_PLACED = (["in", "the"], ["to", "the"], ["on", "the"])

_VIEWS = listed("view opinion eyes judgment judgement mind reading book")

_OWN_VIEWS = _VIEWS | listed("words experience account estimation assessment judgement telling")
"""Behind *in her* these tell whose words follow."""

OWN = 6
"""Words of *in his long experience,* at most."""

_WORDED = ("words", "phrase", "description", "formula")

_KNOWN = ["it", "be", "known", "that"]

_THEY = ("he", "she", "they", "it")

PREDICATES = listed("""
    won't will can't cannot would wouldn't don't doesn't must mustn't is are isn't aren't has have
    regrets deeply not never ready sorry open willing
""")


_GIVEN = (
    UTTERED
    | _CLAIMS
    | listed("""
    order speech toast instruction signal command announcement
""")
)

_GIVING = ("gave", "gives", "made", "makes", "issued", "offered", "shouted", "barked")


class Verbless(Asked):
    """Asks the nouns and the small words in front of a quotation."""

    def seen(self) -> Iterator[Hint]:
        """*For Anna Brusk, the plan is "…"*, *in Anna Brusk's view it is "…"*: whose view it is."""
        for n in range(max(1, self._at - CLAIMED), self._at):
            if self._words[n].lower in _VIEWS and self._words[n - 1].lower == "'s":
                yield from hinted(
                    self._asked.ending(n - 1) if self._is_in(n - 1) else None, "view", None
                )
        yield from self._in_own_view()
        yield from self._to_another()
        view = self._asked.starting(1) or self._pronoun(1)
        article = self._at > 1 and self._words[self._at - 1].lower in DETERMINERS
        before = self._words[self._at - 1 - article].lower if self._at else ""
        if view and not view.weak and self._words[0].lower in ("for", "to") and before in LINKING:
            yield Hint(view, "view", view.text)

    def _in_own_view(self) -> Iterator[Hint]:
        """*In her opinion, the plan is "…"*: hers."""
        row = [word.lower for word in self._words[: min(self._at, OWN)]]
        own = len(row) > 2 and row[0] in ("in", "to", "by") and row[1] in OWNED
        if own and not _OWN_VIEWS.isdisjoint(row[2:]) and "," in row[2:]:
            yield from hinted(self._pronoun(1), "view", None)

    def _to_another(self) -> Iterator[Hint]:
        """*To the pilot it was a bang; to the diver, "…"*: the diver."""
        whose = self._asked.ending(self._at - 1)
        apart = self._at > 0 and self._words[self._at - 1].text == ","
        if whose and apart and [w.lower for w in self._words[whose.first - 2 : whose.first]] in (
            [";", "to"], [";", "for"],
        ):  # fmt: skip
            yield Hint(whose, "view", whose.text)

    def _pronoun(self, at: int) -> Phrase | None:
        """*He* for the *his* of *in his view*, and for the *him* of *for him*."""
        word = self._words[min(at, len(self._words) - 1)]
        name = OWNED.get(word.lower) or OBJECTS.get(word.lower)
        if not name or word.quote:
            return None
        return Phrase(at, at + 1, word.start, word.end, word.text, "pronoun", name=name)

    def in_words_of(self) -> Iterator[Hint]:
        """*As put by Brusk, it was "…"*, *it was, in the words of Brusk, "…"*, *in Brusk's phrase,
        "…"*, *to quote Brusk, "…"*, *a saying attributed to Brusk: "…"*: hers, whoever tells it."""
        if [word.lower for word in self._words[:3]] == ["as", "put", "by"]:
            yield from hinted(self._asked.starting(3), "view", None)
        at = self._at - (self._words[self._at - 1].text in (",", ":")) if self._at else 0
        whose = self._asked.ending(at)
        words = [word.lower for word in self._words[: whose.first if whose else 0]]
        of = words[-4:-2] == ["in", "the"] and words[-2] in _WORDED and words[-1] == "of"
        if of or words[-2:] in (["to", "quote"], ["attributed", "to"]):
            yield from hinted(whose, "view", None)
        elif at > 2 and self._words[at - 1].lower in _WORDED:
            owner = self._asked.owner(at - 1)
            within = owner is not None and self._words[owner.first - 1].lower in ("in", "to")
            yield from hinted(owner if within else None, "view", None)

    def _is_in(self, mark: int) -> bool:
        """True for *in Anna Brusk's*."""
        phrase = self._asked.ending(mark)
        first = phrase.first if phrase else 0
        return first > 0 and self._words[first - 1].lower in ("in", "to")

    def that_clause(self) -> Iterator[Hint]:
        """*The boy wanted it known that he "wasn't scared"*: words behind *that he* are his."""
        before = [word.lower for word in self._words[max(0, self._at - 2) : self._at]]
        if self._is_made_known():
            yield from hinted(self._asked.opener(self._at), "that-clause", None)
        elif len(before) == 2 and before[0] == "that" and before[1] in _THEY:
            yield from hinted(self._asked.opener(self._at - 2), "that-clause", None)

    def _is_made_known(self) -> bool:
        """True behind *let it be known that*."""
        words = [word.lower for word in self._words[max(0, self._at - CLAIMED) : self._at]]
        return any(words[n : n + 4] == _KNOWN for n in range(len(words)))

    def owned(self) -> Iterator[Hint]:
        """*She recalled her father's words: "…"*, *his last words were "…"*: whoever has them."""
        yield from self._answer_was()
        yield from self._given()
        told = self._at - 1
        if told < 1 or self._words[told].lower not in (":", "was", "were", "is"):
            return
        nouns = UTTERED | _CLAIMS if self._words[told].text == ":" else UTTERED
        if is_cue(self._words, told - 1) and self._words[told - 1].lower not in (*nouns, "read"):
            return  # answering his remarks, Brusk wrote:
        for n in range(told - 1, max(0, told - CLAIMED), -1):
            if self._words[n].quote or self._words[n].text in ".;":
                return
            if self._words[n].lower in nouns:
                yield from hinted(self._asked.owner(n), "nominal", None)
                return

    def _given(self) -> Iterator[Hint]:
        """*Brusk gave the order that her men can recite: "…"*: whoever gave it."""
        words = [word.lower for word in self._words[: self._at]]
        if words[-1:] != [":"]:
            return
        for n in range(len(words) - 2, max(1, len(words) - CLAIMED), -1):
            if words[n] in _GIVEN and words[n - 2] in _GIVING:
                yield from hinted(self._asked.before(n - 2), "nominal", None)
                return

    def _answer_was(self) -> Iterator[Hint]:
        """*Brusk's answer to the chair was that it was "…"*: whose answer."""
        words = [word.lower for word in self._words[: self._at]]
        for n in range(min(len(words), CLAIMED)):
            if words[n] in UTTERED | _CLAIMS and "was" in words[n:] and "that" in words[n:]:
                was = words.index("was", n)
                owns = words[was : was + 2] == ["was", "that"] and self._at - was < CLAIMED
                yield from hinted(self._asked.owner(n) if owns else None, "nominal", None)
                return

    def nominal(self) -> Iterator[Hint]:
        """*Brusk's claim that it was "…"*: whoever the claim belongs to."""
        for n in range(self._at - 1, max(-1, self._at - CLAIMED), -1):
            if self._words[n].quote or self._words[n].text in ";:":
                return
            if self._words[n].lower not in _CLAIMS:
                continue
            claims = self._is_claiming(n) or self._is_intended(n)
            owner = self._asked.owner(n) if claims else None
            if owner and self._is_judged(owner):
                return
            if owner and not self._is_outside(n):
                yield from hinted(owner, "nominal", None)
                return
            later = cues(self._words, n + 1, self._at)  # its demand from fields, called it
            told = any(not cue.verb.endswith("ing") for cue in later)
            told = told or self._is_topic(n)
            between = {word.lower for word in self._words[n : self._at]}
            behind = [word.lower for word in self._words[self._at + 1 : self._at + 2]]
            if behind == ["from"] and between.isdisjoint(SUBORDINATORS):
                yield from hinted(self._asked.after(self._at + 1), "nominal", None)
            if self._words[n + 1].lower in ("by", "from") and not told:
                yield from hinted(self._asked.after(n + 1), "nominal", None)
                return

    def _is_claiming(self, noun: int) -> bool:
        """True for *her claim that*, *his claims in the media that*, not for *her visit's remarks
        that claimed*."""
        behind = [word.lower for word in self._words[noun + 1 : self._at]]
        if behind[:1] == ["that"] and behind[1:2] != [] and behind[1] in CUES:
            return False
        placed = behind[:2] in _PLACED and behind[3:4] == ["that"]
        return placed or (behind[:1] != [] and behind[0] in _CLAIMING)

    def _is_judged(self, owner: Phrase) -> bool:
        """True for *calling her remarks about it "…"*; not for *called her claim of a "…" rude*."""
        judges = owner.first > 0 and self._words[owner.first - 1].lower in JUDGING
        return judges and not is_small(self._words[self._at - 1].lower)

    def _is_intended(self, noun: int) -> bool:
        """True for *her threat to leave them "…"*."""
        return self._words[noun].lower in _INTENTS and self._words[noun + 1].lower == "to"

    def _is_topic(self, noun: int) -> bool:
        """True for *Brusk said the remark by Weir had been "…"*: of the remark, and hers."""
        finite = AUXILIARIES | PREDICATES
        goes_on = self._words[self._at].text.split()[0].lower() in finite
        between = any(word.lower in AUXILIARIES for word in self._words[noun + 1 : self._at])
        return (goes_on or between) and any(
            cue.verb in SAYING for cue in cues(self._words, 0, noun)
        )

    def _is_outside(self, noun: int) -> bool:
        """True for *Brusk said that Weir's claim that it was so is "…"*: said of a claim."""
        told = any(cues(self._words, 0, noun)) and self._words[self._at - 1].lower in LINKING
        between = [word.lower for word in self._words[noun + 3 : self._at - 1]]
        return told and any(word in AUXILIARIES or word in PLAIN_VERBS for word in between)

    def predicate(self) -> Iterator[Hint]:
        """*PM "won't be blackmailed" by strikers*, as headlines have it."""
        phrase = self._asked.ending(self._at)
        begins = self._words[self._at].text.split(" ")[0].lower()
        told = any(cues(self._words, self._at + 1, len(self._words)))
        if told or phrase is None or phrase.weak:
            return
        if phrase.first == 0 and begins in PREDICATES:
            yield Hint(phrase, "predicate", phrase.text)
