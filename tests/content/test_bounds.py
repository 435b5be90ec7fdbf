import pytest

from builder.content.bounds import BoundsError, Room, file_bound


def test_a_file_written_by_hand_is_small_and_one_written_by_a_tool_may_grow() -> None:
    assert [file_bound(s) for s in (".yml", ".md", ".json", ".lock")] == [
        4_000_000, 4_000_000, 64_000_000, 64_000_000,
    ]  # fmt: skip


def test_the_environment_says_how_much_fits_in() -> None:
    assert Room.of({}) == Room.of({"BRIEFING_MAX_MB": ""}) == Room(128_000_000, 4_096_000)
    assert Room.of({"BRIEFING_MAX_MB": "3"}) == Room(3_000_000, 96_000)


@pytest.mark.parametrize("given", ["x", "-1", "1.5", "12345678", " 1"])
def test_an_environment_that_says_nothing_is_told_so(given: str) -> None:
    with pytest.raises(BoundsError, match="not a number of megabytes") as caught:
        Room.of({"BRIEFING_MAX_MB": given})
    assert caught.value.hint == "say BRIEFING_MAX_MB=256, or nothing"


def test_a_file_fits_to_the_last_byte_and_value() -> None:
    room = Room(6_000, 3)
    assert room.takes(4_000, 2)
    assert room.takes(1, 1)
    assert room == Room(0, 0)
    assert not room.takes(0)
    assert not Room(9_000, 0).takes(1, 1)
