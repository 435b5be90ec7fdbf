"""What each paragraph of a captured page is: headline, heading, caption, body, furniture.

Takes a normalised text; gives a ``Paragraph`` for each of its paragraphs, with the reason wherever
it is not plainly body. A guess for a person to look at, never a reason to leave anything out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.evidence.captured import Captured, Stretch

Standing = Literal[
    "headline", "standfirst", "heading", "caption", "body", "furniture", "byline", "post"
]

LONG_HEADING = 14
"""Words beyond which a line without a full stop is no heading."""


SENTENCE = 5
"""Words from which on a line that begins with *by* may be a sentence."""

LONGEST_TITLE = 22
"""Words beyond which a line that is printed twice is rather a caption."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its number from 1, its span, what it seems to be, why, and the number of an
    earlier paragraph that it repeats (0 where it repeats none)."""

    number: int
    span: Stretch
    standing: Standing
    why: str = ""
    repeats: int = 0


def layout(article: Captured) -> tuple[Paragraph, ...]:
    """Give what each paragraph of an article seems to be, in order."""
    texts = [article.body.text[start:end].strip() for start, end in article.body.paragraphs]
    firsts: dict[str, int] = {}
    repeats = [_first(firsts, text, n) for n, text in enumerate(texts, 1)]
    title = title_number(texts)
    found = []
    for number, span in enumerate(article.body.paragraphs, 1):
        standing, why = _standing(texts, repeats, number, title)
        found.append(Paragraph(number, span, standing, why, repeats[number - 1]))
    return tuple(_captions(found))


def _first(firsts: dict[str, int], text: str, number: int) -> int:
    first = firsts.setdefault(_plain(text), number)
    return 0 if first == number else first


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def title_number(texts: Sequence[str]) -> int:
    """Give the number of the headline: a line that the page prints twice near its top, else the
    first that is neither furniture nor a date; 0 where there is none."""
    open_lines = [n for n, text in enumerate(texts[:25], 1) if _may_be_title(text)]
    plain = [_plain(text) for text in texts[:25]]
    for n in open_lines[:12]:
        if plain.count(plain[n - 1]) > 1 and _is_one_line(texts[n - 1]):
            return n
    return open_lines[0] if open_lines else 0


def _is_one_line(text: str) -> bool:
    """A caption that is printed twice is longer, or holds the end of a sentence."""
    whole = not _ends_sentence(text) and not re.search(r"[.!?] [A-Z]", text)
    return whole and not _CREDIT.search(text) and len(text.split()) <= LONGEST_TITLE


def _may_be_title(text: str) -> bool:
    words = len(text.split())
    return 3 <= words <= 40 and not furniture(text) and not _dated_line(text)


def _standing(
    texts: Sequence[str], repeats: Sequence[int], number: int, title: int
) -> tuple[Standing, str]:
    text = texts[number - 1]
    if number == title:
        return "headline", "the first line of prose" if number == 1 else "the headline of the page"
    if repeats[number - 1] == title and title:
        return "headline", "the headline again"
    if why := furniture(text):
        return "furniture", why
    if _dated_line(text) or _JOB.fullmatch(text) or (_BYLINE.match(text) and not _is_told(text)):
        return "byline", "a date or byline of its own"
    if _HANDLE.search(text) and len(text.split()) <= 14:
        return "byline", "the signature of an embedded post"
    if _CREDIT.search(text):
        return "caption", "ends with a photo credit"
    if number < len(texts) and _SIGNED.match(texts[number]):
        return "post", "the line below signs it with a handle"
    return _by_form(texts, number, title)


def _by_form(texts: Sequence[str], number: int, title: int) -> tuple[Standing, str]:
    text = texts[number - 1]
    short = len(text.split()) <= LONG_HEADING
    bare = short and not _ends_sentence(text)
    if bare and 1 < number < len(texts):
        return "heading", "a short line without a full stop"
    if number == title + 1 and not text.startswith('"') and len(texts) > 3 and short:
        return "standfirst", "a short paragraph under the headline"
    if not _ends_sentence(text) and not short and text[-1:].isalnum():
        return "caption", "a long line without a full stop"
    if _CAPTION.search(text[:160]):
        return "caption", "tells what a picture shows"
    return "body", ""


def _captions(found: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """A paragraph of prose that the page prints twice is a caption, in both places."""
    twice = {p.repeats for p in found} - {0}
    for paragraph in found:
        if paragraph.standing in ("body", "heading") and (
            paragraph.repeats or paragraph.number in twice
        ):
            why = f"repeats paragraph {paragraph.repeats}" if paragraph.repeats else "printed twice"
            yield Paragraph(paragraph.number, paragraph.span, "caption", why, paragraph.repeats)
        else:
            yield paragraph


def _ends_sentence(text: str) -> bool:
    """Tell whether a text ends like one, also in front of the name of an agency: *… said. DPA*."""
    return bool(re.search(r"(?:[.!?:;,][\"')\]]*|[.!?][\"')\]]* \(?[A-Z]{2,}\)?)$", text))


def furniture(text: str) -> str:
    """Say why a line belongs to the page and not to the article; empty where nothing says so."""
    if not any(char.isalnum() for char in text):
        return "no word"
    if (len(text) > 4000 and text.count(". ") < 2) or text.lower().count("icon") > 5:
        return "names of icons"
    if len(text.split()) <= 25 and (match := _FURNITURE.match(text)):
        return f"page furniture ({match[0].strip().lower()})"
    if text.count(" | ") >= 2 and len(text.split()) <= 30:
        return "a menu"
    return ""


_FURNITURE = re.compile(
    r"(?:skip to |menu$|search$|home$|log ?in\b|sign (?:in|up)\b|subscribe|register\b|share(?: |$)"
    r"|tweet$|email$|print$|copy link|save$|comments?$|\d+ comments?|loading|advertisement|advert$"
    r"|ad$|sponsored|promoted|story continues|article continues|scroll (?:down|to)|read (?:more"
    r"|also"
    r"|next|now|full|the full)|also (?:on|read|see)\b|see also|related\b|more (?:on|from|stories"
    r"|news)"
    r"|most (?:read|popular|viewed)|trending|recommended|you may (?:also )?like|don't miss"
    r"|watch(?: (?:now|live|more|the video|:)|:)|listen(?: (?:now|live|to)|:)|video:?$|photos?:?$"
    r"|gallery|photo \d+ of|image \d+ of|\d+ of \d+$|follow (?:us|@)|like (?:us|this story)|join"
    r" (?:us"
    r"|our)|get (?:our|the latest|breaking|unlimited)|download (?:the|our)|newsletter|click (?:here"
    r"|to)|tap (?:here|to)|continue reading|back to (?:top|home)|previous(?: article)?$|next"
    r"(?: article)?$|copyright|\(c\)|©|all rights reserved|terms (?:of|and)|privacy|cookies?\b"
    r"|we use cookies|accept|contact us|about us|advertise with|tags?:|topics?:|filed under"
    r"|share this"
    r"|this (?:live )?blog is now closed|thank you for reading|\d+ min(?:ute)?s? read|support"
    r" (?:our"
    r"|independent)|donate|view (?:all|more|comments)|show more|load more|image (?:source|caption)"
    r"|icon |published by|this interview has been edited|\(?(?:additional )?reporting by)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by|from|story by|words by|photographs? by|our (?:correspondent|reporter)|(?:last )?updated"
    r"|published|posted|first published|modified)\b.{0,80}$",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"(?:(?:chief|senior|staff|special|political|foreign|world|crime|health|business|economics|city"
    r"|europe|africa|asia|diplomatic|defen[cs]e|security|court|news|night|features) )*"
    r"(?:writer|reporter|correspondent|editor|journalist|contributor)s?",
    re.IGNORECASE,
)
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_DATED = re.compile(
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{{1,2}} {_MONTHS}|{_MONTHS} \d{{1,2}}"
    rf"|\d{{4}}-\d\d-\d\d).{{0,30}}$|\d{{1,2}}[.:]\d\d(?: ?(?:[ap]\.?m\.?|gmt|utc|[bc]est|bst|cet"
    r"|e[sd]?t|local time))?.{0,12}$",
    re.IGNORECASE,
)
_NAME = r"(?![a-z])\w[\w.&'’-]*"
_NAMED = re.compile(
    rf"{_NAME}(?: (?:of|for|the|and|&|{_NAME})){{0,5}}(?:,| ?[|·–—-]) (?=.{{0,30}}\b\d{{4}}\b)"
)
_HANDLE = re.compile(r"@\w{2,}")
_SIGNED = re.compile(r"[-—–]\s?[^.!?]{2,60}@\w{2,}")
_CREDIT = re.compile(
    r"(?:[\[(](?:[^\])]{0,40}(?:getty|reuters|afp|\bap\b|epa|photo|image|file|handout|wire"
    r"|courtesy)"
    r"[^\])]{0,40})[\])]|(?:photo(?:graph)?|picture|image|credit): ?[^.]{2,50})\.?$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^(?:this|a|an|the|in this) (?:file )?(?:photo|picture|image|map|video|frame grab|screengrab)"
    r"\b|\b(?:pictured|\(pictured\)|\(left\)|\(right\)|file photo)\b",
    re.IGNORECASE,
)


def _is_told(text: str) -> bool:
    """True for a whole sentence, of small words mostly: *By noon the soup was back.*"""
    words = text.split()
    small = sum(word[0].islower() for word in words[1:])
    return _ends_sentence(text) and len(words) >= SENTENCE and 2 * small > len(words)


def _dated_line(text: str) -> bool:
    """True for a date, also behind a name if it tells the year: *Northern Wire, 11 March 2031*."""
    named = None if _ends_sentence(text) else _NAMED.match(text)
    dates = (text, text[named.end() :] if named else "")
    return any(_DATED.match(date) and len(date.split()) <= 9 for date in dates)
