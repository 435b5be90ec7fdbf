"""Whom each rule points at, and by which name it goes."""

import pytest

from builder.draft.attribution.rules import Attribution
from builder.draft.drafted import Drafted, drafted
from builder.draft.times.when import Published
from tests.draft.cast import ACTORS, PLACES


def draft(text: str) -> Drafted:
    return drafted(text, ACTORS, PLACES, Published())


def best(text: str) -> list[tuple[str, str]]:
    """Who most likely says each quotation of a text, and by which rule."""
    return [(s.candidates[0].key, s.candidates[0].rule) for s in draft(text).said]


@pytest.mark.parametrize(
    ("text", "key", "rule"),
    [
        ("“We stay,” said Jonna Pell, a crane driver.", "jonna-pell", "quotation-cue-name"),
        ("“We stay,” said mother-of-two Jonna Pell.", "jonna-pell", "quotation-cue-name"),
        ("“We stay,” Jonna Pell told reporters.", "jonna-pell", "quotation-name-cue"),
        ("‘We stay,’ Jonna Pell, 44, a crane driver who has lived here for years, said.",
         "jonna-pell", "quotation-name-cue"),
        ("Jonna Pell said: “We stay.”", "jonna-pell", "name-cue-quotation"),
        ("In Tessaly on Monday, Quist warned that it was “too late”.",
         "nora-quist", "name-cue-quotation"),
        ("The flood was “the worst yet”, according to Quist.", "nora-quist", "according-to"),
        ("The ban was described by Quist as “cowardly and late”.",
         "nora-quist", "name-cue-quotation"),
        ("A spokesman for the ministry said it was “under review today”.",
         "spokesman", "name-cue-quotation"),
        ("Halvard's office said it was “a grave matter for all”.",
         "halvards-office", "name-cue-quotation"),
        ("Her spokesman, Karl Weir, said it was “nothing of the kind”.",
         "karl-weir", "name-cue-quotation"),
        ("The crowd broke down the gate and chanted “Out with them!”", "crowd", "chant"),
        ("Reporters saw the crowd run, shouting “Out with them!”", "crowd", "chant"),
        ("A banner on the railings read: “You drank our river”.", "banner", "writing"),
        ("A placard carried by a girl said “No more floods here”.", "placard", "writing"),
        ("The so-called “boat law” was passed.", "narrator", "own-words"),
        ("“We stay,” the airline's statement said, “and we fly.”",
         "airline", "document, quotation-name-cue"),
        ("The head of the fire service, Jonna Pell, said it was “a long night out”.",
         "jonna-pell", "name-cue-quotation"),
        ("Minister of State for Home Affairs Jonna Pell said it was “a long night out”.",
         "jonna-pell", "name-cue-quotation"),
        ("Superintendent Dean Hollis said it was “a long night out”.",
         "dean-hollis", "name-cue-quotation"),
        ("Labour MP Jonna Pell, chairman of the fish committee, who branded it “a long night out”.",
         "jonna-pell", "name-cue-quotation"),
        ("“We stay,” sniffed Jonna Pell.", "jonna-pell", "quotation-cue-name"),
        ("‘We stay’: Strikers tell of a night at the gate.", "strikers", "cue-behind"),
        ("PM ‘won’t be moved’ by the strike.", "pm", "predicate"),
        ("The march was called “a long night out” by Jonna Pell.",
         "jonna-pell", "quotation-by-name"),
        ("“We stay,” said one of the dockers.", "one-of-the-dockers", "quotation-cue-name"),
        ("Some of the dockers shouted “We stay here”.", "dockers", "chant"),
        ("TESSALY, March 3 (Global Wire) - Jonna Pell called it “a long night out”.",
         "jonna-pell", "name-cue-quotation"),
        ("It was greeted with cries of “stay here, all” from the gallery.", "gallery", "chant"),
        ("He has backed a “quick fix” plan.", "narrator", "own-words"),
        ("Jonna Pell took to X to say: “We stay.”", "jonna-pell", "name-cue-quotation"),
        ("It led Jonna Pell to hit back and call it “a long night out”.",
         "jonna-pell", "name-cue-quotation"),
        ("Asked by Quist, a voice said “come in, all of you”.", "voice", "name-cue-quotation"),
        ("Ministers clashed, with the envoy, Jonna Pell, telling aides it was “a very long night”.",
         "jonna-pell", "name-cue-quotation"),
        ("Jonna Pell rejected the idea that Ostria could wait, arguing it was “a very long night”.",
         "jonna-pell", "name-cue-quotation"),
        ("The paradox, says Jonna Pell, is that it was “a very long night”.",
         "jonna-pell", "name-cue-quotation"),
        ("It was “a very long night” for the town, said Jonna Pell, a baker.",
         "jonna-pell", "cue-behind"),
        ("Jonna Pell was heard to call it “a very long night”, according to two aides.",
         "jonna-pell", "name-cue-quotation"),
        ("The service, whose spokesman, Karl Weir, said it was “a very long night”, closed.",
         "karl-weir", "name-cue-quotation"),
        ("The boy wanted it known that he “was not scared at all”.", "boy", "that-clause"),
        ("They dwelt on Jonna Pell’s claim that it was “a very long night”.",
         "jonna-pell", "nominal"),
        ("A group calling itself the Watch claimed it, saying it was “a very long night”.",
         "group", "name-cue-quotation"),
        ("She sat in a chair marked “Reserved for the widow”.", "chair", "writing"),
        ("''We stay here tonight,'' said Jonna Pell.", "jonna-pell", "quotation-cue-name"),
    ],
)  # fmt: skip
def test_one_quotation(text: str, key: str, rule: str) -> None:
    assert best(text)[0] == (key, rule)


