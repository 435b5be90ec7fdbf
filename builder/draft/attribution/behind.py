"""Who spoke a quotation, by what stands behind it: *"…," said Anna Brusk*.

Takes a sentence and the place of a quotation (``Asked``); gives ``Hint``s, the nearest first.
"""

from collections.abc import Iterator

from builder.draft.attribution.asking import JOINING, REACH, Hint, hinted
from builder.draft.attribution.undersigned import CLOSING, NEAR, Undersigned
from builder.draft.english.lexicon import is_small
from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.verbs import JUDGING, NEVER_NOUNS, SAYING, UTTERED
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.cues import Cue, cues
from builder.draft.phrases.phrase import Phrase

_REMEMBERING = ("recalled", "recalls", "remembered", "remembers", "recounted", "recounts")

_AFTER = ("after", "when", "as", "before", "once", "since")
"""What a clause begins with whose words are told in it: *After Brusk called it "…," Weir left*."""

_REMINDED = ("reminded", "told", "informed")
"""What whoever answers hears first: *Told that Brusk had called it "…," Weir said no*."""

WHILE = ("while", "although", "though", "whereas")

_NAMES = (["as"], ["a"], ["an"], ["the"], ["as", "a"], ["as", "an"], ["as", "the"])
"""Between a verb that names something and the name."""

_SAID = ("phrase", "word", "term", "promise", "claim", "charge", "description", "remark", "line")
"""Nouns for the words in front of them: *"…", a phrase Brusk says she has heard*."""


