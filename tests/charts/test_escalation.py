"""The escalation ladder."""

from tests.briefing import Case
from tests.charts.drawing import charts, column, marks, texts, traces
from tests.charts.test_chronology import event

EVENTS = "content/events/2031"


def test_every_rung_has_a_row_the_highest_on_top(case: Case) -> None:
    rungs = texts(charts(case)["escalation"])
    assert len(rungs) == 8
    assert rungs[0] == "7 Acknowledged lethal<br>strike"
    assert rungs[-1] == "0 De-escalation"


def test_a_mark_for_each_rung_that_a_coder_gives_an_act(case: Case) -> None:
    chart = charts(case)["escalation"]
    assert len(marks(chart)) == len(chart.table.rows) == 6
    assert marks(chart).count("records/depot-attack.html") == 2
    assert marks(chart).count("records/crowd-enters-office.html") == 1


def test_the_table_says_which_rung_each_act_has(case: Case) -> None:
    chart = charts(case)["escalation"]
    assert [cell.text for cell in chart.table.rows[1]] == [
        "1 March 2031", "Unknown attackers fire a rocket at the fuel depot in Port Sava",
        "No side", "6 Unacknowledged lethal attack", "",
    ]  # fmt: skip
    assert column(chart, "Alleged") == ["alleged", "", "", "", "", ""]


def test_two_coders_marks_stand_above_each_other_on_a_thin_line(case: Case) -> None:
    brackets, dots = traces(charts(case)["escalation"])
    pair = [n for n, a in enumerate(dots["customdata"]) if a == "records/depot-attack.html"]
    assert [dots["x"][n] for n in pair] == brackets["x"][:2]
    assert brackets["x"][0] == brackets["x"][1]
    assert [dots["y"][n] for n in pair] == brackets["y"][:2]
    assert brackets["x"][2:] == [None]


def test_marks_of_one_act_are_nearest_to_each_other(case: Case) -> None:
    """Acts on one rung alone stand between them and nothing else."""
    for rung in (5, 6):
        case.write(
            f"{EVENTS}/also-{rung}.yml",
            case.read(f"{EVENTS}/depot-attack.yml").split("codings:")[0]
            + f"codings:\n  - {{coder: coder-a, rung: {rung}, why: {'the same reason ' * 3}}}\n",
        )
    brackets, dots = traces(charts(case)["escalation"])
    first = [y for y, x in zip(dots["y"], dots["x"], strict=True) if x == brackets["x"][0]]
    low, high = sorted(brackets["y"][:2])
    assert [y for y in first if low < y < high] == []


def test_no_line_goes_through_time(case: Case) -> None:
    case.replace(f"{EVENTS}/depot-attack.yml", "rung: 5", "rung: 6")
    assert [trace["mode"] for trace in traces(charts(case)["escalation"])] == ["markers"]


def test_what_is_alleged_is_hollow(case: Case) -> None:
    dots = traces(charts(case)["escalation"])[1]
    hollow = [fill == "var(--paper)" for fill in dots["marker"]["color"]]
    assert hollow == [True, False, False, False, False, False]


def test_sides_differ_in_symbol_and_colour(case: Case) -> None:
    chart = charts(case)["escalation"]
    dots = traces(chart)[1]
    outline = dots["marker"]["line"]["color"]
    seen = set(zip(dots["marker"]["symbol"], outline, strict=True))
    assert seen == {
        ("hourglass", "var(--side-0)"), ("circle", "var(--side-1)"), ("cross", "var(--side-5)"),
    }  # fmt: skip
    assert "Circle: Velta; cross: People of Port Sava; hourglass: No side." in chart.subtitle


def test_an_act_is_never_given_to_whoever_is_only_accused(case: Case) -> None:
    assert "Coastal League" not in column(charts(case)["escalation"], "Side")


def test_the_title_names_the_highest_rung_and_how_far_coders_agree(case: Case) -> None:
    chart = charts(case)["escalation"]
    assert chart.title == (
        "The highest rung is 7, acknowledged lethal strike (2 March 2031); "
        "coders differ on one of two acts"
    )
    assert chart.subtitle.endswith(" Three acts coded by one person only.")


def test_acts_that_nobody_coded_make_no_chart(case: Case) -> None:
    for name in (
        "crowd-enters-office", "depot-attack", "dorn-threatens-league", "strikes-off-gannet",
        "velta-orders-marines",
    ):  # fmt: skip
        text = case.read(f"{EVENTS}/{name}.yml")
        case.write(f"{EVENTS}/{name}.yml", text[: text.index("codings:")])
    assert "escalation" not in charts(case)


def test_acts_too_many_for_marks_are_counted_on_their_rungs(case: Case) -> None:
    why = "A gate was broken and a hut was set on fire; no death is told."
    for number in range(400):
        codings = f'codings: [{{coder: coder-a, rung: 5, why: "{why}"}}]\n'
        case.write(f"{EVENTS}/n{number}.yml", event("2031-03-02") + codings)
    chart = charts(case)["escalation"]
    (bars,) = traces(chart)

    assert bars["type"] == "bar"
    assert sum(int(row[2].text) for row in chart.table.rows if row[1].text.startswith("5 ")) >= 400
