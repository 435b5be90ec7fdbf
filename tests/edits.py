"""Random edits of a briefing, of every kind that people make, sensible or not.

Takes a case and a source of chance; changes one file, and says what it did.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from tests.briefing import Case

_ID = re.compile(r"(?<=[ \[/])[a-z]+(?:-[a-z]+)+(?=[\],/\s])")

Edit = Callable[[Case, Random, str], str]


def edit(case: Case, chance: Random, kinds: tuple[Edit, ...] = ()) -> str:
    """Change something somewhere."""
    files = [path.relative_to(case.root) for path in sorted((case.root / "content").rglob("*"))]
    texts = [str(path) for path in files if path.suffix in (".yml", ".md", ".lock")]
    return chance.choice(kinds or ALL)(case, chance, chance.choice(texts))


def drop_line(case: Case, chance: Random, path: str) -> str:
    lines = case.read(path).split("\n")
    gone = lines.pop(chance.randrange(len(lines)))
    case.write(path, "\n".join(lines))
    return f"{path} without {gone!r}"


def repeat_line(case: Case, chance: Random, path: str) -> str:
    lines = case.read(path).split("\n")
    at = chance.randrange(len(lines))
    case.write(path, "\n".join([*lines[:at], lines[at], *lines[at:]]))
    return f"{path} with {lines[at]!r} twice"


def swap_id(case: Case, chance: Random, path: str) -> str:
    """Another id of the briefing, or one that nobody has, in place of one that is named."""
    text = case.read(path)
    named = [*_ID.finditer(text)]
    known = [each.stem for each in sorted((case.root / "content").rglob("*.yml"))]
    if not named:
        return repeat_line(case, chance, path)
    old, new = chance.choice(named), chance.choice([*known, "nobody-knows"])
    case.write(path, text[: old.start()] + new + text[old.end() :])
    return f"{path} with {new} for {old[0]}"


def change_word(case: Case, chance: Random, path: str) -> str:
    text = case.read(path)
    word = chance.choice([*re.finditer(r"\w+", text)] or [re.match("", text)])
    assert word
    new = chance.choice(["nine", "9", "terrorist", "because", "Velta", "2031-03-09", "“said so”"])
    case.write(path, text[: word.start()] + new + text[word.end() :])
    return f"{path} with {new} for {word[0]!r}"


def remove(case: Case, _: Random, path: str) -> str:
    case.delete(path)
    return f"no {path}"


def rename(case: Case, _: Random, path: str) -> str:
    folder, name = path.rsplit("/", 1)
    case.move(path, f"{folder}/new-{name}")
    return f"{path} as new-{name}"


def copy(case: Case, _: Random, path: str) -> str:
    folder, name = path.rsplit("/", 1)
    case.write(f"{folder}/more-{name}", case.read(path))
    return f"{path} again as more-{name}"


ALL: tuple[Edit, ...] = (
    drop_line, repeat_line, swap_id, swap_id, change_word, change_word, remove, rename, copy,
)  # fmt: skip
