"""Who speaks in English news prose, and the small words around them: titles, offices, crowds.

Data and nothing else, in lower case. A noun is listed once, in the singular; plurals are made from
it. A missing word is added here, never as a special case elsewhere.
"""

from builder.draft.words import listed

WRITING = listed("""
    banner banners placard placards sign signs graffiti slogan slogans poster posters notice
    inscription caption headline sticker stickers plaque leaflet leaflets note tattoo letters
    t-shirt t-shirts label engraving signboard billboard
""")
"""Things that carry words of nobody in particular."""

WORKS = listed("""
    song anthem hymn ballad book novel film movie play series poem album painting opera track
    show podcast musical documentary operation codenamed code-named ship vessel
""")
"""Things whose titles stand in marks."""

DOCUMENTS = listed("""
    statement communique letter report memo memorandum document email e-mail post tweet message
    declaration resolution filing complaint indictment verdict ruling judgment text transcript
    speech address interview press release briefing broadcast video article editorial study
    survey paper leaflet law bill order decree motion
""")
"""Things that carry words of whoever issued them."""

TITLES = listed("""
    mr mrs ms miss mx dr sir dame lord lady prof professor rev reverend father sister brother
    bishop archbishop cardinal pope rabbi imam sheikh sheik ayatollah mullah grand king queen
    prince princess emperor sultan emir count baron judge justice president vice premier prime
    minister pm chancellor secretary foreign defence defense interior finance health energy
    transport justice home agriculture education environment trade labour labor general attorney
    senator sen rep representative congressman congresswoman mp mep governor gov mayor
    councillor councilor ambassador envoy consul commissioner commander colonel col gen lt
    lieutenant captain capt major maj sergeant sgt corporal cpl private pvt admiral adm
    brigadier marshal air chief sheriff inspector superintendent constable detective officer
    director chairman chairwoman chair chairperson ceo cfo founder editor spokesman spokeswoman
    spokesperson deputy acting leader supreme speaker coach principal dean party opposition
    chancellor treasurer ombudsman prosecutor special under undersecretary assistant majority
    begum maulana shri smt herr frau monsieur madame mme signor signora senor senora pandit swami
    hajji sheikha dowager minority whip national security adviser advisor former ex state shadow permanent
    representative
""")
"""Words that stand before a name and are no part of it."""

PORTFOLIOS = listed("""
    state affairs home foreign interior defence defense finance health energy transport justice
    trade labour labor education environment agriculture industry commerce security war navy army
    air police staff chiefs joint works work pensions culture sport media tourism housing treasury
    exchequer prosecutions communities families women youth science technology innovation skills
    development planning relations communications information intelligence operations emergency
    emergencies measures services water food fisheries forestry forests mines minerals petroleum
    oil gas railways aviation immigration citizenship customs elections religious rural urban
    regional local public general investigation revenue budget economy economic veterans climate
""")
"""Words of what an office is for: *Minister of State for Home Affairs*."""

PLATFORMS = listed("""
    x twitter facebook telegram instagram weibo youtube tiktok whatsapp snapchat reddit bluesky
    mastodon threads linkedin truth-social vk
""")
"""Where posts stand; none of them speaks."""

