"""Expressions of time: where they stand, which day they mean, and why."""
