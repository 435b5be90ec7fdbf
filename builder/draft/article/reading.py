"""One article, read for drafting: its layout, sentences, phrases and figures, computed once.

Takes a captured article and what is known before it; gives a ``Reading`` that all the proposals
draw on. Pure.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from builder.draft.article.cast import Cast
from builder.draft.article.figure import Who
from builder.draft.article.layout import Paragraph, layout
from builder.draft.article.naming import Naming
from builder.draft.phrases.clauses import Sentence, sentences
from builder.draft.phrases.nouns import phrases
from builder.draft.phrases.phrase import Caps, Known, Phrase
from builder.evidence.captured import Captured, Stretch
from builder.evidence.names import Names


@dataclass(frozen=True)
class Reading:
    """What all proposals rest on. ``told`` has each sentence with the phrases in it;
    ``mentions`` every place where a known actor or place is named,
    ``naming`` whoever is named in each sentence."""

    article: Captured
    who: Who
    paragraphs: tuple[Paragraph, ...]
    told: tuple[tuple[Sentence, list[Phrase]], ...]
    mentions: tuple[tuple[Stretch, tuple[str, ...]], ...]
    known: Known
    cast: Cast
    naming: Naming
    caps: Caps

    def sentence_at(self, place: int) -> int:
        """Give the index of the sentence that a place stands in."""
        return max(0, bisect_right(self._starts, place) - 1)

    def is_prose(self, index: int) -> bool:
        """False for a sentence of a byline or of page furniture, which tells of nobody."""
        number = self.told[index][0].paragraph
        return self.paragraphs[number - 1].standing not in ("byline", "furniture")

    @property
    def _starts(self) -> Sequence[int]:
        return self.cast.starts


def read(article: Captured, who: Who, names: Names) -> Reading:
    """Read an article once for everything."""
    mentions = tuple(names.mentions(article))
    known = {start: (end, whom) for (start, end), whom in mentions}
    found = sentences(article)
    caps = Caps.of(found)
    told = tuple((sentence, phrases(sentence, known, caps)) for sentence in found)
    cast = Cast(who, told)
    naming = Naming(told, cast)
    for key, gender in naming.leaning.items():
        if (figure := cast.by_key(key)) and not figure.gender:
            figure.gender = gender
    return Reading(article, who, layout(article), told, mentions, known, cast, naming, caps)
