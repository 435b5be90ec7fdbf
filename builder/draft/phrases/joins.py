"""What stands behind a noun and beside a name: *the head of the fire service, Mathis Bru*.

Takes the words of a sentence and the phrases in it; gives phrases with the words that go with their
noun, and pairs of phrases that mean the same person. Bounded work at each phrase.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from builder.draft.english.given import GIVEN
from builder.draft.english.lexicon import DETERMINERS, PREPOSITIONS
from builder.draft.english.people import BODIES, FAMILY, PEOPLE, PORTFOLIOS, SUFFIXES, TITLES
from builder.draft.english.words import listed
from builder.draft.phrases.called import called
from builder.draft.phrases.clauses import Word
from builder.draft.phrases.cues import is_cue
from builder.draft.phrases.phrase import Phrase, joined
from builder.draft.phrases.placed import is_of_seat
from builder.draft.phrases.states import is_beside
from builder.draft.phrases.tails import FAR, tail, text_at

_BEING = listed("is was are were remains became become becomes remained")

_BECOMING = ("became", "become", "becomes", "remains", "remained")

_MADE = listed("elected appointed named made reelected re-elected reappointed")

_TRIED = ("accused", "charged", "suspected", "convicted", "blamed", "credited", "acquitted")

_THERE = ("in", "at", "near", "outside")
"""In front of a name at the beginning these tell where: *In Berlin, a spokesman said*."""

_PERFECT = ("has", "had", "since", "later", "then", "also")


def with_tails(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[Phrase]:
    """Give the phrases, those of an office with the words behind it that tell whose it is."""
    starting = {phrase.first: phrase for phrase in found}
    for phrase in found:
        if phrase.kind == "role" and not phrase.full:
            end = tail(words, starting, phrase.last, most=1)
            yield replace(phrase, full=joined(words[phrase.first : end]))
        else:
            yield phrase


def same_people(words: Sequence[Word], found: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Give pairs of an office and a name that mean the same person."""
    starting = {phrase.first: phrase for phrase in found}
    ending = {phrase.last: phrase for phrase in found}
    for phrase in found:
        if phrase.kind == "name":
            bearer = _of_town(words, phrase, ending)
            for office, _ in _office_behind(words, starting, phrase):
                yield office, bearer
        elif phrase.kind == "role" and not (phrase.plural or is_beside(phrase)) and not (
            _hangs(words, phrase, ending) or _is_source(words, starting, phrase)
        ):  # fmt: skip
            yield from _name_behind(words, starting, phrase)


def _of_town(words: Sequence[Word], name: Phrase, ending: Mapping[int, Phrase]) -> Phrase:
    """The Brusk of *Senator Anna Brusk of Orle, the top Democrat,*, of *Anna Brusk of Orle, the
    medallist* and of *Anna Brusk, DBE, the medallist*; else the name itself."""
    head = ending.get(name.first - 1) if name.first else None
    if head is not None and head.kind == "name" and name.text.lower() in SUFFIXES:
        return head
    tied = head is not None and words[name.first - 1].lower in ("of", "from")
    if head is None or not tied or head.kind != "name":
        return name
    whole = " " in head.name and not head.text.lower().startswith("the ")
    return head if whole or _is_person(head) else name


def _hangs(words: Sequence[Word], phrase: Phrase, ending: Mapping[int, Phrase]) -> bool:
    """True for the opposition of *the leader of the opposition, Anna Brusk,*, and for the minister
    of *a spokeswoman for the minister, Anna Brusk,*: the name is of whoever stands in front."""
    if not phrase.first or words[phrase.first - 1].lower not in PREPOSITIONS:
        return False
    office = ending.get(phrase.first - 1)
    held = (
        office is not None and office.kind == "role" and office.head in (PEOPLE | TITLES) - FAMILY
    )
    return phrase.head in BODIES or (held and words[phrase.first - 1].lower != "of")


def _is_source(words: Sequence[Word], starting: dict[int, Phrase], phrase: Phrase) -> bool:
    """True for the aide of *According to an aide, Brusk "…"*, who is another."""
    source = [word.lower for word in words[max(0, phrase.first - 2) : phrase.first]]
    named = starting.get(phrase.last + 1)
    return source == ["according", "to"] and named is not None and text_at(words, named.last) != ","


def _office_behind(
    words: Sequence[Word], starting: dict[int, Phrase], name: Phrase
) -> Iterator[tuple[Phrase, Phrase]]:
    """*Anna Brusk, 44, the leader of the dockers,* and *Anna Brusk is the leader*."""
    at = name.last
    if at >= len(words):
        return
    if words[at].text == "," and at + 2 < len(words) and words[at + 1].text.isdigit():
        at += 2
    office = _predicated(words, starting, at)
    is_one = office is not None
    beside = words[at].text in ",-(" and not (name.first == 1 and words[0].lower in _THERE)
    office = office or (starting.get(at + 1) if beside else None)
    if office is None or office.kind != "role" or office.plural:
        return
    end = tail(words, starting, office.last)
    second = starting.get(end + 1) if text_at(words, end) == "and" else None
    if second and second.kind == "role" and _closes(words, tail(words, starting, second.last)):
        yield from ((office, name), (second, name))
    elif is_one or _closes(words, end, that=True) or _is_told(words, office):
        yield office, name


