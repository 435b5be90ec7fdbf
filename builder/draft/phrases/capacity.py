"""What somebody is, told by a noun that brings in nobody else: *as governor, he*.

Takes a sentence and a phrase of it; tells whether it is that. Looks at the words beside it.
"""

from collections.abc import Sequence

from builder.draft.phrases.clauses import Sentence, Word
from builder.draft.phrases.phrase import Phrase

_CAPACITY = ("was", "is", "as", "became", "become", "becomes", "becoming", "elected", "appointed")

_PRESENTING = (["it", "is"], ["it", "was"], ["it", "'s"])

_COMING = {"came", "comes", "come"}

CAME = 4
"""Words of *came at noon from* at most."""


def is_capacity(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the *governor* of *as governor, he* and *became governor*: what somebody is, and
    nobody else."""
    behind = phrase.first > 0 and sentence.words[phrase.first - 1].lower in _CAPACITY
    ours = phrase.kind == "role" and phrase.text.lower().startswith("our ")
    behind = behind and not is_presented(sentence.words, phrase)
    aged = phrase.kind == "role" and _aged(phrase.text)
    told = (behind and phrase.kind == "role") or ours or aged
    return told or _is_fronted_kin(sentence, phrase)


def _is_fronted_kin(sentence: Sentence, phrase: Phrase) -> bool:
    """True for the daughter of *Born in Orle, the daughter of a miner, she trained*: what whoever
    the sentence tells of is."""
    if phrase.head not in ("daughter", "son", "child") or phrase.first < 2:
        return False
    words = sentence.words
    fronted = words[0].lower.endswith(("ed", "ing", "born", "brought", "grown"))
    return fronted and words[phrase.first - 1].text == ","


def _aged(text: str) -> bool:
    """True for *the 47-year-old cook*, whom a name stands for elsewhere."""
    return text.lower().startswith("the ") and "-year-old" in text


def is_presented(words: Sequence[Word], phrase: Phrase) -> bool:
    """True for the driver of *It is the driver, who has been waiting*: of him the text goes on."""
    begun = [word.lower for word in words[:2]]
    whole = phrase.last == len(words) or words[phrase.last].text in ",."
    return (phrase.first == 2 and begun in _PRESENTING and whole) or is_bringer(words, phrase)


def is_bringer(words: Sequence[Word], phrase: Phrase) -> bool:
    """True for the Brusk of *The best account came at noon from Anna Brusk, who leads the team*."""
    before = [word.lower for word in words[max(0, phrase.first - CAME) : phrase.first]]
    who = [word.lower for word in words[phrase.last : phrase.last + 2]]
    came = before[-1:] == ["from"] and not _COMING.isdisjoint(before)
    return came and phrase.kind == "name" and who == [",", "who"]
