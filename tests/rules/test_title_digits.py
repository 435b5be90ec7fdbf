from builder.rules.title_digits import RULE
from tests.briefing import Case

LANDING = "content/events/2031/marines-land.yml"


def test_a_figure_in_a_title(case: Case) -> None:
    case.replace(LANDING, "title: Veltan marines land", "title: Veltan marines land 1,310 strong")
    assert case.problems(RULE) == [
        f"{LANDING}:1:8: error title-digits: '1,310' in the title of an event"
        "\n    hint: say it in the summary, with its reference",
    ]
