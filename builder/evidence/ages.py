"""Tell the age of somebody from a count: *Anna Brusk, 58, said*; *those over 60*; *a boy of nine*.

Takes a number with the text on either side of it. An age tells who somebody is, and counts nothing.
"""

import re

from builder.evidence.numerals import SMALL, TENS

OLDEST = 115
"""Years that a person may have."""

_PERSON = (
    r"(?:\w*(?:man|woman|boy|girl|lad|kid)|widow|widower|nurse|accused|suspect|victim|wife|husband|son"
    r"|daughter|cousin|uncle|aunt|twin|student|pupil|clerk|guard|cook|chef|recruit|child|infant|baby"
    r"|toddler|youth|teenager|conscript|cadet|mechanic|orphan|private|pilot|monk|nun|priest|migrant"
    r"|farmer|soldier|teacher|worker|driver|miner|fisher|trader|baker|officer|sergeant|apprentice"
    r"|volunteer|prisoner|defendant|gunman|bachelor|grandmother|grandfather|doctor|singer|builder)"
)
_TRADE = (
    r"(?!(?:number|order|matter|paper|quarter|answer|offer|tower|river|amount|percent|figure|letter"
    r"|chapter|charter|list|member|cluster|corner|moment|payment|rent|statement|sector|factor"
    r"|border|winter|centre|center|plan|order|element|instant)\b)"
    r"(?:\w+(?:er|or|ist|ant|ent|ian))"
)
_FEW = f"{SMALL}|{TENS}"
_ABOUT = (
    r"(?:(?:no |not |much )?(?:more than|less than|over|under|barely|only|just|about|around|almost"
    r"|nearly|still|now|not yet|all of) )*"
)
_BEHIND_NAME = re.compile(
    r"[A-Z][\w'.-]+, (?:(?:is|was|turned|now) )?$|\b[Tt]he (?:boy|girl|man|woman), now $"
)
_OF_AGE = re.compile(
    rf"\b(?:an?|the|their|her|his) {_PERSON} of (?:about |around |some |just )?$",
    re.IGNORECASE,
)
_TRADING = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he) (?:\w+ )?(?!(?:mother|father|grandmother|grandfather) ){_TRADE} of $"
)
_YOUNG = re.compile(r"\b(?:boy|girl|kid|child|man|woman|youth) of (?:about |around |some )?$")
_GRAND = re.compile(r"\bgrand(?:mother|father) of $", re.IGNORECASE)
_OFFSPRING = frozenset(SMALL.split("|"))
"""*A grandfather of five* is not five years old."""
_I_AM = re.compile(
    r"\b(?:I'm|I am|I was|(?<!there should )(?<!there would )(?<!there must )have been|'d be"
    r"|turns|turned|he's|she's"
    rf"|(?:he|she|who|son|daughter|brother|sister|{_PERSON})(?: (?-i:[A-Z])\w+)? (?:is|was)"
    r"|(?<!there )(?:can|can't|cannot|could|couldn't|must|may|might)(?: not)? (?:have been|be)) "
    rf"{_ABOUT}$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:those|anyone|anybody|everyone|everybody|people|men|women|children|adults|boys|girls"
    r"|voters|residents|patients|citizens|pupils|students|workers|drivers|nobody|all) (?:aged )?"
    r"(?:over|under|above|below|older than|younger than|between|between \d+ and) $",
    re.IGNORECASE,
)
_MANY = rf"\b(?:{_PERSON}s|men|women|children|girls|boys|ladies|brothers|sisters|siblings|friends)"
_ALL_AGED = re.compile(rf"{_MANY}(?:,? aged| of) (?:\w+(?:,| and| or) )*$", re.IGNORECASE)
_AGES = re.compile(rf"{_MANY}, (?:(?:\d+|{_FEW})(?:,| and) )*$", re.IGNORECASE)
_AND_OLDER = re.compile(r" (?:and|or) (?:older|younger)\b")
_AND_MORE = re.compile(rf",| and (?:\d+|{_FEW}),")
_AGED = re.compile(
    r"\b(?:aged? (?:from |between )(?:\w+ (?:and|to) )?|age (?:[a-z]+ ){0,3}from (?:\w+ to )?"
    r"|\baged (?:[\w-]+ (?:to|and|or) )"
    r"|(?:(?:retired?|retires|died|married) at|age (?:as|to|at|is|was)|(?:his|her) age,?"
    r"|(?<!there )(?:was|is|became) an? \w+ (?:by|at)) )$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[A-Z][\w'-]+ \($")
