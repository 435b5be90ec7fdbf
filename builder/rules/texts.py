"""Our own prose: every field of ours that a reader sees, what it cites, and its bare words.

Takes a briefing; gives passages. `SOURCED` passages must cite in every sentence, `ACCOUNT`s are
our words for what one article says, `JUDGED` ones are reasoning that rests on a judgement's
evidence, `TITLE`s name things, `NOTE`s say why we did what we did.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from builder.asking.once import once
from builder.model.article import Article
from builder.model.base import Loc, Record
from builder.model.briefing import Briefing
from builder.model.edition import Edition, Judgement
from builder.model.shared import Actor, Event, Question
from builder.prose import REFERENCE, Sentence, sentences
from builder.rules.base import Finding

Kind = Literal["sourced", "account", "judged", "title", "note"]

SPEAKS_FOR_US: tuple[Kind, ...] = ("sourced", "account", "judged", "title")
"""What tells of the crisis, as against what tells of our work."""


_WORD = re.compile(r"\w+")

_RULED = re.compile(r"[\s:|-]+")
"""The signs in the line of dashes below the head of a table."""


@dataclass(frozen=True)
class Passage:
    """A text of ours at its place. `cites` holds what it rests on besides its own references."""

    record: str
    loc: Loc
    text: str
    kind: Kind
    cites: tuple[str, ...] = ()

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences."""
        return tuple(sentences(self.text))

    @cached_property
    def own_voice(self) -> str:
        """Its text with what is not our own wording blanked out."""
        return own_voice(self.text)

    def sources(self, sentence: Sentence) -> tuple[str, ...]:
        """All that one of its sentences cites; in a table one reference serves its row."""
        row = self._line(sentence.line)
        beside = REFERENCE.finditer(row) if row.startswith("|") else ()
        return (*sentence.references, *(match[1] for match in beside), *self.cites)

    def unsourced(self, sentence: Sentence) -> bool:
        """True for a sentence that cites nothing, unless it opens a list or heads a table."""
        below = self._line(sentence.line + 1)
        ruled = "|" in below[1:] and _RULED.fullmatch(below)
        heads = self._line(sentence.line).startswith("|") and ruled
        return not (self.sources(sentence) or sentence.words.endswith(":") or heads)

    def finding(self, message: str, hint: str, line: int = 0) -> Finding:
        """A finding in it, at a line counted from 0."""
        return Finding(self.record, self.loc, message, hint, line)

    def _line(self, number: int) -> str:
        lines = _lines(self.text)
        return lines[number] if number < len(lines) else ""


def report_id(article: str, index: int) -> str:
    """Under which an article's account of an event is looked up; nobody types it."""
    return f"{article}/reports.{index}"


def passages(briefing: Briefing, kinds: Iterable[Kind]) -> Iterator[Passage]:
    """Every passage of these kinds, by record."""
    wanted = set(kinds)
    return (passage for passage in _listed(briefing) if passage.kind in wanted)


def found_words(
    briefing: Briefing, kinds: Iterable[Kind], words: Iterable[str]
) -> Iterator[tuple[Passage, str, int]]:
    """Where any of these words stand in our own voice: passage, word as written, line."""
    wanted, sought = set(kinds), tuple(words)
    pattern = _pattern(sought)
    for passage in _that_may_hold(briefing, sought):
        for match in pattern.finditer(passage.own_voice) if passage.kind in wanted else ():
            line = passage.text.count("\n", 0, match.start())
            yield passage, " ".join(match[0].split()), line


def _that_may_hold(briefing: Briefing, words: tuple[str, ...]) -> Iterator[Passage]:
    """The passages in which any of these words may stand, in order: quicker than to look at all."""
    listed, places = _listed(briefing), _where_words_stand(briefing)
    parts = [_WORD.findall(word.casefold()) for word in words]
    if not all(parts):  # a mark alone, which is no word
        return iter(listed)
    numbers = {number for part in parts for number in places.get(part[0], ())}
    return (listed[number] for number in sorted(numbers))


