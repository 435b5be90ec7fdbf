"""What an actor said stands in the order of time; what nobody prints goes by its event."""

import re

from tests.briefing import Case

EVENT = "content/events/2031/dorn-threatens-league.yml"
EARLIER = """\
speaker: ilka-dorn
medium: unknown
said: {edtf: "2031-03-01", basis: stated}
"""


def test_statements_by_day_and_one_without_words_by_its_event(case: Case) -> None:
    case.write("content/utterances/zz-earlier.yml", EARLIER)
    case.replace(EVENT, "utterances: [", "utterances: [zz-earlier, ")
    page = case.verify().site()["actors/ilka-dorn.md"]
    rows = re.findall(r"<li>.*</li>", page.partition('id="said"')[2].partition("</ul>")[0])
    assert ">Ilka Dorn threatens whoever fires on Veltan sailors</a>" in rows[0]
    assert "no words in print" in rows[0]
    days = [re.findall(r'class="count">(.*?)</span>', row)[0] for row in rows]
    assert days == ["1\xa0March 2031", "2\xa0March 2031", "between 2 and 3\xa0March 2031"]
