"""Prove one article against its capture, and make its lock.

Takes a captured article, its record and its former lock; gives a ``Verified``. Pure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from builder.evidence.captured import Captured
from builder.evidence.coverage import Item, Taken, cover, tallies
from builder.evidence.lock import Entry, Lock
from builder.evidence.match import Found, Refused, find, is_named_near, unfound
from builder.evidence.names import Names
from builder.evidence.nearest import explain
from builder.evidence.normalise import NORMALISER, fold
from builder.evidence.passage import passage_hash, text_hash
from builder.evidence.proofs import Asked, asked
from builder.model.article import Article
from builder.model.base import Loc, references
from builder.model.briefing import Briefing
from builder.problem import Problem


@dataclass(frozen=True)
class Stamp:
    """Who verifies, as a role, and the day of it."""

    by: str
    on: str


@dataclass(frozen=True)
class Verified:
    """An article's new lock, without its overlaps, what failed, and what became of its text."""

    lock: Lock
    problems: tuple[Problem, ...]
    items: tuple[Item, ...]


def verify_article(
    briefing: Briefing, article: Article, text: Captured, former: Lock | None, stamp: Stamp,
    names: Names,
) -> Verified:  # fmt: skip
    """Prove everything that an article's file says of its text."""
    wants = [*asked(briefing, article)]
    old = former.entries if former else {}
    results = {want.key: find(text, want.wanted, _known(want, old)) for want in wants}
    found = {key: result for key, result in results.items() if isinstance(result, Found)}
    actors = _actors(briefing, article)
    items = cover(text, Taken(found, article.ignored, actors), names)
    entries = {w.key: _entry(text, w, found[w.key], old, stamp) for w in wants if w.key in found}
    lock = Lock(
        capture=article.capture, sha256=text_hash(text.body.text),
        words=len(text.body.text.split()), normaliser=NORMALISER,
        entries=entries, coverage=tallies(items), names=names.counts(text, actors),
    )  # fmt: skip
    problems = (
        *_refusals(briefing, article, wants, results, text),
        *_unheld(briefing, article, text),
    )
    return Verified(lock, problems, items)


def _known(want: Asked, old: Mapping[str, Entry]) -> str:
    """The passage under which the former lock holds the very same words."""
    entry = old.get(want.key)
    return entry.passage if entry and entry.words == want.digest else ""


def _entry(
    text: Captured, want: Asked, found: Found, old: Mapping[str, Entry], stamp: Stamp
) -> Entry:
    """An entry keeps who verified it and when for as long as words and passage are the same."""
    passage = passage_hash(text.body, found.spans)
    entry = Entry(
        words=want.digest, passage=passage, at=found.spans, paragraph=found.paragraph,
        occurrences=found.occurrences, match=found.match, by=stamp.by, on=stamp.on,
    )  # fmt: skip
    if _known(want, old) == passage:
        former = old[want.key]
        return replace(entry, by=former.by, on=former.on)
    return entry


def _actors(briefing: Briefing, article: Article) -> set[str]:
    """Every actor whom the article's file refers to, speakers of its utterances included."""
    targets = {reference.target for reference in references(article)}
    said = (briefing.utterances[target] for target in targets if target in briefing.utterances)
    return targets | {utterance.speaker for utterance in said}


# --- what failed ----------------------------------------------------------------------------


def _refusals(
    briefing: Briefing, article: Article, wants: list[Asked],
    results: Mapping[str, Found | Refused], text: Captured,
) -> Iterator[Problem]:  # fmt: skip
    for want in wants:
        result = results[want.key]
        if isinstance(result, Refused):
            yield _refusal(briefing, article, want.key, want.loc, result)
        elif want.needs_name and not is_named_near(text, result, want.wanted.names):
            yield briefing.problem(
                article.id, want.loc, "speaker-near",
                f"{want.key}: no name of the speaker stands in or beside paragraph"
                f" {result.paragraph}",
                "add the form that the article uses to the actor's names, or name another speaker",
                "warning",
            )  # fmt: skip


def _refusal(briefing: Briefing, article: Article, key: str, loc: Loc, refused: Refused) -> Problem:
    parts = [f"{key}: {refused.reason}"]
    parts += [f"nearest: {refused.nearest}"] if refused.nearest else []
    parts += [f"differs: {refused.diff}"] if refused.diff else []
    at = (*loc, refused.segment)
    return briefing.problem(article.id, at, "verbatim", "; ".join(parts), refused.hint)


def _unheld(briefing: Briefing, article: Article, text: Captured) -> Iterator[Problem]:
    """What is ignored must stand in the article too; it may do so many times."""
    for index, entry in enumerate(article.ignored):
        for name, words in (("words", entry.words), ("starts", entry.starts)):
            if words and not any(text.occurrences(fold(words))):
                refused = unfound(explain(text.body, fold(words)))
                yield _refusal(briefing, article, "ignored", ("ignored", index, name), refused)
