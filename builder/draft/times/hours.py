"""Clock times and parts of the day, split off from the day that they stand with.

Takes an expression in lower case; gives the rest of it, and HH:MM or a part of the day.
"""

import re

from builder.draft.times.moment import Part

HOURS: dict[str, Part] = {
    "early": "early", "late": "late", "morning": "morning", "afternoon": "afternoon",
    "evening": "evening", "night": "late", "overnight": "overnight", "dawn": "early",
    "dusk": "evening", "midday": "afternoon", "lunchtime": "afternoon",
}  # fmt: skip

_CLOCK = re.compile(
    r"\b(?:(?:at|around|about) )?(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?"
    r" ?([ap]\.?m\.?|gmt|utc|local time)?"
    r"(?: (?:gmt|utc|local time|[ecmp][sd]?t|bst|cet))?(?!\w)",
)


def split_clock(text: str) -> tuple[str, str]:
    """Split off a clock time: the rest, and HH:MM."""
    for word, hour in (("midnight", "00:00"), ("noon", "12:00"), ("midday", "12:00")):
        if re.search(rf"\b{word}\b", text):
            return re.sub(rf"\b(?:at )?{word}\b(?: on)?", "", text).strip(" ,"), hour
    for match in _CLOCK.finditer(text):
        told, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").replace(".", "")
        if not (match[2] or half in ("am", "pm")) or told > 24 or minute > 59:
            continue
        told = told % 12 + 12 * (half == "pm") if half in ("am", "pm") else told % 24
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        rest = re.sub(r"^\s*(?:on|at|in the)\b|\b(?:on|at|around|about)\s*$", "", rest.strip(" ,"))
        return " ".join(rest.split()).strip(" ,"), f"{told:02}:{minute:02}"
    return text, ""


def split_part(text: str) -> tuple[str, Part]:
    """Split off a part of the day: *late Tuesday*, *Tuesday evening*, *dawn on Friday*."""
    match = re.fullmatch(r"(?:the )?(early|late|dawn|dusk)(?: on| in the)?[ -](.+)", text)
    named = match and match[2].endswith("day") and not match[2].endswith(" day")
    if match and (named or not match[2].startswith(("last", "next", "this", "19", "20"))):
        inner, part = split_part(match[2])
        return inner, part or HOURS[match[1]]
    match = re.fullmatch(r"(.+?) (morning|afternoon|evening|night|dawn|lunchtime)", text)
    if match and match[1] not in ("this", "last", "the", "next", "that", "the same", "yesterday's"):
        return match[1], HOURS[match[2]]
    match = re.fullmatch(r"the (morning|afternoon|evening|night) of (.+)", text)
    return (match[2], HOURS[match[1]]) if match else (text, "")
