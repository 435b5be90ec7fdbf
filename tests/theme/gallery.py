"""The catalogue of components as a site: each section of the theme's README becomes a page.

So what the README shows is what the tests look at.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from builder.assets import published
from builder.content.stock import asset_files

ROOT = Path(__file__).parent.parent.parent
THEME = ROOT / "templates" / "theme"
ASSETS = published(asset_files(ROOT))
CATALOGUE = THEME / "README.md"

NAVIGATION = {
    "The crisis": {"Briefing": "home.md", "Chronology": "chronology.md"},
    "The evidence": {
        "Quotations": "quotations.md",
        "Disagreements": "disagreements.md",
        "Who says what": "matrices.md",
        "Figures": "charts.md",
    },
    "The record": {"Method": "frame.md", "Sources": "sources-and-method.md"},
}
PAGES = (
    *("home", "frame", "chronology", "records", "quotations", "disagreements", "matrices"),
    *("charts", "sources-and-method", "events/far"),
)

FIGURE = {
    "data": [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [9, 40],
            "y": ["Sava Courier", "North Coast Radio"],
            "customdata": [["disagreements.html#courier--hurt"], ["disagreements.html"]],
            "marker": {"color": ["var:conflict", "var:side-1@0.5"], "size": 20},
            "textfont": {"size": 8},
        }
    ],
    "layout": {
        "xaxis": {"title": {"text": "People hurt"}},
        "annotations": [{"text": "all", "x": 20, "y": 0, "font": {"size": 8}, "showarrow": False}],
        "meta": {"narrow": {"xaxis.title.text": "Hurt"}},
    },
}


def examples() -> dict[str, str]:
    """The HTML examples of the catalogue, by the slug of their section."""
    _, *sections = re.split(r"^## ", CATALOGUE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    found = {}
    for section in sections:
        name, body = section.split("\n", 1)
        blocks = re.findall(r"^```html\n(.*?)^```", body, flags=re.MULTILINE | re.DOTALL)
        if blocks:
            found[name.lower().replace(" ", "-")] = "\n\n".join(blocks)
    return found


def pages() -> dict[str, str]:
    """Markdown by path: the examples, and a chart far down."""
    shown = examples()
    found = {f"{slug}.md": _page(slug, body) for slug, body in shown.items()}
    found["events/far.md"] = _page("far", "Fog over the harbour.\n\n" * 90 + shown["charts"])
    return found


def _page(slug: str, body: str) -> str:
    head = f"title: Page <{slug}> & more\ndescription: Port Sava\nkind: {slug}\n"
    crumbs = "crumbs:\n  - {title: Chronology, url: chronology.html}\n"
    heading = "" if "<h1" in body else f"<h1>{slug}</h1>\n\n"
    return f"---\n{head}{crumbs if slug in ('records', 'far') else ''}---\n\n{heading}{body}"


def build(folder: Path) -> Path:
    """Build the gallery with MkDocs below `folder` and return the site."""
    docs, site = folder / "docs", folder / "site"
    for path, text in pages().items():
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    for path, data in ASSETS.files.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_bytes(data)
    script = f'briefing.figure("hurt", {json.dumps(FIGURE)});\n'
    (docs / "assets" / "charts").mkdir()
    (docs / "assets" / "charts" / "hurt.js").write_text(script, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(json.dumps(_config(docs, site)), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return site


def _config(docs: Path, site: Path) -> dict[str, object]:
    navigation = [
        {group: [{title: path} for title, path in entries.items()]}
        for group, entries in NAVIGATION.items()
    ]
    briefing = {
        "title": "The closure of <Port Sava>",
        "edition": "Edition 2",
        "as_of": "15 March 2031",
        "cutoff": "15 March 2031",
        "handling": "For public release",
        "language": "en",
        "assets": ASSETS.names,
        "counts": {"articles": 5, "quotations": 41},
    }
    return {
        "site_name": "Port Sava",
        "site_url": "https://example.org/some/where/",
        "docs_dir": str(docs),
        "site_dir": str(site),
        "use_directory_urls": False,
        "theme": {"name": None, "custom_dir": str(THEME), "static_templates": ["404.html"]},
        "plugins": [],
        "nav": navigation,
        "extra": {"briefing": briefing},
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
