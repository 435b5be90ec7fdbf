"""Tell a count from a number that counts nothing: in a name, an address, a score, by the clock.

Takes a number with the text on either side of it. *One* that stands for somebody or something is no
number (*the one who came*), nor are units named by one (``82nd Airborne``) and rooms (``row 14``).
"""

import re

from builder.evidence.ages import is_age
from builder.evidence.numerals import MONTH, SHORT_MONTH, SMALL
from builder.evidence.one import counts_one


def counts(words: str, before: str, text: str, end: int) -> bool:
    """Tell whether a number counts something."""
    return not (
        _stands_for_somebody(words, before, text, end)
        or _is_named(words, before, text, end)
        or is_age(words, before, text, end)
        or _is_hour(words, before, text, end)
        or _NO_COUNT.match(text, end)
    )


def is_score(words: str, before: str) -> bool:
    """Tell *won 3-1*, *50-50*, *555-0134* from a span of numbers."""
    first, _, second = words.replace("–", "-").partition("-")
    if not (first.isdigit() and second.isdigit()):
        return False
    falls = (len(first), first) >= (len(second), second)
    return falls or second.startswith("0") or bool(_PLAYED.search(before))


def is_vote(before: str, behind: str) -> bool:
    """Tell *voted 61-38* and *a 61-38 vote*: two counts."""
    return bool(_VOTED.search(before) or _VOTE.match(behind))


def _stands_for_somebody(words: str, before: str, text: str, end: int) -> bool:
    low = words.lower()
    if low == "one":
        return not counts_one(before, text, end)
    if low in ("several", "a few"):
        return bool(_SOME_TIME.match(text, end))
    return low == "zero" and bool(_STOP.match(text, end) or before.endswith("Ground "))


def _is_named(words: str, before: str, text: str, end: int) -> bool:
    """Tell a number that is part of a name, of an address or of a telephone."""
    if _MILITARY.fullmatch(words) or (words in _HELP and _RING.search(before)):
        return True
    if before.endswith("=") or _SUM.match(text, end):
        return True
    if before.endswith("+") and _DIALLED.match(text, end):
        return True
    if _BRACKET.search(before) or _THE_MONTH.search(before) or _OF_MONTH.match(text, end):
        return True  # the March 14 alliance, where it is no time
    figures = words.isdigit()
    if words.lower() in _HOURS and _LANE.search(before) and _NOTHING_COUNTED.match(text, end):
        return True  # lane seven
    days = before.endswith("the day ") and _DID_SO.match(text, end)  # the day 17 villagers died
    if (_NAMED.search(before) and not days) or (figures and (_is_placed(before, text, end))):
        return True
    if words[0].isupper() and _GROUP.search(before):
        return True
    called = figures and _CALLED.search(before) and not _FIRST.search(before)
    return bool(
        called and _NOTHING_COUNTED.match(text, end) and not _MONTH.fullmatch(before.split()[-1])
    )


def _is_placed(before: str, text: str, end: int) -> bool:
    """Tell *row 14*, *wards 3 and 4* and *12 Mill Street* from *a pit 14 km away*."""
    if _MEASURED.match(text, end):
        return False
    several = _PLACES.search(before)
    if several and (several["first"] or _AND_ANOTHER.match(text, end)):
        return True
    return bool(_PLACED.search(before) or _STREET.match(text, end))


def _is_hour(words: str, before: str, text: str, end: int) -> bool:
    """Tell *between nine and ten*, *after nine.*, *every morning at six*, *around 11 on Friday*."""
    if _PUT_AT.search(before):
        return False
    if words.lower() in _HOURS:
        daily = _DAILY.search(before) or (_ABOUT.search(before) and _THAT_DAY.match(text, end))
        daily = daily or (_IT_WAS.search(before) and _DAYTIME.match(text, end))
        if daily or (_BETWEEN.search(before) and _HOUR_BEHIND.match(text, end)):
            return True
        if _BY_THE_CLOCK.search(before):
            return bool(_STOP.match(text, end) or _CLOCK.match(text, end))
    hour = not words.isdigit() or words.zfill(2) <= "24"
    return hour and before.lower().endswith("at ") and bool(_CLOCK.match(text, end))


# --- several --------------------------------------------------------------------------------

_SOME_TIME = re.compile(
    r" (?:times|seconds|minutes|hours|days|weeks|months|years|moments|said|say|told|spoke|were|had"
    r"|have|of)\b"
)
"""*Several times*, *several said*: how often, how long, who."""

