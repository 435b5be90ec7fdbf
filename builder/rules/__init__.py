"""The rules of the craft, one a module.

Each module's docstring *is* the rule as a contributor reads it: what it asks, why, and what mends
it. Each holds one `RULE`. Takes a parsed briefing, gives problems; reads nothing. The id of a
rule is its module's name with hyphens.
"""

from builder.rules.reference import RULE as REFERENCE

ALL = (REFERENCE,)
"""Every rule, in the order in which the list of rules shows them."""
