"""How well an event is established: by lineages, denials and whose word it is."""

import pytest

from builder.analysis.status import Status
from builder.analysis.whole import Analysis
from tests.briefing import Case

DENIED = "content/questions/orsk-behind-league.yml"
NAVY = "content/articles/navy-release.yml"


@pytest.fixture(scope="module")
def proved(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    return Case(tmp_path_factory.mktemp("proved")).verify().analysis()


def gist(status: Status) -> tuple[str, int, int, str]:
    return status.name, status.credibility, status.lineages, status.reason


@pytest.mark.parametrize(
    ("event", "found"),
    [
        ("strikes-off-gannet", ("corroborated", 1, 3, "independent lineages report it")),
        ("marines-land", ("single lineage", 3, 1, "one lineage reports it")),
        ("velta-orders-marines", ("claimed", 6, 2, "only interested parties assert it")),
        ("dorn-threatens-league", ("corroborated", 1, 2, "independent lineages report it")),
        ("boats-sail-for-office", ("single lineage", 3, 0, "no article tells of it")),
    ],
)
def test_lineages_and_speakers_establish_an_event(
    proved: Analysis, event: str, found: tuple[str, int, int, str]
) -> None:
    assert gist(proved.statuses[event]) == found


def test_what_is_denied_of_it_contests_it(case: Case) -> None:
    case.replace(DENIED, "accuses: orsk\n", "event: depot-attack\n").verify()

    assert gist(case.analysis().statuses["depot-attack"]) == (
        "contested", 4, 2, "asserted and denied: Orsk arms and directs the Coastal League.",
    )  # fmt: skip


def test_a_denied_accusation_does_not(case: Case) -> None:
    case.append(DENIED, "event: depot-attack\n").verify()

    assert case.analysis().statuses["depot-attack"].name == "corroborated"


def test_a_caption_establishes_nothing(case: Case) -> None:
    account = "  - event: marines-land\n"
    case.replace(NAVY, account, f"{account}    in: caption\n").verify()

    assert gist(case.analysis().statuses["marines-land"]) == (
        "single lineage", 3, 0, "it stands in headlines or captions only",
    )  # fmt: skip


def test_a_withdrawn_account_counts_no_longer(case: Case) -> None:
    account = "  - event: strikes-off-gannet\n"
    gone = '    withdrawn: {on: "2031-03-05", why: It was misread.}\n'
    case.replace(NAVY, account, account + gone).verify()

    found = case.analysis().statuses["strikes-off-gannet"]

    assert found.lineages == 2
    assert "navy-release" not in found.articles
