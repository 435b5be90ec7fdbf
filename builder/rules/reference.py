"""Every reference leads to a record that exists and is of the right kind.

A reader who follows a statement to its source must arrive. An id is the stem of a file's name, or
`article/part` for a quotation, claim, relation or label inside an article. Mend it by correcting
the id; if the record is new, add its file first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.asking.once import once
from builder.model.base import Reference
from builder.model.briefing import KINDS, Briefing, parts, whole_id
from builder.rules.base import Finding, Rule, closed, nearest
from builder.rules.walk import all_references


def check(briefing: Briefing) -> Iterator[Finding]:
    """A finding for each reference that leads nowhere or to the wrong kind."""
    known = known_ids(briefing)
    explained: dict[tuple[str, tuple[str, ...]], tuple[str, str]] = {}
    for record, reference in all_references(briefing):
        if not _leads(reference, known) and not in_refused(reference.target, briefing):
            case = (reference.target, reference.kinds)
            if case not in explained:  # to look for what was meant takes a while
                explained[case] = _explain(reference, known)
            lost = closed(briefing, *(reference.kinds or KINDS))
            yield Finding(record, reference.loc, *explained[case], leans=lost)


def known_ids(briefing: Briefing) -> Mapping[str, str]:
    """Every id that can be referred to, with its kind; `narrator` is one."""
    return _known_ids(briefing.all)


@once
def _known_ids(briefing: Briefing) -> Mapping[str, str]:
    inside = {
        whole_id(article, part): "part"
        for article in briefing.articles.values()
        for _, part in parts(article)
    }
    return {**briefing.known, **inside, "narrator": "narrator"}


def in_refused(target: str, briefing: Briefing) -> bool:
    """True for a part of an article that could not be understood: it may well be there."""
    article = target.partition("/")[0]
    refused = briefing.known.get(article) == "article" and article not in briefing.articles
    return "/" in target and refused


def _leads(reference: Reference, known: Mapping[str, str]) -> bool:
    kind = known.get(reference.target)
    return kind in reference.kinds if reference.kinds else kind not in (None, "narrator")


def _explain(reference: Reference, known: Mapping[str, str]) -> tuple[str, str]:
    wanted = " or ".join(reference.kinds) or "record"
    if kind := known.get(reference.target):
        return f"{reference.target!r} is no {wanted} but of kind {kind}", f"name another {wanted}"
    fitting = [id_ for id_, kind in known.items() if not reference.kinds or kind in reference.kinds]
    hint = nearest(reference.target, fitting, f"add the {wanted}, or correct the id")
    return f"there is no {wanted} {reference.target!r}", hint


RULE = Rule(
    "reference",
    "error",
    "ICD 206: every statement can be traced to its source",
    check,
    structural=True,
    local=True,
)