class Behind(Undersigned):
    """Asks the words behind a quotation."""

    def beside(self) -> Iterator[Hint]:
        """*"…," said Anna Brusk*; *"…," Anna Brusk told reporters*; *"…", according to police*."""
        words, after = self._words, self._at + 1
        if self._is_told_in_front(after):
            return
        while after < len(words) and words[after].text in CLOSING:
            after += 1
        yield from self._signed(after)
        yield from self._worded_by(after)
        end = next((n for n in range(after, len(words)) if words[n].quote), len(words))
        if after < end and self.is_named_by(after):
            yield from hinted(self._asked.after(self._past_list(after)), "quotation-by-name", None)
        if after >= end or not self._may_be_told_behind(after):
            return
        if words[after].lower == "according" and not (self._is_governed(NEAR) or self._is_given()):
            yield from hinted(self._asked.source(after + 1), "according-to", None)
        if words[after].lower in ("came", "comes"):
            yield from self._came_from(after, end)
        cue = next(self._cues(after, min(end, after + REACH)), None)
        remembers = cue and cue.verb in _REMEMBERING and self._is_governed(NEAR)
        if not (cue and cue.verb in ("citing", "quoting")) and not remembers:
            yield from self._by_cue(cue, after)
            yield from self._by_place(after, end)

    def _is_told_in_front(self, after: int) -> bool:
        """True where what stands behind a quotation brings in another: *While Brusk called it "…",
        others said*."""
        if self._is_told_before() and self._brings_in_next(after):
            return True
        if self._words[0].lower in _REMINDED and self._is_governed(REACH):
            return True
        if self._is_judged_behind(after) and self._is_governed(REACH):
            return True
        before = [word.lower for word in self._words[max(0, self._at - NEAR) : self._at]]
        calls = before[-1:] and before[-1] in JUDGING and "what" in before
        begun = self._words[0].lower in WHILE and self._is_governed(NEAR)
        return bool(calls) or begun or self._fills_clause() or self._tells_that(after)

    def _fills_clause(self) -> bool:
        """True for *After Brusk said it was "…," Weir left*: the clause ends with the words."""
        fronted = self._words[int(self._words[0].lower == "even")].lower in _AFTER
        closed = self._words[self._at].text[-1:] == ","
        whole = not any(word.text in ",:" for word in self._words[: self._at])
        return fronted and closed and whole and self._is_governed(REACH)

    def _tells_that(self, after: int) -> bool:
        """True for *When boys asked us, "…?" we said that it was late*: the answer follows."""
        fronted = self._words[0].lower in _AFTER and self._is_governed(NEAR)
        phrase = self._asked.starting(after) if fronted else None
        behind = self._words[phrase.last + 1 : phrase.last + 2] if phrase else ()
        return [word.lower for word in behind] == ["that"]

    def _is_judged_behind(self, after: int) -> bool:
        """True for *"…", something Brusk says she has heard* and *"…", a phrase Brusk says*: of the
        words, not in them."""
        behind = [word.lower for word in self._words[after : after + 3] if word.text != ","]
        noun = behind[1:] != [] and behind[0] in ("a", "the") and behind[1] in _SAID
        return behind[:1] != [] and (behind[0] in ("something", "which") or noun)

    def _is_told_before(self) -> bool:
        """True for a whole sentence of speech behind *Brusk said,*, and for all behind *said*."""
        told = [word.lower for word in self._words[max(0, self._at - 2) : self._at]]
        closed = self._words[self._at].text.rstrip("'\" ")[-1:] in tuple(".!?")
        if told[-1:] and told[-1] in NEVER_NOUNS:
            return True
        return closed and len(told) == 2 and told[0] in NEVER_NOUNS and told[1] in (",", ":")

    def _brings_in_next(self, after: int) -> bool:
        """True for the *I said,* of *she said, "Can you?" I said, "No."*, also without a comma."""
        after += self._words[after : after + 1] != () and self._words[after].text == ","
        phrase = self._asked.starting(after)
        rest = self._words[phrase.last : phrase.last + 3] if phrase else ()
        told = len(rest) > 1 and rest[0].lower in NEVER_NOUNS
        return told and any(word.quote is not None for word in rest[1:])

    def _is_governed(self, far: int) -> bool:
        """True for *she called it "…", according to two aides*: she speaks, they tell of it."""
        found = list(cues(self._words, max(0, self._at - far), self._at))
        return any(not self._is_passive(cue.at) and self._asked.teller(cue.at) for cue in found)

    def _is_given(self) -> bool:
        """True for *the crew's last words were "…", according to a nurse*, who tells of them."""
        near = [word.lower for word in self._words[max(0, self._at - 2 * NEAR) : self._at]]
        return near[-1:] in (["were"], ["was"]) and not UTTERED.isdisjoint(near)

    def _by_cue(self, cue: Cue | None, after: int) -> Iterator[Hint]:
        """A verb of speaking right behind a quotation, or behind somebody who stands there."""
        if cue and cue.at == after and cue.verb.endswith("ing"):
            return  # promising more: whoever spoke goes on
        if cue and cue.at == after:
            told_of = self._words[after - 1].quote and not self._asked.is_turned(cue.at)
            if not told_of and cue.verb not in JUDGING - SAYING:  # "…," described the toll as
                yield from hinted(self._asked.after(cue.at), "quotation-cue-name", cue)
        elif told := self._quoted_behind(cue):
            yield Hint(told, "quoted-as", told.text)
        elif cue and not self._asked.is_turned(cue.at):  # like the crew's, said Brusk
            phrase = self._described(after, cue.at) or self._asked.before(cue.at, after)
            near = phrase and phrase.first <= after + 1
            if self._is_told_them(phrase):
                return
            if phrase and near and not (phrase.weak and cue.verb not in NEVER_NOUNS):
                yield from hinted(phrase, "quotation-name-cue", cue)

    def _quoted_behind(self, cue: Cue | None) -> Phrase | None:
        """*"…," state media quoted an engineer as saying*: the engineer; *quoted him as*: him."""
        if cue is None or cue.verb not in ("quoted", "cited"):
            return self._remembered(cue)
        if him := self._quoted_pronoun(cue):
            return him
        told = self._asked.starting(cue.at + 1)
        owned = told is not None and told.text.split()[0].lower() in OWNED
        return None if owned else told

    def _remembered(self, cue: Cue | None) -> Phrase | None:
        """*"…," Brusk recalled a neighbour telling her*: the neighbour."""
        told = self._asked.starting(cue.at + 1) if cue and cue.verb in _REMEMBERING else None
        behind = self._words[told.last : told.last + 1] if told else ()
        return told if behind and behind[0].lower in ("telling", "saying", "shouting") else None

    def _described(self, after: int, cue: int) -> Phrase | None:
        """*"…" Anna Brusk, head of the inquiry, said*: whoever stands behind the quotation, also
        without the second comma."""
        phrase = self._asked.starting(after)
        if phrase is None or phrase.kind != "name" or phrase.last >= cue:
            return None
        office = self._asked.starting(phrase.last + 1)
        closed = self._words[cue - 1].text == ","
        closed = closed or (office is not None and self._asked.past_tail(office) == cue)
        return phrase if closed and self._words[phrase.last].text == "," else None

    def is_named_by(self, after: int) -> bool:
        """True for the *by* of *was called "…" by Brusk* and of *chains labelled "…" by Weir*."""
        after = self._past_list(after)
        if [word.lower for word in self._words[after : after + 1]] != ["by"]:
            return False
        found = cues(self._words, max(0, self._at - 6), self._at)
        return any(
            cue.verb in JUDGING and (self._is_passive(cue.at) or self._is_beside_name(cue.at))
            for cue in found
        )

    def _is_beside_name(self, verb: int) -> bool:
        """True for *labelled "…"* and *dubbed the "…"*: no object stands between."""
        between = [word.lower for word in self._words[verb + 1 : self._at] if not word.quote]
        return between in ([], ["and"], *_NAMES)

    def _past_list(self, after: int) -> int:
        """The index behind the quotations that a quotation is joined to: *"…" and "…" by Brusk*."""
        row = self._words
        while after + 1 < len(row) and row[after].lower in (",", "and") and row[after + 1].quote:
            after += 2
        return after

    def _by_place(self, after: int, end: int) -> Iterator[Hint]:
        """A verb of no list in the place of one: *"…," sniffed Anna Brusk*."""
        words, verb = self._words, after
        phrase = self._asked.starting(after)
        if phrase and not phrase.weak and phrase.last < end:
            verb, rest = phrase.last, phrase.last + 1
            rule = "quotation-name-cue"
        else:
            phrase = self._asked.starting(after + 1)
            rest, rule = phrase.last if phrase else end, "quotation-cue-name"
        word = words[verb]
        plain = word.is_word and word.text.islower() and not is_small(word.lower)
        closed = rest >= end or words[rest].text in ".,:;"
        carries = phrase and phrase.head in WRITING | DOCUMENTS and word.lower != "read"
        hears = word.lower in ("told", "hears", "heard")  # court told
        may = phrase and not phrase.weak and not carries and not hears
        if phrase and may and plain and closed and not word.lower.endswith("ing"):
            yield Hint(phrase, rule, f"{phrase.text} {word.lower}")

    def _may_be_told_behind(self, after: int) -> bool:
        """A quotation whose sentence goes on as the outlet's own is told of in front of it."""
        if self._words[after].lower in (*JOINING, *WHILE, "with"):
            return False
        last = self._words[self._at].text.rstrip("'\" ")[-1:]
        return last in tuple(",?!-….") or after > self._at + 1
