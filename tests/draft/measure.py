"""How good the drafting aid is: `python -m tests.draft.measure` prints its scores per article.

Folders of made-up articles: `articles`, on which the word lists and rules were worked out, and the
others, each written afterwards (what they scored before anything was mended for them stands in
`docs/measured.md`). With captures at hand (`BRIEFING_ARTICLES`) the articles of the content are
measured too: their coded quotations and figures are the truth. Leave-one-out takes away from every
list of verbs, titles and nouns the words that no other article holds: a lower bound for unknown
prose.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

import builder.draft
from builder.content.source import read_tree
from builder.draft.drafted import Drafted, drafted
from builder.draft.meaning.settled import WRITTEN, Candidate
from builder.draft.times.when import published_on
from builder.evidence.captured import Captured
from builder.evidence.match import Found, find
from builder.evidence.numerals import SMALL, TENS
from builder.evidence.proofs import asked
from builder.evidence.store import read_capture
from builder.model.article import Article
from builder.model.briefing import Briefing
from builder.parse import parse
from tests.draft.cast import ACTORS, PLACES
from tests.draft.labelled import Label, Labelled, labelled

ROOT = Path(__file__).parents[2]
FOLDERS = (
    "articles", "unseen", "later", "fresh", "kept", "blind", "sealed", "last", "outside", "wire",
    "world", "sealed2", "sealed3", "sealed4", "sealed5", "plain",
    "plain2", "plain3", "plain4", "plain5", "plain6", "plain7", "plain8", "plain9", "plain10",
    "plain11", "plain12", "plain13", "plain14", "plain15", "plain16", "plain17", "plain18",
    "plain19", "plain20",
)  # fmt: skip
"""Sets that were mended for, and are held by tests to what is asked of the aid."""

AS_WRITTEN: tuple[str, ...] = ()
"""Sets that tests do not hold: how good the aid is on styles that are new to it."""

OPEN_CLASS = 60
"""Words from which on a set of this package is a list of an open class of words."""


@dataclass
class Score:
    """Counts: what was looked for, found, right."""

    spans: int = 0
    spans_found: int = 0
    spans_given: int = 0
    first: int = 0
    three: int = 0
    numbers: int = 0
    numbers_found: int = 0
    numbers_given: int = 0
    values: int = 0
    times: int = 0
    resolved: int = 0
    right: int = 0
    names: int = 0
    names_found: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def row(self) -> str:
        """The shares in per cent, as the table of `main` has them."""
        pairs = (
            (self.spans_found, self.spans), (self.spans_found, self.spans_given),
            (self.first, self.spans_found), (self.three, self.spans_found),
            (self.numbers_found, self.numbers), (self.numbers_found, self.numbers_given),
            (self.values, self.numbers_found), (self.right, self.resolved),
            (self.resolved, self.times), (self.names_found, self.names),
        )  # fmt: skip
        return " ".join(f"{100 * a / b:7.1f}" if b else "      –" for a, b in pairs)


HEAD = (
    f"{'':34}  spans  spans  right  among numbers numbers right   times   times  known\n"
    f"{'':34} recall  prec.  first  three  recall   prec.  value   right resolved  names"
)


# --- made-up articles -----------------------------------------------------------------------


def scored(article: Labelled) -> Score:
    """Draft one made-up article, and hold the draft against its labels."""
    draft = drafted(article.text, ACTORS, PLACES, published_on(article.head["published"]))
    score = Score()
    _quotations(score, draft, article)
    _numbers(score, draft, article)
    _times(score, draft, article)
    _names(score, draft, article)
    return score


def original(draft: Drafted, at: tuple[int, int], text: str) -> tuple[int, int]:
    start, end = draft.reading.article.body.original(*at)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _quotations(score: Score, draft: Drafted, article: Labelled) -> None:
    given = {
        original(draft, (said.span.start, said.span.end), article.text): said for said in draft.said
    }
    score.spans_given += len(given)
    for label in article.of("s"):
        score.spans += 1
        said = given.get((label.start, label.end))
        if said:
            score.spans_found += 1
            wanted = {bare(key) for key in label.value.split("/")}
            score.first += any(is_right(one, wanted) for one in said.candidates[:1])
            score.three += any(is_right(one, wanted) for one in said.candidates[:3])


def is_right(one: Candidate, wanted: set[str]) -> bool:
    """The wanted words, and no others but a rank or an adjective in front of several of them."""
    key = bare(one.key)
    if one.rule == WRITTEN and WRITTEN in wanted:
        return True
    return key in wanted or any("-" in want and key.endswith(f"-{want}") for want in wanted)


def bare(key: str) -> str:
    """A slug without an article in front, and with no hyphen for the mark of an owner."""
    key = re.sub("-s(?=-|$)", "s", key)
    return "narrator" if key == "-" else re.sub("^(?:an?|the|one|his|her|its)-", "", key)


def _numbers(score: Score, draft: Drafted, article: Labelled) -> None:
    spans = {original(draft, one.at, article.text): one for one in draft.counts}
    score.numbers_given += len(spans)
    for label in article.of("n"):
        score.numbers += 1
        hit = next((at for at in spans if meets(at, label)), None)
        if hit:
            one = spans.pop(hit)
            score.numbers_found += 1
            score.values += same_value(label.value, one.value, one.low, one.high)


def meets(at: tuple[int, int], label: Label) -> bool:
    return at[0] < label.end and label.start < at[1]


def same_value(wanted: str, value: float | None, low: float | None, high: float | None) -> bool:
    if wanted == "~":
        return value is None
    if "-" in wanted:
        return [float(end) for end in wanted.split("-")] == [low, high]
    return value is not None and abs(value - float(wanted)) <= 0.001 * max(1, value)


def _times(score: Score, draft: Drafted, article: Labelled) -> None:
    given = [(original(draft, one.at, article.text), one.resolved) for one in draft.times]
    for label in article.of("d"):
        score.times += 1
        found = next((resolved for at, resolved in given if meets(at, label)), None)
        if found and found.edtf:
            score.resolved += 1
            score.right += any(is_same(one, found.edtf) for one in label.value.split(","))


_WEEK = re.compile(r"\[?(\d{4}-\d\d-\d\d)(?:\.\.|/)(\d{4}-\d\d-\d\d)\]?")


def is_same(wanted: str, edtf: str) -> bool:
    """Some day of a stretch and the whole stretch are the same words for a week; the week so far,
    ``[A..B]``, is what *this week* means of something that has happened."""
    one, other = _WEEK.fullmatch(wanted), _WEEK.fullmatch(edtf)
    if one and other and edtf.startswith("["):
        return one[1] == other[1] and other[2] <= one[2]
    return wanted == edtf


def _names(score: Score, draft: Drafted, article: Labelled) -> None:
    given = [(original(draft, at, article.text), whom) for at, whom in draft.reading.mentions]
    for label in article.of("a"):
        score.names += 1
        score.names_found += any(meets(at, label) and label.value in whom for at, whom in given)


# --- leave one out --------------------------------------------------------------------------


@contextmanager
def knowing_only(words: set[str]) -> Iterator[None]:
    """Take away from the package's lists of verbs, titles and nouns all but some words."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(builder.draft.__path__, "builder.draft.")
    ]
    kept = [
        (module, name, value)
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, frozenset) and len(value) >= OPEN_CLASS and name not in CLOSED
    ]
    try:
        for module, name, value in kept:
            setattr(module, name, value & words)
        yield
    finally:
        for module, name, value in kept:
            setattr(module, name, value)


