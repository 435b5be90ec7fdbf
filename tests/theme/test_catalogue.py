"""The catalogue and the style sheets hold together, and neither needs a looser security policy."""

import re
from itertools import chain

import pytest

from tests.theme.gallery import CATALOGUE, ROOT, THEME, examples

HTML = "\n".join(examples().values())
FRAME = "\n".join(path.read_text(encoding="utf-8") for path in THEME.rglob("*.html"))
ASSETS = ROOT / "templates" / "assets"
SCRIPTS = "\n".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("*.js"))
STYLES = "\n".join(path.read_text(encoding="utf-8") for path in ASSETS.glob("*.css"))

# Classes that say what something is and need no rule of their own.
MEANING_ONLY = {"full", "evidence", "labels-table", "coverage"}
PLOTLY = {"nsewdrag"}


def classes_in(html: str) -> set[str]:
    lists = re.findall(r'class="([^"]*)"', html)
    return set(chain.from_iterable(re.findall(r"[\w-]+", names) for names in lists))


def signs_in(text: str) -> set[str]:
    return set(re.findall(r'data-sign="([\w-]+)"', text))


def test_every_class_in_the_catalogue_has_a_rule() -> None:
    ruled = set(re.findall(r"\.([a-z][\w-]*)", STYLES))
    assert classes_in(HTML) - ruled - MEANING_ONLY == set()


def test_every_class_with_a_rule_stands_in_the_catalogue_or_the_frame() -> None:
    selectors = re.sub(r'"[^"]*"|/\*.*?\*/|\{[^{}]*\}', "", STYLES, flags=re.DOTALL)
    ruled = set(re.findall(r"\.([a-z][\w-]*)", selectors))
    named = set(re.findall(r"`([\w-]+)`", CATALOGUE.read_text(encoding="utf-8")))
    known = classes_in(HTML) | classes_in(FRAME) | named | PLOTLY
    assert {name for name in ruled - known if name not in SCRIPTS} == set()


def test_every_sign_has_a_glyph() -> None:
    drawn = set(re.findall(r'\[data-sign="([\w-]+)"\][^{}]*\{ --sign', STYLES))
    drawn |= signs_in("".join(re.findall(r"[^{}]*\{ --sign", STYLES)))
    assert signs_in(HTML) - drawn == set()


@pytest.mark.parametrize("text", [HTML, FRAME], ids=["catalogue", "frame"])
def test_nothing_needs_a_looser_policy(text: str) -> None:
    assert re.findall(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)|javascript:", text) == []
    assert re.findall(r'(?:src|href)="(?:https?:)?//', text) == []


def test_no_side_is_not_drawn_as_what_is_hollow() -> None:
    drawn = re.search(r'\[data-side="0"\]::before \{(.*?)\}', STYLES)
    assert drawn
    assert "clip-path: polygon" in drawn[1]  # the hourglass of the charts, where hollow is alleged
    assert "border: " not in drawn[1]
