"""What a judgement rests on, so that its page can warn of it."""

import pytest

from builder.analysis.weight import Weight
from tests.briefing import Case

EDITION = "content/editions/2/edition.yml"


def weight(case: Case, evidence: str) -> Weight:
    """The weight of the first judgement, resting on this evidence alone."""
    case.replace(EDITION, "[gull-harbour-office/not-leave, crowd-enters-office, marines-land]",
                 f"[{evidence}]")  # fmt: skip
    return case.verify().analysis().weights["crowd-returns"]


@pytest.mark.parametrize(
    ("evidence", "lineages", "interested", "anonymous"),
    [
        # A claim in the outlet's own voice, and the same with one of another lineage.
        ("gull-harbour-office/crowd-size", 1, False, False),
        ("gull-harbour-office/crowd-size, tern-marines/crowd-size", 2, False, False),
        # An agency and its copy are one.
        ("tern-marines/fighters-killed, plain-copy/fighters-killed", 1, False, False),
        # The navy speaks for a side that takes part; its own release does so throughout.
        ("tern-marines/marines-first", 1, True, False),
        ("tern-marines/marines-first, gull-harbour-office/crowd-size", 2, False, False),
        # Unnamed analysts take no part.
        ("tern-marines/analysts-doubt", 1, False, True),
        # A quotation is its speaker's word, an utterance that of all who print it.
        ("tern-marines/will-pay", 1, True, False),
        ("dorn-will-pay", 2, True, False),
        # An event counts by its accounts, a question by its answers in the text.
        ("strikes-off-gannet", 3, False, False),
        ("velta-orders-marines", 2, True, False),
        ("crowd-size", 2, False, False),
        # An article stands for its own voice; a place bears nothing.
        ("gull-harbour-office", 1, False, False),
        ("port-sava", 0, False, False),
    ],
)
def test_evidence_weighs(
    case: Case, evidence: str, lineages: int, interested: bool, anonymous: bool
) -> None:
    assert weight(case, evidence) == Weight(lineages, interested, anonymous)


def test_an_outlet_that_a_party_controls_speaks_for_it(case: Case) -> None:
    case.replace(
        "content/actors/sava-gull.yml", "control: none,", "control: controlled, by: velta,"
    )

    assert weight(case, "gull-harbour-office/crowd-size").interested
