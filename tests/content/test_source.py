"""Content from disk: what is read, what is passed over, and what is a problem."""

import marshal
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.content import bounds, source
from builder.content.marks import Mark
from builder.content.source import Document, Read, contents, parse_document, read_tree
from builder.content.yamlmarks import MAX_TEXT
from builder.kept.cache import Cache
from builder.problem import Problem, as_text


def tree(root: Path, files: Mapping[str, str | bytes]) -> Read:
    """What is read from a folder with these files in `content/`."""
    for name, content in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_tree(root)


def lines(read: Read) -> list[str]:
    return [as_text(problem) for problem in read.problems]


def test_records_and_texts_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    read = tree(tmp_path, {"briefing.yml": "title: A", "pages/a.md": "# A",
                "actors/b.yml": "kind: x", "actors/a.yml": "kind: z"})  # fmt: skip
    assert list(read.tree.documents) == [
        "content/actors/a.yml", "content/actors/b.yml", "content/briefing.yml",
    ]  # fmt: skip
    assert read.tree.texts == {"content/pages/a.md": "# A"}
    assert read.tree.documents["content/actors/a.yml"].data == {"kind": "z"}
    assert lines(read) == []


def test_a_document_finds_the_nearest_mark() -> None:
    document = parse_document("a.yml", "when:\n  edtf: x\n")
    assert isinstance(document, source.Document)
    assert document.mark(("when", "edtf")) == Mark(2, 9)
    assert document.mark(("when", "clock")) == Mark(2, 3)
    assert document.mark(("where", 3)) == Mark(1, 1)
    assert document.key(("when",)) == Mark(1, 1)
    assert document.key(("when", "clock")) == Mark(2, 3)


def test_every_faulty_file_is_named_in_one_run(tmp_path: Path) -> None:
    read = tree(tmp_path, {"a.yml": "a: [1", "b.yml": b"a: 1\nb: c\xc4\x87\xff",
                "c.yaml": "a: 1", "d.txt": "x", "e.YML": "a: 1", "f.yml": "a: 1"})  # fmt: skip
    assert lines(read) == [
        "content/a.yml:2:1: error yaml: the bracket of line 1 is not closed, or a comma is missing"
        "\n    hint: quote text that holds , [ ] { }",
        "content/b.yml:2:6: error encoding: byte 0xff is not UTF-8"
        "\n    hint: save the file as UTF-8",
        "content/c.yaml:1:1: error layout: the ending .yaml is not read"
        "\n    hint: rename it to c.yml",
        "content/d.txt:1:1: error layout: no kind of content has this ending"
        "\n    hint: keep it outside content/",
        "content/e.YML:1:1: error layout: the ending .YML is not read"
        "\n    hint: rename it to e.yml",
    ]  # fmt: skip
    assert list(read.tree.documents) == ["content/f.yml"]
    assert read.tree.broken == {"content/a.yml", "content/b.yml"}


def test_what_editors_and_systems_leave_is_passed_over(tmp_path: Path) -> None:
    read = tree(tmp_path, {"a.yml": "a: 1", ".DS_Store": b"\xff", "._a.yml": b"\xff"})
    (tmp_path / "content/a.yml~").write_text("a: [")
    (tmp_path / "content/#a.yml#").write_text("a: [")
    (tmp_path / "content/.#a.yml").symlink_to("nowhere")
    assert list(read_tree(tmp_path).tree.documents) == ["content/a.yml"]
    assert lines(read_tree(tmp_path)) == lines(read) == []


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/b.yml").write_text("a: 1")
    tree(tmp_path, {"a.yml": "a: 1"})
    (tmp_path / "content/actors").symlink_to(tmp_path / "secret")
    (tmp_path / "content/c.yml").symlink_to(tmp_path / "secret/b.yml")
    (tmp_path / "content/d.yml").symlink_to("nowhere")
    hint = "\n    hint: put the file itself here: nothing outside content/ is read"
    assert lines(read_tree(tmp_path)) == [
        f"content/{name}:1:1: error layout: a symbolic link{hint}"
        for name in ("actors", "c.yml", "d.yml")
    ]