def test_a_pronoun_means_whoever_spoke_and_fits() -> None:
    text = "Mayor Nora Quist met Mr Marek. “We stay,” he said.\n\nMs Quist sat. “Go,” she said."
    assert [key for key, _ in best(text)] == ["dov-marek", "nora-quist"]


def test_a_pronoun_tells_what_speaks_for_whom_it_means() -> None:
    text = "Nora Quist left on Monday. Jonna Pell stayed there. “We stay here,” she said."
    (said,) = draft(text).said
    first = said.candidates[0]
    assert (first.key, first.why) == ("jonna-pell", "she said")
    assert "named in the sentence before" in first.meant


def test_a_quotation_alone_goes_on_with_whoever_spoke() -> None:
    assert best("“We stay,” Quist said. “You go.”\n\n“All of you.”")[1:] == [
        ("nora-quist", "continuation"), ("nora-quist", "continuation"),
    ]  # fmt: skip


def test_a_long_quotation_may_name_its_speaker_at_its_end() -> None:
    assert {key for key, _ in best("Olt waits.\n\n“We stay.\n\n“You go,” said Quist.")} == {
        "nora-quist"
    }


def test_a_quotation_in_a_quotation_has_its_own_speaker() -> None:
    said = draft("“Stann told me ‘go home’ and I went,” said Jonna Pell.").said
    assert [s.candidates[0].key for s in said] == ["jonna-pell", "ivo-stann"]


def test_in_an_exchange_the_other_of_the_two_speaks() -> None:
    text = "Anna Pell turned on Karl Weir.\n\n“You slept?”\n\n“No, I did not.”\n\n“Who did?”"
    assert [key for key, _ in best(text)] == ["anna-pell", "karl-weir", "anna-pell"]


def test_what_is_told_behind_a_quotation_counts() -> None:
    text = (
        "Nora Quist left.\n\n“It was like a very long night.”\n\nThat was how Jonna Pell told it."
    )
    assert best(text) == [("jonna-pell", "told-after")]


def test_it_may_be_a_document_or_a_sign() -> None:
    text = "Anna Pell sent a letter home. “We stay,” it said.\n\nA sign hung there. “Go,” it read."
    assert [key for key, _ in best(text)] == ["anna-pell", "sign"]


def test_namesakes_are_told_apart() -> None:
    text = "Rev. Emil Pell and Dr Jonna Pell came. “We stay,” Rev. Pell said. “Go,” Dr Pell said."
    assert [key for key, _ in best(text)] == ["emil-pell", "jonna-pell"]


def test_through_whom_the_words_came() -> None:
    (said,) = draft("“We stay,” Jonna Pell told Global Wire.").said
    assert said.via == ("Global Wire",)


def test_an_embedded_post_is_whoever_signs_it() -> None:
    text = "Posts fly at noon\n\nBoats rot in my harbour, Minister.\n\n— Nora Quist (@nq) June 1\n"
    (post,) = draft(text).posts
    assert post.candidates[0].actor == "nora-quist"


