"""A site that would be the same again is taken as it was, and no other."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.build import compile_site
from builder.check import check
from builder.kept.cache import Cache
from builder.making.site import Site
from builder.publication.write import sync
from builder.recall import readied, site
from tests.briefing import Case

ADDRESS = "https://example.org/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up briefing with its locks and a template of its own, built once with a cache."""
    case = Case(tmp_path_factory.mktemp("built")).verify()
    case.write("templates/pages/about.j2", "")
    build(case.root)
    return case.root


@pytest.fixture
def case(built: Path, tmp_path: Path) -> Case:
    case = Case(tmp_path)
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return case


def build(root: Path, address: str = ADDRESS) -> Site:
    cache = Cache(root / "build" / "cache")
    made = site(root, address, cache)
    sync(root / "build" / "docs", made.files)
    cache.save()
    return made


def refuse(*_: object) -> Site:
    raise AssertionError("the site was made anew")


def test_what_is_unchanged_is_not_made_again(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = compile_site(case.root, ADDRESS)
    monkeypatch.setattr("builder.build.compile_site", refuse)

    again = build(case.root)

    assert dict(again.files) == dict(whole.files)
    assert (again.problems, again.frame) == (whole.problems, whole.frame)
    assert again.finished == whole.finished


@pytest.mark.parametrize(
    "edit",
    [
        lambda c: c.append("content/events/2031/marines-land.yml", "# more\n"),
        lambda c: c.write("content/pages/more.md", "# More\n"),
        lambda c: c.write("templates/pages/about.j2", "{# other #}"),
        lambda c: c.write("templates/assets/own.css", "p {}"),
        lambda c: c.delete("build/docs/index.md"),
        lambda c: c.append("build/docs/events/index.md", "more"),
        lambda c: c.delete("build/cache"),
    ],
)
def test_whatever_changed_makes_it_anew(
    case: Case, edit: Callable[[Case], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(case)
    monkeypatch.setattr("builder.build.compile_site", refuse)

    with pytest.raises(AssertionError, match="made anew"):
        build(case.root)


def test_what_is_readied_ahead_is_the_same_site(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a first build another process has read the YAML: here nothing is read again."""
    folder = case.root / "build" / "cache"
    monkeypatch.setattr("threading.enumerate", lambda: [threading.current_thread()])
    case.delete("build/cache")
    whole = compile_site(case.root, ADDRESS)
    work = readied(case.root, Cache(folder, tidy=False))
    monkeypatch.setattr("builder.content.source.load", refuse)

    made = work(case.root, ADDRESS, Cache(folder))

    assert dict(made.files) == dict(whole.files)
    assert (made.problems, made.frame) == (whole.problems, whole.frame)


def test_faults_in_yaml_that_was_read_ahead_are_told(case: Case) -> None:
    case.delete("build/cache")
    case.append("content/events/2031/marines-land.yml", "title: again\n")
    folder = case.root / "build" / "cache"

    made = readied(case.root, Cache(folder, tidy=False))(case.root, ADDRESS, Cache(folder))

    assert made.problems == check(case.root).problems
    assert [problem.rule for problem in made.problems if problem.level == "error"] == ["yaml"]


def test_another_address_is_another_site(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.build.compile_site", refuse)

    with pytest.raises(AssertionError, match="made anew"):
        build(case.root, "https://example.com/")


def test_content_with_errors_is_looked_at_each_time(case: Case) -> None:
    case.append("content/events/2031/marines-land.yml", "colour: red\n")

    assert [problem.rule for problem in build(case.root).problems if problem.level == "error"]
    assert build(case.root).files == {}
