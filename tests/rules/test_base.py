"""How rules are run, placed and excepted."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import builder.rules
from builder.model.briefing import Briefing
from builder.rules import ALL
from builder.rules.base import Finding, Rule, nearest, refused, run
from tests.briefing import Case

PACKAGE = Path(builder.rules.__file__).parent
ALLOW = "content/allow.yml"
ATTACK = "content/events/2031/depot-attack.yml"


def finds(*findings: Finding) -> Rule:
    """A rule that finds these."""

    def check(_: Briefing) -> Iterator[Finding]:
        return iter(findings)

    return Rule("made-up", "warning", "no standard", check)


def test_every_rule_is_in_force_under_the_name_of_its_module() -> None:
    modules = {
        path.stem
        for path in PACKAGE.glob("*.py")
        if any(isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RULE"
               for node in ast.parse(path.read_text(encoding="utf-8")).body)
    }  # fmt: skip
    assert sorted(rule.name for rule in ALL) == sorted(name.replace("_", "-") for name in modules)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_every_rule_says_what_it_asks_and_why_and_has_its_tests(rule: Rule) -> None:
    asks, _, why = rule.text.partition("\n\n")
    assert rule.check.__module__ == f"builder.rules.{rule.name.replace('-', '_')}"
    assert asks.endswith(".")
    assert len(why.split()) > 15
    assert rule.standard
    assert (Path(__file__).parent / f"test_{rule.name.replace('-', '_')}.py").exists()


@pytest.mark.parametrize(
    ("finding", "place"),
    [
        (Finding("depot-attack", ("when", "edtf"), "x"), f"{ATTACK}:3:14"),
        (Finding("depot-attack", ("when", "clock"), "x"), f"{ATTACK}:3:7"),
        (Finding("depot-attack", ("nothing",), "x"), f"{ATTACK}:1:1"),
        (Finding("depot-attack", ("summary",), "x"), f"{ATTACK}:12:10"),
        (Finding("depot-attack", ("summary",), "x", line=0), f"{ATTACK}:13:1"),
        (Finding("depot-attack", ("summary",), "x", line=1), f"{ATTACK}:14:1"),
        (Finding("depot-attack", ("title",), "x", line=0), f"{ATTACK}:1:8"),
        (Finding("content/briefing.yml", ("tz",), "x"), "content/briefing.yml:6:5"),
        (Finding("content/pages/about.md", (), "x", line=4), "content/pages/about.md:5:1"),
        (Finding("content/pages/about.md", (), "x"), "content/pages/about.md:1:1"),
    ],
)
def test_a_finding_is_placed_where_it_is_to_be_mended(
    case: Case, finding: Finding, place: str
) -> None:
    (problem,) = (p for p in run(case.briefing(), [finds(finding)]) if p.rule == "made-up")
    assert (problem.place, problem.level, problem.message) == (place, "warning", "x")


def test_an_exception_takes_out_the_findings_of_one_rule_in_one_record(case: Case) -> None:
    findings = [Finding(record, (), "x") for record in ("orsk", "velta", "orsk")]
    case.write(ALLOW, "allow:\n  - {rule: made-up, record: orsk, reason: known}\n")
    found = list(run(case.briefing(), [finds(*findings)]))
    assert [problem.path for problem in found] == ["content/actors/velta.yml"]


def test_an_exception_that_is_not_needed_is_an_error(case: Case) -> None:
    case.append(ALLOW, "  - {rule: causal-word, record: orsk, reason: once it said so}\n")
    assert case.problems() == [
        f"{ALLOW}:11:5: error allow: 'orsk' does not break the rule 'causal-word'"
        "\n    hint: remove this exception: it is no longer needed"
    ]


def test_an_exception_is_not_judged_while_a_record_is_unread(case: Case) -> None:
    case.append(ALLOW, "  - {rule: causal-word, record: orsk, reason: once it said so}\n")
    case.write("content/articles/plain-copy.yml", "title: [")
    (problem,) = case.problems()
    assert problem.startswith("content/articles/plain-copy.yml:2:1: error yaml: ")


def test_what_holds_the_pages_together_has_no_exceptions(case: Case) -> None:
    case.append(ATTACK, "follows: [no-such-event]\n")
    case.append(ALLOW, "  - {rule: reference, record: depot-attack, reason: never mind}\n")
    assert case.problems() == [
        f"{ALLOW}:11:5: error allow: the rule 'reference' has no exceptions"
        "\n    hint: remove this one and mend the record: nothing can be built on what breaks it",
        f"{ATTACK}:18:11: error reference: there is no event 'no-such-event'"
        "\n    hint: add the event, or correct the id",
    ]


def test_an_exception_from_a_rule_that_does_not_exist_is_an_error(case: Case) -> None:
    case.append(ALLOW, "  - {rule: cycles, record: orsk, reason: a slip}\n")
    case.append(ALLOW, "  - {rule: xyzzy, record: orsk, reason: a slip}\n")
    assert case.problems() == [
        f"{ALLOW}:11:5: error allow: there is no rule 'cycles'\n    hint: did you mean 'cycle'?",
        f"{ALLOW}:12:5: error allow: there is no rule 'xyzzy'"
        "\n    hint: the method page lists the rules",
    ]


def test_the_nearest_word_is_meant() -> None:
    assert nearest("velta-sied", ["orsk-side", "velta-side"], "-") == "did you mean 'velta-side'?"
    assert nearest("xyzzy", ["orsk-side"], "add it") == "add it"
    assert nearest("xyzzy", [], "add it") == "add it"


def test_a_refused_record_is_known_as_such(case: Case) -> None:
    assert not refused(case.briefing(), "article")
    case.write("content/articles/plain-copy.yml", "title: [")
    assert len(case.problems()) == 1


HELD = (
    "held back, which this may settle once it is read\n    hint: mend this first, and check again"
)


def test_what_an_unread_edition_may_settle_is_counted_there(case: Case) -> None:
    case.append("content/editions/2/edition.yml", "a: [1\n")
    broken, held = (p for p in case.problems() if "allow" not in p)
    assert held.startswith("content/editions/2/edition.yml:1:1: warning held-back: ")
    assert held.endswith(f" findings elsewhere {HELD}")
    assert ": error yaml: the bracket of line " in broken


def test_an_earlier_edition_that_is_unread_hides_no_date(case: Case) -> None:
    case.append("content/editions/1/edition.yml", "a: [1\n")
    case.replace(ATTACK, 'edtf: "2031-03-01"', 'edtf: "2039-03-04"')
    assert any("date-after-cutoff: the event is dated 2039-03-04" in p for p in case.problems())


def test_what_a_folder_that_is_closed_may_hold_is_counted_there(case: Case) -> None:
    case.move("content/places", "elsewhere")
    (case.root / "content/places").symlink_to(case.root / "elsewhere")
    case.replace("content/actors/velta.yml", "side: velta-side", "side: velt-side")
    found = [p.partition("\n")[0] for p in case.problems()]
    held = [p for p in found if "held-back" in p]
    assert len(held) == 1
    assert held[0].startswith("content/places:1:1: warning held-back: ")
    assert sorted(set(found) - set(held)) == [
        "content/actors/velta.yml:5:7: error closed-list: there is no side 'velt-side'",
        "content/places:1:1: error layout: a symbolic link",
    ]
