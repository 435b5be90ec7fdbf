"""Whose words a headline, a heading or a caption shows: whoever says them in the text.

Takes the state of a reading in which all quotations have been looked at; changes the candidates of
those that are shown. Words are said again as they are, or in part: *"Not one more winter"* above
*"We will not have one more winter like that," she said*.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.draft.attribution.asking import Hint
from builder.draft.english.lexicon import is_small
from builder.draft.english.people import ROLES
from builder.draft.meaning.meant import meant
from builder.draft.meaning.settled import DISPLAYED, Candidate, Desk, Said
from builder.draft.phrases.cues import cues
from builder.draft.phrases.subjects import Subjects
from builder.draft.speakers.ranking import is_sure, prefer

GRAM = 3
"""Words by which the same words are found again."""

WHOLE = 5
"""Words from which on they are seldom said twice by chance, wherever they stand."""

SHARED = 0.65
"""Share of the words of weight that are said again, where it is not word for word."""

STEM = 5
"""Letters by which two forms of a word are seen to be one."""

ITEMS = 8
"""Items of a list in front of an article at most."""

_ARTICLES = ("a", "an", "the")
"""Words that a headline leaves out."""

_BULLETS = ("•", "-", "*", "–", "·", "▪", "●")


def echo(desk: Desk) -> None:
    """Give words that are shown to whoever says them in the text."""
    every = [(said, _words(desk, said)) for said in desk.said.values()]
    shown = [(said, words) for said, words in every if _is_shown(desk, said)]
    told = [(said, words) for said, words in every if said.candidates[0].key != "narrator"]
    told = [(said, words) for said, words in told if not _is_displayed(desk, said)]
    grams = _indexed(told) if shown else {}
    for said, words in shown:
        found = [one for one in grams.get(tuple(words[:GRAM]), ()) if one is not said]
        again = _next(found, said)
        if not (again and " ".join(words) in " ".join(_words(desk, again))):
            again = _next(_alike(said, words, told), said) if _is_displayed(desk, said) else None
        if again:
            _settle(desk, said, again.candidates[0])
        elif _is_displayed(desk, said) and (one := next(_retold(desk, said, words), None)):
            _settle(desk, said, one)


def _indexed(told: Sequence[tuple[Said, list[str]]]) -> dict[tuple[str, ...], list[Said]]:
    grams: dict[tuple[str, ...], list[Said]] = {}
    for said, words in told:
        for many in range(1, GRAM + 1):
            for at in range(len(words) - many + 1):
                grams.setdefault(tuple(words[at : at + many]), []).append(said)
    return grams


def _retold(desk: Desk, said: Said, words: Sequence[str]) -> Iterator[Candidate]:
    """*"A wall of brown"* above *Anna Brusk said that a wall of brown water had come down*: whoever
    tells a sentence without marks in which all the words stand."""
    wanted = set(_weighty(words))
    for at, (sentence, found) in enumerate(desk.reading.told):
        standing = desk.reading.paragraphs[sentence.paragraph - 1].standing
        if sentence.start <= said.span.start or sentence.quotes or standing in DISPLAYED:
            continue
        told = set(_weighty([word.lower for word in sentence.words]))
        if len(wanted) > 1 and wanted <= told:
            asked = Subjects(sentence.words, found)
            tellers = (asked.teller(cue.at) for cue in cues(sentence.words))
            for phrase in filter(None, tellers):
                yield from meant(desk, at, Hint(phrase, "echo", phrase.text))


def _next(found: Sequence[Said], said: Said) -> Said | None:
    """A heading is told of below it, else above it."""
    below = (one for one in found if one.span.start > said.span.start)
    return next(below, next(iter(found), None))


def _alike(
    said: Said, words: Sequence[str], told: Sequence[tuple[Said, list[str]]]
) -> Sequence[Said]:
    """The quotations that say most of the words, those that say most of them first."""
    wanted = set(_weighty(words))
    shares = [(len(wanted & set(_weighty(other))) / len(wanted), one)
              for one, other in told if wanted and one is not said]  # fmt: skip
    good = [(share, one) for share, one in shares if share >= SHARED and len(wanted) > 1]
    return [one for _, one in sorted(good, key=lambda pair: -pair[0])]


def _weighty(words: Sequence[str]) -> Iterator[str]:
    """The words that tell something, by how they begin."""
    return (word[:STEM] for word in words if len(word) > 2 and not is_small(word))


def _settle(desk: Desk, said: Said, one: Candidate) -> None:
    told = is_sure(said) and _is_named(desk, said.candidates[0])
    office = bool(said.candidates) and said.candidates[0].rule.startswith("named-next")
    named = said.candidates[:1] if told and not office else ()
    prefer(desk, said, [*named, replace(one, rule="echo")])


def _is_shown(desk: Desk, said: Said) -> bool:
    """True for words that are told of again below: those of a headline, and a part of a sentence of
    which nobody is told to have said it."""
    many = len(_words(desk, said))
    untold = said.candidates[:1] and said.candidates[0].rule in ("no-attribution", "short")
    whole = many >= WHOLE and not is_sure(said)
    return _is_displayed(desk, said) or whole or bool(untold and many >= GRAM)


def _is_displayed(desk: Desk, said: Said) -> bool:
    number = desk.reading.article.body.paragraph_at(said.span.start)
    displayed = desk.reading.paragraphs[number - 1].standing in DISPLAYED
    return displayed or _is_summary(desk, number)


def _is_summary(desk: Desk, number: int) -> bool:
    """True for an item of the list that stands in front of an article."""
    text, above = desk.reading.article.body.text, desk.reading.paragraphs[:number]
    prose = [one for one in above if one.standing == "body"]
    return 0 < len(prose) <= ITEMS and all(text.startswith(_BULLETS, p.span[0]) for p in prose)


def _is_named(desk: Desk, one: Candidate) -> bool:
    figure = desk.reading.cast.by_key(one.key)
    crowd = figure is not None and figure.sort == "crowd"
    named = one.name.split()[-1][:1].isupper() and one.name.lower() not in ROLES
    return bool(one.actor) or (named and not crowd)


def _words(desk: Desk, said: Said) -> list[str]:
    text = desk.reading.article.body.text[said.span.start : said.span.end].casefold()
    words = "".join(char if char.isalnum() else " " for char in text).split()
    return [word for word in words if word not in _ARTICLES] or words
