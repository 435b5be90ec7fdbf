"""Numbered references: where their numbers stand, and what their list says."""

import pytest

from builder.analysis.whole import Analysis
from builder.pages.facts import Facts
from builder.pages.notes import Notes, placed


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ("in the harbour [[gull]].", "in the harbour.[[gull]]"),
        ("It is said [[a]], [[b/c]].", "It is said.[[a]]\u202f[[b/c]]"),
        ("It is said [[a]]\n  [[b]]; more", "It is said;[[a]]\u202f[[b]] more"),
        ("about 3,000 [[a]] to 4,000 [[b]].", "about 3,000\u202f[[a]] to 4,000.[[b]]"),
        ("the figures ([[a]], [[b]]).", "the figures ([[a]], [[b]])."),
        ("the [[navy|Navy]] says so [[a]].", "the [[navy|Navy]] says so.[[a]]"),
        ("as “they” [[a]] say", "as “they”[[a]] say"),
        # The marks of Markdown stay where they are.
        ("- [[a]] is", "- [[a]] is"),
        ("1. [[a]] is", "1. [[a]] is"),
        ("| one | [[a]] |", "| one | [[a]] |"),
        ("The end.\n\n[[a]] begins", "The end.\n\n[[a]] begins"),
    ],
)
def test_a_number_follows_the_punctuation(written: str, set_: str) -> None:
    assert placed(written) == set_


def test_a_record_keeps_its_number_on_a_page(analysis: Analysis) -> None:
    notes = Notes(Facts(analysis), "events/depot-attack.html")
    first, second, again = notes("crowd-size"), notes("marun"), notes("crowd-size")

    assert (first.text, second.text, again.text) == ("1", "2", "1")
    assert (first.href, second.href) == ("../questions/crowd-size.html", "../actors/marun.html")


def test_the_list_names_each_record_and_says_what_is_contested(analysis: Analysis) -> None:
    notes = Notes(Facts(analysis), "index.html")
    for record in ("gull-harbour-office/league-dead", "marines-land", "boats-struck"):
        notes(record)

    assert [(note.text, note.contested) for note in notes] == [
        ("“25 of its men were killed”, Sava Gull", True),
        ("Veltan marines land at the East Quay", False),
        ("How many boats did the jets strike?", False),
    ]


def test_without_references_there_is_no_list(analysis: Analysis) -> None:
    assert not Notes(Facts(analysis), "index.html")
