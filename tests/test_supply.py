"""What the project is made of: every part is pinned, listed, and has its reason."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from supply import mutants, same, sbom
from supply.audit import LOCKS, faults
from supply.breaks import mutants_in
from supply.mutant import Mutant
from supply.survey import Survey
from supply.trial import FATES, LISTED, Order
from tests.project import ROOT

DOCS = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ACTION = re.compile(r"uses: (\S+)(.*)")


def rows() -> Iterator[str]:
    """The names in the first column of the tables."""
    for cell in re.findall(r"^\| ([^|]+) \|", DOCS, flags=re.MULTILINE):
        yield from cell.split(", ")


def pinned(lock: str) -> set[str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+)==", text, flags=re.MULTILINE))


def named(source: str) -> set[str]:
    lines = (ROOT / source).read_text(encoding="utf-8").lower().splitlines()
    return {re.split(r"[<>=]", line)[0] for line in lines if line and line[0] not in "#-"}


def test_every_part_that_we_chose_has_its_reason() -> None:
    asked = ("requirements.in", "requirements-dev.in", "requirements-tools.in")
    chosen = {name for source in asked for name in named(source)}
    manifest = json.loads((ROOT / "templates/vendor/manifest.json").read_text(encoding="utf-8"))
    assert chosen | pinned("requirements.lock") | manifest.keys() == {
        name for name in rows() if name not in ("package", "part", "---")
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes(lock: str) -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / lock).read_text(encoding="utf-8").strip())
    loose = [b for b in blocks if not re.match(r"[a-z0-9-]+==\S+", b) or "--hash=sha256:" not in b]
    assert loose == []


def test_no_package_is_pinned_to_two_versions() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        text = (ROOT / lock).read_text(encoding="utf-8")
        for name, version in re.findall(r"^([a-z0-9-]+)==(\S+)", text, flags=re.MULTILINE):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(path: Path) -> None:
    for action, comment in ACTION.findall(path.read_text(encoding="utf-8")):
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+(\.\d+)*", comment), action


def test_one_action_has_one_commit() -> None:
    texts = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    pins = {found for text in texts for found in ACTION.findall(text)}
    names = [action.partition("@")[0] for action, _ in pins]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_it_publishes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = yaml.safe_load(text)
    assert found["permissions"] == {"contents": "read"}
    writing = {
        name: {k for k, v in job["permissions"].items() if v == "write"}
        for name, job in found["jobs"].items()
        if "permissions" in job
    }
    assert writing in ({}, {"publish": {"id-token", "pages"}})
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert text.count("actions/checkout@") == text.count("persist-credentials: false")


def test_a_known_fault_is_told_with_the_version_that_mends_it() -> None:
    packages: list[dict[str, Any]] = [
        {"name": "sound", "version": "1", "vulns": []},
        {"name": "unasked", "skip_reason": "not found"},
        {"name": "broken", "version": "2", "vulns": [
            {"id": "PYSEC-1", "fix_versions": ["2.1", "3"]}, {"id": "PYSEC-2", "fix_versions": []},
        ]},
    ]  # fmt: skip
    assert faults(packages) == [
        "broken 2: PYSEC-1, mended in 2.1 or 3",
        "broken 2: PYSEC-2, mended in no version yet",
    ]


def test_the_bill_of_materials_holds_licences_and_vendored_files() -> None:
    bill = {"bomFormat": "CycloneDX", "components": [{"name": "pyyaml"}, {"name": "other"}]}
    vendored = {
        "map": {"version": "1", "licence": "ISC", "home": "https://e.org", "files": {"a": "00"}}
    }
    whole = json.loads(sbom.complete(bill, {"pyyaml": "MIT"}, vendored))
    first, second, third = whole["components"]
    assert first["licenses"] == [{"license": {"name": "MIT"}}]
    assert second == {"name": "other"}
    assert (third["name"], third["version"]) == ("map", "1")
    assert third["components"][0]["hashes"] == [{"alg": "SHA-256", "content": "00"}]


def test_the_core_has_parts_and_tests_of_its_own() -> None:
    for name in mutants.CORE:
        path = Path("builder", name)
        part = path if (ROOT / path).is_dir() else path.with_suffix(".py")
        modules = mutants.modules_of(part)
        assert modules
        assert all((ROOT / mutants.tests_of(module)).exists() for module in modules)
    assert mutants.modules_of(Path("builder/cli")) == []
    assert mutants.modules_of(Path("README.md")) == []


BROKEN = """\
mutants_x_share__mutmut: MutantDict = {}

