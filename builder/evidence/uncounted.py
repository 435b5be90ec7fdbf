"""Tell a count from a number that counts nothing: in a name, an address, a score, by the clock.

Takes a number with the text on either side of it. *One* that stands for somebody or something is no
number (*the one who came*), nor are units named by one (``82nd Airborne``) and rooms (``row 14``).
"""

import re

from builder.evidence.ages import is_age
from builder.evidence.dates import SMALL


def counts(words: str, before: str, text: str, end: int) -> bool:
    """Tell whether a number counts something."""
    if words.lower() == "one" and _is_all(before, text, end):
        return True
    return not (
        _stands_for_somebody(words, before, text, end)
        or _is_named(words, before, text, end)
        or is_age(words, before, text, end)
        or _is_hour(words, before, text, end)
        or _NO_COUNT.match(text, end)
    )


def _is_all(before: str, text: str, end: int) -> bool:
    """Tell *a majority of one* and *six counts of theft and one of arson* from a pronoun."""
    charged = _CHARGED.search(before) and text.startswith(" of ", end)
    return bool(charged or (_ALL.search(before) and _STOP_OR.match(text, end)))


def is_score(words: str, before: str) -> bool:
    """Tell *won 3-1*, *50-50*, *555-0134* from a span of numbers."""
    first, _, second = words.replace("–", "-").partition("-")
    if not (first.isdigit() and second.isdigit()):
        return False
    falls = (len(first), first) >= (len(second), second)
    return falls or second.startswith("0") or bool(_PLAYED.search(before))


def is_vote(before: str) -> bool:
    """Tell *voted 61-38*: two counts."""
    return bool(_VOTED.search(before))


def _stands_for_somebody(words: str, before: str, text: str, end: int) -> bool:
    low = words.lower()
    if low == "one":
        if _A_WEAK.search(before) or _is_anybody(before, text, end):
            return True
        said = _SAID.search(before) and not _DID.match(text, end)
        told = _SAID_THAT.search(before) and _DID.match(text, end)
        return bool(said or (_ONE_OF_A_KIND.search(before) and not told))
    if low in ("several", "a few"):
        return bool(_SOME_TIME.match(text, end))
    return low == "zero" and bool(_STOP.match(text, end))


def _is_anybody(before: str, text: str, end: int) -> bool:
    """Tell *as one takes a bath*, *what else can one do* and *one does not* from a count."""
    asked = _WHAT_CAN.search(before) or (_AS.search(before) and _TAKES.match(text, end))
    return bool(asked or _DOES_NOT.match(text, end))


def _is_named(words: str, before: str, text: str, end: int) -> bool:
    """Tell a number that is part of a name, of an address or of a telephone."""
    if _MILITARY.fullmatch(words) or (words in _HELP and _RING.search(before)):
        return True
    figures = words.isdigit()
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
    """Tell *row 14* and *12 Mill Street* from *a pit 14 km away*."""
    placed = _PLACED.search(before) and not _MEASURED.match(text, end)
    return bool(placed or _STREET.match(text, end))


def _is_hour(words: str, before: str, text: str, end: int) -> bool:
    if words.lower() in _HOURS:
        if _BETWEEN.search(before) and _HOUR_BEHIND.match(text, end):
            return True
        if _BY_THE_CLOCK.search(before):
            return bool(_STOP.match(text, end) or _CLOCK.match(text, end))
    hour = not words.isdigit() or words.zfill(2) <= "24"
    return hour and before.lower().endswith("at ") and bool(_CLOCK.match(text, end))


# --- one, several ---------------------------------------------------------------------------