def test_in_an_interview_you_is_the_other() -> None:
    text = (
        "The Gazette met Reyes.\n\nGazette: You called peace “mostly waiting”. Do you still?\n\n"
        "Reyes: I do.\n\nGazette: Why?\n\nReyes: I said “be patient” once too often.\n"
    )
    assert [key for key, _ in best(text)] == ["amal-reyes", "amal-reyes"]


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ("told dockers", "dockers"),
        ("told reporters at the door of her house in Orle", "reporters"),
        ("wrote on social media", "media"),
        ("said from a folding chair", "folding-chair"),
    ],
)
def test_the_third_place_goes_to_nobody_who_is_told_and_to_no_thing(told: str, key: str) -> None:
    said = draft(
        "The bridge is shut\n\nKarl Weir built the bridge.\n\n"
        f"“It was one vote,” Jonna Pell {told}."
    ).said[0]

    assert [one.key for one in said.candidates[:2]] == ["jonna-pell", "karl-weir"]
    assert key not in [one.key for one in said.candidates[:3]]


def test_candidates_are_few_each_once_and_never_none() -> None:
    for said in draft("“We stay,” Quist said. The “boat law” failed. “Go.”").said:
        keys = [one.key for one in said.candidates]
        assert 1 <= len(keys) <= 5
        assert len(set(keys)) == len(keys)


TOLD = [
    ("Quist warned that the dam would break.", "nora-quist", "warned that the dam would break"),
    ("The port is shut, Marek said on Monday.", "dov-marek", "The port is shut"),
    ("The port is shut, said Marek, who was there.", "dov-marek", "The port is shut"),
    ("Six are lost, the envoy, Nora Quist, said.", "nora-quist", "Six are lost"),
    ("The port, Marek said, is shut.", "dov-marek", "The port, Marek said, is shut"),
    ("The port is shut, according to Marek, who spoke of rain.", "dov-marek", "The port is shut"),
    ("According to Marek, the port is shut.", "dov-marek", "the port is shut"),
    ("As protests grow, Marek said it was shut.", "dov-marek", "said it was shut"),
    ("Marek, who spoke for an hour, said it held.", "dov-marek", "said it held"),
    ("Marek, who declared a truce, said it held.", "dov-marek", "said it held"),
    ("BRAVA (Global Wire) - The port is shut, Marek said.", "dov-marek", "The port is shut"),
    ("The port is shut, Global Wire reported.", "global-wire", "The port is shut"),
    ("The port is shut, the union confirmed on Monday. (", "river-union", "The port is shut"),
    ("Dov Marek - after a cough - told us it was shut.", "dov-marek", "told us it was shut"),
    ("Quist felt that the port was shut.", "nora-quist", "felt that the port was shut"),
    ("Quist's letter says the port is shut.", "", "says the port is shut"),
    ("The port is shut, according to a recent poll.", "", "The port is shut"),
    ("Quist calls for a shut port.", "nora-quist", "calls for a shut port"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor", "words"), TOLD)
def test_indirect_speech_is_what_is_told_without_marks(text: str, actor: str, words: str) -> None:
    told = draft(f"Rain over it\n\nIt rained.\n\n{text}\n\nIt went on.")
    assert [(i.actor, told.reading.article.body.printed[slice(*i.at)]) for i in told.indirect] == [
        (actor, words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Quist was asked whether the dam would break.",
        "Three hundred people were ordered out of the valley.",
        "The rebels' demands, told by all, run to ten points.",
        "At the gate volunteers ladled soup.",
        "Quist was promised that nothing she says can be used.",
        "Quist continued to walk to the port.",
        "Quist called off the talks.",
        "Quist has won most states that vote in May.",
        "Quist leads by 22 pledged delegates.",
        "The Gazette rang 400 registered voters.",
        "The port sank thanks to the rain.",
        "Quist won the north, adding to her lead.",
        "Quist lost six boats, compared with two in May.",
        "Quist kept the union's emails in a drawer.",
        "Quist felt cold on the pier.",
        "Ivo Stann reported from Brava.",
        "Quist smiled at the crowd.",
        "I think the port was full.",
        "Quist said so.",
    ],
)
def test_what_is_done_to_somebody_is_no_indirect_speech(text: str) -> None:
    assert draft(f"Rain over it\n\nIt rained.\n\n{text}\n\nIt went on.").indirect == ()


def test_a_demand_is_told_from_a_claim() -> None:
    told = draft("Rain over it\n\nQuist warned of a flood. Marek said that it rained.").indirect
    assert [one.demand for one in told] == [True, False]


def test_a_state_before_an_office_is_no_given_name() -> None:
    text = "Rain over it\n\nThe UN waits.\n\nThe dam broke, UN Envoy Nora Quist said.\n\nIt rained."
    assert [one.actor for one in draft(text).indirect] == ["nora-quist"]


def test_no_rule_takes_the_name_of_another() -> None:
    rooms = [room for room in Attribution.__mro__ if room.__module__.startswith("builder.")]
    names = [name for room in rooms for name in vars(room) if not name.startswith("__")]

    assert sorted(names) == sorted(set(names))
