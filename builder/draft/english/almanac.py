"""The names of months and days of the week."""

from builder.evidence.numerals import MONTH, WEEKDAY

WEEKDAYS = tuple(WEEKDAY.lower().split("|"))
MONTHS = tuple(MONTH.lower().split("|"))
MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
