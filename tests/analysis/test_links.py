"""Which records lead to which, and what no longer does."""

from builder.analysis.links import Link, accounts, backlinks, renderings
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NOW = '    withdrawn: {on: "2031-03-05", why: Misread}\n'


def test_a_part_of_an_article_counts_as_itself_and_a_report_as_the_article(case: Case) -> None:
    links = backlinks(case.briefing())
    found = {link for target in links.values() for link in target}
    assert {(link.kind, "/" in link.source) for link in found if link.kind != "event"} >= {
        ("quote", True), ("claim", True), ("relation", True), ("label", True), ("article", False),
    }  # fmt: skip
    assert all(link.field.isidentifier() for link in found)


def test_what_was_withdrawn_leads_nowhere(case: Case) -> None:
    before = backlinks(case.briefing())
    part = "gull-harbour-office/not-leave"
    assert any(link.source == part for links in before.values() for link in links)
    assert part in _rendered(case)

    case.replace(GULL, "  - id: not-leave\n", f"  - id: not-leave\n{NOW}")

    after = backlinks(case.briefing())
    assert not [link for links in after.values() for link in links if link.source == part]
    assert part not in _rendered(case)


def _rendered(case: Case) -> set[str]:
    told = renderings(case.briefing())
    assert all(quote.utterance == key for key, quotes in told.items() for _, quote in quotes)
    return {f"{article}/{quote.id}" for quotes in told.values() for article, quote in quotes}


def test_a_withdrawn_report_leads_nowhere(case: Case) -> None:
    article = case.briefing().articles["gull-harbour-office"]
    event = article.reports[0].event
    source = Link("article", "gull-harbour-office", "event")
    assert source in backlinks(case.briefing())[event]

    case.replace(GULL, f"  - event: {event}\n", f"  - event: {event}\n{NOW}")

    assert source not in backlinks(case.briefing()).get(event, ())
    told = accounts(case.briefing()).get(event, ())
    assert "gull-harbour-office" not in [a.id for a, _ in told]


def test_a_withdrawn_article_leads_nowhere(case: Case) -> None:
    case.append(GULL, NOW.lstrip())
    links = backlinks(case.briefing())
    sources = {link.source.partition("/")[0] for found in links.values() for link in found}
    assert "gull-harbour-office" not in sources
    assert "tern-marines" in sources
