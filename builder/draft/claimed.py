"""The stub's claims: each number of an article with the question that it may answer.

Takes a ``Drafted``, the briefing's shelf and the ids given so far; gives lines of YAML.
"""

import re
from collections.abc import Iterator, Sequence

from builder.draft.drafted import Drafted
from builder.draft.figures import Count
from builder.draft.marked import Ids, quoted, review, who
from builder.draft.meaning.settled import OUTLET
from builder.draft.segments import SHOWN, starts_for, whole
from builder.draft.shelf import Shelf
from builder.evidence.captured import Stretch

UNASKED = "not-yet-asked"
"""Stands where a claim's question is not known: no question is called so."""

MOST = 10**14
"""No news counts more of anything: a larger number is a misreading, and is left out."""

_TWO = re.compile(
    r"(?:(?: - |[ -])(?!(?:of|to|in|on|at|for|from|by|with|as|and|or|but|who|that|which|was|were"
    r"|had|have|has|is|are)\b)[A-Za-z][\w']*){1,2}"
)
"""The two words behind a number, or the one, before the sentence goes on."""


def claims(draft: Drafted, shelf: Shelf, ids: Ids, places: dict[str, Stretch]) -> Iterator[str]:
    """Give the claims, and note by their ids where each stands."""
    shown = [count for count in draft.counts if not _repeats(draft, count.at)]
    if shown:
        yield from ("", "claims:")
    for count in shown:
        key = ids.of(f"{count.noun or _behind(draft, count)} {count.words}")
        places[key] = count.at
        yield from _claim(draft, shelf, ids, key, count)


def _claim(draft: Drafted, shelf: Shelf, ids: Ids, key: str, count: Count) -> Iterator[str]:
    body = draft.reading.article.body
    at = whole(draft, (count.at[0], _end(draft, count)))
    words = body.printed[at[0] : at[1]]
    sentence, _ = draft.reading.told[draft.reading.sentence_at(count.at[0])]
    noun = count.noun or _behind(draft, count)
    yield f"  - id: {key}"
    yield _asked(shelf.questions(body.text[sentence.start : sentence.end], noun))
    yield f"    words: [{quoted(words)}]"
    yield from _value(count)
    yield from _asserted(draft, ids, count.at)
    if starts := starts_for(draft, at):
        yield f"    starts: {quoted(starts)}"


def _asked(questions: Sequence[str]) -> str:
    if not questions:
        return review(f"    question: {UNASKED}", "which question? ask it first")
    first, *others = questions
    why = f", or {', '.join(others)}" if others else ""
    return review(f"    question: {first}", f"the question that it seems to answer{why}")


def _asserted(draft: Drafted, ids: Ids, at: Stretch) -> Iterator[str]:
    """Whoever a number is quoted of, or told of in indirect speech; else the outlet."""
    said = next((s for s in draft.said if s.span.start <= at[0] < s.span.end), None)
    told = next((one for one in draft.indirect if one.at[0] <= at[0] < one.at[1]), None)
    best = said.candidates[0] if said and said.candidates else None
    ask = "who says so: an actor, or the outlet itself?"
    if best and best.key != OUTLET:
        yield who("    asserted_by: ", best.actor, best.name, best.rule, ids)
    elif told:
        yield who("    asserted_by: ", told.actor, told.name, told.verb, ids)
    else:
        yield review("    asserted_by: narrator", ask)
    paragraph = draft.reading.paragraphs[draft.reading.article.body.paragraph_at(at[0]) - 1]
    if paragraph.standing in SHOWN:
        yield review(f"    in: {paragraph.standing}", "where it stands")


def _value(count: Count) -> Iterator[str]:
    if max(count.low or 0, count.high or 0, count.value or 0) > MOST:
        return
    if count.low is not None and count.high is not None and count.low <= count.high:
        yield review(f"    min: {_number(count.low)}", "the lower end")
        yield f"    max: {_number(count.high)}"
    elif count.value is not None:
        yield _read(f"    value: {_number(count.value)}", count.words)
    if count.approx != "exact":
        yield f"    approx: {count.approx}"


def _read(line: str, words: str) -> str:
    """A value with the mark, unless the article prints its very digits."""
    plain = line.endswith(f" {words.replace(',', '')}")
    return line if plain else review(line, f"as read from {words}")


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _end(draft: Drafted, count: Count) -> int:
    """Take in the noun behind a number where it follows in the same sentence, else what follows at
    once: nobody sees from *two* which two it is."""
    text = draft.reading.article.body.text
    if count.noun and 0 <= (at := text.find(count.noun, count.at[1])) <= count.at[1] + 20:
        return at + len(count.noun)
    return count.at[1] + len(_behind(draft, count))


def _behind(draft: Drafted, count: Count) -> str:
    """The words right behind a number, if no sign parts them."""
    body = draft.reading.article.body
    _, last = body.paragraph_span(body.paragraph_at(count.at[0]))
    found = _TWO.match(body.text, count.at[1], last)
    return found[0] if found else ""


def _repeats(draft: Drafted, at: Stretch) -> bool:
    number = draft.reading.article.body.paragraph_at(at[0])
    return bool(draft.reading.paragraphs[number - 1].repeats)
