"""The briefing as data, one format a module.

Takes an `Analysis`; gives text. Each export is a function of the analysis alone, in a stable order.
"""
