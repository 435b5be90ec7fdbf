"""What the words right beside an expression of time make of it.

Takes an expression and the text on either side; tells why it means no one time, whether *that*
before it brings in a clause, and whether it may be of a year that was told just before it.
"""

import re

from builder.draft.english.almanac import MONTHS, WEEKDAYS

BESIDE = 24
"""Characters on either side of an expression that are looked at."""

_AGAIN = re.compile(r"\b(?:every|each|any|most|every other) $", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:one|some|an?|another)(?: (?:recent|ordinary|quiet|normal|typical|usual|random|different"
    r"|cold|hot|warm|wet|rainy|sunny|grey|gray|dark|busy|fine|summer|winter|spring|autumn))? $",
    re.IGNORECASE,
)
"""*Every Friday*, *a Friday in Lent*: no one day."""

_HAPPENING = re.compile(
    r" (?:news |press |televised |radio |court |morning |evening |night )?(?:statement|interview"
    r"|briefing|conference|call|meeting|speech|address|hearing|session|post|tweet|message|letter"
    r"|email|filing|ruling|vote|raid|attack|strike|ambush|broadcast|appearance|visit|ceremony|rally"
    r"|sermon|memo|deadline|summit|release|report)\b"
)
"""*In a Friday statement*: one that was given on that day."""

_WEEKLY = re.compile(r" (?:programme|program|edition|newspaper|papers?|supplement|school)\b")
"""*The Sunday programme*."""

_THE = re.compile(r"\b(?:on|by|until) the $", re.IGNORECASE)
_ALONE = re.compile(r"[.,;:)]|$| (?:and|but|he|she|they|it|when|after|before|that|of)\b")
"""*On the Friday he left*: of the week that is told of."""

_LAST = re.compile(r"the last (?:day|night|minute|week|month|year|decade)")

_WHOSE = re.compile(r"\b(?:an?|one|his|her|its|their|my|our|your|whose) $", re.IGNORECASE)
_LAST_ONES = re.compile(r"last (?:day|hours|minutes|days|few \w+)")
"""*Her last day*."""

_SAID = re.compile(
    r"\b(?:say|says|said|told \w+|so|hope[sd]?|know[ns]?|knew|believed?|think|thought|warned|added"
    r"|agreed|insisted|claimed|announced|confirmed|feared?|meant?|means) $"
)
"""Behind these words *that* brings in a clause."""

_YEARS = (" of that year", " that year", " of the same year", " the following year")

_BOOKS = re.compile(r"\b(?:fiscal|financial)(?: year)?[ -]$", re.IGNORECASE)
"""*The fiscal third quarter*: the books of a firm have a year of their own."""

_COMPARED = re.compile(r"\b(?:year-earlier|year-ago|same|corresponding|comparable) $")
_PERIOD = re.compile(r" (?:period|quarter)\b")
"""*The year-earlier third quarter*, *the 2030 period*: the same part of another year."""

_OF_ANOTHER = re.compile(r",? (?:of |in )?(?:last|the previous|a) year|,? (?:of|in) \d{4}\b")
"""*The same month last year*."""

_NEXT = re.compile(r"the (?:next|following|same) (?:day|morning|afternoon|evening|night)$")
_ON_TERMS = re.compile(r" (?:if|once|unless|provided|as soon as)\b")
"""*The next day if the army left*: that behind the day on which it leaves."""

_AGE = re.compile(
    r"'s (?:world|youth|young|society|children|generation|standards|age|terms|money"
    r"|(?:[a-z]+ )?(?:fans?|consumers?|customers|shoppers|viewers|listeners|readers|parents"
    r"|students|teenagers|kids|women|men|workers|pupils|players))\b"
)
"""*In today's world*."""

_ENDED = re.compile(
    r",? (?:that |which )?end(?:ed|ing|s)(?: on)? (?:\d+ )?(?P<month>[A-Z][a-z]{2})?"
)
_ENDS = {"first": "Mar", "second": "Jun", "third": "Sep", "fourth": "Dec"}
"""*The second quarter ended Oct. 31*: not of the calendar, where it ends in June."""

_NAMES = "|".join(name.title() for name in MONTHS)
_NO_YEAR = re.compile(rf"(?:\d{{1,2}} )?(?:{_NAMES})(?: \d{{1,2}})?")
_WITH_YEAR = re.compile(rf"(?:{_NAMES}),?.* (\d{{4}})$")


_STORY = "counted from something else in the story"


def refused(words: str, before: str, behind: str) -> str:
    """Give the reason why an expression means no one time; empty where it may mean one."""
    words = words.lower()
    if reason := _of_books(words, before, behind):
        return reason
    if words == "today" and _AGE.match(behind):
        return "these days, and no one of them"
    weekday = words.startswith(WEEKDAYS)
    one_of_many = weekday and _ONE.search(before) and not _HAPPENING.match(behind)
    if one_of_many or (weekday and _WEEKLY.match(behind)) or _AGAIN.search(before):
        return "it comes again and again, or is one of many"
    bare = weekday and not words.endswith("last")
    if bare and _THE.search(before) and _ALONE.match(behind):
        return _STORY
    return _STORY if _is_of_story(words, before, behind) else ""


def _of_books(words: str, before: str, behind: str) -> str:
    """What a firm's report says of its year, and of the year that it compares it with."""
    quarter = words.endswith("quarter")
    if quarter and (_BOOKS.search(before) or _is_end_of_books(words, behind)):
        return "the year of a firm's books begins when the firm says"
    if (quarter and _COMPARED.search(before)) or (words.isdigit() and _PERIOD.match(behind)):
        return "the part of another year that a part of this one is compared with"
    return ""


def _is_end_of_books(words: str, behind: str) -> bool:
    ended = _ENDED.match(behind)
    own = (ended and ended["month"] == month for nth, month in _ENDS.items() if nth in words)
    return bool(ended) and not any(own)


def _is_of_story(words: str, before: str, behind: str) -> bool:
    """Tell *her last day*, *the last day of it*, *a year earlier than planned*, *May of that year*,
    *the day after he left*, *the same month last year* and *the next day if they left*."""
    last = _LAST.fullmatch(words)
    if last and (behind.startswith(" of ") or words.endswith(("day", "night"))):
        return True
    if _LAST_ONES.fullmatch(words) and _WHOSE.search(before):
        return True
    if words.startswith("the same ") and _OF_ANOTHER.match(behind):
        return True
    if _NEXT.match(words) and _ON_TERMS.match(behind):
        return True
    if behind.startswith((" after ", " before ")) and before.endswith("the "):
        return True
    compared = words.endswith(("earlier", "later")) and behind.startswith(" than ")
    return compared or behind.startswith(_YEARS)


def opens_clause(words: str, before: str) -> bool:
    """Tell *he said that Friday was too late* from *that Friday*."""
    return words.startswith("that ") and bool(_SAID.search(before))


def may_be_of_year(words: str, edtf: str, last: str) -> bool:
    """Tell the *June* of *born in May 2029 and sold in June*: of 2029, or of a later year."""
    told = _WITH_YEAR.search(last)
    return bool(told and _NO_YEAR.fullmatch(words) and told[1] < edtf[:4])
