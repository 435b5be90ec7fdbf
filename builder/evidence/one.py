"""Tell the *one* that counts from the *one* that stands for somebody or something.

Takes the text on either side of the word. *One boat sank* counts; *the one who came*, *one day he
will see* and *as one takes a bath* do not, nor does *one official said*.
"""

import re

from builder.evidence.numerals import SMALL


def counts_one(before: str, text: str, end: int) -> bool:
    """Tell whether *one*, which ends at a place in a text, counts something."""
    if _is_titled(before, text, end) or _THE_NEXT.match(text, end):
        return False
    if (_NOT_ONE.search(before) and _NOUN.match(text, end)) or _is_owned(before, text, end):
        return True
    if _is_all(before, text, end) or (_AND_ONE.search(before) and _WAS.match(text, end)):
        return True
    if _A_WEAK.search(before) or _is_anybody(before, text, end) or _is_spoken_of(before, text, end):
        return False
    if text.startswith(" of ", end):
        return before.lower().endswith(("only ", "just ", "at least ", "exactly "))
    speaks = _SPEAKS.match(text, end) and not _OBJECT.search(before)
    return not (speaks or _BEHIND.match(text, end))


def _is_titled(before: str, text: str, end: int) -> bool:
    """Tell *her part in One Fell Over the Wall*: a name."""
    return text.startswith("One ", end - 3) and bool(
        _CAPITAL.match(text, end) and _LOWER.search(before)
    )


def _is_owned(before: str, text: str, end: int) -> bool:
    """Tell *we have one version of it* from *one version has it*."""
    return bool(_HAS.search(before) and _TELLING.match(text, end))


def _is_all(before: str, text: str, end: int) -> bool:
    """Tell *a majority of one*, *split two to one* and *six counts of theft and one of arson* from
    a pronoun."""
    charged = _CHARGED.search(before) and text.startswith(" of ", end)
    return bool(charged or (_ALL.search(before) and _STOP.match(text, end)))


def _is_anybody(before: str, text: str, end: int) -> bool:
    """Tell *as one takes a bath*, *what else can one do* and *one does not* from a count."""
    taken = _TAKES.match(text, end) or _BEHIND_ALL.match(text, end)
    asked = _WHAT_CAN.search(before) or (_AS.search(before) and taken)
    return bool(asked or _DOES_NOT.match(text, end))


def _is_spoken_of(before: str, text: str, end: int) -> bool:
    """Tell *the one*, *said one* and *not one boat will* from *said that one boat had sunk*
    and *there was not one boat*."""
    did = _DID.match(text, end)
    if _SAID.search(before) and not did:
        return True
    return bool(_ONE_OF_A_KIND.search(before) and not (_SAID_THAT.search(before) and did))


