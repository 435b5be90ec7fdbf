"""What the news tells of people of one field, by the nouns for them: of a butcher meat, a stall.

Data and nothing else, in lower case: nouns for people, a colon, words that stand beside their
names; a blank line between fields.
"""

from builder.draft.english.words import listed

_FIELDS = """
    judge lawyer barrister solicitor attorney counsel prosecutor magistrate jurist advocate
    justice qc kc silk: court justice tribunal bench inquiry ruling judge lawyer law legal
    represents counsel prosecuting defending appeal commission chair trial case represented
    appears

    detective officer constable policeman policewoman inspector superintendent sergeant cop
    investigator: police force investigation squad investigating arrested patrol detective station

    defendant accused suspect convict prisoner inmate detainee: charged pleaded trial denies
    guilty arrested jailed detained accused convicted custody prison sentenced dock counts

    priest vicar pastor bishop cleric prelate imam rabbi nun monk chaplain preacher clergyman
    minister churchman: church parish mosque diocese cathedral congregation father reverend rev
    sermon mass convent abbey synagogue canon archbishop

    teacher headteacher headmaster headmistress head principal lecturer professor academic student
    pupil educator tutor schoolteacher don scholar: school college university teaches taught
    pupils students classes lessons class faculty campus studies studying professor lecturer
    department chair

    doctor surgeon nurse medic paramedic physician midwife gp specialist consultant psychiatrist
    dentist vet paediatrician: hospital clinic ward patients surgery medical health dr doctor
    nurse surgeon treated ambulance medicine practice operating

    scientist physicist chemist biologist geologist astronomer researcher laureate academic
    botanist ecologist virologist expert economist engineer seismologist: laboratory lab science
    physics research prize institute university study professor dr institute chemistry biology
    cells work discovery papers nobel

    striker goalkeeper keeper midfielder defender captain skipper coach manager boss gaffer
    champion player winger batsman bowler runner swimmer cyclist medallist medalist skater
    sprinter athlete boxer trainer teammate referee official forward fullback winner rider jockey
    golfer driver: goal goals team match season league gold silver bronze race won win title final
    games game medal club cup scored penalty tournament metres olympic champion skate track sprint
    coach side league bout innings wicket

    general commander soldier officer veteran colonel major captain admiral sailor airman pilot
    trooper recruit: army troops navy brigade regiment forces battalion soldiers war unit military
    served front corps gen col lt capt maj

    skipper captain sailor fisherman mariner seaman trawlerman ferryman yachtsman yachtswoman:
    boat ship trawler vessel ferry harbour port crew sea yacht nets fishing sailed

    farmer grower rancher dairyman shepherd landowner winemaker vintner beekeeper grazier: farm
    farms sheep cattle cows herd fields hectares acres crops land dairy vines vineyard milk
    harvest bees barn tractor lagoon flock slurry

    butcher baker chef cook grocer waiter barman publican landlord restaurateur stallholder hawker
    brewer greengrocer fishmonger waitress: meat bread bakery restaurant kitchen food stall shop
    pub bar cafe market cake sells beer fish vegetables pastry menu dishes dining sold ovens oven
    inn

    businessman businesswoman tycoon entrepreneur executive financier developer industrialist
    billionaire magnate shopkeeper trader owner boss millionaire banker broker retailer hotelier:
    company firm business bank shares owns founded owner chain group executive fortune shop shops
    hotel hotels factory sells bought stake investment fund

    politician leader senator lawmaker legislator mp minister premier president mayor councillor
    deputy candidate backbencher congresswoman congressman challenger incumbent governor member
    opponent rival trustee: party parliament senate election elected minister government votes
    voters seat mp cabinet council constituency premier president mayor ballot leader opposition
    campaign coalition ward vote sen committee

    diplomat envoy ambassador official spokesman spokeswoman spokesperson aide adviser bureaucrat
    mandarin secretary civil servant: embassy ministry department foreign ambassador envoy
    secretary office spokesman spokeswoman agency assistant press served

    journalist reporter editor columnist broadcaster presenter correspondent anchor blogger
    photographer cameraman cartoonist newsman: newspaper magazine television radio programme
    report broadcast column paper wrote news photograph photographs camera drawing cartoon edited
    channel

    writer author novelist poet singer musician actor actress director artist painter sculptor
    composer pianist violinist dancer conductor filmmaker comedian playwright star rapper
    guitarist soprano tenor drummer: novel book books film films album song songs stage play
    theatre band concert orchestra poems prize gallery painting opera music guitar piano tour role
    novels exhibition show concerto ballet

    carpenter plumber electrician builder mechanic welder roofer bricklayer mason potter tailor
    seamstress blacksmith joiner scaffolder plasterer engineer foreman craftsman labourer worker:
    workshop built build repair repairs site house roof timber bricks engine garage tools factory
    shift plant foundry sewing kiln yard wood furniture brick dam

    driver motorist trucker cyclist biker motorcyclist conductor busman trucker cabbie: bus lorry
    truck car taxi drove drives drive road van train tram wheel cab motorcycle bicycle coach route

    pilot aviator astronaut flier flyer copilot stewardess steward: plane flight aircraft flew
    helicopter airline cockpit airport flying jet space orbit glider

    firefighter fireman rescuer lifeguard volunteer hero: fire rescue jumped rescued flames saved
    pulled dragged dived carried brigade lifeboat swam

    bride groom bridegroom newlywed couple: wedding married ceremony vows church booked marry
    marriage reception

    mother father widow widower grandmother grandfather parent mum dad grandma sister brother son
    daughter twin pensioner grandparent: son daughter children child husband wife mother father
    married family sister brother born grandchildren widow baby twins

    victim survivor patient casualty complainant hostage captive witness claimant plaintiff:
    injured survived hurt attacked shot wounded rescued trapped lost evidence suing abducted held
    assaulted fell escaped testified treated

    climber mountaineer hiker walker explorer sailor adventurer diver skier: mountain summit climb
    climbed peak rope expedition trek ridge glacier avalanche everest cave dive snow

    tenant resident landlord landlady homeowner neighbour neighbor occupant householder villager
    lodger: flat house rent lives lived street building estate home block village apartment
    tenants next-door moved

    pensioner retiree teenager youngster veteran elder grandmother grandfather youth: retired
    retirement pension school pupil student

    campaigner activist organiser organizer protester demonstrator unionist founder chairman
    chairwoman dissident whistleblower trade: campaign protest union march charity group movement
    founded strike petition rally organised foundation leaked
"""

FIELDS = tuple(
    (listed(nouns), listed(words))
    for nouns, _, words in (field.partition(":") for field in _FIELDS.split("\n\n"))
)
"""Nouns for people, and words that stand beside their names."""
