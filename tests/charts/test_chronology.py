"""The strips of the crisis and of what came before."""

import pytest

from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces

EVENTS = "content/events/2031"


def event(day: str, actor: str = "velta", scope: str = "crisis", act: str = "deed") -> str:
    return (
        f'title: Somebody acts\nact: {act}\nwhen: {{edtf: "{day}"}}\nscope: {scope}\n'
        f"type: agree\nparticipants: [{{actor: {actor}, role: initiator, basis: witnessed}}]\n"
        "summary: It happened [[navy-release]].\n"
    )


def test_a_mark_for_each_event_that_leads_to_it(case: Case) -> None:
    drawn = charts(case)
    assert len(marks(drawn["chronology"])) == len(drawn["chronology"].table.rows) == 8
    assert marks(drawn["background"]) == ["records/velta-leases-quay.html"]
    assert "records/depot-attack.html" in marks(drawn["chronology"])


def test_the_table_is_the_chronology(case: Case) -> None:
    chart = charts(case)["chronology"]
    assert chart.table.head == ("Date", "Event", "Side", "Act", "Status")
    first = [cell.text for cell in chart.table.rows[0]]
    assert first == [
        "1 March 2031", "Unknown attackers fire a rocket at the fuel depot in Port Sava",
        "No side", "deed", "corroborated",
    ]  # fmt: skip
    assert chart.table.rows[0][1].href == "records/depot-attack.html"
    assert "3–4 March 2031" in column(chart, "Date")


def test_a_withdrawn_event_is_left_out(case: Case) -> None:
    assert "Veltan Navy sails for the harbour office" not in column(
        charts(case)["chronology"], "Event"
    )


def test_an_act_stands_in_the_lane_of_whoever_did_it(case: Case) -> None:
    assert texts(charts(case)["chronology"]) == [
        "Velta", "Marun", "People of Port<br>Sava", "No side",
    ]  # fmt: skip


def test_marks_tell_deeds_from_words_and_what_is_doubtful(case: Case) -> None:
    chart = charts(case)["chronology"]
    found: dict[str, tuple[str, str]] = {}
    for trace in traces(chart):
        symbols, fills = trace["marker"]["symbol"], trace["marker"]["color"]
        found |= dict(zip(trace["customdata"], zip(symbols, fills, strict=True), strict=True))
    assert found["records/dorn-threatens-league.html"][0] == "circle"
    assert found["records/strikes-off-gannet.html"][0] == "square"
    statuses = dict(zip(marks_in_table(case), column(chart, "Status"), strict=True))
    for address, (_, fill) in found.items():
        assert (fill == "var(--paper)") == (statuses[address] in ("contested", "claimed"))
    assert "claimed" in statuses.values()


def marks_in_table(case: Case) -> list[str]:
    return [str(row[1].href) for row in charts(case)["chronology"].table.rows]


def test_what_lasts_has_a_thick_line(case: Case) -> None:
    lasting, others = traces(charts(case)["chronology"])
    assert lasting["customdata"] == ["records/crowd-besieges-office.html"]
    assert lasting["error_x"]["thickness"] > others["error_x"]["thickness"]
    assert lasting["error_x"]["array"][0] > 0
    assert set(others["error_x"]["array"]) == {0}


def test_a_date_that_is_not_known_has_a_line_and_an_open_one_an_arrow(case: Case) -> None:
    case.write(f"{EVENTS}/one.yml", event("[2031-03-01..2031-03-03]"))
    case.write(f"{EVENTS}/two.yml", event("[..2031-03-02]"))
    _, others, arrows = traces(charts(case)["chronology"])
    reach = dict(zip(others["customdata"], others["error_x"]["array"], strict=True))
    assert reach["records/one.html"] > 1
    assert arrows["marker"]["symbol"] == ["triangle-left"]


def test_the_title_counts_and_names_the_busiest_day(case: Case) -> None:
    drawn = charts(case)
    assert drawn["chronology"].title == "Three of eight events fall on 3 March 2031"
    assert drawn["background"].title == "One background event, 2029"
    case.write("content/events/2031/past.yml", event("1979", scope="background"))
    assert charts(case)["background"].title == "Two background events, 1979–2029"


def test_without_events_there_is_no_strip(case: Case) -> None:
    case.delete("content/events/2029")
    assert "background" not in charts(case)
    assert "chronology" in charts(case)


@pytest.mark.parametrize("count", [60, 400])
def test_many_events_on_one_day_become_bars_with_one_scale(case: Case, count: int) -> None:
    for number in range(count):
        case.write(f"{EVENTS}/n{number}.yml", event("2031-03-02"))
    chart = charts(case)["chronology"]
    if count == 60:
        assert len(marks(chart)) == len(chart.table.rows) == count + 8
        return
    # The list below the chart has every event; the table has the bars.
    assert sum(int(row[2].text) for row in chart.table.rows) == count + 8
    (bars,) = traces(chart)
    assert bars["type"] == "bar"
    assert chart.subtitle.endswith(f"The tallest bar is {count + 2} events.")
    assert min(bars["y"]) == -44
    assert max(chart.heights) < 500


def test_dates_from_1979_on_share_an_axis_without_the_years_between(case: Case) -> None:
    for number, year in enumerate((1979, 2003, 2012, 2014, 2018, 2019, 2020)):
        case.write(f"{EVENTS}/old{number}.yml", event(str(year), scope="background"))
    chart = charts(case)["background"]
    assert list(chart.figure.layout.xaxis.ticktext) == [
        "1979", "2003", "2012", "2014", "2018", "2019", "2020", "2029",
    ]  # fmt: skip
    assert "those without an event are left out" in chart.subtitle
