"""What is too much is refused in bounded time and memory.

Each attack runs in a process that may use thirty seconds of a processor and one gigabyte; what goes
quadratic, or builds what it should only count, does not come to its end there.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.project import ROOT

SECONDS, MEMORY = 30, 1_000_000_000
LIMITED = f"""
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
"""


def bounded(code: str, *words: str) -> str:
    """What a piece of Python prints, run within the bounds."""
    done = subprocess.run(
        [sys.executable, "-c", f"{LIMITED}\n{code}", *words], cwd=ROOT, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"exit {done.returncode}: {done.stderr[-2000:]}"
    return done.stdout


def problems(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """The problems that `check` finds in a folder with these files, within the bounds."""
    for name, data in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    code = """
import json, sys
from pathlib import Path
from builder.check import check
print(json.dumps([f"{p.place}: {p.rule}: {p.message}" for p in check(Path(sys.argv[1])).problems]))
"""
    return list(json.loads(bounded(code, str(root))))


def bomb(depth: int, width: int) -> bytes:
    """Each anchor holds the one before several times over."""
    rows = (f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, depth))
    return "\n".join(["a0: &a0 [x, x]", *rows]).encode()


YAML: dict[str, tuple[bytes, str]] = {
    "alias bomb": (bomb(9, 9), "yaml: more than 20 aliases"),
    "thin alias bomb": (bomb(40, 1), "yaml: more than 20 aliases"),
    "100,000 lists deep": (b"[" * 100_000, "yaml: nested more than 40 levels deep"),
    "100,000 mappings deep": (b"{a: " * 100_000, "yaml: nested more than 40 levels deep"),
    "100,000 items deep": (b"- " * 100_000 + b"a", "yaml: nested more than 40 levels deep"),
    "a million keys": (
        b"".join(b"k%d: 1\n" % n for n in range(350_000)), "yaml: more than 200000 values"
    ),
    "a million items": (b"a: [" + b"1," * 1_000_000 + b"]", "yaml: more than 200000 values"),
    "a long text": (b"name: " + b"x" * 1_000_000, "yaml: a text of more than 20000 characters"),
    "a long key": (b"a: {" + b"x" * 900 + b": 1}", "yaml: a key of more than 200 characters"),
    "a long number": (b"a: " + b"9" * 3_000_000, "yaml: a"),
    "a hundred megabytes": (b"#" * 100_000_000, "size: the file is larger than 4 MB"),
    "unclosed quotation marks": (b"a: '" * 500_000, "yaml: the "),
    "unclosed brackets": (b"a: [b, " * 30, "yaml: "),
}  # fmt: skip


@pytest.mark.parametrize("attack", YAML)
def test_yaml_that_is_too_much(attack: str, tmp_path: Path) -> None:
    data, message = YAML[attack]
    found = [p for p in problems(tmp_path, {"actors/a.yml": data}) if "actors/a.yml" in p]
    assert len(found) == 1, found
    assert message in found[0]


def test_many_large_files_are_too_much(tmp_path: Path) -> None:
    files = {f"pages/p{n}.md": b"word " * 790_000 for n in range(35)}
    assert problems(tmp_path, files)[0] == (
        "content:1:1: size: content/ is too large: reading stopped at content/pages/p7.md"
    )


def test_many_dense_files_are_too_much(tmp_path: Path) -> None:
    dense = b"a:\n" + b"- {b: 1}\n" * 90_000
    files = {f"actors/a{n}.yml": dense for n in range(30)}
    assert problems(tmp_path, files)[0].startswith("content:1:1: size: content/ is too large")


def test_a_snapshot_that_is_too_deep_or_too_long(tmp_path: Path) -> None:
    for data in (b"[" * 1_000_000, b"9" * 1_000_000, b'{"a":' * 100_000):
        found = problems(tmp_path, {"editions/1/snapshot.json": data})
        assert any("snapshot" in problem for problem in found) or found


PIECES = (
    *"aA \n.,'\"()[]{}*_`<>!#-|1\\&/:;“”’\u0301\u200b", "[[", "]]", "- ", "> ", "| a ", "1,", "1.",
    "a ", "a. ", "U.S. ", "two ", "the last ", "by ", "was ", "[a](", "![", "](", "<a ", "**a",
    "a-", "a--", "2031-", "[..", "'a ", "x\n\n",
)  # fmt: skip


def test_no_pattern_of_ours_goes_wild() -> None:
    """Every regular expression of the builder on long runs of anything."""
    code = f"""
import importlib, pkgutil, re, builder
found = {{}}
for module in pkgutil.walk_packages(builder.__path__, "builder."):
    if module.name.endswith(("__main__", "mkdocs_hook")):
        continue
    for name, value in vars(importlib.import_module(module.name)).items():
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            found[value.pattern] = value
assert len(found) > 60, len(found)
for pattern in found.values():
    for piece in {PIECES!r}:
        text = (piece * 1000)[:1000] + "\\x00"
        pattern.search(text), pattern.match(text), pattern.fullmatch(text)
print(len(found))
"""
    assert int(bounded(code)) > 60


@pytest.mark.slow
@pytest.mark.parametrize("size", [20_000])
def test_prose_of_anything_is_read_in_time(size: int) -> None:
    code = f"""
from builder.prose import Target, plain, sentences, to_html
for piece in {PIECES!r}:
    text = (piece * {size})[:{size}]
    to_html(text, lambda id_: Target("#", id_, id_)), plain(text), list(sentences(text))
"""
    bounded(code)


def test_the_bounds_of_this_test_bite() -> None:
    with pytest.raises(AssertionError, match="MemoryError"):
        bounded("x = bytearray(2_000_000_000)")