_APPOSED = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:{_PERSON}|{_TRADE}), $"
)
_BEHIND = re.compile(
    r"(?:[,.;:)]| -| (?:and|who|of|from|said|says|told|when|today|at the|had|was|is|has)\b|$)"
)
_ALONE = re.compile(
    r"(?:[,.;:)\"']|$"
    r"| (?:and|or|who|must|should|will|may|can|to|are|were|is|was|in|get|have|had|at)\b)"
)
_IS = re.compile(r"\b[A-Z]\w+ (?:is|was) (?:now |only |just )?$")
_THEN_HE = re.compile(r"\. (?:He|She|His|Her)\b")
"""*Brusk is 77. He was born here*."""
_BEGUN = re.compile(r"(?:^|[.!?]['\")]* |\b(?:when|that|and|but) )[Aa]t (?:just |only |barely )?$")
_HE = re.compile(r", (?:he|she|I|they|his|her|[A-Z][\w'-]+)\b")


def is_age(words: str, before: str, text: str, end: int) -> bool:
    """Tell whether a number is how old somebody is."""
    figures = words.isdigit()
    if words.lower().endswith(("cent", "percent", "%")):
        return False
    if words.lower().startswith(("a ", "an ")) or (figures and not _is_lived(words)):
        return False
    if figures and _AND_OLDER.match(text, end):
        return True
    if _AGED.search(before) or _is_of_age(words, before, text, end):
        return True
    spelt = words.replace("-", "").isalpha() and words.lower() not in ("one", "several")
    if (figures or spelt) and _stands_alone(before, text, end):
        return True
    aged = bool(_I_AM.search(before)) or bool(
        (figures or spelt) and _IS.search(before) and _THEN_HE.match(text, end)
    )
    told = aged or (figures and bool(_BEHIND_NAME.search(before)))
    return (figures or spelt) and told and bool(_BEHIND.match(text, end))


def _is_lived(figures: str) -> bool:
    return len(figures) < 4 and int(figures) <= OLDEST


def _is_of_age(words: str, before: str, text: str, end: int) -> bool:
    """Tell *a boy of nine*, *boys of 12 and 13*, *a cattle breeder of 67*; not *a
    grandfather of five*."""
    if _YOUNG.search(before):
        return not text.startswith((" year", " month"), end)
    if _GRAND.search(before) and (words.lower() in _OFFSPRING or words.zfill(2) < "30"):
        return False
    if _TRADING.search(before) and words.isdigit():
        return len(words) == 2 and text[end : end + 1] in tuple(",.;:)")
    return bool((_OF_AGE.search(before) or _ALL_AGED.search(before)) and _BEHIND.match(text, end))


def _stands_alone(before: str, text: str, end: int) -> bool:
    """Tell an age that is set apart: *(66)*, *the accused, 41,*, *her sons, 9 and 12*, *At 19, he
    left*, *children under five*."""
    if _BRACKETED.search(before):
        return text.startswith(")", end)
    if _APPOSED.search(before):
        return text.startswith(",", end)
    if _AGES.search(before):
        return bool(_AND_MORE.match(text, end))
    if _BEGUN.search(before):
        return bool(_HE.match(text, end))
    return bool(_PEOPLE.search(before) and _ALONE.match(text, end))
