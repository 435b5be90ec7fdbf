"""Whether marks stand around the outlet's own words, a title, or what everybody calls a thing.

Takes a sentence and the place of a quotation (``Asked``); gives the words around it that show it.
"""

import re
from collections.abc import Sequence

from builder.draft.attribution.front import FRONT
from builder.draft.attribution.titles import Titles, is_title_case
from builder.draft.english.lexicon import ADJECTIVES, DETERMINERS, PREPOSITIONS, REFLEXIVE, is_small
from builder.draft.english.papers import DOCUMENTS, WORKS, WRITING
from builder.draft.english.verbs import CUES, JUDGING, PLAIN_VERBS
from builder.draft.english.words import listed
from builder.draft.phrases.compounds import PRONOUNS
from builder.draft.phrases.cues import cues

_SO_CALLED = listed("""
    so-called known nicknamed titled entitled codenamed dubbed labelled labeled branded infamous
    notorious
""")

_DUBBING = listed("he she they it who has have had")
"""Near these a verb such as *dubbed* has a doer."""

_TITLED = ("called", "titled", "entitled", "named", "dubbed")


_NAMING_ITSELF = listed(
    "calling calls called call naming names named styling styles styled dubbing"
)

_HEADED = WRITING | DOCUMENTS | {"file", "folder", "chapter", "page", "section", "list"}

_TAUGHT = listed("course class seminar lecture workshop module")
"""What is taught under a title."""

_RAN = listed("ran runs run appeared appears published printed")
"""Behind these and *under the headline* stands a title."""

_POLICIES = listed("policy provision rule law approach strategy doctrine principle order clause")
"""In front of these a name may be longer: *the "don't ask, don't tell" policy*."""


_NAMES = ("title", "name", "headline", "caption", "heading")
"""Of these it may be told what they are: *a title, which is "Draft"*."""

_TERMS = ("word", "term", "label", "nickname", "title", "name", "codename")
"""Behind these stands a word that is spoken of: *avoids the word "war"*."""


_THE = frozenset(("the", "a"))

_AVOIDING = listed("""
    avoid avoids avoided avoiding shun shuns shunned drop drops dropped dispute disputes disputed
    disputing debate debates debated debating
""")
"""With these a word is spoken of: *the paper avoids the term "war" and speaks of unrest*."""

_RENDERED = frozenset(("rendered", "translated"))

_LETTERS = listed("letters initials acronym abbreviation")

_STANDING = ("stand", "stands", "stood")

_TITLES = ("title", "name", "codename")
"""Of these nobody is told to use them."""

_ADJECTIVES = re.compile(r"(?:ful|less|ous|ive|[ai]ble|al|ed|ing|ic|ish|y|ate|[ae]nt|ary|en)$")
_NOUNS = re.compile(r"(?:ment|ity|cy|gy|ry)$")
"""How adjectives end, and the nouns that end alike."""


