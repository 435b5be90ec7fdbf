"""Which words are proved to stand in an article, and which are refused and why."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evidence.captured import Captured
from builder.evidence.match import Found, Marks, Refused, Wanted, find, is_named_near
from builder.evidence.normalise import fold
from builder.evidence.passage import passage_hash
from builder.evidence.words import is_inside_word

ARTICLE = Captured.of("""\
Dockers shut the harbour of Port Sava
“We will not leave the quay,” Anton Brusk said on Monday. “This harbour belongs to us.”
“If you were wise — you’re not — you would go” and elsewhere “the coast hates you,” he said.
'God willing the fire reaches it, we will spare nobody,' one docker said yesterday.
A docker said: ‘God willing the fire reaches it, we will spare nobody.’
A docker said: 'God willing the fire reaches it, we will spare nobody.'
Velta denies it. The U.S. consul and 5,200 Veltan-led men won. The dockers’ wives didn't go.
"Our marines guard people. They came by sea [from Velta] and stay.
"They fire only if fired upon. They wait … and pray," Mira Tollen said.
Post of the union, 4 March:
SHIPS OUT NOW and not later
"One," and then "Two," Brusk said, and "Three," and no more.
The cafe\u0301 sells\u00a0tea. “שלום לכולם,” he said. “Far words—near words,” she wrote.
Anti-Veltan crowds called it an ‘act of war’. Gen. Ilka Dorn called it a ‘show’.
""")


def result(*words: str, starts: str | None = None, marks: Marks = "inside") -> Found | Refused:
    return find(ARTICLE, Wanted(words, starts, marks))


def proved(*words: str, starts: str | None = None, marks: Marks = "inside") -> Found:
    found = result(*words, starts=starts, marks=marks)
    assert isinstance(found, Found), found
    return found


def refused(*words: str, starts: str | None = None, marks: Marks = "inside") -> Refused:
    found = result(*words, starts=starts, marks=marks)
    assert isinstance(found, Refused), found
    return found


@pytest.mark.parametrize(
    ("segments", "paragraph", "match"),
    [
        (("We will not leave the quay,",), 2, "exact"),
        (("We will not leave the quay",), 2, "exact"),
        (("you're not",), 3, "normalised"),
        (("If you were wise - you’re not - you would go",), 3, "normalised"),
        (("We will not leave the quay,", "This harbour belongs to us."), 2, "split"),
        (("We will not", "the quay,"), 2, "split"),
        (("They came by sea [from Velta] and stay.", "They fire only if"), 8, "split"),
        (("They wait ... and pray,",), 9, "normalised"),
        (("Far words",), 13, "exact"),
        (("Far words—near words,",), 13, "exact"),
        (("שלום לכולם,",), 13, "exact"),
        (("act of war",), 14, "exact"),
    ],
)
def test_quotations_as_printed_are_proved(
    segments: tuple[str, ...], paragraph: int, match: str
) -> None:
    found = proved(*segments)
    assert (found.paragraph, found.match, found.occurrences) == (paragraph, match, 1)
    assert [ARTICLE.body.text[slice(*span)] for span in found.spans] == [*map(fold, segments)]


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        (("The caf\u00e9 sells tea",), 13),
        (("Anton Brusk said", "This harbour belongs"), 2),
        (("SHIPS OUT NOW and not later",), 11),
        (("The dockers’ wives didn’t",), 7),
        (("5,200 Veltan-led men",), 7),
        (("The U.S. consul",), 7),
    ],
)
def test_words_of_a_claim_or_a_post_may_stand_anywhere(
    words: tuple[str, ...], paragraph: int
) -> None:
    assert proved(*words, marks="any").paragraph == paragraph


@pytest.mark.parametrize(
    ("words", "reason", "diff"),
    [
        ("we will not leave the quay", "capitals differ from the article's",
         "[-We-]{+we+} will not leave the quay"),
        ("We will not leave, the quay", "punctuation differs from the article's",
         "We will not leave{+,+} the quay"),
        ("They came by sea (from Velta)", "punctuation differs from the article's",
         "They came by sea [-[-]{+(+}from Velta[-]-]{+)+}"),
        ("We will leave the quay", "words of the article are left out",
         "We will [-not-] leave the quay"),
        ("We will surely not leave the quay", "words are added that the article does not print",
         "We will {+surely+} not leave the quay"),
        ("We shall not leave the quay", "the words differ from the article's",
         "We [-will-]{+shall+} not leave the quay"),
        ("We will not leave the quay. This harbour belongs to us.",
         "words of the article are left out",
         'We will not leave the quay[-," Anton Brusk said on Monday-]. [-"-]This harbour belongs'
         " to us."),
        ("Dockers harbour of Port Sava", "words of the article are left out",
         "Dockers [-shut the-] harbour of Port Sava"),
        ("Dockers shut the harbour They fire only if",
         "two passages of the article are stitched together",
         "Dockers shut the harbour [-of Port Sava \"We-]{+They fire only if+}"),
        ("This harbour belongs to us. They fire only if",
         "two passages of the article are stitched together",
         "This harbour belongs to us.[-\" \"If-]{+They fire only if+}"),
        ("and stay. Our marines guard people.", "the parts stand in another order in the article",
         "[-didn't go-]{+and stay+}. [-\"-]Our marines guard people."),
        ("We will ... leave the quay", "an ellipsis stands in for words of the article",
         "We will [-not-]{+...+} leave the quay"),
        ("They wait … and sing", "the words differ from the article's",
         "They wait ... and [-pray-]{+sing+}"),
        ("We will [gladly] not leave", "brackets hold words that the article does not print",
         "We will {+[gladly]+} not leave"),
        ("They came by sea [from Orsk] and stay",
         "brackets hold words that the article does not print",
         "They came by sea [from [-Velta-]{+Orsk+}] and stay"),
        ("The U.S. [not Velta] consul and 5,200",
         "brackets hold words that the article does not print",
         "The U.S. {+[not Velta]+} consul and 5,200"),
        ("ockers shut the harbour denies it", "the words differ from the article's",
         "[-Dockers-]{+ockers+} shut the harbour [-of Port-]{+denies it+}"),
        ("The US consul", "punctuation differs from the article's",
         "The [-U.S.-]{+US+} consul"),
    ],
)  # fmt: skip
def test_altered_words_are_refused_with_the_nearest_passage(
    words: str, reason: str, diff: str
) -> None:
    found = refused(words, marks="any")
    assert (found.reason, found.diff) == (reason, diff)
    assert fold(found.nearest) in ARTICLE.body.text


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("e will not leave the quay", "the words start inside a word"),
        ("We will not lea", "the words end inside a word"),
        ("Dockers shut the harb", "the words end inside a word"),
        ("The U.S", "the words end inside a word"),
        ("200 Veltan-led men", "the words start inside a word"),
        ("led men won", "the words start inside a word"),
        ("Veltan crowds called", "the words start inside a word"),
        ("wives didn", "the words end inside a word"),
        ("If you were wise — you", "the words end inside a word"),
        ("The cafe", "the words differ from the article's"),
        ("and stay. \"They fire only", "the words run over the end of a paragraph"),
        ('Velta] and stay. "', "the words run over the end of a paragraph"),
    ],
)  # fmt: skip
def test_a_clip_never_cuts_a_word_or_joins_paragraphs(words: str, reason: str) -> None:
    assert refused(words, marks="any").reason == reason


def test_a_possessive_may_be_left_off() -> None:
    article = Captured.of("The union’s leader left.")
    assert isinstance(find(article, Wanted(("The union",))), Found)


def test_words_of_another_article_are_refused() -> None:
    found = refused("Zwölf Schiffe fuhren vorbei")
    assert found == Refused(
        "no passage of the article comes near", hint="is this the right article?"
    )


@pytest.mark.parametrize(
    ("words", "marks", "refusal"),
    [
        ("Dockers shut the harbour", "inside", Refused(
            "paragraph 1 prints the words without quotation marks",
            nearest="Dockers shut the harbour of Port Sava “We wi",
            hint="kind: indirect for the outlet's own prose; marks: none for a post or a banner")),
        ("SHIPS OUT NOW", "inside", Refused(
            "paragraph 11 prints the words without quotation marks",
            nearest='the union, 4 March: SHIPS OUT NOW and not later "One,',
            hint="kind: indirect for the outlet's own prose; marks: none for a post or a banner")),
        ("“We will not leave the quay,”", "inside", Refused(
            "paragraph 2 prints only a part of the words between quotation marks",
            nearest="arbour of Port Sava “We will not leave the quay,” Anton Brusk said on",
            hint="leave the marks themselves out, and make each quoted stretch a segment")),
        ("the quay,” Anton Brusk said", "inside", Refused(
            "paragraph 2 prints only a part of the words between quotation marks",
            nearest=" “We will not leave the quay,” Anton Brusk said on Monday. “This ha",
            hint="leave the marks themselves out, and make each quoted stretch a segment")),
        ("We will not leave", "outside", Refused(
            "paragraph 2 prints the words between quotation marks",
            nearest="rbour of Port Sava “We will not leave the quay,” Anton Br",
            hint="choose another kind than indirect")),
        ("the quay,” Anton Brusk said", "outside", Refused(
            "indirect speech must not carry quotation marks",
            hint="make the words between the marks a quotation of their own kind")),
        ("called it an ‘act of war’", "outside", Refused(
            "indirect speech must not carry quotation marks",
            hint="make the words between the marks a quotation of their own kind")),
        ("ockers shut the harbour", "any", Refused(
            "the words start inside a word", nearest="Dockers shut the harbour of Port Sav",
            hint="take the whole word")),
        ("Velta denies i", "any", Refused(
            "the words end inside a word", nearest="re nobody.' Velta denies it. The U.S. ",
            hint="take the whole word")),
        ("and stay. \"They fire only", "any", Refused(
            "the words run over the end of a paragraph",
            nearest='from Velta] and stay. "They fire only if fired up',
            hint="make each paragraph's words a segment of their own")),
        ("God willing the fire reaches it", "inside", Refused(
            "the words occur 3 times (paragraph 4, 5, 6)",
            hint="add starts: with up to 12 words that stand just before the place you mean")),
        ("", "any", Refused("there are no words to find")),
    ],
)  # fmt: skip
def test_a_refusal_shows_the_passage_and_how_to_mend_it(
    words: str, marks: Marks, refusal: Refused
) -> None:
    assert refused(words, marks=marks) == refusal


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("We will ... leave the quay", "an omission is never typed: make what stands on either side"
         " a segment of its own"),
        ("We will [gladly] not leave", "our words never enter a quotation: use gloss:"),
        ("we will not leave the quay", "copy the words as printed"),
        ("The US consul", "copy the words as printed"),
        ("We will leave the quay", "put them back, or make what stands on either side a segment"
         " of its own"),
        ("We will surely not leave the quay", "copy the words as printed"),
        ("and stay. Our marines guard people.", "make each part a segment, in the article's order"),
        ("Dockers shut the harbour denies it", "make each passage a segment of its own"),
        ("We shall not leave the quay", "copy the words as printed"),
        ("Zwölf Schiffe fuhren vorbei", "is this the right article?"),
    ],
)  # fmt: skip
def test_a_refusal_says_how_to_mend_what_differs(words: str, hint: str) -> None:
    assert refused(words, marks="any").hint == hint


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("The U.S. consul", "called it an ‘act of war’", {"marks": "outside"}),
        ("Velta denies it", "war’. Gen! Ilka", {"one_sentence": True}),
        ("Velta denies it", "Far words. Near words", {"one_sentence": True}),
    ],
)
def test_the_segment_at_fault_is_named(first: str, second: str, wanted: dict[str, Any]) -> None:
    article = Captured.of(ARTICLE.text + "\nFar words. Near words, so war’. Gen! Ilka sang.")
    found = find(article, Wanted((first, second), **wanted))
    assert isinstance(found, Refused)
    assert found.segment == 1


def test_indirect_speech_stands_outside_marks() -> None:
    assert proved("Velta denies it", marks="outside").paragraph == 7


@pytest.mark.parametrize(
    ("segments", "reason"),
    [
        (("you would go", "the coast hates you,"),
         'what stands between the segments is the outlet\'s own: " and elsewhere "'),
        (("One,", "Three,"), "a third quotation stands between the segments"),
        (("This harbour belongs to us.", "We will not leave the quay,"),
         "the segments stand in another order in the article"),
        (("We will not leave", "leave the quay,"),
         "the segments stand in another order in the article"),
        (("We will not leave the quay,", "Our marines guard people."),
         "more than 200 characters stand between this segment and the one before"),
    ],
)  # fmt: skip
def test_pieces_that_are_not_one_quotation_are_never_joined(
    segments: tuple[str, ...], reason: str
) -> None:
    found = refused(*segments)
    assert (found.reason, found.segment) == (reason, 1)
    assert found.hint == "words that do not belong to one quotation are entries of their own"


def test_two_hundred_characters_may_stand_between_two_segments() -> None:
    far, too_far = (Captured.of(f"One {'x' * n} Two and on") for n in (198, 199))
    wanted = Wanted(("One", "Two and on"))
    assert isinstance(find(far, wanted), Found)
    assert find(too_far, wanted) == Refused(
        "more than 200 characters stand between this segment and the one before", 1,
        hint="words that do not belong to one quotation are entries of their own",
    )  # fmt: skip


def test_an_alias_of_the_speaker_joins_the_parts() -> None:
    article = Captured.of("“We stay,” so the Harbour Union, “and you go.”")
    parts = ("We stay,", "and you go.")
    assert isinstance(find(article, Wanted(parts, marks="inside")), Refused)
    joined = Wanted(parts, marks="inside", names=("Brusk", "Harbour Union"))
    assert isinstance(find(article, joined), Found)
    other = Wanted(parts, marks="inside", names=("Harbour Uni", "arbour Union"))
    assert isinstance(find(article, other), Refused)


def test_several_matches_need_starts_unless_the_paragraph_is_the_same() -> None:
    words = "God willing the fire reaches it"
    assert refused(words).reason == "the words occur 3 times (paragraph 4, 5, 6)"
    assert proved(words, starts="A docker said").paragraph == 5
    assert proved("it, we will spare nobody.").occurrences == 2


@pytest.mark.parametrize(
    ("times", "listed"),
    [(10, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10"), (11, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...")],
)
def test_ten_of_many_places_are_listed(times: int, listed: str) -> None:
    article = Captured.of("\n".join(f"Ship {n} fires." for n in range(times)))
    found = find(article, Wanted(("fires",)))
    assert isinstance(found, Refused)
    assert found.reason == f"the words occur {times} times (paragraph {listed})"


BEFORE = "add starts: with up to 12 words that stand just before the place you mean"


@pytest.mark.parametrize(
    ("starts", "refusal"),
    [
        ("A sailor said", Refused(
            "starts: the words differ from the article's", nearest="Anton Brusk said",
            diff="[-Anton Brusk-]{+A sailor+} said", hint="copy the words as printed")),
        ("one docker said yesterday", Refused(
            "the words of starts stand in the article, but not before the words in their paragraph",
            hint="copy up to 12 words that stand just before the place you mean")),
        ("the fire", Refused(
            "the words of starts stand in the article, but not before the words in their paragraph",
            hint="copy up to 12 words that stand just before the place you mean")),
        ("docker said", Refused("the words occur 2 times (paragraph 5, 6)", hint=BEFORE)),
        ("God willing", Refused("the words occur 3 times (paragraph 4, 5, 6)", hint=BEFORE)),
    ],
)  # fmt: skip
def test_starts_must_pick_one(starts: str, refusal: Refused) -> None:
    article = ARTICLE if starts != "docker said" else Captured.of(
        ARTICLE.text.replace("A docker said: 'God", "Another docker said: 'God")
    )  # fmt: skip
    assert find(article, Wanted(("God willing the fire",), starts, "inside")) == refusal


def test_the_lock_tells_which_of_several_places_was_meant() -> None:
    before = Captured.of("The crane fell. Nobody was hurt, he said.")
    words = Wanted(("Nobody was hurt",))
    found = find(before, words)
    assert isinstance(found, Found)
    known = passage_hash(before.body, found.spans)
    after = Captured.of("Nobody was hurt in the fall\n\nThe crane fell. Nobody was hurt, he said.")
    assert isinstance(find(after, words), Refused)
    again = find(after, words, known)
    assert isinstance(again, Found)
    assert again.paragraph == 2


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("Velta denies it. The U.S. consul",), "the words run over the end of a sentence"),
        (("Velta denies it", "The U.S. consul"), "the segments stand in two sentences"),
        (("Velta denies it.", "The U.S. consul"), "the segments stand in two sentences"),
        (("later", "and then"), "the segments stand in two sentences"),
    ],
)
def test_the_words_of_a_claim_stand_in_one_sentence(words: tuple[str, ...], reason: str) -> None:
    found = find(ARTICLE, Wanted(words, one_sentence=True))
    assert isinstance(found, Refused)
    assert found.reason == reason


def test_an_abbreviation_ends_no_sentence() -> None:
    for words in (("The U.S. consul", "5,200 Veltan-led men"), ("Gen. Ilka Dorn", "a ‘show’")):
        assert isinstance(find(ARTICLE, Wanted(words, one_sentence=True)), Found)


def test_a_speaker_is_named_near() -> None:
    found = proved("They fire only if fired upon.")
    assert is_named_near(ARTICLE, found, ("Brusk", "Mira Tollen"))
    assert not is_named_near(ARTICLE, found, ("Anton Brusk",))
    first = Captured.of("So Brusk.\n\n“We stay,” he said.\n\nHe sang.\n\nSo Tollen.")
    found_first = find(first, Wanted(("We stay",), marks="inside"))
    assert isinstance(found_first, Found)
    assert is_named_near(first, found_first, ("Brusk",))
    assert not is_named_near(first, found_first, ("Tollen",))
    later = Captured.of("So Brusk.\n\nHe sang.\n\n“We stay,” he said.")
    found_later = find(later, Wanted(("We stay",), marks="inside"))
    assert isinstance(found_later, Found)
    assert not is_named_near(later, found_later, ("Brusk",))


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Pier 5,200 is shut", "200 is shut", False),
        ("Pier 5,east", "east", True),
        ("At 17:43 they came", "43 they came", False),
        ("They left.They came", "They came", True),
        ("a file_name", "name", False),
        ("cafe\u0327s", "s", False),
        ("cafe\u0327", "\u0327", False),
        ("the U.S. consul", "S. consul", False),
    ],
)
def test_what_belongs_together_is_not_parted(text: str, part: str, whole: bool) -> None:
    assert isinstance(find(Captured.of(text), Wanted((part,))), Found) is whole


# --- properties -----------------------------------------------------------------------------

WORDS = ["We", "not", "leave", "U.S.", "quay", "it's", "5,200", "“go”", "—", "pro-Sava", "sea."]
PROSE = st.lists(st.sampled_from([*WORDS, "no…", "\n", "\u00a0", "caf\u00e9"]), min_size=4).map(
    lambda words: ["We", *words]
)


@given(PROSE, st.data())
def test_a_segment_that_occurs_once_is_proved_at_its_place(
    words: list[str], data: st.DataObject
) -> None:
    article = Captured.of(" ".join(words))
    text = article.body.text
    first, last = data.draw(st.sampled_from(article.body.paragraphs))
    edges = [place for place in range(first, last + 1) if not is_inside_word(article.body, place)]
    start, end = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2)))
    segment = text[start:end]
    if segment and segment == fold(segment) and _count(text, segment) == 1:
        found = find(article, Wanted((article.body.printed[start:end],)))
        assert isinstance(found, Found)
        assert (found.spans, found.occurrences) == (((start, end),), 1)


def _count(text: str, part: str) -> int:
    """Occurrences, overlapping ones too."""
    return sum(text.startswith(part, place) for place in range(len(text)))


@given(PROSE, st.data())
def test_an_edited_segment_is_refused_unless_it_occurs_too(
    words: list[str], data: st.DataObject
) -> None:
    article = Captured.of(" ".join(words))
    text = article.body.text
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    segment = text[start : start + data.draw(st.integers(1, 40))]
    place = data.draw(st.integers(0, max(0, len(segment) - 1)))
    char = data.draw(st.sampled_from("abWN.,'5- "))
    edited = fold(segment[:place] + char + segment[place + data.draw(st.integers(0, 1)) :])
    if edited not in text:
        assert isinstance(find(article, Wanted((edited,))), Refused)


@given(st.text(max_size=60), st.text(max_size=30), st.sampled_from(["inside", "outside", "any"]))
def test_any_text_gives_an_answer(text: str, words: str, marks: Marks) -> None:
    found = find(Captured.of(text), Wanted((words, words[:3]), words[:2] or None, marks))
    assert isinstance(found, Found | Refused)
