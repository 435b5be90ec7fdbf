"""Values as JavaScript: what the scripts that carry data are made of.

Scripts and not JSON, because `fetch` fails on a site opened from disk.
"""

from __future__ import annotations

import json

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def literal(value: object) -> str:
    """Compact JSON that is JavaScript too, in a script element as well."""
    text = _ENCODER.encode(value)
    for sign in "<\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
