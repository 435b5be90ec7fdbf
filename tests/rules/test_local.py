"""Which records a check looks at again after an edit, and how much of the briefing it needs."""

import pytest

from builder.check import check
from builder.kept.cache import Cache
from builder.problem import as_text
from builder.rules.base import Share
from builder.rules.local import Local
from tests.briefing import Case

ACTOR = "content/actors/mira-tollen.yml"
ABOUT = "content/pages/about.md"
EDITION = "content/editions/2/edition.yml"
NAVY = "content/articles/navy-release.yml"
GULL = "content/articles/gull-harbour-office.yml"
THREAT = "content/events/2031/dorn-threatens-league.yml"
LANDING = "content/events/2031/marines-land.yml"
DEATHS = "content/questions/strike-deaths.yml"
EXCUSED = "depot-attack"
"""Has a finding, for which there is an exception: it is looked at each time."""
SUMMARY = 'The minister said that they "will pay for it" [[gull-harbour-office/will-pay]].'


@pytest.fixture
def clean(case: Case) -> Case:
    """The case after a check that found nothing wrong, and kept that."""
    return known(case.verify())


def known(case: Case) -> Case:
    cache = Cache(case.root / "build" / "cache")
    check(case.root, cache)
    cache.save()
    return case


def share(case: Case) -> Share:
    cache = Cache(case.root / "build" / "cache")
    return Local(case.briefing(), cache.shelf("clean"), cache.wide("named")).share()


def looked_at(case: Case) -> set[str]:
    """The records that are looked at, but for what is looked at each time."""
    briefing = case.briefing()
    return {*share(case).records} & {*briefing.known} - {*briefing.editions, EXCUSED}


def cited(case: Case, words: str) -> Case:
    """The clean case in which an event's summary says something else."""
    return known(case.replace(THREAT, SUMMARY, words))


def test_what_was_clean_and_rests_on_nothing_new_is_not_looked_at(clean: Case) -> None:
    assert looked_at(clean) == set()
    briefing = clean.briefing()
    always = {path for path in briefing.files if path not in briefing.known}
    assert share(clean).records == {*always, *briefing.editions, EXCUSED, ABOUT}


def test_only_what_is_looked_at_and_what_that_rests_on_is_there(clean: Case) -> None:
    seen, briefing = share(clean).briefing, clean.briefing()
    groups = ("utterances", "actors", "places", "events", "questions")
    assert all(len(getattr(seen, name)) < len(getattr(briefing, name)) for name in groups)
    assert {*seen.all.known} == {*briefing.known}
    assert seen.all.events == briefing.events


def test_a_page_needs_what_it_cites_and_an_edition_not_what_it_rests_on(clean: Case) -> None:
    silent = clean.read(NAVY).partition("\nquotes:")[0] + "\n"
    clean.write("content/articles/heron.yml", silent)
    known(clean.replace(EDITION, "articles: [", "articles: [heron, "))
    assert "heron" not in share(clean).briefing.articles
    known(clean.append(ABOUT, "\nSee [[heron]].\n"))
    assert "heron" in share(clean).briefing.articles


def test_whoever_names_a_record_is_looked_at_with_it(clean: Case) -> None:
    clean.replace(ACTOR, "name: Mira Tollen", "name: Zora Tollen")
    found = looked_at(clean)
    assert found == {"mira-tollen", "tollen-guard-people", "tollen-careful-answer"}
    assert "gull-harbour-office" not in found
    clean.replace("content/actors/velta.yml", "name: Velta", "name:  Velta")
    assert "gull-harbour-office" in looked_at(clean)


def test_a_closed_list_is_behind_every_record(clean: Case) -> None:
    clean.replace("content/vocab/style.yml", "version: 1", "version: 2")
    assert looked_at(clean) == clean.briefing().known.keys() - {*clean.briefing().editions, EXCUSED}


def test_a_record_of_another_id_is_another(clean: Case) -> None:
    clean.move("content/actors/mira-tollen.yml", "content/actors/zora-tollen.yml")
    assert "zora-tollen" in looked_at(clean)


@pytest.mark.parametrize(
    ("words", "path", "old", "new"),
    [
        ("It is told [[gull-harbour-office/not-leave]].", GULL, "\n", "\n\n"),
        ("Men died [[strike-deaths]].", DEATHS, "How many did", "How many, then, did"),
        ("Men died [[strike-deaths]].", "content/events/2031/strikes-off-gannet.yml", "\n", "\n\n"),
        ("Men died [[strike-deaths]].", "content/articles/tern-marines.yml", "\n", "\n\n"),
        ("They landed [[marines-land]].", LANDING, "title: ", "title:  "),
        ("They landed [[marines-land]].", "content/articles/navy-release.yml", "\n", "\n\n"),
        ("He said so [[dorn-will-pay]].", GULL, "\n", "\n\n"),
    ],
)
def test_what_cites_a_record_is_looked_at_with_it_and_with_who_tells_of_it(
    clean: Case, words: str, path: str, old: str, new: str
) -> None:
    cited(clean, words)
    assert "dorn-threatens-league" not in looked_at(clean)
    clean.write(path, clean.read(path).replace(old, new, 1))
    assert "dorn-threatens-league" in looked_at(clean)


def test_an_answer_is_named_by_its_article(clean: Case) -> None:
    path = "content/places/east-quay.yml"
    clean.write(path, clean.read(path).replace("name: ", "name:  ", 1))
    assert "navy-release" in looked_at(clean)


def test_what_a_page_quotes_is_found_again_however_little_is_looked_at(clean: Case) -> None:
    silent = clean.read(NAVY).partition("\nquotes:")[0]
    alone = "{id: alone, utterance: null, kind: scare, segments: [the pirates], speaker: velta}"
    clean.write("content/articles/heron.yml", f"{silent}\nquotes:\n  - {alone}\n")
    known(clean.append(ABOUT, "\nThe navy spoke of “the pirates” [[heron/alone]].\n"))
    found = check(clean.root, Cache(clean.root / "build" / "cache")).problems
    assert [as_text(problem) for problem in found if problem.path == ABOUT] == []
    assert [*map(as_text, found)] == [*map(as_text, check(clean.root).problems)]


def test_a_record_that_cannot_be_read_is_one_error_whatever_is_known(clean: Case) -> None:
    clean.append(ACTOR, "at: [")
    cache = Cache(clean.root / "build" / "cache")
    found = check(clean.root, cache).problems
    assert [(p.path, p.level) for p in found if p.rule == "yaml"] == [(ACTOR, "error")]
    assert [*map(as_text, found)] == [*map(as_text, check(clean.root).problems)]
