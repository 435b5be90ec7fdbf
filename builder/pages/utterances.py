"""An utterance as an entry: in the list, and on its own page with every print of it.

Takes an analysis and an utterance; gives what the two show. The list asks for no print word by
word: how they compare it takes from what filters look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.analysis.whole import Analysis
from builder.asking.once import lasting
from builder.model.quote import Quote
from builder.model.shared import Utterance
from builder.pages.actor import role_text
from builder.pages.base import QUOTE_KINDS, name_of
from builder.pages.citation import citation
from builder.pages.prints import Comparison, Print, compared, fullest, prints
from builder.wording import count_text, date_text, plural, sentence

Found = Sequence[tuple[str, Quote]]
"""The renderings of an utterance, each with its article."""

DIFFERS: Mapping[Comparison | None, str] = {
    "identical": "printed alike", "house style": "house style differs",
    "substantive": "differs in substance", "apart": "different parts", None: "printed once",
}  # fmt: skip
"""How the prints of an utterance compare, as a reader is told."""


@dataclass(frozen=True)
class UtteranceView:
    """An utterance as an entry. `lead` is its fullest print; None where no article prints it."""

    utterance: Utterance
    role: str
    medium: str
    said: str
    lead: Quote | None
    kind: str
    verdict: Comparison | None
    differs: str
    summary: str
    events: tuple[str, ...]


@dataclass(frozen=True)
class RowView(UtteranceView):
    """The same in the list: what filters look at, and whether there are several prints."""

    words: Mapping[str, str] | None
    several: bool


@dataclass(frozen=True)
class WholeView(UtteranceView):
    """The same on its own page. `attribution` is what must go with the words when a reader copies
    them."""

    prints: tuple[Print, ...]
    attribution: str


def row_of(analysis: Analysis, key: str) -> RowView:
    """An utterance as a row of the list."""
    found, words = analysis.renderings.get(key, ()), words_of(analysis, key)
    verdicts = (verdict for verdict in DIFFERS if words and words["prints"] == slug(verdict))
    shown = _shown(analysis, key, found, next(verdicts, None))
    return RowView(words=words, several=len(found) > 1, **shown)


def view_of(analysis: Analysis, key: str) -> WholeView:
    """An utterance with its prints, the fullest first."""
    found = analysis.renderings.get(key, ())
    all_ = prints(analysis, found)
    said = analysis.briefing.utterances[key]
    shown = _shown(analysis, key, found, all_.verdict)
    attribution = _attribution(analysis, said, all_.prints)
    return WholeView(prints=all_.prints, attribution=attribution, **shown)


def _shown(
    analysis: Analysis, key: str, found: Found, verdict: Comparison | None
) -> dict[str, Any]:  # fmt: skip
    """What an entry shows wherever it stands, by the fields of `UtteranceView`."""
    said, lead = analysis.briefing.utterances[key], fullest(found) if found else None
    speaker = analysis.briefing.actors[said.speaker]
    links = analysis.links.get(key, ())
    return {
        "utterance": said, "role": role_text(analysis, speaker, said.said),
        "medium": medium(said), "said": date_text(said.said), "lead": lead,
        "kind": _kind(lead, said), "verdict": verdict, "differs": DIFFERS[verdict],
        "summary": _summary(found),
        "events": tuple(link.source for link in links if link.kind == "event"),
    }  # fmt: skip


def medium(utterance: Utterance) -> str:
    """By what it was said, in words."""
    return utterance.medium if utterance.medium != "unknown" else "medium not known"


def slug(verdict: Comparison | None) -> str:
    """How prints compare, as filters name it."""
    return DIFFERS[verdict].replace(" ", "-")


@lasting
def words_of(analysis: Analysis, key: str) -> dict[str, str] | None:
    """What filters look at, of an utterance that some article prints; None for anything else."""
    found = analysis.renderings.get(key)
    if not found:
        return None
    said = analysis.briefing.utterances[key]
    return {
        "speaker": said.speaker, "medium": said.medium, "said": said.said.edtf,
        "prints": slug(compared(analysis, found)),
        "source": " ".join(dict.fromkeys(_articles(found))),
    }  # fmt: skip


def _kind(lead: Quote | None, said: Utterance) -> str:
    """What the fullest print is; nothing for a whole sentence, which most are, nor where the medium
    is called the same."""
    if lead is None or lead.kind == "full" or QUOTE_KINDS[lead.kind] == said.medium:
        return ""
    return sentence(QUOTE_KINDS[lead.kind])


def _summary(found: Found) -> str:
    """In how many articles it is printed, and how often."""
    articles = len({*_articles(found)})
    often = f", {count_text(len(found))} times" if len(found) > articles else ""
    return f"Printed in {plural(articles, 'article')}{often}"


def _articles(found: Found) -> Iterable[str]:
    return (article for article, _ in found)


def _attribution(analysis: Analysis, utterance: Utterance, found: Sequence[Print]) -> str:
    """Who said it and when, and the article whose print stands first, cited in full."""
    if not found:
        return ""
    role = role_text(analysis, analysis.briefing.actors[utterance.speaker], utterance.said)
    speaker = name_of(analysis, utterance.speaker) + (f", {role}" if role else "")
    translated = " (translated)" if found[0].quote.translated.startswith("yes") else ""
    printed = citation(analysis, found[0].article)
    return f"{speaker}, {date_text(utterance.said)}{translated}; as printed in {printed}"
