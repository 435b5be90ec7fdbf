"""Files that are made of much stay where they lie while they would be the same."""

from collections.abc import Mapping
from pathlib import Path

from builder.build import compile_site
from builder.kept.cache import Cache
from builder.making.site import Site
from builder.publication.write import sync
from tests.briefing import Case
from tests.project import ROOT

GULL = "content/articles/gull-harbour-office.yml"
DATA = "data/briefing.json"
FOLDERS = {"data", "search", "assets/search"}


def built(root: Path) -> Site:
    cache = Cache(root / "build/cache")
    made = compile_site(root, "", cache)
    sync(root / "build/docs", made.files, made.kept)
    cache.save()
    return made


def data(files: Mapping[str, bytes]) -> set[str]:
    """The files of data and search."""
    found = {path for path in files if path.rpartition("/")[0] in FOLDERS}
    assert DATA in found
    return found


def test_an_edit_that_no_data_hold_leaves_them(case: Case) -> None:
    built(case.verify().root)
    case.replace(GULL, "  - id: not-leave\n", "  - id: not-leave\n    gloss: of the harbour\n")

    made = built(case.root)

    assert data(made.files) <= set(made.kept)
    assert dict(made.files) == dict(compile_site(case.root).files)


def test_what_somebody_changed_in_place_is_made_anew(case: Case) -> None:
    first = built(case.verify().root)
    whole = first.files[DATA]
    (case.root / "build/docs" / DATA).write_bytes(whole + b" ")

    made = built(case.root)

    assert DATA not in made.kept
    assert made.files[DATA] == whole


def test_a_template_that_fails_costs_nothing_that_was_kept(case: Case) -> None:
    path = "templates/pages/actor.md.j2"
    case.write(path, (ROOT / path).read_text(encoding="utf-8"))
    built(case.verify().root)
    whole = built(case.root)
    before = case.read(path)

    case.append(path, "{{ nothing_of_the_kind }}")
    cache = Cache(case.root / "build/cache")
    assert not compile_site(case.root, "", cache).files
    cache.save()
    case.write(path, before)

    assert set(built(case.root).kept) == set(whole.kept) > {"index.md"}
