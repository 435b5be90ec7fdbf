"""Text stands out 4.5 to 1 and marks 3 to 1, in both schemes; the schemes know the same colours."""

import re

import pytest

from tests.theme.gallery import ROOT

STYLE = (ROOT / "templates/assets/base.css").read_text(encoding="utf-8")
BLOCKS = re.findall(r"color-scheme: (light|dark);([^}]*)}", STYLE)

TEXT = ("ink", "muted", "accent", "settled", "caution", "conflict")
MARKS = ("edge", *(f"side-{number}" for number in range(7)))
PAIRS = [(role, ground, 4.5) for role in TEXT for ground in ("paper", "surface")]
PAIRS += [("conflict", "conflict-wash", 4.5), ("caution", "caution-wash", 4.5)]
PAIRS += [("ink", "caution-wash", 4.5), ("ink", "rule", 4.5)]
PAIRS += [(role, "paper", 3.0) for role in MARKS]


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): #([0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(c * weight for c, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_dark_scheme_is_the_same_by_system_and_by_choice() -> None:
    assert [scheme for scheme, _ in BLOCKS] == ["light", "dark", "dark"]
    light, by_system, by_choice = (colours(block) for _, block in BLOCKS)
    assert by_system == by_choice
    assert light.keys() == by_system.keys()


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("role", "ground", "least"), PAIRS)
def test_colours_stand_out(scheme: int, role: str, ground: str, least: float) -> None:
    palette = colours(BLOCKS[scheme][1])
    assert contrast(palette[role], palette[ground]) >= least