CLOSED = (
    *("AUXILIARIES", "BEING", "FRONTED", "LINKING", "NO_NAME"),
    *("_STOPS", "PREPOSITIONS", "SUBORDINATORS"),
)
"""Sets of a closed class of words, which no article adds to."""


def left_out(articles: list[Labelled]) -> Iterator[tuple[Labelled, Score]]:
    """Score each article with the words of the others alone."""
    for article in articles:
        others = " ".join(other.text for other in articles if other is not article)
        with knowing_only(set(re.findall(r"[\w'-]+", others.lower().replace("’", "'")))):
            yield article, scored(article)


# --- the articles of the content ------------------------------------------------------------


def coded(briefing: Briefing, article: Article, text: str) -> Score:
    """Draft an article of the content, and hold the draft against what was coded of it."""
    published = published_on(article.published.edtf)
    draft = drafted(text, briefing.actors.values(), briefing.places.values(), published)
    score, captured = Score(), draft.reading.article
    given = {(said.span.start, said.span.end): said for said in draft.said}
    score.spans_given = len(given)
    for at, speakers in _spoken(briefing, article, captured):
        score.spans += 1
        if said := given.get(at):
            keys = [one.key for one in said.candidates]
            score.spans_found += 1
            score.first += bool(set(keys[:1]) & speakers)
            score.three += bool(set(keys[:3]) & speakers)
    return score + _figures(briefing, article, draft)


