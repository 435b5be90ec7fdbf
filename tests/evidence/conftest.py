"""Property tests of the evidence engine: the same examples on every machine, none timed."""

from hypothesis import settings

settings.register_profile(
    "evidence", max_examples=60, deadline=None, derandomize=True, database=None
)
settings.load_profile("evidence")
