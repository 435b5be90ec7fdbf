"""A new briefing, made and built by nothing but the wheel."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder.assets import plain
from builder.cli import main
from builder.content.source import read_tree
from builder.desk.notes import value
from builder.parse import parse
from builder.publication.write import inventory
from tests.project import ROOT

STANDARDS = re.compile(r"Analytic Standards \(United States\)|Library of Congress")
"""Who issued what the package rests on."""

Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as a wheel would install it, in a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def command(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env={"PYTHONPATH": str(installed), "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_wheel_makes_and_builds_a_new_briefing(installed: Path, tmp_path: Path) -> None:
    made = command(installed, tmp_path, "builder", "init", "port")
    assert made.returncode == 0, made.stderr
    assert made.stdout == "port: a new briefing. Next: cd port, read README.md, make site\n"
    port = tmp_path / "port"
    where = command(installed, port, "builder", "check").stdout
    assert where == "no articles, no events: no error, no warnings.\n"

    built = command(installed, port, "builder", "build")
    assert built.returncode == 0, built.stderr
    pages = inventory(port / "site")
    assert {"index.html", "method.html", "assets/site.css"} <= {*map(plain, pages)}
    home = (port / "site/index.html").read_text(encoding="utf-8")
    assert "<title>A new briefing</title>" in home
    assert "Nothing is known yet." in home

    again = command(installed, port, "mkdocs", "build")
    assert " 0 written, " in again.stderr, "plain MkDocs gives the same site"


def test_what_a_briefing_has_of_its_own_comes_first(installed: Path, tmp_path: Path) -> None:
    command(installed, tmp_path, "builder", "init", "port")
    port = tmp_path / "port"
    (port / "templates/theme/partials").mkdir()
    (port / "templates/theme/partials/footer.html").write_text("<footer>By hand</footer>\n")

    assert command(installed, port, "builder", "build").returncode == 0
    home = (port / "site/index.html").read_text(encoding="utf-8")
    assert "<footer>By hand</footer>" in home


def test_the_wheel_holds_what_a_new_briefing_needs_and_no_content(installed: Path) -> None:
    starter = inventory(installed / "builder/_templates/starter")
    vocab = {path.name for path in (ROOT / "content/vocab").glob("*.yml")}
    assert starter == {
        "Makefile", "README.md", "gitignore", "hook.py", "mkdocs.yml",
        *(f"content/vocab/{name}" for name in vocab),
    }  # fmt: skip
    assert not (installed / "content").exists()


def test_a_first_edition_that_says_something_needs_no_exception(
    tmp_path: Path, capsys: Said
) -> None:
    assert main(["init", str(tmp_path / "port")]) == 0
    edition = tmp_path / "port/content/editions/1/edition.yml"
    text = edition.read_text(encoding="utf-8")
    edition.write_text(text.replace("is known yet.", "is known yet [[edition-1]].").replace(
        "no source yet.", "no source yet [[edition-1]]."), encoding="utf-8")  # fmt: skip
    capsys.readouterr()

    assert main(["--root", str(tmp_path / "port"), "check"]) == 1
    out = capsys.readouterr().out
    assert "content/allow.yml:5:5: error allow: 'edition-1' does not break the rule" in out
    assert "remove this exception: it is no longer needed" in out


def test_without_an_edition_nothing_can_be_published(tmp_path: Path, capsys: Said) -> None:
    assert main(["init", str(tmp_path / "port")]) == 0
    (tmp_path / "port/content/editions/1/edition.yml").unlink()
    (tmp_path / "port/content/allow.yml").unlink()
    capsys.readouterr()

    assert main(["--root", str(tmp_path / "port"), "build"]) == 1
    assert capsys.readouterr().err.startswith(
        "content/editions:1:1: error content: there is no edition\n"
        "    hint: begin one: briefing new edition\n"
    )


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "port").mkdir()
    assert main(["init", str(tmp_path / "port")]) == 0
    before = inventory(tmp_path / "port")
    capsys.readouterr()

    assert main(["init", str(tmp_path / "port")]) == 2
    assert capsys.readouterr().err == (
        f"briefing: {tmp_path}/port exists and is not empty: it is left as it is\n"
    )
    assert inventory(tmp_path / "port") == before


def test_the_settings_of_a_new_briefing_are_those_of_its_template(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "port")]) == 0
    documents = read_tree(tmp_path / "port").tree.documents
    assert documents["content/briefing.yml"].data["topics"] == value(
        "[{id: what-happened, name: What happened}]"
    )
    assert documents["content/editions/1/edition.yml"].data["articles"] == []


def test_the_wheel_knows_nothing_of_the_briefing_that_it_was_made_with(installed: Path) -> None:
    briefing, _ = parse(read_tree(ROOT).tree)
    assert briefing
    names = {actor.name for actor in briefing.actors.values()}
    names |= {place.name for place in briefing.places.values()}
    words = "|".join(re.escape(name) for name in sorted(names) if len(name) > 3)
    of_this_one = re.compile(rf"\b({words})\b")
    for path in sorted(inventory(installed)):
        if "/vendor/" not in path and "/world/" not in path:  # outlines name every country
            text = (installed / path).read_text(encoding="utf-8", errors="replace")
            text = STANDARDS.sub("", text)
            assert not (found := of_this_one.search(text)), f"{path}: {found[0] if found else ''}"
