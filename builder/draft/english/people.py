"""Who speaks in English news prose: titles, offices, people, bodies, crowds, documents.

Data and nothing else, in lower case. A noun is listed once, in the singular; plurals are made from
it. A missing word is added here, never as a special case elsewhere.
"""

from builder.draft.english.papers import DOCUMENTS, WRITING
from builder.draft.english.words import listed

TITLES = listed("""
    mr mrs ms miss mx dr sir dame lord lady prof professor rev reverend father sister brother
    bishop archbishop cardinal pope rabbi imam sheikh sheik ayatollah mullah grand king queen
    prince princess emperor sultan emir count baron judge justice president vice premier prime
    minister pm chancellor secretary foreign defence defense interior finance health energy
    transport justice home agriculture education environment trade labour labor general attorney
    senator sen sens rep reps representative congressman congresswoman mp mep governor gov govs
    mayor councillor councilor cllr coun ambassador envoy consul commissioner commander colonel col
    gen lt lieutenant captain capt major maj sergeant sgt corporal cpl private pvt pfc spc admiral
    adm brigadier marshal air chief sheriff inspector superintendent constable detective officer
    director chairman chairwoman chair chairperson ceo cfo founder editor spokesman spokeswoman
    spokesperson deputy acting leader supreme speaker coach principal dean party opposition
    chancellor treasurer ombudsman prosecutor special undersecretary assistant majority
    begum maulana shri smt herr frau monsieur madame mme signor signora senor senora pandit
    swami hajji sheikha dowager minority whip national security adviser advisor former ex state
    shadow permanent representative hon honourable honorable rt comrade don dona doña alhaji mallam
    engr barrister hajiya pastor imam datuk dato reverend canon sqn
    fr msgr monsignor sra dra venerable barr alh dott
    squadron leader warrant ensign excellency majesty highness holiness
    det pc wpc di dci ds atty cmdr brig insp supt commodore chief-of-staff dcp acp dsp asp cp ssp
""")
"""Words that stand before a name and are no part of it."""

PORTFOLIOS = listed("""
    state affairs home foreign interior defence defense finance health energy transport justice
    trade labour labor education environment agriculture industry commerce security war navy
    army air police staff chiefs joint works work pensions culture sport media tourism housing
    treasury exchequer prosecutions communities families women youth science technology
    innovation skills development planning relations communications information intelligence
    operations emergency emergencies measures services water food fisheries forestry forests
    mines minerals petroleum oil gas railways aviation immigration citizenship customs elections
    religious rural urban regional local public general investigation revenue budget economy law
    economic veterans climate
""")
"""Words of what an office is for: *Minister of State for Home Affairs*."""

PLATFORMS = listed("""
    x twitter facebook telegram instagram weibo youtube tiktok whatsapp snapchat reddit bluesky
    mastodon threads linkedin truth-social vk
""")
"""Where posts stand; none of them speaks."""

