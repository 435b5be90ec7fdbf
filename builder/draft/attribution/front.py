"""Who spoke a quotation, by what stands in front of it: *Anna Brusk said: "…"*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, the nearest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import GIVEN, REACH, REPEATED, Hint, hinted
from builder.draft.attribution.disputed import Disputed
from builder.draft.attribution.governing import Governing
from builder.draft.english.lexicon import REFLEXIVE
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.verbs import JUDGING, SENT, SHOUTING
from builder.draft.english.words import listed
from builder.draft.phrases.cues import Cue, cues, is_cue
from builder.draft.phrases.phrase import Phrase

_PAPERS = WRITING | DOCUMENTS

_RECORDING = listed("""
    records recorded recording has had shows showed reports described describes remembered
""")

_PUTTING = ("saying", "telling", "putting", "phrasing")

_QUOTING = ("quoted", "quotes", "quoting", "cited", "cites", "citing")

FRONT = 8
"""Words that a participle in front of the subject may take up before the quotation."""

_FEELING = ("felt", "feels", "feel")

_SPEAKING = ("spoke", "speaks")

_FRONTING = ("in", "by", "after", "before", "while", "when", "without", "besides")

_OVER = ("over", "for", "about", "after")
"""Between whoever is spoken of and *his remarks*."""

QUOTED = 20
"""Words up to which somebody may be described whom another quotes *as saying*."""

_CLAUSES = frozenset(("as", "while", "after", "when", "amid", "but", "though"))


class Front(Governing, Disputed):
    """Asks the words in front of a quotation."""

    def told(self) -> Iterator[Hint]:
        """*Anna Brusk said: "…"*; *what she called "…"*; *described by police as "…"*."""
        begun = max(0, self._at - REACH)
        yield from self._fronted()
        yield from self._disputed(begun)
        found = self._governing(list(self._cues(begun, self._at)))
        yield from self._behind_colon()
        for cue in reversed(found):
            if self._words[cue.at + 1].lower in REFLEXIVE and self._is_of_itself(cue):
                continue
            if recorded := self._recorded(cue):
                yield recorded
                continue
            if self._is_other(cue):
                continue
            if cue.verb in _QUOTING and not self._is_passive(cue.at):
                yield from self._quoted(cue)
            yield from self._doer(cue)
        yield from self._without_cue(begun)

    def _is_of_itself(self, cue: Cue) -> bool:
        """True for *declared itself "…"* and *would be free to defend themselves "…"*."""
        free = cue.verb == "defend" and self._words[cue.at - 1].lower == "to"
        return free or cue.verb in JUDGING

    def _is_other(self, cue: Cue) -> bool:
        """True for a verb that does not bring in the words: *was dictated by "…"*, *quoted a source
        as saying "…"*."""
        by = cue.at + 2 == self._at and self._words[cue.at + 1].lower == "by"
        quoted = cue.verb.endswith("ing") and self._is_quoted(cue.at)
        return by or quoted or self._is_set_apart(cue) or self._is_sensed(cue)

    def _is_sensed(self, cue: Cue) -> bool:
        """True for the *felt* of *told a foreman that the ropes felt "soft"*: of a thing."""
        thing = self._asked.before(cue.at) if cue.verb in _FEELING else None
        return thing is not None and thing.weak

    def _doer(self, cue: Cue) -> Iterator[Hint]:
        """The subject of a verb, in the passive whoever stands behind its *by*."""
        rule = "chant" if cue.verb in SHOUTING else "name-cue-quotation"
        by = self._words[cue.at + 1].lower == "by"
        if by and (cue.verb in GIVEN or self._tells_which(cue.at)):
            return
        if by and self._is_passive(cue.at) and cue.verb not in REPEATED:
            yield from hinted(self._asked.after(cue.at + 1), rule, cue)
            return
        phrase, paper = self._asked.teller(cue.at), self._which_paper(cue)
        yield from hinted(self._whose_words(phrase), rule, cue)
        if paper and phrase and phrase.last <= paper.first:
            yield from hinted(paper, rule, cue)
        if not self._is_told_of(phrase, cue):
            yield from hinted(phrase, rule, cue)
        yield from hinted(paper, rule, cue)

    def _which_paper(self, cue: Cue) -> Phrase | None:
        """The letter of *Brusk got a letter signed by Weir, which stated "…"*."""
        before = [word.text for word in self._words[max(0, cue.at - 2) : cue.at]]
        if before != [",", "which"]:
            return None
        papers = (one for one in self._found if one.last < cue.at and one.head in DOCUMENTS)
        return max(papers, key=lambda one: one.last, default=None)

    def _whose_words(self, phrase: Phrase | None) -> Phrase | None:
        """The Weir of *Brusk raised Karl Weir's remarks in which he said* and of *Brusk attacked
        Weir over his remarks in which he said*."""
        at = phrase.first if phrase and phrase.kind == "pronoun" else 0
        words = [word.lower for word in self._words[:at]]
        if words[-2:] != ["in", "which"]:
            return None
        for n in range(at - 3, max(0, at - FRONT), -1):
            whose = n - 1 if words[n] in ("his", "her") and words[n - 1] in _OVER else n
            if words[n] == "'s" or whose < n:
                return self._asked.ending(whose)
        return None

    def _is_told_of(self, phrase: Phrase | None, cue: Cue) -> bool:
        """True for the *it* of *Brusk said it would tell of "…"*, which tells nothing itself."""
        it = phrase is not None and phrase.name == "it" and phrase.first > 0
        before = phrase.first - 1 if phrase and it else 0
        before -= before > 0 and self._words[before].lower == "that"
        return it and before > 0 and is_cue(self._words, before) and before < cue.at

    def _fronted(self) -> Iterator[Hint]:
        """*Chanting "…", a crowd gathered*, *waving flags and chanting "…", it came*, *by calling
        it "…," Brusk showed it*: whoever the sentence goes on with."""
        begun = int(self._words[0].lower in _FRONTING)
        if not self._words[begun].lower.endswith("ing") or self._at >= FRONT:
            return
        told = next(cues(self._words, 0, self._at), None)
        joined = told and (told.at == begun or self._words[told.at - 1].lower == "and")
        behind = self._behind_comma() or self._past_comma()
        if told and joined and behind and told.verb.endswith("ing"):
            rule = "chant" if told.verb in SHOUTING else "name-cue-quotation"
            yield from hinted(self._asked.starting(behind), rule, told)

    def _behind_comma(self) -> int:
        """The index behind the comma with which the quotation ends; 0 where it ends with none."""
        row = [word.lower for word in self._words[self._at + 1 : self._at + 2]]
        joined = row == ["and"] and any(w.quote for w in self._words[self._at + 2 : self._at + 3])
        last = self._at + 2 * joined
        behind = last + 1
        if behind < len(self._words) and self._words[behind].text == ",":
            return behind + 1
        return behind if self._words[last].text[-1:] == "," else 0

    def _past_comma(self) -> int:
        """The index behind the comma that ends the clause of the quotation; 0 for none."""
        near = range(self._at + 1, min(len(self._words), self._at + FRONT))
        comma = next((n for n in near if self._words[n].text == ","), 0)
        return comma + 1 if comma else 0

    def _without_cue(self, begun: int) -> Iterator[Hint]:
        """*According to Brusk, it was "…"*; *Brusk was blunt: "…"*."""
        for n in range(self._at - 2, begun - 1, -1):
            if self._words[n].lower == "according" and self._words[n + 1].lower == "to":
                yield from hinted(self._asked.source(n + 1), "according-to", None)
        passive = any(self._is_passive(cue.at) for cue in cues(self._words, begun, self._at))
        last = len(self._words) - 1 - (self._words[-1].text == ".")
        closed = last > self._at + 1 and is_cue(self._words, last)  # Orle: "No water", mayor says
        if self._at > 1 and self._words[self._at - 1].text == ":" and not (passive or closed):
            yield from hinted(self._asked.of_colon(self._at - 1), "colon", None)

    def _quoted(self, cue: Cue) -> Iterator[Hint]:
        """*The agency quoted a source as saying "…"*: the source speaks."""
        yield from hinted(self._quoted_pronoun(cue), "quoted-as", cue)
        phrase = self._asked.after(cue.at)
        ahead = self._words[phrase.last : phrase.last + 12] if phrase else ()
        if "as" in [word.lower for word in ahead]:
            yield from hinted(phrase, "quoted-as", cue)

    def _behind_colon(self) -> Iterator[Hint]:
        """*He read out a message that Brusk had sent: "…"*: the document speaks."""
        colon = self._at - 1
        if colon < 1 or self._words[colon].text != ":":
            return
        for phrase in self._asked.documents(colon):
            yield Hint(phrase, "colon", phrase.text)
        yield from hinted(self._sender(colon), "colon", None)

    def _sender(self, colon: int) -> Phrase | None:
        """The Brusk of *Brusk had sent his sister a message: "…"*."""
        paper = self._asked.ending(colon)
        whom = self._asked.ending(paper.first) if paper and paper.head in _PAPERS else None
        verb = whom.first - 1 if whom else 0
        return self._asked.before(verb) if self._words[verb].lower in SENT and verb else None

    def _is_set_apart(self, cue: Cue) -> bool:
        """True for the *spoke* of *As Brusk spoke, the crowd cried "…"*."""
        closed = self._words[cue.at + 1].text == "," and cue.verb in _SPEAKING
        return closed and self._words[0].lower in _CLAUSES

    def _recorded(self, cue: Cue) -> Hint | None:
        """*The minutes record Brusk as saying that it was "…"*: her words."""
        whom = self._asked.ending(cue.at - 1) if cue.verb in _PUTTING else None
        verb = self._words[whom.first - 1].lower if whom and whom.first else ""
        told = self._words[cue.at - 1].lower == "as" and verb in _RECORDING
        return Hint(whom, "quoted-as", f"{whom.text} {cue.verb}") if whom and told else None

    def _is_quoted(self, at: int) -> bool:
        """True for the *saying* of *quoted a source as saying*, whose subject quotes."""
        begun = max(0, at - QUOTED)
        before = self._words[begun:at]
        if not before or before[-1].lower != "as":
            return False
        quoting = [n for n, word in enumerate(before, begun) if word.lower in _QUOTING]
        return bool(quoting) and not self._is_passive(quoting[-1])