@_mutmut_mutated(mutants_x_share__mutmut)
def share(whole, part=1):
    \"\"\"How much.\"\"\"
    if (
        not part
    ):
        return 0
    return part / whole

def x_share__mutmut_orig(whole, part=1): ...

def x_share__mutmut_1(whole, part=2):
    \"\"\"How much.\"\"\"
    if (
        not part
    ):
        return 0
    return part / whole

def x_share__mutmut_2(whole, part=1):
    \"\"\"How much.\"\"\"
    if (
        part
    ):
        return 0
    return part / whole

def x_share__mutmut_3(whole, part=1):
    \"\"\"How much.\"\"\"
    if (
        not part
    ):
        return 1
    return part / whole
"""


def test_a_mutant_is_what_changes_and_where() -> None:
    names = [f"x_share__mutmut_{n}" for n in (1, 2, 3)]
    default, condition, value = mutants_in("builder/sums.py", BROKEN, names)
    assert (value.name, value.module) == ("builder.sums.x_share__mutmut_3", "builder/sums.py")
    assert value.diff.split("\n")[-3:] == ["-        return 0", "+        return 1",
                                            "     return part / whole"]  # fmt: skip
    assert default.diff.startswith("-def share(whole, part=1):\n+def share(whole, part=2):\n")
    assert [default.lines, condition.lines, value.lines] == [
        (5, 6, 7, 8, 9, 10), (6, 7, 8), (9,),
    ]  # fmt: skip
    survey = Survey({"builder/sums.py": {7: ["a"], 8: ["a", "b"], 10: ["c"]}}, {})
    assert survey.tests("builder/sums.py", condition.lines) == {"a", "b"}
    assert survey.tests("builder/other.py", condition.lines) == set()


def test_mutants_meet_those_tests_first_that_find_most_for_their_time() -> None:
    near, far, slow = (
        f"tests/rules/test_{name}" for name in ("cycle.py::a", "all.py::b", "c.py::c")
    )
    mutant = Mutant("builder.rules.cycle.x_check__mutmut_1", "builder/rules/cycle.py", (), "")
    other = replace(mutant, name="builder.rules.cycle.x_other__mutmut_1")
    order = Order({near: 0.2, far: 0.1, slow: 9.0})
    assert order.of(mutant, {slow, far, near}) == [near, far, slow]
    order.learn(mutant, [near, far], found=True)
    assert order.of(mutant, {slow, far, near}) == [far, near, slow]
    assert order.of(other, {slow, far, near}) == [near, far, slow]


def test_a_run_goes_on_from_what_the_last_one_noticed(tmp_path: Path) -> None:
    made = [
        Mutant(f"builder.sums.x_share__mutmut_{n}", "builder/sums.py", (6,), f"-a\n+b{n}")
        for n in range(3)
    ]
    assert mutants.noticed(tmp_path) == {}
    (tmp_path / LISTED).write_text(json.dumps([asdict(mutant) for mutant in made]))
    fates = [f"{made[0].name}: timeout\n", f"{made[1].name}: survived\n"]
    (tmp_path / FATES).write_text("".join(fates))
    assert mutants.noticed(tmp_path) == {made[0].key: "timeout"}


def test_mutants_are_counted_by_module() -> None:
    listed = """
    builder.rules.cycle.x_ring__mutmut_1: killed
    builder.rules.cycle.x_ring__mutmut_2: survived
    builder.rules.cycle.xǁRingǁturn__mutmut_1: no tests
    builder.rules.dates.x_span__mutmut_1: timeout
"""
    first, second = mutants.outcomes(["builder/rules/cycle.py", "builder/rules/dates.py"], listed)
    assert str(first).splitlines() == [
        "builder/rules/cycle.py: 1 of 3 killed (33 %)",
        "  builder.rules.cycle.x_ring__mutmut_2: survived",
        "  builder.rules.cycle.xǁRingǁturn__mutmut_1: no tests",
    ]
    assert str(second) == "builder/rules/dates.py: 1 of 1 killed (100 %)"


def test_what_another_python_makes_otherwise_is_named() -> None:
    one, other = {"a": "0", "b": "1", "c": "2"}, {"a": "0", "b": "9", "d": "3"}
    assert same.differing("python3.13", one, other) == [
        "python3.13: b", "python3.13: c", "python3.13: d",
    ]  # fmt: skip
    assert same.differing("python3.13", one, dict(one)) == []