_PEOPLE = """
    mp mep msp mla mna ceo cfo gp thug yob hooligan lout reveller looter rioter miscreant goon
    commuter counter-protester punter shopper diner holidaymaker spectator pedestrian vigilante
    vandal agitator arsonist intruder assailant perpetrator captor hiker parliamentarian teammate
    team-mate classmate cellmate shipmate workmate schoolmate flatmate counterpart cop crook
    raider robber thief burglar bandit hijacker kidnapper gran grandad nan mum dad lad bloke
    newlywed eldest youngest spokesman spokeswoman spokesperson official officer minister
    secretary president premier mayor governor senator lawmaker legislator deputy councillor
    councilor leader chief head commander general colonel captain major lieutenant sergeant
    soldier fighter militant rebel guard policeman policewoman detective inspector prosecutor
    lawyer attorney judge ambassador diplomat envoy aide adviser advisor analyst expert professor
    lecturer researcher scientist scholar historian author writer poet journalist reporter
    correspondent editor columnist blogger photographer doctor nurse surgeon paramedic medic
    patient witness bystander onlooker resident neighbour neighbor villager local citizen voter
    shopkeeper trader farmer fisherman skipper
    driver miner docker worker employee employer engineer teacher student pupil headteacher
    headmaster priest imam bishop pastor monk nun activist campaigner protester protestor
    demonstrator marcher organiser organizer striker dissident critic opponent supporter loyalist
    backer ally rival survivor victim relative mother father wife husband son daughter brother
    sister cousin uncle aunt grandmother grandfather widow widower friend colleague boss manager
    director executive chairman chairwoman founder owner operator economist banker investor
    broker consultant coach player fan user commenter follower refugee migrant passenger pilot
    sailor crewman trucker carpenter mechanic baker man woman boy girl youth teenager pensioner
    retiree veteran volunteer parent tenant landlord customer guest host caller reader viewer
    source insider whistleblower negotiator mediator monitor observer delegate member trustee
    representative chairperson speaker interpreter translator foreman superintendent firefighter
    rescuer lifeguard warden ranger orphan elder chieftain sheikh prisoner detainee hostage
    captive inmate contractor king queen prince princess pope cleric rabbi candidate nominee
    chancellor commissioner consul academic pundit commentator strategist forecaster
    meteorologist seismologist virologist person child mourner worshipper pilgrim tourist visitor
    hunter herder shepherd ferryman boatman taxi-driver hairdresser actor actress singer musician
    artist novelist cook waiter barman bartender receptionist cleaner porter builder electrician
    plumber vendor stallholder seller buyer stowaway asylum-seeker secretary-general vice-president
    ex-president ex-minister co-founder treasurer accountant auditor ombudsman
    bookkeeper coroner pathologist magistrate gardener butcher barber cashier clerk cyclist
    motorist biker jogger dancer schoolboy schoolgirl housewife homeowner landowner businessman
    businesswoman entrepreneur postman housemate roommate boyfriend girlfriend partner fiance
    fiancee comrade recruit conscript reservist paratrooper marine gunman attacker suspect
    defendant plaintiff claimant complainant respondent participant attendee interviewee
    subscriber listener policymaker petitioner politico terrorist extremist insurgent separatist
    hardliner conservative liberal republican democrat backbencher peer statesman politician
    bureaucrat regulator lobbyist pollster planner architect surveyor designer developer
    programmer hacker biologist physicist geologist climatologist hydrologist psychologist
    sociologist anthropologist archaeologist philosopher theologian statistician curator librarian
    archivist conductor composer rapper comedian presenter anchor newsreader producer filmmaker
    playwright biographer grower greengrocer grocer florist jeweller tailor cobbler welder roofer
    plasterer shipwright stevedore seaman signalman trooper gunner sapper cadet midshipman airman
    navigator steward stewardess guardsman sentry doorman janitor caretaker gatekeeper lock-keeper
    beekeeper innkeeper hotelier restaurateur chef brewer vintner milliner dentist optician vet
    veterinarian midwife therapist carer caregiver counsellor counselor social-worker psychiatrist
    cardiologist oncologist paediatrician pediatrician specialist registrar bursar provost rector
    vice-chancellor chaplain vicar curate deacon minister-designate president-elect mayor-elect
    convener convenor whip speaker-designate aide-de-camp commandant adjutant quartermaster
    brigadier patrolman marshal bailiff usher juror barrister solicitor advocate counsel notary
    arbitrator attache commissar governor-general regent viceroy tribesman clansman warlord
    smuggler trafficker poacher settler squatter nomad evacuee admiral archbishop cardinal
    ayatollah emperor sultan emir baron constable corporal commodore newcomer immigrant expatriate
    exile returnee deportee announcer newscaster diver ringleader agent subordinate superior
    plotter conspirator mutineer warder jailer gaoler teller hawker granddaughter grandson nephew
    niece mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law
    stepmother stepfather godmother godfather bride groom twin sibling namesake predecessor
    successor stand-in replacement runner-up loser goalkeeper midfielder defender batsman bowler
    referee umpire jockey trainer rower swimmer climber mountaineer helmsman bosun deckhand stoker
    engine-driver signaller dispatcher controller courier messenger postwoman milkman binman
    dustman janitress maid nanny au-pair headmistress schoolteacher schoolmaster emeritus don
    undergraduate graduate dropout apprentice trainee intern freelancer typist stenographer
    undertaker gravedigger churchwarden parishioner congregant believer preacher missionary mullah
    muezzin shaman healer herbalist pharmacist chemist radiographer anaesthetist anesthesiologist
    houseman physiotherapist nutritionist dietitian toxicologist epidemiologist ecologist
    zoologist botanist ornithologist astronomer mathematician linguist lexicographer grammarian
    cartoonist illustrator sculptor blacksmith goldsmith locksmith gunsmith clockmaker watchmaker
    winemaker cheesemaker distiller maltster ploughman rancher cowboy drover shearer logger
    lumberjack quarryman roughneck oilman prospector cartographer geographer demographer
    ethnographer interviewer questioner heckler moderator panellist panelist arbiter adjudicator
    assessor valuer auctioneer pawnbroker moneylender financier speculator shareholder stakeholder
    director-general attorney-general solicitor-general auditor-general adviser-general rapporteur
    coordinator co-ordinator administrator prefect comptroller examiner facilitator quaestor
    second-in-command commander-in-chief editor-in-chief ideologue
    supplier wholesaler exporter importer distributor bidder dealer lodger traveller traveler
    winner champion medallist medalist skater golfer boxer wrestler trumpeter cellist soprano
    choreographer essayist painter decorator theorist native defector fugitive passer-by hostess
    youtuber influencer vlogger gamer technician butler cabbie barista waitress fishmonger
    seamstress jeweler physician appellant accuser informant informer guerrilla sniper bomber
    fraudster murderer killer assassin billionaire millionaire spy operative evaluator reviewer
    inspector-general vice-chairman vice-chair deputy-mayor alderman councilman councilwoman
    staffer congressman congresswoman assemblyman assemblywoman selectman burgess ward-boss chargé
    consul-general high-commissioner interlocutor go-between intermediary emissary plenipotentiary
    peacekeeper peacemaker bodyguard minder chauffeur valet equerry courtier town-crier prelate
    primate athlete sportsman sportswoman sprinter gymnast magnate tycoon mogul oligarch ruler
    monarch strongman autocrat technocrat dictator mandarin tribune mentor protege incumbent
    challenger hopeful frontrunner front-runner contender laureate humanitarian philanthropist
    industrialist jurist pianist violinist guitarist machinist naturalist feminist
    environmentalist conservationist nationalist unionist royalist monarchist socialist communist
    populist evangelist organist soloist dermatologist neurologist criminologist
    bridegroom
"""

