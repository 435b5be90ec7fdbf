"""By what name somebody goes: *a man known as Brusk*, *a group that calls itself the Watch*.

Takes the words of a sentence and the phrases in it; gives pairs of phrases that mean the same.
Looks at a bounded number of words behind a noun.
"""

from collections.abc import Iterator, Sequence

from builder.draft.english.lexicon import DETERMINERS
from builder.draft.english.people import TITLES
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase
from builder.draft.phrases.tails import FAR

_NAMING = listed("as by")

_NAMED = listed("named identified known introduced identifies calls referred")

_GOING = ("goes", "went", "going", "go")

_CALLING = ("calls", "called", "calling", "call", "styles", "styled")


def called(
    words: Sequence[Word], starting: dict[int, Phrase], office: Phrase
) -> Iterator[tuple[Phrase, Phrase]]:
    """*A man known as Brusk*; *one woman, who gave her name only as Ines*; not *a man who would not
    give his name, told Brusk*."""
    for at in range(office.last, min(office.last + 2 * FAR, len(words) - 1)):
        behind = [word.lower for word in words[at + 1 : at + 7]]
        near = at < office.last + FAR
        name = starting.get(at + 1)
        if own := _called_itself(words, starting, at):
            yield office, own
            return
        beside = at == office.last or (at == office.last + 1 and words[at - 1].text in ",-")
        if beside and words[at].lower in ("named", "called") and name:
            calls = words[at].lower == "called" and office.head in TITLES  # the president called
            borne = name.kind == "name" and _is_borne(words, name) and not calls
            yield from [(office, name)] if borne else []
            return
        named = near and words[at].lower in _NAMED and bool(_NAMING & set(behind))
        if name := _gone_by(words, starting, at):
            yield office, name
            return
        if named or words[at].lower == "name":
            known = (starting.get(n) for n in range(at + 1, min(at + 8, len(words))))
            name = next((one for one in known if one and one.kind == "name"), None)
            if name and not _is_of_another(words[at + 1 : name.first]):
                beside = words[at + 1].is_word or name.first == at + 2  # his first name, Brusk,
                yield from [(office, name)] if beside else []
            return
        if words[at].quote or words[at].text in ";:":
            return


def _called_itself(words: Sequence[Word], starting: dict[int, Phrase], at: int) -> Phrase | None:
    """The Watch of *a group which calls itself the Watch*."""
    own = words[at].lower in _CALLING and words[at + 1].lower in ("itself", "themselves")
    name = starting.get(at + 2) if own else None
    return name if name and name.kind == "name" else None


def _gone_by(words: Sequence[Word], starting: dict[int, Phrase], at: int) -> Phrase | None:
    """The Abu Karl of *their spokesman, who goes by the name Abu Karl*."""
    by = words[at].lower == "by" and words[at - 1].lower in _GOING
    name = starting.get(at + 1) if by else None
    return name if name and name.kind == "name" else None


def _is_borne(words: Sequence[Word], name: Phrase) -> bool:
    """True for *a man called Brusk*; not for *one lawmaker called Brusk "…"* and *a liar*."""
    behind = words[name.last] if name.last < len(words) else None
    return behind is None or not (behind.quote or behind.lower in DETERMINERS)


def _is_of_another(between: Sequence[Word]) -> bool:
    """True for *as a cousin of Brusk*: he is another."""
    told = [word.lower for word in between]
    return told[-1:] == ["of"] and not {"a", "an"}.isdisjoint(told)
