"""Editions and what changed between them.

Takes a briefing, or two data exports as plain dictionaries; gives the part of the briefing that an
edition rests on, snapshots, and semantic differences keyed by id. Pure: freezing writes in `cli`.
"""
