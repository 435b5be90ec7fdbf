"""Verbs by which English news prose shows that somebody speaks.

Data and the forms that are made from it, in lower case. A verb is listed once, in its base form. A
missing one is added here, never as a special case elsewhere.
"""

from builder.draft.english.words import listed

_IRREGULAR = {
    "say": "said saying", "tell": "told telling", "write": "wrote written writing",
    "speak": "spoke spoken speaking", "sing": "sang sung singing", "read": "reading",
    "put": "putting", "swear": "swore sworn swearing", "hold": "held holding",
    "think": "thought thinking", "feel": "felt feeling", "know": "knew knowing",
    "beg": "begged begging", "plan": "planned planning", "admit": "admitted admitting",
    "refer": "referred referring", "quip": "quipped quipping", "slam": "slammed slamming",
    "dub": "dubbed dubbing", "rap": "rapped rapping", "pen": "penned penning",
    "rebut": "rebutted rebutting", "hint": "hinted hinting", "rue": "rued ruing",
    "find": "found finding", "see": "saw seeing", "go": "went gone going",
    "hit": "hitting", "shoot": "shot shooting", "liken": "likened likening",
    "understand": "understood understanding", "mean": "meant meaning",
    "brag": "bragged bragging", "dig": "dug", "let": "letting", "give": "gave giving",
    "foresee": "foresaw foreseeing", "blog": "blogged blogging", "chat": "chatted",
    "forbid": "forbade", "bid": "bidding", "offer": "offered offering",
    "answer": "answered answering", "utter": "uttered uttering", "mutter": "muttered muttering",
    "label": "labelled labeled labelling labeling", "signal": "signalled signaled signalling",
    "counsel": "counselled counseled", "bellow": "bellowed bellowing",
    "reveal": "revealed revealing", "appeal": "appealed appealing", "open": "opened opening",
    "murmur": "murmured murmuring", "wager": "wagered", "proffer": "proffered",
    "whisper": "whispered whispering", "wonder": "wondered wondering",
    "remember": "remembered remembering", "thunder": "thundered thundering",
    "consider": "considered considering", "counter": "countered countering",
    "snap": "snapped snapping", "shrug": "shrugged shrugging", "sob": "sobbed sobbing",
    "grin": "grinned grinning", "nod": "nodded nodding", "deadpan": "deadpanned",
    "aver": "averred averring", "extol": "extolled extolling", "jot": "jotted jotting",
    "marvel": "marvelled marveled marvelling marveling", "sum": "summed summing",
    "submit": "submitted submitting", "regret": "regretted regretting",
    "threaten": "threatened threatening", "brand": "branded branding",
}  # fmt: skip


def _forms(verb: str) -> set[str]:
    """Every form of a verb but the bare one, which news prose hardly uses to report."""
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "go")) else f"{verb}s"
    if verb.endswith("y") and verb[-2] not in "aeou":
        third = f"{verb[:-1]}ies"
    if verb in _IRREGULAR:
        return {third, *_IRREGULAR[verb].split()}
    if verb.endswith("e"):
        return {third, f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2] not in "aeou":
        return {third, f"{verb[:-1]}ied", f"{verb}ing"}
    return {third, f"{verb}ed", f"{verb}ing"}


def _verbs(words: str) -> frozenset[str]:
    return frozenset(form for word in words.split() for form in _forms(word))


_SAYING = """
    say tell add ask reply respond answer explain note insist claim argue warn vow pledge
    promise announce declare state confirm deny admit acknowledge concede recall remark observe
    comment continue conclude stress emphasise emphasize underline underscore highlight
    reiterate repeat maintain assert contend allege suggest propose caution predict estimate
    complain lament joke quip laugh sigh shout yell cry scream whisper mutter murmur chant sing
    tweet post write text message blog report testify swear recount relate reveal disclose
    signal indicate hint imply taunt mock boast brag gush enthuse agree disagree counter retort
    rebut wonder muse opine ponder read speak plead beg urge demand request appeal order
    instruct advise threaten proclaim pronounce affirm attest inform brief interject intone
    exclaim blurt bellow thunder roar snap scoff sneer grumble growl groan moan rage fume rail
    rant reason recommend counsel reckon believe think feel hope fear expect guess speculate
    theorise theorize clarify elaborate specify summarise summarize venture volunteer utter
    mouth vouch assure reassure remind notify telegraph email reflect rue shrug smile grin nod
    beam crow rejoice shriek wail cheer jeer heckle hiss mumble stammer stutter confess confide
    divulge profess purport posit quote cite echo voice express articulate retweet tease chide
    scold lecture preach implore entreat petition challenge query inquire enquire interrupt
    intervene interpose offer bark tout rejoin remember dictate tell scrawl paint spray daub
    caption begin sum invoke decree rule stipulate forecast foresee insinuate object protest
    parry recite joke coo drawl deadpan accept press sob weep chuckle gasp splutter sputter hoot
    holler bawl squeal yelp snarl sniff snort gripe grouse remonstrate expound iterate aver avow
    undertake guarantee forewarn prophesy surmise suspect suppose presume assume imagine calculate
    allow submit depose exhort chorus eulogise eulogize extol append weigh jot type ink etch carve
    observe tear bristle seethe marvel enthuse reveal underscore detail outline register gloat
    jest wince hazard profess blare
"""