_PEOPLE = """
    spokesman spokeswoman spokesperson official officer minister secretary president premier
    mayor governor senator lawmaker legislator deputy councillor councilor leader chief head
    commander general colonel captain major lieutenant sergeant soldier fighter militant rebel
    guard policeman policewoman detective inspector prosecutor lawyer attorney judge ambassador
    diplomat envoy aide adviser advisor analyst expert professor lecturer researcher scientist
    scholar historian author writer poet journalist reporter correspondent editor columnist
    blogger photographer doctor nurse surgeon paramedic medic patient witness bystander onlooker
    resident neighbour neighbor villager local citizen voter shopkeeper trader farmer fisherman
    driver miner docker worker employee employer engineer teacher student pupil headteacher
    headmaster priest imam bishop pastor monk nun activist campaigner protester protestor
    demonstrator marcher organiser organizer striker dissident critic opponent supporter
    loyalist backer ally rival survivor victim relative mother father wife husband son daughter
    brother sister cousin uncle aunt grandmother grandfather widow widower friend colleague boss
    manager director executive chairman chairwoman founder owner operator economist banker
    investor broker consultant coach player captain fan user commenter follower refugee migrant
    passenger pilot sailor crewman trucker carpenter mechanic baker man woman boy girl youth
    teenager pensioner retiree veteran volunteer parent tenant landlord customer guest host
    caller reader viewer source insider whistleblower negotiator mediator monitor inspector
    observer delegate member representative chairperson speaker interpreter translator foreman
    superintendent envoy firefighter rescuer lifeguard warden ranger judge widow orphan elder
    chieftain sheikh prisoner detainee hostage captive inmate contractor king queen prince
    princess pope cleric rabbi candidate nominee premier chancellor commissioner consul academic
    pundit commentator strategist forecaster meteorologist seismologist virologist spokeswoman
    person child mourner worshipper pilgrim tourist visitor hunter herder shepherd ferryman
    boatman taxi-driver hairdresser actor actress singer musician artist director novelist cook
    waiter barman bartender receptionist cleaner porter builder electrician plumber vendor
    stallholder seller buyer stowaway asylum-seeker secretary-general vice-president
    ex-president ex-minister co-founder treasurer accountant auditor ombudsman coroner
    pathologist magistrate gardener butcher barber cashier clerk cyclist motorist biker jogger dancer
    schoolboy schoolgirl housewife homeowner landowner businessman businesswoman entrepreneur
    postman housemate flatmate roommate boyfriend girlfriend partner fiance fiancee classmate
    teammate comrade recruit conscript reservist paratrooper marine gunman attacker suspect
    defendant plaintiff claimant complainant terrorist extremist insurgent separatist hardliner
    conservative liberal republican democrat backbencher peer statesman politician bureaucrat
    regulator lobbyist pollster planner architect surveyor designer developer programmer hacker
    biologist physicist geologist climatologist hydrologist psychologist sociologist
    anthropologist archaeologist philosopher theologian statistician curator librarian archivist
    conductor composer rapper comedian presenter anchor newsreader producer filmmaker playwright
    biographer grower greengrocer grocer florist jeweller tailor cobbler welder roofer plasterer
    shipwright stevedore seaman signalman trooper gunner sapper cadet midshipman airman navigator
    steward stewardess conductor guardsman sentry doorman janitor caretaker gatekeeper lock-keeper
    beekeeper innkeeper hotelier restaurateur chef brewer vintner milliner dentist optician vet
    veterinarian midwife therapist carer caregiver counsellor counselor social-worker
    psychiatrist cardiologist oncologist paediatrician pediatrician specialist registrar
    bursar provost rector vice-chancellor chaplain vicar curate deacon minister-designate
    president-elect mayor-elect convener convenor whip speaker-designate aide-de-camp commandant
    adjutant quartermaster brigadier policeman patrolman marshal bailiff usher juror barrister
    solicitor advocate counsel notary arbitrator envoy attache commissar governor-general regent
    viceroy tribesman clansman warlord smuggler trafficker poacher settler squatter nomad
    evacuee newcomer immigrant expatriate exile returnee deportee asylum-seeker
"""

_BODIES = """
    ministry office government administration cabinet parliament senate congress council
    committee commission court tribunal embassy consulate department agency bureau authority
    army navy military force police gendarmerie militia brigade battalion unit command coalition
    alliance union federation confederation association league party movement front faction
    group organisation organization charity foundation institute university college school
    hospital clinic company firm corporation bank airline operator utility manufacturer
    newspaper paper broadcaster channel station network magazine outlet website agency network
    regime opposition presidency palace junta monarchy church mosque synagogue diocese club team
    board panel delegation mission secretariat regulator watchdog coastguard squad service
    judiciary prosecution defence defense kingdom republic country state capital city town
    village district province region hotline campaign think-tank consortium syndicate cartel
    gang chamber bloc consulate leadership city-council observatory fire-department bench jury
    inquest inquiry parish legislature assembly directorate inspectorate constabulary garrison
    regiment division corps fleet airline railway brewery distillery cooperative co-operative
    charity hospice academy laboratory lab startup start-up retailer supermarket insurer lender
    cell arm wing branch desk section outpost publisher studio label franchise trust trustees syndicate
"""

