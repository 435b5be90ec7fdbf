"""How the stub writes values: quoted for YAML, and with a mark for review behind each guess.

Takes values and reasons; gives text. ``Ids`` gives the parts of one article an id each, and those
whom it names and nobody has recorded.
"""

import json
import re
from collections import Counter
from collections.abc import Collection

from builder.content.reviews import MARK
from builder.desk.scaffold import as_id

NAME_WORDS = 5
"""Words of a quotation that make its id."""

UNKNOWN = "not-yet-known"
"""Stands where an actor is not known and no id can be proposed: no actor is called so."""

_NO_TEXT = ("yes", "no", "on", "off", "y", "n", "true", "false", "null")
"""Ids that YAML would not read as text."""

PART = 3
"""Words by which a shorter quotation is known as a part of a longer one."""

_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)


class Ids:
    """Ids inside one article, each once, and those of records that it would need.

    ``taken`` are the ids of all records that there are.
    """

    def __init__(self, taken: Collection[str] = ()) -> None:
        self._seen: Counter[str] = Counter()
        self._taken = taken
        self.actors: dict[str, None] = {}
        self.utterances: dict[str, tuple[str, str]] = {}

    def of(self, words: str) -> str:
        """Give an id for some words."""
        stem = _stem(" ".join(words.split()[:NAME_WORDS]))
        self._seen[stem] += 1
        return stem if self._seen[stem] == 1 else self.of(f"{stem} {self._seen[stem]}")

    def actor(self, name: str) -> str:
        """Give the id that somebody without a record could have: *the doctor* is ``doctor``."""
        key = _stem(_ARTICLE.sub("", name.strip()))
        if key in self._taken or key == "narrator":
            return UNKNOWN
        self.actors[key] = None
        return key

    def utterance(self, speaker: str, words: str) -> str:
        """Give the id that what somebody said could have; a heading may print a part of it."""
        plain = " ".join(_WORD.findall(words.lower()))
        for key, (who, said) in self.utterances.items():
            if who == speaker and _is_part(*sorted((plain, said), key=len)):
                return key
        begun = _ARTICLE.sub("", f"{speaker} {' '.join(words.split()[:NAME_WORDS])}".strip())
        key = self._free(_stem(begun))
        self.utterances[key] = speaker, plain
        return key

    def _free(self, stem: str) -> str:
        key, many = stem, 1
        while key in self._taken or key in self.utterances:
            key = f"{stem}-{(many := many + 1)}"
        return key


def _is_part(shorter: str, longer: str) -> bool:
    return shorter in longer and len(shorter.split()) >= PART


def _stem(words: str) -> str:
    stem = as_id(words)[:60].strip("-") or "words"
    return f"n-{stem}" if stem[0].isdigit() or stem in _NO_TEXT else stem


def quoted(text: str) -> str:
    """Give a text as a YAML string on one line."""
    return json.dumps("".join(c for c in text if c.isprintable()), ensure_ascii=False)


def review(value: str, why: str) -> str:
    """Give a line with the mark and the reason behind it."""
    return f"{value}  # {MARK} {' '.join(why.split())}"


def who(key: str, actor: str, name: str, why: str, ids: Ids) -> str:
    """Give a line that names an actor; of one who is not known, with an id for the record."""
    if actor:
        return review(f"{key}{actor}", why)
    return review(f"{key}{ids.actor(name)}", f"{' '.join(name.split())}, not known yet; {why}")
