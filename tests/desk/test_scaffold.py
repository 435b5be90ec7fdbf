"""Beginning a record, through the command line, as a contributor does."""

import json

import pytest

from builder.cli import main
from builder.cli.desk import KINDS
from builder.desk.scaffold import NEXT, as_id
from builder.parse import MODELS
from tests.briefing import Case

FROZEN = "content/editions/2/snapshot.json"

Said = pytest.CaptureFixture[str]


def new(case: Case, *words: str) -> int:
    return main(["--root", str(case.root), "new", *words])


def test_every_kind_can_be_begun() -> None:
    assert set(KINDS) == MODELS.keys()


@pytest.mark.parametrize(
    ("words", "path", "holds"),
    [
        (["article", "late-report"], "articles/late-report.yml", "title:\n"),
        (["article", "late-report", "--when", "2031-03-05"], "articles/late-report.yml",
         'published:\n  edtf: "2031-03-05"\n'),
        (["utterance", "dorn-again", "--when", "2031-03"], "utterances/dorn-again.yml",
         'said:\n  edtf: "2031-03"\n'),
        (["actor", "sava-post"], "actors/sava-post.yml", "kind:\n"),
        (["place", "marun-port"], "places/marun-port.yml", "precision:\n"),
        (["event", "fire-at-quay", "--when", "[2031-03-04..2031-03-05]"],
         "events/2031/fire-at-quay.yml", 'when:\n  edtf: "[2031-03-04..2031-03-05]"\n'),
        (["question", "boats-lost"], "questions/boats-lost.yml", "topic:\n"),
        (["edition"], "editions/3/edition.yml", "number: 3\n"),
        (["edition", "3", "--when", "2031-03-06"], "editions/3/edition.yml",
         'as_of: "2031-03-06"\n'),
    ],
)  # fmt: skip
def test_a_record_is_begun_in_its_place(
    case: Case, capsys: Said, words: list[str], path: str, holds: str
) -> None:
    case.write(FROZEN, "{}")
    assert new(case, *words) == 0

    out, err = capsys.readouterr()
    assert out == f"content/{path}\nNext: {NEXT[words[0]]}. Then: briefing check\n"
    assert err == ""
    assert holds in case.read(f"content/{path}")


def test_several_are_begun_at_once_or_none(case: Case, capsys: Said) -> None:
    assert new(case, "actor", "sava-post", "the-post", "sava-post") == 0
    assert capsys.readouterr().out.startswith(
        "content/actors/sava-post.yml\ncontent/actors/the-post.yml\nNext: "
    )
    ids = json.loads(case.read(".vscode/ids.code-snippets"))
    assert {"actor sava-post", "actor the-post"} <= ids.keys()

    assert new(case, "actor", "sava-times", "orsk") == 2
    assert not (case.root / "content/actors/sava-times.yml").exists()


def test_a_new_utterance_is_of_whom_the_quote_names_that_points_at_it(case: Case) -> None:
    case.replace(
        "content/articles/gull-harbour-office.yml", "id: pirates\n    utterance: null",
        "id: pirates\n    utterance: dorn-of-pirates",
    )  # fmt: skip
    assert new(case, "utterance", "dorn-of-pirates", "dorn-again") == 0
    assert "\nspeaker: ilka-dorn\n" in case.read("content/utterances/dorn-of-pirates.yml")
    assert "\nspeaker:\n" in case.read("content/utterances/dorn-again.yml")


