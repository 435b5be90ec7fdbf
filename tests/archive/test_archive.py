"""An edition in one file: what is in it, that it is the same each time, that no change hides."""

import hashlib
import io
import json
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from builder.archive.check import check
from builder.archive.form import is_safe, write
from builder.cli import main
from builder.publication.write import inventory
from tests.briefing import Case
from tests.built import build
from tests.project import ROOT

Said = pytest.CaptureFixture[str]
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The made-up briefing, built; to be read only."""
    case = Case(tmp_path_factory.mktemp("sava"))
    build(case.write("requirements.lock", "jinja2==3.1.6\n"))
    return case


@pytest.fixture(scope="module")
def packed(built: Case) -> Path:
    target = built.root / "build" / "edition-2.zip"
    assert main(["--root", str(built.root), "archive"]) == 0
    return target


@pytest.fixture(scope="module")
def files(packed: Path) -> Files:
    with zipfile.ZipFile(packed) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def faults(path: Path) -> list[str]:
    return list(check(path).faults)


def test_it_holds_site_content_lock_and_a_manifest_of_them(built: Case, files: Files) -> None:
    manifest = json.loads(files["manifest.json"])
    folders = {f"{f}/{p}" for f in ("site", "content") for p in inventory(built.root / f)}
    assert files.keys() == folders | {"README.txt", "manifest.json", "requirements.lock"}
    assert manifest["files"] == {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in files.items()
        if name != "manifest.json"
    }
    assert (manifest["edition"], manifest["sha256"]) == (2, None)
    assert "Open site/index.html in a browser" in files["README.txt"].decode()


def test_packing_again_gives_the_same_bytes(built: Case, packed: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.zip"
    for path in (built.root / "content").rglob("*.yml"):
        os.utime(path, (1, 1))
    assert main(["--root", str(built.root), "archive", "--output", str(again)]) == 0
    assert again.read_bytes() == packed.read_bytes()


def test_what_was_packed_is_proved(packed: Path, capsys: Said) -> None:
    assert faults(packed) == []
    assert main(["archive", "--check", str(packed)]) == 0
    out = capsys.readouterr().out
    assert "edition 2 of The harbour of Port Sava" in out
    assert (
        f"each as it was packed, SHA-256 {hashlib.sha256(packed.read_bytes()).hexdigest()}" in out
    )


def test_unpacked_it_is_the_site(built: Case, packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path)
    for path in inventory(built.root / "site"):
        assert (tmp_path / "site" / path).read_bytes() == (built.root / "site" / path).read_bytes()


def test_a_frozen_edition_says_so_with_its_hash(case: Case, built: Case, capsys: Said) -> None:
    for folder in ("site", "content"):
        for path in inventory(built.root / folder):
            target = case.root / folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((built.root / folder / path).read_bytes())
    assert main(["--root", str(case.root), "edition"]) == 0
    frozen = capsys.readouterr().out.split("SHA-256 ")[1].strip()
    assert main(["--root", str(case.root), "archive"]) == 0
    assert "edition 2 (frozen), " in capsys.readouterr().out
    with zipfile.ZipFile(case.root / "build/edition-2.zip") as archive:
        assert json.loads(archive.read("manifest.json"))["sha256"] == frozen


# What is wrong with an archive


def small() -> Files:
    made = {
        "content/a.yml": b"a: 1\n",
        "site/index.html": b"<p>Port Sava</p>",
        "README.txt": b"Hi\n",
    }
    held = {n: {"bytes": len(d), "sha256": hashlib.sha256(d).hexdigest()} for n, d in made.items()}
    head = {"format": 1, "title": "Sava", "edition": 2, "as_of": "2031-03-04", "sha256": None}
    lines = ",\n".join(f"{json.dumps(n)}: {json.dumps(h)}" for n, h in sorted(held.items()))
    manifest = json.dumps(head)[:-1] + ', "files": {\n' + lines + "\n}}\n"
    order = ("README.txt", "manifest.json", "content/a.yml", "site/index.html")
    return {n: {**made, "manifest.json": manifest.encode()}[n] for n in order}


def archive(path: Path, files: Files) -> Path:
    with path.open("wb") as stream:
        write(stream, files.items())
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = archive(tmp_path / "sound.zip", small())
    assert faults(path) == []
    return path


def test_an_altered_file_is_named(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {**small(), "site/index.html": b"<p>Port Orsk</p>"})
    assert faults(path) == ["site/index.html was altered"]


def test_missing_and_extra_files_are_named_all_at_once(tmp_path: Path) -> None:
    changed = {**small(), "site/more.html": b"more"}
    del changed["content/a.yml"]
    assert faults(archive(tmp_path / "a.zip", changed)) == [
        "content/a.yml is missing", "site/more.html is not in the manifest",
    ]  # fmt: skip


@pytest.mark.parametrize("name", [
    "../up.txt", "site/../../up.txt", "/etc/passwd", "C:/up.txt", "site\\..\\up.txt", "site//a",
    "./a", "site/", "site/\x1b[2J", "site/\x9b31m", "site/\u202elmth.a", "site/a\u200bb",
])  # fmt: skip
def test_a_path_that_climbs_out_or_hides_is_refused(tmp_path: Path, name: str) -> None:
    assert not is_safe(name)
    path = archive(tmp_path / "a.zip", {**small(), name: b"x"})
    assert faults(path) == [f"{ascii(name)[1:-1]} is no plain path below the archive"]


@pytest.mark.parametrize(("name", "fault"), [
    ("site/Index.html", "site/Index.html and site/index.html are one file where case does not"),
    ("site/index.html/a", "site/index.html cannot be both a file and the folder of site/index"),
])  # fmt: skip
def test_two_files_that_are_one_elsewhere_are_refused(
    tmp_path: Path, name: str, fault: str
) -> None:
    (found,) = faults(archive(tmp_path / "a.zip", {**small(), name: b"x"}))
    assert found.startswith(fault)


def test_a_manifest_names_no_file_that_would_steer_the_terminal(tmp_path: Path) -> None:
    hidden = small()["manifest.json"].replace(b"content/a.yml", b"content/\\u009b31m")
    (fault,) = faults(archive(tmp_path / "a.zip", {**small(), "manifest.json": hidden}))
    assert fault.startswith("manifest.json was altered, or is of a form")


def test_the_same_name_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    twice = [*small().items(), ("site/index.html", b"other")]
    with path.open("wb") as stream, pytest.warns(UserWarning, match="Duplicate"):
        write(stream, twice)
    assert faults(path) == ["site/index.html is there 2 times"]


def test_a_compressed_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in small().items():
            made.writestr(name, data + b"\0" * 1_000_000)
    assert "site/index.html is compressed or encrypted" in faults(path)


def test_no_manifest_and_no_archive(tmp_path: Path) -> None:
    without = {name: data for name, data in small().items() if name != "manifest.json"}
    assert faults(archive(tmp_path / "a.zip", without)) == ["manifest.json is missing"]
    (tmp_path / "b.zip").write_bytes(b"PK no archive")
    assert faults(tmp_path / "b.zip") == ["it is no zip archive, or the end of it is missing"]
    strange = {**small(), "manifest.json": b'{"format": 1, "files": ' + b"[" * 100_000}
    (fault,) = faults(archive(tmp_path / "c.zip", strange))
    assert fault.startswith("manifest.json was altered, or is of a form")


def test_no_byte_can_change_and_none_be_lost_or_added(sound: Path, tmp_path: Path) -> None:
    whole, path = sound.read_bytes(), tmp_path / "other.zip"
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
        assert faults(path), f"byte {at}"
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at])
        assert faults(path), f"cut at {at}"
    for more in (whole + b"\0", b"\0" + whole, whole + whole):
        path.write_bytes(more)
        assert faults(path)


def test_any_bytes_give_a_verdict(sound: Path, tmp_path: Path) -> None:
    draw, path, whole = random.Random(9), tmp_path / "other.zip", bytearray(sound.read_bytes())
    for _ in range(400):
        spoilt = bytearray(whole)
        for _ in range(draw.randint(1, 12)):
            spoilt[draw.randrange(len(spoilt))] = draw.randrange(256)
        path.write_bytes(spoilt)
        assert faults(path) or spoilt == whole


def test_faults_are_told_at_the_terminal(tmp_path: Path, capsys: Said) -> None:
    many = {f"site/{n}.html": b"x" for n in range(30)}
    path = archive(tmp_path / "a.zip", {**small(), **many})
    assert main(["archive", "--check", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == f"{path}: site/0.html is not in the manifest"
    assert out.splitlines()[20:] == [f"{path}: and 10 more"]
    assert err == f"{path} is not what was packed: 30 faults.\n"


# What cannot be packed


def refused(case: Case, capsys: Said, *words: str, code: int = 2) -> str:
    assert main(["--root", str(case.root), "archive", *words]) == code
    return capsys.readouterr().err


def test_without_a_site_nothing_is_packed(case: Case, capsys: Said) -> None:
    case.verify()
    said = refused(case, capsys)
    wanted = "site/data/briefing.json does not exist: build the site first, with briefing build"
    assert said == f"briefing: {wanted}\n"
    assert not (case.root / "build/edition-2.zip").exists()


def test_a_site_of_other_content_is_not_packed(case: Case, capsys: Said) -> None:
    case.verify().write("site/data/briefing.json", "{}\n")
    assert "site/ is not what the content gives" in refused(case, capsys)


def test_content_with_errors_is_not_packed(case: Case, capsys: Said) -> None:
    case.verify().append("content/events/2031/marines-land.yml", "colour: red\n")
    assert "Nothing was packed." in refused(case, capsys, code=1)


def test_a_folder_and_a_file_that_is_not_there(built: Case, tmp_path: Path, capsys: Said) -> None:
    assert "is a folder: name a file" in refused(built, capsys, "--output", str(tmp_path))
    assert "is a folder: name an archive" in refused(built, capsys, "--check", str(tmp_path))
    assert "does not exist" in refused(built, capsys, "--check", str(tmp_path / "none.zip"))


@pytest.fixture
def small_disk() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a command for which no file can grow beyond some bytes, as on a disk that is full."""

    def run(root: Path, limit: int, *words: str) -> subprocess.CompletedProcess[str]:
        code = (
            "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
            f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
            "from builder.cli import main; sys.exit(main(sys.argv[1:]))"
        )
        command = [sys.executable, "-c", code, "--root", str(root), *words]
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False)

    return run


def test_a_full_disk_leaves_the_last_archive(
    built: Case, packed: Path, small_disk: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    before = packed.read_bytes()
    done = small_disk(built.root, len(before) // 2, "archive")
    assert done.returncode == 2
    assert done.stderr == "briefing: build/edition-2.zip cannot be written: File too large\n"
    assert packed.read_bytes() == before
    assert [p.name for p in packed.parent.iterdir() if p.name.endswith(".part")] == []


def test_a_full_disk_leaves_the_last_site(
    built: Case, small_disk: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    before = {path: (built.root / "site" / path).read_bytes() for path in _site(built)}
    done = small_disk(built.root, 30_000, "build")
    assert done.returncode == 2, done.stderr
    assert "cannot be written: File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: (built.root / "site" / path).read_bytes() for path in _site(built)} == before


def _site(case: Case) -> Iterator[str]:
    return iter(sorted(inventory(case.root / "site")))


def test_a_stream_is_written_alike_wherever_it_goes() -> None:
    one, other = io.BytesIO(), io.BytesIO()
    write(one, small().items())
    write(other, small().items())
    assert one.getvalue() == other.getvalue()