def test_a_pipe_does_not_hold_up_the_run(tmp_path: Path) -> None:
    tree(tmp_path, {"a.yml": "a: 1"})
    os.mkfifo(tmp_path / "content/b.yml")
    assert lines(read_tree(tmp_path)) == [
        "content/b.yml:1:1: error layout: this is no plain file\n    hint: remove it"
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    tree(tmp_path, {"a.yml": "a: 1", "b/c.yml": "a: 1"})
    (tmp_path / "content/a.yml").chmod(0)
    (tmp_path / "content/b").chmod(0)
    found = lines(read_tree(tmp_path))
    (tmp_path / "content/b").chmod(0o700)
    assert found == [
        "content/a.yml:1:1: error content: it cannot be read: Permission denied"
        "\n    hint: check its permissions",
        "content/b:1:1: error layout: the folder cannot be opened\n    hint: check its permissions",
    ]


def test_a_file_has_a_bounded_size(tmp_path: Path) -> None:
    tree(tmp_path, {"a.yml": "", "b.md": "", "c.json": "", "d.lock": "", "e.json": "{}"})
    for name, megabytes in {"a.yml": 4, "b.md": 4, "c.json": 64, "d.lock": 64}.items():
        os.truncate(tmp_path / "content" / name, megabytes * 1_000_000 + 1)
    hint = "\n    hint: split it, or remove what is not content"
    assert lines(read_tree(tmp_path)) == [
        f"content/a.yml:1:1: error size: the file is larger than 4 MB{hint}",
        f"content/b.md:1:1: error size: the file is larger than 4 MB{hint}",
        f"content/c.json:1:1: error size: the file is larger than 64 MB{hint}",
        f"content/d.lock:1:1: error size: the file is larger than 64 MB{hint}",
    ]


def test_a_briefing_has_a_bounded_size_that_can_be_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_MAX_MB", "1")
    files = {f"{name}.md": "x" * 300_000 for name in "abcd"}
    large = tree(tmp_path, {**files, "e.yml": "a: 1", "f.yml": "a: ["})
    assert lines(large) == [
        "content:1:1: error size: content/ is too large: reading stopped at content/d.md"
        "\n    hint: if it is meant to be, allow more: BRIEFING_MAX_MB=256"
    ]
    assert large.tree == source.Tree({}, {}, frozenset({"content/e.yml", "content/f.yml"}))
    monkeypatch.setenv("BRIEFING_MAX_MB", "2")
    assert list(read_tree(tmp_path).tree.documents) == ["content/e.yml"]


@pytest.mark.parametrize("many", [{f"{n}.md": "" for n in range(501)},
                                  {"a.yml": "a: [" + "1," * 32_000 + "]"}])  # fmt: skip
def test_many_files_and_many_values_count(
    many: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_MAX_MB", "1")
    assert "content/ is too large" in lines(tree(tmp_path, many))[0]


@pytest.mark.parametrize("given", ["many", "-1", "1e9", "99999999", "\u0663"])
def test_a_size_that_is_no_number_is_refused(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_MAX_MB", given)
    assert lines(tree(tmp_path, {"a.yml": "a: 1"})) == [
        f"content:1:1: error size: BRIEFING_MAX_MB is {given!r}, and not a number of megabytes"
        "\n    hint: say BRIEFING_MAX_MB=256, or nothing"
    ]


def test_prose_holds_no_character_that_cannot_be_seen(tmp_path: Path) -> None:
    read = tree(tmp_path, {"a.md": "# A\n\nb\u202ec\td", "b.json": '"\x9f"', "c.md": "\ta \u200f"})
    assert lines(read) == [
        "content/a.md:3:2: error encoding: the character U+202E, which cannot be seen"
        "\n    hint: remove it",
        "content/b.json:1:2: error encoding: the character U+009F, which cannot be seen"
        "\n    hint: remove it",
    ]


HINT = "run the command in the briefing's root folder, or begin one: briefing init DIR"


def test_no_content_is_one_problem(tmp_path: Path) -> None:
    def only() -> str:
        return lines(read_tree(tmp_path))[0]

    assert only() == f"content:1:1: error content: there is no content/ folder\n    hint: {HINT}"
    (tmp_path / "content").write_text("a file")
    assert only() == f"content:1:1: error content: there is no content/ folder\n    hint: {HINT}"
    (tmp_path / "content").unlink()
    (tmp_path / "content/actors").mkdir(parents=True)
    assert only() == f"content:1:1: error content: content/ holds no YAML\n    hint: {HINT}"


def test_the_name_of_a_folder_above_has_no_meaning(tmp_path: Path) -> None:
    assert list(tree(tmp_path / "schema/.x", {"a.yml": "a: 1"}).tree.documents) == ["content/a.yml"]


def test_an_empty_file_is_a_document_without_data(tmp_path: Path) -> None:
    read = tree(tmp_path, {"a.yml": "", "b.yml": "# nothing yet\n"})
    assert [d.data for d in read.tree.documents.values()] == [None, None]
    assert read.tree.documents["content/a.yml"].mark(("x",)) == Mark(1, 1)


def test_the_same_content_has_the_same_digest_and_any_other_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree(tmp_path, {"a.yml": "a: 1\n", "b.md": "b"})
    first = contents(tmp_path)
    assert first
    assert first.raw == {"content/a.yml": b"a: 1\n", "content/b.md": b"b"}
    assert contents(tmp_path) == first
    digests = {first.digest}
    monkeypatch.setenv(bounds.VARIABLE, "9")
    for name, text in (("a.yml", "a: 1\n"), ("a.yml", "a: 2\n"), ("c.yml", "")):
        tree(tmp_path, {name: text})
        found = contents(tmp_path)
        assert found
        digests.add(found.digest)
    assert len(digests) == 4


def test_nothing_is_kept_of_content_that_holds_more_than_plain_files(tmp_path: Path) -> None:
    tree(tmp_path, {"a.yml": "a: 1\n"})
    (tmp_path / "content" / "b.yml").symlink_to("a.yml")
    assert contents(tmp_path) is None
    (tmp_path / "content" / "b.yml").unlink()
    tree(tmp_path, {"b.yml": b"x" * (bounds.WRITTEN_BY_HAND + 1)})
    assert contents(tmp_path) is None


def test_what_was_read_already_is_used_up_and_told_alike(tmp_path: Path) -> None:
    from_disk = tree(tmp_path, {"a.yml": "a: 1\n", "b.md": "b", "c.yml": "c: ["})
    read = contents(tmp_path)
    assert read
    (tmp_path / "content").rename(tmp_path / "elsewhere")
    assert lines(read_tree(tmp_path, raw=read.raw)) == lines(from_disk)
    assert read.raw == {}
    assert lines(read_tree(tmp_path, raw={"content/a.yaml": b"a: 1\n"})) == [
        "content/a.yaml:1:1: error layout: the ending .yaml is not read\n"
        "    hint: rename it to a.yml"
    ]


def test_a_text_that_was_read_before_is_not_read_again(tmp_path: Path) -> None:
    shelf = Cache(tmp_path).shelf("yaml")
    first = tree(tmp_path, {"a.yml": "a: 1\n"}).tree.documents["content/a.yml"]
    shelf.put(first.digest, (marshal.dumps({"a": 9}), 2, ("a",)))
    again = read_tree(tmp_path, shelf).tree.documents["content/a.yml"]
    assert (again.path, again.data, again.values, again.bare) == (
        "content/a.yml", {"a": 9}, 2, ("a",),
    )  # fmt: skip
    other = parse_document("content/b.yml", "a: 2\n", shelf)
    assert isinstance(other, Document)
    assert other.data == {"a": 2}
    kept = shelf.get(other.digest)
    assert kept is not None
    assert marshal.loads(kept[0]) == {"a": 2}


def test_only_what_people_write_has_a_bounded_text() -> None:
    text = f"a: {'x' * (MAX_TEXT + 1)}\n"
    assert isinstance(parse_document("content/a.yml", text), Problem)
    assert isinstance(parse_document("content/evidence/a.lock", text), Document)


def test_what_the_system_refuses_is_told_in_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yml").write_text("a: 1\n")
    monkeypatch.setattr(os, "open", refuse)
    read = read_tree(tmp_path)
    monkeypatch.undo()
    assert lines(read) == [
        "content/a.yml:1:1: error content: it cannot be read: Permission denied\n"
        "    hint: check its permissions",
    ]
