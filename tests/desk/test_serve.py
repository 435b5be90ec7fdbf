"""A preview of a whole briefing, as somebody writes: real edits, a real process, real requests."""

import http.client
import re
import shutil
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.assets import hashed
from builder.cli import main
from builder.publication.write import inventory
from builder.serve.serving import LOOK
from tests.briefing import Case
from tests.chromium import Visit
from tests.preview import ANY, Preview
from tests.project import LONG, ROOT

ACTOR = "content/actors/mira-tollen.yml"
PAGE = "actors/mira-tollen.html"
HOME = "templates/pages/home.md.j2"
REFUSED = "Content Security Policy"


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up briefing with its own theme and page templates, built once, so that a preview
    starts from what is kept, as it does for whoever writes."""
    case = Case(tmp_path_factory.mktemp("furnished"))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    case.write("mkdocs.yml", config.replace("builder/mkdocs_hook", f"{ROOT}/builder/mkdocs_hook"))
    for path in [*(ROOT / "templates").rglob("*")]:
        if path.is_file() and "vendor" not in path.parts:
            target = case.root / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    case.write("build/docs/.gitkeep", "")
    for command in ("verify", "build"):
        assert main(["--root", str(case.root), command]) == 0
    case.delete("site")
    return case.root


@pytest.fixture
def desk(furnished: Path, tmp_path: Path) -> Case:
    """A copy of it, ready to be served."""
    shutil.copytree(furnished, tmp_path, dirs_exist_ok=True)
    return Case(tmp_path, None)


@pytest.fixture
def preview(desk: Case) -> Iterator[Preview]:
    with Preview(desk.root, "builder", "serve", "--address", ANY) as preview:
        yield preview


def epoch(preview: Preview) -> str:
    """The number of the build that a page came from, as its reload script knows it."""
    found = re.search(r"livereload\((\d+)", preview.page())
    assert found
    return found[1]


def test_every_kind_of_edit_shows(preview: Preview, desk: Case) -> None:
    before = epoch(preview)
    preview.edit(ACTOR, desk.read(ACTOR).replace("name: Mira Tollen", "name: Zora Tollen"))
    preview.wait_for("Zora Tollen", PAGE)
    with urllib.request.urlopen(f"http://{preview.address}/livereload/{before}/1") as answer:
        assert int(answer.read()) > int(before), "an open page is told to reload"

    preview.edit("content/actors/sava-post.yml", "kind: media\nname: The Sava Post\n")
    preview.wait_for("The Sava Post", "actors/sava-post.html")
    desk.delete("content/actors/sava-post.yml")
    preview.wait(lambda: not preview.page("actors/sava-post.html"))

    preview.edit(HOME, desk.read(HOME) + "<!-- by hand -->\n")
    preview.wait_for("<!-- by hand -->")

    style = "body{color:teal}"
    preview.edit("templates/assets/site.css", style)
    name = hashed("assets/site.css", style.encode())
    preview.wait_for(name)
    assert preview.page(name) == style

    main_ = "templates/theme/main.html"
    preview.edit(main_, desk.read(main_).replace("</body>", "<!-- theme --></body>"))
    preview.wait_for("<!-- theme -->", PAGE)


def test_an_error_lies_over_the_last_good_page_until_it_is_mended(
    preview: Preview, desk: Case
) -> None:
    good = desk.read(ACTOR)
    preview.edit(ACTOR, good.replace("kind: person", "kind: persn\n\tname: x"))
    preview.wait_for('role="alert"', PAGE)
    page = preview.page(PAGE)
    assert f"{ACTOR}:2:1: error yaml: a tab\n    hint: indent and separate with spaces" in page
    assert "<strong>One error in the content</strong>" in page
    assert "Mira Tollen" in page
    assert f"{ACTOR}:2:1: error yaml: a tab\n" in preview.said()

    preview.edit(ACTOR, good.replace("kind: person", "kind: <b>persn"))
    preview.wait_for("did you mean", PAGE)
    assert "&lt;b&gt;persn" in preview.page(PAGE)
    assert "<b>persn" not in preview.page(PAGE)

    preview.edit(ACTOR, good)
    preview.wait(lambda: 'role="alert"' not in preview.page(PAGE))
    assert "Mira Tollen" in preview.page(PAGE)


def test_it_builds_once_for_each_edit_and_then_rests(preview: Preview, desk: Case) -> None:
    for name in ("Zora Tollen", "Mira Tollen"):
        text = re.sub("name: .*", f"name: {name}", desk.read(ACTOR), count=1)
        preview.edit(ACTOR, text)
        preview.wait_for(name, PAGE)
    assert preview.builds() == 3

    time.sleep(12 * LOOK)
    assert preview.builds() == 3


def test_the_next_port_is_taken_where_the_usual_one_is_in_use(desk: Case) -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with suppress(OSError):  # somebody else has it, which is as good
            taken.bind(("127.0.0.1", 8000))
            taken.listen()
        with Preview(desk.root, "builder", "serve") as preview:
            port = preview.address.partition(":")[2]
            assert port != "8000"
            assert preview.said().startswith(f"Port 8000 is in use; taking {port}.\n")


def test_an_address_that_is_taken_is_refused_before_anything_is_made(
    desk: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert main(["--root", str(desk.root), "serve", "--address", address]) == 2
    assert capsys.readouterr().err == (
        f"briefing: cannot serve at {address}:"
        " the port is taken, or the address is none of this machine's\n"
    )
    assert not (desk.root / "build/preview").exists()


@pytest.mark.parametrize("address", ["8000", "here:8000", "127.0.0.1:", "127.0.0.1:99999"])
def test_what_is_no_address_is_wrong_usage(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["serve", "--address", address])
    assert stopped.value.code == 2
    assert f"{address!r} is no IP:PORT such as 127.0.0.1:8000" in capsys.readouterr().err


@pytest.mark.parametrize("end", [Preview.stop, Preview.terminate])
def test_it_leaves_nothing_behind(desk: Case, end: Callable[[Preview], int]) -> None:
    with Preview(desk.root, "builder", "serve", "--address", ANY) as preview:
        assert list(desk.root.glob("mkdocs_*")), "where MkDocs renders to at first"
        assert end(preview) == 0
        assert preview.is_gone(), "nor does a process of its work on, or hold the port"

    assert not list(desk.root.glob("mkdocs_*"))
    assert "Traceback" not in preview.said()
    assert not (desk.root / "site").exists()


def test_errors_from_the_start_are_shown_over_what_was_built_before(desk: Case) -> None:
    assert main(["--root", str(desk.root), "build"]) == 0
    desk.replace(ACTOR, "kind: person", "kind: persn")
    with Preview(desk.root, "builder", "serve", "--address", ANY) as preview:
        assert "did you mean" in preview.page(PAGE)
        assert "Mira Tollen" in preview.page(PAGE)


def asked(preview: Preview, path: str, host: str) -> tuple[int, str]:
    """What a preview answers to a request that is sent as it is."""
    connection = http.client.HTTPConnection(preview.address, timeout=LONG)
    connection.putrequest("GET", path, skip_host=True)
    if host:
        connection.putheader("Host", host)
    connection.endheaders()
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_it_answers_nobody_by_another_name_and_leads_nobody_away(preview: Preview) -> None:
    port = preview.address.partition(":")[2]
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", f"[::1]:{port}", f"10.0.0.7:{port}"):
        assert asked(preview, "/index.html", host)[0] == 200, host
    for host in ("attacker.example", f"127.0.0.1.attacker.example:{port}", f"localhost.:{port}",
                 f"127.0.0.1:{port}, attacker.example", "", "127.1"):  # fmt: skip
        status, said = asked(preview, "/index.html", host)
        assert (status, "Port Sava" in said) == (403, False), host
        assert said.startswith("The preview answers at its address, at localhost and at 127.0.0.1")
    for path in ("/%00", "/a%00.html"):
        assert asked(preview, path, preview.address)[0] == 403, path
    for path in ("/..%2f..%2fmkdocs.yml", "/../../mkdocs.yml", "/%2e%2e/.lock", "/a%0d%0aX:%20y"):
        assert asked(preview, path, preview.address)[0] == 404, path
    assert "Traceback" not in preview.said()


def test_what_it_is_sent_cannot_steer_the_terminal(preview: Preview) -> None:
    waiting = f"GET /livereload/{epoch(preview)}0/1 HTTP/1.0\r\nReferer: \x1b[2J"
    assert "\x1b" not in told_of(preview, "GET /\x1b[2J HTTP/1.0", '[2J HTTP/1.0" code 404')
    assert "\x1b" not in told_of(preview, waiting, "Browser connected: ")


def told_of(preview: Preview, request: str, words: str) -> str:
    """What the server has said by the time that these words of it about a request are there."""
    host, port = preview.address.split(":")
    with socket.create_connection((host, int(port)), timeout=LONG) as connection:
        connection.sendall(f"{request}\r\nHost: {preview.address}\r\n\r\n".encode())
        preview.wait(lambda: words in preview.said())
    return preview.said()


@pytest.mark.browser
def test_an_open_page_reloads_under_a_policy_that_knows_no_other_host(
    preview: Preview, desk: Case, chromium: Browser
) -> None:
    good, visit = desk.read(ACTOR), Visit(chromium.new_page())
    visit.page.goto(f"http://{preview.address}/{PAGE}")
    preview.edit(ACTOR, good.replace("kind: person", "kind: persn"))
    visit.page.get_by_role("alert").wait_for()
    preview.edit(ACTOR, good.replace("name: Mira Tollen", "name: Zora Tollen"))
    visit.page.get_by_role("heading", name="Zora Tollen").first.wait_for()
    with visit.page.expect_console_message(lambda told: REFUSED in told.text):
        visit.page.evaluate("fetch('http://127.0.0.2:9/').catch(() => 0)")
    visit.page.wait_for_function("document.readyState === 'complete'")
    refused = [text for text in visit.complaints if REFUSED in text]
    assert refused
    assert all("http://127.0.0.2:9/" in text for text in refused)
    visit.page.close()


FAULTS = {
    "templates/pages/home.md.j2": (
        "{% if %}",
        "Expected an expression, got 'end of statement block'",
    ),
    "templates/pages/macros.j2": ("{{ nobody }", "unexpected '}'"),
    "templates/theme/main.html": ("{{ nobody.there }}", "'nobody' is undefined"),
    "templates/pages/actor.md.j2": ("{{ nobody.there }}", "'nobody' is undefined"),
}


def test_a_style_sheet_that_cannot_be_read_is_told_of_too(preview: Preview, desk: Case) -> None:
    path = "templates/assets/base.css"
    good = desk.read(path)
    (desk.root / "draft.tmp").write_bytes(b"a {}\nb { content: '\xff' }\n")
    (desk.root / "draft.tmp").rename(desk.root / path)
    preview.wait_for(f"{path}:2:1: error template: byte 0xff is not UTF-8", PAGE)
    assert "Mira Tollen" in preview.page(PAGE)

    preview.edit(path, good)
    preview.wait(lambda: 'role="alert"' not in preview.page(PAGE))
    assert "Traceback" not in preview.said()


def test_a_broken_template_lies_over_the_last_good_page_until_it_is_mended(
    preview: Preview, desk: Case
) -> None:
    for path, (broken, said) in FAULTS.items():
        good = desk.read(path)
        line = good.rstrip("\n").count("\n") + 2
        preview.edit(path, f"{good.rstrip()}\n{broken}\n")
        preview.wait_for('role="alert"', PAGE)
        page = preview.page(PAGE)
        assert f"{path}:{line}:1: error template: {escape(said)}" in page
        assert "<strong>One error in the templates</strong>" in page
        assert "Mira Tollen" in page
        assert f"{path}:{line}:1: error template: {said}\n" in preview.said()

        preview.edit(path, good)
        preview.wait(lambda: 'role="alert"' not in preview.page(PAGE))
        assert "Mira Tollen" in preview.page(PAGE)

    assert "Traceback" not in preview.said()


@pytest.mark.parametrize("path", FAULTS)
def test_a_broken_template_stops_a_build_and_leaves_the_site(
    desk: Case, path: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(desk.root), "build"]) == 0
    before = inventory(desk.root / "site")
    broken, said = FAULTS[path]
    desk.append(path, f"{broken}\n")
    line = desk.read(path).count("\n")
    desk.replace(ACTOR, "name: Mira Tollen", "name: Zora Tollen")
    capfd.readouterr()

    assert main(["--root", str(desk.root), "build"]) == 1

    told = capfd.readouterr()
    assert f"{path}:{line}:1: error template: {said}\n" in told.err
    assert "One error in the templates; nothing was published" in told.out + told.err
    assert "Traceback" not in told.err
    assert inventory(desk.root / "site") == before
    assert "Mira Tollen" in desk.read(f"site/{PAGE}")
