"""The worksheet's names: of known actors and places, of whom nobody has yet, other forms.

Takes a ``Drafted``; gives Markdown.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from builder.draft.drafted import Drafted
from builder.draft.marked import Ids
from builder.draft.meaning.settled import OUTLET
from builder.draft.shown import escaped, place, table


def names(draft: Drafted) -> Iterator[str]:
    """Give the section of the worksheet on names."""
    yield from ("", "## 6. Names", "")
    body = draft.reading.article.body
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (start, end), whom in draft.reading.mentions:
        forms["` or `".join(whom)][body.printed[start:end]] += 1
    rows = [(f"`{whom}`", _often(printed)) for whom, printed in sorted(forms.items())]
    yield from table(("known", "as printed"), rows)
    yield from _suggestions(draft)


def _often(printed: Counter[str]) -> str:
    return ", ".join(
        escaped(form) + (f" ({many} times)" if many > 1 else "")
        for form, many in sorted(printed.items())
    )


def _suggestions(draft: Drafted) -> Iterator[str]:
    rows = list(dict.fromkeys((*_new(draft), *_strangers(draft))))
    if rows:
        yield from ("", "Nobody yet; where they matter: `briefing new actor ID`", "")
    yield from rows
    if draft.aliases:
        yield from ("", "Perhaps other forms of known names; add them to `names`:", "")
    for alias in draft.aliases:
        yield f"- {place(draft, alias.at)}: {escaped(alias.form)} for `{alias.actor}`: {alias.why}"


def _new(draft: Drafted) -> Iterator[str]:
    for new in draft.new:
        yield f"- `{new.id}`: {escaped(new.name)}, {new.why} ({place(draft, new.at)})"


def _strangers(draft: Drafted) -> Iterator[str]:
    """Whoever seems to speak, first in the article, and has no record and no line above."""
    ids, listed = Ids(), {new.name for new in draft.new}
    for said in (*draft.said, *draft.posts):
        one = next(iter(said.candidates), None)
        if one and not one.actor and one.key != OUTLET and one.name not in listed:
            listed.add(one.name)
            where = place(draft, (said.span.start, said.span.end))
            yield f"- `{ids.actor(one.name)}`: {escaped(one.name)}, who speaks ({where})"
