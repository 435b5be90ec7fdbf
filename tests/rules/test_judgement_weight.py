import pytest

from builder.check import check
from builder.evidence.locks import Locks
from builder.problem import as_text
from builder.rules.judgement_weight import HINT, RULE, rule
from tests.briefing import Case

FIRST = "content/editions/1/edition.yml"
SECOND = "content/editions/2/edition.yml"
EVIDENCE = "[gull-harbour-office/not-leave, crowd-enters-office, marines-land]"


def found(case: Case, edition: str = SECOND) -> list[str]:
    """What the rule says of one judgement of an edition, once the articles are proved."""
    problems = [as_text(p) for p in check(case.verify().root).problems if p.rule == RULE.name]
    return [line for line in problems if line.startswith(edition) and "'crowd-returns'" in line]


@pytest.fixture
def strict(case: Case) -> Case:
    """The case without its exceptions from this rule."""
    kept = case.read("content/allow.yml").partition("  - rule: judgement-weight")[0]
    return case.write("content/allow.yml", kept)


def faults(case: Case, edition: str = SECOND) -> list[str]:
    return [line.partition("' ")[2].partition("\n")[0] for line in found(case, edition)]


def test_judgements_that_rest_on_enough(strict: Case) -> None:
    assert found(strict) == []
    assert rule(Locks({}, ())).standard == RULE.standard == "ICD 203 and 206: quality of sources"


def test_a_judgement_that_rests_on_one_lineage(strict: Case) -> None:
    strict.replace(SECOND, EVIDENCE, "[tern-marines/crowd-size]")
    assert found(strict) == [
        f"{SECOND}:15:15: warning judgement-weight: 'crowd-returns' rests on one lineage"
        f"\n    hint: {HINT}"
    ]


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        ("dorn-will-pay", ["rests on interested parties only"]),
        ("port-sava", ["rests on no passage in the text of an article"]),
        ("tern-marines/analysts-doubt", ["rests on one lineage", "rests on unnamed sources only"]),
    ],
)
def test_each_weakness_is_told(strict: Case, evidence: str, told: list[str]) -> None:
    strict.replace(SECOND, EVIDENCE, f"[{evidence}]")
    assert faults(strict) == told


def test_an_exception_with_its_reason(case: Case) -> None:
    assert "record: edition-1\n" in case.read("content/allow.yml")
    case.replace(FIRST, EVIDENCE.replace(", marines-land", ""), "[tern-marines/crowd-size]")
    assert faults(case, FIRST) == []


def test_nothing_is_said_while_no_article_is_proved(case: Case) -> None:
    """Neither of the judgements nor of the exceptions."""
    case.replace(SECOND, EVIDENCE, "[tern-marines/crowd-size]")
    assert [p.rule for p in check(case.root).problems if "lock" not in p.rule] == []


def test_an_edition_is_held_to_its_own_articles(strict: Case) -> None:
    strict.replace(
        FIRST, "articles: [gull-harbour-office, tern-marines]", "articles: [tern-marines]"
    )
    strict.replace(FIRST, EVIDENCE.replace(", marines-land", ""), "[dorn-will-pay]")
    strict.replace(SECOND, EVIDENCE, "[dorn-will-pay]")
    assert faults(strict, FIRST) == ["rests on interested parties only", "rests on one lineage"]
    assert faults(strict, SECOND) == ["rests on interested parties only"]