_JUDGING = """
    call describe term brand label dub characterise characterize portray depict denounce condemn
    criticise criticize slam blast accuse blame praise welcome hail dismiss reject dispute
    defend deplore decry castigate lambast lambaste berate rebuke rebuff ridicule refute deride
    attack applaud commend laud salute thank congratulate apologise apologize lash fault
    question doubt reject endorse justify liken compare refer style regard deem consider
    classify define renounce disown repudiate bemoan mourn regret bewail scorn vilify lampoon
    excoriate upbraid censure admonish sanction designate greet declare nickname invite oppose
    demand
"""

SAYING = _verbs(_SAYING) | {
    "spray-painted",
    "hand-painted",
    "hand-written",
    "chalked",
    "lashed",
    "radioed",
}
"""Verbs that bring in what somebody says."""

JUDGING = _verbs(_JUDGING)
"""Verbs by which somebody judges, in words that the outlet may quote a part of."""

DESCRIBED = listed("""
    described listed labelled labeled classed classified recorded categorised categorized branded
    characterised characterized referred designated registered hailed dismissed praised
""")
"""What is done to whatever a paper tells of: *was described in a report as "…"*."""

HOLDING = _verbs(
    "find think believe feel hope fear expect suspect assume imagine consider regard deem"
)
"""Verbs of what somebody has in mind, and need not have said."""

DEMANDING = _verbs("""
    urge demand call warn threaten vow pledge promise order instruct accuse blame condemn denounce
    criticise criticize reject deny dismiss slam blast appeal request invite refuse insist
""")
"""Verbs of demands, threats, accusations and denials: indirect speech worth a record of its own."""

PLAIN_VERBS = listed("""
    drew ran broke came went took gave made left fell rose met won lost sent held kept stood sat
    led began brought built bought caught chose cost did drank drove ate fought flew forgot got
    grew hid hit lay lent lit paid put quit rode rang sank saw sold set shook shone shot shut
    slept slid spent stole struck swept swung taught threw wore wept wound beat bent bit blew
    burst crept dealt dug froze hung knelt leapt overtook sought sprang stuck tore woke withdrew
    became become imply implies
    remains says comes goes takes gives makes appears seems becomes continues wants needs faces
    leaves holds begins keeps gets stands sits runs brings meets remain come go make appear seem
    become continue want need keep stand sit bring has meant means include includes contain
    contains suggest suggests provide provides require requires
""")
"""Verbs that tell of no speech, where their form is not that of a usual noun."""

MAKING = listed("""
    prompt prompts prompted prompting force forces forced forcing lead leads led leading cause
    causes caused causing allow allows allowed allowing urge urges urged tell tells told order
    orders ordered ask asks asked want wants wanted get gets got push pushes pushed
""")
"""Verbs that make somebody do a thing: *it prompted the army to warn*."""

CUES = SAYING | JUDGING

BARE = frozenset((_SAYING + _JUDGING).split())
"""Their base forms, which report only behind a plural."""

SHOUTING = _verbs("chant shout yell sing scream roar cheer jeer heckle hiss cry bellow")
"""What crowds do."""

NEVER_NOUNS = listed("""
    said says told tells wrote added argued insisted explained replied responded admitted
    declared vowed denied confirmed announced acknowledged conceded asked urged called described
""")
"""Cues that are verbs wherever they stand."""

SHOWING = listed("showed shows saw sees filmed pictured heard")
"""Verbs whose object does what a participle tells: *they saw Brusk at a window, shouting*."""

SENT = listed("sent wrote written posted signed left issued released shared read had has")
"""What whoever issues a document does with it."""

TURNING = listed("""
    said says say wrote writes added adds argued argues explained explains noted notes insisted
    insists recalled recalls replied replies responded warned warns observed observes
""")
"""Verbs that stand in front of their subject between commas: *Law, says Anna Brusk, is dead*."""

UTTERED = listed("words answer reply response advice verdict message motto")
"""Nouns whose verb tells too: *his answer was "…"*, but not *his claim was "false"*."""

_IN = ("chimed", "chimes", "chipped", "weighed", "cut", "cuts", "joined", "broke", "threw", "put")
_BACK = ("shot", "shoots", "fired", "fires", "hit", "hits", "snapped", "came", "wrote", "texted")
GOING = {
    **dict.fromkeys(("went", "goes", "carried", "pressed"), ("on",)),
    **dict.fromkeys(_IN, ("in",)),
    **dict.fromkeys(_BACK, ("back",)),
    **dict.fromkeys(("pointed", "points", "pointing"), ("out",)),
    **dict.fromkeys(("piped", "pipes", "spoke", "speaks"), ("up",)),
    **dict.fromkeys(("spoke", "speaks", "speaking", "talked", "talks"), ("of",)),
    **dict.fromkeys(("named", "christened"), ("it",)),
    **dict.fromkeys(("put", "puts"), ("it", "in")),
    **dict.fromkeys(("putting", "phrased", "phrases", "phrasing", "worded"), ("it",)),
    **dict.fromkeys(("burst", "called", "calls", "cried", "blurted"), ("out",)),
}
"""*Went on*, *chimed in* and *shot back* are verbs of speaking at the end of a clause."""
