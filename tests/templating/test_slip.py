"""An error while a template is filled is told as what it is: the template's, or the builder's."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from builder.cli import main
from builder.problem import as_text
from builder.templating.slip import slip
from tests.briefing import Case
from tests.built import build

HINT = "mend the file, or take it away: that of the package then comes in its place"
AT = "templates/pages/home.md.j2:2:1: error template: "


def imports(_: object) -> str:
    import nowhere_at_all  # type: ignore[import-not-found]

    return str(nowhere_at_all)


def told(root: Path, template: str) -> str | None:
    """What is said of an error on the second line of a template."""
    (root / "templates/pages").mkdir(parents=True)
    (root / "templates/pages/home.md.j2").write_text(f"<p>\n{template}\n</p>\n")
    loader = FileSystemLoader(root / "templates/pages")
    env = Environment(loader=loader, undefined=StrictUndefined, autoescape=True)
    env.globals.update(imports=imports, number=int, look={"a": 1}.__getitem__, plain=plain)
    try:
        return env.get_template("home.md.j2").render()
    except Exception as error:
        fault = slip(error, root)
    return as_text(fault) if fault else None


def plain(value: str) -> str:
    return value.upper()


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ nobody }}", "'nobody' is undefined"),
        ("{{ nobody.there }}", "'nobody' is undefined"),
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("{{ look('b') }}", "KeyError: 'b'"),
        ("{% include 'none.j2' %}", "'none.j2' not found in search path: "),
        ("{{ 'a' | nosuch }}", "No filter named 'nosuch'."),
    ],
)
def test_a_fault_of_a_template_stands_at_its_line(tmp_path: Path, template: str, said: str) -> None:
    found = told(tmp_path, template) or ""
    assert found.startswith(f"{AT}{said}")
    assert found.endswith(f"\n    hint: {HINT}")


def test_what_a_template_gives_wrongly_names_the_function_that_got_it(tmp_path: Path) -> None:
    assert told(tmp_path, "{{ plain(7) }}") == (
        f"{AT}AttributeError: 'int' object has no attribute 'upper'\n"
        f"    hint: look at what the line gives to `plain`, or {HINT}"
    )


def test_what_fails_in_a_function_that_a_template_calls_is_no_fault_of_the_template(
    tmp_path: Path,
) -> None:
    assert told(tmp_path, "{{ imports(1) }}") is None


def test_a_build_tells_it_as_a_fault_of_ours(
    case: Case, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    build(case)
    monkeypatch.setattr("builder.wording.date_text", imports)
    case.replace("content/actors/mira-tollen.yml", "name: Mira Tollen", "name: Zora Tollen")
    capfd.readouterr()

    assert main(["--root", str(case.root), "build"]) == 3

    said = capfd.readouterr().err
    assert "this should not happen: ModuleNotFoundError: No module named 'nowhere_at_all'" in said
    assert "error template" not in said
