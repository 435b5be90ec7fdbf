"""Whom a word inside a quotation means: *"They said, 'Wait.'"*, *"You told me, 'Wait.'"*

Takes the state of a reading, a quotation inside another and a ``Hint`` in the outer words; gives
keys and names. What the outer words do not explain is explained by whatever stands before them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from builder.draft.article.figure import Figure
from builder.draft.article.naming import Named
from builder.draft.attribution.asking import Hint
from builder.draft.english.lexicon import is_small
from builder.draft.english.people import FAMILY
from builder.draft.english.words import listed
from builder.draft.meaning.pronouns import antecedents, fits
from builder.draft.phrases.clausal import OWNED
from builder.draft.phrases.cues import cues
from builder.draft.phrases.phrase import Phrase
from builder.draft.speakers.approached import answering
from builder.draft.speakers.lately import identified, kin, reported
from builder.draft.speakers.speech import Inside, speech, spoken_of, told_in
from builder.draft.speakers.things import Row, thing

BACK = 4
"""Sentences before a quotation in which somebody is looked for."""

OFTEN = 4
"""Mentions from which on an article is about somebody."""

_STRANGERS = listed("""
    man woman boy girl lady gentleman fellow lad guy person officer soldier guard policeman
    policewoman cop trooper gunman fighter
