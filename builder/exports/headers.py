"""`_headers`: what a host is to say with each file, where it reads that from the site itself.

Takes the address of the site; gives text. Cloudflare Pages, Netlify and others read the file; who
serves the site in another way finds there what to say (`docs/deploy.md`). The rule for all files
says nothing of caching, because rules that match are joined: such hosts let readers ask anew.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from builder.assets import FOLDERS

PATH = "_headers"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""The policy in the head of each page, and what only a header can say."""

FOR_EVER = "public, max-age=31536000, immutable"

_ALL = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
)


def text(site: str) -> str:
    """The rules, for paths from the root of the host."""
    base = urlsplit(site).path.rstrip("/")
    rules = {
        f"{base}/*": _ALL,
        **{f"{base}/{folder}/*": (("Cache-Control", FOR_EVER),) for folder in FOLDERS},
        f"{base}/data/*": (("Access-Control-Allow-Origin", "*"),),
    }
    return "\n".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in lines)
        for path, lines in rules.items()
    )