# --- names ----------------------------------------------------------------------------------

_NAMED = re.compile(
    r"\b(?:route|highway|flight|section|article|chapter|number|nos?\.|channel|resolution|page"
    r"|figure"
    r"|day|room|gate|pier|boeing|airbus|class|type|phase|level|grade|camp|sector|age(?:d| of)?"
    r"|turn(?:ed|ing)|update|paragraphs?|paras?|part|table|platform|terminal|junction|interstate|formula"
    r"|category"
    r"|protocol|annex|appendix|amendment|clause|photo|image|picture|slide|stage|round)"
    r" $|\bnumber, $",
    re.IGNORECASE,
)
_DID_SO = re.compile(r" [a-z]+ (?:were|had|was|died|left|fell|went|came|\w+ed)\b")
_PLACE = (
    r"\b(?:lane|block|ward|court|courtroom|berth|bay|seat|cell|plot|pit|shaft|bed|bus|line|lot"
    r"|exhibit|item|volume|building|house|flat|apartment|unit|shop|brigade|division|battalion"
    r"|regiment|squadron|company|pump|reactor|district|zone|tent|track|dock|studio|rule|law|hangar"
    r"|hall|floor|locker|desk|window|counter|booth|carriage|coach|car|van|aisle|wing|tower|well|rig"
    r"|bridge|mile|kilometre|checkpoint|version|case|decree|directive|regulation|motion|psalm|verse"
    r"|scene|apollo|windows|area|quay|turbine"
    r"|(?<!to )(?<!will )(?<!the )(?<!a )(?:row|order|post|bill|form|act|schedule|group|model"
    r"|mine|station|question|box))"
)
_PLACED = re.compile(rf"{_PLACE} $", re.IGNORECASE)
_PLACES = re.compile(rf"{_PLACE}s (?P<first>\d+(?:, \d+)*,? (?:and|or) )?$", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"(?:, \d+)*,? (?:and|or) \d")
_MEASURED = re.compile(
    r" ?(?:km|m|kilomet\w+|met\w+|miles?|yards|feet|people|men|women|children|days?|weeks?|hours?"
    r"|minutes?|years?|times|more|other)\b"
)
_STREET = re.compile(
    r" (?:[A-Z][\w'-]+ ){1,3}(?:Street|St\.?|Road|Rd\.?|Lane|Avenue|Ave\.?|Drive|Close|Terrace"
    r"|Boulevard|Blvd\.?|Quay|Row|Crescent|Gardens|Alley|Walk|Parade)(?!\w)"
)
_GROUP = re.compile(r"\b(?:[Tt]he|Big|War|Group of) $")
_CALLED = re.compile(r"[a-z,(] [A-Z]\w+ $")
_FIRST = re.compile(
    r"\b(?:Some|All|About|Between|Only|Another|Nearly|Around|Over|Rs|USD|EUR|Almost|Roughly|Of|In"
    r"|These|Those|From|With|For|At|And|But|Fully|Just|Then|Now|Here|Today|Still|Up|To|By) $"
)
_NOTHING_COUNTED = re.compile(
    r"""(?:[.,;:)"']|$| (?:is|was|were|are|and|or|in|on|at|to|of|for|from|with|by|has|had|the)\b)"""
)
_MONTH = re.compile(f"{MONTH}|{SHORT_MONTH}")
_MILITARY = re.compile(r"0\d{3,}")
_BRACKET = re.compile(r"\d\($")
"""*Section 4(2)*."""
_THE_MONTH = re.compile(rf"\b[Tt]he (?:{MONTH}) $")
_OF_MONTH = re.compile(rf" (?:{MONTH}) [A-Za-z]")
_SUM = re.compile(r"[+=×]\d")
"""*2+2=5*."""
_LANE = re.compile(
    r"\b(?:in|from|to|of|outside|near) (?:lane|row|ward|block|court|courtroom|berth|cell|bay|studio"
    r"|hangar|dock|zone|district|hall|stand) $"
)
_DIALLED = re.compile(r"[ -]\(?\d")
_HELP = ("911", "999", "112", "000")
_RING = re.compile(r"\b(?:call|called|calling|dial|dialled|dialed|ring|rang) $", re.IGNORECASE)
_PLAYED = re.compile(
    r"\b(?:won|win|lost|lose|beat|beaten|drew|drawn|defeat|victory|trailed|led|score|odds) $"
)
_VOTED = re.compile(
    r"\b(?:vote|votes|voted|passed|approved|rejected|adopted|ruled|decided|carried|defeated"
    r"|confirmed|convicted|acquitted|impeached|upheld|elected|split)"
    r"(?: (?:was|were|by|of|it))* $"
    r"|\b(?:pass(?:es|ed)|approve[sd]|adopt(?:s|ed)|reject(?:s|ed)|back(?:s|ed)) "
    r"(?:(?:the|a|an|its|his) )?(?:\w+ )?(?:budget|bill|motion|plan|measure|law|resolution"
    r"|amendment|ban|deal|order|treaty) $"
)

