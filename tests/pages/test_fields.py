"""The page of fields tells of each field what the descriptions tell."""

import re
from html import unescape

from builder.desk.fields import kinds

STRAIGHT = str.maketrans("“”‘’", "\"\"''")
"""Quotation marks as they are typed."""


def whole(pages: dict[str, str]) -> str:
    """The page with those that it goes on over."""
    return "".join(text for path, text in pages.items() if path.startswith("fields."))


def test_every_field_of_every_kind_is_described(pages: dict[str, str]) -> None:
    text = unescape(re.sub(r"<[^>]+>", "", whole(pages))).translate(STRAIGHT)
    for doc in kinds():
        assert f'<h2 id="{doc.kind}">' in whole(pages)
        for field in (*doc.fields, *(f for part in doc.parts for f in part.fields)):
            assert field.notes.text.replace("`", "") in text, field.name
            assert field.notes.why.replace("`", "") in text


def test_values_and_examples_are_shown_as_typed(pages: dict[str, str]) -> None:
    assert '<a href="fields.3.html#when">when</a>' in whole(pages)
    assert "<b>Good:</b> <code>[[" not in whole(pages)
    assert (
        "<code>The crowd broke down the gate [[gull-harbour-office/crowd-size]].</code>"
        in whole(pages)
    )
    assert "one of <code>early</code> <code>morning</code>" in whole(pages)
