"""Real builds in which most pages stand as they are: the site is the same as a whole build's."""

import shutil
from pathlib import Path

import pytest

from builder.cli import main
from builder.publication.write import inventory
from tests.briefing import Case
from tests.project import ROOT, Project
from tests.test_mkdocs import ADDRESS

ABOUT = '---\ntitle: "About"\n---\n\n<p id="why">{}</p>\n'


@pytest.fixture
def built(project: Project) -> Project:
    """A project with two pages outside the navigation that need no Markdown, built once."""
    for name in ("about", "people"):
        project.write(f"content/{name}.md", ABOUT.format(name))
    shutil.copy(ROOT / "templates/theme/sitemap.xml", project.root / "templates/theme")
    project.build(ADDRESS)
    return project


def again(project: Project) -> tuple[str, dict[str, str]]:
    """What the next build says, which gives what one without a cache gives."""
    done = project.build(ADDRESS).stdout
    site = project.published()
    shutil.rmtree(project.root / "build" / "cache")
    whole = project.build(ADDRESS).stdout
    assert whole == f"site/index.html: 0 written, {len(site)} as before, 0 gone\n"
    assert project.published() == site
    return done, site


def test_pages_that_stand_are_not_made_again(built: Project) -> None:
    page = built.site / "about.html"
    before = page.stat()

    assert again(built)[0] == "site/index.html: 0 written, 9 as before, 0 gone\n"
    assert (page.stat().st_mtime_ns, page.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_an_edit_makes_its_page_and_the_sitemap_still_lists_all(built: Project) -> None:
    built.write("content/people.md", ABOUT.format("Marun"))

    done, site = again(built)

    assert done == "site/index.html: 1 written, 8 as before, 0 gone\n"
    assert '<p id="why">Marun</p>' in site["people.html"]
    listed = [page for page in site if page.endswith(".html") and page != "404.html"]
    assert site["sitemap.xml"].count("<loc>") == len(listed)
    assert all(f"<loc>{ADDRESS}{page}</loc>" in site["sitemap.xml"] for page in listed)


@pytest.mark.parametrize("left", ["fresh", "fresh/stray.md"])
def test_what_a_build_left_for_mkdocs_is_not_given_to_the_next(built: Project, left: str) -> None:
    built.write(f"build/{left}", "# Stray")
    built.write("content/people.md", ABOUT.format("Marun"))

    assert again(built)[0] == "site/index.html: 1 written, 8 as before, 0 gone\n"
    assert not (built.root / "build/fresh").exists()


def test_a_page_that_is_no_more_goes_and_others_stand(built: Project) -> None:
    (built.root / "content/people.md").unlink()

    assert again(built)[0] == "site/index.html: 1 written, 7 as before, 1 gone\n"


def test_a_published_page_that_somebody_changed_is_made_again(built: Project) -> None:
    page = built.site / "about.html"
    page.write_text(page.read_text().replace("about", "abuse"))
    (built.site / "people.html").unlink()

    done, site = again(built)

    assert done == "site/index.html: 2 written, 7 as before, 0 gone\n"
    assert '<p id="why">about</p>' in site["about.html"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("templates/theme/main.html", "tiny", "large"),
        ("mkdocs.yml", "index.md, events/index.md", "Home: index.md, Events: events/index.md"),
        ("content/index.md", "# Port Sava", "# The port of Sava"),
    ],
)
def test_what_stands_on_every_page_makes_all_of_them_again(
    built: Project, path: str, old: str, new: str
) -> None:
    built.write(path, (built.root / path).read_text().replace(old, new))

    assert again(built)[0] != "site/index.html: 0 written, 9 as before, 0 gone\n"


def test_a_fact_of_the_frame_makes_all_pages_again(built: Project) -> None:
    theme = (built.root / "templates/theme/main.html").read_text()
    named = theme.replace("</main>", "{{ config.extra.briefing.style }}</main>")
    built.write("templates/theme/main.html", named)
    built.write("style.txt", "base.1.css")
    built.build(ADDRESS)
    built.write("style.txt", "base.2.css")

    assert "base.2.css</main>" in again(built)[1]["about.html"]


def test_a_theme_that_lists_other_pages_gets_all_of_them(built: Project) -> None:
    theme = (built.root / "templates/theme/main.html").read_text()
    listing = "{% for file in pages %}{{ file.page.title }};{% endfor %}</main>"
    built.write("templates/theme/main.html", theme.replace("</main>", listing))
    built.build(ADDRESS)
    built.write("content/people.md", ABOUT.replace('"About"', '"People"'))

    assert "People;" in again(built)[1]["about.html"]


@pytest.mark.parametrize("harm", [b"", b"half", b"\0" * 400])
def test_a_damaged_cache_is_told_of_and_made_anew(built: Project, harm: bytes) -> None:
    (kept,) = built.root.glob("build/cache/*/published")
    kept.write_bytes(harm)

    done = built.run("builder", "build", SITE_URL=ADDRESS)

    assert done.stdout == "site/index.html: 0 written, 9 as before, 0 gone\n"
    said = "The cache of published is damaged, or not of your making: made anew.\n"
    assert done.stderr == said


def test_a_build_takes_nothing_from_an_earlier_one_of_the_same_process(built: Project) -> None:
    """But what that left on disk: MkDocs loads a hook once."""
    shutil.rmtree(built.root / "build/cache")

    built.build(ADDRESS)

    assert [*built.root.glob("build/cache/*/published")]


def files(root: Path) -> dict[str, bytes]:
    return {path: (root / "site" / path).read_bytes() for path in inventory(root / "site")}


def test_a_whole_briefing_is_the_same_from_a_warm_cache_and_from_none(case: Case) -> None:
    config = (ROOT / "mkdocs.yml").read_text().replace("templates/theme", f"{ROOT}/templates/theme")
    case.write("mkdocs.yml", config.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs"))
    case.write("build/docs/.gitkeep", "")
    assert main(["--root", str(case.root), "verify"]) == 0
    assert main(["--root", str(case.root), "build"]) == 0
    case.replace("content/actors/sava-gull.yml", "name: Sava Gull", "name: Gull of Sava")
    case.replace("content/places/gannet-island.yml", "name: Gannet", "name: The Gannet")
    assert main(["--root", str(case.root), "build"]) == 0
    warm = files(case.root)

    shutil.rmtree(case.root / "build")
    case.write("build/docs/.gitkeep", "")
    shutil.rmtree(case.root / "site")
    assert main(["--root", str(case.root), "build"]) == 0

    assert files(case.root) == warm
