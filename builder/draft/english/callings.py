"""What somebody of an office is called too, later in the same article.

Data and nothing else, in lower case: *Gen. Brusk* is *the general* and *the officer*, a chief
executive *the businessman*.
"""

from builder.draft.english.words import listed

_RANKS = "general colonel major captain lieutenant brigadier admiral marshal commander"
_POLICE = "superintendent inspector constable sergeant detective sheriff"
_MEMBERS = "mp senator congressman congresswoman representative deputy legislator lawmaker"
_TRADE = "executive ceo cfo founder owner tycoon entrepreneur magnate financier developer"

_SHORT = {
    "gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant",
    "adm": "admiral", "sgt": "sergeant", "cpl": "corporal", "pvt": "private", "cmdr": "commander",
    "brig": "brigadier", "sen": "senator", "rep": "representative", "gov": "governor",
    "det": "detective", "pc": "constable", "pfc": "private", "spc": "specialist",
    "insp": "inspector", "supt": "superintendent", "prof": "professor", "dr": "doctor",
    "rev": "reverend", "fr": "father", "cllr": "councillor", "amb": "ambassador",
    "atty": "attorney", "pres": "president", "hon": "honourable",
}  # fmt: skip
"""Titles as they are shortened in front of a name."""

_OTHERWISE: dict[str, tuple[str, ...]] = {
    "pm": ("premier", "minister", "prime"),
    "minister": ("premier", "pm", "politician"),
    "premier": ("minister", "prime", "pm"),
    **dict.fromkeys(_RANKS.split(), ("officer", "commander", "soldier", "strongman")),
    **dict.fromkeys(_POLICE.split(), ("officer", "policeman", "policewoman")),
    **dict.fromkeys(_MEMBERS.split(), ("lawmaker", "legislator", "politician", "mp")),
    **dict.fromkeys(_TRADE.split(), ("businessman", "businesswoman", "boss", "executive")),
    **dict.fromkeys(("corporal", "private", "reservist", "conscript"), ("soldier",)),
    **dict.fromkeys(("spokesman", "spokeswoman"), ("spokesperson", "official")),
    **dict.fromkeys(("spokesperson",), ("spokesman", "spokeswoman", "official")),
    **dict.fromkeys(
        ("chairman", "chairwoman", "chair"), ("chairperson", "chair", "head", "businessman")
    ),
    "secretary": ("leader", "boss", "official"),
    "commissioner": ("chief", "officer", "official"),
    **dict.fromkeys(("president", "chief", "director", "head"), ("leader", "boss", "head")),
    **dict.fromkeys(("governor", "mayor", "councillor"), ("politician", "official")),
    **dict.fromkeys(("professor", "lecturer"), ("academic", "scholar", "expert", "researcher")),
    **dict.fromkeys(("ambassador", "envoy", "consul"), ("diplomat", "envoy")),
    **dict.fromkeys(("surgeon", "physician", "paediatrician", "pediatrician"), ("doctor", "medic")),
    **dict.fromkeys(("doctor", "nurse", "paramedic"), ("medic",)),
    **dict.fromkeys(("bishop", "priest", "imam", "rabbi", "sheikh"), ("cleric", "preacher")),
    **dict.fromkeys(("reverend", "vicar", "pastor"), ("cleric", "priest", "preacher")),
    **dict.fromkeys(("attorney", "solicitor", "barrister", "advocate", "counsel"), ("lawyer",)),
    **dict.fromkeys(("prosecutor",), ("lawyer", "attorney")),
    **dict.fromkeys(("reporter", "correspondent", "columnist", "editor"), ("journalist",)),
    **dict.fromkeys(("novelist", "poet", "author", "playwright"), ("writer", "author")),
    **dict.fromkeys(("biologist", "physicist", "geologist", "chemist"), ("scientist", "expert")),
    **dict.fromkeys(("shopkeeper", "vendor", "stallholder", "hawker"), ("trader", "seller")),
    **dict.fromkeys(("headteacher", "schoolmaster", "headmaster"), ("teacher",)),
    **dict.fromkeys(("campaigner",), ("activist",)),
    **dict.fromkeys(("king", "queen", "emperor"), ("majesty", "monarch")),
    **dict.fromkeys(("prince", "princess"), ("highness",)),
    "pope": ("cleric", "holiness"),
    **dict.fromkeys(("organiser", "organizer"), ("activist",)),
}

RANKS = frozenset(_RANKS.split())
"""Ranks: *the police general* is *Gen. Brusk*."""

ALSO = _OTHERWISE | {short: (long, *_OTHERWISE.get(long, ())) for short, long in _SHORT.items()}
"""By an office, what whoever holds it is called too."""

PAPERS = listed("""
    courier messenger observer examiner pilot advocate guardian citizen spectator economist reporter
    inquirer enquirer traveller correspondent chronicler monitor
""")
"""People after whom newspapers are called: *the Courier*."""

HE = listed("""
    mr sir lord king prince father brother son husband uncle grandfather man boy spokesman
    policeman congressman fisherman businessman ferryman foreman statesman widower
    sheikh imam priest pope bishop ayatollah nephew gentleman salesman cameraman actor waiter
    grandson father-in-law brother-in-law son-in-law stepfather stepson godfather don alhaji mallam
    groom bridegroom thug gunman hitman
""")
"""Nouns and titles of men."""

SHE = listed("""
    mrs ms miss dame lady queen princess mother sister daughter wife aunt grandmother woman girl
    spokeswoman policewoman chairwoman congresswoman businesswoman widow actress niece nun
    waitress granddaughter mother-in-law sister-in-law daughter-in-law stepmother stepdaughter
    godmother dona doña hajiya bride headmistress
""")
"""Nouns and titles of women."""
