"""What counts something in a sentence, and what it amounts to."""

from pathlib import Path

from builder.draft.drafted import drafted
from builder.draft.figures import Count
from builder.draft.times.when import published_on

DAY = published_on("2031-03-04")
LINES = Path(__file__).with_name("counts.txt").read_text(encoding="utf-8").splitlines()


def test_each_line_holds_the_numbers_that_are_told() -> None:
    told = [line.rsplit("|", 1) for line in LINES if not line.startswith("#")]
    found = [(text, " ".join(map(shown, drafted(text, (), (), DAY).counts))) for text, _ in told]
    assert found == [(text, wanted) for text, wanted in told]


def shown(count: Count) -> str:
    if count.low is not None and count.high is not None:
        return f"{count.low:g}..{count.high:g}"
    return "~" if count.value is None else f"{count.value:.4f}".rstrip("0").rstrip(".")
