"""Where a group of words that names somebody ends: determiner, qualifying words, name or noun.

Takes the words of a sentence and the known names in it; gives an index. There is no grammar behind
it but word lists and capitals. Each word is looked at a bounded number of times.
"""

from collections.abc import Sequence

from builder.draft.english.lexicon import (
    ADJECTIVES,
    AUXILIARIES,
    DETERMINERS,
    PARTICLES,
    TIMES,
)
from builder.draft.english.people import PORTFOLIOS, ROLES, TITLES
from builder.draft.english.verbs import BARE, CUES, NEVER_NOUNS, PLAIN_VERBS, SHOUTING
from builder.draft.phrases.capitals import INITIAL, Capitals
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.compounds import (
    begins_row,
    is_loose,
    is_plain,
    row_end,
)
from builder.draft.phrases.ofstate import seated_end, state_end
from builder.draft.phrases.parts import behind_aside, bracketed, is_limb, owns_teller, tells_on
from builder.draft.phrases.phrase import Caps, Known, is_office, is_qualifier
from builder.draft.phrases.portfolio import binds
from builder.draft.phrases.verblike import is_adverbial, shows, tells

REACH = 4
"""Unknown words that may stand between a determiner and the noun."""

NICKNAME = 3
"""Words of a nickname in the middle of a name."""

_SHORTENED = ("St", "Mt", "Ft")
"""Words in front of the names of places."""

_MOST = ("most", "least")

_OBJECTS = ("him", "them", "me", "us")

_SOONER = ("earlier", "later")


