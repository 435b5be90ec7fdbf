"""How dates, figures and sources read in our own English.

Takes records and plain values; gives short plain text, not yet escaped for any page. Knows no
page and no chart. One place, so that a date or a source reads the same wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from builder.model.article import Claim, Head
from builder.model.base import When
from builder.model.shared import Actor, Question

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MARKS = {"~": "about ", "?": "possibly ", "%": "possibly about "}
_APPROX = {
    "exact": "", "about": "about ", "at_least": "at least ", "at_most": "at most ",
    "nearly": "nearly ", "over": "more than ",
}  # fmt: skip
_SMALL_WORDS = (
    "A", "All", "An", "Any", "Both", "Each", "Every", "Few", "Its", "Many", "More", "Most", "No",
    "None", "Not", "One", "Only", "Other", "Several", "Some", "That", "The", "Their", "There",
    "These", "They", "This", "Those",
)  # fmt: skip
"""Words that are large only because they begin a sentence."""
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def date_text(when: When | str) -> str:
    """A date as it reads in a sentence, from a `When` or its EDTF text.

    `2019-12-27~` is "about 27 December 2019", an interval "29–31 December 2019", a set
    "between 1 and 4 January 2020". A set with one open end includes its other end (EDTF, "one
    of a set"), so `[..2019-12-31]` is "on or before 31 December 2019".
    """
    edtf = when if isinstance(when, str) else when.edtf
    if edtf.startswith("["):
        return _set(edtf[1:-1])
    if "/" in edtf:
        return _interval(*edtf.split("/"))
    return _point(edtf)


def day_text(day: date) -> str:
    """A calendar day with its weekday: "Tuesday 31 December 2019"."""
    return f"{_DAYS[day.weekday()]} {_point(day.isoformat())}"


def _point(edtf: str) -> str:
    bare = edtf.rstrip("?~%")
    return _MARKS.get(edtf[len(bare) :], "") + " ".join(_words(bare))


def _words(bare: str) -> list[str]:
    """Day, month and year, as far as the date goes: ["27", "December", "2019"]."""
    year, *rest = bare.split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return [*day, *month, year]


def _interval(start: str, end: str) -> str:
    if end == "..":
        return f"from {_point(start)} on"
    if start == "..":
        return f"until {_point(end)}"
    if start == end:
        return _point(start)
    first, last = _without_shared(start, end)
    # "13–15 March 2031", but "2003 – 1 January 2020": no space only between like and like.
    alike = first != _point(start) or " " not in last
    dash = "–" if alike and " " not in first else " – "
    return f"{first}{dash}{last}"


def _set(inner: str) -> str:
    if ".." not in inner:
        return join_words([_point(part.strip()) for part in inner.split(",")], "or")
    start, _, end = inner.partition("..")
    if not start or not end:
        return f"on or before {_point(end)}" if end else f"on or after {_point(start)}"
    first, last = _without_shared(start, end)
    return f"between {first} and {last}"


def _without_shared(start: str, end: str) -> tuple[str, str]:
    """Both ends in words; the first without the month and year that it shares with the last."""
    if start[-1] in _MARKS or end[-1] in _MARKS:
        return _point(start), _point(end)
    first, last = _words(start), _words(end)
    alike = len(first) == len(last)
    while alike and len(first) > 1 and first[-1] == last[len(first) - 1]:
        first.pop()
    return " ".join(first), " ".join(last)


def number_text(number: float) -> str:
    """A number with a comma between thousands and no digits that say nothing: "5,000", "2.5"."""
    text = f"{Decimal(str(number)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity_text(claim: Claim, word: str | None = None) -> str:
    """A claim's figure as it reads: "750", "nearly 5,000", "from 3 to 5".

    A figure that the article gives in vague words only ("two dozen", "hundreds") stands in those
    words, never as a number that it does not print: in `word`, the one that its interval was
    found by, where that is given, else in all the words of the claim.
    """
    if word:
        return quoted([word])
    if claim.min is not None or claim.max is not None:
        return _range(claim.min, claim.max)
    spelt = claim.approx != "exact" and not re.search(r"\d", " ".join(claim.words))
    if claim.value is None or claim.approx == "vague" or spelt:
        return quoted(claim.words)
    return _APPROX[claim.approx] + number_text(claim.value)


def _range(low: float | None, high: float | None) -> str:
    if low is None:
        return f"at most {number_text(high or 0)}"
    if high is None:
        return f"at least {number_text(low)}"
    return f"from {number_text(low)} to {number_text(high)}"


def quoted(segments: Sequence[str]) -> str:
    """Words of an article in our quotation marks, their segments joined by an ellipsis."""
    return f"“{' … '.join(segments)}”"


def nested_quoted(text: str) -> str:
    """A text in our quotation marks; marks of the same form within it become single ones."""
    return quoted([text.translate({ord("“"): "‘", ord("”"): "’"})])


def count_text(count: int) -> str:
    """A count in words up to ten, in digits above: "four", "12"."""
    return _SMALL[count] if count < len(_SMALL) else number_text(count)


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "one article", "12 articles"."""
    return f"{count_text(count)} {one if count == 1 else many or one + 's'}"


def asked(question: Question) -> str:
    """A question as a reader meets it: a proposition that somebody asserts or denies is no
    statement of ours, so it stands behind "Whether"."""
    if question.kind != "stance":
        return question.text
    first, _, rest = question.text.partition(" ")
    begun = first.lower() if first in _SMALL_WORDS else first
    return f"Whether {begun} {rest}".rstrip(" .")


def sentence(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def join_words(words: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def short_source(article: Head, actors: Mapping[str, Actor]) -> str:
    """A name for an article that fits a table cell.

    The outlet's name; where the capture names none, "Unnamed outlet" with the first words of
    the title. An article that another outlet published first says so.
    """
    outlet = _name(article.outlet, actors)
    origin = _name(article.republishes, actors)
    if origin:
        return f"{origin}, carried by {outlet}" if outlet else f"{origin} (republished)"
    return outlet or f"Unnamed outlet, {title_start(article.title)}"


def title_start(title: str, words: int = 4) -> str:
    """The first words of a title, in quotation marks, with an ellipsis where some are left out."""
    found = title.split()
    return quoted([" ".join(found[:words]) + ("…" if len(found) > words else "")])


def short_sources(articles: Iterable[Head], actors: Mapping[str, Actor]) -> Mapping[str, str]:
    """Short names by article id, no two alike: where needed the date, then the id, tells them."""
    listed = list(articles)
    names = {a.id: short_source(a, actors) for a in listed}
    for bit in ("date", "id"):
        taken = Counter(names.values())
        names |= {
            a.id: f"{names[a.id]}, {date_text(a.published) if bit == 'date' else a.id}"
            for a in listed
            if taken[names[a.id]] > 1
        }
    return names


def _name(actor: str | None, actors: Mapping[str, Actor]) -> str:
    """The actor's name, or nothing."""
    found = actors.get(actor or "")
    return found.name if found else ""
