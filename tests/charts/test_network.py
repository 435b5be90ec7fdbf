"""Who is linked to whom."""

import re

from builder.charts.ties import MOST
from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces

COPY = "content/articles/plain-copy.yml"


def with_links(case: Case, *links: str) -> Case:
    """The case with more links in one article: "orsk backs marun"."""
    rows = ""
    for number, link in enumerate(links):
        one, rel, two = link.split()
        rows += (
            f"  - {{id: link-{number}, from: {one}, rel: {rel}, to: {two}, words: [said so],"
            " asserted_by: narrator}\n"
        )
    return case.append(COPY, f"relations:\n{rows}")


def arcs(case: Case) -> list[dict[str, object]]:
    return [trace for trace in traces(charts(case)["network"]) if trace["mode"] == "lines"]


def test_a_row_for_each_link_and_an_arc_for_each_pair(case: Case) -> None:
    with_links(case, "orsk backs marun", "orsk commands marun", "marun backs orsk")
    chart = charts(case)["network"]
    assert column(chart, "Who").count("Orsk") == 3
    assert len(arcs(case)) == len({(r[0].text, r[2].text) for r in chart.table.rows})
    assert set(marks(chart)) <= {cell.href for row in chart.table.rows for cell in row}


def test_links_between_events_are_no_links_between_actors(case: Case) -> None:
    assert "angered" not in {href for href in marks(charts(case)["network"]) if href}
    assert not any("crowd" in name.lower() for name in column(charts(case)["network"], "Who"))


def test_the_title_names_whoever_is_linked_to_most(case: Case) -> None:
    with_links(case, "orsk backs marun", "orsk backs velta")
    assert (
        charts(case)["network"].title == "Orsk is linked to three others, more than any other actor"
    )


def test_equals_are_not_told_apart(case: Case) -> None:
    assert not charts(case)["network"].title.endswith("actor")


def test_what_only_somebody_quoted_says_is_dotted(case: Case) -> None:
    assert {arc["line"]["dash"] for arc in arcs(case)} == {"solid"}  # type: ignore[index]
    with_links(case, "orsk backs marun")
    case.replace(COPY, "asserted_by: narrator}\n", "asserted_by: mira-tollen}\n")
    assert {arc["line"]["dash"] for arc in arcs(case)} == {"solid", "dot"}  # type: ignore[index]


def test_at_most_twenty_are_drawn_each_linked_to_another(case: Case) -> None:
    for number in range(30):
        case.write(f"content/actors/ally-{number:02}.yml", f"kind: group\nname: Ally {number:02}\n")
    pairs = [f"ally-{n:02} backs ally-{n + 15:02}" for n in range(15)]
    with_links(case, *pairs, *(f"orsk backs ally-{n:02}" for n in range(22)))
    chart = charts(case)["network"]
    assert len(texts(chart)) == MOST
    drawn = {row[side].text for row in chart.table.rows for side in (0, 2)}
    assert {re.sub("<br>", " ", text) for text in texts(chart)} == drawn
    assert "the 20 most linked of" in chart.subtitle


def test_another_link_moves_nobody_already_drawn(case: Case) -> None:
    before = texts(charts(case)["network"])
    with_links(case, "orsk backs anton-brusk")
    assert texts(charts(case)["network"]) == before
