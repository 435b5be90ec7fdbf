"""Names of bodies that go on behind their noun: *the Federation of Miners*, *the Bank of Ostria*.

Takes the words of a sentence and the phrases in it; gives the phrases, those of one name as one.
Looks at each phrase once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.english.lexicon import ADJECTIVES, DETERMINERS
from builder.draft.english.people import BODIES, ORGANISED, PEOPLE, PORTFOLIOS, TRADING
from builder.draft.english.verbs import NEVER_NOUNS
from builder.draft.english.words import listed
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.phrase import Phrase, is_capital, is_office, joined

_NAMED = listed("""
    federation confederation union association league institute institution university college
    school bank ministry department centre center council committee commission court chamber
    office agency fund foundation trust society academy board bureau authority campaign network
    hospital museum movement party faculty directorate secretariat tribunal assembly congress
    brotherhood guild group
""")
"""Nouns of which a name is made with *of*, *for* or *to*."""

_BINDING = ("of", "for", "to", "on")


def whole_names(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Give the phrases, *the Federation* and *Miners* of *the Federation of Miners* as one."""
    at = 0
    while at < len(found):
        phrase = found[at]
        while at + 1 < len(found) and _goes_on(words, phrase, found[at + 1]):
            at += 1
            phrase = _merged(words, phrase, found[at])
        yield phrase
        at += 1


def _goes_on(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for the *of Miners* behind *the Federation*, where nobody of that name is known."""
    noun = words[phrase.last - 1]
    if _is_named_the(words, phrase, tail) or _is_headed(words, phrase, tail):
        return True
    between = [word.lower for word in words[phrase.last : tail.first]]
    if between == ["&"]:
        return phrase.kind == tail.kind == "name" and not (tail.roles or tail.owner)
    if between == ["and"] and (_is_bound(words, phrase, tail) or _is_firm(words, phrase, tail)):
        return True
    capital = words[tail.first].text[0].isupper() or words[tail.first].lower == "the"
    if between == ["of"] and capital and tail.kind == "name" and (
        _is_beside(words, phrase, tail) or _is_called(words, phrase, tail)
    ):  # fmt: skip
        return True
    if between in (["of"], ["for"]) and _speaks_for(words, phrase, tail):
        return True
    proper = noun.text[0].isupper() and noun.lower in _NAMED and not phrase.actors
    person = bool(tail.roles) and tail.kind == "name"
    named = tail.kind == "name" or words[tail.last - 1].text[0].isupper()
    return proper and between in ([b] for b in _BINDING) and capital and named and not person


def _is_named_the(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for *state-run daily The Morning Bell*: a noun for a body, and its name."""
    beside = phrase.last == tail.first and words[tail.first].text == "The"
    return beside and phrase.kind == "role" and phrase.head in BODIES and tail.kind == "name"


def _is_headed(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for *the Union of Miners president Anna Brusk*: whoever heads a body."""
    noun, first = words[phrase.last - 1], words[tail.first]
    body = noun.text[0].isupper() and noun.lower in _NAMED and not phrase.actors
    of = [word.lower for word in words[phrase.last : tail.first]] in ([b] for b in _BINDING)
    named = tail.kind == "name" and bool(tail.roles) and tail.text != tail.name
    return body and of and named and first.text[0].isupper() and not is_office(first)


def _is_bound(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for *the Public and Commercial Services Union*: one body, whose noun stands at the end;
    not for *the Senate and House Committee*."""
    first, noun = words[phrase.last - 1], words[tail.last - 1]
    of_body = tail.kind == "name" and noun.lower in _NAMED and noun.text[0].isupper()
    shared = first.text.istitle() and not is_office(first) and first.lower not in BODIES
    article = any(word.lower == "the" for word in words[phrase.first : phrase.last - 1])
    return of_body and shared and article and not (phrase.actors or tail.actors)


def _is_firm(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for *Hale and Weir's said*: the *'s* of a firm's name has nothing behind it."""
    row = [word.lower for word in words[tail.last : tail.last + 2]]
    plain = phrase.kind == tail.kind == "name" and not (tail.roles or tail.actors or phrase.actors)
    return plain and row[:1] == ["'s"] and row[-1] in NEVER_NOUNS


def _is_beside(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for *a smaller militia, Children of the Reed,*: a name between commas behind a body."""
    begun, end = phrase.first, tail.last
    apart = begun > 1 and words[begun - 1].text == "," and words[end : end + 1] != ()
    noun = words[phrase.last - 1].text
    proper = noun[0].isupper() and noun.endswith(("s", "n")) and not (phrase.actors or tail.roles)
    return apart and proper and words[end].text == "," and words[begun - 2].lower in BODIES


def _is_called(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for *the campaign group Friends of the Lake*: a plural behind a noun for a body."""
    noun = words[phrase.last - 1].text
    many = noun[0].isupper() and noun.endswith("s") and not (phrase.actors or tail.roles)
    return many and phrase.last > 1 and words[phrase.last - 2].lower in BODIES


def _speaks_for(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> bool:
    """True for the *Defence spokesman* of *a Ministry of Defence spokesman*."""
    noun, named = words[phrase.last - 1], words[tail.first].text[0].isupper()
    office = words[tail.last - 1].text.islower() and tail.head in PEOPLE
    return noun.text[0].isupper() and noun.lower in _NAMED and named and office


def _merged(words: Sequence[Word], phrase: Phrase, tail: Phrase) -> Phrase:
    inside = words[phrase.first : tail.last]
    if phrase.last == tail.first or _is_headed(words, phrase, tail):
        return replace(
            tail, first=phrase.first, start=phrase.start, text=joined(inside),
            roles=tail.roles or phrase.roles,
        )  # fmt: skip
    if words[phrase.last].text == "&":
        return replace(
            phrase, last=tail.last, end=tail.end, text=joined(inside),
            name=f"{phrase.name} & {tail.name}", actors=(),
        )  # fmt: skip
    if _speaks_for(words, phrase, tail):
        return replace(
            tail, first=phrase.first, start=phrase.start, text=joined(inside), full=joined(inside),
            kind="role", name="", roles=(tail.head,), actors=(),
        )  # fmt: skip
    if phrase.kind == "role" and _is_bound(words, phrase, tail):
        return replace(
            phrase, last=tail.last, end=tail.end, text=joined(inside), full=joined(inside)
        )
    if _is_called(words, phrase, tail):
        begun = phrase.last - 1 - phrase.first
    else:
        begun = int(inside[0].lower in ("the", "a", "an"))
    return replace(
        phrase, last=tail.last, end=tail.end, text=joined(inside), kind="name",
        name=joined(inside[begun:]), roles=_noun(words[phrase.last - 1].lower), full=joined(inside),
    )  # fmt: skip


def _noun(word: str) -> tuple[str, ...]:
    """The noun of a body by which it may be called below; a name such as *Sons* is none."""
    return (word,) if word in _NAMED else ()


def is_called_so(head: Sequence[Word]) -> bool:
    """True for the name of a body, such as *River Workers' Union* and *Corvane Energy*."""
    last = head[-1]
    if last.lower in TRADING and len(head) > 1:
        return last.text[0].isupper() and is_capital(head[-2].text) and not _is_titular(head[-2])
    return last.text[0].isupper() and last.lower in ORGANISED and last.lower not in PEOPLE


def _is_titular(word: Word) -> bool:
    """True for the *Public* of *Public Health* and the *Mr* of *Mr Marine*."""
    return is_office(word) or word.lower in PORTFOLIOS | ADJECTIVES | DETERMINERS | BODIES
