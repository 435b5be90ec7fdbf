"""The worksheet: all proposals for an article as Markdown, for the person who codes it.

Takes a ``Drafted``; gives text. Each proposal has the number of its paragraph (¶), the words, and
the rule that made it. It quotes the article and is for the person at the terminal alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from builder.draft.drafted import Drafted
from builder.draft.gaps import report
from builder.draft.imprint import Imprint
from builder.draft.meaning.settled import WRITTEN, Said
from builder.draft.segments import kind_of
from builder.evidence.captured import Stretch
from builder.evidence.lineage import ENOUGH
from builder.evidence.shingles import RUN
from builder.wording import plural

LONGEST = 90
"""Characters of a passage that are shown."""


def worksheet(draft: Drafted, name: str) -> str:
    """Give the whole worksheet of an article; ``name`` is what to call it without a headline."""
    parts = (
        _head(draft, name), _text(draft), _quotations(draft), _indirect(draft), _numbers(draft),
        _times(draft), _names(draft), _told(draft), _lineage(draft), report(draft),
    )  # fmt: skip
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(draft: Drafted, name: str) -> Iterator[str]:
    body = draft.reading.article.body
    yield f"# Worksheet: {draft.title or name}"
    yield ""
    yield (
        f"{plural(len(body.text.split()), 'word')} in {plural(len(body.paragraphs), 'paragraph')}:"
        f" {plural(len(draft.said), 'quotation')}, {plural(len(draft.indirect), 'sentence')} of"
        f" indirect speech, {plural(len(draft.counts), 'number')},"
        f" {plural(len(draft.times), 'expression')} of time."
    )
    yield "Everything below is a proposal with the rule that made it. ¶ is a paragraph's number."
    yield f"Published: {_published(draft)}."
    yield from _imprint(draft.imprint)
    for note in draft.notes:
        yield f"**Note:** {note}"


def _published(draft: Drafted) -> str:
    if not draft.published.edtf:
        return "not told in the text; give --published, or times stay unresolved"
    source = f' (the text prints "{draft.published.evidence}")' if draft.published.evidence else ""
    return f"{draft.published.edtf}{source}"


def _imprint(told: Imprint) -> Iterator[str]:
    """Whose article it seems to be, with the words that tell so."""
    rows = (("Outlet", told.outlet), ("Republishes", told.republishes))
    for what, one in (*rows, *(("Credits", agency) for agency in told.agencies)):
        if one is not None:
            known = f"`{one.actor}`" if one.actor else f"{_escaped(one.name)} (unknown)"
            yield f"{what}: {known}, by the words “{_escaped(one.words)}”."


# --- 1 text ---------------------------------------------------------------------------------


def _text(draft: Drafted) -> Iterator[str]:
    yield from ("", "## 1. Text", "")
    standings = Counter(paragraph.standing for paragraph in draft.reading.paragraphs)
    yield ", ".join(f"{many} {standing}" for standing, many in sorted(standings.items())) + "."
    rows = [
        (f"¶{p.number}", p.standing, p.why, _shown(draft, p.span))
        for p in draft.reading.paragraphs
        if p.standing != "body"
    ]
    yield from _table(("¶", "seems to be", "why", "begins"), rows)


# --- 2 quotations ---------------------------------------------------------------------------


def _quotations(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 2. Quotations ({len(draft.said)})", "")
    for number, said in enumerate(draft.said, 1):
        at = (said.span.start, said.span.end)
        left = "" if said.span.closed else ", left open"
        yield f"{number}. {_place(draft, at)} {kind_of(draft, said)}{left}: “{_shown(draft, at)}”"
        yield from _candidates(said)
    for said in draft.posts:
        at = (said.span.start, said.span.end)
        yield f"- {_place(draft, at)} embedded post, without marks: “{_shown(draft, at)}”"
        yield from _candidates(said)


def _candidates(said: Said) -> Iterator[str]:
    for rank, one in enumerate(said.candidates, 1):
        known = f"`{one.actor}`" if one.actor else f"{one.name} (unknown)"
        known = one.name if one.key == "narrator" or one.rule == WRITTEN else known
        why = f" (*{_escaped(one.why)}*)" if one.why else ""
        meant = f"; {one.meant}" if one.meant else ""
        yield f"    {rank}. {known}: {one.rule}{why}{meant}"
    if said.via:
        yield f"    - via {', '.join(said.via)}"


# --- 3 to 5 ---------------------------------------------------------------------------------


def _indirect(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 3. Indirect speech ({len(draft.indirect)})", "")
    rows = [
        (_place(draft, one.at), one.actor or f"{one.name} (unknown)", one.verb,
         "demand, threat or denial" if one.demand else "claim, or leave", _shown(draft, one.at))
        for one in draft.indirect
    ]  # fmt: skip
    yield from _table(("¶", "who", "verb", "as", "words"), rows)


def _numbers(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 4. Numbers ({len(draft.counts)})", "")
    rows = [
        (_place(draft, one.at), one.words, _amount(one.value, one.low, one.high), one.approx,
         one.unit, one.noun, one.relation)
        for one in draft.counts
    ]  # fmt: skip
    yield from _table(("¶", "words", "value", "approx", "unit", "of what", "relation"), rows)


def _amount(value: float | None, low: float | None, high: float | None) -> str:
    if low is not None or high is not None:
        return f"{low or 0:,.10g} to {high or 0:,.10g}"
    return "" if value is None else f"{value:,.10g}"


def _times(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 5. Times ({len(draft.times)})", "")
    rows = [
        (_place(draft, one.at), one.words, f"`{one.resolved.edtf}`" if one.resolved.edtf else "—",
         one.resolved.clock or one.resolved.part, one.resolved.rule or one.resolved.reason)
        for one in draft.times
    ]  # fmt: skip
    yield from _table(("¶", "words", "EDTF", "hours", "rule, or why not"), rows)


# --- 6 to 8 --------------------------------------------------------------------------------


def _names(draft: Drafted) -> Iterator[str]:
    yield from ("", "## 6. Names", "")
    body = draft.reading.article.body
    forms: Counter[tuple[str, str]] = Counter()
    for (start, end), whom in draft.reading.mentions:
        forms["` or `".join(whom), body.printed[start:end]] += 1
    rows = [(f"`{whom}`", form, str(many)) for (whom, form), many in sorted(forms.items())]
    yield from _table(("known", "as printed", "times"), rows)
    yield from _suggestions(draft)


def _suggestions(draft: Drafted) -> Iterator[str]:
    if draft.new:
        yield from ("", "Nobody yet; where they matter, add them:", "")
    for new in draft.new:
        yield f"- {_place(draft, new.at)} {new.name}, {new.why}: `briefing new actor {new.id}`"
    if draft.aliases:
        yield from ("", "Perhaps other forms of known names; add them to `names`:", "")
    for alias in draft.aliases:
        yield f"- {_place(draft, alias.at)} {alias.form} for `{alias.actor}`: {alias.why}"


def _told(draft: Drafted) -> Iterator[str]:
    yield from ("", "## 7. Accounts, relations, names for people", "")
    if not (draft.accounts or draft.links or draft.called):
        yield "None was found."
    for account in draft.accounts:
        yield f"- {_place(draft, account.at)} perhaps an event: “{_shown(draft, account.words)}”"
    for link in draft.links:
        two = f"{link.subject.name} {link.told} {link.object.name}"
        yield f"- {_place(draft, link.at)} perhaps a relation: {_escaped(two)}"
    for name in draft.called:
        yield f"- {_place(draft, name.at)} perhaps a label: “{_shown(draft, name.at)}”"


def _lineage(draft: Drafted) -> Iterator[str]:
    yield from ("", "## 8. Lineage", "")
    if not draft.overlaps:
        yield f"No run of {RUN} words outside quotation marks is shared with a capture at hand."
    for one in draft.overlaps:
        same = ": one lineage" if one.shared >= ENOUGH else ""
        yield f"- `{one.article}` shares {plural(one.shared, 'run')} of {RUN} words{same}"


# --- form -----------------------------------------------------------------------------------


def _place(draft: Drafted, at: Stretch) -> str:
    return f"¶{draft.reading.article.body.paragraph_at(at[0])}"


def _shown(draft: Drafted, at: Stretch) -> str:
    text = draft.reading.article.body.printed[at[0] : at[1]].strip()
    return _escaped(text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …")


def _escaped(text: str) -> str:
    for char in "\\|*_`<[":
        text = text.replace(char, f"\\{char}")
    return text


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield ""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '¦') if '¦' in cell else cell for cell in row)} |"