@once
def _where_words_stand(briefing: Briefing) -> Mapping[str, list[int]]:
    """For each word in our own voice the numbers of the passages that hold it."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(_listed(briefing)):
        for word in set(_WORD.findall(passage.own_voice.casefold())):
            found[word].append(number)
    return found


@once
def _listed(briefing: Briefing) -> tuple[Passage, ...]:
    """Every passage of a briefing, made once for all rules."""
    return tuple(_all(briefing))


def own_voice(text: str) -> str:
    """A text with what is not our own wording (quotations, references, slots) blanked out."""
    return _NOT_OURS.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


_NOT_OURS = re.compile(
    r"“[^”]{0,999}”|\"[^\"]{0,999}\"|(?<!\w)‘[^’]{0,999}’(?!\w)"
    r"|\[\[[^\]|]{0,199}(?:\]\]|\|)|\{[^}]{0,99}\}|`[^`]{0,99}`"
)


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=64)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.lstrip() for line in text.split("\n"))


def _all(briefing: Briefing) -> Iterator[Passage]:
    for name in ("title", "question", "scope"):
        yield Passage("content/briefing.yml", (name,), getattr(briefing.settings, name), "title")
    for group in (briefing.articles, briefing.actors, briefing.events, briefing.questions):
        yield from (passage for record in group.values() for passage in of_record(record))
    for edition in briefing.editions.values():
        yield from of_record(edition)
    for page in briefing.pages.values():
        yield Passage(page.path, (), page.text, "sourced")


def of_record(record: Record) -> Iterator[Passage]:
    """The passages of one record."""
    match record:
        case Article():
            yield from _of_article(record)
        case Actor():
            yield from _texts(record.id, "note", (("descriptor",), record.descriptor))
        case Event():
            yield from _of_event(record)
        case Question():
            yield from _of_question(record)
        case Edition():
            yield from _of_edition(record)


def _texts(
    record: str, kind: Kind, *texts: tuple[Loc, str | None], cites: tuple[str, ...] = ()
) -> Iterator[Passage]:
    return (Passage(record, loc, text, kind, cites) for loc, text in texts if text)


def _of_article(article: Article) -> Iterator[Passage]:
    yield from _texts(article.id, "note", (("descriptor",), article.descriptor))
    for index, report in enumerate(article.reports):
        claims = tuple(f"{article.id}/{claim}" for claim in report.claims)
        cites = (report_id(article.id, index), *claims)
        yield Passage(article.id, ("reports", index, "says"), report.says, "account", cites)


def _of_event(event: Event) -> Iterator[Passage]:
    yield Passage(event.id, ("title",), event.title, "title")
    yield Passage(event.id, ("summary",), event.summary, "sourced")
    whys = ((("codings", n, "why"), coding.why) for n, coding in enumerate(event.codings))
    yield from _texts(event.id, "note", *whys)


def _of_question(question: Question) -> Iterator[Passage]:
    yield from _texts(question.id, "note", (("text",), question.text))
    for name in ("answers", "parts"):
        listed = enumerate(getattr(question, name))
        yield from _texts(question.id, "note", *(((name, n, "text"), a.text) for n, a in listed))
    for index, reading in enumerate(question.readings):
        loc = ("readings", index, "text")
        yield Passage(question.id, loc, reading.text, "account", reading.sum)


def _of_edition(edition: Edition) -> Iterator[Passage]:
    bottom, summary = (("bottom_line",), edition.bottom_line), ("source_summary",)
    yield from _texts(edition.id, "sourced", bottom, (summary, edition.source_summary))
    for index, gap in enumerate(edition.gaps):
        cites = (gap.question,) if gap.question else ()
        loc = ("gaps", index, "text")
        yield Passage(edition.id, loc, gap.text, "sourced", cites)
    for index, judgement in enumerate(edition.judgements):
        yield from _of_judgement(edition.id, ("judgements", index), judgement)
    for index, correction in enumerate(edition.corrections):
        fields = (
            (("corrections", index, f), getattr(correction, f)) for f in ("was", "now", "why")
        )
        yield from _texts(edition.id, "note", *fields)


def _of_judgement(record: str, at: Loc, judgement: Judgement) -> Iterator[Passage]:
    texts: list[tuple[Loc, str | None]] = [
        ((*at, "statement"), judgement.statement),
        ((*at, "so_what"), judgement.so_what),
        ((*at, "outcome"), judgement.outcome),
    ]
    for n, assumption in enumerate(judgement.assumptions):
        texts += [((*at, "assumptions", n, "text"), assumption.text),
                  ((*at, "assumptions", n, "if_wrong"), assumption.if_wrong)]  # fmt: skip
    for n, other in enumerate(judgement.alternatives):
        texts += [((*at, "alternatives", n, "text"), other.text),
                  ((*at, "alternatives", n, "for"), other.evidence_for),
                  ((*at, "alternatives", n, "against"), other.evidence_against)]  # fmt: skip
    texts += [((*at, "indicators", n), text) for n, text in enumerate(judgement.indicators)]
    cites = (*judgement.evidence, *judgement.contrary)
    yield from _texts(record, "judged", *texts, cites=cites)
    notes = (((*at, "confidence", "basis"), judgement.confidence.basis),
             ((*at, "change", "why"), judgement.change.why))  # fmt: skip
    yield from _texts(record, "note", *notes)
