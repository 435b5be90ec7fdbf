"""The picture that other sites show beside a link to this one.

Takes an analysis; gives the bytes of a PNG: the briefing's title, a square for each of its events,
its edition. It is a PNG because hardly any site shows an SVG there, and is drawn without a browser
in the letters that Pillow carries, which are those of ASCII: a letter with a mark stands without it
and a title in another script is left out.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from builder.analysis.whole import Analysis
from builder.wording import date_text, plural

if TYPE_CHECKING:
    from PIL import Image, ImageFont

PATH = "assets/share.png"
WIDTH, HEIGHT = 1200, 630
_EDGE = 80
_ROOM = WIDTH - 2 * _EDGE
_TITLE_TOP, _TITLE_HEIGHT = 115, 280
_SIZES = (88, 76, 66, 56, 46, 36)
_STRIP_TOP, _STRIP_HEIGHT = 420, 88
_STEPS = (22, 16, 12, 8, 6, 4, 3)
"""From one square to the next, in pixels; of 10,000 events each still has its square."""
_PAPER, _INK, _ACCENT = (0xFC, 0xFB, 0xF8), (0x1B, 0x1A, 0x17), (0xA4, 0x29, 0x1C)
_SHADES = 15
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})

Box = tuple[int, int, int, int]
Lines = list[str]


def picture(analysis: Analysis) -> bytes:
    """The picture. The same analysis gives the same bytes, with one version of Pillow."""
    from PIL import Image, ImageDraw  # here, for a picture is seldom drawn anew

    image = Image.new("L", (WIDTH, HEIGHT), 255)
    draw = ImageDraw.Draw(image)
    draw.rectangle((_EDGE, 70, WIDTH - _EDGE, 79), fill=0)
    lines, size = _fitted(ascii_text(analysis.briefing.settings.title))
    draw.text((_EDGE, _TITLE_TOP), "\n".join(lines), font=_font(size), fill=0, spacing=size // 5)
    events = sum(entry.event.scope == "crisis" for entry in analysis.entries)
    edition = f"Edition {analysis.edition.number}, as of {date_text(analysis.edition.as_of)}"
    foot = f"{edition}: {plural(events, 'event')}, {plural(len(analysis.articles), 'article')}"
    draw.text((_EDGE, 530), ascii_text(foot), font=_font(30), fill=70)
    return _png(image, list(_squares(events)))


def ascii_text(text: str) -> str:
    """The text in ASCII, or nothing where that would leave out a letter."""
    apart = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return bare.encode("ascii", "ignore").decode() if all(map(_is_plain, bare)) else ""


def _is_plain(letter: str) -> bool:
    return letter.isascii() or not letter.isalpha()


def _font(size: int) -> ImageFont.FreeTypeFont:
    from PIL import ImageFont

    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)  # with a size it is
    return font


def _fitted(title: str) -> tuple[Lines, int]:
    """The title in lines, in the largest letters in which it fits; what never fits is cut."""
    for size in _SIZES:
        lines, most = _wrapped(title, _font(size)), _TITLE_HEIGHT * 5 // (size * 6)
        if len(lines) <= most:
            return lines, size
    return [*lines[: most - 1], lines[most - 1].rsplit(" ", 1)[0] + " ..."], size


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> Lines:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= _ROOM:
            lines[-1] = longer
        else:
            lines.append(_cut(word, font))
    return [line for line in lines if line]


def _cut(word: str, font: ImageFont.FreeTypeFont) -> str:
    """A word, or as much of it as a line has room for."""
    while font.getlength(word) > _ROOM:
        word = word[:-1]
    return word


def _squares(count: int) -> Iterator[Box]:
    """A square for each event, in rows, as large as they can be in the room there is."""
    step = next(s for s in _STEPS if _ROOM // s * (_STRIP_HEIGHT // s) >= count or s == _STEPS[-1])
    across = _ROOM // step
    for number in range(min(count, across * (_STRIP_HEIGHT // step))):
        row, column = divmod(number, across)
        left, top = _EDGE + column * step, _STRIP_TOP + row * step
        yield left, top, left + step - 1 - max(1, step // 4), top + step - 1 - max(1, step // 4)


def _png(image: Image.Image, squares: list[Box]) -> bytes:
    """Sixteen shades from ink to paper, and the squares in the accent's colour."""
    from PIL import ImageDraw

    shaded = image.point(lambda light: light * _SHADES // 255).convert("P")
    ramp = [
        ink + (paper - ink) * shade // _SHADES
        for shade in range(_SHADES + 1)
        for ink, paper in zip(_INK, _PAPER, strict=True)
    ]
    shaded.putpalette([*ramp, *_ACCENT])
    draw = ImageDraw.Draw(shaded)
    for box in squares:
        draw.rectangle(box, fill=_SHADES + 1)
    out = io.BytesIO()
    shaded.save(out, "PNG")
    return out.getvalue()
