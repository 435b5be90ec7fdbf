"""What a source page says of others that share its words."""

from array import array
from dataclasses import replace

from builder.analysis.whole import Analysis
from builder.evidence.overlaps import Shared
from builder.pages.captures import MOST_NAMED, capture_of

HERE = "tern-marines"


def test_of_many_that_share_text_those_that_share_most_are_named(analysis: Analysis) -> None:
    others = [f"copy-{number:02}" for number in range(MOST_NAMED + 2)]
    row = array("I", (n for number in range(len(others)) for n in (number, number + 1)))
    shared = Shared(others, {HERE: row.tobytes()})
    found = capture_of(
        replace(analysis, lineages=replace(analysis.lineages, shared=shared, unknown={})),
        analysis.briefing.articles[HERE],
    )
    assert [one.article for one in found.compared] == others[:1:-1]
    assert found.compared[0].text == f"{MOST_NAMED + 2} shared runs"
    assert found.more == "2 others share no more runs with it than the last of these"


def test_where_few_shared_runs_are_not_named_the_page_says_so(analysis: Analysis) -> None:
    article = analysis.briefing.articles[HERE]
    large = replace(analysis, lineages=replace(analysis.lineages, least=5))
    assert capture_of(analysis, article).rest == "none"
    assert capture_of(large, article).rest == "none, or fewer than five"


def test_of_many_never_compared_some_are_named_and_the_rest_counted(analysis: Analysis) -> None:
    others = {f"copy-{number:02}" for number in range(MOST_NAMED + 5)}
    found = capture_of(
        replace(
            analysis,
            lineages=replace(analysis.lineages, shared=Shared((), {}), unknown={HERE: others}),
        ),
        analysis.briefing.articles[HERE],
    )
    assert [one.article for one in found.compared] == sorted(others)[:MOST_NAMED]
    assert found.more == "5 others were never compared with it"
