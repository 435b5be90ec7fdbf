"""A roll in a briefing of many articles: it is kept, missed, written again and removed."""

from pathlib import Path

import pytest

from bench.generate import generate
from builder.check import check
from builder.cli import main
from builder.evidence.command import verify
from builder.evidence.rolls import path_of, roll_of, write_roll
from builder.evidence.verify import Stamp
from builder.problem import as_text, errors

STAMP = Stamp("verifier", "2031-01-01")
TWO = roll_of({"b" * 12, "a" * 12})


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing of twenty articles."""
    root = tmp_path_factory.mktemp("world")
    generate(200, root)
    return root


def test_a_briefing_of_many_articles_is_sound_and_verified_again_as_it_is(world: Path) -> None:
    (roll,) = (world / "content/evidence/rolls").iterdir()
    assert roll.read_text().count("\n") == 21
    again = verify(world, world / "articles", STAMP, check_only=False)
    assert (errors(again.problems), again.locks, again.gone) == ((), {}, ())
    found = check(world)
    assert found.briefing
    assert errors(found.problems) == ()
    lineages = found.locks.lineages(found.briefing)
    assert {*lineages.unknown} <= {"article-gone"}


def test_a_roll_that_is_not_there_is_told_where_it_is_named_and_written_again(world: Path) -> None:
    (roll,) = (world / "content/evidence/rolls").iterdir()
    text = roll.read_text()
    roll.unlink()
    found = [as_text(one) for one in errors(check(world).problems)]
    assert len(found) == 21
    assert (
        f"error lock-form: the roll {roll.stem}, whose texts it was compared with, is not there\n"
        "    hint: restore it from the repository, or run briefing verify"
    ) in found[0]
    path, line, *_ = found[0].split(":")
    assert (world / path).read_text().split("\n")[int(line) - 1] == f"  all of {roll.stem}"
    asked = verify(world, world / "articles", STAMP, check_only=True)
    assert [as_text(one) for one in errors(asked.problems)] == found
    written = verify(world, world / "articles", STAMP, check_only=False).locks
    assert written == {path_of(roll.stem): text}
    roll.write_text(text)


def test_a_roll_that_no_lock_names_is_removed(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = world / path_of(TWO.name)
    (named,) = page.parent.iterdir()
    page.write_text(write_roll(TWO))
    assert main(["--root", str(world), "verify", "--check"]) == 0
    assert page.exists()
    assert main(["--root", str(world), "verify"]) == 0
    assert [*page.parent.iterdir()] == [named]
    assert capsys.readouterr().out.endswith("in 21 of 21 articles; 0 locks written\n")