_ALL = re.compile(
    r"\b(?:majority|crew|party|team|family|total|margin|audience|army|lead) of $|\ball but $"
)
_CHARGED = re.compile(r"\b(?:counts?|charges?) of .* and $")
_STOP_OR = re.compile(r"[.,;:!?'\")]|$| (?:of|or|and|in|on|at|has|had|is|was|\w+ed)\b")
_SAID = re.compile(
    r"\b(?:said|says|told|added|asked|recalled|shouted|cried|replied|wrote|yelled|joked"
    r"|complained|quipped|insisted|explained|warned|laughed|sighed|recalls|read|reads) $"
)
_DID = re.compile(r" [a-z]+ (?:had|has|was|is|died)\b| (?:year|month|week|day|hour|minute)\b")
"""*The ministry said one woman had died*: here somebody is counted, and does not speak."""
_ONE_OF_A_KIND = re.compile(r"\b(?:no|not|the|this|that|each|every|any) $", re.IGNORECASE)
_SAID_THAT = re.compile(r"\b(?:say|says|said) that $")
_A_WEAK = re.compile(
    r"\b(?:an?|another|every|his|her|their) (?!only |further |extra |mere |single |full )[a-z]+ $",
    re.IGNORECASE,
)
"""*A weak one takes a street*."""
_WHAT_CAN = re.compile(
    r"\b(?:what|how|why|where|when|who)\b(?: else| then)? "
    r"(?:can|could|does|did|should|would|is|must|might) $",
    re.IGNORECASE,
)
_AS = re.compile(r"\b(?:as|what|how|whatever|wherever|than|when|if|where) $", re.IGNORECASE)
_TAKES = re.compile(r" (?!is\b|was\b|has\b|does\b)[a-z]+(?<!s)s (?!\w+ed\b)\w")
_DOES_NOT = re.compile(r" (?:does|doesn't|cannot|can't|must|ought)\b")
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
    r"|turn(?:ed|ing)|update|paragraph|part|table|platform|terminal|junction|interstate|formula"
    r"|category"
    r"|magnitude|protocol|annex|appendix|amendment|clause|photo|image|picture|slide|stage|round)"
    r" $|\bnumber, $",
    re.IGNORECASE,
)
_DID_SO = re.compile(r" [a-z]+ (?:were|had|was|died|left|fell|went|came|\w+ed)\b")
_PLACED = re.compile(
    r"\b(?:lane|row|block|ward|court|courtroom|berth|bay|seat|cell|plot|pit|shaft|bed|bus|line|lot"
    r"|exhibit|item|question|volume|building|house|flat|apartment|unit|shop|brigade|division"
    r"|battalion|regiment|squadron|company|pump|reactor|district|zone|station|tent|track|dock"
    r"|studio|rule|law|order|hangar|hall|floor|box|locker|desk|window|counter|booth|carriage|coach"
    r"|car|van|aisle|wing|tower|well|rig|bridge|mile|kilometre|checkpoint|post|version|model) $",
    re.IGNORECASE,
)
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
_MONTH = re.compile(
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_MILITARY = re.compile(r"0\d{3}")
_HELP = ("911", "999", "112", "000")
_RING = re.compile(r"\b(?:call|called|calling|dial|dialled|dialed|ring|rang) $", re.IGNORECASE)
_PLAYED = re.compile(
    r"\b(?:won|win|lost|lose|beat|beaten|drew|drawn|defeat|victory|trailed|led|score|odds) $"
)
_VOTED = re.compile(
    r"\b(?:vote|votes|voted|passed|approved|rejected|adopted|ruled|decided|carried|defeated)"
    r"(?: (?:was|were|by|of|it))* $"
)

# --- hours ----------------------------------------------------------------------------------

_HOURS = frozenset(SMALL.split("|")[:12]) | frozenset(map(str, range(1, 13)))
_HOUR = "|".join((*SMALL.split("|")[:12], *map(str, range(1, 13))))
_BY_THE_CLOCK = re.compile(
    r"\b(?:before|after|since|until|till|by|at|past)(?: around| about| nearly)? $", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\b(?!(?:is|was|were|are|be|been|at|of|to|by|from|and) )\w+ between (?:\w+ and )?$"
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
    r"(?: |-)years?(?: |-)olds?\b|'(?=\w)| (?:GMT|UTC|hours local time)\b"
    rf"| past (?:{SMALL}|noon|midnight)\b|(?<=\btwo) minds\b"
    r"|(?<=(?<![\w-])one)(?! \w| ?-\w)"
    r"|(?<=\b(?:one|two))-(?:off|in|sided|way|word|time|liner|tier|fold|faced|piece|step|horse)\b"
    r"|(?<=\.\d\d) (?:train|bus|ferry|flight|service)\b"
    r"|(?<=\dmm) (?:rockets?|shells?|mortars?|guns?|howitzers?|rounds?|cannons?|artillery)\b"
    r"|(?<=(?<!only )(?<!just )\bone) of\b|(?<=\bone) day(?!'s| an?\b| per\b| each\b| every\b)"
    r"|(?<=\bone) (?:to|more|word|every|another|morning|night|time"
    r"|he|she|it|they|that|who|which|is|was|be|will|can|could|would|may|might|must|should|cannot"
    r"|and|or|but|in|on|at|by|with|for|back|too|again|now|either|myself|instead|yet|already"
    r"|point|stage|thing|way|reason|side|[a-z]+ thing|shudders|wonders|hopes|fears|imagines|feels"
    r"|sees|knows|thinks|needs"
    r"|hand|kind|bit|jot|iota|estimate|account|report|version|study|source|survey|poll|has|had|says?|said|told"
    r"|wrote|called|added|read|asked|\w+ed)\b"
    r"|(?<=\bseveral) (?:who|of (?:you|us|them))\b"
    r"|(?<=\bone)(?: [\w-]+){1,4}?,? (?:said|says|told|who|called|described|wrote|added"
    r"|shrugged|shrugs|reads?|complained|quipped|insisted)\b",
    re.IGNORECASE,
)
