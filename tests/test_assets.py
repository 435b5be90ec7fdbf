"""A file's name says what is in it, so that whoever has it need never ask again."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.assets import FOLDERS, hashed, plain, published
from builder.build import compile_site
from builder.content.stock import asset_files
from tests.briefing import Case

NAMED = re.compile(rb'"((?:assets|vendor)/[^"\s]+\.[a-z0-9]+)"')


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    case = Case(tmp_path_factory.mktemp("sava")).verify()
    return compile_site(case.root).files


def served(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {p: data for p, data in files.items() if p.split("/")[0] in FOLDERS}


def test_every_asset_has_the_hash_of_its_bytes_in_its_name_and_nothing_else_has(
    files: Mapping[str, bytes],
) -> None:
    assert len(served(files)) > 30
    for path, data in files.items():
        assert (hashed(plain(path), data) == path) == (path in served(files)), path


def test_what_a_script_asks_for_is_there(files: Mapping[str, bytes]) -> None:
    asked = [n.decode() for data in served(files).values() for n in NAMED.findall(data)]
    assert {plain(name) for name in asked} >= {
        *("assets/search.js", "assets/search.css", "assets/cite.js", "assets/cite.css"),
        *("assets/draw.js", "vendor/plotly/plotly-basic.min.js", "vendor/plotly/plotly.css"),
    }
    assert [name for name in asked if name not in files] == []


def test_a_style_sheet_asks_for_nothing() -> None:
    """It would have to know the hash in the name."""
    styles = {path: data for path, data in asset_files(Path()).items() if path.endswith(".css")}
    assert [p for p, d in styles.items() if re.search(rb'url\(\s*["\']?(?!["\']?data:)', d)] == []


def test_a_change_reaches_the_names_of_all_that_lead_to_it_and_of_no_other() -> None:
    base = {
        "assets/a.js": b'load("assets/b.js")', "assets/b.js": b'style("assets/b.css")',
        "assets/b.css": b'@import "assets/d.css";', "assets/c.js": b'load("search/index.js")',
        "assets/d.css": b"p{}",
    }  # fmt: skip
    one = published(base).names
    other = published({**base, "assets/d.css": b"p{color:red}"}).names
    assert [path for path in base if one[path] != other[path]] == [
        "assets/a.js", "assets/b.js", "assets/b.css", "assets/d.css",
    ]  # fmt: skip


def test_a_style_sheet_holds_what_it_imports_in_its_layer_or_for_its_medium() -> None:
    files = {
        "assets/site.css": b'@import "assets/a.css" layer(screen);\n@import "assets/b.css" print;',
        "assets/a.css": b"p { x: 1; }", "assets/b.css": b'@import "assets/c.css"; p { y: 1 }',
        "assets/c.css": b"i {}",
    }  # fmt: skip
    made = published(files)
    whole = made.files[made.names["assets/site.css"]]
    assert whole == b"@layer screen{p{x:1}}@media print{i{}p{y:1}}"


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        (
            "/* why */\ntd :is(a, b) > i {\n  color: red;\n  /* so */\n}\n",
            "td :is(a,b) > i{color:red}",
        ),
        ('q::before { content: ", ; /* } */ "; quotes: "“" "”"; }', None),
        ("p { width: calc(1rem + 2px - (3px * 2)); }", "p{width:calc(1rem + 2px - (3px * 2))}"),
        ("@media (width >= 4rem) { a:hover { x: y } }", "@media (width >= 4rem){a:hover{x:y}}"),
    ],
)
def test_a_style_sheet_goes_out_without_comments_and_spare_space(
    written: str, sent: str | None
) -> None:
    sent = sent or 'q::before{content:", ; /* } */ ";quotes:"“" "”"}'
    ((_, data),) = published({"assets/a.css": written.encode()}).files.items()
    assert data.decode() == sent


def test_a_briefing_can_have_an_asset_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "templates/assets/base.css"
    own.parent.mkdir(parents=True)
    own.write_text("p{}")
    own.with_name(".base.css.swp").write_text("left over")

    found = asset_files(tmp_path)
    assert found["assets/base.css"] == b"p{}"
    assert found["assets/print.css"] == asset_files(Path())["assets/print.css"]
    assert found.keys() == asset_files(Path()).keys()


def test_a_changed_figure_changes_the_pages_that_show_it_and_no_other(case: Case) -> None:
    before = compile_site(case.verify().root).files
    claim = "content/articles/navy-release.yml"
    case.replace(claim, "value: 31\n", "value: 31\n    approx: at_least\n")
    after = compile_site(case.root).files

    def charts(found: Mapping[str, bytes]) -> set[str]:
        return {path for path in found if path.startswith("assets/charts/")}

    gone = charts(before) - charts(after)
    assert gone, "the figure of the claim is drawn"
    showing = {p for p, d in before.items() if any(name.encode() in d for name in gone)}
    changed = {p for p in before if p.endswith(".md") and after[p] != before[p]}
    assert {p for p in showing if p.endswith(".md")} <= changed
    assert len(changed) < len([p for p in before if p.endswith(".md")]) / 4
