"""No problem is reported under a rule that is explained nowhere."""

import ast
from collections.abc import Iterator
from pathlib import Path

import builder
from builder import rules
from builder.desk.rulebook import explained, nearest, rule_reference, rulebook
from tests.project import ROOT

POSITION = {"Problem": 3, "problem": 2, "refuse": 1, "_at_capture": 2}
"""Where the calls that make a problem have the name of its rule."""


def reported() -> Iterator[str]:
    """The rules' names that stand in the code where a problem is made."""
    for path in Path(builder.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _names(node)


def _names(call: ast.Call) -> Iterator[str]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    place = POSITION.get(name)
    if place is None:
        return
    if call.args and isinstance(call.args[0], ast.Starred):
        place -= 2 if name == "Problem" else 0  # `*place` holds path, line and column
    argument = call.args[place] if place < len(call.args) else None
    for node in ast.walk(argument) if argument else ():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_rule_that_is_reported_is_explained() -> None:
    names = set(reported())
    assert {"yaml", "schema", "unknown-field", "id", "lock-missing", "allow", "snapshot"} <= names
    assert names <= {rule.name for rule in rulebook()}
    assert {rule.name for rule in rules.ALL} <= {rule.name for rule in rulebook()}


def test_no_name_stands_for_two_rules() -> None:
    names = [rule.name for rule in rulebook()]
    assert sorted(names) == sorted(set(names))


def test_every_rule_says_what_it_asks_and_why_or_how_to_mend_it() -> None:
    for rule in rulebook():
        assert len(rule.paragraphs) >= 2, rule.name
        assert rule.title.endswith("."), rule.name
        assert rule.standard, rule.name


def test_a_rule_is_found_by_its_name_or_nearly_so() -> None:
    rule = explained("verbatim")
    assert rule
    assert rule.level == "error"
    assert rule.title.startswith("Quoted words stand in the captured article exactly")
    assert explained("verbatm") is None
    assert nearest("verbatm") == "verbatim"
    assert nearest("xyz") is None


def test_the_page_of_rules_is_fresh() -> None:
    text = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    assert text == rule_reference(), "run make schema"