_CAPITAL = re.compile(r" [A-Z][a-z]")
_LOWER = re.compile(r"(?<![\w'])[a-z]+,? $")
_THE_NEXT = re.compile(r" (?:minute|moment|day)\b[^.;]* the next\b")
"""*One minute he waves and the next he is gone*."""
_HAS = re.compile(r"\b(?:have|has|had|got|gave|give) (?:only )?$")
_TELLING = re.compile(r" (?:version|account|report|estimate|study|source|survey|poll)\b(?! or\b)")
_ALL = re.compile(
    r"\b(?:majority|crew|party|team|family|total|margin|audience|army|lead) of $|\ball but $"
    rf"|(?:\d|\b(?:{SMALL})) to $"
)
_AND_ONE = re.compile(rf"(?:\d|\b(?:{SMALL}|several|dozen)\b)[^.;:]{{,45}},? and $", re.IGNORECASE)
_WAS = re.compile(
    r" (?:had|has|was|is|died|remains|drowned|survived|escaped|wounded|injured|killed|missing)\b"
)
"""*Three had retired and one had died*."""
_CHARGED = re.compile(r"\b(?:counts?|charges?) of .* and $")
_STOP = re.compile(r"[.,;:!?'\")]|$| (?:of|or|and|in|on|at|has|had|is|was|\w+ed)\b")
_SAID = re.compile(
    r"\b(?:said|says|added|asked|recalled|shouted|cried|replied|wrote|yelled|joked"
    r"|complained|quipped|insisted|explained|warned|laughed|sighed|recalls|read|reads) $"
)
_DID = re.compile(
    r" [a-z]+(?:, [^.;\"]{3,60}?,)? (?:had|has|was|is|died|would|could|might|out|aboard)\b"
    r"| (?:year|month|week|day|hour|minute)\b"
)
"""*The ministry said one woman had died*: here somebody is counted, and does not speak."""
_ONE_OF_A_KIND = re.compile(r"\b(?:no|not|the|this|that|each|every|any) $", re.IGNORECASE)
_NOT_ONE = re.compile(r"\b(?:[Tt]here (?:is|was|has been|had been)|have|has|had|with) not $")
_NOUN = re.compile(
    r" (?!(?:of|who|that|which|he|she|they|it|we|you|I|to|and|or|but|in|on|at|more)\b)[a-z]"
)
"""*There was not one armed man*: none, counted."""
_SAID_THAT = re.compile(
    r"\b(?:say|says|said|warned|told|reported|added|claimed|confirmed|announced|estimated|found|shows"
    r"|showed|learned|heard)\b[^.;:\"]{,30}\bthat $"
)
_A_WEAK = re.compile(
    r"\b(?:an?|another|every|his|her|their|the) (?!only |further |extra |mere |single |full )"
    r"[a-z]+ $",
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
_BEHIND_ALL = re.compile(r" (?:behind|against|with|to|on|for)\b|[.;!]")
"""*They stand as one behind her*."""
_DOES_NOT = re.compile(r" (?:does|doesn't|cannot|can't|must|ought)\b")
_BEHIND = re.compile(
    r"(?! \w| ?-\w)| day(?!'s| an?\b| per\b| each\b| every\b)"
    r"| more (?:time|thing|word|chance|step|reason)\b| more\b(?! [a-z])"
    r"| more [a-z]+ (?:would|could)\b"
    rf"| in(?! (?:every )?(?:\d\d?\b|{SMALL}\b))| or(?! two\b)"
    r"| (?:to|word|every|another|morning|night|time"
    r"|he|she|it|they|that|who|which|is|was|be|will|can|could|would|may|might|must|should|cannot"
    r"|and|but|because|after (?:another|the other)|on|at|by|with|for|back|too|again|now|either"
    r"|myself|instead|yet|already"
    r"|point|stage|thing|way|reason|side|[a-z]+ thing|shudders|wonders|hopes|fears|imagines|feels"
    r"|sees|knows|thinks|needs"
    r"|hand|kind|bit|jot|iota|estimate|account|report|version|study|source|survey|poll|has|had|says?"
    r"|said|told|wrote|called|added|read|asked|\w+ed)\b",
    re.IGNORECASE,
)
"""What stands behind a *one* that counts nothing."""
_SPEAKS = re.compile(
    r"(?: (?!(?:you|he|she|they|we|it|that|who|have|has|had)\b)[\w-]+){1,4}?,? (?:said|says|told"
    r"|who|called|described|wrote|added|shrugged|shrugs|reads?|complained|quipped|insisted|cautioned"
    r"|noted|argued|recalled|replied|admitted|estimated|predicted|joked|testified|claimed|suggested"
    r"|remarked|observed|explained|acknowledged|commented|stated|warned|conceded|confirmed)\b",
    re.IGNORECASE,
)
"""*One official said*."""
_OBJECT = re.compile(
    r"\b(?:of|to|from|in|at|with|by|for|near|behind|on|met|saw|found|held|told|took|lost|killed|left)"
    r" $"
)
"""*We met one woman who told us*: here somebody is counted."""
