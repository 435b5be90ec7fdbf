"""All locks of a briefing: read when somebody asks, and the lineages that follow from them.

Takes the texts of the locks and of the rolls that they name, and a shelf of the cache; gives
``Locks``. A lock that an earlier run has read, and found to be as we write it, is not read again
before it is asked for. Touches no file.
"""

from array import array
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from builder.evidence.entries import Entries
from builder.evidence.lineage import Lineages, Link, lineages
from builder.evidence.lock import Lock, Roll
from builder.evidence.lock_text import again, named_roll, of_itself, quick, read
from builder.evidence.overlaps import Shared
from builder.evidence.rolls import read_rolls
from builder.kept.cache import Shelf, digest
from builder.model.briefing import Briefing, Page
from builder.problem import Problem

Packed = tuple[dict[str, str], list[tuple[str, str, str]], dict[str, bytes], dict[str, bytes], int]
"""Lineages as plain data: ``of``, ``links``, by places in ``of`` ``shared`` and ``unknown``, and
``least``."""


@dataclass(frozen=True)
class Locks:
    """The locks that can be read, by article, and a problem for each lock and roll that cannot;
    ``lacking`` has one for each lock that names a roll which is not there. ``digests`` has that of
    each text, ``whole`` the articles that were found to be proved throughout."""

    of: Mapping[str, Lock]
    problems: tuple[Problem, ...]
    digests: Mapping[str, bytes] = field(default_factory=dict)
    known: Shelf = field(default_factory=lambda: Shelf(None))
    whole: set[str] = field(default_factory=set)
    rolls: Mapping[str, Roll] = field(default_factory=dict)
    lacking: Mapping[str, Problem] = field(default_factory=dict)

    def part(self, articles: Container[str]) -> "Part":
        """Those of some articles, of which none need be read yet."""
        return Part(self, [key for key in self.of if key in articles])

    def lineages(self, briefing: Briefing) -> Lineages:
        """Which of a briefing's articles count as one, worked out once for as long as nothing that
        tells it has changed: credits, and what the locks say besides their proofs."""
        held = [key for key in briefing.articles if key in self.of]
        key = digest(
            _credits(briefing), *sorted(self.rolls),
            *(part for one in held for part in (one, _head(briefing, one))),
        )  # fmt: skip
        kept: Packed | None = self.known.get(key)
        if kept is None:
            kept = _packed(lineages(briefing, {one: self.of[one] for one in held}))
            self.known.put(key, kept)
        return _unpacked(kept)

    def lessen(self) -> None:
        """Hold no longer what locks say of other articles, once all lineages are known: of a
        thousand articles that is half."""
        if isinstance(self.of, _Asked):
            self.of.lessen()


def read_locks(
    pages: Mapping[str, Page], known: Shelf | None = None, rolls: Mapping[str, Page] | None = None
) -> Locks:
    """Read every lock of a briefing (``Briefing.locks``), and every roll (``Briefing.rolls``)."""
    known = known or Shelf(None)
    sound: dict[str, Lock | None] = {}
    lists, problems = read_rolls(rolls or {})
    digests = {article: digest(page.text) for article, page in sorted(pages.items())}
    for article, key in digests.items():
        page = pages[article]
        if known.get(key):
            sound[article] = None
        elif lock := quick(page.text):
            sound[article] = lock
            known.put(key, True)
        elif isinstance(found := read(page.path, page.text), Lock):
            sound[article] = found
        else:
            problems.append(found)
    texts = {article: pages[article].text for article in sound}
    lacking = {
        article: _lacking(pages[article], name)
        for article, text in texts.items()
        if (name := named_roll(text)) and name not in lists
    }
    asked = _Asked(texts, sound, lists)
    return Locks(asked, tuple(problems), digests, known, rolls=lists, lacking=lacking)


def _lacking(page: Page, roll: str) -> Problem:
    line = page.text[: page.text.index(f"all of {roll}")].count("\n") + 1
    message = f"the roll {roll}, whose texts it was compared with, is not there"
    hint = "restore it from the repository, or run briefing verify"
    return Problem(page.path, line, 3, "lock-form", "error", message, hint)


class _Asked(Mapping[str, Lock]):
    """Locks, of which those that are None yet are read from their texts when somebody asks. Who
    asks is given what a lock's roll holds."""

    def __init__(
        self, texts: dict[str, str], sound: dict[str, Lock | None], rolls: Mapping[str, Roll]
    ) -> None:
        self._texts, self._sound, self._rolls = texts, sound, rolls

    def lessen(self) -> None:
        """Keep of each text that is as we write it what it says of its own article."""
        for article, lock in self._sound.items():
            if lock is None or isinstance(lock.entries, Entries):
                self._texts[article] = of_itself(self._texts[article])
                self._sound[article] = None

    def __getitem__(self, article: str) -> Lock:
        found = self._sound[article] or again(self._texts[article])
        assert found, "it was read before"
        if (roll := self._rolls.get(found.roll.name)) and found.roll is not roll:
            found = replace(found, roll=roll)
        self._sound[article] = found
        return found

    def __contains__(self, article: object) -> bool:
        return article in self._sound

    def __iter__(self) -> Iterator[str]:
        return iter(self._sound)

    def __len__(self) -> int:
        return len(self._sound)


class Part(Mapping[str, Lock]):
    """Some of the locks. One is as it was if its text has the digest that it had."""

    def __init__(self, locks: Locks, articles: Iterable[str]) -> None:
        self._locks, self._articles = locks, dict.fromkeys(articles)

    def digest_of(self, article: str) -> bytes:
        """That of a lock's text; nothing where there is none."""
        return self._locks.digests[article] if article in self._articles else b""

    def proves_all(self, article: str) -> bool:
        """Whether a lock proves all that its article holds, and nothing else, as a check found."""
        return article in self._articles and article in self._locks.whole

    def __getitem__(self, article: str) -> Lock:
        if article not in self._articles:
            raise KeyError(article)
        return self._locks.of[article]

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


def _credits(briefing: Briefing) -> str:
    """What articles say of where they have their words from."""
    articles = briefing.articles.values()
    return repr([(a.id, a.outlet, a.republishes, a.wire_credit) for a in articles])


def _head(briefing: Briefing, article: str) -> str:
    """A lock without its proofs, which change with every quotation and tell of no other article."""
    return briefing.locks[article].text.partition("\nentries:")[0]


def _packed(found: Lineages) -> Packed:
    place = {article: number for number, article in enumerate(found.of)}
    unknown = {
        key: array("I", sorted(place[other] for other in others)).tobytes()
        for key, others in found.unknown.items()
    }
    links = [(link.first, link.second, link.reason) for link in found.links]
    return dict(found.of), links, dict(found.shared.rows), unknown, found.least


def _unpacked(kept: Packed) -> Lineages:
    of, links, shared, unknown, least = kept
    articles = tuple(of)
    told = tuple(Link(*link) for link in links)
    return Lineages(of, told, Shared(articles, shared), _Unknown(unknown, articles), least)


class _Unknown(Mapping[str, Set[str]]):
    """The strangers of each article, who may be a thousand, named when somebody asks."""

    def __init__(self, places: Mapping[str, bytes], articles: Sequence[str]) -> None:
        self._places, self._articles = places, articles

    def __getitem__(self, article: str) -> Set[str]:
        return {self._articles[place] for place in array("I", self._places[article])}

    def __contains__(self, article: object) -> bool:
        return article in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
