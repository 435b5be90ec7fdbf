"""Templates compiled to fewer steps give what Jinja2 gives."""

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from builder.templating.compiler import Compiler

MACROS = """\
{% macro tag(name, what="b", after="") %}<{{ name }}>{{ what }}</{{ name }}>{{ after }}{% endmacro %}
{% macro all(first) %}{{ first }}{% for one in varargs %}, {{ one }}{% endfor %}{{ kwargs | length }}{% endmacro %}
{% macro framed(why) %}[{{ why }}{{ caller("<i>") }}]{% endmacro %}
{% macro loud(x) %}{{ x.upper() }}{% endmacro %}
"""  # noqa: E501

SAME = [
    "{{ words }}{{ safe }}{{ number }}{{ none }}{{ 1 < 2 }}{{ words ~ safe }}",
    "{{ m.tag('p') }}{{ m.tag('p', words) }}{{ m.tag('p', words, safe) }}",
    "{{ m.tag(name='p', after=words) }}{{ m.tag(what=m.tag('p', words), name='q') }}",
    "{{ m.all(words) }}{{ m.all(words, safe, 3) }}{{ m.all(words, key=1) }}",
    "{% call(x) m.framed(words) %}{{ x }}{{ words }}{% endcall %}",
    "{% for one in [words, safe] %}{{ m.loud(one) }}{{ loop.index }}{{ one | upper }}{% endfor %}",
    "{% set both %}{{ words }}{{ safe }}{% endset %}{{ both }}{{ both | length }}",
    "{{ record.name }}{{ record.of(record.name) }}{{ record.inner.name | e }}",
    "{% macro mine(x) %}{{ x }}{% endmacro %}{{ mine(words) }}{{ [words] | map('upper') | join }}",
    "{{ words if number else safe }}{{ number is defined }}{{ nothing is defined }}",
]


def environment(text: str) -> Environment:
    return Environment(
        loader=DictLoader({"x": '{% import "m" as m %}' + text, "m": MACROS}),
        autoescape=True,
        undefined=StrictUndefined,
    )


def values() -> dict[str, object]:
    inner = SimpleNamespace(name=Markup("<s>"))
    record = SimpleNamespace(name='a "name" & more', inner=inner, of=lambda x: x + "'")
    return {
        "words": "<b>'wörds'</b>", "safe": Markup("<i>&amp;</i>"), "number": 2.5, "none": None,
        "record": record,
    }  # fmt: skip


def ours(text: str) -> Environment:
    env = environment(text)
    env.code_generator_class = Compiler
    return env


@pytest.mark.parametrize("text", SAME)
def test_a_template_gives_the_same_text(text: str) -> None:
    plain = environment(text).get_template("x").render(**values())

    assert ours(text).get_template("x").render(**values()) == plain
    assert plain.strip()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{ record.nmae }}", "nmae"),
        ("{{ rekord.name }}", "'rekord' is undefined"),
        ("{{ m.tag('p', 'a', 'b', 'c') }}", "takes not more than 3"),
        ("{{ m.loud() }}", "'x' was not provided"),
    ],
)
def test_what_is_not_there_is_an_error(text: str, fault: str) -> None:
    with pytest.raises(Exception, match=fault):
        ours(text).get_template("x").render(**values())
