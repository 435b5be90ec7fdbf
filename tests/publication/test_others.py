"""Whose the files are that a build would take away, asked of real builds."""

import shutil

from tests.project import Project

WHY = "which no build made, and a build replaces all that is there: move or remove it first"


def refused(project: Project, path: str) -> None:
    """A build says that it would take this file away, which is there afterwards."""
    folder, _, name = path.partition("/")
    done = project.build()
    place = project.root / folder
    told = f"briefing: {place} holds {name}, {WHY}; nothing was published\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", told)
    assert (project.root / path).read_text() == "mine"


def setting(project: Project, old: str, new: str) -> None:
    project.write("mkdocs.yml", (project.root / "mkdocs.yml").read_text().replace(old, new))


def test_files_in_the_place_of_the_site_are_kept_until_somebody_moves_them(
    project: Project,
) -> None:
    project.write("site/notes/plan.txt", "mine")
    refused(project, "site/notes/plan.txt")

    (project.site / "notes/plan.txt").unlink()
    project.write("site/.gitkeep", "")

    assert project.build().returncode == 0


def test_a_site_is_known_for_one_when_all_else_is_gone(project: Project) -> None:
    project.build()
    shutil.rmtree(project.root / "build")
    project.write("content/index.md", "# Other\n\n## when {#when}\n")

    assert project.build().returncode == 0
    assert "Other" in project.published()["index.html"]


def test_a_repository_in_the_site_is_not_taken_apart(project: Project) -> None:
    project.build()
    project.write("site/.git", "mine")

    refused(project, "site/.git")


def test_a_folder_of_the_users_choice_is_no_less_theirs(project: Project) -> None:
    setting(project, "site_dir: site", "site_dir: elsewhere")
    project.write("elsewhere/.git/HEAD", "mine")  # which MkDocs leaves
    assert project.build().returncode == 0
    assert (project.root / "elsewhere/.git/HEAD").read_text() == "mine"
    assert project.build().returncode == 0

    shutil.rmtree(project.root / "elsewhere")
    project.write("elsewhere/diary.md", "mine")
    refused(project, "elsewhere/diary.md")


def test_pages_are_written_to_no_folder_that_holds_others(project: Project) -> None:
    setting(project, "docs_dir: build/docs", "docs_dir: mine")
    project.write("mine/diary.md", "mine")
    refused(project, "mine/diary.md")

    (project.root / "mine/diary.md").unlink()
    assert project.build().returncode == 0
    assert project.build().returncode == 0