_CROWDS = """
    crowd crowds mob mobs protesters people demonstrators marchers rioters mourners residents
    villagers witnesses fans supporters thousands hundreds dozens scores many others some
    families women men youths students workers strikers passers-by onlookers police authorities
    officials users children locals analysts experts critics sources diplomats activists
    organisers organizers rescuers survivors relatives neighbours neighbors soldiers guards
    fighters militants troops rebels prosecutors lawyers doctors medics lawmakers ministers
    leaders media newspapers reports investigators observers aides commanders officers parents
    dockers miners farmers
"""


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith(("s", "sh", "ch", "x")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


PEOPLE = frozenset(_PEOPLE.split())

BODIES = frozenset(_BODIES.split())

CROWDS = frozenset(_CROWDS.split()) | frozenset(_plural(noun) for noun in PEOPLE | BODIES)

ROLES = PEOPLE | BODIES | CROWDS | WRITING | DOCUMENTS
"""Nouns that can speak, or carry words."""

ORGANISED = BODIES | listed("""
    times post news wire press tribune herald gazette journal guardian observer telegraph tv
    radio bbc cnn nbc cbs abc fox reuters afp ap upi tass xinhua isna irna agency university
    institute centre center ltd inc plc corp gmbh group holdings terminals minerals airlines
    airways bank house pentagon kremlin brigades forces guards corps nations international watch
    amnesty cross crescent fund organization hospital stadium airport street square road bridge
""")
"""Words in the names of bodies, which no person's name holds."""

HE = listed("""
    mr sir lord king prince father brother son husband uncle grandfather man boy spokesman
    policeman chairman congressman fisherman businessman ferryman foreman statesman widower
    sheikh imam priest pope bishop ayatollah nephew gentleman salesman cameraman actor waiter
""")

SHE = listed("""
    mrs ms miss dame lady queen princess mother sister daughter wife aunt grandmother woman girl
    spokeswoman policewoman chairwoman congresswoman businesswoman widow actress niece nun
    waitress
""")

FAMILY = listed("""
    mother father wife husband son daughter brother sister widow widower cousin uncle aunt partner
    grandmother grandfather grandson granddaughter nephew niece stepson stepdaughter parents
    fiance fiancee
""")
"""Kin, who mostly share a surname."""

DETERMINERS = listed("""
    the a an this that these those his her its their our my your one two three four five six
    seven eight nine ten some several many most all both another other any each every no few
""")

PREPOSITIONS = listed("""
    of for at in from with on near to by under over against about into onto within outside
    inside behind beside among between across around through during without via per toward
    towards
""")

TIMES = listed("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning
    afternoon evening night week month year late early earlier later january february march
    april may june july august september october november december time day hour minute moment
    weekend days weeks months years hours minutes decade
""")
"""Words of an expression of time."""

TIED = listed("""
    close familiar loyal based allied opposed responsible charge aligned linked sympathetic near
    next member party subject adjacent attached native
""")
"""Words in front of such a preposition that go with it: *a source close to the minister*."""

LINKS = listed("of for at in from with on near to inside")
"""Prepositions that tie a name to the noun before it: *a spokesman for the army*."""

SUBORDINATORS = listed("""
    after as when while before because since until till although though if unless whereas where
    once that who which whom whose what and but or so yet then than
""")

RELATIVE = listed("who which that")

AUXILIARIES = listed("""
    has have had having was were is are be been being will would could can may might must should
    shall did does do to not never n't also then later earlier today yesterday tonight just once
    again already further still yet since only even both all each ever now immediately soon
    first instead simply quickly often always twice too so rather promptly meanwhile afterwards
    reportedly himself herself themselves itself now long recently
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
    much there's it's that's i'm i've don't didn't he's she's they're we're you're i'll we'll
    won't can't
""")
"""Words that are no name though they begin a sentence with a capital."""

SUFFIXES = listed(
    "kc qc sc mp mep msp phd md dds obe mbe cbe jr sr ii iii iv esq usn ret rn ias ips ifs dsc frs mla mna am ao ac dl qpm"
)
"""Letters behind a name that are no part of it."""

PARTICLES = listed("""
    al el de la le van von der den bin ibn abu ben da di du dos das e y ap st
""")
"""Small words inside a name."""

ADJECTIVES = listed("""
    former retired senior top chief deputy local regional national federal state military police
    army government opposition foreign defence defense interior official unnamed anonymous
    furious angry young old elderly another acting outgoing incoming veteran leading prominent
    independent lead main junior first second third new current general general's permanent
    assistant special high-ranking high-level mid-level low-level longtime long-time fellow
    self-styled masked armed injured wounded bereaved tearful united labour labor trade union
    student hospital security intelligence rescue aid human rights legal medical political
    religious press public company presidential parliamentary ministerial prime vice joint white
    house nearby
""")
