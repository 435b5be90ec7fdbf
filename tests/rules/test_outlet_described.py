from builder.rules.outlet_described import RULE
from tests.briefing import Case

TERN = "content/articles/tern-marines.yml"
GULL_ACTOR = "content/actors/sava-gull.yml"


def test_an_outlet_of_which_nothing_is_told(case: Case) -> None:
    case.write(GULL_ACTOR, "kind: media\nname: Sava Gull\n")
    assert case.problems(RULE) == [
        f"{GULL_ACTOR}:1:1: warning outlet-described: an outlet without 'descriptor'"
        "\n    hint: add descriptor, on our authority",
        f"{GULL_ACTOR}:1:1: warning outlet-described: an outlet without 'state_link'"
        "\n    hint: add state_link, on our authority",
    ]


def test_an_outlet_that_only_stands_behind_an_article(case: Case) -> None:
    case.replace(TERN, "outlet: tern-wire", "outlet: radio-marun").replace(
        "content/actors/tern-wire.yml",
        "state_link: {control: funded, by: velta, basis: its yearly report}\n",
        "",
    )
    assert case.problems(RULE) == [
        "content/actors/tern-wire.yml:1:1: warning outlet-described: an outlet without "
        "'state_link'"
        "\n    hint: add state_link, on our authority",
    ]
