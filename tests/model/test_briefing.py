"""The whole briefing: its records in order, and where each stands."""

from builder.model.briefing import KINDS, parts, whole_id
from builder.problem import as_text
from tests.briefing import Case


def test_records_come_by_kind_and_id_whatever_the_order_of_files(case: Case) -> None:
    briefing = case.briefing()
    found = [(KINDS.index(kind), record.id) for kind, record in briefing.records()]
    assert found == sorted(found)
    assert len(found) == len(briefing.known)


def test_parts_of_an_article_come_with_their_place_and_whole_id(case: Case) -> None:
    article = case.briefing().articles["gull-harbour-office"]
    found = {whole_id(article, part): loc for loc, part in parts(article)}
    assert found["gull-harbour-office/not-leave"] == ("quotes", 0)
    assert found["gull-harbour-office/crowd-size"] == ("claims", 0)
    assert found["gull-harbour-office/brusk-leads-union"] == ("relations", 0)
    assert found["gull-harbour-office/dockers"] == ("labels", 0)
    assert len(found) == 7 + 12 + 1 + 1


def test_a_problem_is_located_in_the_file_of_a_record(case: Case) -> None:
    briefing = case.briefing()
    problem = briefing.problem("orsk", ("side",), "made-up", "wrong side", "mend it", "warning")
    assert as_text(problem) == (
        "content/actors/orsk.yml:3:7: warning made-up: wrong side\n    hint: mend it"
    )
    assert briefing.problem("content/briefing.yml", ("tz",), "x", "y").place == (
        "content/briefing.yml:6:5"
    )
