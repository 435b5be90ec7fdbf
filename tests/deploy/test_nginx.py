"""The nginx recipe, under a real nginx: policy, caching, compression, types, refusals."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from builder.assets import FOLDERS
from builder.publication.write import inventory
from builder.weigh import Site, visits
from tests.built import ADDRESS, harbour
from tests.project import LONG, ROOT

RECIPE = ROOT / "docs/deploy/nginx.conf"
PREFIX = urlsplit(ADDRESS).path.strip("/")

AROUND = """\
{user}daemon off;
pid {work}/pid;
error_log {work}/error.log;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fast;
    uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
    include {work}/site.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Served:
    """A site below a path of a host, as nginx serves it."""

    address: str
    site: Path

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        url = f"http://{self.address}/{PREFIX}/{path}"
        request = urllib.request.Request(url, headers=named, method=method)
        try:
            with urllib.request.urlopen(request, timeout=LONG) as found:
                return Answer(found.status, found.headers, found.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read())


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    nginx = _nginx()
    site, work = harbour(tmp_path_factory).root, tmp_path_factory.mktemp("nginx")
    with _listening() as listener:
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        (work / "www" / PREFIX).parent.mkdir(parents=True)
        shutil.copytree(site, work / "www" / PREFIX)
        work.chmod(0o755)
        user = "user root;\n" if os.geteuid() == 0 else ""  # else it could not read our folder
        (work / "site.conf").write_text(recipe(address, work / "www"))
        (work / "nginx.conf").write_text(AROUND.format(work=work, user=user))
        command = [nginx, "-p", str(work), "-c", str(work / "nginx.conf")]
        given = {"NGINX": f"{listener.fileno()};"}
        process = subprocess.Popen(command, env=given, pass_fds=[listener.fileno()])
    try:
        yield Served(address, site)
    finally:
        process.terminate()
        process.wait(timeout=LONG)


def _listening() -> socket.socket:
    """A port at which it listens from now on: nginx takes it over, as from an older nginx, so that
    nobody has to find it free again, or to wait until somebody answers there."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener


def _nginx() -> str:
    """Where it is; Debian has it where only root looks."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if found:
        return found
    absent = "no nginx on this machine: install the package nginx-light"
    if os.environ.get("CI"):
        pytest.fail(absent)
    pytest.skip(absent)


def recipe(address: str, root: Path) -> str:
    """The recipe with the lines changed that it asks people to change."""
    text = RECIPE.read_text(encoding="utf-8")
    for old, new in (
        ("listen 80; ", f"listen {address}; "),
        ("    listen [::]:80;\n", ""),
        ("server_name briefing.example.org;", "server_name _;"),
        ("root /srv/briefing/site;", f"root {root};"),
        ("error_page 404 /404.html;", f"error_page 404 /{PREFIX}/404.html;"),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def policy(text: str) -> str:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert found
    return found[1]


def test_a_page_comes_with_its_policy_as_a_header(served: Served) -> None:
    for path in ("index.html", "events/depot-attack.html", "nowhere.html"):
        answer = served.get(path)
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"] == (
            policy(answer.body.decode()) + "; frame-ancestors 'self'"
        )


def test_what_has_a_hash_is_kept_for_ever_and_nothing_else(served: Served) -> None:
    assets = {path for path in inventory(served.site) if path.split("/")[0] in FOLDERS}
    others = {
        "index.html",
        "data/briefing.json",
        "search/index.js",
        "feed.xml",
        "events/index.html",
    }
    for path in assets:
        kept = served.get(path, "HEAD").headers["Cache-Control"]
        assert kept == "public, max-age=31536000, immutable", path
    for path in others:
        assert served.get(path, "HEAD").headers["Cache-Control"] == "no-cache", path
    assert served.get("assets/gone.0123456789.js").headers["Cache-Control"] is None


def test_a_page_that_did_not_change_is_not_sent_again(served: Served) -> None:
    first = served.get("index.html", Accept_Encoding="gzip")
    again = served.get("index.html", Accept_Encoding="gzip", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


def test_texts_come_compressed_and_whole(served: Served) -> None:
    paths = [*sorted(inventory(served.site))]
    endings = {Path(path).suffix: path for path in paths}
    for ending in (".html", ".css", ".js", ".json", ".csv", ".geojson", ".bib", ".xml", ".db"):
        path = endings[ending]
        plain, packed = served.get(path), served.get(path, Accept_Encoding="gzip")
        assert plain.body == (served.site / path).read_bytes(), path
        if len(plain.body) >= 256:
            assert packed.headers["Content-Encoding"] == "gzip", path
            assert packed.headers["Vary"] == "Accept-Encoding"
            assert gzip.decompress(packed.body) == plain.body
            assert len(packed.body) < len(plain.body)
    assert served.get(endings[".png"], Accept_Encoding="gzip").headers["Content-Encoding"] is None


def test_a_visit_costs_what_was_worked_out(served: Served) -> None:
    """The bytes that nginx sends, counted at the socket, against those of `briefing cost`."""
    files = {path: (served.site / path).read_bytes() for path in inventory(served.site)}
    site = Site(files)
    for visit in visits(site):
        needed = site.needed(visit)
        answers = [served.get(path, Accept_Encoding="gzip") for path in sorted(needed)]
        sent = sum(len(a.body) + len(str(a.headers)) + 20 for a in answers)
        assert sent == pytest.approx(sum(site.sent[path] for path in needed), rel=0.1), visit.words


def test_each_kind_of_file_says_what_it_is(served: Served) -> None:
    for path, kind in (
        ("data/briefing.json", "application/json; charset=utf-8"),
        ("data/events.geojson", "application/geo+json; charset=utf-8"),
        ("data/events.csv", "text/csv; charset=utf-8"),
        ("data/articles.bib", "application/x-bibtex; charset=utf-8"),
        ("data/briefing.db", "application/vnd.sqlite3"),
        ("feed.xml", "application/atom+xml; charset=utf-8"),
    ):
        assert served.get(path, "HEAD").headers["Content-Type"] == kind, path


def test_data_can_be_loaded_by_other_peoples_pages(served: Served) -> None:
    for path in ("data/briefing.json", "data/events.csv", "events/depot-attack.json"):
        assert served.get(path, "HEAD").headers["Access-Control-Allow-Origin"] == "*"
    assert served.get("index.html").headers["Access-Control-Allow-Origin"] is None


def test_what_is_not_there_is_answered_with_our_page(served: Served) -> None:
    answer = served.get("events/no-such-event.html")
    assert answer.status == 404
    assert "There is no such page" in answer.body.decode()
    assert f'href="/{PREFIX}/assets/site.' in answer.body.decode()


def test_nothing_outside_the_site_and_nothing_hidden_is_given(served: Served) -> None:
    assert served.get("%2e%2e/%2e%2e/%2e%2e/site.conf").status in (400, 404)
    assert served.get(".git/config").status == 404
    assert served.get("index.html", "POST").status == 405
    assert served.get("", "HEAD").status == 200
    moved = served.get("events", "HEAD")
    assert moved.status == 200, "a folder leads to its index, below the path too"
