"""The small words of English news prose: articles, prepositions, conjunctions, auxiliaries.

Data and nothing else, in lower case. A missing word is added here, never as a special case
elsewhere.
"""

from builder.draft.english.words import listed

DETERMINERS = listed("""
    the a an this that these those his her its their our my your one two three four five six
    seven eight nine ten some several many most all both another other any each every no few
""")

PREPOSITIONS = listed("""
    of for at in from with on near to by under over against about into onto within outside
    inside behind beside among between across around through during without via per toward
    towards off above below beneath beyond
""")

TIMES = listed("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning
    afternoon evening night week month year late early earlier later january february march
    april may june july august september october november december time day hour minute moment
    weekend days weeks months years hours minutes decade ago summer winter autumn
""")
"""Words of an expression of time."""

TIED = listed("""
    close familiar loyal based allied opposed responsible charge aligned linked sympathetic near
    next member party subject adjacent attached native
""")
"""Words in front of such a preposition that go with it: *a source close to the minister*."""

LINKS = listed("of for at in from with on near to inside")
"""Prepositions that tie a name to the noun before it: *a spokesman for the army*."""

STATES = listed("""
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb
    Nev N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wyo D.C
""")
"""How American agencies shorten a state behind a town, without the last full stop."""

SUBORDINATORS = listed("""
    after as when while before because since until till although though if unless whereas where
    once that who which whom whose what and but or so yet then than
""")

REFLEXIVE = listed("itself himself herself themselves myself ourselves yourself")

RELATIVE = listed("who which that")

BEING = listed("is are was were be been being")
"""Forms of *be*, as in *was told*."""

LINKING = listed("is are was were remains remained")
"""What ties a subject to what is said of it: *the question remains*."""

AUXILIARIES = listed("""
    has have had having was were is are be been being will would could can may might must should
    shall did does do to not never n't also then later earlier today yesterday tonight just once
    again already further still yet since only even both all each ever now immediately soon
    first instead simply quickly often always twice too so rather promptly meanwhile afterwards
    reportedly himself herself themselves itself now long recently hasn't haven't hadn't isn't
    aren't wasn't weren't doesn't didn't don't won't wouldn't couldn't shouldn't can't cannot
""")
"""What may stand between a subject and its verb."""


def is_small(word: str) -> bool:
    """Tell whether a word is one of grammar: an auxiliary, a preposition, *and*, *the*, *who*."""
    return (
        word in AUXILIARIES
        or word in PREPOSITIONS
        or word in SUBORDINATORS
        or word in DETERMINERS
        or word in LINKS
        or word in TIMES
    )


FRONTED = listed("""
    in on at after before when while as since until speaking asked reached however meanwhile
    earlier later but and yet still according despite although though if because for by with
    during following citing addressing writing responding referring pressed questioned appearing
    quoting amid from under instead moreover furthermore nevertheless nonetheless also then
    today yesterday overnight last this next once so indeed now only unlike like among to over
    within without even both separately elsewhere nearby finally previously recently standing
    sitting looking holding clutching pointing wearing visiting having being angered told
    surrounded flanked joined meanwhile additionally similarly likewise thus therefore hence
    perhaps
""")
"""Words that open a phrase set before the subject of a sentence."""

NO_NAME = listed("""
    the a an this that these those his her its their our my your he she it they we i you who
    what when where why how which there here in on at after before while as since until but and
    or yet so if because for by with from to of not no nor also then now than some several many
    most all both another other any each every few more less about around nearly almost over
    under up only just even still once however meanwhile earlier later today yesterday tomorrow
    overnight last next monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec one two three four five six seven eight nine ten dozens
    hundreds thousands according despite although though during following amid q a key live
    watch read photo video yes ok please thank is are was were be been has have had do does did
    will would can could may might must should nobody everybody somebody anyone everyone
    something nothing everything none whoever whatever thousands tens millions half twenty
    thirty forty fifty sixty seventy eighty ninety eleven twelve count ask let like too very
    much there's it's that's i'm i've i'd don't didn't he's she's they're we're you're i'll we'll
    won't can't neighbouring neighboring neither either both below above beneath beyond upstairs
    downstairs underneath overhead alongside besides upriver downstream upstream offshore onshore
    ashore abroad aboard online offline indoors outdoors midway halfway afterward sometimes often
    seldom never always soon again otherwise anyway regardless tonight nowadays maybe somewhere
    everywhere nowhere anywhere further alas overall altogether alone together apart aside except
    plus versus twice given whenever wherever whether midday midnight
""")
"""Words that are no name though they begin a sentence with a capital."""

PARTICLES = listed("""
    al el de la le van von der den bin ibn abu ben da di du dos das e y ap st af ter del
    della los las zu wa des
""")
"""Small words inside a name."""

ADJECTIVES = listed("""
    former retired senior top chief deputy local regional national federal state military police
    army government opposition foreign defence defense interior official unnamed anonymous
    furious angry young old elderly another acting outgoing incoming veteran leading prominent
    defending reigning independent lead main junior first second third new current general
    general's permanent working assistant special high-ranking high-level mid-level low-level
    longtime long-time fellow self-styled masked armed injured wounded bereaved tearful united
    labour labor trade union
    student hospital security intelligence rescue aid human rights legal medical political
    religious press public company presidential parliamentary ministerial prime vice joint white
    house nearby neighbouring neighboring own embattled beleaguered under-fire scandal-hit
""")

PRAISING = listed("""
    modest brave cheeky plucky heroic fearless selfless tragic defiant proud lucky unlucky hapless
    heartbroken devastated devoted grieving furious angry gutsy courageous kindly generous hungry
    bubbly stunned shocked horrified terrified relieved delighted determined stricken ailing sickly
    little poor old young
""")
"""In front of a first name these tell of whoever bears it: *Modest Karl was back at work*."""
