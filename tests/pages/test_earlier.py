"""Earlier ids of a page: each leads to its record, and no two of the links are alike."""

import re
from pathlib import Path

import pytest

from builder.pages.earlier import MANY, MOST
from tests.briefing import Case

SAID = "content/utterances/union-demand.yml"
LINK = re.compile(r'<a (?:id="[^"]*" )?href="([^"]*)">((?:<i id="[^"]*"></i>)*)([^<]*)</a>')


def renamed(root: Path, times: int) -> tuple[list[str], dict[str, str]]:
    """The earlier ids of one utterance that was renamed so often, and the site."""
    ids = [f"demand-{number:03}" for number in range(times)]
    case = Case(root).append(SAID, f"formerly: [{', '.join(ids)}]\n")
    return ids, case.verify().site()


def below(text: str) -> str:
    return text.partition('id="moved"')[2]


@pytest.mark.parametrize("times", [41, MANY])
def test_an_earlier_id_is_the_name_of_its_link(tmp_path: Path, times: int) -> None:
    ids, site = renamed(tmp_path, times)
    links = LINK.findall(below(site["quotations.md"]))
    assert [name for _, _, name in links] == ids
    assert {href for href, _, _ in links} == {"quotations/union-demand.html"}
    assert not any(path.startswith("earlier/") for path in site)


def test_very_many_stand_on_pages_of_their_own_and_keep_their_anchors(tmp_path: Path) -> None:
    ids, site = renamed(tmp_path, MANY + 1)
    links = LINK.findall(below(site["quotations.md"]))
    assert [re.findall(r'id="([^"]*)"', anchors) for _, anchors, _ in links] == [
        ids[:MOST], ids[MOST : 2 * MOST], ids[2 * MOST :],
    ]  # fmt: skip
    assert [(href, name) for href, _, name in links] == [
        ("earlier/quotations.html", f"{ids[0]} to {ids[MOST - 1]}"),
        ("earlier/quotations.2.html", f"{ids[MOST]} to {ids[2 * MOST - 1]}"),
        ("earlier/quotations.3.html", ids[-1]),
    ]
    last = site["earlier/quotations.3.md"]
    assert f'<li id="{ids[-1]}"><code>{ids[-1]}</code> is now <a href="../quotations/' in last
