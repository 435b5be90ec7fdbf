"""The gap report: what of an article is captured, ignored, or not yet captured.

Takes a ``Drafted`` whose items the engine of ``briefing coverage`` gave; gives Markdown. Beside
each thing not captured stands what the draft proposes for it.
"""

from collections.abc import Iterator

from builder.draft.drafted import Drafted
from builder.evidence.captured import Stretch
from builder.evidence.coverage import SORTS, Item, Sort, tallies

_NAMES: dict[Sort, str] = {
    "quoted": "quotations", "numbers": "numbers", "dates": "times", "names": "names",
}  # fmt: skip


def report(draft: Drafted) -> Iterator[str]:
    """Give the lines of the report: counts, then everything of each sort in order."""
    yield from ("", "## 9. Captured and not captured", "")
    if not draft.items:
        yield "Nothing to capture was found."
        return
    for sort, tally in tallies(draft.items).items():
        yield (
            f"- {_NAMES[_sort(sort)]}: {tally.captured} captured, {tally.ignored} ignored,"
            f" **{tally.left} not captured**"
        )
    for sort in SORTS:
        found = [item for item in draft.items if item.sort == sort]
        if found:
            yield from ("", f"### {_NAMES[sort].capitalize()}", "")
            yield from (_line(draft, item) for item in found)


def _sort(name: str) -> Sort:
    return next(sort for sort in SORTS if sort == name)


def _line(draft: Drafted, item: Item) -> str:
    body = draft.reading.article.body
    words = body.printed[item.at[0] : item.at[1]].strip()
    words = words if len(words) < 70 else f"{words[:70].rsplit(' ', 1)[0]} …"
    became = {
        "captured": f"captured ({item.by})",
        "ignored": f"ignored ({item.by})",
        "left": "**not captured**" + _proposal(draft, item),
    }[item.state]
    return f"- ¶{body.paragraph_at(item.at[0])} “{words}”: {became}"


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