class OwnWords(Titles):
    """Asks the words right before a quotation and right behind it."""

    def own_words(self) -> str:
        """Give the words that show marks around the outlet's own or a title: *the so-called*."""
        return "" if self.is_named_by(self._at + 1) else self._own()

    def _own(self) -> str:
        before = [word.lower for word in self._words[max(0, self._at - 4) : self._at]]
        kinds = (
            _dubbed,
            self._named,
            self._spoken_of,
            self._of_a_noun,
            self._titled,
            self._doubted,
            _stands_for,
        )
        return next((told for kind in kinds if (told := kind(before))), "")

    def _named(self, before: Sequence[str]) -> str:
        """Give *known as the*, *which calls itself* and *a title, which is*."""
        known = before[-3:] in (["known", "as", "the"], ["known", "as", "a"])
        known = known or before[-2:] == ["known", "as"] or _calls_itself(before[-2:])
        known = known or self._is_referred_to() or self._is_named(before) or self._is_titled()
        return (" ".join(before[-3:]) or "a title") if known else ""

    def _spoken_of(self, before: Sequence[str]) -> str:
        """Give *the word* of *avoids the word "war"*, where nobody is told to use it; *such talk
        of*, and *rendered here as*."""
        term = before[-1:] != [] and before[-1] in _TERMS and not _THE.isdisjoint(before[-3:-1])
        used = "used" in before or "uses" in before or any(cues(self._words))
        used = used and _AVOIDING.isdisjoint(before)
        if before[-3:] == ["such", "talk", "of"] and not any(self.told()):
            return "such talk of"
        if before[-1:] == ["as"] and not _RENDERED.isdisjoint(before):
            return "rendered as"
        return " ".join(before[-2:]) if term and (before[-1] in _TITLES or not used) else ""

    def _of_a_noun(self, before: Sequence[str]) -> str:
        """Give *the … policy* and *a … deal*: words in marks that tell of a noun, or end in one."""
        if self._is_attribute() and (self._is_everybodys() or not self._is_reported()):
            between = ("…",) if not self._is_term() else ()
            return " ".join((*before[-1:], *between, self._words[self._at + 1].lower))
        return f"{before[-1]} …" if self._is_head() else ""

    def _titled(self, before: Sequence[str]) -> str:
        """Give *the film* and *in a speech,*: works whose titles stand behind them."""
        works = _last(before).removesuffix("s") in WORKS or _last(before) in WORKS
        titled = self._words[self._at].text[0].isupper() and works
        titled = titled or (before[1:] == ["under", "the", "headline"] and before[0] in _RAN)
        return " ".join(before) if titled or self._is_set_as_title() or self._is_nickname() else ""

    def _doubted(self, before: Sequence[str]) -> str:
        """Give *the so-called*."""
        doubted = _last(before) in _SO_CALLED and not self._is_closed_by_teller()
        return " ".join(before) if doubted and not self._is_dubbing(before) else ""

    def _is_closed_by_teller(self) -> bool:
        """True for *"…," Brusk said*: what is told so is no name that something bears."""
        return self._words[self._at].text[-1:] == "," and any(self.beside())

    def _is_dubbing(self, before: Sequence[str]) -> bool:
        """True for *what one pilot has dubbed "…"*: somebody is told to have chosen the words."""
        verb = before[-1] if before[-1] != "," else before[-2]
        return verb in CUES and not _DUBBING.isdisjoint(before)

    def _is_named(self, before: Sequence[str]) -> bool:
        """True for what *a title, which is "Draft"* tells."""
        return before[1:] == [",", "which", "is"] and before[0] in _NAMES

    def _is_everybodys(self) -> bool:
        """True for *the "don't ask, don't tell" policy* and *the national "Clean Quays" campaign*:
        what it is called by everybody."""
        words = self._words[self._at].text.split()
        return self._is_policy() or (len(words) > 1 and is_title_case(words))

    def _is_head(self) -> bool:
        """True for the subject that a sentence begins with: *The "gold command" reported*."""
        short = len(self._words[self._at].text.split()) < 4
        return self._at == 1 and short and self._words[0].lower in DETERMINERS

    def _is_reported(self) -> bool:
        """True for *what it called the "…" arrest*, and for *said he was in a "…" state*: somebody
        else is told to have chosen the words."""
        told = list(self._cues(max(0, self._at - FRONT), self._at))
        named = bool(told) and told[-1].verb in JUDGING and self._at - told[-1].at < 4
        return named or (not self._is_term() and (self.is_closed() or any(self.told())))

    def _is_term(self) -> bool:
        """True for the words of *faulted Brusk for his "maximum pressure" campaign*, which have a
        noun at their end: so whoever has it calls it, or everybody does."""
        last = self._words[self._at].text.strip("\"'“”‘’").split()[-1].lower()
        noun = bool(_NOUNS.search(last)) or not _ADJECTIVES.search(last)
        before = self._words[self._at - 1].lower
        return noun and before in ("his", "her", "its", "their", "'s")

    def _is_referred_to(self) -> bool:
        """True for *a price, referred to as a "score"*: by everybody."""
        row = [word.lower for word in self._words[max(0, self._at - 5) : self._at]]
        row = row[:-1] if row[-1:] and row[-1] in DETERMINERS else row
        return row[-3:] == ["referred", "to", "as"] and row[-4:-3] in ([","], ["are"], ["is"])

    def _is_policy(self) -> bool:
        """True for *the "don't ask, don't tell" policy*: everybody calls it so; not for *what Brusk
        called a "wait and see" policy*."""
        behind = self._words[self._at + 1 : self._at + 2]
        judged = self._at > 1 and self._words[self._at - 2].lower in JUDGING
        return bool(behind) and behind[0].lower in _POLICIES and not judged

    def _is_attribute(self) -> bool:
        """True for a word in front of a noun: *his "maximum pressure" campaign*."""
        if not 0 < self._at < len(self._words) - 1:
            return False
        before, after = self._words[self._at - 1].lower, self._words[self._at + 1]
        return (
            (
                before in DETERMINERS
                or before == "'s"
                or before in PREPOSITIONS
                or before == "or"
                or (before == "former" and self._is_policy())
                or (before in ADJECTIVES and self._words[self._at - 2].lower in ("a", "an", "the"))
            )
            and len(self._words[self._at].text.split()) < (6 if self._is_policy() else 4)
            and self._words[self._at].text[-1:] not in tuple(",.!?")
            and after.is_word
            and after.text.islower()
            and after.lower not in PRONOUNS
            and not (is_small(after.lower) or after.lower in CUES or after.lower in PLAIN_VERBS)
        )


def _last(before: Sequence[str]) -> str:
    """Give the last word in front, or the one before a comma."""
    return next((word for word in reversed(before[-2:]) if word != ","), "")


def _dubbed(before: Sequence[str]) -> str:
    """Give *nicknamed the* behind a comma, *a song called* and *an email headed*."""
    owned = before[-1:] == ["'s"]  # dubbed Orle's
    told = before[-3 - owned : -1 - owned]
    dubbed = told in ([",", "dubbed"], [",", "nicknamed"]) and (owned or before[-1] in DETERMINERS)
    begins = before in (["nicknamed"], ["dubbed"], ["nicknamed", "the"], ["dubbed", "the"])
    return " ".join(before[-2:]) if begins or dubbed or _heads(before[-2:]) else ""


def _stands_for(before: Sequence[str]) -> str:
    """Give *stand for* of *the letters stand for "…"*: what they are short for."""
    stands = before[-1:] == ["for"] and before[-2:-1] != [] and before[-2] in _STANDING
    return " ".join(before[-2:]) if stands and not _LETTERS.isdisjoint(before) else ""


def _calls_itself(before: Sequence[str]) -> bool:
    """True for *a group calling itself "Warm Hands"*: its name."""
    return len(before) == 2 and before[0] in _NAMING_ITSELF and before[1] in REFLEXIVE


def _heads(before: Sequence[str]) -> bool:
    """True for *a song called*, *an email headed* and *the subject line*: a title follows."""
    if len(before) < 2 or before == ["subject", "line"]:
        return len(before) > 1
    work, told = before
    return (work in WORKS | _TAUGHT and told in _TITLED) or (work in _HEADED and told == "headed")
