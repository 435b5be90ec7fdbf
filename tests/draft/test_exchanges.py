"""Who speaks where questions are answered, and where words stand for somebody told of before."""

import pytest

from builder.draft.drafted import drafted
from builder.draft.times.when import Published
from tests.draft.cast import ACTORS, PLACES


def keys(text: str) -> list[str]:
    """Who most likely says each quotation of a text."""
    said = drafted(f"Rain over Tessaly\n\n{text}\n", ACTORS, PLACES, Published()).said
    return [one.candidates[0].key for one in said]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Two guards spoke. The other was blunt: “Nobody paid us at all.”", "other"),
        ("The tall one said: “Nobody paid us at all.”", "tall-one"),
        ("Dean Hollis, who ran the mill, was there. “We stay,” he said.", "dean-hollis"),
        ("Mr Pell agreed that the lease allowed two boats and that it was “nearer nine of them”.",
         "pell"),
        ("A memo shown to the court described it as “a long night out”.", "memo"),
        ("About 20 dockers wait in tents. “They lied,” said one.", "one-docker"),
        ("Anna Pell was the most feared woman here. As mayor, she shut the mill.\n\n"
         "We met at dawn. “Sit down, all of you,” she said.", "anna-pell"),
        ("Dockers had camped at the gate. Some threw eggs. “Out! Out with them!” they shouted.",
         "dockers"),
        ("He has tabled a bill, dubbed the “Eel Act”, to close the weir.", "narrator"),
        ("Karl Weir spoke. Asked what she told them, the nurse smiled. “Eat,” she said.", "nurse"),
        ("On a wall someone has written “the river is ours again”.", "someone"),
        ("Its slogan, “Mind the eels,” began as a joke by Karl Weir, who told me so.", "slogan"),
        ("A docker called Anselm showed a leaflet: “Vote early, vote dry.”", "anselm"),
        ("Karl Weir left the hall with the words “I shall be back”.", "karl-weir"),
        ("A clerk rang to withdraw the words “never in my life”.", "clerk"),
        ("*After the talk, Karl Weir, asked about it, said that it was “a long night out”.*",
         "karl-weir"),
        ("Karl Weir showed me his daughter’s messages.\n\n“It is dark down here”", "daughter"),
        ("An internal memo, seen by the Gazette, called the site “a bomb with a roof”.",
         "internal-memo"),
        ("The 34-year-old, who gave her name as Rosa, held a lamp. “It is all I saved,” she said.",
         "rosa"),
        ("“We are closed,” read a sign on the door of the mill.", "sign"),
        ("Ministers stand accused by Karl Weir of “hiding behind the rain”.", "karl-weir"),
        ("The Rev. Ole Brandt came. “He was nobody’s enemy,” said Fr Brandt.", "ole-brandt"),
        ("A man, whom police later let go, shouted “you will all swim for this”.", "man"),
        ("“Free the river” is the slogan on every wall.", "slogan"),
        ("One reader, Ida Pell of Brava, writes: “Your map was upside down.”", "ida-pell"),
        ("Ida Pell recalled her father’s words: “Never trust a dry river.”", "father"),
        ("The crew’s last words, as heard on the tape, were “tell them we turned left”.", "crew"),
        ("Karl Weir was asked why. His answer was “because I can swim”.", "karl-weir"),
        ("Karl Weir was asked. His claim was “false and foolish”, the union said.", "river-union"),
        ("Her father used to say “never trust a dry river”, Ida Pell recalled.", "father"),
        ("Karl Weir’s verdict? “The river never asked us.”", "karl-weir"),
        ("The ministry was silent. Its website says only that the dam is “under long study now”.",
         "ministry"),
    ],
)  # fmt: skip
def test_one_quotation(text: str, key: str) -> None:
    assert keys(text)[0] == key


def test_whoever_questions_is_answered_below() -> None:
    text = (
        "Questioned by Anna Brook, for the dockers, Mr Weir said there had been “some six”.\n\n"
        "“Six, or nine?”\n\n“I forget.”\n\n“You forget a lot.”"
    )
    assert keys(text) == ["weir", "anna-brook", "weir", "anna-brook"]


def test_whoever_is_questioned_for_an_hour_answers_too() -> None:
    text = (
        "Mr Weir was cross-examined for an hour by Anna Brook, for the dockers.\n\n"
        "“Six, or nine?”\n\n“I forget.”\n\n“You forget a lot.”"
    )
    assert keys(text) == ["anna-brook", "weir", "anna-brook"]


def test_whoever_is_turned_to_answers() -> None:
    text = (
        "Judge Ida Pell turned to the witness, Karl Weir.\n\n“Were you there?” she asked.\n\n"
        "“I was.”\n\n“All night?”\n\n“All night, your honour.”"
    )
    assert keys(text) == ["ida-pell", "karl-weir", "ida-pell", "karl-weir"]


def test_whoever_is_told_something_answers_below() -> None:
    text = "In it a girl is heard telling the operator: “It’s on fire.”\n\n“Where?”\n\n“The mill.”"
    assert keys(text) == ["girl", "operator", "girl"]


def test_an_age_means_whoever_has_just_spoken() -> None:
    text = "“We had no orders,” said a conscript. The 19-year-old added: “We had no boots.”"
    assert keys(text) == ["conscript", "conscript"]


def test_what_two_people_said_in_turn_is_told_in_front_of_each() -> None:
    assert keys("Halvard rang. She said, “Can it be done?” Vong said, “By breakfast.”") == [
        "petra-halvard", "elias-vong",
    ]  # fmt: skip


def test_in_answers_to_bold_questions_i_is_whoever_is_interviewed() -> None:
    answers = ["I did.", "I rang home. I said, “Go now,” and hung up.", "No.", "Never."]
    asked = "\n\n".join(f"**Was it number {n}?**\n\n{one}" for n, one in enumerate(answers))
    assert keys(f"For years Dov Marek kept silent.\n\n{asked}\n\n*It rained.*") == ["dov-marek"]


def test_a_name_that_stands_alone_elsewhere_is_a_given_one() -> None:
    text = "His wife, the cellist Otka Vong, sat in. Otka slept. “Tell them,” Mrs Vong said."
    assert keys(text) == ["otka-vong"]


def test_of_two_whose_family_name_comes_first_the_title_tells() -> None:
    text = (
        "Baek Chil-sung, who owns the ship, knelt. Baek Sun-ah, a lawmaker, was not moved. "
        "“Get up,” Rep. Baek said."
    )
    assert keys(text) == ["baek-sun-ah"]