def _predicated(words: Sequence[Word], starting: dict[int, Phrase], at: int) -> Phrase | None:
    """The office of *is the leader*, *became prime minister*, *was elected mayor* behind a name."""
    while at < len(words) and words[at].lower in _PERFECT:
        at += 1
    if at >= len(words) or words[at].lower not in _BEING:
        return None
    if text_at(words, at + 1) in _MADE and words[at].lower in ("is", "was"):
        at += 1
        at += text_at(words, at + 1) == "as"
    elif text_at(words, at + 1) not in DETERMINERS and words[at].lower not in _BECOMING:
        return None
    return starting.get(at + 1)


def _is_told(words: Sequence[Word], office: Phrase) -> bool:
    """True for *a ward sister* behind a name, whatever else is told of her before the verb."""
    indefinite = office.text.lower().startswith(("a ", "an "))
    if text_at(words, office.last) in _TRIED and text_at(words, office.last + 1) in PREPOSITIONS:
        return True
    return indefinite and office.last < len(words) and not is_cue(words, office.last)


def _name_behind(
    words: Sequence[Word], starting: dict[int, Phrase], office: Phrase
) -> Iterator[tuple[Phrase, Phrase]]:
    """*The leader of the dockers, Anna Brusk*, *the first witness, forklift driver Anna Brusk*,
    *the zoo's curator of birds Anna Brusk*."""
    end = tail(words, starting, office.last)
    named = _equated(words, starting, office, end) or _headed(words, starting, office)
    if named := named or _of_ministry(words, starting, office, end):
        yield office, named
        return
    named = starting.get(end)
    if named is None and text_at(words, end) in (",", "-", "(", ":"):
        second = starting.get(end + 2) if text_at(words, end + 1).isalpha() else None
        aged = text_at(words, end + 1).endswith("-year-old")  # a pupil, 14-year-old Freya,
        second = starting.get(end + 2) if aged else second
        named = starting.get(end + 1) or (second if second and (aged or second.roles) else None)
        behind = tail(words, starting, named.last, most=1) if named else end
        if named and named.kind == "name" and _closes(words, behind, colon=True):
            if not is_of_seat(words, office.last, end, named):
                yield office, named
            return
    elif named and end > office.last and (_is_person(named) or _is_of_state(words, office, named)):
        yield office, named
        return
    yield from called(words, starting, office)


_SOLE = ("only", "first", "last", "sole", "next")


def _equated(
    words: Sequence[Word], starting: dict[int, Phrase], office: Phrase, end: int
) -> Phrase | None:
    """*The first witness was Anna Brusk*, *one of them was a reservist, Anna Brusk*."""
    if text_at(words, end) == "to":  # the only member to break ranks was
        end = next(
            (n for n in range(end, min(end + FAR, len(words))) if text_at(words, n) == "was"), end
        )
    begins = not office.first and office.text.startswith(("The ", "One of "))
    only = office.first == 2 and text_at(words, 0) == "the" and text_at(words, 1) in _SOLE
    if not (begins or only) or text_at(words, end) not in ("is", "was"):
        return None
    named = starting.get(end + 1)
    if named and named.kind == "role" and text_at(words, named.last) == ",":
        named = starting.get(named.last + 1)
    whole = named is not None and named.kind == "name" and " " in named.name
    return named if named and whole and _closes(words, named.last) else None


def _is_of_state(words: Sequence[Word], office: Phrase, name: Phrase) -> bool:
    """True for *Ambassador of Ostria Anna Brusk*: the name stands right behind the state's."""
    whole = name.kind == "name" and " " in name.name
    return whole and office.head in TITLES and words[name.first - 1].text[0].isupper()


def _headed(words: Sequence[Word], starting: dict[int, Phrase], office: Phrase) -> Phrase | None:
    """The Brusk of *deputy head of mission Anna Brusk*, who is head."""
    name = starting.get(office.last + 1) if text_at(words, office.last) == "of" else None
    whole = name is not None and name.kind == "name" and " " in name.name and bool(name.roles)
    return name if name and whole and name.text.split()[0] in BODIES else None


def _of_ministry(
    words: Sequence[Word], starting: dict[int, Phrase], office: Phrase, end: int
) -> Phrase | None:
    """The Brusk of *Representative of the Ministry of Foreign Affairs Anna Brusk*."""
    for at in range(office.last + 1, end):
        name = starting.get(at) if text_at(words, at - 1) == "of" else None
        before = name.text.removesuffix(name.name).split() if name else []
        ministry = text_at(words, at - 2) in ("ministry", "department")
        if name and ministry and before and all(one.lower() in PORTFOLIOS for one in before):
            return name if " " in name.name else None
    return None


def _is_person(phrase: Phrase) -> bool:
    given = phrase.name.split()[0].lower() in GIVEN if phrase.name else False
    return phrase.kind == "name" and (given or bool(phrase.roles))


def _closes(words: Sequence[Word], at: int, *, colon: bool = False, that: bool = False) -> bool:
    """True where an apposition may end: at a comma, a bracket, the end of the sentence, behind
    *president of the union* with ``that`` at what is told of the union."""
    if at >= len(words) or words[at].quote:
        return True
    closing = ("who", "whose", "that", "which") if that else ("who", "whose")
    return words[at].text in (",.;-)" + ":" * colon) or words[at].lower in closing
