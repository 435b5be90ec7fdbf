from builder.rules.closed_list import RULE
from tests.briefing import Case

GULL = "content/articles/gull-harbour-office.yml"
NAVY = "content/articles/navy-release.yml"
ATTACK = "content/events/2031/depot-attack.yml"
STRIKES = "content/events/2031/strikes-off-gannet.yml"
GAS = "content/events/2031/guards-fire-gas.yml"
FIRST = "content/editions/1/edition.yml"
SENT = "content/questions/marines-sent.yml"
STAFF = "content/questions/staff-evacuated.yml"
ORSK = "content/actors/orsk.yml"
SETTINGS = "content/briefing.yml"


def test_a_side(case: Case) -> None:
    case.replace(ORSK, "orsk-side", "orsk-sides")
    assert case.problems(RULE) == [
        f"{ORSK}:3:7: error closed-list: there is no side 'orsk-sides'"
        "\n    hint: did you mean 'orsk-side'?",
    ]


def test_where_nothing_is_near_the_whole_list_is_told(case: Case) -> None:
    case.replace(ORSK, "orsk-side", "xyzzy").replace(GULL, "rel: commands", "rel: xyzzy")
    case.replace(GAS, "type: coerce", "type: xyzzy").replace(FIRST, "[writer]", "[xyzzy]")
    case.replace(ATTACK, "mode: rocket", "mode: xyzzy")
    case.replace(STRIKES, "coder: coder-a, rung: 7", "coder: xyzzy, rung: 7")
    case.replace(NAVY, "answer: everybody", "answer: xyzzy")
    case.replace(NAVY, "answer: east-quay", "answer: xyzzy")
    case.replace(SETTINGS, "likelihood_scale: icd203", "likelihood_scale: xyzzy")
    assert [line.partition("\n    hint: ")[2] for line in case.problems(RULE)] == [
        "briefing.yml has velta-side, marun-side, orsk-side, league-side, people-side",
        "vocab/relations.yml has backs, commands, said-to-respond-to",
        "places/ has east-quay, gannet-island, harbour-office, marun-place, port-sava",
        "the question staff-evacuated has nobody, some, everybody",
        "vocab/likelihood.yml has icd203, phia2025",
        "briefing.yml has coder-a, coder-b, writer",
        "the type 'assault' has aerial, rocket",
        "vocab/event-types.yml has agree, threaten, protest, mobilize, coerce, assault",
        "briefing.yml has coder-a, coder-b, writer",
    ]


def test_a_topic(case: Case) -> None:
    case.replace(STAFF, "topic: office", "topic: harbour")
    assert case.problems(RULE) == [
        f"{STAFF}:3:8: error closed-list: there is no topic 'harbour'"
        "\n    hint: briefing.yml has deaths, forces, office, blame, trade",
    ]


def test_a_relation(case: Case) -> None:
    case.replace(GULL, "rel: commands", "rel: command")
    assert case.problems(RULE) == [
        f"{GULL}:154:10: error closed-list: there is no relation 'command'"
        "\n    hint: did you mean 'commands'?",
    ]


def test_a_type_of_event(case: Case) -> None:
    case.replace(GAS, "type: coerce", "type: coercion")
    assert case.problems(RULE) == [
        f"{GAS}:6:7: error closed-list: there is no type of event 'coercion'"
        "\n    hint: did you mean 'coerce'?",
    ]


def test_a_mode_of_that_type(case: Case) -> None:
    case.replace(ATTACK, "mode: rocket", "mode: riot").replace(
        GAS, "type: coerce", "type: coerce\nmode: gas"
    )
    assert case.problems(RULE) == [
        f"{ATTACK}:7:7: error closed-list: there is no mode 'riot'"
        "\n    hint: did you mean 'rocket'?",
        f"{GAS}:7:7: error closed-list: there is no mode 'gas'"
        "\n    hint: the type 'coerce' has none",
    ]


def test_a_coder_and_a_rung(case: Case) -> None:
    case.replace(STRIKES, "coder: coder-a, rung: 7", "coder: coder-c, rung: 9")
    assert case.problems(RULE) == [
        f"{STRIKES}:16:13: error closed-list: there is no coder 'coder-c'"
        "\n    hint: did you mean 'coder-b'?",
        f"{STRIKES}:16:28: error closed-list: there is no rung '9'"
        "\n    hint: vocab/ladder.yml has 0, 1, 2, 3, 4, 5, 6, 7",
    ]


def test_an_author(case: Case) -> None:
    case.replace(FIRST, "authors: [writer]", "authors: [writers]")
    assert case.problems(RULE) == [
        f"{FIRST}:55:11: error closed-list: there is no coder 'writers'"
        "\n    hint: did you mean 'writer'?",
    ]


def test_a_part_of_a_question(case: Case) -> None:
    first = "  - id: first-landed\n    question: "
    case.replace(NAVY, f"{first}marines-sent", f"{first}xyzzy")
    case.replace(GULL, "question: crowd-size", "question: xyzzy")
    case.replace(NAVY, "part: all", "part: whole").replace(SENT, "part: all", "part: total")
    assert case.problems(RULE) == [
        f"{NAVY}:41:11: error closed-list: there is no part 'whole'"
        "\n    hint: the question marines-sent has first-wave, second-wave, all",
        f"{SENT}:15:11: error closed-list: there is no part 'total'"
        "\n    hint: the question has first-wave, second-wave, all",
    ]


def test_an_answer_of_a_choice(case: Case) -> None:
    case.replace(NAVY, "answer: everybody", "answer: everyone")
    assert case.problems(RULE) == [
        f"{NAVY}:63:13: error closed-list: there is no answer 'everyone'"
        "\n    hint: did you mean 'everybody'?",
    ]


def test_a_place_that_answers(case: Case) -> None:
    case.replace(NAVY, "answer: east-quay", "answer: west-quay")
    assert case.problems(RULE) == [
        f"{NAVY}:48:13: error closed-list: there is no place 'west-quay'"
        "\n    hint: did you mean 'east-quay'?",
    ]


def test_a_likelihood_scale(case: Case) -> None:
    case.replace(SETTINGS, "likelihood_scale: icd203", "likelihood_scale: icd-203")
    assert case.problems(RULE) == [
        f"{SETTINGS}:7:19: error closed-list: there is no likelihood scale 'icd-203'"
        "\n    hint: did you mean 'icd203'?",
    ]
