"""Digests of words and of the passage around them, for the lock.

Takes normalised texts and spans; gives SHA-256 in hex. Only whole passages with their context are
ever hashed: from the hashes of short runs of words an article's text can be recovered.
"""

from collections.abc import Sequence
from hashlib import sha256

from builder.evidence.normalise import Normalised

CONTEXT = 32
"""Characters of context on either side of a segment, clipped to its paragraph."""


def text_hash(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def passage_hash(body: Normalised, spans: Sequence[tuple[int, int]]) -> str:
    """Give the SHA-256 of the segments, each with its context, so that it holds for the same
    passage in another capture with other white space or page furniture."""
    return text_hash("\n".join(_in_context(body, start, end) for start, end in spans))


def _in_context(body: Normalised, start: int, end: int) -> str:
    first, last = body.paragraph_span(body.paragraph_at(start))
    return body.text[max(first, start - CONTEXT) : min(last, end + CONTEXT)]
