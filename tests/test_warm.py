"""Builds that follow each other, each after an edit, leave what a build from nothing gives."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from bench.generate import generate
from builder.build import compile_site
from builder.check import check
from builder.kept.cache import Cache
from builder.making.galley import BrokenLinksError
from builder.problem import errors
from builder.publication.write import inventory, sync
from builder.recall import site
from tests.briefing import Case
from tests.edits import Edit, change_word, copy, drop_line, remove, rename, repeat_line, swap_id
from tests.project import ROOT

EDITS = 6
"""Edits in a long series."""

HARMLESS = 40
"""Edits that are tried until one leaves content of which a site can be made."""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up briefing with its locks and templates of its own, built once."""
    case = Case(tmp_path_factory.mktemp("made-up")).verify()
    return _begun(case.root)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated one, in which records of a kind are many."""
    root = tmp_path_factory.mktemp("generated")
    generate(100, root)
    return _begun(root)


def _begun(root: Path) -> Path:
    shutil.copytree(ROOT / "templates/pages", root / "templates/pages", dirs_exist_ok=True)
    built(root)
    return root


def built(root: Path) -> dict[str, bytes]:
    """What stands in the tree of pages after a build from what is kept, which is kept in turn."""
    cache, docs = Cache(root / "build" / "cache"), root / "build" / "docs"
    made = site(root, "", cache)
    assert made.files, made.problems
    sync(docs, made.files, made.kept)
    cache.save()
    return {path: (docs / path).read_bytes() for path in inventory(docs)}


def kinds(root: Path) -> list[str]:
    """The folders of records, the settings, and the texts."""
    content = root / "content"
    return [each.name for each in sorted(content.iterdir()) if each.name != "schema"]


WAYS: tuple[Edit, ...] = (
    *[change_word] * 3, swap_id, drop_line, repeat_line, remove, rename, copy,
)  # fmt: skip


def edit(case: Case, chance: Random, kind: str) -> tuple[str, dict[str, bytes]]:
    """Change something of one kind, so that a site can be made; says what, and gives the site."""
    there = case.root / "content" / kind
    files = [there] if there.is_file() else [p for p in sorted(there.rglob("*")) if p.is_file()]
    before = texts(case.root)
    for _ in range(HARMLESS if files else 0):
        path = str(chance.choice(files).relative_to(case.root))
        told = chance.choice(WAYS)(case, chance, path)
        if texts(case.root) != before and (whole := from_nothing(case.root)):
            return told, whole
        put_back(case.root, before)
    return f"nothing of {kind}", from_nothing(case.root)


def from_nothing(root: Path) -> dict[str, bytes]:
    """What a build gives that knows nothing; nothing where no site can be made."""
    if errors(check(root).problems):
        return {}
    try:
        return dict(compile_site(root).files)
    except BrokenLinksError:
        return {}


def texts(root: Path) -> dict[Path, bytes]:
    found = (path for path in (root / "content").rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in found}


def put_back(root: Path, before: dict[Path, bytes]) -> None:
    for path in texts(root).keys() - before.keys():
        path.unlink()
    for path, data in before.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def damage(case: Case, chance: Random) -> str:
    """Spoil something that an earlier build left."""
    build = case.root / "build"
    places = [*build.glob("cache/*/*"), *(p for p in build.glob("docs/**/*") if p.is_file())]
    path, data = chance.choice(sorted(places)), b""
    if chance.random() < 0.7:
        data = path.read_bytes()
        at = chance.randrange(len(data) + 1)
        data = data[:at] + b"?" + data[at + 1 :]
    path.unlink()  # it may be one file with another
    if data:
        path.write_bytes(data)
    return f"{path.name}, now of {len(data)} bytes"


def other_template(case: Case, chance: Random) -> str:
    """Change a template."""
    path = chance.choice(sorted((case.root / "templates/pages").glob("*.j2")))
    path.write_text(path.read_text() + "\n<p>More.</p>\n")
    return path.name


def series(case: Case, chance: Random, some: Iterable[str]) -> None:
    """Edit and build, again and again; each build leaves what one from nothing would."""
    done = list[str]()
    for kind in some:
        if chance.random() < 0.5:
            done.append(chance.choice([damage, damage, other_template])(case, chance))
        told, whole = edit(case, chance, kind)
        done.append(told)
        assert built(case.root) == whole, done


def begin(root: Path, work: Path) -> Case:
    shutil.copytree(root, work, dirs_exist_ok=True)
    return Case(work, None)


@pytest.mark.parametrize("half", range(2))
def test_builds_after_an_edit_of_each_kind(made_up: Path, half: int, tmp_path: Path) -> None:
    case = begin(made_up, tmp_path)
    series(case, Random(half), kinds(tmp_path)[half::2])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(60))
def test_builds_after_many_edits(made_up: Path, seed: int, tmp_path: Path) -> None:
    case, chance = begin(made_up, tmp_path), Random(seed)
    series(case, chance, chance.choices(kinds(tmp_path), k=EDITS))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_builds_of_a_generated_briefing(generated: Path, seed: int, tmp_path: Path) -> None:
    case, chance = begin(generated, tmp_path), Random(seed)
    series(case, chance, chance.choices(kinds(tmp_path), k=EDITS))
