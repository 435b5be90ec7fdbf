"""What holds no longer, and what takes its place."""

from builder.analysis.tombstones import Tombstone, settled, tombstones
from builder.model.briefing import parts
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
WHY = 'withdrawn: {on: "2031-03-05", why: The outlet took it back}\n'


def test_an_id_that_became_another_leads_there(case: Case) -> None:
    case.append("content/actors/ilka-dorn.yml", "formerly: [dorn, the-minister]\n")
    case.replace(GULL, "  - id: not-leave\n", "  - id: not-leave\n    formerly: [we-stay]\n")
    found = [stone for stone in tombstones(case.briefing()) if stone.now]
    assert [
        stone for stone in found if stone.now in ("ilka-dorn", "gull-harbour-office/not-leave")
    ] == [
        Tombstone("dorn", "actor", now="ilka-dorn"),
        Tombstone("gull-harbour-office/we-stay", "quote", now="gull-harbour-office/not-leave"),
        Tombstone("the-minister", "actor", now="ilka-dorn"),
    ]


def test_what_was_withdrawn_has_its_day_and_reason(case: Case) -> None:
    before = {stone.id for stone in tombstones(case.briefing())}
    case.append(GULL, WHY)
    found = [stone for stone in tombstones(case.briefing()) if stone.id not in before]
    why = "The outlet took it back"
    assert found == [Tombstone("gull-harbour-office", "article", on="2031-03-05", why=why)]


def test_an_edition_has_no_tombstone(case: Case) -> None:
    kinds = {stone.kind for stone in tombstones(case.briefing())}
    assert "edition" not in kinds


def test_a_withdrawn_article_takes_all_that_it_says_along(case: Case) -> None:
    early = '{on: "2031-03-04", why: Misread}'
    case.replace(GULL, "  - id: not-leave\n", f"  - id: not-leave\n    withdrawn: {early}\n")
    briefing = case.append(GULL, WHY).briefing()
    article = settled(briefing).articles["gull-harbour-office"]
    days = {name: part.withdrawn.on for name, part in parts(article) if part.withdrawn}
    said = [*article.quotes, *article.claims, *article.reports, *article.relations, *article.labels]
    assert len(said) > 20
    assert {p.withdrawn.on if p.withdrawn else None for p in said} == {"2031-03-04", "2031-03-05"}
    assert [q.id for q in article.quotes if q.withdrawn and q.withdrawn.on == "2031-03-04"] == [
        "not-leave"
    ]
    assert days
    assert settled(briefing).articles["plain-copy"] == briefing.articles["plain-copy"]
