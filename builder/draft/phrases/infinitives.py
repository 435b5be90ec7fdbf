"""Whose verb it is where another stands before it: *is said to have told*, *was heard telling*.

Takes the words of a sentence and the phrases in it; gives phrases and the places of verbs.
"""

from builder.draft.english.lexicon import LINKS, PREPOSITIONS, SUBORDINATORS
from builder.draft.english.verbs import BARE, MAKING
from builder.draft.english.words import listed
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.which import Which

OBJECTS = {"her": "she", "him": "he", "them": "they"}

_FALLING = ("fell", "falls", "left", "up")

_AMONG = PREPOSITIONS | {"before", "behind", "beside", "among", "around"}

OPENING = ("whose", "which", "whom", "what")
"""Words behind which the subject of a clause stands."""

PARTED = 8
"""Words between the commas around what is told of a report."""

_PUNISHING = listed("""
    jailed suspended banned sacked fired fined arrested expelled dismissed detained sentenced
    charged removed ejected evicted deported
""")

SUPPOSED = 16
"""Words between *whom* and a verb."""

_HELD_TO_BE = ("is", "was", "are", "were", "has", "had", "may", "might")

_WHOM = ("who", "whom", "that")

_FOR = ("after", "because", "when", "since")

AHEAD = 10
"""Words in front of the subject where no comma stands."""

PUNISHED = 14
"""Words between a punishment and what it is for."""

_AS_IF = (["as", "if"], ["as", "though"])

_SUBJECTS = ("he", "she", "they", "i", "we")
"""Pronouns that are always the subject of a clause."""

_PERCEIVED = ("heard", "seen", "filmed", "shown", "recorded", "caught", "pictured")


