"""A small project that MkDocs can build: our `mkdocs.yml` and engine, a tiny theme and compiler."""

import os
import re
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from builder.cli import main
from builder.publication.write import inventory

ROOT = Path(__file__).parent.parent

LONG = 300
"""Seconds after which what a test waits for does not come: no matter how busy a machine is."""


def ours(**more: str) -> dict[str, str]:
    """The environment of a command that is run from this tree by the user of these tests, who has
    one home wherever that is said; and nothing else that this machine says."""
    homes = {name: os.environ[name] for name in ("HOME", "XDG_CACHE_HOME") if name in os.environ}
    return {"PYTHONPATH": str(ROOT), **homes, **more}


HOOK = """\
from builder.engine import Engine
from tests.tiny import tiny_compiler

engine = Engine(tiny_compiler)
globals().update({name: getattr(engine, name) for name in dir(engine) if name.startswith("on_")})
"""

MAIN = """\
{#- What stands around all pages. #}
<!doctype html>
<html lang="en"><head>
<meta charset="utf-8"><title>{{ page.title }} · {{ config.site_name }}</title>
{% if page.canonical_url %}<link rel="canonical" href="{{ page.canonical_url }}">{% endif %}
</head><body class="tiny"><nav>
{% for item in nav %}<a href="{{ item.url|url }}">{{ item.title }}</a>{% endfor %}
</nav><main>{{ page.content }}</main></body></html>
"""

PAGES = {
    "index.md": "# Port Sava\n\nThe harbour is shut: [the fire](events/fire.md#when).\n"
    "\n[Why](events/fire.md#why) is not known.\n",
    "events/index.md": "# Events\n\n- [Fire](fire.md)\n",
    "events/fire.md": "# Fire\n\n## When { #when }\n\nOn Monday.\n"
    '\n<section class="card" id="why">\n\n<h2>Why</h2>\n\n</section>\n\n<p>*As is.*</p>\n',
    "data/briefing.json": '{"articles": []}\n',
}


class Project:
    """A project in a folder of its own, built by real commands."""

    def __init__(self, root: Path) -> None:
        self.root, self.site = root, root / "site"
        config = (ROOT / "mkdocs.yml").read_text()
        config = config.replace("builder/mkdocs_hook.py", "hook.py")
        config = re.sub(r"nav:\n( +- .*\n)+", "nav: [index.md, events/index.md]\n", config)
        self.write("mkdocs.yml", config)
        self.write("hook.py", HOOK)
        self.write("templates/theme/main.html", MAIN)
        self.write("templates/theme/404.html", '<a href="{{ base_url }}">home</a>\n')
        self.write("templates/theme/robots.txt", "Sitemap: {{ config.site_url }}sitemap.xml\n")
        self.write("build/docs/.gitkeep", "")
        for path, text in PAGES.items():
            self.write(f"content/{path}", text)

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def build(self, address: str = "") -> subprocess.CompletedProcess[str]:
        """Run `briefing build` in this process, ten times as quick as in one of its own."""
        out, err = StringIO(), StringIO()
        with redirect_stdout(out), redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", address)
            code = main(["--root", str(self.root), "build"])
        return subprocess.CompletedProcess("build", code, out.getvalue(), err.getvalue())

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `python -m COMMAND` in the project, in a process of its own."""
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env=ours(TMPDIR=str(self.root), **environment),
            capture_output=True,
            text=True,
            timeout=LONG,
            check=False,
        )

    def published(self) -> dict[str, str]:
        return {p: (self.site / p).read_text(encoding="utf-8") for p in inventory(self.site)}
