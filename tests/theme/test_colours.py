"""Text stands out 4.5 to 1 and marks 3 to 1, in both schemes."""

import re

import pytest

from tests.theme.gallery import ROOT

STYLE = (ROOT / "templates/assets/base.css").read_text(encoding="utf-8")
PALETTE = re.findall(r"--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\);", STYLE)

TEXT = ("ink", "muted", "accent", "settled", "caution", "conflict")
MARKS = ("edge", *(f"side-{number}" for number in range(7)))
PAIRS = [(role, ground, 4.5) for role in TEXT for ground in ("paper", "surface")]
PAIRS += [("conflict", "conflict-wash", 4.5), ("caution", "caution-wash", 4.5)]
PAIRS += [("ink", "caution-wash", 4.5), ("ink", "rule", 4.5)]
PAIRS += [(role, "paper", 3.0) for role in MARKS]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(c * weight for c, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_every_colour_is_one_in_the_light_and_one_in_the_dark() -> None:
    assert {role for role, _, _ in PALETTE} == {*re.findall(r"--([\w-]+): [^;]*#", STYLE)}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("role", "ground", "least"), PAIRS)
def test_colours_stand_out(scheme: int, role: str, ground: str, least: float) -> None:
    palette = {role: pair[scheme] for role, *pair in PALETTE}
    assert contrast(palette[role], palette[ground]) >= least
