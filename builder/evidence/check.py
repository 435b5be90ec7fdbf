"""Hold the locks against the content, without any capture.

Takes a briefing and its locks; gives a problem for each part of an article that no lock entry
proves as it stands now. Reads no file and sees no article.
"""

from collections.abc import Iterator, Mapping, Set

from builder.evidence.lock import Entry, Lock
from builder.evidence.locks import Locks
from builder.evidence.normalise import NORMALISER
from builder.evidence.proofs import Asked, asked
from builder.kept.cache import Shelf, digest
from builder.model.article import Article
from builder.model.briefing import Briefing
from builder.problem import Problem

MUST = {
    "quoted": ("span in quotation marks", "spans in quotation marks"),
    "numbers": ("number", "numbers"),
}
"""Of what an article holds, what must not be left out in silence, for one and for many."""

Left = Mapping[str, int]
"""How many things of each sort a lock says are left over."""

AGAIN = "run briefing verify where the article's capture is"


def stale(briefing: Briefing, locks: Locks, proved: Shelf | None = None) -> Iterator[Problem]:
    """Give a problem for whatever the locks do not prove, at the line of the YAML, and for
    whatever they hold that the YAML does not, at the lock.

    ``proved`` keeps which article was found to be proved throughout, by which lock, with what that
    holds besides; ``locks.whole`` comes to know these articles.
    """
    proved = proved or Shelf(None)
    yield from locks.problems
    for article_id in sorted(briefing.articles):
        article = briefing.articles[article_id]
        if article_id in locks.lacking:
            yield locks.lacking[article_id]
        key = _key(briefing, article, locks.digests.get(article_id, b""))
        left: Left | None = proved.get(key)
        if left is None:
            found = [*_of_article(briefing, article, locks)]
            yield from found
            if found or article_id not in locks.of:
                continue
            left = _left(locks.of[article_id])
            proved.put(key, left)
        locks.whole.add(article_id)
        yield from _untold(briefing, article, left)
    for article_id in sorted(briefing.locks.keys() - briefing.known.keys()):
        yield _orphan(briefing.locks[article_id].path, article_id)


def _key(briefing: Briefing, article: Article, lock: bytes) -> bytes:
    """The digest of all that tells whether an article is proved; `lock` is that of its lock."""
    return digest(article.id, briefing.files[article.id].digest, lock)


def _of_article(briefing: Briefing, article: Article, locks: Locks) -> Iterator[Problem]:
    if lock := locks.of.get(article.id):
        yield from _differences(briefing, article, lock)
    elif article.id not in briefing.locks and any(asked(briefing, article)):
        yield _at_capture(briefing, article, "lock-missing", "nothing of this article is proved")


def _differences(briefing: Briefing, article: Article, lock: Lock) -> Iterator[Problem]:
    wanted = {want.key: want for want in asked(briefing, article)}
    if lock.normaliser != NORMALISER:
        yield _at_capture(
            briefing, article, "lock-stale",
            f"proved under normaliser {lock.normaliser}; it is {NORMALISER} now",
        )  # fmt: skip
    elif lock.capture != article.capture:
        yield _at_capture(
            briefing, article, "lock-mismatch",
            f"proved on the capture {lock.capture}, not on {article.capture}",
        )  # fmt: skip
    else:
        entries = dict(lock.entries.items())
        unproved = [
            p for want in wanted.values() for p in _difference(briefing, article, entries, want)
        ]
        unknown = [*_unknown(briefing, article, entries.keys() - wanted.keys())]
        yield from (*unproved, *unknown)
        if unknown and not unproved:
            yield from _untold(briefing, article, _left(lock))


def _difference(
    briefing: Briefing, article: Article, entries: Mapping[str, Entry], want: Asked
) -> Iterator[Problem]:
    entry = entries.get(want.key)
    if not entry:
        message = f"{want.key} is not proved"
        yield briefing.problem(article.id, want.loc, "lock-missing", message, AGAIN)
    elif entry.words != want.digest:
        message = f"{want.key} was changed after it was proved"
        yield briefing.problem(article.id, want.loc, "lock-stale", message, AGAIN)


def _unknown(briefing: Briefing, article: Article, keys: Set[str]) -> Iterator[Problem]:
    path = briefing.locks[article.id].path
    lines = briefing.locks[article.id].text.split("\n")
    for key in sorted(keys):
        line = lines.index(f"  {key}:") + 1 if f"  {key}:" in lines else 1
        message = f"the lock proves {key}, which {article.id} does not hold"
        yield Problem(path, line, 3, "lock-unknown", "error", message, AGAIN)


def _left(lock: Lock) -> Left:
    return {sort: lock.coverage[sort].left for sort in MUST if sort in lock.coverage}


def _untold(briefing: Briefing, article: Article, left: Left) -> Iterator[Problem]:
    """What the article holds and the content neither takes up nor leaves out with a reason.

    Of an article that was withdrawn nothing more is taken up.
    """
    if article.withdrawn is not None:
        return
    told = [f"{many} {MUST[sort][many > 1]}" for sort, many in left.items() if many]
    if told:
        message = f"{' and '.join(told)} neither taken up nor ignored with a reason"
        hint = "briefing coverage lists them, where the article's capture is"
        yield briefing.problem(article.id, ("capture",), "coverage-left", message, hint, "warning")


def _orphan(path: str, article: str) -> Problem:
    return Problem(path, 1, 1, "lock-unknown", "error", f"there is no article {article!r}",
                   "delete the lock, or rename it with its article")  # fmt: skip


def _at_capture(briefing: Briefing, article: Article, rule: str, message: str) -> Problem:
    return briefing.problem(article.id, ("capture",), rule, message, AGAIN)
