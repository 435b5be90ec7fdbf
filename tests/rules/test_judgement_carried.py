from builder.rules.judgement_carried import CARRIED, RULE
from tests.briefing import Case

SECOND = "content/editions/2/edition.yml"


def test_a_reason_that_somebody_gave(case: Case) -> None:
    assert case.problems(RULE) == []


def test_a_judgement_that_nobody_has_weighed(case: Case) -> None:
    case.replace(SECOND, "why: Nothing new was told.}", f"why: '{CARRIED}'}}")
    assert case.problems(RULE) == [
        f"{SECOND}:50:36: warning judgement-carried: 'league-strikes-back' is carried over, and"
        " not weighed anew\n    hint: say what in the new articles moved it, or that nothing in"
        " them bears on it"
    ]
