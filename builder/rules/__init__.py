"""The rules of the craft, one a module.

Each module's docstring *is* the rule as a contributor reads it: what it asks, why, and what mends
it. Each holds one `RULE`. Takes a parsed briefing, gives problems; reads nothing. The id of a
rule is its module's name with hyphens. Beside them stand the tools they share: `base` says what a
rule is and runs them, `walk`, `texts`, `holdings`, `figures`, `dates` and `likelihood` look things
up.
"""

from builder.evidence.locks import Locks
from builder.rules import judgement_weight
from builder.rules.agent_first import RULE as AGENT_FIRST
from builder.rules.agentless_passive import RULE as AGENTLESS_PASSIVE
from builder.rules.anonymous_source import RULE as ANONYMOUS_SOURCE
from builder.rules.answer_kind import RULE as ANSWER_KIND
from builder.rules.base import Rule
from builder.rules.bottom_line_length import RULE as BOTTOM_LINE_LENGTH
from builder.rules.causal_word import RULE as CAUSAL_WORD
from builder.rules.cited_after_cutoff import RULE as CITED_AFTER_CUTOFF
from builder.rules.clock_day import RULE as CLOCK_DAY
from builder.rules.closed_list import RULE as CLOSED_LIST
from builder.rules.coder_once import RULE as CODER_ONCE
from builder.rules.confidence_apart import RULE as CONFIDENCE_APART
from builder.rules.cycle import RULE as CYCLE
from builder.rules.date_after_cutoff import RULE as DATE_AFTER_CUTOFF
from builder.rules.date_straddles_cutoff import RULE as DATE_STRADDLES_CUTOFF
from builder.rules.edition_articles import RULE as EDITION_ARTICLES
from builder.rules.edition_dates import RULE as EDITION_DATES
from builder.rules.edition_number import RULE as EDITION_NUMBER
from builder.rules.event_after_report import RULE as EVENT_AFTER_REPORT
from builder.rules.event_reported import RULE as EVENT_REPORTED
from builder.rules.formerly import RULE as FORMERLY
from builder.rules.headline_evidence import RULE as HEADLINE_EVIDENCE
from builder.rules.hedge_word import RULE as HEDGE_WORD
from builder.rules.inferred_date import RULE as INFERRED_DATE
from builder.rules.judgement_carried import RULE as JUDGEMENT_CARRIED
from builder.rules.judgement_change import RULE as JUDGEMENT_CHANGE
from builder.rules.judgement_count import RULE as JUDGEMENT_COUNT
from builder.rules.judgement_weight import RULE as JUDGEMENT_WEIGHT
from builder.rules.likelihood_slot import RULE as LIKELIHOOD_SLOT
from builder.rules.likelihood_term import RULE as LIKELIHOOD_TERM
from builder.rules.likelihood_word import RULE as LIKELIHOOD_WORD
from builder.rules.loaded_word import RULE as LOADED_WORD
from builder.rules.locator_length import RULE as LOCATOR_LENGTH
from builder.rules.lone_claim import RULE as LONE_CLAIM
from builder.rules.missing_side import RULE as MISSING_SIDE
from builder.rules.number_in_prose import RULE as NUMBER_IN_PROSE
from builder.rules.outlet_basis import RULE as OUTLET_BASIS
from builder.rules.outlet_described import RULE as OUTLET_DESCRIBED
from builder.rules.part_id import RULE as PART_ID
from builder.rules.plain_quotation import RULE as PLAIN_QUOTATION
from builder.rules.private_individual import RULE as PRIVATE_INDIVIDUAL
from builder.rules.prose_reference import RULE as PROSE_REFERENCE
from builder.rules.question_claimed import RULE as QUESTION_CLAIMED
from builder.rules.question_kind import RULE as QUESTION_KIND
from builder.rules.quote_kind import RULE as QUOTE_KIND
from builder.rules.quote_speaker import RULE as QUOTE_SPEAKER
from builder.rules.quoted_word import RULE as QUOTED_WORD
from builder.rules.reading_units import RULE as READING_UNITS
from builder.rules.reference import RULE as REFERENCE
from builder.rules.relative_date import RULE as RELATIVE_DATE
from builder.rules.report_claims import RULE as REPORT_CLAIMS
from builder.rules.said_after_publication import RULE as SAID_AFTER_PUBLICATION
from builder.rules.scare_length import RULE as SCARE_LENGTH
from builder.rules.sentence_reference import RULE as SENTENCE_REFERENCE
from builder.rules.speech_act import RULE as SPEECH_ACT
from builder.rules.time_zone import RULE as TIME_ZONE
from builder.rules.title_digits import RULE as TITLE_DIGITS
from builder.rules.translated_undeclared import RULE as TRANSLATED_UNDECLARED
from builder.rules.unknown_agent import RULE as UNKNOWN_AGENT
from builder.rules.utterance_rendered import RULE as UTTERANCE_RENDERED
from builder.rules.vague_point import RULE as VAGUE_POINT
from builder.rules.value_in_words import RULE as VALUE_IN_WORDS

ALL = (
    # references and ids
    REFERENCE,
    PROSE_REFERENCE,
    PART_ID,
    CLOSED_LIST,
    FORMERLY,
    CYCLE,
    # questions, claims, events, editions
    QUESTION_KIND,
    ANSWER_KIND,
    VALUE_IN_WORDS,
    VAGUE_POINT,
    READING_UNITS,
    REPORT_CLAIMS,
    SPEECH_ACT,
    CODER_ONCE,
    EDITION_NUMBER,
    EDITION_DATES,
    EDITION_ARTICLES,
    # dates
    DATE_AFTER_CUTOFF,
    DATE_STRADDLES_CUTOFF,
    CITED_AFTER_CUTOFF,
    EVENT_AFTER_REPORT,
    SAID_AFTER_PUBLICATION,
    INFERRED_DATE,
    CLOCK_DAY,
    TIME_ZONE,
    # sources
    SENTENCE_REFERENCE,
    NUMBER_IN_PROSE,
    QUOTED_WORD,
    EVENT_REPORTED,
    QUESTION_CLAIMED,
    LONE_CLAIM,
    UTTERANCE_RENDERED,
    HEADLINE_EVIDENCE,
    PLAIN_QUOTATION,
    LOCATOR_LENGTH,
    QUOTE_KIND,
    SCARE_LENGTH,
    QUOTE_SPEAKER,
    TRANSLATED_UNDECLARED,
    ANONYMOUS_SOURCE,
    OUTLET_BASIS,
    OUTLET_DESCRIBED,
    PRIVATE_INDIVIDUAL,
    MISSING_SIDE,
    # words
    AGENT_FIRST,
    AGENTLESS_PASSIVE,
    UNKNOWN_AGENT,
    TITLE_DIGITS,
    CAUSAL_WORD,
    LOADED_WORD,
    RELATIVE_DATE,
    # judgement
    JUDGEMENT_COUNT,
    JUDGEMENT_CHANGE,
    JUDGEMENT_CARRIED,
    JUDGEMENT_WEIGHT,
    BOTTOM_LINE_LENGTH,
    LIKELIHOOD_TERM,
    LIKELIHOOD_SLOT,
    LIKELIHOOD_WORD,
    CONFIDENCE_APART,
    HEDGE_WORD,
)
"""Every rule, in the order in which the list of rules shows them."""


def with_locks(locks: Locks) -> tuple[Rule, ...]:
    """Every rule, those that ask how articles depend on each other with what the locks say."""
    return tuple(judgement_weight.rule(locks) if r is JUDGEMENT_WEIGHT else r for r in ALL)