def _spoken(
    briefing: Briefing, article: Article, captured: Captured
) -> Iterator[tuple[tuple[int, int], set[str]]]:
    spans: dict[tuple[int, int], set[str]] = {}
    for want in asked(briefing, article):
        if want.key.startswith("quotes/"):
            quote = article.quotes[int(want.loc[1])]
            found = find(captured, want.wanted)
            if quote.kind == "indirect" or quote.marks or not isinstance(found, Found):
                continue
            said = [
                briefing.utterances[u].speaker for u in (quote.utterance, *quote.candidates) if u
            ]
            for segment in found.spans:
                for again in captured.repeats(segment):
                    if around := captured.around(*again):
                        who = {quote.speaker} if quote.speaker else set(said) or {"narrator"}
                        spans[around.start, around.end] = {one for one in who if one}
    yield from sorted(spans.items())


_NUMERAL = re.compile(rf"\d|\b(?:{SMALL}|{TENS}|dozens?|hundreds?|thousands?|millions?)\b")


def _figures(briefing: Briefing, article: Article, draft: Drafted) -> Score:
    """Numbers: each coded value whose words hold a number must be read out of them. (*A contractor*
    is coded as one, and holds none.)"""
    score = Score()
    for want in asked(briefing, article):
        if not want.key.startswith("claims/"):
            continue
        claim = article.claims[int(want.loc[1])]
        found = find(draft.reading.article, want.wanted)
        if (
            claim.value is not None
            and isinstance(found, Found)
            and _NUMERAL.search(" ".join(claim.words).lower())
        ):
            start, end = found.spans[0][0], found.spans[-1][1]
            inside = [one for one in draft.counts if start <= one.at[0] < end]
            score.numbers += 1
            score.numbers_found += bool(inside)
            score.values += any(
                same_value(str(claim.value), one.value, None, None) for one in inside
            )
    return score


# --- the table ------------------------------------------------------------------------------


def main() -> None:
    """Print all scores."""
    print(HEAD)
    for folder in (*FOLDERS, *AS_WRITTEN):
        _table(folder, [(one.name, scored(one)) for one in labelled(folder)])
    everything = [article for folder in FOLDERS for article in labelled(folder)]
    _table("leave one out", [(one.name, score) for one, score in left_out(everything)])
    captures = Path(os.environ.get("BRIEFING_ARTICLES", ROOT / "articles"))
    briefing = parse(read_tree(ROOT).tree).briefing
    if briefing and captures.is_dir():
        texts = ((a, read_capture(captures, a.capture)) for a in briefing.articles.values())
        rows = [(a.id, coded(briefing, a, text)) for a, text in texts if isinstance(text, str)]
        _table("articles of the content", rows)


def _table(title: str, rows: list[tuple[str, Score]]) -> None:
    print(f"\n{title}")
    total = Score()
    for name, score in rows:
        print(f"  {name:32} {score.row()}")
        total += score
    print(f"  {'all':32} {total.row()}")


if __name__ == "__main__":
    main()
