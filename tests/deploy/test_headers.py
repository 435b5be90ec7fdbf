"""The headers file, the nginx recipe and each page's head say one thing."""

import re

from builder.exports.headers import FOR_EVER, POLICY, text
from tests.project import ROOT

HEAD = (ROOT / "templates/theme/partials/head.html").read_text(encoding="utf-8")
NGINX = (ROOT / "docs/deploy/nginx.conf").read_text(encoding="utf-8")


def rules(site: str) -> dict[str, dict[str, str]]:
    """As a host reads the file: a path, then indented headers."""
    found: dict[str, dict[str, str]] = {}
    for line in text(site).splitlines():
        if line.startswith("/"):
            found[line] = last = {}
        elif line:
            name, _, value = line.strip().partition(": ")
            last[name] = value
    return found


def test_one_policy_stands_everywhere() -> None:
    own = re.search(r'Content-Security-Policy" content="([^"]*)"', HEAD)
    served = re.search(r'add_header Content-Security-Policy "([^"]*)" always;', NGINX)
    assert own
    assert served
    assert served[1] == POLICY == f"{own[1]}; frame-ancestors 'self'"
    assert rules("")["/*"]["Content-Security-Policy"] == POLICY


def test_what_has_a_hash_is_kept_for_ever() -> None:
    assert {path for path, said in rules("").items() if said.get("Cache-Control") == FOR_EVER} == {
        "/assets/*", "/vendor/*",
    }  # fmt: skip
    assert "Cache-Control" not in rules("")["/*"], "it would be joined to that of the assets"
    assert f'"{FOR_EVER}"' in NGINX


def test_paths_count_from_the_root_of_the_host() -> None:
    assert [*rules("https://example.org/some/where/")] == [
        "/some/where/*", "/some/where/assets/*", "/some/where/vendor/*", "/some/where/data/*",
    ]  # fmt: skip
    assert [*rules("https://example.org")] == [*rules("")]
