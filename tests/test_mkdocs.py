"""Real builds, by MkDocs and by `briefing build`, of the small project of `tests.project`."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.build import compile_site
from builder.cli import main
from builder.publication.publish import exclusive
from builder.publication.write import inventory
from tests.briefing import Case
from tests.built import build
from tests.preview import ANY, Preview
from tests.project import LONG, PAGES, ROOT, Project, ours

ADDRESS = "https://example.org/briefings/sava/"
FILES = {"data/briefing.json", "events/fire.html", "events/index.html", "index.html"}

EVENT = "content/events/2031/marines-land.yml"
WRONG = "# Port Sava\n\nThis is WRONG.\n"
ERROR = "content/index.md:3:9: error tiny-word: WRONG is\n    hint: mend it\n"


def on(day: str) -> str:
    return PAGES["events/fire.md"].replace("Monday", day)


def test_plain_mkdocs_and_our_command_give_the_same_site(project: Project) -> None:
    ours = project.run("builder", "build")
    site = project.published()
    theirs = project.run("mkdocs", "build", "--strict")

    assert (ours.returncode, ours.stdout) == (
        0,
        "site/index.html: 4 written, 0 as before, 0 gone\n",
    )
    assert ours.stderr == ""
    assert theirs.returncode == 0
    assert "site/index.html: 0 written, 4 as before, 0 gone\n" in theirs.stderr
    assert site.keys() == FILES
    assert project.published() == site


def test_the_pages_are_named_after_the_briefing(project: Project) -> None:
    project.build()

    assert "<title>Fire · Port Sava</title>" in project.published()["events/fire.html"]


def test_without_an_address_nothing_depends_on_one(project: Project) -> None:
    project.build()

    assert not {"404.html", "robots.txt", "sitemap.xml"} & project.published().keys()
    for page in FILES - {"data/briefing.json"}:
        text = project.published()[page]
        assert "canonical" not in text
        assert not re.search(r'(href|src)="(/|https?:)', text)


def test_with_an_address_it_stands_in_the_pages_the_sitemap_and_the_404_page(
    project: Project,
) -> None:
    project.write("templates/theme/sitemap.xml", (ROOT / "templates/theme/sitemap.xml").read_text())

    project.build(ADDRESS)

    site = project.published()
    assert site.keys() == FILES | {"404.html", "robots.txt", "sitemap.xml"}
    assert f'<link rel="canonical" href="{ADDRESS}events/fire.html">' in site["events/fire.html"]
    assert site["404.html"] == '<a href="/briefings/sava/">home</a>'
    assert site["sitemap.xml"] == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"  <url><loc>{ADDRESS}index.html</loc></url>\n"
        f"  <url><loc>{ADDRESS}events/index.html</loc></url>\n"
        f"  <url><loc>{ADDRESS}events/fire.html</loc></url>\n"
        "</urlset>"
    )


def test_no_page_depends_on_the_day_the_zone_the_language_or_the_seed(project: Project) -> None:
    project.write("templates/theme/sitemap.xml", (ROOT / "templates/theme/sitemap.xml").read_text())
    first = project.run("builder", "build", SITE_URL=ADDRESS, PYTHONHASHSEED="1")

    second = project.run(
        "builder",
        "build",
        SITE_URL=ADDRESS,
        PYTHONHASHSEED="2",
        SOURCE_DATE_EPOCH="1900000000",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
    )

    assert first.stdout == "site/index.html: 7 written, 0 as before, 0 gone\n"
    assert second.stdout == "site/index.html: 0 written, 7 as before, 0 gone\n"


def test_one_edit_touches_one_page(project: Project) -> None:
    project.build()
    os.utime(project.site / "index.html", ns=(1, 1))
    project.write("content/events/fire.md", on("Tuesday"))

    built = project.build()

    assert built.stdout == "site/index.html: 1 written, 3 as before, 0 gone\n"
    assert "On Tuesday." in project.published()["events/fire.html"]
    assert (project.site / "index.html").stat().st_mtime_ns == 1


def test_a_page_that_is_no_more_goes(project: Project) -> None:
    project.write("content/events/spill.md", "# Spill\n")
    project.build()
    (project.root / "content/events/spill.md").unlink()

    assert project.build().stdout.endswith("0 written, 4 as before, 1 gone\n")
    assert project.published().keys() == FILES


@pytest.mark.parametrize("command", [("builder", "build"), ("mkdocs", "build")])
def test_errors_in_the_content_leave_the_site_as_it_was(
    project: Project, command: tuple[str, ...]
) -> None:
    project.build()
    before = project.published()
    project.write("content/index.md", WRONG)

    built = project.run(*command)

    assert built.returncode == 1
    assert ERROR in built.stderr
    assert "One error in the content; nothing was published" in built.stdout + built.stderr
    assert "Traceback" not in built.stderr
    assert project.published() == before


@pytest.mark.parametrize("command", [("builder", "build"), ("mkdocs", "build")])
def test_what_comes_into_the_place_of_the_site_meanwhile_is_refused_in_a_line(
    project: Project, command: tuple[str, ...]
) -> None:
    late = "from pathlib import Path\ndef on_post_build(config): Path('site').write_text('mine')\n"
    project.write("late.py", late)
    settings = (project.root / "mkdocs.yml").read_text().replace("hook.py", "hook.py, late.py")
    project.write("mkdocs.yml", settings)

    built = project.run(*command)

    assert built.returncode
    told = f"{project.site} is no folder: move it away first; nothing was published"
    assert told in built.stdout + built.stderr
    assert "Traceback" not in built.stderr
    assert project.site.read_text() == "mine"


@pytest.mark.parametrize(
    ("path", "text", "complaint"),
    [
        ("content/index.md", "# Port Sava\n\n[Fire](events/fir.md)\n", "'events/fir.md'"),
        ("content/index.md", "# Port Sava\n\n[Fire](events/fire.md#whi)\n", "'#whi'"),
        ("content/index.md", "# Port Sava\n\n[Fire](/events/fire.html)\n", "an absolute link"),
        ("content/index.md", "# Port Sava\n\n[Fire](fire)\n", "an unrecognized relative link"),
    ],
)
@pytest.mark.parametrize("command", [("builder", "build"), ("mkdocs", "build")])
def test_a_broken_link_leaves_the_site_as_it_was(
    project: Project, command: tuple[str, ...], path: str, text: str, complaint: str
) -> None:
    project.build()
    before = project.published()
    project.write(path, text)

    built = project.run(*command)

    assert built.returncode == (3 if command[0] == "builder" else 1)
    assert complaint in built.stderr
    assert project.published() == before


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("plugins: []", "plugins: [nosuch]",
         "Config value 'plugins': The \"nosuch\" plugin is not installed\n"
         "briefing: mkdocs.yml cannot be used as it is; nothing was published\n"),
        ("strict: true", "strict: false\nfoo: bar",
         "Config value 'foo': Unrecognised configuration name: foo\n"
         "briefing: mkdocs.yml cannot be used as it is; nothing was published\n"),
        ('site_url: !ENV [SITE_URL, ""]', "site_url: https://example.org/a b/",
         "briefing: site_url, often set as SITE_URL: 'https://example.org/a b/' holds ' ', which "
         "stands in no address of a site; nothing was published\n"),
        ("plugins: []", "plugins: [", "; nothing was published\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_fault_of_the_settings_ends_a_preview_as_it_ends_a_build(
    project: Project, command: str, old: str, new: str, complaint: str
) -> None:
    settings = (project.root / "mkdocs.yml").read_text()
    project.write("mkdocs.yml", settings.replace(old, new))

    done = project.run("builder", command)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(complaint)


def test_a_section_of_the_navigation_without_a_page_fails(project: Project) -> None:
    (project.root / "content/events/index.md").unlink()

    built = project.build()

    assert built.returncode == 3
    assert "A reference to 'events/index.md' is included in the 'nav'" in built.stderr
    assert not project.site.exists()


def test_a_template_that_fails_leaves_the_site_as_it_was(project: Project) -> None:
    project.build()
    before = project.published()
    project.write("templates/theme/main.html", "{{ page.content | nosuchfilter }}")

    built = project.build()

    assert built.returncode == 1
    assert (
        "templates/theme/main.html:1:1: error template: No filter named 'nosuchfilter'"
        in built.stderr
    )
    assert "Traceback" not in built.stderr
    assert project.published() == before


def test_a_build_that_was_cut_off_is_made_good_by_the_next(project: Project) -> None:
    project.build()
    before = project.published()
    (project.root / "build").joinpath("site.old").mkdir()
    project.site.rename(project.root / "build" / "site.new")
    project.write("content/index.md", WRONG)

    assert project.build().returncode == 1
    assert project.published() == before
    assert not list((project.root / "build").glob("site.*"))


def test_the_folder_for_pages_is_there_after_a_clean_up(project: Project) -> None:
    """MkDocs stops before it loads our hook if `docs_dir` does not exist."""
    project.build()
    (project.root / "Makefile").write_text((ROOT / "Makefile").read_text())

    subprocess.run(["make", "-s", "clean"], cwd=project.root, check=True)

    assert inventory(project.root / "build" / "docs") == {".gitkeep"}
    assert not project.site.exists()
    assert project.run("mkdocs", "build").returncode == 0


def test_our_command_makes_the_folder_for_pages(project: Project) -> None:
    """For whoever removes the whole of `build/`."""
    shutil.rmtree(project.root / "build")

    assert project.build().returncode == 0
    assert inventory(project.site) == FILES


def test_mkdocs_can_render_to_a_folder_of_the_users_choice(project: Project) -> None:
    project.run("mkdocs", "build", "--site-dir", "elsewhere")

    assert inventory(project.root / "elsewhere") == FILES
    assert not project.site.exists()


def test_our_command_says_where_it_rendered_to_if_that_is_not_the_site(project: Project) -> None:
    elsewhere = project.root / "elsewhere"
    settings = (project.root / "mkdocs.yml").read_text()
    project.write("mkdocs.yml", settings.replace("site_dir: site", f"site_dir: {elsewhere}"))

    done = project.build()

    assert done.stdout == f"{elsewhere}/index.html: written anew, straight to that folder\n"
    assert inventory(elsewhere) == FILES


def test_another_engine_builds_the_same_pages_from_the_same_tree(project: Project) -> None:
    project.build()
    config = (project.root / "mkdocs.yml").read_text().replace("hooks: [hook.py]", "hooks: []")
    project.write("plain.yml", config.replace("site_name: Briefing", "site_name: Port Sava"))

    built = project.run("properdocs", "build", "-f", "plain.yml", "--site-dir", "other")

    assert built.returncode == 0, built.stderr
    for page in FILES:
        assert (project.root / "other" / page).read_text() == project.published()[page]


def test_two_builds_at_once_both_end_well(project: Project) -> None:
    commands = [
        subprocess.Popen(
            [sys.executable, "-m", "builder", "build"],
            cwd=project.root,
            env=ours(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    outputs = [command.communicate(timeout=LONG) for command in commands]

    assert [command.returncode for command in commands] == [0, 0, 0], outputs
    assert project.published().keys() == FILES


def test_a_build_that_waits_shows_what_was_edited_meanwhile(case: Case) -> None:
    """It has begun to read by then."""
    site, command = build(case), [sys.executable, "-m", "builder", "build"]
    with subprocess.Popen(
        command, cwd=case.root, env=ours(), stderr=subprocess.PIPE, text=True
    ) as waiting:
        with exclusive(case.root / "build", lambda: pytest.fail("nobody else has the lock")):
            assert waiting.stderr
            assert any("another build" in line.lower() for line in waiting.stderr)
            case.replace(EVENT, "Veltan marines land at", "Veltan marines wade ashore at")
        waiting.communicate(timeout=LONG)
    assert waiting.returncode == 0

    assert "Veltan marines wade ashore" in site["events/marines-land.html"]


@pytest.fixture(params=[("mkdocs", "serve", "-a"), ("builder", "serve", "--address")])
def preview(project: Project, request: pytest.FixtureRequest) -> Iterator[Preview]:
    with Preview(project.root, *request.param, ANY) as preview:
        yield preview


def test_a_preview_follows_each_edit_with_one_build(preview: Preview) -> None:
    for day in ("Tuesday", "Wednesday", "Thursday"):
        preview.edit("content/events/fire.md", on(day))
        preview.wait_for(f"On {day}.", "events/fire.html")
    theme = (preview.root / "templates/theme/main.html").read_text()
    preview.edit("templates/theme/main.html", theme.replace("tiny", "large"))
    preview.wait_for('class="large"')

    assert preview.builds() == 5
    assert preview.stop() == 0
    assert not (preview.root / "site").exists()


def test_a_preview_shows_errors_above_the_last_good_page_and_recovers(preview: Preview) -> None:
    preview.edit("content/index.md", WRONG)
    preview.wait_for("One error in the content")
    page = preview.page()
    assert ERROR.strip() in page
    assert "The harbour is shut" in page
    assert "<title>Port Sava · Port Sava</title>" in page
    assert ERROR in preview.said()

    preview.edit("content/index.md", "# Port Sava\n\nIt is open.\n")
    preview.wait_for("It is open.")
    assert "One error in the content" not in preview.page()


def test_a_preview_outlives_a_template_that_fails(preview: Preview) -> None:
    theme = (preview.root / "templates/theme/main.html").read_text()
    preview.edit("templates/theme/main.html", "{{ page.content | nosuchfilter }}")
    preview.wait(lambda: "No filter named 'nosuchfilter'" in preview.said())
    assert "The harbour is shut" in preview.page()

    preview.edit("templates/theme/main.html", theme.replace("tiny", "large"))
    preview.wait_for('class="large"')


def test_a_preview_lets_its_reload_script_run(preview: Preview, project: Project) -> None:
    theme = (preview.root / "templates/theme/main.html").read_text()
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    preview.edit("templates/theme/main.html", theme.replace("<title>", policy + "<title>"))
    preview.edit("content/index.md", "# Port Sava\n\nIt is open.\n")
    preview.wait_for("It is open.")

    assert "livereload(" in preview.page()
    assert "default-src 'self'; script-src 'self' 'unsafe-inline';" in preview.page()
    assert "default-src 'none'" not in preview.page()
    assert project.build().returncode == 0
    assert policy in project.published()["index.html"]


def test_a_preview_of_content_with_errors_and_no_good_page_says_so_and_ends(
    project: Project,
) -> None:
    project.write("content/index.md", WRONG)

    served = project.run("builder", "serve", "--address", ANY)

    assert served.returncode == 1
    assert ERROR in served.stderr
    assert "Traceback" not in served.stderr


def test_a_port_in_use_is_named(project: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"

        served = project.run("builder", "serve", "--address", address)

    assert served.returncode == 2
    why = "the port is taken, or the address is none of this machine's"
    assert f"briefing: cannot serve at {address}: {why}\n" in served.stderr


def test_two_previews_that_begin_at_once_have_a_port_each(tmp_path: Path) -> None:
    begun = [Preview(Project(tmp_path / name).root, "builder", "serve") for name in ("a", "b")]
    with begun[0] as one, begun[1] as other:
        assert one.address != other.address
        assert "The harbour is shut" in one.page()
        assert "The harbour is shut" in other.page()


def test_the_theme_of_the_project_is_complete() -> None:
    assert {"main.html", "404.html", "sitemap.xml"} <= inventory(Path(ROOT / "templates/theme"))


def squeezed(file: Path) -> bytes:
    """A file, a page without the white space between its elements, which engines set otherwise."""
    data = file.read_bytes()
    return re.sub(rb">\s+<", b"><", data) if file.suffix == ".html" else data


def test_a_whole_briefing_is_the_same_from_another_engine_without_our_hook(case: Case) -> None:
    """So our hook, which spares Python-Markdown most of its work, changes nothing."""
    config = (ROOT / "mkdocs.yml").read_text()
    config = config.replace("templates/theme", f"{ROOT}/templates/theme")
    case.write("mkdocs.yml", config.replace("builder/mkdocs", f"{ROOT}/builder/mkdocs"))
    case.write("build/docs/.gitkeep", "")
    assert main(["--root", str(case.root), "verify"]) == 0
    assert main(["--root", str(case.root), "build"]) == 0

    frame = compile_site(case.root).frame
    config = config.replace("hooks: [builder/mkdocs_hook.py]", "hooks: []")
    config = config.replace("site_name: Briefing", f"site_name: {json.dumps(frame['title'])}")
    case.write("plain.yml", f"{config}\nextra: {json.dumps({'briefing': frame})}\n")
    built = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "-f", "plain.yml", "--site-dir", "other"],
        cwd=case.root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert built.returncode == 0, built.stderr
    files = inventory(case.root / "site")
    assert len(files) > 50
    of_an_address = {"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
    assert inventory(case.root / "other") - files == of_an_address
    for path in files:
        other, ours = (case.root / root / path for root in ("other", "site"))
        assert squeezed(other) == squeezed(ours), path
