"""Builds a briefing site from content files."""