_VOTE = re.compile(r" (?:party-line )?(?:vote|ruling|decision|verdict)\b")

# --- hours ----------------------------------------------------------------------------------

_HOURS = frozenset(SMALL.split("|")[:12]) | frozenset(map(str, range(1, 13)))
_HOUR = "|".join((*SMALL.split("|")[:12], *map(str, range(1, 13))))
_BY_THE_CLOCK = re.compile(
    r"\b(?:before|after|since|until|till|by|at|past)(?: around| about| nearly)? $", re.IGNORECASE
)
_PUT_AT = re.compile(
    r"\b(?:toll|tally|count|numbers? of|figure|total|estimates?|dead|wounded|injured|missing|deaths"
    r"|losses|casualties|arrests|majority)\b"
    r"(?:(?! (?:when|after|before|as|until|while|who) )[^.;:])* at $"
)
"""*Put the toll at seven*, *the count stands at nine*: no hour."""
_BETWEEN = re.compile(
    r"\b(?!(?:is|was|were|are|be|been|at|of|to|by|from|and) )\w+ between (?:\w+ and )?$"
)
_DAILY = re.compile(r"\b(?:morning|evening|afternoon|night|noon|day)s? at $")
_IT_WAS = re.compile(r"\b(?:[Ii]t|that|this) (?:was|is)(?: about| around| nearly| past)? $")
_DAYTIME = re.compile(r" (?:in the (?:morning|afternoon|evening)|at night)\b")
_ABOUT = re.compile(r"\b(?:around|about|by|past) $")
_THAT_DAY = re.compile(
    r" (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|that) night|tonight|in the morning"
    r"|in the afternoon|in the evening|at night)\b"
)
_HOUR_BEHIND = re.compile(
    rf"(?: and (?:{_HOUR}))?(?:[.,;:!?'\")]|$| (?:in the (?:morning|afternoon|evening)|at night)\b)"
)
_STOP = re.compile(r"[.,;:!?'\")]|$| (?:in the (?:morning|afternoon|evening)|at night)\b")
_CLOCK = re.compile(
    r"(?: o'clock\b| (?:on|in the|he|she|it|we|they|I|yesterday|today|tomorrow|tonight"
    r"|because|when|while|sharp|but|with|every|each)\b"
    rf"| and (?!\d|(?:{SMALL})\b)[a-z]+\b)"
)

# --- what stands behind ---------------------------------------------------------------------

_NO_COUNT = re.compile(
    r"(?: |-)years?(?: |-)olds?\b|'(?=\w)| (?:GMT|UTC|hours local time|o'clock)\b"
    rf"| past (?:{SMALL}|noon|midnight)\b|(?<=\btwo) minds\b"
    r"|(?<=\b(?:one|two))-(?:off|in|sided|way|word|time|liner|tier|fold|faced|piece|step|horse)\b"
    r"|-(?:wheelers?|poster|by-(?:two|four)s?)\b"
    r"|(?<=24)-hour (?:news|channel|hotline|helpline)\b"
    r"|(?<=\.\d\d) (?:train|bus|ferry|flight|service)\b"
    r"|(?:(?<=\dmm)|[ -]mm)(?:[ -][\w-]+)? (?:rocket|shell|mortar|gun|handgun|howitzer|round|cannon"
    r"|artillery|grenade|pistol|bullet|rifle|missile|cartridge|calibre|caliber|ammunition)s?\b"
    r"|-(?:foot|feet|ft)-\d|-registered\b| (?-i:(?:[A-Z]\w+ )?"
    r"(?:Division|Brigade|Battalion|Corps|Regiment|Squadron))\b"
    r"|(?<=\bseveral) (?:who|of (?:you|us|them))\b",
    re.IGNORECASE,
)
