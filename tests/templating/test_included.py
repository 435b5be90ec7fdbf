"""Which templates a template can use is told too widely rather than too narrowly."""

import pytest

from builder.templating.included import used

OTHERS = {"b": "", "c": "{% include 'd' %}", "d": '{%- from "b" import x -%}'}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nothing", "a"),
        ('{% include "b" %}', "ab"),
        ("{%- include 'b' -%}", "ab"),
        ('{% import "b" as m %}{% from "c" import x %}', "abcd"),
        ('{% include "c" ignore missing with context %}', "abcd"),
        ('{% extends "gone" %}', ["a", "gone"]),
        ('{% include "b" if x else "c" %}', "abcd"),
        ('{% include "b" ~ x %}', "abcd"),
        ('{% include ["b", "c"] %}', "abcd"),
        ("{% include name %}", "abcd"),
    ],
)
def test_what_a_template_can_use(text: str, found: str) -> None:
    assert used({"a": text, **OTHERS})["a"] == frozenset(found)


def test_templates_may_use_each_other() -> None:
    ring = {"a": '{% include "b" %}', "b": '{% include "a" %}'}

    assert used(ring) == {"a": frozenset("ab"), "b": frozenset("ab")}
