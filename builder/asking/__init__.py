"""What is asked of values, noted by digests, so that what was made of them can serve again.

Later modules import earlier ones, never the reverse:

    once               what is worked out of a value, kept as long as it
    values             values compared by digest
    replies, ledger    what answers are noted as; the numbered table of all questions
    packed             what pages are made from, in bytes
    watch              values seen through a watch, which notes what is asked
"""
