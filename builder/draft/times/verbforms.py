"""Words that look forward or back: plans, requests, calendars, mishaps, past forms.

Plain lists of English, which ``looks`` and ``tense`` read. Decides nothing.
"""

from builder.draft.english.verbs import CUES
from builder.draft.english.words import listed

FORWARD = listed("""
    due expected scheduled planned booked slated poised billed upcoming looming ahead run-up lead-up
    deadline hope hopes hoping hopeful expect expects expecting plan plans planning intend intends
    intending aim aims aiming want wants threaten threatens vow vows promise promises pledge pledges
    forthcoming forecast anticipating likely unlikely fear
""")
"""Words of what is still to come."""

CALENDAR = listed("""
    begin start open continue resume meet take leave arrive return end close expire vote fall happen
    hear decide present visit travel launch finish face go speak testify address appear need reopen
    fly host convene play sail dock reconvene retire rise tour sit run cease lapse sign publish
    release announce deliver join come become get receive head kick step stand hold last
    debut premiere air perform compete celebrate mark choose elect pick gather assemble unveil
    inaugurate observe commemorate apply land await touch
""")
"""Verbs whose present tense with a day is what a calendar says: *the leaders meet on Friday*."""

ARRANGED = listed("""
    meeting travelling traveling flying visiting holding returning leaving going coming arriving
    playing voting marching opening closing starting launching hosting speaking giving appearing
    resuming beginning ending reopening releasing publishing stepping sailing moving retiring
    striking touring signing debating sending facing taking expecting sitting gathering launching
    swearing burying electing running seeking competing contesting
""")
"""*Is travelling on Friday*: what is arranged."""

PREPARING = listed("""
    preparing calling demanding urging pressing pushing bracing gearing pricing betting awaiting
    eyeing racing looking considering weighing mulling
""")
"""*Is calling for*: what is to come."""

PROMISED = listed("promised pledged vowed threatened planned scheduled")
"""*Have promised a march on Friday*."""

GOVERNING = listed("""
    plan plans planned planning set due expected expect expects expecting scheduled likely hope
    hopes hoped hoping intend intends intended intending vow vows vowed vowing promise promises
    promised promising pledge pledges pledged pledging agree agrees agreed agreeing threaten
    threatens threatened threatening threat ready prepared prepare prepares preparing about order
    orders ordered ordering ask asks asked asking invite invites invited inviting urge urges urged
    urging supposed meant booked want wants wanted wanting demand demands demanded going call calls
    called calling told tells voted vote votes decide decides decided decision deal bid instructed
    summoned slated poised billed willing eager keen advised required obliged request requested
    requests aim aims aimed aiming offer offers offered proposed proposes proposal chosen sure bound
    tipped warned able wish wishes wished arranged encouraged begged pleaded
""")
"""With *to* and a verb behind them these look forward."""

WAITING = listed("""
    promise promises promised pledge pledged pledges vow vowed vows demand demanded demands want
    wants wanted hope hoped hopes expect expected expects ask asked asks call called calls sought
    seeks seek aim aimed aims urge urged urges insisted insists request requested required ordered
    deadline target give gave given gives set told must ultimatum warned
""")
"""Verbs of whoever waits for something: it is still to come *by Friday*."""

HOLDING = listed("""
    adjourned adjourn postponed postpone delayed delay deferred defer suspended suspend extended
    extend renewed renew remanded granted grant given give gave barred banned put pushed prolonged
    recessed rescheduled reserved allowed shut closed
""")
"""What is done *until Friday* by one act: the day lies ahead of it."""

MOVED = listed("""
    moved brought put pushed postponed delayed shifted rescheduled extended adjourned deferred
    changed prolonged rearranged switched
""")
"""What is done *to Friday*."""

SHOWING = listed("""
    shows suggests means marks includes features depicts follows has was is does this its his us
    comes contains covers as thus perhaps plus versus besides towards records describes details
    lists proves reveals
""")
"""Words in *-s* that tell of no calendar: *the video shows the wall on Friday*."""

CANCELLED = listed("""
    cancelled canceled called postponed scrapped moved shelved rescheduled banned dropped
""")

MISHAPS = listed("""
    attack attacks bombing bombings blast blasts explosion explosions crash collision shooting
    shootings killing killings murder murders death deaths massacre raid raids ambush airstrike
    airstrikes shelling fire blaze flood floods earthquake quake storm tornado landslide collapse
    accident disaster incident riot riots clash clashes violence unrest coup assault assaults
    robbery theft kidnapping abduction arrest arrests outage blackout leak spill sinking derailment
    stabbing hijacking resignation events bloodshed fighting stampede
    victory victories defeat defeats triumph ouster
""")
"""What nobody puts into a calendar: it has happened."""

RECORDS = listed("""
    pictures picture video videos footage images image photos photo photograph photographs film
    clip tape recording recordings minutes transcript reports letter email emails
""")
"""*Footage from Friday* was taken then."""

FIGURES = listed("""
    figures data sales results report revenue revenues rate index inflation turnout output exports
    imports budget accounts profits profit figure total average record bill numbers statistics
""")
"""*Figures for May* are of a month that is over."""

ASKED = listed("invited summoned called hoped asked warned")
"""Past forms that a day behind them may make look forward: *invited to a feast on Friday*."""

JUDGING = listed("""
    thank condemn mourn regret blame remember praise deplore denounce honour honor recall
""")
"""What is done in words, to what has happened: *we thank all who came*."""

MODALS = listed("can could may might should must shall will would 'll ought")

BE = listed("is are am was were be being been 's 're 'm")

_IRREGULAR = listed("""
    was were did had came went took got began left met held rose fell struck hit shot won lost found
    made saw gave fled broke brought built bought caught drew drove flew fought grew kept knew led
    put ran sat sent shook sold spent stood swept tore threw wore woke sank spoke set taken seen
    given done gone known driven written stolen broken chosen fallen flown frozen hidden ridden
    risen shaken sworn torn worn thrown beaten begun drunk sung sunk become became overcome born
    drawn grown shown withdrawn withdrew blown blew laid paid read fed slept wept felt dealt burnt
    bent lent lit quit cut shut hurt cost cast rang sang swam hung dug stuck slid hid bid split
    spread burst bound understood stole froze chose wrote rode swore ate lay forgot taught sought
    thought heard shed died tied lied said told wound undergone underwent sprang meant
""")

PAST = frozenset(word for word in CUES if not word.endswith(("s", "ing"))) | _IRREGULAR

NO_VERB = listed("need seed speed breed indeed hundred red bed feed weed shed kindred sacred naked")


def is_past(word: str) -> bool:
    """Tell a past tense or a past participle by its form."""
    return word in PAST or (word.endswith("ed") and len(word) > 3 and word not in NO_VERB)
