"""Quotations inside others: in 420 short texts whose writers had not seen the drafting aid.

The weights of ``within`` are fitted on them (`python -m tests.draft.fit`), so that these shares say
what is held, and not how good the aid is on texts that are new to it.
"""

from tests.draft.fit import INSIDE, inner
from tests.draft.labelled import labelled
from tests.draft.measure import is_right


def test_it_knows_who_speaks_inside_a_quotation() -> None:
    told = [one for article in labelled(INSIDE) for one in inner(article)]
    first = sum(any(is_right(one, wanted) for one in ranked[:1]) for ranked, _, wanted in told)
    three = sum(any(is_right(one, wanted) for one in ranked[:3]) for ranked, _, wanted in told)

    assert len(told) == 657
    assert first >= 0.66 * len(told)
    assert three >= 0.88 * len(told)
