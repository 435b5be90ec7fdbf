"""Whose article it is, as far as the text tells: outlet, the one it republishes, agencies.

Takes a reading; gives an ``Imprint``. Looks at lines that only a publisher writes: a credit with
©, a dateline's bracket, *Read more at*, *first appeared in*. A name that no known medium bears is
given as printed. Guesses: whoever codes the article looks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.draft.article.figure import Who
from builder.draft.article.reading import Reading
from builder.evidence.normalise import fold
from builder.model.shared import Actor

_WORD = r"[A-Z][\w'&-]*(?:\.[\w'&-]+)*"
_NAME = rf"(?P<name>(?:[Tt]he )?{_WORD}(?: (?:{_WORD}|(?:of|the|and|de) (?={_WORD}))){{0,6}})"
_SITE = _NAME.replace(
    "(?P<name>", r"(?P<name>[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.\w\w|\w\w)\b|", 1
)

_OWN = (
    rf"(?:©|\([Cc]\)|\b[Cc]opyright)(?: ©)?(?: \d{{4}})?,? (?:by )?{_NAME}",
    rf"\b(?:[Ss]ubscribe to|[Ss]ign up (?:to|for)|[Ff]ollow) {_NAME}(?= on\b| newsletter| today)",
    rf"^Also on {_SITE}",
)
"""Lines of whoever publishes."""

_SELF = (
    rf"{_NAME} (?:spoke to|has learnt|has learned|understands|can reveal|has seen)\b",
    rf"^(?:By|by) [A-Z][^,\n]{{2,40}}, (?:for )?{_NAME}$",
)
"""What an outlet says of itself; only of one that is known, for others are written so too."""

_TAKEN = (
    rf"\b[Rr]ead (?:more|the (?:full|original|rest)\b[^.\n]{{0,30}}?) (?:at|on|in|here:?) {_SITE}",
    rf"\b(?:first|originally) (?:appeared|published|ran) (?:in|on|at|by) {_SITE}",
    rf"\b(?:[Rr]epublished|[Rr]eprinted) (?:from|by|with (?:the )?permission (?:of|from)) {_SITE}",
)
"""Lines of whoever prints another's article."""

_AGENCY = (
    rf"^[A-Z][A-Z .,'-]{{1,40}}(?:, [\w ,.]{{2,30}})? ?\({_NAME}[^)]{{0,20}}\) ?[-–—]",
    rf"^(?:Source|Via): {_NAME}",
    rf"\b(?:[Ww]ith|[Aa]dditional) (?:reporting|files|material) (?:by|from) {_NAME}",
)
"""Lines that credit an agency."""


@dataclass(frozen=True)
class Credit:
    """A medium: its id where it is known, its name as printed, the words that show it."""

    actor: str
    name: str
    words: str


@dataclass(frozen=True)
class Imprint:
    """The outlet, whose article it carries, the agencies it credits; None for what is not told."""

    outlet: Credit | None = None
    republishes: Credit | None = None
    agencies: tuple[Credit, ...] = ()


def imprint(reading: Reading) -> Imprint:
    """Give what a text tells of its publication."""
    media = _media(reading.who)
    told = (one for one in _found(reading, _SELF, media) if one.actor)
    owned = (*_found(reading, _OWN, media), *told)
    taken = _found(reading, _TAKEN, media)
    agencies = {one.name: one for one in _found(reading, _AGENCY, media)}
    return Imprint(next(iter(owned), None), next(taken, None), tuple(agencies.values()))


def hosted(told: Imprint, reading: Reading, site: str) -> Imprint:
    """Give the same with the site of a saved page for its outlet, where the text names none."""
    if told.outlet or not site:
        return told
    actor = _media(reading.who).get(_plain(site), "")
    return replace(told, outlet=Credit(actor, site, f"{site}, as the saved page calls its site"))


def _media(who: Who) -> dict[str, str]:
    """The known media by name, without spaces and case, as addresses have them."""
    return {
        _plain(form): one.id
        for one in who.actors.values()
        if one.kind == "media"
        for form in _forms(one)
    }


def _forms(one: Actor) -> Iterator[str]:
    yield one.name
    yield from (name.form for name in one.names)


def _plain(name: str) -> str:
    """A name as it is compared: *EveningPost.co.uk* and *the Evening Post* are the same."""
    bare = re.sub(r"\.(?:com|org|net|co\.\w\w|\w\w)$", "", fold(name).casefold())
    return re.sub(r"\W+", "", bare.removeprefix("the ").removeprefix("www."))


def _found(reading: Reading, forms: Sequence[str], media: Mapping[str, str]) -> Iterator[Credit]:
    body = reading.article.body
    for start, end in body.paragraphs:
        line = body.printed[start:end].strip()
        for form in forms:
            for match in re.finditer(form, line):
                yield _credit(match, media)


def _credit(match: re.Match[str], media: Mapping[str, str]) -> Credit:
    name = match["name"].strip(" .,")
    return Credit(media.get(_plain(name), ""), name, match[0].strip())