""")
"""Nouns that tell nothing of somebody, or of whom there are many."""

_PAST = ("told", "said", "wrote", "asked", "promised", "assured", "replied", "answered")

_SORTS = ("body", "crowd")

_OTHER = {"he": ("she", "her"), "she": ("he", "him")}


def meant_inside(here: Inside, hint: Hint) -> Iterator[Row]:
    """Give whoever is meant by what the outer words say speaks the inner ones."""
    if hint.phrase.name == "you":
        yield from _addressed(here, hint)
    elif hint.phrase.name == "it":
        yield from thing(here, hint)
    elif hint.phrase.kind == "pronoun":
        yield from _stands_for(here, hint)
    else:
        figure = here.desk.reading.cast.figure(hint.phrase)
        if _is_stranger(here, hint.phrase, figure):
            yield hint.phrase.head, hint.phrase.text, hint.why, ""
        yield _row(figure, hint.why)


def _row(figure: Figure, why: str) -> Row:
    return figure.key, figure.name, why, figure.actor


def _is_stranger(here: Inside, phrase: Phrase, figure: Figure) -> bool:
    """True for *"The man said, 'Wait.'"* where the article calls somebody a man whom the speaker
    knows by name, or of whom it has told long before."""
    bare = phrase.text.lower().removeprefix("the ")  # "Officer says …", as people write
    if phrase.kind != "role" or bare != phrase.head:
        return False
    if phrase.head not in _STRANGERS:
        named = figure.sort == "person" and figure.name[:1].isupper() and not figure.actor
        return named and phrase.head not in figure.roles  # the commander, for a colonel
    if figure.key.startswith(phrase.head):
        return False
    near = range(max(0, here.index - BACK // 2), here.index + 1)
    told = any(one.figure.key == figure.key for n in near for one in here.desk.reading.naming.at(n))
    return figure.name.split()[-1][:1].isupper() or not told


def _addressed(here: Inside, hint: Hint) -> Iterator[Row]:
    """*In a letter to Brusk she recalled it. "You told me, 'Wait,'" she wrote*: whoever else was
    named last."""
    if hint.why.split()[-1] not in _PAST:
        return
    reading = here.desk.reading
    turn = here.desk.turns.meant(reading.told[here.index][0].paragraph, "you")
    for figure in [turn] if turn else islice(_others(here), 1):
        yield _row(figure, hint.why)


def _others(here: Inside) -> Iterator[Figure]:
    """Whoever but the speaker is told the outer words, or named in the sentences before, the last
    one first."""
    words = here.desk.reading.told[here.index][0].words
    for back in range(here.index, max(-1, here.index - BACK), -1):
        for one in reversed(here.desk.reading.naming.at(back)):
            person = one.figure.sort in ("person", "name")
            hears = back < here.index or words[one.phrase.first - 1].lower in ("told", "tells")
            if person and hears and not one.phrase.weak and one.figure.key != here.speaker:
                yield one.figure


def _stands_for(here: Inside, hint: Hint) -> Iterator[Row]:
    """Whom a pronoun of the outer words means: whoever these name last, else somebody outside."""
    pronoun, reading = hint.phrase, here.desk.reading
    if pronoun.name in ("he", "she"):
        figures = answering(here, pronoun.name)
        yield from (_row(figure, hint.why) for figure in figures)
        yield from _newcomers(here, hint)
    yield from _named(here, hint)
    whose = [one for one in _whose(here) if one.sort == "person" and one.key != here.speaker]
    yield from (_row(figure, hint.why) for figure in whose if fits(figure, pronoun.name))
    if pronoun.name == "they":
        yield from (_row(figure, hint.why) for figure in _many_before(here))
        yield pronoun.name, pronoun.text, hint.why, ""
    told = (*identified(here), *reported(here, pronoun.name))
    yield from (_row(figure, hint.why) for figure in told if fits(figure, pronoun.name))
    two, stood = _tells_of_two(here, pronoun.name), here.desk.stood
    first = replace(pronoun, first=0)
    rows = antecedents(reading, here.index, first, None, stood, learns=not two)
    outside = [row.figure for row in rows if row.figure.key != here.speaker]
    if two:
        outside.sort(key=lambda figure: figure.gender != pronoun.name)
    outside = outside or list(_hero(here, pronoun.name))
    for figure in outside[:2]:
        yield _row(figure, hint.why)
    yield pronoun.name, pronoun.text, hint.why, ""


def _named(here: Inside, hint: Hint) -> Iterator[Row]:
    """Whoever the outer words name, the last one first, and whose kin the sentence before names."""
    pronoun, cast = hint.phrase, here.desk.reading.cast
    spoken, hung = [*reversed(spoken_of(here))], set[int]()
    named = [*spoken, *kin(here, pronoun.name)]
    if pronoun.name == "they":
        hung = _behind_of(here)
        named.sort(key=lambda phrase: not (phrase.plural or phrase.head.endswith("s")))
    yield from (_row(figure, hint.why) for figure in _owning(here, pronoun.name, spoken))
    for phrase in named:
        figure = cast.figure(phrase)
        if figure.key == here.speaker or phrase.start in hung:
            continue  # her sister, Greta, who speaks
        many = pronoun.name == "they" and phrase.head not in FAMILY and not phrase.weak
        many = many and (figure.sort in _SORTS or figure.plural or phrase.kind == "role")
        if many or fits(figure, pronoun.name):
            yield _row(figure, hint.why)


def _owning(here: Inside, pronoun: str, spoken: Sequence[Phrase]) -> Iterator[Figure]:
    """*"The minister's children are safe. Let him say, 'Wait'"*: the minister, where the words name
    nobody else who fits."""
    cast = here.desk.reading.cast
    if any(fits(cast.figure(one), pronoun) for one in spoken):
        return
    owners = (cast.owner(one) for one in spoken if one.owner and one.plural)
    yield from (one for one in owners if one.key != here.speaker and fits(one, pronoun))


def _newcomers(here: Inside, hint: Hint) -> Iterator[Row]:
    """*"This soldier walks up. He says, 'Wait'"*: the soldier, of whom only the speaker tells."""
    for sentence, found in reversed(told_in(here)):
        for phrase in reversed(found):
            acts = sentence.words[phrase.last : phrase.last + 1]
            new = phrase.text.lower() == f"this {phrase.head}" and phrase.head in _STRANGERS
            if new and acts and acts[0].lower.endswith("s") and not is_small(acts[0].lower):
                yield phrase.head, phrase.text, hint.why, ""


def _behind_of(here: Inside) -> set[int]:
    """Where the names begin that stand behind *of*: of *on the coast of Orle they wait*, Orle."""
    told = ((words.words, phrase) for words, found in told_in(here) for phrase in found)
    return {
        phrase.start
        for words, phrase in told
        if phrase.kind == "name" and phrase.first and words[phrase.first - 1].lower == "of"
    }


def _hero(here: Inside, pronoun: str) -> Iterator[Figure]:
    """Whoever an article is about, where nobody near fits."""
    reading = here.desk.reading
    first = reading.cast.protagonist
    if first and first.gender == pronoun and first.key != here.speaker:
        yield from [first] if reading.naming.often[first.key] >= OFTEN else []


def _whose(here: Inside) -> Iterator[Figure]:
    """*Brusk's lawyer, Karl Weir, came. "She said, 'Wait,'" he said*: whose lawyer, sister or
    doctor the speaker is told to be, of whom he speaks."""
    reading = here.desk.reading
    for back in range(here.index, max(-1, here.index - BACK), -1):
        for phrase in reading.told[back][1]:
            if phrase.kind != "role" or reading.cast.figure(phrase).key != here.speaker:
                continue
            if phrase.owner:
                yield reading.cast.owner(phrase)
            elif (own := OWNED.get(phrase.text.split()[0].lower())) in ("he", "she"):
                pronoun = replace(phrase, kind="pronoun", name=own)
                rows = antecedents(reading, back, pronoun, None, here.desk.stood, learns=False)
                yield from (row.figure for row in islice(rows, 1))


def _many_before(here: Inside) -> Iterator[Figure]:
    """*She had written to the company. "They said, 'Wait,'" she said*: the company; *he said the
    looters were young*: the looters. The subject first, else whoever is named last."""
    if not here.index or here.desk.reading.told[here.index - 1][0].quotes:
        return
    named = here.desk.reading.naming.at(here.index - 1)
    for one in sorted(named, key=lambda one: (not one.opens, one.hangs, -one.phrase.first)):
        figure = one.figure
        many = figure.sort in _SORTS or figure.plural
        if many and figure.key != here.speaker and not (one.owns or _is_beside(here, one)):
            yield figure


def _is_beside(here: Inside, one: Named) -> bool:
    """True for the college of *Brusk, a lecturer at the college, said*, where she speaks."""
    words = here.desk.reading.told[here.index - 1][0].words
    speaks = (p.phrase for p in here.desk.reading.naming.at(here.index - 1) if p.says)
    ahead = [p for p in speaks if here.desk.reading.cast.figure(p).key == here.speaker]
    begun = next((p.last for p in ahead if p.last < one.phrase.first), 0)
    return one.hangs and begun > 0 and not any(cues(words, begun, one.phrase.first))


def _tells_of_two(here: Inside, pronoun: str) -> bool:
    """True for *"She asked him why. He said, '…'"*: whoever is known to be a man is *he*."""
    words = {word.lower for sentence in speech(here) for word in sentence.words}
    return not words.isdisjoint(_OTHER.get(pronoun, ()))
