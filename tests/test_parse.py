"""Documents to records: every fault, at its place, in words, in one run."""

import pytest

from builder.model.settings import SINGLES
from tests.briefing import Case

EVENT = "content/events/2031/marines-land.yml"
ARTICLE = "content/articles/navy-release.yml"
ATTACK = "content/events/2031/depot-attack.yml"
ACTOR = "content/actors/orsk.yml"


def test_the_case_is_free_of_faults(case: Case) -> None:
    assert case.problems() == []


def test_an_edit_by_hand_is_read_as_typed(case: Case) -> None:
    briefing = case.replace(ACTOR, "name: Orsk", 'name: "Orsk "').briefing()
    assert briefing.actors["orsk"].name == "Orsk "
    assert briefing.editions["edition-2"].number == 2
    assert briefing.files["orsk"].path == ACTOR
    assert briefing.known["gull-harbour-office"] == "article"
    assert list(briefing.pages) == ["about"]


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        (ACTOR, "kind: state", "kind: stat",
         f"{ACTOR}:1:7: error schema: 'stat' is no value of 'kind'"
         "\n    hint: did you mean 'state'?"),
        (ACTOR, "kind: state", "kind: 7",
         f"{ACTOR}:1:7: error schema: 7 is no value of 'kind'"
         "\n    hint: one of person, group, body, state, ministry, military, unit, alliance, "
         "media, party, crowd, unnamed, unknown"),
        (ACTOR, "name: Orsk", "name: 2031",
         f'{ACTOR}:2:7: error schema: \'name\' must be text, not 2031\n    hint: quote it: "2031"'),
        (ACTOR, "name: Orsk", "name:",
         f"{ACTOR}:2:6: error schema: 'name' is empty"),
        (ACTOR, "name: Orsk", "name: ' '",
         f"{ACTOR}:2:7: error schema: ' ' is no fitting value of 'name'"
         "\n    hint: write it, or leave the field out"),
        (ACTOR, "name: Orsk", "nmae: Orsk",
         f"{ACTOR}:1:1: error schema: the field 'name' is missing"),
        (ACTOR, "name: Orsk", "name: Orsk\nnames: Orsk",
         f"{ACTOR}:3:8: error schema: 'names' must be a list, not 'Orsk'"
         "\n    hint: put [ ] around it, or each item on a line of its own after '- '"),
        (ACTOR, "name: Orsk", "name: Orsk\nnames: [Orsk]",
         f"{ACTOR}:3:9: error schema: item 1 of 'names' must be a mapping of fields, not 'Orsk'"
         "\n    hint: write its fields: form, kind"),
        (ACTOR, "name: Orsk", "name: Orsk\nformerly: [Old One]",
         f"{ACTOR}:3:12: error schema: 'Old One' is no fitting value of item 1 of 'formerly'"
         "\n    hint: lower-case letters, digits and single hyphens"),
        (EVENT, '"06:30"', '"6.30"',
         f"{EVENT}:3:35: error schema: '6.30' is no fitting value of 'clock'"
         '\n    hint: a quoted time of day, "00:00" to "23:59"'),
        (EVENT, '"2031-03-04"', '"2031-02-30"',
         f"{EVENT}:3:14: error schema: '2031-02-30' is not a day that exists: day is out of range "
         "for month"),
        (EVENT, '{edtf: "2031-03-04", clock: "06:30"}', '"2031-03-04"',
         f"{EVENT}:3:7: error schema: 'when' must be a mapping of fields, not '2031-03-04'"
         "\n    hint: write its fields: edtf"),
        (EVENT, "where: [east-quay]", "where: {at: east-quay}",
         f"{EVENT}:4:8: error schema: 'where' must be a list, not a mapping"
         "\n    hint: put [ ] around it, or each item on a line of its own after '- '"),
        (ARTICLE, "value: 310", "value: about 310",
         f"{ARTICLE}:31:12: error schema: 'value' must be a number, not 'about 310'"),
        (ARTICLE, "value: 310", "value: [310]",
         f"{ARTICLE}:31:12: error schema: 'value' must be a number, not a list"),
        (ARTICLE, "value: 310", "min: 5\n    max: 2",
         f"{ARTICLE}:28:5: error schema: min 5 is greater than max 2"),
        (ARTICLE, 'words: ["sank three boats"]', 'words: ["a", "b", "c"]',
         f"{ARTICLE}:52:12: error schema: 'words' holds 3 items, and may hold 2"),
        (ARTICLE, 'words: ["sank three boats"]', "words: []",
         f"{ARTICLE}:52:12: error schema: 'words' is empty"),
        (ARTICLE, "url: https://example.org/navy/port-sava", "url: ftp://example.org",
         f"{ARTICLE}:5:6: error schema: 'ftp://example.org' is no fitting value of 'url'"
         "\n    hint: an address that begins with https:// and holds no space"),
        (ARTICLE, "url: https://example.org/navy/port-sava\n", "",
         f"{ARTICLE}:1:1: error schema: give either url or url_unknown with the reason"),
        (ARTICLE, "descriptor: A party to the dispute in its own words.",
         f"descriptor: {'x' * 281}",
         f"{ARTICLE}:7:13: error schema: 'descriptor' is longer than 280 characters"),
        (ATTACK, ', why: "A watchman died and no state says that it fired the rocket."', "",
         f"{ATTACK}:16:5: error schema: the field 'why' is missing"),
        (ATTACK, "A watchman died and no state says that it fired the rocket.", "A death.",
         f"{ATTACK}:16:36: error schema: 'why' is shorter than 40 characters"),
        (ATTACK, "A watchman died and no state says that it fired the rocket.", "",
         f"{ATTACK}:16:36: error schema: 'why' is empty"),
        ("content/questions/marines-sent.yml", ", tern-marines/marines-standby]", "]",
         "content/questions/marines-sent.yml:14:10: error schema: 'sum' holds fewer than 2 items"),
        ("content/places/port-sava.yml", "lat: 37.7,", "lat: 97.7,",
         "content/places/port-sava.yml:4:11: error schema: 'lat' must be at most 90, not 97.7"),
        ("content/editions/2/edition.yml", "number: 2", "number: 0",
         "content/editions/2/edition.yml:1:9: error schema: 'number' must be at least 1, not 0"),
        ("content/vocab/words.yml", "[0.9, 1.1]", "[0.9, much]",
         "content/vocab/words.yml:3:46: error schema: item 2 of 'of' must be a number, not 'much'"),
    ],
)  # fmt: skip
def test_a_fault_of_form_is_said_in_words(
    case: Case, path: str, old: str, new: str, problem: str
) -> None:
    found = case.replace(path, old, new).problems()
    assert problem in {*found, *(line.partition("\n")[0] for line in found)}


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "hint"),
    [
        (ACTOR, "name: Orsk", "name: Orsk\nsides: orsk-side",
         "3:1: 'sides'", "did you mean 'side'?"),
        (ARTICLE, "approx: nearly", "aprox: nearly", "40:5: 'aprox'", "did you mean 'approx'?"),
        (ARTICLE, "access: official_record", "access: official_record\nasserted_by: narrator",
         "7:1: 'asserted_by'", "it belongs inside claims or relations or labels"),
        (EVENT, "role: initiator,", "role: initiator, by_whom: velta,", "9:46: 'by_whom'",
         "the fields here are actor, role, basis, by"),
    ],
)  # fmt: skip
def test_an_unknown_field_is_named_at_its_key(
    case: Case, path: str, old: str, new: str, place: str, hint: str
) -> None:
    place, name = place.split(": ")
    assert case.replace(path, old, new).problems() == [
        f"{path}:{place}: error unknown-field: there is no field {name} here\n    hint: {hint}"
    ]


