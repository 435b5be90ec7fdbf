"""By which letters the article goes on to call a body: *the National Audit Office (NAO)*.

Takes the sentences of an article with their phrases; gives the place of each name with the letters
that stand in brackets behind it. Looks at each phrase once.
"""

from collections.abc import Iterator, Sequence

from builder.draft.article.figure import sort_of
from builder.draft.phrases.clauses import Sentence
from builder.draft.phrases.parts import bracketed
from builder.draft.phrases.phrase import Phrase


def lettered(told: Sequence[tuple[Sentence, Sequence[Phrase]]]) -> Iterator[tuple[int, str]]:
    """Give where a body is named and its letters; a person's are those of a party."""
    for sentence, found in told:
        for phrase in found:
            letters = bracketed(sentence.words, phrase.last)
            if letters and phrase.kind == "name" and _are_of(letters, phrase):
                yield phrase.start, letters


def _are_of(letters: str, phrase: Phrase) -> bool:
    """True for the letters of a body in any language, else for those that the name begins with."""
    initials = "".join(word[0] for word in phrase.name.split() if word[0].isupper())
    return sort_of(phrase) == "body" or (len(initials) > 1 and letters.upper().startswith(initials))
