"""The worksheet: all proposals for an article as Markdown, for the person who codes it.

Takes a ``Drafted``; gives text. Each proposal has its line in the captured text, the words, and the
rule that made it. It quotes the article and is for the person at the terminal alone.
"""

from collections import Counter
from collections.abc import Iterator

from builder.draft.drafted import Drafted
from builder.draft.gaps import report
from builder.draft.imprint import Credit, Imprint
from builder.draft.meaning.settled import OUTLET, WRITTEN, Candidate, Said
from builder.draft.named import names
from builder.draft.segments import kind_of
from builder.draft.shown import escaped, line, place, shown, table
from builder.draft.speakers.indirect import Indirect
from builder.evidence.lineage import ENOUGH
from builder.evidence.shingles import RUN
from builder.wording import plural

NEARBY = "nearby"
"""The rule of those who are named near a quotation and at whom nothing points."""


def worksheet(draft: Drafted, name: str) -> str:
    """Give the whole worksheet of an article; ``name`` is what to call it without a headline."""
    parts = (
        _head(draft, name), _text(draft), _quotations(draft), _indirect(draft), _numbers(draft),
        _times(draft), names(draft), _told(draft), _lineage(draft), report(draft),
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
    yield "Everything below is a proposal with the rule that made it, at its line of the text."
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
            yield f"{what}: {_known(one)}, by the words “{escaped(one.words)}”."


# --- 1 text ---------------------------------------------------------------------------------


def _text(draft: Drafted) -> Iterator[str]:
    yield from ("", "## 1. Text", "")
    standings = Counter(paragraph.standing for paragraph in draft.reading.paragraphs)
    yield ", ".join(f"{many} {standing}" for standing, many in sorted(standings.items())) + "."
    rows = [
        (line(draft, p.span), p.standing, p.why, shown(draft, p.span))
        for p in draft.reading.paragraphs
        if p.standing != "body"
    ]
    if rows:
        yield from ("", *table(("line", "seems to be", "why", "begins"), rows))


# --- 2 quotations ---------------------------------------------------------------------------


def _quotations(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 2. Quotations ({len(draft.said)})", "")
    if not (draft.said or draft.posts):
        yield "None was found."
    for number, said in enumerate(draft.said, 1):
        left = "" if said.span.closed else ", left open"
        yield f"{number}. {_said(draft, said, kind_of(draft, said) + left)}"
        yield from _candidates(said)
    for said in draft.posts:
        yield f"- {_said(draft, said, 'embedded post, without marks')}"
        yield from _candidates(said)


def _said(draft: Drafted, said: Said, what: str) -> str:
    at = (said.span.start, said.span.end)
    return f"{place(draft, at)}, {what}: “{shown(draft, at)}”"


def _candidates(said: Said) -> Iterator[str]:
    """Those whom a rule points at, best first; those who are named nearby, in one line."""
    near = [one for one in said.candidates[1:] if one.rule == NEARBY]
    for rank, one in enumerate((one for one in said.candidates if one not in near), 1):
        known = one.name if one.key == OUTLET or one.rule == WRITTEN else _known(one)
        why = f" (*{escaped(one.why)}*)" if one.why else ""
        meant = f"; {one.meant}" if one.meant else ""
        yield f"    {rank}. {known}: {one.rule}{why}{meant}"
    if near:
        yield f"    - named nearby: {', '.join(map(_known, near))}"
    if said.via:
        yield f"    - via {', '.join(said.via)}"


def _known(one: Candidate | Indirect | Credit) -> str:
    return f"`{one.actor}`" if one.actor else f"{escaped(one.name)} (unknown)"


# --- 3 to 5 ---------------------------------------------------------------------------------


def _indirect(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 3. Indirect speech ({len(draft.indirect)})", "")
    rows = [
        (line(draft, one.at), _known(one), one.verb,
         "demand, threat or denial" if one.demand else "claim, or leave", shown(draft, one.at))
        for one in draft.indirect
    ]  # fmt: skip
    yield from table(("line", "who", "verb", "as", "words"), rows)


def _numbers(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 4. Numbers ({len(draft.counts)})", "")
    rows = [
        (line(draft, one.at), one.words, _amount(one.value, one.low, one.high), one.approx,
         one.unit, one.noun, one.relation)
        for one in draft.counts
    ]  # fmt: skip
    yield from table(("line", "words", "value", "approx", "unit", "of what", "relation"), rows)


def _amount(value: float | None, low: float | None, high: float | None) -> str:
    if low is not None or high is not None:
        return f"{low or 0:,.10g} to {high or 0:,.10g}"
    return "" if value is None else f"{value:,.10g}"


def _times(draft: Drafted) -> Iterator[str]:
    yield from ("", f"## 5. Times ({len(draft.times)})", "")
    rows = [
        (line(draft, one.at), one.words, f"`{one.resolved.edtf}`" if one.resolved.edtf else "—",
         one.resolved.clock or one.resolved.part, one.resolved.rule or one.resolved.reason)
        for one in draft.times
    ]  # fmt: skip
    yield from table(("line", "words", "EDTF", "hours", "rule, or why not"), rows)


# --- 6 to 8 --------------------------------------------------------------------------------


def _told(draft: Drafted) -> Iterator[str]:
    yield from ("", "## 7. Accounts, relations, names for people", "")
    if not (draft.accounts or draft.links or draft.called):
        yield "None was found."
    for account in draft.accounts:
        yield f"- {place(draft, account.at)}, perhaps an event: “{shown(draft, account.words)}”"
    for link in draft.links:
        two = f"{link.subject.name} {link.told} {link.object.name}"
        yield f"- {place(draft, link.at)}, perhaps a relation: {escaped(two)}"
    for name in draft.called:
        yield f"- {place(draft, name.at)}, perhaps a label: “{shown(draft, name.at)}”"


def _lineage(draft: Drafted) -> Iterator[str]:
    yield from ("", "## 8. Lineage", "")
    if not draft.overlaps:
        yield f"No run of {RUN} words outside quotation marks is shared with a capture at hand."
    for one in draft.overlaps:
        same = ": one lineage" if one.shared >= ENOUGH else ""
        yield f"- `{one.article}` shares {plural(one.shared, 'run')} of {RUN} words{same}"