def test_an_unknown_field_does_not_hide_what_rules_find(case: Case) -> None:
    case.append(ACTOR, "colour: red\nnot_same_as: [nobody]\n")
    assert [p.split(": ")[1] for p in case.problems()] == ["error unknown-field", "error reference"]


def test_a_field_of_a_wrong_name_is_told_with_what_is_then_wanting(case: Case) -> None:
    case.replace(ARTICLE, "url: https://example.org", "urll: https://example.org")
    assert [p.partition("\n")[0] for p in case.problems() if p.startswith(ARTICLE)] == [
        f"{ARTICLE}:1:1: error schema: give either url or url_unknown with the reason",
        f"{ARTICLE}:5:1: error unknown-field: there is no field 'urll' here",
        f"{ARTICLE}:1:1: warning held-back: three findings elsewhere held back, "
        "which this may settle once it is read",
    ]


def test_all_faults_of_all_files_come_in_one_run(case: Case) -> None:
    case.append(ACTOR, "colour: red\nside: [a]\n").write("content/actors/velta.yml", "")
    case.write("content/places/east-quay.yml", "- a\n- b\n").write(EVENT, "title: [")
    found = [problem.partition("\n")[0] for problem in case.problems()]
    assert found == [
        f"{ACTOR}:5:1: error yaml: the key 'side' stands twice",
        "content/actors/velta.yml:1:1: error schema: the file is empty",
        f"{EVENT}:2:1: error yaml: the structure breaks off here",
        "content/places/east-quay.yml:1:1: error schema: the file must be a mapping of fields, "
        "not a list",
    ]


