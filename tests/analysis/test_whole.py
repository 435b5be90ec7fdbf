"""The whole analysis: what is computed once, and in what order articles come."""

from builder.analysis.compare import Answer
from builder.analysis.order import days, entries
from builder.analysis.positions import called, propositions
from builder.analysis.status import statuses
from builder.analysis.verdicts import judged, sharpest_first
from builder.analysis.weight import weights
from builder.analysis.whole import Analysis, analyse
from builder.evidence.lineage import lineages
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"
PLAIN = "content/articles/plain-copy.yml"
TERN = "content/articles/tern-marines.yml"


def whole(case: Case) -> Analysis:
    """The analysis of the case, whose articles were compared with none."""
    briefing = case.briefing()
    return analyse(briefing, briefing.editions["edition-2"], {})


def test_what_is_kept_is_what_each_part_computes(case: Case) -> None:
    found = case.verify().analysis()
    briefing, clusters = found.briefing, found.lineages
    assert clusters == lineages(briefing, found.locks)
    assert found.verdict_of == judged(briefing, clusters)
    assert found.verdicts == sharpest_first(found.verdict_of.values())
    assert found.statuses == statuses(briefing, found.verdict_of, clusters)
    assert found.weights == weights(briefing, found.edition.judgements, clusters)
    assert (found.entries, found.days) == (entries(briefing), days(entries(briefing)))
    assert found.propositions == propositions(found.verdicts)
    assert found.called == called(briefing)
    assert all((found.weights, found.statuses, found.days, found.propositions, found.called))
    assert all((found.links, found.accounts, found.renderings))


def test_lineages_are_worked_out_where_nobody_knows_them(case: Case) -> None:
    briefing = case.verify().briefing()
    proved = case.analysis()
    again = analyse(briefing, proved.edition, proved.locks)
    assert again.lineages == proved.lineages != whole(case).lineages
    assert analyse(briefing, proved.edition, {}, proved.lineages).verdicts == proved.verdicts


def test_each_is_found_by_its_id_and_its_turn(case: Case) -> None:
    found = whole(case)
    for turn, verdict in enumerate(found.verdicts):
        id_ = verdict.question.id
        assert (found.verdict_of[id_], found.rank[id_]) == (verdict, turn)
        assert [*map(found.answer_of.get, _ids(verdict.answers))] == [*verdict.answers]
    assert [found.place[entry.event.id] for entry in found.entries] == [*range(len(found.entries))]
    assert [found.turn[article.id] for article in found.articles] == [*range(len(found.articles))]


def _ids(answers: tuple[Answer, ...]) -> list[str]:
    return [answer.id for answer in answers]


def order(case: Case) -> list[str]:
    return [article.id for article in whole(case).articles]


def test_articles_come_by_their_first_day_then_by_their_last_then_by_id(case: Case) -> None:
    assert order(case) == ["tern-marines", "gull-harbour-office", "plain-copy", "navy-release"]


def test_an_open_end_counts_as_the_other_end(case: Case) -> None:
    basis = "\n  basis: inferred\n"
    for path in (GULL, PLAIN):
        case.replace(
            path, f'edtf: "[2031-03-03..2031-03-04]"{basis}', f'edtf: "[..2031-03-03]"{basis}'
        )
    case.replace(TERN, '"2031-03-03", clock: "22:40", tz: Atlantic/Azores', '"2031-03-04/.."')
    case.replace(PLAIN, "[..2031-03-03]", "[..2031-03-05]")
    assert order(case) == ["gull-harbour-office", "navy-release", "tern-marines", "plain-copy"]


def test_a_withdrawn_article_has_no_turn(case: Case) -> None:
    case.append(NAVY, 'withdrawn: {on: "2031-03-05", why: Misread}\n')
    assert order(case) == ["tern-marines", "gull-harbour-office", "plain-copy"]
