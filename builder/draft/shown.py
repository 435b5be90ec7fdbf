"""How the worksheet shows things: places, the article's words, tables.

Takes a ``Drafted`` and places in its text; gives Markdown.
"""

from collections.abc import Iterator, Sequence

from builder.draft.drafted import Drafted
from builder.evidence.captured import Stretch

LONGEST = 90
"""Characters of a passage that are shown."""


def line(draft: Drafted, at: Stretch) -> str:
    """Give the line of the captured text where something stands."""
    return str(draft.reading.article.line_at(at[0]))


def place(draft: Drafted, at: Stretch) -> str:
    """Give the same with the word before it."""
    return f"line {line(draft, at)}"


def shown(draft: Drafted, at: Stretch) -> str:
    """Give words of the article, not too many of them, as Markdown."""
    text = draft.reading.article.body.printed[at[0] : at[1]].strip()
    return escaped(text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …")


def escaped(text: str) -> str:
    """Give a text that Markdown takes for nothing else."""
    for char in "\\|*_`<[":
        text = text.replace(char, f"\\{char}")
    return text


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give a table of the columns that hold anything."""
    kept = [n for n in range(len(head)) if any(row[n] for row in rows)]
    if not rows:
        yield "None was found."
    for cells in (head, ["---"] * len(head), *rows) if rows else ():
        yield f"| {' | '.join(cells[n] for n in kept)} |"