_BODIES = """
    family couple duo trio household treasury
    ministry office government administration cabinet parliament senate congress council
    committee commission court tribunal embassy consulate department agency bureau authority
    army navy military force police gendarmerie militia brigade battalion unit command coalition
    alliance union federation confederation association league party movement front faction
    group organisation organization charity foundation institute university college school
    hospital clinic company firm corporation bank airline operator utility manufacturer
    newspaper paper broadcaster channel station network magazine outlet website agency network
    regime opposition presidency palace junta monarchy church mosque synagogue diocese club team
    board panel delegation mission secretariat regulator watchdog coastguard squad service
    judiciary prosecution defence defense kingdom republic country nation state capital city town
    village district province region hotline campaign think-tank thinktank consortium syndicate
    cartel gang crew chamber bloc consulate leadership city-council observatory
    fire-department bench jury inquest inquiry parish legislature assembly directorate inspectorate
    constabulary garrison regiment division corps fleet flotilla airline railway brewery distillery
    dairy creamery bakery winery
    cooperative co-operative television tv radio chain
    charity hospice academy laboratory lab startup start-up retailer supermarket insurer lender
    band orchestra choir cell arm wing branch chapter daily weekly desk section outpost
    publisher studio label franchise trust trustees syndicate centre center
"""

_CROWDS = """
    crowd crowds mob mobs protesters people demonstrators marchers rioters mourners residents
    villagers witnesses fans supporters thousands hundreds dozens scores many others some
    families women men youths students workers strikers passers-by onlookers police authorities
    officials users children locals analysts experts critics sources diplomats activists
    organisers organizers rescuers survivors relatives neighbours neighbors soldiers guards
    fighters militants troops rebels prosecutors lawyers doctors medics lawmakers ministers
    leaders media press newspapers reports investigators observers aides commanders officers parents
    dockers miners farmers staff faithful ultras pickets majority minority
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

TRADING = listed("""
    energy health water oil gas petroleum minerals railways aviation technology forestry fisheries
    transport communications marine
""")
"""Last words of the names of firms that are what an office is for as well, or somebody."""

ORGANISED = BODIES | listed("""
    motors industries partners capital systems technologies airlines media networks metals
    times post news wire press tribune herald gazette journal guardian observer telegraph tv
    radio bbc cnn nbc cbs abc reuters afp ap upi tass xinhua isna irna agency university
    institute centre center ltd inc plc corp gmbh group holdings terminals minerals airlines
    airways air bank house pentagon kremlin brigades forces guards corps nations international watch
    amnesty infirmary brotherhood cross crescent fund organization hospital stadium airport street
    square road bridge avenue boulevard highway motorway economics analytics securities
    consulting associates
""")
"""Words in the names of bodies, which no person's name holds."""

THOROUGHFARES = listed("street avenue square road boulevard highway motorway tower towers plaza")
"""Last words of the names of places that nobody speaks for."""

FAMILY = listed("""
    mother father wife husband son daughter brother sister widow widower cousin uncle aunt
    partner grandmother grandfather grandson granddaughter nephew niece stepson stepdaughter
    parents fiance fiancee mother-in-law father-in-law sister-in-law brother-in-law son-in-law
    daughter-in-law stepmother stepfather twin sibling
""")
"""Kin, who mostly share a surname."""

SUFFIXES = listed("""
    kc qc sc mp mep msp phd md dds obe mbe cbe dbe kbe jr sr ii iii iv esq usn ret rn ias ips ifs
    dsc frs mla mna am ao ac dl qpm
""")
"""Letters behind a name that are no part of it."""