class Groups:
    """Asks the words of one sentence."""

    def __init__(self, words: Sequence[Word], known: Known, caps: Caps) -> None:
        self._words = words
        self._known = known
        self._capitals = Capitals(words, caps)

    def end(self, index: int) -> int:
        """Give the index behind the group that begins at a word; the word's own where none does."""
        words = self._words
        if self._is_relative(index) or is_adverbial(words, index) or is_limb(words, index):
            return index
        if placed := self._placed(index):
            return placed
        good = self._run(index)
        end = row_end(words, index, good) if good > index else good
        while end > good and end < len(words) and self._capitals.is_name(end):
            end += 1  # the Gazette motoring writer Anna Brusk
        return self._unowned(index, end)

    def _run(self, index: int) -> int:
        """The index behind the last word of a run with which a group may end."""
        at = good = index
        begins = self._words[index].lower in DETERMINERS or begins_row(self._words, index)
        loose = REACH if begins else 0
        while at < len(self._words):
            step, strong = self._step(at, index, loose)
            if not step:
                break
            at += step
            if strong:
                good, loose = at, REACH if self.is_possessive(at - 1) else 0
            elif is_qualifier(self._words[at - 1].text):
                loose = REACH  # Orle-based harbour pilot Anna Brusk
            elif is_loose(self._words[at - 1]):
                loose -= 1
        return good

    def _placed(self, index: int) -> int:
        """The index behind a state or a town that the group ends with; 0 for none."""
        begun = index + (self._words[index].lower == "the" and index + 1 < len(self._words))
        state = state_end(self._words, begun, self.mention(begun))
        return state or seated_end(self._words, index)

    def _unowned(self, index: int, end: int) -> int:
        """Leave off a possessive behind which nobody stands."""
        if end > index and owns_teller(self._words, end):
            return end + 1
        while end > index and self.is_possessive(end - 1):
            end -= 1
        return end

    def nameless(self, index: int) -> int:
        """Give the index behind *a voice*, *the strikes*: a noun of no list; 0 where none is."""
        no_noun = self._words[index].lower not in DETERMINERS or self.end(index) > index
        if no_noun or self._is_relative(index):
            return 0
        end = index + 1
        while end < len(self._words) and end - index <= REACH + 1 and self._is_noun(end, index):
            end += 1
        if owns_teller(self._words, end + 1):
            return end + 2  # the ad's narrator says
        whole, last = end > index + 1, self._words[end - 1]
        named = last.text[0].isupper() or last.lower in TIMES | {"past"}
        return end if whole and not named else 0

    def _is_relative(self, index: int) -> bool:
        """True for the *that* of *a move that prompts the army to act*."""
        behind = index > 0 and self._words[index - 1].is_word
        return behind and self._words[index].lower == "that"

    def _is_noun(self, at: int, begun: int) -> bool:
        """Lower-case words up to one that looks like a verb or an adverb."""
        word = self._words[at]
        if not is_loose(self._words[at]) or word.text.isdigit() or word.lower in PLAIN_VERBS:
            return False
        if word.lower in _OBJECTS:
            return False  # this angered him
        verb = word.lower.endswith(("ed", "ing", "ly")) or shows(self._words, begun, at)
        return at == begun + 1 or not verb

    def speaks_next(self, index: int) -> bool:
        """Tell whether a verb of speaking stands beside a word such as *one*, *others*."""
        behind = index > 1 and self._words[index - 2].quote is not None
        if index and self._words[index - 1].lower in (CUES if behind else NEVER_NOUNS | SHOUTING):
            return self.end(index) == index and not self.nameless(index)
        after = self._words[index + 1].lower if index + 1 < len(self._words) else ""
        if index == 0 and after in AUXILIARIES and self._words[-1].quote:
            return True  # another was hopeful: "…"
        ahead = self._words[index + 1 : index + 7]
        told = any(word.text == ":" for word in ahead) and bool(self._words[-1].quote)
        row = [word.lower for word in ahead[:2]]
        carries = len(row) > 1 and row[1] in CUES | {"read"} and row[0] not in CUES
        noun = bool(ahead) and is_plain(ahead[0])  # one message said: "…"
        if told and self.end(index) == index and not (carries or noun):
            return True  # others took it up: "…", not one card said: "…"
        begin = behind_aside(self._words, index + 1)
        for word in self._words[begin : begin + 3]:
            if word.lower in CUES or word.lower in BARE:
                return True
            if word.lower not in AUXILIARIES:
                break
        return tells_on(self._words, index)

    def is_called_he(self, at: int) -> bool:
        """Tell the name of *said He* from the pronoun."""
        return self._capitals.is_called_he(at)

    def mention(self, at: int) -> int:
        """Give how many words a known name that begins here takes up."""
        found = self._known.get(self._words[at].start)
        if not found:
            return 0
        end = at
        while end < len(self._words) and self._words[end].end <= found[0]:
            end += 1
        return end - at

    def is_possessive(self, at: int) -> bool:
        """Tell the *'s* of a possessive, and the mark of *the nurses' manual*."""
        row = self._words[at - 1 : at + 2] if at else ()
        many = len(row) == 3 and row[1].text == "'" and row[0].lower.endswith("s")
        return self._words[at].lower == "'s" or (many and row[2].is_word)

    def _step(self, at: int, begun: int, loose: int) -> tuple[int, bool]:
        """How many words from here belong to the group, and whether it may end behind them."""
        word = self._words[at]
        if word.quote is not None or word.text == "(":
            return self._inserted(at) if at > begun else 0, False
        if mention := self.mention(at):
            return mention, True
        if self.is_possessive(at):
            return (1, True) if at > begun else (0, False)
        if self._capitals.is_name(at):
            return 1, not is_qualifier(word.text)
        if at > begun and tells(self._words, at):
            return 0, False
        title = word.lower in TITLES and word.lower not in ROLES
        if is_office(word) and (not title or at > begun):
            return 1, not title or word.text[0].isupper()
        return self._soft(at, begun, loose), False

    def _inserted(self, at: int) -> int:
        """How many words stand in the middle of *Anna "Flint" Brusk* and *Chief (Mrs) Brusk*."""
        if self._words[at].quote is not None:
            return int(self._is_nickname(at))
        row = [one.lower for one in self._words[at + 1 : at + 4]]
        behind = self._words[at + 3] if len(row) == 3 and bracketed(self._words, at) else None
        if behind and (behind.lower == "'s" or is_office(behind)):
            return 3  # the National Electoral Commission (NEC) chairman
        return 3 if row[1:2] == [")"] and row[0] in TITLES else 0

    def _is_nickname(self, at: int) -> bool:
        """True for the marks of *Anna "Flint" Brusk*: in the middle of a name."""
        told, after = self._words[at].text, self._words[at + 1 : at + 2]
        before = self._words[at - 2 if self._words[at - 1].text == "." else at - 1]
        named = before.is_word and before.text[0].isupper() and bool(after)
        short = len(told.split()) <= NICKNAME and told[-1].isalnum()
        return named and short and self._capitals.is_name(at + 1)

    def _soft(self, at: int, begun: int, loose: int) -> int:
        """Words that are of the group only if something stronger follows."""
        word, inside = self._words[at], at > begun
        if not inside and word.lower in DETERMINERS:
            return 1
        if word.lower in ADJECTIVES or word.lower in TITLES or word.text.isdigit():
            return 1
        before = self._words[at - 1]
        if inside and word.lower in PARTICLES and (
            before.text[0].isupper() or before.text in PARTICLES or self._is_stop(at - 1)
        ):  # fmt: skip
            return int(self._follows_name(at))
        if inside and (self._goes_on(word, before) or self._is_stop(at)):
            return 1
        if inside and word.text == "." and INITIAL.fullmatch(before.text):
            return int(self._follows_name(at))
        if inside and binds(self._words, at):
            return 1
        hyphen = word.text == "-" and before.end == word.start
        if hyphen or (word.text == "'" and before.text.endswith("s")):
            return int(inside and self._follows_name(at))
        told = inside and word.lower in PORTFOLIOS and before.lower in ("of", "for")
        return int(told or (loose > 0 and is_loose(word)))

    def _goes_on(self, word: Word, before: Word) -> bool:
        """True for *most hated* in *the most hated man*, for *earlier* in *an earlier report*."""
        if word.lower in _SOONER and before.lower in ("a", "an", "the"):
            return True
        superlative = word.lower in _MOST and (before.lower in DETERMINERS or before.lower == "'s")
        return superlative or (before.lower in _MOST and word.lower.endswith("ed"))

    def _is_stop(self, at: int) -> bool:
        """True for the stop of *Sgt. Brusk*, of *Mr. de Brusk* and of *St. Orle*."""
        before = self._words[at - 1]
        short = before.lower in TITLES or before.text in _SHORTENED
        return self._words[at].text == "." and short

    def _follows_name(self, at: int) -> bool:
        while self._words[at + 1 : at + 2] and self._words[at + 1].lower in PARTICLES:
            at += 1  # Ruben van der Berg
        after = self._words[at + 1] if at + 1 < len(self._words) else None
        return bool(after and after.is_word and (after.text[0].isupper() or after.lower in ROLES))