def test_a_refused_record_is_no_broken_reference(case: Case) -> None:
    case.write("content/actors/coastal-league.yml", "kind: group\n")
    case.write("content/utterances/dorn-pirates.yml", "said: [")
    assert [p.partition("\n")[0] for p in case.problems()] == [
        "content/actors/coastal-league.yml:1:1: error schema: the field 'name' is missing",
        "content/utterances/dorn-pirates.yml:2:1: error yaml: the structure breaks off here",
    ]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("content/actors/orsk.yaml", "1:1: error layout: the ending .yaml is not read"),
        ("content/actors/Orsk.yml", "1:1: error id: the file's name 'Orsk' is not an id"),
        ("content/actors/old/orsk.yml",
         "1:1: error layout: nothing that a briefing is made of lives at this path"),
        ("content/actor/orsk.yml",
         "1:1: error layout: nothing that a briefing is made of lives at this path"),
        ("content/Acters/orsk.yml",
         "1:1: error layout: nothing that a briefing is made of lives at this path"),
    ],
)  # fmt: skip
def test_a_file_out_of_place_is_one_fault_and_not_one_for_each_reference(
    case: Case, path: str, told: str
) -> None:
    case.move("content/actors/orsk.yml", path)
    case.replace("content/actors/velta.yml", "side: velta-side", "side: velt-side")
    assert [p.partition("\n")[0] for p in case.problems()] == sorted([
        f"{path}:{told}",
        "content/actors/velta.yml:5:7: error closed-list: there is no side 'velt-side'",
    ])  # fmt: skip


@pytest.mark.parametrize("path", ["content/people/orsk.yml", "content/orsk.yml"])
def test_a_record_in_a_strange_folder_says_by_its_first_line_what_it_is(
    case: Case, path: str
) -> None:
    case.move("content/actors/orsk.yml", path)
    strange = len(case.problems())
    line = "# yaml-language-server: $schema=../schema/actor.json\n"
    case.write(path, line + case.read(path))
    case.replace("content/actors/velta.yml", "side: velta-side", "side: velt-side")
    assert strange > 2
    assert case.problems() == sorted([
        f"{path}:1:1: error layout: nothing that a briefing is made of lives at this path"
        "\n    hint: did you mean content/actors/?",
        "content/actors/velta.yml:5:7: error closed-list: there is no side 'velt-side'"
        "\n    hint: did you mean 'velta-side'?",
    ])  # fmt: skip


@pytest.mark.parametrize(
    "path", ["content/edition/2/edition.yml", "content/editions/2/edition.yaml"]
)
def test_an_edition_out_of_place_holds_back_what_it_may_settle(case: Case, path: str) -> None:
    case.move("content/editions/2/edition.yml", path)
    assert {p.split(": ")[1] for p in case.problems()} == {"warning held-back", "error layout"}
    assert {p.split(":")[0] for p in case.problems()} == {path}


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("content/events/2029/orsk.yml",
         "error id: the id 'orsk' is taken by content/actors/orsk.yml"
         "\n    hint: ids are unique over all kinds; a place that clashes ends in -place"),
        ("content/actors/narrator.yml",
         "error id: the id 'narrator' is reserved: it stands for the outlet itself wherever an id"
         " may stand\n    hint: name it otherwise"),
        ("content/actors/The_League.yml",
         "error id: the file's name 'The_League' is not an id"
         "\n    hint: lower-case letters, digits and single hyphens"),
        ("content/orsk.yml",
         "error layout: nothing that a briefing is made of lives at this path"
         "\n    hint: records are content/<kind>/<id>.yml, but content/events/<year>/<id>.yml and "
         "content/editions/<number>/edition.yml"),
        ("content/actor/again.yml",
         "error layout: nothing that a briefing is made of lives at this path"
         "\n    hint: did you mean content/actors/?"),
        ("content/events/orsk.yml",
         "error layout: nothing that a briefing is made of lives at this path"
         "\n    hint: records are content/<kind>/<id>.yml, but content/events/<year>/<id>.yml and "
         "content/editions/<number>/edition.yml"),
        ("content/notes.md",
         "error layout: nothing that a briefing is made of lives at this path"
         "\n    hint: pages are content/pages/<id>.md"),
        ("content/articles/x.lock",
         "error layout: nothing that a briefing is made of lives at this path"
         "\n    hint: the tool that writes it knows its place"),
    ],
)  # fmt: skip
def test_every_file_has_its_place(case: Case, path: str, problem: str) -> None:
    assert case.write(path, "kind: state\nname: Again\n").problems() == [f"{path}:1:1: {problem}"]


def test_an_id_is_never_typed(case: Case) -> None:
    case.append(ACTOR, "id: orsk\n")
    assert case.problems() == [
        f"{ACTOR}:4:1: error id: the id is never typed"
        "\n    hint: remove it: the file's name makes it 'orsk'"
    ]


@pytest.mark.parametrize("path", sorted(SINGLES.keys() - {"content/allow.yml"}))
def test_settings_and_closed_lists_must_be_there(case: Case, path: str) -> None:
    assert case.delete(path).problems() == [
        f"{path}:1:1: error content: this file is missing"
        "\n    hint: every briefing has it; copy the one that briefing init DIR makes, and edit it"
    ]


def test_a_broken_settings_file_is_not_called_missing(case: Case) -> None:
    case.write("content/briefing.yml", "title: 'x")
    assert case.problems() == [
        "content/briefing.yml:1:8: error yaml: the quotation mark here is never closed"
        "\n    hint: close it"
    ]


def test_exceptions_are_optional(case: Case) -> None:
    assert case.write("content/allow.yml", "").briefing().allow.allow == ()
    assert case.delete("content/allow.yml").briefing().allow.allow == ()
