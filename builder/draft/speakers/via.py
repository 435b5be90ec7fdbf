"""Through whom an outlet has what somebody said: *told the agency*, *quoted by state media*.

Takes a sentence with its phrases; gives the names of those whom it says the words came through.
"""

from collections.abc import Sequence

from builder.draft.article.reading import Reading
from builder.draft.english.words import listed
from builder.draft.meaning.settled import Candidate
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.phrase import Phrase

_TOLD = listed("told telling tells")
_CARRIED = listed("""
    quoted cited reported carried published broadcast aired seen obtained released interviewed
""")
_MEDIA = listed("""
    news agency television tv radio channel newspaper paper broadcaster magazine network media
    wire press times post gazette herald tribune website station outlet reuters afp ap upi xinhua
    tass interfax yonhap kyodo anatolia irna isna dpa ansa efe
""")


def via(reading: Reading, sentence: Sentence, found: Sequence[Phrase]) -> tuple[str, ...]:
    """Give the names of the media that a sentence has its words from, as printed."""
    words = sentence.words
    names: dict[str, None] = {}
    for phrase in found:
        before = words[phrase.first - 1].lower if phrase.first else ""
        second = words[phrase.first - 2].lower if phrase.first > 1 else ""
        told = before in _TOLD or (before in ("to", "with") and second in ("spoke", "interview"))
        if (told or (before in ("by", "to", "via") and second in _CARRIED)) and _is_medium(
            reading, phrase
        ):
            names.setdefault(phrase.name or phrase.text)
    return tuple(names)


def carries(one: Candidate) -> bool:
    """True for the outlet that *reported* what somebody else said, and for *according to the
    Gazette* behind what she did."""
    told = one.why.split()[-1:] in (["reported"], ["reports"], ["reporting"])
    told = told or one.rule == "according-to"
    return told and not _MEDIA.isdisjoint(f"{one.name} {one.why}".lower().split())


def _is_medium(reading: Reading, phrase: Phrase) -> bool:
    if phrase.kind == "pronoun":
        return False
    figure = reading.cast.figure(phrase)
    actor = reading.who.actors.get(figure.actor)
    if actor is not None:
        return actor.kind == "media"
    return bool(set(phrase.text.lower().split()) & _MEDIA) or figure.sort in ("body", "name")
