"""Everything that is computed from the records, and knows no presentation.

Takes a `Briefing` and what the evidence locks know of lineage; gives an `Analysis`: verdicts,
statuses, chronology, coverage, positions, backlinks. Pure: no disk, no clock, no markup.
"""
