from builder.rules.cycle import RULE
from tests.briefing import Case

ATTACK = "content/events/2031/depot-attack.yml"
BREACH = "content/events/2031/crowd-enters-office.yml"
LANDING = "content/events/2031/marines-land.yml"
SIEGE = "content/events/2031/crowd-besieges-office.yml"
QUAY = "content/places/east-quay.yml"
COUNTRY = "content/places/marun-place.yml"


def test_an_event_that_follows_its_own_consequence(case: Case) -> None:
    case.append(ATTACK, "follows: [guards-fire-gas]\n").append(BREACH, "follows: [depot-attack]\n")
    assert case.problems(RULE) == [
        f"{BREACH}:16:11: error cycle: crowd-enters-office follows itself: crowd-enters-office → "
        "depot-attack → guards-fire-gas → crowd-enters-office"
        "\n    hint: remove or turn one of these links",
    ]


def test_an_event_that_is_part_of_itself(case: Case) -> None:
    case.append(SIEGE, "part_of: crowd-besieges-office\n")
    case.append(ATTACK, "part_of: marines-land\n")
    assert case.problems(RULE) == [
        f"{SIEGE}:11:10: error cycle: crowd-besieges-office is part of itself: "
        "crowd-besieges-office → crowd-besieges-office"
        "\n    hint: remove or turn one of these links",
    ]


def test_places_within_each_other(case: Case) -> None:
    case.append(COUNTRY, "within: east-quay\n")
    assert case.problems(RULE) == [
        f"{QUAY}:3:9: error cycle: east-quay lies within itself: east-quay → port-sava → "
        "marun-place → east-quay"
        "\n    hint: remove or turn one of these links",
    ]


def test_every_ring_is_told_once(case: Case) -> None:
    case.append(ATTACK, "follows: [strikes-off-gannet]\n").append(
        BREACH, "follows: [guards-fire-gas]\n"
    )
    assert case.problems(RULE) == [
        f"{BREACH}:16:11: error cycle: crowd-enters-office follows itself: crowd-enters-office → "
        "guards-fire-gas → crowd-enters-office"
        "\n    hint: remove or turn one of these links",
        f"{ATTACK}:18:11: error cycle: depot-attack follows itself: depot-attack → "
        "strikes-off-gannet → depot-attack"
        "\n    hint: remove or turn one of these links",
    ]


def test_two_ways_to_one_place_are_no_ring(case: Case) -> None:
    case.append(LANDING, "part_of: crowd-besieges-office\n").replace(
        LANDING, "[velta-orders-marines]", "[velta-orders-marines, depot-attack]"
    )
    assert case.problems(RULE) == []


def test_whoever_is_told_apart_from_himself_or_linked_to_himself(case: Case) -> None:
    case.append("content/actors/orsk.yml", "not_same_as: [coastal-league, orsk]\n")
    case.replace("content/articles/tern-marines.yml", "to: coastal-league", "to: orsk")
    assert case.problems(RULE) == [
        "content/actors/orsk.yml:4:31: error cycle: orsk is told apart from itself"
        "\n    hint: name the other one",
        "content/articles/tern-marines.yml:145:9: error cycle: backs-league links orsk to itself"
        "\n    hint: name the other one",
    ]
