"""Dates of uncertain precision: the subset of EDTF that a briefing uses, and UTC windows.

Takes EDTF text (ISO 8601-2:2019 annex; Library of Congress, "Extended Date/Time Format"):
`Y`, `Y-M`, `Y-M-D`, each with `?`, `~` or `%`; intervals `A/B` with `..` for an open end
(something that *lasts*); sets `[A..B]`, `[..B]`, `[A..]`, `[A,B]` (a day *not known*). Gives
earliest and latest days, and windows of time in UTC that can be compared. Never reads the clock.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

Kind = Literal["day", "interval", "set"]

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")

PARTS_OF_DAY: dict[str, tuple[int, int]] = {
    "early": (0, 9),
    "morning": (5, 12),
    "afternoon": (12, 18),
    "evening": (16, 22),
    "late": (18, 24),
    "overnight": (18, 30),
}
"""Hours from the day's local midnight. They overlap on purpose; the method page prints them."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a date may mean. `None` is an open end."""

    first: date | None
    last: date | None
    kind: Kind
    qualified: bool = False

    @property
    def precise(self) -> bool:
        """True when it is one known day."""
        return self.first is not None and self.first == self.last and not self.qualified


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of UTC time; `None` is an open end."""

    start: datetime | None
    end: datetime | None

    def meets(self, other: Window) -> bool:
        """True when some instant lies in both."""
        return _not_after(self.start, other.end) and _not_after(other.start, self.end)


@lru_cache(maxsize=4096)
def parse_edtf(text: str) -> Span:
    """The days that `text` may mean.

    Raises ValueError, with a message for the person who typed it, for anything outside the
    subset, an impossible day, or an interval that ends before it begins.
    """
    if text.startswith("["):
        return _set(text)
    if "/" in text:
        start, _, end = text.partition("/")
        return _between(_end(start), _end(end), "interval", text)
    return _point(text)


def _set(text: str) -> Span:
    if not text.endswith("]"):
        raise ValueError(f"{text!r} opens a set with [ and does not close it")
    inner = text[1:-1]
    if ".." in inner:
        start, _, end = inner.partition("..")
        return _between(_end(start or ".."), _end(end or ".."), "set", text)
    spans = [_point(part.strip()) for part in inner.split(",")]
    firsts = [s.first for s in spans if s.first]
    lasts = [s.last for s in spans if s.last]
    return Span(min(firsts), max(lasts), "set", any(s.qualified for s in spans))


def _end(text: str) -> Span:
    return Span(None, None, "day") if text == ".." else _point(text)


def _between(start: Span, end: Span, kind: Kind, text: str) -> Span:
    if start.first and end.last and end.last < start.first:
        raise ValueError(f"{text!r} ends before it begins")
    if start.first is None and end.last is None:
        raise ValueError(f"{text!r} is open at both ends and says nothing")
    return Span(start.first, end.last, kind, start.qualified or end.qualified)


def _point(text: str) -> Span:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not an EDTF date such as 2019-12-31, 2018-05 or [A..B]")
    year, month, day, mark = match.groups()
    first, last = _days(text, int(year), int(month or 0), int(day or 0))
    return Span(first, last, "day", bool(mark))


def _days(text: str, year: int, month: int, day: int) -> tuple[date, date]:
    try:
        first = date(year, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(f"{text!r} is not a day that exists: {error}") from None
    if day:
        return first, first
    last_month = month or 12
    return first, date(year, last_month, calendar.monthrange(year, last_month)[1])


def window(span: Span, tz: str, clock: str | None, part_of_day: str | None) -> Window:
    """The UTC time that a date with its zone, and hour where known, may mean.

    A clock time counts as its minute; a part of the day as the hours of `PARTS_OF_DAY`.
    """
    if span.precise and span.first and clock:
        hour, minute = map(int, clock.split(":"))
        begin, end = (timedelta(hours=hour, minutes=minute + m) for m in (0, 1))
        return Window(_utc(span.first, begin, tz), _utc(span.first, end, tz))
    if span.precise and span.first and part_of_day:
        begin, end = (timedelta(hours=hours) for hours in PARTS_OF_DAY[part_of_day])
        return Window(_utc(span.first, begin, tz), _utc(span.first, end, tz))
    return Window(
        _utc(span.first, timedelta(), tz) if span.first else None,
        _utc(span.last, timedelta(days=1), tz) if span.last else None,
    )


def _utc(day: date, offset: timedelta, tz: str) -> datetime | None:
    """A local time in UTC; None, which is open, where that leaves the calendar."""
    try:
        naive = datetime.combine(day, time()) + offset
        return naive.replace(tzinfo=ZoneInfo(tz)).astimezone(UTC)
    except OverflowError:
        return None


def _not_after(start: datetime | None, end: datetime | None) -> bool:
    return start is None or end is None or start < end
