"""Text in plain Latin letters: without marks, and without what Unicode does not take apart.

Takes text; gives text. What has no Latin letter stays as it is.
"""

import unicodedata

LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i",
    "'": "", "’": "", "‘": "", "ʼ": "", "ʿ": "", "ʾ": "", "`": "",
}  # fmt: skip
"""Letters that Unicode does not take apart, and the marks of a letter left out: O’Brien."""

_LETTERS = str.maketrans(LETTERS)


def without_marks(text: str) -> str:
    """Give a text with its letters taken apart, and without their accents: Tollén, Tollen."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(one for one in apart if not unicodedata.category(one).startswith("M"))


def latin(text: str) -> str:
    """Give a text in small plain letters: `Jan Łoś-O’Brien` gives `jan los-obrien`."""
    return without_marks(text.lower()).translate(_LETTERS)
