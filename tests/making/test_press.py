"""Pages that come out as before are not rendered; whatever they depend on renders them again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from builder.build import compile_site
from builder.kept.cache import Cache
from builder.pages.base import Page
from builder.publication.write import sync
from builder.templating import render as render_module
from builder.templating.render import Extras
from tests.briefing import Case
from tests.project import ROOT

GULL = "content/actors/sava-gull.yml"

Edit = Callable[[Case], object]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up briefing with its locks, built once with a cache."""
    case = Case(tmp_path_factory.mktemp("built")).verify()
    shutil.copytree(ROOT / "templates/pages", case.root / "templates/pages")
    build(case.root)
    return case.root


@pytest.fixture
def warm(built: Path, tmp_path: Path) -> Case:
    case = Case(tmp_path)
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return case


def build(root: Path) -> dict[str, bytes]:
    """What a build from what is kept gives, which is kept in turn."""
    cache = Cache(root / "build" / "cache")
    site = compile_site(root, cache=cache)
    assert site.files, site.problems
    sync(root / "build" / "docs", site.files)
    cache.save()
    return dict(site.files)


@pytest.mark.parametrize(
    "edit",
    [
        lambda c: c,
        lambda c: c.replace(GULL, "name: Sava Gull", "name: Gull of Sava"),
        lambda c: c.replace("content/places/gannet-island.yml", "region", "city"),
        lambda c: c.replace("content/events/2031/marines-land.yml", "at the East", "on the East"),
        lambda c: c.append("content/pages/about.md", "\nOne line more [[sava-gull]].\n"),
        lambda c: c.replace("templates/pages/macros.j2", '">#</a>', '">¶</a>'),
        lambda c: c.write("build/docs/actors/ilka-dorn.md", "Somebody wrote here.\n"),
        lambda c: c.delete("build/docs/actors"),
    ],
)  # fmt: skip
def test_a_site_is_the_same_from_what_was_kept_and_from_nothing(warm: Case, edit: Edit) -> None:
    edit(warm)

    assert build(warm.root) == dict(compile_site(warm.root).files)


def test_only_what_an_edit_touches_is_rendered(warm: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    render = render_module.rendered

    def noted(env: Environment, page: Page, extras: Extras) -> str:
        made.append(page.path)
        return render(env, page, extras)

    monkeypatch.setattr("builder.making.press.rendered", noted)
    warm.replace(GULL, "name: Sava Gull", "name: Gull of Sava")

    build(warm.root)

    assert "actors/sava-gull.html" in made
    assert "actors/radio-marun.html" not in made
