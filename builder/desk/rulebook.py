"""Every rule under which a problem may be reported, as a contributor reads it.

Takes the rules of the craft, whose docstrings are their text, and what is said here of faults of
form and of evidence, which are found before any rule runs. Gives the whole as a list, one rule for
`briefing explain`, and the Markdown of `docs/rules.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from textwrap import fill, indent

from builder import rules
from builder.desk.form_rules import EDITIONS, EVIDENCE, FORM, Said
from builder.rules.base import Rule

WIDTH = 80

HEAD = """\
# Every rule

Made from the rules' own docstrings by `make schema`. `briefing check` names the rule of each
problem; `briefing explain RULE` prints what stands here. An **error** stops the build, a *warning*
does not. A rule of the craft that cannot hold in one place is named in `content/allow.yml`, with
the record and the reason.
"""


NO_EXCEPTION = "It has no exceptions: nothing can be built on what breaks it."


@dataclass(frozen=True)
class Explained:
    """One rule: its name, how much it weighs, what it rests on, and its text in paragraphs."""

    name: str
    level: str
    standard: str
    paragraphs: tuple[str, ...]
    group: str

    @property
    def title(self) -> str:
        """Its first sentence or two."""
        return self.paragraphs[0]


def rulebook() -> tuple[Explained, ...]:
    """Every rule: those of form, of the craft, of evidence, of editions."""
    return (
        *(_said(rule, "Form") for rule in FORM),
        *(
            Explained(rule.name, rule.level, rule.standard, _craft(rule), "Craft")
            for rule in rules.ALL
        ),
        *(_said(rule, "Evidence") for rule in EVIDENCE),
        *(_said(rule, "Editions") for rule in EDITIONS),
    )


def explained(name: str) -> Explained | None:
    """The rule of a name, if there is one."""
    return next((rule for rule in rulebook() if rule.name == name), None)


def nearest(name: str) -> str | None:
    """The name of the rule that was probably meant."""
    near = get_close_matches(name, [rule.name for rule in rulebook()], 1)
    return near[0] if near else None


def told(rule: Explained) -> str:
    """A rule for the terminal."""
    head = f"{rule.name} ({rule.level}, {rule.group.lower()})"
    body = [fill(paragraph, WIDTH) for paragraph in rule.paragraphs]
    return "\n\n".join([head, *body, fill(f"Rests on: {rule.standard}", WIDTH)])


def listed() -> str:
    """All rules for the terminal, with the first sentence of each."""
    lines: list[str] = []
    for group, found in _groups():
        lines += ["", f"{group}:"]
        for rule in found:
            mark = "" if rule.level == "error" else f" ({rule.level})"
            lines += [f"  {rule.name}{mark}", indent(fill(rule.title, WIDTH - 4), "    ")]
    return "\n".join([*lines, "", "briefing explain RULE tells more of one."]).lstrip()


def rule_reference() -> str:
    """All of them, as Markdown."""
    lines = [HEAD]
    for group, found in _groups():
        lines += _group(group, found)
    return "\n".join(lines).rstrip() + "\n"


def _groups() -> Iterator[tuple[str, list[Explained]]]:
    book = rulebook()
    for group in dict.fromkeys(rule.group for rule in book):
        yield group, [rule for rule in book if rule.group == group]


def _group(group: str, found: list[Explained]) -> Iterator[str]:
    yield f"\n## {group}\n"
    yield from (f"- [{rule.name}](#{rule.name})" for rule in found)
    for rule in found:
        yield f"\n### {rule.name}\n"
        level = "**error**" if rule.level == "error" else f"*{rule.level}*"
        yield f"{level} · {rule.standard}\n"
        yield "\n\n".join(rule.paragraphs)


def _said(rule: Said, group: str) -> Explained:
    return Explained(rule.name, rule.level, rule.standard, _paragraphs(rule.text), group)


def _craft(rule: Rule) -> tuple[str, ...]:
    return (*_paragraphs(rule.text), *((NO_EXCEPTION,) if rule.structural else ()))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.strip().split("\n\n"))