class Infinitives(Which):
    """Asks one sentence for whoever does what an infinitive or a participle tells."""

    def _seeming(self, to: int, floor: int) -> Phrase | None:
        """The *he* of *when they knocked he only shrugged, as if to say*."""
        if [word.lower for word in self._words[max(0, to - 2) : to]] not in _AS_IF:
            return None
        subjects = (n for n in range(to - 3, floor - 1, -1) if self._words[n].lower in _SUBJECTS)
        return self._starting.get(next(subjects, -1))

    def _made(self, to: int) -> Phrase | None:
        """The army of *it prompted the army to warn*, *it fell to the army to warn*,
        *it took the army a day to warn*."""
        if [word.lower for word in self._words[:2]] == ["it", "took"]:
            return self._starting.get(2)
        apart = to > 1 and self._words[to - 1].text == ","
        made = self._ending.get(to - apart)
        office = self._ending.get(made.first - 1) if made and apart else made
        before = (
            [w.lower for w in self._words[max(0, office.first - 2) : office.first]]
            if office
            else []
        )
        fell = before[-1:] == ["to"] and before[0] in _FALLING
        return made if fell or (before[-1:] and before[-1] in (*MAKING, "for")) else None

    def _of_object(self, verb: int) -> Phrase | None:
        """*Another recalled her telling lawmakers*: she does; *they jailed Brusk for telling
        a crowd*: Brusk."""
        doing = verb > 2 and self._words[verb].lower.endswith("ing")
        if doing and self._words[verb - 1].lower == "for" and self._is_done_to(verb - 1):
            return self._ending[verb - 1]
        if beside := self._beside_others(verb):
            return beside
        word = self._words[verb - 1] if verb else self._words[verb]
        name = OBJECTS.get(word.lower, "")
        heard = verb > 1 and self._words[verb - 2].lower in ("heard", "hear")
        if not name or not (heard or self._words[verb].lower.endswith("ing")):
            return None
        return Phrase(verb - 1, verb, word.start, word.end, word.text, "pronoun", name=name)

    def _punished(self, pronoun: Phrase) -> Phrase | None:
        """The docker of *the club banned a docker for a year after he called it*."""
        at = pronoun.first
        if pronoun.name not in ("he", "she") or not at or self._words[at - 1].lower not in _FOR:
            return None
        near = range(at - 2, max(0, at - PUNISHED), -1)
        verb = next((n for n in near if self._words[n].lower in _PUNISHING), 0)
        whom = self._starting.get(verb + 1) if verb else None
        return whom if whom and not (whom.weak or whom.plural) else None

    def _addressing(self, whom: Phrase, verb: int) -> int:
        """Where *wrote* stands in *Brusk wrote to both, urging them*, with or without the comma; 0
        where nobody is addressed."""
        to = whom.first - 1
        doing = self._words[verb].lower.endswith("ing") and whom.last == verb
        spoken = to > 1 and self._words[to].lower in ("to", "with") and doing
        return to - 1 if spoken and is_cue(self._words, to - 1) else 0

    def _of_supposed(self, at: int, floor: int) -> Phrase | None:
        """The man of *a man whom the police say was the driver can be heard*."""
        for n in range(at - 1, max(floor, at - SUPPOSED), -1):
            holder = self._starting.get(n + 1)
            if self._words[n].lower not in _WHOM or n not in self._ending or not holder:
                continue
            held = [word.lower for word in self._words[holder.last + 1 : holder.last + 2]]
            if is_cue(self._words, holder.last) and held and held[0] in _HELD_TO_BE:
                return self._ending[n]
        return None

    def _beside_others(self, verb: int) -> Phrase | None:
        """The woman of *a woman walking between them calling*."""
        row = [word.lower for word in self._words[max(0, verb - 3) : verb]]
        governed = len(row) == 3 and row[1] in _AMONG and row[2] in OBJECTS
        if not governed or not self._words[verb].lower.endswith("ing"):
            return None
        return self._ending.get(verb - 3 if row[0].endswith("ing") else verb - 2)

    def _is_done_to(self, at: int) -> bool:
        """True for the Brusk of *they jailed Brusk for* at the index of *for*."""
        whom = self._ending.get(at)
        if whom is None or whom.weak or not whom.first:
            return False
        before = self._words[whom.first - 1]
        return before.is_word and before.lower.endswith(("ed", "s")) and before.lower not in LINKS

    def _reputed(self, verb: int) -> int:
        """Where *said* stands in *Brusk is said to have told*, *heard* in *he was heard telling*; 0
        where nothing does."""
        before = [word.lower for word in self._words[max(0, verb - 3) : verb]]
        if before[-1:] and before[-1] in _PERCEIVED and self._words[verb].lower.endswith("ing"):
            return verb - 1
        told = len(before) == 3 and before[1:] == ["to", "have"] and before[0].endswith("d")
        return verb - 3 if told else 0

    def _infinitive(self, verb: int) -> int:
        """Where the *to* stands of *to call* and of *to hit back and call*; 0 where none does."""
        before = [word.lower for word in self._words[max(0, verb - 5) : verb]]
        if before[-1:] == ["and"] and "to" in before and self._words[verb].lower in BARE:
            return verb - before[::-1].index("to") - 1
        finite = self._words[verb].lower.endswith("s") and self._words[verb].lower not in BARE
        return verb - 1 if before[-1:] == ["to"] and not finite else 0  # whom we speak to asks

    def _of_parted(self, comma: int) -> Phrase | None:
        """The report of *the board, whose report, published in May, found*."""
        begun = next((n for n in range(comma - 1, max(0, comma - PARTED), -1)
                      if self._words[n].text == ","), 0)  # fmt: skip
        owned = self._ending.get(begun)
        parted = begun and self._words[begun + 1].lower.endswith(("ed", "en"))
        whose = owned and owned.first and self._words[owned.first - 1].lower == "whose"
        return owned if parted and whose else None

    def _of_later(self, start: int, comma: int) -> Phrase | None:
        """The Brusk of *a day later Brusk was on the radio, complaining*, and the *he* of *at a
        rally he brushed it off, saying*."""
        if he := self._fronted_pronoun(start, comma):
            return he
        first = next((p for p in self._found if start < p.first and p.last < comma), None)
        if first is None or first.kind != "name":
            return None
        return first if self._words[first.first - 1].lower in ("later", "earlier") else None

    def _fronted_pronoun(self, start: int, comma: int) -> Phrase | None:
        """The *he* of *at a rally he*, with which a main clause begins."""
        if self._words[start].lower not in PREPOSITIONS:
            return None
        for n in range(start + 1, min(comma, start + AHEAD)):
            if self._words[n].lower in _SUBJECTS:
                return self._starting.get(n)
            if self._words[n].lower in SUBORDINATORS or not self._words[n].is_word:
                return None
        return None
