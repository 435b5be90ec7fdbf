"""What of a page the print edition leaves out: all that another of its chapters holds already.

Takes a page's body as our templates write it, in which every attribute stands in double quotes and
parts are not nested; gives the shorter body. Paper has no use for what is folded away on screen,
and bound whole, five articles filled 380 pages, each passage on up to five of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.pages.addresses import first_leaf

ELSEWHERE = {
    "index.html": ("more",),
    "events/index.html": (r'type-[^"]*',),
    "events/": ("figures", "questions", "said", "responses", "around", "rung", "notes"),
    "disagreements.html": (
        "conflicts",
        "compatible",
        "agree",
        "not-comparable",
        "one-lineage",
        "single",
    ),
    "quotations.html": ("whole", "parts", "indirect"),
    "positions.html": ("actors", "called"),
    "actors/index.html": (r'side-[^"]*',),
    "actors/": ("events", "said", "about", "accused", "called", "claims"),
    "network.html": ("all",),
    "sources/": (
        "pages",
        "quotes",
        "claims",
        "reports",
        "relations",
        "labels",
        "ignored",
        "passages",
    ),
    "method.html": ("ladder", "rules", "exceptions"),
}
"""Parts of a page, or of all pages of a folder, by the anchor of their heading, as patterns."""

_SCREEN = (
    re.compile(
        r'<(?:form class="filters".*?</form>|script.*?</script>|button .*?</button>'
        r'|a class="permalink"[^>]*>[^<]*</a>|(nav|p) class="contents[^"]*".*?</\1>)',
        re.DOTALL,
    ),
    re.compile(r' data-(?:(?:filter|item|group)(?=[\s>])|(?:rows|page)="[^"]*")'),
)
"""What only a screen can use, as elements and as attributes. Each begins with what a search can
leap to: bound, the pages are megabytes."""
_ANCHOR = re.compile(r'<a class="anchor"[^>]*>(.*?)</a>', re.DOTALL)
"""The words of a heading, which on screen are a link to its place."""
_AGAIN = re.compile(
    r'<details class="(?:aside|chart-data|pairs|proof)".*?</details>'
    r'|<figure class="chart[^>]*data-chart="question-.*?</figure>',
    re.DOTALL,
)
"""The table of a chart, beside the list that the chart is drawn from; the chart of one question,
beside its answers and the chart of its topic; comparisons and proofs, which the site keeps."""
_HEAD = re.compile(r'<header class="page-head">.*?</header>', re.DOTALL)
_LIST = re.compile(r'<details class="list">\s*<summary>(.*?)</summary>.*?</details>', re.DOTALL)
_PART = r'<section class="part[^"]*"[^>]*>\s*<h2 id="(?:{0})".*?</section>'
_BARE_PART = r'<h2 id="(?:{0})".*?(?=<h2 id="|<section class="part|\Z)'


def abridged(path: str, body: str) -> str:
    """The body of the page at `path`, as the print edition has it."""
    if path.startswith("quotations/"):  # its title is what it quotes
        body = _HEAD.sub("", body, count=1)
    path = first_leaf(path)
    names = [*ELSEWHERE.get(path, ()), *ELSEWHERE.get(path.partition("/")[0] + "/", ())]
    body = _without(body, names)
    for needless in (*_SCREEN, _AGAIN):
        body = needless.sub("", body)
    return _LIST.sub(r'<p class="in-short">\1</p>', _ANCHOR.sub(r"\1", body))


def _without(body: str, names: Sequence[str]) -> str:
    """The body without the parts of these names, each from its heading to the next."""
    if not names:
        return body
    for form in (_PART, _BARE_PART):
        body = re.sub(form.format("|".join(names)), "", body, flags=re.DOTALL)
    return body
