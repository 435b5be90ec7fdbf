"""The next edition: what it takes over from the last, and what stands in the way of freezing it."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.desk.carry import carried
from builder.model.edition import Edition
from builder.rules.judgement_carried import CARRIED
from tests.briefing import Case
from tests.editions.conftest import Run

SECOND = "content/editions/2/edition.yml"
THIRD = "content/editions/3/edition.yml"
OUTCOME = "    outcome: The first of them landed.\n"
LATE = "content/articles/late-report.yml"


def begun(case: Case, run: Run, *words: str) -> dict[str, object]:
    """The third edition as begun by the command, as plain data."""
    case.replace(SECOND, OUTCOME, "")
    assert run("edition")[0] == 0
    case.write(LATE, case.read("content/articles/navy-release.yml"))
    assert run("new", "edition", *words)[0] == 0
    found = yaml.safe_load(case.read(THIRD))
    assert isinstance(found, dict)
    return found


def test_all_that_still_holds_is_taken_over(proved: Case, run: Run) -> None:
    after = begun(proved, run, "--when", "2031-03-07")
    before = yaml.safe_load(proved.read(SECOND))

    assert (after["number"], after["as_of"], after["cutoff"]) == (3, "2031-03-07", "2031-03-07")
    assert after["articles"] == [*before["articles"], "late-report"]
    for field in ("bottom_line", "source_summary", "gaps", "authors"):
        assert after[field] == before[field]
    judgements = [
        {**j, "change": {"kind": "unchanged", "why": CARRIED}} for j in before["judgements"]
    ]
    assert after["judgements"] == judgements
    assert after.keys() == before.keys() - {"corrections", "compiled_later"}


@given(st.text(st.sampled_from("ab:{}[]#&*!|>'\"% -\n\t,é—")), st.integers(1, 40))
def test_any_text_is_taken_over_as_it_was(text: str, times: int) -> None:
    case = Edition.model_validate({
        "id": "edition-1", "number": 1, "as_of": "2031-03-04", "cutoff": "2031-03-04",
        "articles": [], "bottom_line": "x" + text * times + "x", "source_summary": "1",
        "authors": ["no"],
    })  # fmt: skip
    found = yaml.safe_load(carried(case, 2, {"as_of": "2031-03-05"}, ["2031"]))
    assert found["bottom_line"] == case.bottom_line
    assert (found["as_of"], found["articles"]) == ("2031-03-05", ["2031"])
    assert (found["source_summary"], found["authors"]) == ("1", ["no"])


def test_a_judgement_whose_outcome_is_known_stays_with_the_last(case: Case) -> None:
    assert OUTCOME in case.read(SECOND)
    after = carried(case.briefing().editions["edition-2"], 3, {}, ())
    left = [judgement["id"] for judgement in yaml.safe_load(after)["judgements"]]
    assert left == ["crowd-returns", "league-strikes-back"]
    assert "as_of:\ncutoff:\n" in after


def test_it_is_held_to_no_more_than_its_day_and_its_judgements(proved: Case, run: Run) -> None:
    begun(proved, run)
    proved.delete(LATE)
    proved.replace(THIRD, "  - late-report\n", "")

    _, out, _ = run("check")
    told = [line.split(": ", 1)[1] for line in out.splitlines() if line.startswith(THIRD)]
    assert [line for line in told if line.startswith("error")] == [
        "error schema: 'as_of' is empty",
        "error schema: 'cutoff' is empty",
    ]


def test_an_edition_does_not_go_back_behind_the_last(proved: Case, run: Run) -> None:
    proved.replace(SECOND, OUTCOME, "")
    assert run("edition")[0] == 0
    code, _, err = run("new", "edition", "--when", "2031-03-03")
    assert (code, err) == (
        2, "briefing: --when: edition 2 is of 2031-03-04, and none goes back behind that\n",
    )  # fmt: skip
    assert not (proved.root / THIRD).exists()


def test_it_is_frozen_once_every_judgement_is_weighed(proved: Case, run: Run) -> None:
    begun(proved, run, "--when", "2031-03-07")
    proved.delete(LATE)
    proved.replace(THIRD, "  - late-report\n", "")

    code, out, err = run("edition")
    assert code == 1
    assert out.count(" warning judgement-carried: ") == proved.read(THIRD).count(CARRIED) == 3
    assert "'crowd-returns' is carried over, and not weighed anew" in out
    assert err.endswith(" Nothing was frozen.\n")

    proved.write(THIRD, proved.read(THIRD).replace(CARRIED, "Nothing new bears on it."))
    assert run("edition")[0] == 0
    assert (proved.root / "content/editions/3/snapshot.json").exists()


def test_an_earlier_edition_is_not_held_up_by_a_later_one(proved: Case, run: Run) -> None:
    begun(proved, run, "--when", "2031-03-07")
    proved.delete(LATE)
    proved.replace(THIRD, "  - late-report\n", "")
    assert run("edition", "1")[0] == 0
