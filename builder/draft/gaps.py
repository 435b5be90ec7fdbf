"""The gap report: what of an article is captured, ignored, or not yet captured.

Takes a ``Drafted`` whose items the engine of ``briefing coverage`` gave; gives Markdown. Beside
each thing not captured stands what the draft proposes for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from builder.draft.drafted import Drafted
from builder.draft.shown import line, shown
from builder.evidence.captured import Stretch
from builder.evidence.coverage import SORTS, Item, Sort, extent, tallies

_NAMES: dict[Sort, str] = {
    "quoted": "quotations", "numbers": "numbers", "dates": "times", "names": "names",
}  # fmt: skip


def report(draft: Drafted) -> Iterator[str]:
    """Give the lines of the report: counts, then what is left of each sort in order."""
    yield from ("", "## 9. Not captured yet", "")
    if all(item.state == "left" for item in draft.items):
        yield "Nothing of it is captured yet." if draft.items else "There is nothing to capture."
        return
    for sort, tally in tallies(draft.items).items():
        yield (
            f"- {_NAMES[_sort(sort)]}: {tally.captured} captured, {tally.ignored} ignored,"
            f" **{tally.left} not captured**"
        )
    for sort in SORTS:
        left = [item for item in draft.items if item.sort == sort and item.state == "left"]
        if left:
            yield from ("", f"### {_NAMES[sort].capitalize()}", "")
            yield from _lines(draft, left)


def _sort(name: str) -> Sort:
    return next(sort for sort in SORTS if sort == name)


def _lines(draft: Drafted, items: Iterable[Item]) -> Iterator[str]:
    """Give a line for each thing, and one for what is printed and proposed alike in many lines."""
    places: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for item in items:
        words = shown(draft, extent(draft.reading.article, item))
        places[f"“{words}”{_proposal(draft, item)}"][line(draft, item.at)] = None
    for told, lines in places.items():
        yield f"- line {', '.join(lines)}: {told}"


def _proposal(draft: Drafted, item: Item) -> str:
    """What the draft would make of something that is left."""
    if why := _furniture(draft, item.at):
        return f"; {why}"
    if item.sort == "quoted":
        said = next((s for s in draft.said if (s.span.start, s.span.end) == item.at), None)
        return f"; perhaps {said.candidates[0].name}" if said and said.candidates else ""
    if item.sort == "dates":
        time = next((t for t in draft.times if t.at == item.at), None)
        return f"; {time.resolved.edtf or time.resolved.reason}" if time else ""
    if item.sort == "names":
        whom = next((w for at, w in draft.reading.mentions if at == item.at), ())
        return f"; {' or '.join(whom)}" if whom else ""
    return ""


def _furniture(draft: Drafted, at: Stretch) -> str:
    number = draft.reading.article.body.paragraph_at(at[0])
    paragraph = draft.reading.paragraphs[number - 1]
    return paragraph.why if paragraph.standing == "furniture" else ""