def test_the_first_edition_rests_on_every_article(case: Case) -> None:
    case.delete("content/editions")
    assert new(case, "edition", "--when", "2031-03-06") == 0
    articles = "[gull-harbour-office, navy-release, plain-copy, tern-marines]"
    text = case.read("content/editions/1/edition.yml")
    assert f"articles: {articles}\n" in text
    assert 'as_of: "2031-03-06"\n' in text


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["actor", "Mira Tollén"],
         "'Mira Tollén' is no id: lower-case letters, digits and single hyphens;"
         " mira-tollen would do"),
        (["actor"], "say which: briefing new actor ID"),
        (["actor", "narrator"],
         "'narrator' is reserved: it stands for the outlet itself wherever an id may stand"),
        (["actor", "../secret"],
         "'../secret' is no id: lower-case letters, digits and single hyphens; secret would do"),
        (["actor", "orsk"], "the id 'orsk' is taken by content/actors/orsk.yml"),
        (["place", "orsk"],
         "the id 'orsk' is taken by content/actors/orsk.yml; orsk-place would do"),
        (["place", "marun"], "the id 'marun' is taken by content/actors/marun.yml"),
        (["event", "fire-at-quay"],
         'the file of an event lies in the folder of its year: give --when "2031-03-04"'),
        (["event", "fire-at-quay", "--when", "[..2031-03-04]"],
         'the file of an event lies in the folder of its year: give --when "2031-03-04"'),
        (["article", "late", "--when", "5 March"],
         "--when: '5 March' is not an EDTF date such as 2019-12-31, 2018-05 or [A..B]"),
        (["event", "late", "--when", "2031-02-30"],
         "--when: '2031-02-30' is not a day that exists: day is out of range for month"),
        (["actor", "late", "--when", "2031"], "a new actor has no date: leave --when out"),
        (["edition", "7"], "the next edition is number 3, not '7'"),
        (["edition", "--when", "2031-03"],
         '--when: an edition is of one known day, such as "2031-03-04"'),
        (["edition"], "edition 2 is still open: add to content/editions/2/edition.yml, or freeze it"
         " first with briefing edition"),
    ],
)  # fmt: skip
def test_what_cannot_be_begun_is_refused_in_words(
    case: Case, capsys: Said, words: list[str], message: str
) -> None:
    before = sorted(case.root.rglob("*"))

    assert new(case, *words) == 2
    assert capsys.readouterr() == ("", f"briefing: {message}\n")
    assert sorted(case.root.rglob("*")) == before


def test_nothing_is_overwritten(case: Case, capsys: Said) -> None:
    """Not even a file that nobody could read an id from."""
    case.write("content/actors/late.yml", "kind: [")
    case.write("content/editions/3/edition.yml", "number: [")
    case.write(FROZEN, "{}")

    assert new(case, "actor", "late") == 2
    assert capsys.readouterr().err == "briefing: the id 'late' is taken by a broken actor\n"
    assert new(case, "edition") == 2
    message = "briefing: content/editions/3/edition.yml exists: it is left as it is\n"
    assert capsys.readouterr().err == message
    assert case.read("content/actors/late.yml") == "kind: ["


def test_without_settings_nothing_is_begun(case: Case, capsys: Said) -> None:
    case.write("content/briefing.yml", "title: [")
    assert new(case, "actor", "late") == 2
    assert capsys.readouterr().err == (
        "briefing: the settings of this briefing cannot be read: briefing check says why\n"
    )


def test_an_id_is_made_of_a_name() -> None:
    assert as_id("Mira Tollén") == "mira-tollen"
    assert as_id(" 82nd Harbour_Brigade! ") == "82nd-harbour-brigade"
    assert as_id("Łucja O’Brien-Sørby") == "lucja-obrien-sorby"
    assert as_id("海") == ""


def test_the_editor_is_told_of_every_id(case: Case, capsys: Said) -> None:
    assert main(["--root", str(case.root), "schema", "--ids"]) == 0
    assert capsys.readouterr().out == ".vscode/ids.code-snippets\n"

    found = json.loads(case.read(".vscode/ids.code-snippets"))
    assert found["actor mira-tollen"] == {
        "scope": "yaml", "prefix": ["mira-tollen", "Mira Tollen"], "body": "mira-tollen",
        "description": "actor: Mira Tollen",
    }  # fmt: skip
    assert found["quote gull-harbour-office/not-leave"]["body"] == "gull-harbour-office/not-leave"
    assert found["event marines-land"]["prefix"][1] == "Veltan marines land at the East Quay"


def test_explain_prints_a_rule_or_all(capsys: Said) -> None:
    assert main(["explain", "verbatim"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "verbatim (error, evidence)\n\nQuoted words stand in the captured article"
    )
    assert "\n\nRests on: Quotations are proved" in out
    assert max(map(len, out.splitlines())) <= 80

    assert main(["explain"]) == 0
    out = capsys.readouterr().out
    assert "\nCraft:\n  reference\n    Every reference leads to a record" in out
    assert "\n  speaker-near (warning)\n" in out

    assert main(["explain", "refrence"]) == 2
    assert capsys.readouterr().err == (
        "briefing: there is no rule 'refrence'; did you mean 'reference'?\n"
    )
    assert main(["explain", "xyz"]) == 2
    assert capsys.readouterr().err == (
        "briefing: there is no rule 'xyz'; briefing explain lists them all\n"
    )
